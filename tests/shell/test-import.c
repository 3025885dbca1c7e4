/* A file comes in with the keyboard: a question is answered, a record left out, the rest applied and taken back. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define APPLICATION_ID "org.accordplanner.Accord"

/* The third and the fourth may be a day or a month, as in the mirror's older files. */
static const char month[] =
    "Contributing_Country,ISOCode3,Mission_Acronym,Personnel_Type,Female_Personnel,Male_Personnel,Last_Reporting_Date\r\n"
    "Ghana,GHA,UNIFIL ,Troops,120,740,03/04/2020\r\n"
    "Nepal,NPL,UNIFIL,Troops,60,815,03/04/2020\r\n"
    "Ghana,GHA,UNMISS,Individual Police,11,30,03/04/2020\r\n"
    "Nowhere,,<b>,Troops,1,2,03/04/2020\r\n";

static char *
write_file (Program *program, const char *name, const char *text)
{
  char *path = g_build_filename (program->home, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

/* As another program hands a file over. */
static void
import (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) reply = NULL;
  GVariantBuilder parameters;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  g_variant_builder_add (&parameters, "v", g_variant_new_string (path));
  reply = g_dbus_connection_call_sync (bus, APPLICATION_ID, "/org/accordplanner/Accord", "org.gtk.Actions", "Activate",
                                       g_variant_new ("(sava{sv})", "import-file", &parameters, NULL), NULL, 0, -1, NULL,
                                       &error);
  g_assert_no_error (error);
}

static char *
name_button (guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Import %s Record", "Import %s Records", n), number);
}

static gboolean
shows (Program *program, AtspiRole role, const char *part)
{
  g_autoptr (AtspiAccessible) window = window_find (program, _("Import"));
  g_autoptr (AtspiAccessible) found = window != NULL ? accessible_find (window, role, part) : NULL;

  return found != NULL;
}

static gboolean
offers (Program *program, guint n)
{
  g_autofree char *name = name_button (n);
  g_autoptr (AtspiAccessible) window = window_find (program, _("Import"));
  g_autoptr (AtspiAccessible) button = window != NULL ? accessible_find (window, ATSPI_ROLE_PUSH_BUTTON, name) : NULL;

  return button != NULL && accessible_has_state (button, ATSPI_STATE_SENSITIVE);
}

static gboolean
shows_import (Program *program)
{
  g_autoptr (AtspiAccessible) window = window_find (program, _("Import"));

  return window != NULL;
}

static void
test_month (Program *program, gconstpointer data)
{
  g_autofree char *path = write_file (program, "month.csv", month);
  g_autofree char *button = name_button (1);

  program_start (program, NULL);
  import (path);
  /* It is open whether the day or the month comes first, and that is where the focus is. */
  WAIT_FOR (window_is_focused_in (program, _("Import"), "Last_Reporting_Date"));
  window_check_names_in (program, _("Import"));
  g_assert_cmpint (program_count_records (program, "contributions"), ==, 0);

  x_input_press ("space");
  WAIT_FOR (shows (program, ATSPI_ROLE_LIST_ITEM, "03/04/2020"));
  x_input_press ("Down");
  x_input_press ("Return");
  WAIT_FOR (offers (program, 2));

  window_go_to_in (program, _("Import"), "Tab", "UNMISS");
  x_input_press ("space");
  WAIT_FOR (offers (program, 1));
  g_assert_cmpint (program_count_records (program, "contributions"), ==, 0);

  window_go_to_in (program, _("Import"), "Shift+Tab", button);
  x_input_press ("Return");
  WAIT_FOR (!shows_import (program));
  WAIT_FOR (program_count_records (program, "contributions") == 1);
  /* What screen readers hear of the first window may come late; the keys are its own by now. */
  WAIT_FOR (x_input_goes_to (atoi (g_subprocess_get_identifier (program->process))));
  x_input_press ("Ctrl+z");
  WAIT_FOR (program_count_records (program, "contributions") == 0);
  program_end (program, "Ctrl+w");
}

/* What cannot be read says so in one sentence, and leaves nothing behind. */
static void
test_wrong (Program *program, gconstpointer data)
{
  g_autofree char *path = write_file (program, "wrong <b>.csv", "\001\002\003");

  program_start (program, NULL);
  import (path);
  WAIT_FOR (shows (program, ATSPI_ROLE_LABEL, _("The File Cannot Be Imported")));
  window_check_names_in (program, _("Import"));
  x_input_press ("Escape");
  WAIT_FOR (!shows_import (program));
  WAIT_FOR (program_has_keyboard (program));
  program_end (program, "Ctrl+w");
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/import/month", test_month },
    { "/shell/import/wrong", test_wrong },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
