#include "config.h"

#include "accord-mission-table.h"

#include "accord-day-format.h"
#include "accord-number-format.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

static char *
format_day (AccordDay day, AccordDayStyle style)
{
  return day != ACCORD_DAY_NONE ? accord_day_format (day, style, accord_language_get_preferred ()) : NULL;
}

static const char *
get_next_step (const AccordMissionSummary *summary)
{
  if (summary->update_needed)
    return _("Enter what the Council decided");

  return summary->next_step != NULL ? accord_words_for_step (summary->next_step->template) : NULL;
}

/* Of what has no day of expiry, the words that stand beside its name: open-ended, or ended. */
static void
add_mission (AccordTextTable *table, AccordMissionRow *row)
{
  AccordMission *mission = accord_mission_row_get_mission (row);
  const AccordMissionSummary *summary = accord_mission_row_get_summary (row);
  gboolean runs = summary->expires != ACCORD_DAY_NONE && summary->term == ACCORD_TERM_UNTIL;
  g_autofree char *symbol = summary->mandate != NULL ? accord_words_for_symbol (summary->mandate) : NULL;
  g_autofree char *expires = runs ? format_day (summary->expires, ACCORD_DAY_STYLE_FULL)
                                  : g_strdup (accord_timeline_row_get_subtitle (ACCORD_TIMELINE_ROW (row)));
  g_autofree char *days_left = runs && !summary->update_needed
                             ? accord_number_format (summary->days_left, accord_language_get_preferred ()) : NULL;
  g_autofree char *day = !summary->update_needed && summary->next_step != NULL
                       ? format_day (summary->next_step->planned, ACCORD_DAY_STYLE_WEEKDAY) : NULL;
  const char *const cells[] = {
    accord_words_for_region (accord_mission_get_region (mission)), accord_mission_get_acronym (mission),
    accord_mission_get_name (mission), symbol, expires, days_left, get_next_step (summary), day,
  };

  accord_text_table_add_row (table, cells);
}

AccordTextTable *
accord_mission_table_new (GListModel *rows, const char *only)
{
  AccordTextTable *table;

  g_return_val_if_fail (G_IS_LIST_MODEL (rows), NULL);

  table = accord_text_table_new (_("Missions"), accord_language_get_preferred ());
  accord_text_table_add_column (table, _("Region"), FALSE);
  accord_text_table_add_column (table, _("Mission"), FALSE);
  accord_text_table_add_column (table, _("Name"), FALSE);
  accord_text_table_add_column (table, _("Mandate"), FALSE);
  accord_text_table_add_column (table, _("Expires"), FALSE);
  accord_text_table_add_column (table, _("Days left"), TRUE);
  accord_text_table_add_column (table, _("Next step"), FALSE);
  accord_text_table_add_column (table, _("Day"), FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (AccordTimelineRow) row = g_list_model_get_item (rows, i);

    if (ACCORD_IS_MISSION_ROW (row) && (only == NULL || g_str_equal (accord_timeline_row_get_id (row), only)))
      add_mission (table, ACCORD_MISSION_ROW (row));
  }

  return table;
}
