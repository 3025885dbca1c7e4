#include "config.h"

#include "accord-cli-private.h"

#include "accord-session-agenda.h"
#include "accord-session-calendar.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

static char *mission_name;
static char *from_text;
static char *to_text;
static gboolean only_overdue;
static gboolean only_mine;
static char *who_text;
static char *owner_text;
static char *form_text;

static const GOptionEntry options[] = {
  { "mission", 0, 0, G_OPTION_ARG_STRING, &mission_name, N_("Only this mission"), N_("MISSION") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("First day"), N_("YYYY-MM-DD") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("Last day"), N_("YYYY-MM-DD") },
  { "overdue", 0, 0, G_OPTION_ARG_NONE, &only_overdue, N_("Only steps whose day is past"), NULL },
  { "mine", 0, 0, G_OPTION_ARG_NONE, &only_mine, N_("Only my own steps"), NULL },
  { "who", 0, 0, G_OPTION_ARG_STRING, &who_text, N_("Only steps of this colleague"), N_("NAME") },
  { "owner", 0, 0, G_OPTION_ARG_STRING, &owner_text,
    N_("Only steps of secretary_general, president, secretariat, council or contributors"), N_("ROLE") },
  { "form", 0, 0, G_OPTION_ARG_STRING, &form_text,
    N_("Only meetings of the form A, A-public, A-private, B, C or other"), N_("FORM") },
  { NULL },
};

static char *
describe_state (const AccordStep *step)
{
  const char *state = accord_words_for_state (step->state);

  if (step->fits)
    return g_strdup (state);

  /* Translators: %s is a state such as "Planned"; the leads of the step do not fit before the expiry */
  return g_strdup_printf (_("%s, does not fit"), state);
}

/* A lead is always said to be a setting, so that nobody takes it for a rule of the Council. */
static char *
describe_lead (const AccordStep *step, AccordSettings *settings)
{
  g_autofree char *lead = NULL;

  if (step->lead == NULL)
    return g_strdup ("");

  lead = accord_words_for_lead (step->lead, settings);

  /* Translators: %s is a number of days, such as "7 days" */
  return g_strdup_printf (_("%s (team setting)"), lead);
}

static void
add_step (GPtrArray *lines, AccordSession *session, const AccordAgendaItem *item)
{
  AccordSettings *settings = accord_workspace_get_settings (accord_session_get_workspace (session));
  const AccordStep *step = item->step;
  const char *citation = accord_session_get_citation (item->chain, step);
  AccordDay day = accord_step_get_day (step);

  _accord_cli_add_line (lines,
                        accord_day_to_string (day),
                        g_strdup (accord_words_for_mission (item->chain)),
                        g_strdup (accord_words_for_chain (item->chain->template)),
                        g_strdup (accord_words_for_step (step->template)),
                        accord_words_for_owner (step->role, day, settings,
                                                accord_session_get_countries (session)),
                        describe_state (step),
                        describe_lead (step, settings),
                        g_strdup (citation != NULL ? citation : ""),
                        NULL);
}

static void
add_update_needed (GPtrArray *lines, const AccordAgendaItem *item)
{
  g_autofree char *day = accord_day_to_string (item->chain->anchor);
  const char *citation = accord_session_get_citation (item->chain, NULL);

  _accord_cli_add_line (lines,
                        g_strdup (""),
                        g_strdup (accord_words_for_mission (item->chain)),
                        g_strdup (""),
                        g_strdup (_("Enter what the Council decided")),
                        g_strdup (_("Secretariat")),
                        g_strdup_printf (_("update needed since %s"), day),
                        g_strdup (""),
                        g_strdup (citation != NULL ? citation : ""),
                        NULL);
}

static AccordExit
print_text (AccordSession *session, GPtrArray *agenda)
{
  const char *const headings[] = {
    _("Day"), _("Mission"), _("Consultation"), _("Step"), _("Responsible"), _("State"), _("Lead"), _("Basis"), NULL
  };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < agenda->len; i++) {
    const AccordAgendaItem *item = g_ptr_array_index (agenda, i);

    if (item->step != NULL)
      add_step (lines, session, item);
    else
      add_update_needed (lines, item);
  }

  return _accord_cli_print_table (headings, lines);
}

static AccordExit
print_calendar (AccordSession *session, GPtrArray *agenda)
{
  g_autoptr (GBytes) bytes = accord_session_agenda_to_calendar (session, agenda);

  return _accord_cli_print_bytes (bytes);
}

static AccordExit
print_agenda (AccordSession *session, AccordFormat format, const AccordAgendaFilter *filter)
{
  g_autoptr (GPtrArray) agenda = accord_session_list_agenda (session, filter);
  g_autoptr (GPtrArray) objects = NULL;

  if (format == ACCORD_FORMAT_TEXT)
    return print_text (session, agenda);
  if (format == ACCORD_FORMAT_ICS)
    return print_calendar (session, agenda);

  objects = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  for (guint i = 0; i < agenda->len; i++)
    g_ptr_array_add (objects, accord_session_agenda_to_json (session, g_ptr_array_index (agenda, i)));

  return format == ACCORD_FORMAT_JSON ? _accord_cli_print_json_list (objects)
                                      : _accord_cli_print_csv ("agenda", objects);
}

static gboolean
read_owner (AccordRole *owner)
{
  g_autofree char *message = NULL;

  if (owner_text == NULL || (accord_role_from_name (owner_text, owner) && *owner != ACCORD_ROLE_NONE))
    return TRUE;

  message = g_strdup_printf (_("“%s” is none of secretary_general, president, secretariat, council and contributors."), owner_text);
  accord_cli_print_error (message);

  return FALSE;
}

static gboolean
read_form (const char **form)
{
  g_autofree char *message = NULL;

  *form = form_text;
  if (form_text == NULL || accord_agenda_form_is_known (form_text))
    return TRUE;

  message = g_strdup_printf (_("“%s” is none of the forms A, A-public, A-private, B, C and other."), form_text);
  accord_cli_print_error (message);

  return FALSE;
}

static gboolean
read_who (const char **who)
{
  const char *own_name = g_getenv ("ACCORD_NAME");

  if (only_mine && who_text != NULL) {
    accord_cli_print_error (_("Give --mine or --who, not both."));
    return FALSE;
  }

  *who = who_text;
  if (only_mine)
    *who = own_name != NULL && *own_name != '\0' && g_utf8_validate (own_name, -1, NULL) ? own_name : g_get_real_name ();

  return TRUE;
}

static AccordExit
run_agenda (AccordSession *session, AccordFormat format, char **rest)
{
  AccordAgendaFilter filter = { .overdue = only_overdue };

  if (_accord_cli_refuse_rest (rest) ||
      !_accord_cli_read_day ("--from", from_text, &filter.from) ||
      !_accord_cli_read_day ("--to", to_text, &filter.to) ||
      !read_owner (&filter.owner) || !read_form (&filter.form) || !read_who (&filter.who))
    return ACCORD_EXIT_USAGE;

  if (!_accord_cli_find_mission (session, mission_name, &filter.mission))
    return ACCORD_EXIT_NOT_FOUND;

  return print_agenda (session, format, &filter);
}

const AccordVerb _accord_verb_agenda = {
  .name = "agenda",
  .summary = N_("Lists the steps of the coming consultations, by day."),
  .options = options,
  .formats = ACCORD_FORMATS_ALL,
  .run = run_agenda,
};
