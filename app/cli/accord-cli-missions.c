#include "config.h"

#include "accord-cli-private.h"

#include "accord-session-missions.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

static gboolean list_all;

static const GOptionEntry options[] = {
  { "all", 0, 0, G_OPTION_ARG_NONE, &list_all, N_("List missions that are over, too"), NULL },
  { NULL },
};

static char *
describe_next_step (const AccordMissionSummary *summary)
{
  g_autofree char *day = NULL;

  if (summary->update_needed)
    return g_strdup (_("Enter what the Council decided"));
  if (summary->next_step == NULL)
    return g_strdup ("");

  day = accord_day_to_string (summary->next_step->planned);
  if (summary->n_overdue > 0) {
    g_autofree char *overdue = NULL;

    overdue = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u overdue", "%u overdue", summary->n_overdue),
                               summary->n_overdue);
    return g_strdup_printf ("%s %s (%s)", day, accord_words_for_step (summary->next_step->template), overdue);
  }

  return g_strdup_printf ("%s %s", day, accord_words_for_step (summary->next_step->template));
}

static AccordExit
print_text (AccordSession *session, GPtrArray *missions)
{
  const char *const headings[] = { _("Mission"), _("Mandate"), _("Term"), _("Next step"), NULL };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < missions->len; i++) {
    const AccordMissionSummary *summary = g_ptr_array_index (missions, i);

    _accord_cli_add_line (lines,
                          g_strdup (accord_mission_get_acronym (summary->mission)),
                          summary->mandate != NULL ? accord_words_for_symbol (summary->mandate) : g_strdup (""),
                          accord_session_mission_in_words (session, summary),
                          describe_next_step (summary),
                          NULL);
  }

  return _accord_cli_print_table (headings, lines);
}

static AccordExit
run_missions (AccordSession *session, AccordFormat format, char **rest)
{
  g_autoptr (GPtrArray) missions = NULL;
  g_autoptr (GPtrArray) objects = NULL;

  if (_accord_cli_refuse_rest (rest))
    return ACCORD_EXIT_USAGE;

  missions = accord_session_list_missions (session, list_all);
  if (format == ACCORD_FORMAT_TEXT)
    return print_text (session, missions);

  objects = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  for (guint i = 0; i < missions->len; i++)
    g_ptr_array_add (objects, accord_session_mission_to_json (session, g_ptr_array_index (missions, i)));

  return format == ACCORD_FORMAT_JSON ? _accord_cli_print_json_list (objects)
                                      : _accord_cli_print_csv ("missions", objects);
}

const AccordVerb _accord_verb_missions = {
  .name = "missions",
  .summary = N_("Lists the missions with their mandates, expiry, days left and next step."),
  .options = options,
  .formats = ACCORD_FORMATS_LIST,
  .run = run_missions,
};
