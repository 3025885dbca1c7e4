#include "config.h"

#include "accord-commitments-table.h"

#include "accord-commitments-words.h"
#include "accord-day-format.h"
#include "accord-number-format.h"
#include "accord-words-progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
count (guint n)
{
  return accord_number_format (n, accord_language_get_preferred ());
}

static char *
format_day (AccordDay day)
{
  return day != ACCORD_DAY_NONE ? accord_day_format (day, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ()) : NULL;
}

static void
add_owner (AccordTextTable *table, AccordCommitmentsEntry *entry, const AccordAreaProgress *progress, guint i)
{
  const AccordOwnerProgress *owner = &g_array_index (progress->owners, AccordOwnerProgress, i);
  const AccordProgressSum *sum = &owner->now;
  g_autofree char *n = count (sum->n), *completed = count (sum->n_with[ACCORD_PROGRESS_COMPLETED]);
  g_autofree char *in_progress = count (sum->n_with[ACCORD_PROGRESS_IN_PROGRESS]);
  g_autofree char *pending = count (sum->n_with[ACCORD_PROGRESS_PENDING]);
  g_autofree char *not_started = count (sum->n_with[ACCORD_PROGRESS_NOT_STARTED]);
  g_autofree char *not_applicable = count (sum->n_with[ACCORD_PROGRESS_NOT_APPLICABLE]);
  g_autofree char *unknown = count (sum->n_with[ACCORD_PROGRESS_UNKNOWN]);
  const char *const cells[] = {
    accord_commitments_entry_get_name (entry), accord_area_get_short_name (progress->area, NULL),
    accord_words_for_commitment_owner (owner->owner), accord_words_for_status (accord_progress_sum_get_status (sum)), n,
    completed, in_progress, pending, not_started, not_applicable, unknown,
  };

  accord_text_table_add_row (table, cells);
}

static void
add_entry (AccordTextTable *table, AccordCommitmentsEntry *entry, const AccordCommitmentsFilter *filter)
{
  for (guint area = 1; area <= ACCORD_N_AREAS; area++) {
    const AccordAreaProgress *progress = accord_commitments_entry_get_area (entry, area);

    if (progress == NULL || !accord_commitments_entry_get_matches (entry, area))
      continue;
    for (guint i = 0; i < progress->owners->len; i++)
      if (filter->owner == NULL ||
          g_strcmp0 (g_array_index (progress->owners, AccordOwnerProgress, i).owner, filter->owner) == 0)
        add_owner (table, entry, progress, i);
  }
}

AccordTextTable *
accord_commitments_table_new (GListModel *entries, const AccordCommitmentsFilter *filter, AccordCommitmentsEntry *only)
{
  static const AccordProgressStatus statuses[] = {
    ACCORD_PROGRESS_COMPLETED, ACCORD_PROGRESS_IN_PROGRESS, ACCORD_PROGRESS_PENDING, ACCORD_PROGRESS_NOT_STARTED,
    ACCORD_PROGRESS_NOT_APPLICABLE, ACCORD_PROGRESS_UNKNOWN,
  };
  AccordTextTable *table;

  g_return_val_if_fail (G_IS_LIST_MODEL (entries), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  table = accord_text_table_new (C_("page", "Commitments"), accord_language_get_preferred ());
  accord_text_table_add_column (table, _("Mission"), FALSE);
  accord_text_table_add_column (table, _("Area"), FALSE);
  accord_text_table_add_column (table, _("Owner"), FALSE);
  accord_text_table_add_column (table, _("Status"), FALSE);
  accord_text_table_add_column (table, C_("page", "Commitments"), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    accord_text_table_add_column (table, accord_words_for_status (statuses[i]), TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (AccordCommitmentsEntry) entry = g_list_model_get_item (entries, i);

    if (only == NULL || entry == only)
      add_entry (table, entry, filter);
  }

  return table;
}

static AccordProgress *
find_observation (GPtrArray *observations, const AccordStanding *now)
{
  for (guint i = 0; observations != NULL && now != NULL && i < observations->len; i++)
    if (strcmp (accord_record_get_id (g_ptr_array_index (observations, i)), now->id) == 0)
      return g_ptr_array_index (observations, i);

  return NULL;
}

static void
add_state (AccordTextTable *table, const AccordCommitmentState *state, GPtrArray *observations)
{
  AccordProgress *latest = find_observation (observations, state->now);
  const char *url = NULL;
  AccordDay as_of = ACCORD_DAY_NONE;
  const char *source = latest != NULL ? accord_record_get_source (ACCORD_RECORD (latest), &url, &as_of) : NULL;
  g_autofree char *standing = accord_commitments_words_for_standing (state->now);
  g_autofree char *day = format_day (state->now != NULL ? state->now->day : ACCORD_DAY_NONE);
  g_autofree char *source_day = format_day (as_of);
  g_autofree char *due = format_day (state->target != NULL ? accord_target_get_due (state->target) : ACCORD_DAY_NONE);
  const char *const cells[] = {
    accord_words_for_commitment_owner (accord_commitment_get_owner (state->commitment)),
    accord_commitment_get_number (state->commitment), accord_words_for_commitment (state->commitment), standing, day,
    latest != NULL ? accord_progress_get_evidence (latest) : NULL, source != NULL ? source : url, source_day, due,
    state->overdue ? _("Overdue") : NULL,
  };

  accord_text_table_add_row (table, cells);
}

AccordTextTable *
accord_commitments_table_new_for_area (AccordSession *session,
                                       AccordMission *mission,
                                       guint area,
                                       GPtrArray *observations,
                                       AccordCommitment *only)
{
  g_autoptr (GPtrArray) states = NULL;
  AccordTextTable *table;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);

  states = accord_session_list_commitment_states (session, mission, area);
  table = accord_text_table_new (mission != NULL ? accord_mission_get_acronym (mission) : _("Secretariat"),
                                 accord_language_get_preferred ());
  accord_text_table_add_column (table, _("Owner"), FALSE);
  accord_text_table_add_column (table, _("Number"), FALSE);
  accord_text_table_add_column (table, _("Commitment"), FALSE);
  accord_text_table_add_column (table, _("Status"), FALSE);
  accord_text_table_add_column (table, _("Day"), FALSE);
  accord_text_table_add_column (table, _("Evidence"), FALSE);
  accord_text_table_add_column (table, _("Source"), FALSE);
  accord_text_table_add_column (table, _("Day of the source"), FALSE);
  accord_text_table_add_column (table, _("Target"), FALSE);
  accord_text_table_add_column (table, _("Remark"), FALSE);
  for (guint i = 0; i < states->len; i++) {
    const AccordCommitmentState *state = g_ptr_array_index (states, i);

    if (only == NULL || state->commitment == only)
      add_state (table, state, observations);
  }

  return table;
}
