#include "config.h"

#include "accord-import-window.h"

#include "accord-hold.h"
#include "accord-import-view.h"
#include "accord-session-edit.h"
#include "accord-session-import.h"
#include "accord-window-toast.h"
#include "accord-words-resources.h"

#include <glib/gi18n-lib.h>

/* How long reading or writing may take before it is worth a word. */
#define SPINNER_MS 300
#define PATIENCE_MS 1000

/* How often the progress is shown from then on. */
#define PULSE_MS 120

struct _AccordImportWindow {
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *window_title;
  GtkButton *skip_button;
  GtkButton *import_button;
  GtkLabel *import_label;
  GtkInfoBar *notice_bar;
  GtkProgressBar *progress_bar;
  GtkStack *stack;
  GtkSpinner *first_spinner;
  GtkLabel *amount_label;
  AccordImportView *view;
  AdwStatusPage *nothing_page;
  GtkButton *details_button;
  GtkButton *other_button;
  AdwStatusPage *failure_page;
  GtkButton *another_button;

  AccordSession *session;
  GFile *file;
  GHashTable *answers; /* question id -> value */
  GCancellable *reading; /* while the file is read */
  GCancellable *writing; /* while the changes are written */
  guint spinner_id;
  guint patience_id;
  goffset n_read; /* bytes so far, and of how many */
  goffset size;
  gboolean wants_details; /* although there is nothing to change */
  gboolean goes_on; /* whether the next file follows */
};

enum {
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Reading once; what it needs stays until it has ended, even if another began since. */
typedef struct {
  AccordImportWindow *window;
  GCancellable *cancellable;
} Reading;

G_DEFINE_FINAL_TYPE (AccordImportWindow, accord_import_window, ADW_TYPE_WINDOW)

static gboolean
is_busy (AccordImportWindow *self)
{
  return self->reading != NULL || self->writing != NULL;
}

static void
update_button (AccordImportWindow *self)
{
  AccordImportPlan *plan = accord_import_view_get_plan (self->view);
  guint n = plan != NULL ? accord_import_plan_count_chosen (plan) : 0;
  g_autofree char *number = accord_words_for_figure (n);
  g_autofree char *label = NULL;

  if (n == 0)
    label = g_strdup (C_("button", "Import"));
  else
    label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Import %s Record", "Import %s Records", n), number);
  gtk_label_set_label (self->import_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->import_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button),
                            n > 0 && !is_busy (self) && accord_session_can_edit (self->session));
}

/* 200,000 rows of 20 MB: how much of a file has been read says more than how many rows. */
static void
show_amount (AccordImportWindow *self)
{
  g_autofree char *done = g_format_size (self->n_read);
  g_autofree char *all = g_format_size (self->size);
  g_autofree char *text = NULL;

  if (self->writing != NULL || self->size <= 0) {
    gtk_progress_bar_pulse (self->progress_bar);
    return;
  }
  gtk_progress_bar_set_fraction (self->progress_bar, CLAMP ((double) self->n_read / self->size, 0, 1));
  /* Translators: two sizes, such as "3.2 MB of 20.1 MB" */
  text = g_strdup_printf (_("%s of %s"), done, all);
  gtk_label_set_label (self->amount_label, text);
}

static gboolean
on_spinner_due (gpointer data)
{
  AccordImportWindow *self = data;

  self->spinner_id = 0;
  accord_import_view_set_spinning (self->view, TRUE);
  gtk_spinner_start (self->first_spinner);

  return G_SOURCE_REMOVE;
}

static gboolean
on_pulse (gpointer data)
{
  show_amount (data);

  return G_SOURCE_CONTINUE;
}

static gboolean
on_patience_lost (gpointer data)
{
  AccordImportWindow *self = data;

  self->patience_id = g_timeout_add (PULSE_MS, on_pulse, self);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), TRUE);
  show_amount (self);

  return G_SOURCE_REMOVE;
}

static void
stop_waiting (AccordImportWindow *self)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  g_clear_handle_id (&self->patience_id, g_source_remove);
  accord_import_view_set_spinning (self->view, FALSE);
  gtk_spinner_stop (self->first_spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), FALSE);
  gtk_label_set_label (self->amount_label, "");
}

static void
start_waiting (AccordImportWindow *self)
{
  stop_waiting (self);
  self->n_read = self->size = 0;
  self->spinner_id = g_timeout_add (SPINNER_MS, on_spinner_due, self);
  self->patience_id = g_timeout_add (PATIENCE_MS, on_patience_lost, self);
}

/* Whether nothing could be done about the file, whatever is chosen and answered. */
static gboolean
is_idle (AccordImportPlan *plan)
{
  return accord_import_plan_count (plan, ACCORD_IMPORT_SAME) == plan->items->len &&
         !accord_import_plan_has_open_question (plan);
}

