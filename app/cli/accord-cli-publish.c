#include "config.h"

#include "accord-cli-private.h"

#include "accord-session-publish.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* Half a year: far enough for capitals to prepare. */
#define DAYS_AHEAD 180

static char *mission_name;
static char *to_text;

static const GOptionEntry options[] = {
  { "mission", 0, 0, G_OPTION_ARG_STRING, &mission_name, N_("Only this mission"), N_("MISSION") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("Last day, instead of half a year ahead"), N_("YYYY-MM-DD") },
  { NULL },
};

static AccordExit
print_text (GPtrArray *chains)
{
  const char *const headings[] = { _("Day"), _("Mission"), _("Consultation"), _("Basis"), NULL };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  if (chains->len == 0) {
    printf ("%s\n", _("Nothing to publish: no consultation is planned by then that is not published yet."));
    return _accord_cli_end_output ();
  }

  for (guint i = 0; i < chains->len; i++) {
    AccordChain *chain = g_ptr_array_index (chains, i);

    _accord_cli_add_line (lines,
                          accord_day_to_string (accord_chain_get_meeting (chain)->planned),
                          g_strdup (accord_words_for_mission (chain)),
                          g_strdup (accord_words_for_chain (chain->template)),
                          g_strdup (chain->template->citation != NULL ? chain->template->citation : ""),
                          NULL);
  }

  return _accord_cli_print_table (headings, lines);
}

static AccordExit
print_published (AccordSession *session, AccordFormat format, gpointer data)
{
  GPtrArray *chains = data;
  g_autoptr (GPtrArray) objects = NULL;

  if (format == ACCORD_FORMAT_TEXT)
    return print_text (chains);

  objects = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  for (guint i = 0; i < chains->len; i++)
    g_ptr_array_add (objects, accord_session_published_to_json (session, g_ptr_array_index (chains, i)));

  return format == ACCORD_FORMAT_JSON ? _accord_cli_print_json_list (objects)
                                      : _accord_cli_print_csv ("published", objects);
}

static AccordExit
run_publish (AccordSession *session, AccordFormat format, char **rest)
{
  AccordDay until = ACCORD_DAY_NONE;
  AccordMission *mission = NULL;
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (GPtrArray) chains = NULL;

  if (_accord_cli_refuse_rest (rest) || !_accord_cli_read_day ("--to", to_text, &until))
    return ACCORD_EXIT_USAGE;

  if (!_accord_cli_find_mission (session, mission_name, &mission))
    return ACCORD_EXIT_NOT_FOUND;
  if (until == ACCORD_DAY_NONE)
    until = MIN (accord_session_get_today (session) + DAYS_AHEAD, ACCORD_DAY_LAST);
  changes = accord_session_publish (session, mission, until, &chains);

  return _accord_cli_commit (session, changes, NULL, print_published, format, chains);
}

const AccordVerb _accord_verb_publish = {
  .name = "publish",
  .summary = N_("Publishes the calendar of the coming consultations: their days are fixed."),
  .options = options,
  .formats = ACCORD_FORMATS_LIST,
  .writes = TRUE,
  .run = run_publish,
};
