#include "config.h"

#include "accord-commitments-entry.h"

#include <glib/gi18n-lib.h>

struct _AccordCommitmentsEntry {
  GObject parent_instance;

  AccordSession *session;
  AccordMission *mission;
  AccordMissionProgress *progress;
  AccordTrend trends[ACCORD_N_AREAS];
  gboolean matches[ACCORD_N_AREAS];
  guint n_stale[ACCORD_N_AREAS];
  gboolean has_news;
  char *owner;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordCommitmentsEntry, accord_commitments_entry, G_TYPE_OBJECT)

static void
accord_commitments_entry_finalize (GObject *object)
{
  AccordCommitmentsEntry *self = ACCORD_COMMITMENTS_ENTRY (object);

  g_clear_pointer (&self->progress, accord_mission_progress_free);
  g_clear_object (&self->mission);
  g_clear_object (&self->session);
  g_free (self->owner);

  G_OBJECT_CLASS (accord_commitments_entry_parent_class)->finalize (object);
}

static void
accord_commitments_entry_class_init (AccordCommitmentsEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_commitments_entry_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_commitments_entry_init (AccordCommitmentsEntry *self)
{
}

AccordCommitmentsEntry *
accord_commitments_entry_new (AccordSession *session, AccordMission *mission)
{
  AccordCommitmentsEntry *self;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);

  self = g_object_new (ACCORD_TYPE_COMMITMENTS_ENTRY, NULL);
  self->session = g_object_ref (session);
  g_set_object (&self->mission, mission);

  return self;
}

/* What is said of one commitment counts for its area, if its owner is shown. */
static void
count (AccordCommitmentsEntry *self, const AccordCommitmentState *state, const AccordCommitmentsFilter *filter)
{
  guint i = accord_commitment_get_area (state->commitment) - 1;

  if (state->now != NULL)
    self->has_news = TRUE;
  if (i >= ACCORD_N_AREAS ||
      (filter->owner != NULL && g_strcmp0 (filter->owner, accord_commitment_get_owner (state->commitment)) != 0))
    return;

  self->trends[i] = accord_trend_join (self->trends[i], accord_trend_compare (state->before, state->now));
  self->n_stale[i] += state->now != NULL && state->no_news;
  if (accord_commitments_filter_accepts (filter, state))
    self->matches[i] = TRUE;
}

void
accord_commitments_entry_update (AccordCommitmentsEntry *self,
                                 AccordMission *mission,
                                 const AccordCommitmentsFilter *filter)
{
  g_autoptr (GPtrArray) states = NULL;

  g_return_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self));
  g_return_if_fail (filter != NULL);

  g_set_object (&self->mission, mission);
  g_clear_pointer (&self->progress, accord_mission_progress_free);
  self->progress = accord_session_get_mission_progress (self->session, mission);
  g_free (self->owner);
  self->owner = g_strdup (filter->owner);
  self->has_news = FALSE;
  for (guint i = 0; i < ACCORD_N_AREAS; i++) {
    self->trends[i] = ACCORD_TREND_UNKNOWN;
    self->matches[i] = FALSE;
    self->n_stale[i] = 0;
  }
  if (self->progress != NULL) {
    states = accord_session_list_commitment_states (self->session, mission, 0);
    for (guint i = 0; i < states->len; i++)
      count (self, g_ptr_array_index (states, i), filter);
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

AccordMission *
accord_commitments_entry_get_mission (AccordCommitmentsEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), NULL);

  return self->mission;
}

const char *
accord_commitments_entry_get_id (AccordCommitmentsEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), NULL);

  return self->mission != NULL ? accord_record_get_id (ACCORD_RECORD (self->mission)) : ACCORD_SECRETARIAT;
}

const char *
accord_commitments_entry_get_name (AccordCommitmentsEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), NULL);

  return self->mission != NULL ? accord_mission_get_acronym (self->mission) : _("Secretariat");
}

AccordDay
accord_commitments_entry_get_since (AccordCommitmentsEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), ACCORD_DAY_NONE);

  return self->progress != NULL ? self->progress->since : ACCORD_DAY_NONE;
}

const AccordAreaProgress *
accord_commitments_entry_get_area (AccordCommitmentsEntry *self, guint area)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), NULL);
  g_return_val_if_fail (area >= 1 && area <= ACCORD_N_AREAS, NULL);

  return self->progress != NULL ? &self->progress->areas[area - 1] : NULL;
}

AccordTrend
accord_commitments_entry_get_trend (AccordCommitmentsEntry *self, guint area)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), ACCORD_TREND_UNKNOWN);
  g_return_val_if_fail (area >= 1 && area <= ACCORD_N_AREAS, ACCORD_TREND_UNKNOWN);

  return self->trends[area - 1];
}

guint
accord_commitments_entry_get_n_stale (AccordCommitmentsEntry *self, guint area)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), 0);
  g_return_val_if_fail (area >= 1 && area <= ACCORD_N_AREAS, 0);

  return self->n_stale[area - 1];
}

gboolean
accord_commitments_entry_get_matches (AccordCommitmentsEntry *self, guint area)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), FALSE);
  g_return_val_if_fail (area <= ACCORD_N_AREAS, FALSE);

  for (guint i = 0; i < ACCORD_N_AREAS; i++)
    if (self->matches[i] && (area == 0 || area == i + 1))
      return TRUE;

  return FALSE;
}

const char *
accord_commitments_entry_get_owner (AccordCommitmentsEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), NULL);

  return self->owner;
}

gboolean
accord_commitments_entry_get_has_news (AccordCommitmentsEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), FALSE);

  return self->has_news;
}

gboolean
accord_commitments_filter_accepts (const AccordCommitmentsFilter *self, const AccordCommitmentState *state)
{
  AccordProgressStatus status;

  g_return_val_if_fail (self != NULL && state != NULL, FALSE);

  status = state->now != NULL ? state->now->status : ACCORD_PROGRESS_UNKNOWN;

  return (self->area == 0 || self->area == accord_commitment_get_area (state->commitment)) &&
         (self->owner == NULL || g_strcmp0 (self->owner, accord_commitment_get_owner (state->commitment)) == 0) &&
         (self->status == ACCORD_ANY_STATUS || self->status == (int) status) &&
         (!self->overdue || state->overdue) && (!self->no_news || state->no_news);
}