static void
show_nothing (AccordImportWindow *self, AccordImportPlan *plan)
{
  gboolean has_same = plan->items->len > 0;
  g_autofree char *rows = accord_import_view_describe_rows (plan);
  g_autofree char *text = NULL;

  adw_status_page_set_icon_name (self->nothing_page, has_same ? "object-select-symbolic" : "dialog-question-symbolic");
  adw_status_page_set_title (self->nothing_page, has_same ? _("Nothing to Change") : _("Nothing to Import"));
  if (plan->n_read == 0)
    text = g_strdup (_("The file holds no rows."));
  else if (has_same)
    /* Translators: %s is how many rows the file has, such as "4,350 rows: 4,336 used, 14 left out" */
    text = g_strdup_printf (_("All that the file tells is here already.\n%s"), rows);
  else
    text = g_steal_pointer (&rows);
  adw_status_page_set_description (self->nothing_page, text);
  gtk_widget_set_visible (GTK_WIDGET (self->details_button), plan->columns->len > 0 || plan->lines->len > 0);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

static void
show_plan (AccordImportWindow *self)
{
  AccordImportPlan *plan = accord_import_view_get_plan (self->view);
  gboolean first = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "plan") != 0;

  if (is_idle (plan) && !self->wants_details) {
    show_nothing (self, plan);
    return;
  }

  gtk_stack_set_visible_child_name (self->stack, "plan");
  if (!first)
    return;
  if (accord_import_plan_has_open_question (plan) || !gtk_widget_grab_focus (GTK_WIDGET (self->import_button)))
    accord_import_view_focus_first (self->view);
}

static void
show_failure (AccordImportWindow *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_status_page_set_description (self->failure_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failure");
  gtk_widget_grab_focus (GTK_WIDGET (self->another_button));
}

static void
free_reading (Reading *reading)
{
  g_object_unref (reading->window);
  g_object_unref (reading->cancellable);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, free_reading)

static void
on_progress (goffset n_read, goffset size, gpointer data)
{
  Reading *reading = data;
  AccordImportWindow *self = reading->window;

  if (reading->cancellable != self->reading)
    return;

  self->n_read = n_read;
  self->size = size;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Reading) reading = data;
  AccordImportWindow *self = reading->window;
  g_autoptr (GError) error = NULL;
  AccordImportPlan *plan = accord_session_read_import_finish (ACCORD_SESSION (source), result, &error);

  /* Closed, or read again since. */
  if (reading->cancellable != self->reading) {
    g_clear_pointer (&plan, accord_import_plan_free);
    return;
  }

  g_clear_object (&self->reading);
  stop_waiting (self);
  if (plan == NULL) {
    show_failure (self, error->message);
    update_button (self);
    return;
  }

  accord_import_view_set_plan (self->view, plan);
  show_plan (self);
}

static void
stop_reading (AccordImportWindow *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
start_reading (AccordImportWindow *self)
{
  Reading *reading = g_new0 (Reading, 1);

  stop_reading (self);
  self->reading = g_cancellable_new ();
  reading->window = g_object_ref (self);
  reading->cancellable = g_object_ref (self->reading);
  start_waiting (self);
  update_button (self);
  accord_session_read_import_async (self->session, self->file, self->answers, on_progress, reading,
                                    reading->cancellable, on_read, reading);
}

static void
on_answered (AccordImportWindow *self, const char *id, const char *value)
{
  g_hash_table_insert (self->answers, g_strdup (id), g_strdup (value));
  /* What an answer leads to is looked at, even if it is that there is nothing to change. */
  self->wants_details = TRUE;
  start_reading (self);
}

static void
on_details (AccordImportWindow *self)
{
  self->wants_details = TRUE;
  show_plan (self);
}

static void
on_another (AccordImportWindow *self)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  g_object_ref (parent);
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (parent, "win.import", NULL);
  g_object_unref (parent);
}

static void
on_skip (AccordImportWindow *self)
{
  self->goes_on = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* The window may be gone by the time that all is on disk. */
typedef struct {
  AccordImportWindow *window;
  GtkWidget *parent;
  GApplication *application;
  AccordChangeSet *changes;
  guint n_records;
} Writing;

static void
free_writing (Writing *writing)
{
  accord_hold_release (writing->application);
  g_object_unref (writing->window);
  g_object_unref (writing->parent);
  accord_change_set_unref (writing->changes);
  g_free (writing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Writing, free_writing)

static void
tell_failure (AccordImportWindow *self, const char *message)
{
  adw_toast_overlay_add_toast (self->toasts, accord_window_toast_make (message));
}

static void
set_writing (AccordImportWindow *self, GCancellable *cancellable)
{
  g_set_object (&self->writing, cancellable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), cancellable == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->skip_button), cancellable == NULL);
  if (cancellable != NULL)
    start_waiting (self);
  else
    stop_waiting (self);
  update_button (self);
}

