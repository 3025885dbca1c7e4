#include "config.h"

#include "accord-cli-private.h"

#include "accord-session-export.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

static char *list_name;
static char *mission_name;
static char *from_text;
static char *to_text;

static const GOptionEntry options[] = {
  { "list", 0, 0, G_OPTION_ARG_STRING, &list_name, N_("Which list to write as CSV: missions, agenda, commitments or a kind of records"),
    N_("NAME") },
  { "mission", 0, 0, G_OPTION_ARG_STRING, &mission_name, N_("Only this mission"), N_("MISSION") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("First day"), N_("YYYY-MM-DD") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_("Last day"), N_("YYYY-MM-DD") },
  { NULL },
};

/* If no format was named, the file's name says it, or that there is a list. */
static AccordExportFormat
guess_format (AccordFormat format, const char *path)
{
  g_autofree char *lower = path != NULL ? g_ascii_strdown (path, -1) : g_strdup ("");

  switch (format) {
  case ACCORD_FORMAT_JSON:
    return ACCORD_EXPORT_JSON;
  case ACCORD_FORMAT_CSV:
    return ACCORD_EXPORT_CSV;
  case ACCORD_FORMAT_ICS:
    return ACCORD_EXPORT_ICS;
  case ACCORD_FORMAT_TEXT:
    break;
  }
  if (list_name != NULL || g_str_has_suffix (lower, ".csv"))
    return ACCORD_EXPORT_CSV;

  return g_str_has_suffix (lower, ".ics") ? ACCORD_EXPORT_ICS : ACCORD_EXPORT_JSON;
}

/* Whoever asks for a part must not take the whole for it. */
static gboolean
check_options (AccordExportFormat format)
{
  switch (format) {
  case ACCORD_EXPORT_JSON:
    if (list_name == NULL && mission_name == NULL && from_text == NULL && to_text == NULL)
      return TRUE;
    accord_cli_print_error (_("JSON is always the whole workspace; take csv or ics for a part of it."));
    return FALSE;
  case ACCORD_EXPORT_CSV:
    return TRUE;
  case ACCORD_EXPORT_ICS:
    if (list_name == NULL)
      return TRUE;
    accord_cli_print_error (_("A calendar has no list; take csv for one."));
    return FALSE;
  }

  g_return_val_if_reached (FALSE);
}

static AccordExit
refuse_file (const char *path, const GError *error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *message = NULL;

  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    /* Translators: %s is the name of a file */
    message = g_strdup_printf (_("The disk is full; “%s” was not written."), name);
  else if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
           g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
           g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    message = g_strdup_printf (_("“%s” may not be written there; choose another place."), name);
  else if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
           g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    message = g_strdup_printf (_("The folder of “%s” is not there; make it first."), name);
  else
    /* Translators: the name of a file, and a reason such as "Input/output error" */
    message = g_strdup_printf (_("“%s” could not be written: %s."), name, error->message);
  accord_cli_print_error (message);

  return ACCORD_EXIT_FAILED;
}

/* All of it or nothing; what a link points to is written, not the link. */
static AccordExit
write_file (const char *path, GBytes *bytes, gboolean private)
{
  g_autofree char *real = realpath (path, NULL);
  const char *target = real != NULL ? real : path;
  g_autoptr (GError) error = NULL;

  if (g_file_test (target, G_FILE_TEST_EXISTS) && !g_file_test (target, G_FILE_TEST_IS_REGULAR)) {
    g_autofree char *name = g_filename_display_basename (path);
    g_autofree char *message = g_strdup_printf (_("“%s” is no regular file; give the name of one, or none."), name);

    accord_cli_print_error (message);
    return ACCORD_EXIT_FAILED;
  }

  if (g_file_set_contents_full (target, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, private ? 0600 : 0666, &error))
    return ACCORD_EXIT_DONE;

  return refuse_file (path, error);
}

static AccordExit
run_export (AccordSession *session, AccordFormat format, char **rest)
{
  const char *path = rest != NULL ? rest[0] : NULL;
  AccordExportFormat kind = guess_format (format, path);
  AccordExportScope scope = { .list = list_name, .from = ACCORD_DAY_NONE, .to = ACCORD_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if ((path != NULL && _accord_cli_refuse_rest (rest + 1)) || !check_options (kind) ||
      !_accord_cli_read_day ("--from", from_text, &scope.from) || !_accord_cli_read_day ("--to", to_text, &scope.to))
    return ACCORD_EXIT_USAGE;

  if (!_accord_cli_find_mission (session, mission_name, &scope.mission))
    return ACCORD_EXIT_NOT_FOUND;

  if (g_strcmp0 (list_name, "commitments") == 0 && !_accord_cli_load_progress (session, ACCORD_DAY_NONE, &error))
    return _accord_cli_fail (error);
  bytes = accord_session_export (session, kind, &scope, &error);
  if (bytes == NULL) {
    AccordExit status = _accord_cli_fail (error);

    /* There is no such list. */
    return kind == ACCORD_EXPORT_CSV ? ACCORD_EXIT_USAGE : status;
  }

  return path != NULL ? write_file (path, bytes, kind == ACCORD_EXPORT_JSON) : _accord_cli_print_bytes (bytes);
}

const AccordVerb _accord_verb_export = {
  .name = "export",
  .arguments = "[FILE]",
  .summary = N_("Writes the whole workspace, a list or a calendar to a file, or prints it."),
  .options = options,
  .formats = ACCORD_FORMATS_FILE,
  .need = ACCORD_NEED_PROGRESS,
  .run = run_export,
};
