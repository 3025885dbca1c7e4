#include "config.h"

#include "accord-contributors-table.h"

#include "accord-number-format.h"
#include "accord-words-figures.h"

#include <glib/gi18n-lib.h>

static void
add_row (AccordTextTable *table, AccordCountries *countries, AccordContributors *contributors, guint i)
{
  const AccordContributor *contributor = &g_array_index (contributors->list, AccordContributor, i);
  AccordLanguage language = accord_text_table_get_language (table);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (accord_countries_get_name (countries, contributor->who)));
  for (int k = 0; k < ACCORD_N_PERSONNEL; k++)
    if (contributors->of[k].total > 0)
      g_ptr_array_add (cells, accord_number_format (contributor->of[k].total, language));
  g_ptr_array_add (cells, accord_number_format (contributor->all.total, language));
  g_ptr_array_add (cells, accord_words_for_share (accord_people_get_share (&contributor->all)));
  accord_text_table_add_row (table, (const char *const *) cells->pdata);
}

AccordTextTable *
accord_contributors_table_new (AccordSession *session, AccordMission *mission, AccordContributors *contributors)
{
  g_autofree char *as_of = NULL, *title = NULL;
  AccordTextTable *table;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (contributors != NULL, NULL);

  as_of = accord_words_for_as_of (contributors);
  /* Translators: a mission's acronym, and when its contributors were counted, such as "At the end of September 2026" */
  title = g_strdup_printf (_("Contributors to %s. %s"), accord_mission_get_acronym (mission), as_of);
  table = accord_text_table_new (title, accord_language_get_preferred ());
  accord_text_table_add_column (table, _("Contributor"), FALSE);
  for (int k = 0; k < ACCORD_N_PERSONNEL; k++)
    if (contributors->of[k].total > 0)
      accord_text_table_add_column (table, accord_words_for_personnel (k), TRUE);
  accord_text_table_add_column (table, _("Total"), TRUE);
  accord_text_table_add_column (table, _("Women"), TRUE);
  for (guint i = 0; i < contributors->list->len; i++)
    add_row (table, accord_session_get_countries (session), contributors, i);

  return table;
}