static void
on_committed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Writing) writing = data;
  AccordImportWindow *self = writing->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = accord_words_for_figure (writing->n_records);
  g_autofree char *text = NULL;
  gboolean closed = self->writing == NULL;

  if (accord_session_commit_finish (ACCORD_SESSION (source), result, &error)) {
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Imported %s record", "Imported %s records", writing->n_records),
                            number);
    gtk_widget_activate_action (writing->parent, "win.tell-done", "(ss)", text,
                                accord_change_set_get_title (writing->changes));
    if (!closed)
      on_skip (self);
    return;
  }

  if (closed) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      gtk_widget_activate_action (writing->parent, "win.tell", "s", error->message);
    return;
  }
  set_writing (self, NULL);
  tell_failure (self, error->message);
}

static void
on_import (AccordImportWindow *self)
{
  AccordImportPlan *plan = accord_import_view_get_plan (self->view);
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (GCancellable) cancellable = NULL;
  Writing *writing;

  if (plan == NULL || is_busy (self))
    return;

  changes = accord_session_import (self->session, plan);
  if (accord_change_set_get_length (changes) == 0) {
    on_skip (self);
    return;
  }

  cancellable = g_cancellable_new ();
  writing = g_new0 (Writing, 1);
  writing->window = g_object_ref (self);
  writing->parent = g_object_ref (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))));
  writing->application = accord_hold (writing->parent);
  writing->changes = accord_change_set_ref (changes);
  writing->n_records = accord_import_plan_count_chosen (plan);
  set_writing (self, cancellable);
  accord_session_commit_async (self->session, changes, cancellable, on_committed, writing);
}

static gboolean
accord_import_window_close_request (GtkWindow *window)
{
  AccordImportWindow *self = ACCORD_IMPORT_WINDOW (window);

  stop_reading (self);
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
  stop_waiting (self);
  g_signal_emit (self, signals[FINISHED], 0, self->goes_on);

  return GTK_WINDOW_CLASS (accord_import_window_parent_class)->close_request (window);
}

static void
accord_import_window_dispose (GObject *object)
{
  AccordImportWindow *self = ACCORD_IMPORT_WINDOW (object);

  stop_reading (self);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_clear_object (&self->writing);
  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_IMPORT_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (accord_import_window_parent_class)->dispose (object);
}

static void
accord_import_window_finalize (GObject *object)
{
  g_hash_table_unref (ACCORD_IMPORT_WINDOW (object)->answers);

  G_OBJECT_CLASS (accord_import_window_parent_class)->finalize (object);
}

static void
accord_import_window_class_init (AccordImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_import_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_import_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = accord_import_window_close_request;

  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (ACCORD_TYPE_IMPORT_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, skip_button);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, import_label);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, first_spinner);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, amount_label);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, view);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, details_button);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, other_button);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, failure_page);
  gtk_widget_class_bind_template_child (widget_class, AccordImportWindow, another_button);
  gtk_widget_class_bind_template_callback (widget_class, on_skip);
  gtk_widget_class_bind_template_callback (widget_class, on_import);
  gtk_widget_class_bind_template_callback (widget_class, on_answered);
  gtk_widget_class_bind_template_callback (widget_class, update_button);
  gtk_widget_class_bind_template_callback (widget_class, on_details);
  gtk_widget_class_bind_template_callback (widget_class, on_another);
}

static void
accord_import_window_init (AccordImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

GtkWidget *
accord_import_window_new (GtkWindow *parent, AccordSession *session, GFile *file, guint place, guint n_files)
{
  AccordImportWindow *self;
  g_autofree char *path = NULL, *name = NULL, *title = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (ACCORD_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->file = g_object_ref (file);
  path = g_file_get_basename (file);
  name = g_filename_display_name (path);
  adw_window_title_set_subtitle (self->window_title, name);
  if (n_files > 1) {
    /* Translators: which of several files is being imported, such as "Import (2 of 3)" */
    title = g_strdup_printf (_("Import (%u of %u)"), place, n_files);
    adw_window_title_set_title (self->window_title, title);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->skip_button), place < n_files);
  gtk_widget_set_visible (GTK_WIDGET (self->another_button), place >= n_files);
  gtk_widget_set_visible (GTK_WIDGET (self->other_button), place >= n_files);
  gtk_info_bar_set_revealed (self->notice_bar, !accord_session_can_edit (session));
  start_reading (self);

  return GTK_WIDGET (self);
}
