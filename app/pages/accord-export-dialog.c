#include "config.h"

#include "accord-export-dialog.h"

#include "accord-choice-row.h"
#include "accord-hold.h"
#include "accord-mission-choice.h"
#include "accord-session-export.h"

#include <glib/gi18n-lib.h>

struct _AccordExportDialog {
  AdwWindow parent_instance;

  GtkCheckButton *workspace_check;
  GtkCheckButton *calendar_check;
  GtkCheckButton *list_check;
  AdwPreferencesGroup *scope;
  GtkWidget *list_row;
  GtkWidget *mission_row;

  AccordSession *session;
  GPtrArray *missions; /* of the row, after the choice of all */
};

/* What is being written. It goes on when the dialog is gone. */
typedef struct {
  GtkWindow *parent;
  GApplication *application;
  GFile *file;
  AccordExportFormat format;
  AccordMission *mission;
  const char *list;
} Writing;

G_DEFINE_FINAL_TYPE (AccordExportDialog, accord_export_dialog, ADW_TYPE_WINDOW)

static const struct {
  const char *name;
  const char *title;
} lists[] = {
  { "agenda", N_("Agenda") },
  { "missions", N_("Missions") },
  { "mandate", N_("Mandates") },
  { "consultation", N_("Consultations") },
  { "event", N_("Events") },
  { "report", N_("Reports") },
  { "note", N_("Notes") },
  { "requirement", N_("Requirements") },
  { "contributions", N_("Contributions") },
  { "fatalities", N_("Fatalities") },
  { "commitment", N_("Commitments") },
  { "progress", N_("Progress of commitments") },
  { "target", N_("Targets of commitments") },
};

static AccordExportFormat
get_format (AccordExportDialog *self)
{
  if (gtk_check_button_get_active (self->calendar_check))
    return ACCORD_EXPORT_ICS;

  return gtk_check_button_get_active (self->list_check) ? ACCORD_EXPORT_CSV : ACCORD_EXPORT_JSON;
}

static const char *
get_list (AccordExportDialog *self)
{
  return lists[MIN (adw_combo_row_get_selected (ADW_COMBO_ROW (self->list_row)), G_N_ELEMENTS (lists) - 1)].name;
}

static AccordMission *
get_mission (AccordExportDialog *self)
{
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->mission_row));

  if (get_format (self) == ACCORD_EXPORT_JSON || chosen == 0 || chosen > self->missions->len)
    return NULL;

  return g_ptr_array_index (self->missions, chosen - 1);
}

static GtkWidget *
get_row (GtkCheckButton *check)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (check), ADW_TYPE_ACTION_ROW);
}

/* The row has the focus, so that arrows lead from one to the next, and says whether it is chosen. */
static void
tell_state (GtkCheckButton *check)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (get_row (check)), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_check_button_get_active (check) ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                                   : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
update (AccordExportDialog *self)
{
  AccordExportFormat format = get_format (self);

  /* The first change comes while the dialog is being built. */
  if (self->list_row == NULL)
    return;

  tell_state (self->workspace_check);
  tell_state (self->calendar_check);
  tell_state (self->list_check);
  gtk_widget_set_visible (GTK_WIDGET (self->scope), format != ACCORD_EXPORT_JSON);
  gtk_widget_set_visible (self->list_row, format == ACCORD_EXPORT_CSV);
}

/* The day tells copies of the whole apart; a calendar and a list are written over, so that what reads them follows. */
static char *
suggest_name (AccordExportDialog *self)
{
  AccordMission *mission = get_mission (self);
  g_autofree char *acronym = mission != NULL ? g_ascii_strdown (accord_mission_get_acronym (mission), -1) : NULL;
  g_autofree char *part = mission != NULL ? g_strconcat ("-", g_strdelimit (acronym, "/\\: ", '-'), NULL) : g_strdup ("");
  g_autofree char *day = accord_day_to_string (accord_session_get_today (self->session));

  switch (get_format (self)) {
  case ACCORD_EXPORT_JSON:
    return g_strdup_printf ("accord-%s.json", day);
  case ACCORD_EXPORT_CSV:
    return g_strdup_printf ("accord-%s%s.csv", get_list (self), part);
  case ACCORD_EXPORT_ICS:
    return g_strdup_printf ("accord-calendar%s.ics", part);
  }

  g_return_val_if_reached (NULL);
}

static void
writing_free (Writing *writing)
{
  accord_hold_release (writing->application);
  g_clear_object (&writing->parent);
  g_clear_object (&writing->file);
  g_clear_object (&writing->mission);
  g_free (writing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Writing, writing_free)

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Writing) writing = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *text = NULL, *uri = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error)) {
    gtk_widget_activate_action (GTK_WIDGET (writing->parent), "win.tell", "s", error->message);
    return;
  }

  name = g_file_get_basename (G_FILE (source));
  uri = g_file_get_uri (G_FILE (source));
  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_("Exported to “%s”"), name);
  gtk_widget_activate_action (GTK_WIDGET (writing->parent), "win.tell-file", "(ss)", text, uri);
}

