#include "config.h"

#include "accord-commitments-words.h"

#include "accord-day-format.h"
#include "accord-words-progress.h"

#include <glib/gi18n-lib.h>

char *
accord_commitments_words_for_trend (AccordTrend trend, AccordDay since)
{
  g_autofree char *day = NULL;

  if (since == ACCORD_DAY_NONE)
    return NULL;

  day = accord_day_format (since, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
  switch (trend) {
  case ACCORD_TREND_SAME:
    /* Translators: %s is a day; said of commitments */
    return g_strdup_printf (_("as on %s"), day);
  case ACCORD_TREND_BETTER:
    /* Translators: %s is a day; said of commitments */
    return g_strdup_printf (_("better than on %s"), day);
  case ACCORD_TREND_WORSE:
    /* Translators: %s is a day; said of commitments */
    return g_strdup_printf (_("worse than on %s"), day);
  case ACCORD_TREND_MIXED:
    /* Translators: %s is a day; said of commitments */
    return g_strdup_printf (_("some better, some worse than on %s"), day);
  case ACCORD_TREND_UNKNOWN:
    break;
  }

  return NULL;
}

static void
add_owners (GPtrArray *parts, AccordCommitmentsEntry *entry, const AccordAreaProgress *progress)
{
  const char *only = accord_commitments_entry_get_owner (entry);

  for (guint i = 0; i < progress->owners->len; i++) {
    const AccordOwnerProgress *owner = &g_array_index (progress->owners, AccordOwnerProgress, i);
    g_autofree char *sum = NULL;

    if (only != NULL && g_strcmp0 (only, owner->owner) != 0)
      continue;
    sum = accord_words_for_sum (&owner->now);
    /* Translators: the owner of some commitments, and how these stand: "Collective: In progress · 1 of 3 completed" */
    g_ptr_array_add (parts, g_strdup_printf (C_("owner and sum", "%s: %s"), accord_words_for_commitment_owner (owner->owner), sum));
  }
}

static GPtrArray *
list_parts (AccordCommitmentsEntry *entry, guint area)
{
  const AccordAreaProgress *progress = accord_commitments_entry_get_area (entry, area);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  guint n_overdue = accord_commitments_entry_get_n_overdue (entry, area);
  guint n_stale = accord_commitments_entry_get_n_stale (entry, area);
  char *trend;

  add_owners (parts, entry, progress);
  trend = accord_commitments_words_for_trend (accord_commitments_entry_get_trend (entry, area),
                                              accord_commitments_entry_get_since (entry));
  if (trend != NULL)
    g_ptr_array_add (parts, trend);
  if (n_overdue > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u target overdue", "%u targets overdue",
                                                          n_overdue), n_overdue));
  if (n_stale > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u not observed for more than 180 days",
                                                          "%u not observed for more than 180 days", n_stale), n_stale));
  g_ptr_array_add (parts, NULL);

  return parts;
}

char *
accord_commitments_words_for_area (AccordCommitmentsEntry *entry, guint area)
{
  const AccordAreaProgress *progress;
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (entry), NULL);

  progress = accord_commitments_entry_get_area (entry, area);
  if (progress == NULL)
    return g_strdup (accord_commitments_entry_get_name (entry));

  parts = list_parts (entry, area);
  /* Translators: stands between the parts of a list that is read out */
  list = g_strjoinv (_("; "), (char **) parts->pdata);

  /* Translators: a mission, one of the eight areas, and how its commitments stand */
  return g_strdup_printf (_("%s, %s: %s"), accord_commitments_entry_get_name (entry),
                          accord_area_get_short_name (progress->area, NULL), list);
}

char **
accord_commitments_words_list_for_area (AccordCommitmentsEntry *entry, guint area)
{
  const AccordAreaProgress *progress;
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (entry), NULL);

  progress = accord_commitments_entry_get_area (entry, area);
  if (progress == NULL)
    return g_new0 (char *, 1);

  parts = list_parts (entry, area);
  /* Translators: a mission, and one of the eight areas */
  g_ptr_array_insert (parts, 0, g_strdup_printf (C_("mission and area", "%s · %s"),
                                                 accord_commitments_entry_get_name (entry),
                                                 accord_area_get_short_name (progress->area, NULL)));

  return g_strdupv ((char **) parts->pdata);
}

char *
accord_commitments_words_for_standing (const AccordStanding *standing)
{
  const char *status = accord_words_for_status (standing != NULL ? standing->status : ACCORD_PROGRESS_UNKNOWN);

  g_autofree char *percent = NULL;

  if (standing == NULL || standing->percent < 0)
    return g_strdup (status);

  percent = accord_words_for_percent (standing->percent);

  /* Translators: a status such as "In progress", and how much is done, such as "40%" */
  return g_strdup_printf (C_("status and share", "%s, %s"), status, percent);
}

const char *
accord_commitments_words_get_unofficial (void)
{
  return _("That there are 45 commitments is certain; the split into these is Accord’s own, not official, and can be edited.");
}
