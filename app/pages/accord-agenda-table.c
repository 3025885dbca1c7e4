#include "config.h"

#include "accord-agenda-table.h"

#include "accord-agenda-words.h"
#include "accord-day-format.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

static void
add_update (AccordTextTable *table, AccordAgendaEntry *entry, const AccordAgendaItem *item)
{
  g_autofree char *since = accord_agenda_words_for_update (item->chain);
  const char *const cells[] = {
    accord_agenda_words_for_section (accord_agenda_entry_get_section (entry)), NULL, NULL,
    accord_words_for_mission (item->chain), _("Enter what the Council decided"), NULL, NULL, NULL, since,
  };

  accord_text_table_add_row (table, cells);
}

static void
add_step (AccordTextTable *table, AccordAgendaEntry *entry, const AccordAgendaItem *item)
{
  AccordSession *session = accord_agenda_entry_get_session (entry);
  const AccordStep *step = item->step;
  AccordDay due = accord_step_get_day (step);
  g_autofree char *day = accord_day_format (due, ACCORD_DAY_STYLE_WEEKDAY, accord_language_get_preferred ());
  g_autofree char *distance = accord_agenda_words_for_distance (session, step);
  g_autofree char *owner = accord_words_for_owner (step->role, due,
                                                   accord_workspace_get_settings (accord_session_get_workspace (session)),
                                                   accord_session_get_countries (session));
  g_autofree char *consultation = accord_agenda_words_for_consultation (item->chain);
  g_autofree char *missing = accord_agenda_words_for_missing (entry);
  const char *const cells[] = {
    accord_agenda_words_for_section (accord_agenda_entry_get_section (entry)), day,
    step->state == ACCORD_STEP_MISSED ? accord_words_for_state (step->state) : distance,
    accord_words_for_mission (item->chain), accord_words_for_step (step->template), owner, step->who, consultation,
    missing,
  };

  accord_text_table_add_row (table, cells);
}

AccordTextTable *
accord_agenda_table_new (GListModel *entries, AccordAgendaEntry *only)
{
  AccordTextTable *table;

  g_return_val_if_fail (G_IS_LIST_MODEL (entries), NULL);
  g_return_val_if_fail (only == NULL || ACCORD_IS_AGENDA_ENTRY (only), NULL);

  table = accord_text_table_new (C_("page", "Agenda"), accord_language_get_preferred ());
  accord_text_table_add_column (table, _("When"), FALSE);
  accord_text_table_add_column (table, _("Day"), FALSE);
  accord_text_table_add_column (table, _("Due"), FALSE);
  accord_text_table_add_column (table, _("Mission"), FALSE);
  accord_text_table_add_column (table, _("What to do"), FALSE);
  accord_text_table_add_column (table, _("Who acts"), FALSE);
  accord_text_table_add_column (table, _("Colleague"), FALSE);
  accord_text_table_add_column (table, _("Consultation"), FALSE);
  accord_text_table_add_column (table, _("Remark"), FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (AccordAgendaEntry) entry = g_list_model_get_item (entries, i);
    const AccordAgendaItem *item = accord_agenda_entry_get_item (entry);

    if (item == NULL || (only != NULL && entry != only))
      continue;
    if (item->step != NULL)
      add_step (table, entry, item);
    else
      add_update (table, entry, item);
  }

  return table;
}