/* Others may read a calendar, which is there to be subscribed to, but not what people entered. */
static void
on_completed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Writing) writing = data;
  const AccordExportScope scope = {
    .mission = writing->mission,
    .list = writing->list,
    .from = ACCORD_DAY_NONE,
    .to = ACCORD_DAY_NONE,
    .for_spreadsheet = TRUE,
  };
  AccordSession *session = ACCORD_SESSION (source);
  AccordExportFormat format = writing->format;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (accord_session_complete_finish (session, result, &error))
    bytes = accord_session_export (session, format, &scope, &error);
  if (bytes == NULL) {
    gtk_widget_activate_action (GTK_WIDGET (writing->parent), "win.tell", "s", error->message);
    return;
  }

  g_file_replace_contents_bytes_async (writing->file, bytes, NULL, FALSE,
                                       format == ACCORD_EXPORT_ICS ? G_FILE_CREATE_NONE : G_FILE_CREATE_PRIVATE,
                                       NULL, on_written, writing);
  g_steal_pointer (&writing);
}

static void
write_file (AccordExportDialog *self, GFile *file)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  Writing *writing = g_new0 (Writing, 1);

  writing->parent = g_object_ref (parent);
  writing->application = accord_hold (GTK_WIDGET (parent));
  writing->file = g_object_ref (file);
  writing->format = get_format (self);
  g_set_object (&writing->mission, get_mission (self));
  writing->list = writing->format == ACCORD_EXPORT_CSV ? get_list (self) : NULL;
  accord_session_complete_async (self->session, NULL, on_completed, writing);
}

static void
on_file_chosen (GtkNativeDialog *chooser, int response, gpointer data)
{
  g_autoptr (AccordExportDialog) self = data;

  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
    GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

    write_file (self, file);
    gtk_window_close (GTK_WINDOW (self));
    /* Two windows go at once here: a window manager may hand the keys to the one that is about to go, and then to none. */
    gtk_window_present (parent);
  }
  g_object_unref (chooser);
}

static GFile *
get_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
}

static void
on_export (AccordExportDialog *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Export"), GTK_WINDOW (self),
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autoptr (GFile) folder = get_folder ();
  g_autofree char *name = suggest_name (self);

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (on_file_chosen), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
add_missions (AccordExportDialog *self, AccordMission *wanted)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  self->missions = accord_mission_choice_list (self->session, wanted);
  g_ptr_array_add (words, (gpointer) _("All missions"));
  for (guint i = 0; i < self->missions->len; i++)
    g_ptr_array_add (words, (gpointer) accord_mission_get_acronym (g_ptr_array_index (self->missions, i)));
  g_ptr_array_add (words, NULL);
  self->mission_row = accord_choice_row_new (_("Mission"), (const char *const *) words->pdata);
  adw_preferences_group_add (self->scope, self->mission_row);
}

static void
add_lists (AccordExportDialog *self)
{
  const char *words[G_N_ELEMENTS (lists) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    words[i] = _(lists[i].title);
  self->list_row = accord_choice_row_new (_("List"), words);
  adw_preferences_group_add (self->scope, self->list_row);
}

static void
name_check (GtkCheckButton *check)
{
  GtkWidget *row = get_row (check);
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                                  -1);
}

/* Not before: screen readers hear only of what gets the focus in a window that is there. */
static void
accord_export_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (accord_export_dialog_parent_class)->map (widget);
  gtk_widget_grab_focus (get_row (ACCORD_EXPORT_DIALOG (widget)->workspace_check));
}

static void
accord_export_dialog_dispose (GObject *object)
{
  AccordExportDialog *self = ACCORD_EXPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (accord_export_dialog_parent_class)->dispose (object);
}

static void
accord_export_dialog_finalize (GObject *object)
{
  g_clear_pointer (&ACCORD_EXPORT_DIALOG (object)->missions, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_export_dialog_parent_class)->finalize (object);
}

static void
accord_export_dialog_class_init (AccordExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_export_dialog_finalize;
  widget_class->map = accord_export_dialog_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordExportDialog, workspace_check);
  gtk_widget_class_bind_template_child (widget_class, AccordExportDialog, calendar_check);
  gtk_widget_class_bind_template_child (widget_class, AccordExportDialog, list_check);
  gtk_widget_class_bind_template_child (widget_class, AccordExportDialog, scope);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
}

static void
accord_export_dialog_init (AccordExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_check (self->workspace_check);
  name_check (self->calendar_check);
  name_check (self->list_check);
}

GtkWidget *
accord_export_dialog_new (GtkWindow *parent, AccordSession *session, AccordMission *mission)
{
  AccordExportDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);

  self = g_object_new (ACCORD_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  add_lists (self);
  add_missions (self, mission);
  update (self);

  return GTK_WIDGET (self);
}
