#include "config.h"

#include "accord-application.h"

#include "accord-cli.h"
#include "accord-trace.h"
#include "accord-window.h"

#include <glib/gi18n.h>

struct _AccordApplication {
  AdwApplication parent_instance;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (AccordApplication, accord_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "file", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Planning file to open"), N_("PATH") },
  { "today", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Day to take for today"), N_("YYYY-MM-DD") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and leave"), NULL },
  { NULL },
};

static const struct {
  const char *action;
  const char *accels[4];
} shortcuts[] = {
  { "win.show-page::timeline", { "<Control>1" } },
  { "win.show-page::agenda", { "<Control>2" } },
  { "win.show-page::commitments", { "<Control>3" } },
  { "win.search", { "<Control>f" } },
  { "win.choose-event", { "<Control>r" } },
  { "win.import", { "<Control>i" } },
  { "timeline.today", { "<Control>d" } },
  { "timeline.fit", { "<Control>0" } },
  { "timeline.fit-selection", { "<Control>e" } },
  { "timeline.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "timeline.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "timeline.pane", { "F9" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
  { "window.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
};

static void
open_window (AccordApplication *self, const char *file, AccordDay today)
{
  GtkWidget *window = accord_window_new (GTK_APPLICATION (self), self->settings);

  accord_trace_frames (window);
  accord_window_open (ACCORD_WINDOW (window), file, today);
}

static GtkWindow *
find_window (AccordApplication *self, const char *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (ACCORD_IS_WINDOW (l->data) && g_strcmp0 (accord_window_get_file (l->data), file) == 0)
      return l->data;

  return NULL;
}

static int
accord_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  AccordApplication *self = ACCORD_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  g_autofree char *file = NULL, *today_text = NULL;
  AccordDay today = ACCORD_DAY_NONE;
  GtkWindow *window;

  g_variant_dict_lookup (dict, "file", "^ay", &file);
  if (g_variant_dict_lookup (dict, "today", "s", &today_text))
    today = accord_day_parse (today_text);
  if (file != NULL) {
    g_autoptr (GFile) place = g_application_command_line_create_file_for_arg (command_line, file);

    g_free (file);
    file = g_file_get_path (place);
  }

  window = find_window (self, file);
  if (window != NULL)
    gtk_window_present (window);
  else
    open_window (self, file, today);

  return ACCORD_EXIT_DONE;
}

/* What can be told before any window: it must not need one. */
static int
accord_application_handle_local_options (GApplication *application, GVariantDict *dict)
{
  g_autofree char *today_text = NULL;
  g_autoptr (GError) error = NULL;
  AccordDay today;

  if (g_variant_dict_contains (dict, "version")) {
    g_print ("Accord %s\n", ACCORD_VERSION);
    return ACCORD_EXIT_DONE;
  }

  g_variant_dict_lookup (dict, "today", "s", &today_text);
  if (!accord_cli_parse_today (today_text, &today, &error)) {
    accord_cli_print_error (error->message);
    return ACCORD_EXIT_USAGE;
  }

  return -1;
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  /* Each window closes as if by hand, so that it keeps its state. */
  g_list_foreach (windows, (GFunc) gtk_window_close, NULL);
  g_list_free (windows);
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (data)),
                         "application-name", "Accord",
                         "application-icon", ACCORD_APPLICATION_ID,
                         "version", ACCORD_VERSION,
                         "developer-name", _("The Accord developers"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments",
                         _("Plans the consultations with contributors that Security Council resolution 1353 (2001) asks for.\n\n"
                           "Missions, mandates and provisions come with their sources; rows that could not be checked "
                           "say so. Lead times are settings of the team, never rules of the Council. Accord is not a "
                           "product of the United Nations."),
                         NULL);
}

/* What a notification leads to, and a file that another program hands over, is for the window that was used last. */
static void
on_show (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *name = g_strconcat ("win.", g_action_get_name (G_ACTION (action)), NULL);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (data)); l != NULL; l = l->next) {
    if (!ACCORD_IS_WINDOW (l->data))
      continue;
    gtk_window_present (l->data);
    gtk_widget_activate_action_variant (l->data, name, parameter);
    return;
  }
}

static void
accord_application_startup (GApplication *application)
{
  AccordApplication *self = ACCORD_APPLICATION (application);
  static const GActionEntry entries[] = {
    { "quit", on_quit },
    { "about", on_about },
    { "show-consultation", on_show, "s" },
    { "show-page", on_show, "s" },
    { "import-file", on_show, "s" },
  };

  G_APPLICATION_CLASS (accord_application_parent_class)->startup (application);

  self->settings = g_settings_new (ACCORD_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action,
                                           (const char *const *) shortcuts[i].accels);
}

static void
accord_application_finalize (GObject *object)
{
  g_clear_object (&ACCORD_APPLICATION (object)->settings);

  G_OBJECT_CLASS (accord_application_parent_class)->finalize (object);
}

static void
accord_application_class_init (AccordApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = accord_application_startup;
  G_APPLICATION_CLASS (klass)->command_line = accord_application_command_line;
  G_APPLICATION_CLASS (klass)->handle_local_options = accord_application_handle_local_options;
}

static void
accord_application_init (AccordApplication *self)
{
  g_autofree char *verbs = accord_cli_list_verbs ();
  g_autofree char *summary = NULL;

  /* Translators: %s is a list of commands, such as "missions, agenda, show, check" */
  summary = g_strdup_printf (_("Opens the window. Commands that need no window: %s."), verbs);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (G_APPLICATION (self), summary);
}

AccordApplication *
accord_application_new (void)
{
  return g_object_new (ACCORD_TYPE_APPLICATION,
                       "application-id", ACCORD_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/org/accordplanner/Accord",
                       NULL);
}
