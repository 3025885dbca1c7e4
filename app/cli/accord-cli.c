#include "config.h"

#include "accord-cli-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const AccordVerb *const verbs[] = {
  &_accord_verb_missions,
  &_accord_verb_agenda,
  &_accord_verb_commitments,
  &_accord_verb_show,
  &_accord_verb_add,
  &_accord_verb_set,
  &_accord_verb_publish,
  &_accord_verb_import,
  &_accord_verb_export,
  &_accord_verb_check,
};

static const AccordVerb *
find_verb (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i]->name, name) == 0)
      return verbs[i];

  return NULL;
}

static gboolean
needs_progress (const AccordVerb *verb, char **rest)
{
  switch (verb->need) {
  case ACCORD_NEED_NO_PROGRESS:
    return FALSE;
  case ACCORD_NEED_NAMED_PROGRESS:
    for (guint i = 0; rest != NULL && rest[i] != NULL; i++)
      if (strstr (rest[i], "progress:") != NULL)
        return TRUE;
    return FALSE;
  case ACCORD_NEED_PROGRESS:
    return TRUE;
  }

  g_return_val_if_reached (TRUE);
}

static AccordExit
run_with_file (const AccordVerb *verb, const char *file, AccordDay today, AccordFormat format, char **rest)
{
  g_autoptr (GError) error = NULL;
  /* A verb that writes makes the default file only once there is something to write. */
  AccordSessionFlags flags = file != NULL ? ACCORD_SESSION_REQUIRE : ACCORD_SESSION_DEFAULT;
  AccordSession *session;
  const char *notice;
  AccordExit status;

  if (needs_progress (verb, rest))
    flags |= ACCORD_SESSION_WHOLE;
  session = _accord_cli_open (file, flags, today, &error);
  if (session == NULL)
    return _accord_cli_fail (error);

  notice = accord_session_get_notice (session);
  if (notice != NULL)
    accord_cli_print_error (notice);
  status = notice != NULL && verb->writes ? ACCORD_EXIT_FAILED : verb->run (session, format, rest);
  _accord_cli_close (session);

  return status;
}

/* In the order of AccordFormat. */
static const char *const format_names[] = { "text", "json", "csv", "ics", NULL };

#define BIT(format) (1u << ACCORD_FORMAT_##format)

/* What a verb may be asked for, and the words for it; marked for translation, as the options' other words are. */
static const struct {
  guint formats;
  const char *list;
  const char *description;
} choices[] = {
  [ACCORD_FORMATS_PLAIN] = { BIT (TEXT) | BIT (JSON), N_("text or json"), N_("How to print: text or json") },
  [ACCORD_FORMATS_LIST] = { BIT (TEXT) | BIT (JSON) | BIT (CSV), N_("text, json or csv"),
                            N_("How to print: text, json or csv") },
  [ACCORD_FORMATS_ALL] = { BIT (TEXT) | BIT (JSON) | BIT (CSV) | BIT (ICS), N_("text, json, csv or ics"),
                           N_("How to print: text, json, csv or ics") },
  [ACCORD_FORMATS_FILE] = { BIT (JSON) | BIT (CSV) | BIT (ICS), N_("json, csv or ics"),
                            N_("What to write: json, csv or ics") },
};

static gboolean
parse_format (const AccordVerb *verb, const char *name, AccordFormat *format)
{
  g_autofree char *message = NULL;

  *format = ACCORD_FORMAT_TEXT;
  if (name == NULL)
    return TRUE;

  for (guint i = 0; format_names[i] != NULL; i++) {
    *format = i;
    if (strcmp (format_names[i], name) == 0 && (choices[verb->formats].formats & 1u << i) != 0)
      return TRUE;
  }

  /* Translators: the first %s is what somebody typed, the second a list such as "text, json or csv" */
  message = g_strdup_printf (_("“%s” is not a format of this command; use %s."), name,
                             _(choices[verb->formats].list));
  accord_cli_print_error (message);

  return FALSE;
}

static GOptionContext *
make_context (const AccordVerb *verb, const GOptionEntry *common)
{
  g_autofree char *parameters = g_strconcat (verb->name, verb->arguments != NULL ? " " : NULL, verb->arguments, NULL);
  GOptionContext *context = g_option_context_new (parameters);

  g_option_context_set_summary (context, g_dgettext (GETTEXT_PACKAGE, verb->summary));
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (verb->options != NULL)
    g_option_context_add_main_entries (context, verb->options, GETTEXT_PACKAGE);

  return context;
}

static AccordExit
run_verb (const AccordVerb *verb, int argc, char **argv)
{
  g_autofree char *file = NULL, *today_text = NULL, *format_name = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry common[] = {
    { "file", 0, 0, G_OPTION_ARG_FILENAME, &file, N_("Planning file to read"), N_("PATH") },
    { "today", 0, 0, G_OPTION_ARG_STRING, &today_text, N_("Day to take for today"), N_("YYYY-MM-DD") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, choices[verb->formats].description, N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = make_context (verb, common);
  g_autoptr (GError) error = NULL;
  AccordFormat format;
  AccordDay today;

  if (!g_option_context_parse (context, &argc, &argv, &error) ||
      !accord_cli_parse_today (today_text, &today, &error)) {
    accord_cli_print_error (error->domain == G_CONVERT_ERROR ? _("An argument is not text in UTF-8; type it again.")
                                                             : error->message);
    return ACCORD_EXIT_USAGE;
  }
  if (!parse_format (verb, format_name, &format))
    return ACCORD_EXIT_USAGE;

  return run_with_file (verb, file, today, format, rest);
}

gboolean
accord_cli_has_verb (const char *name)
{
  return find_verb (name) != NULL;
}

AccordExit
accord_cli_run (int argc, char **argv)
{
  const AccordVerb *verb;

  g_return_val_if_fail (argc >= 2, ACCORD_EXIT_USAGE);

  verb = find_verb (argv[1]);
  g_return_val_if_fail (verb != NULL, ACCORD_EXIT_USAGE);

  /* The verb itself is no argument of its options. */
  argv[1] = argv[0];

  return run_verb (verb, argc - 1, argv + 1);
}

char *
accord_cli_list_verbs (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", verbs[i]->name);

  return g_string_free (text, FALSE);
}
