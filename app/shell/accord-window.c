#include "config.h"

#include "accord-window.h"

#include "accord-agenda-page.h"
#include "accord-commitments-page.h"
#include "accord-consultation-page.h"
#include "accord-copying.h"
#include "accord-event-button.h"
#include "accord-export-dialog.h"
#include "accord-event-dialog.h"
#include "accord-importer.h"
#include "accord-preferences.h"
#include "accord-publish-dialog.h"
#include "accord-reminders.h"
#include "accord-session-edit.h"
#include "accord-timeline-page.h"
#include "accord-toaster.h"
#include "accord-window-file.h"

#include <glib/gi18n.h>

struct _AccordWindow {
  AdwApplicationWindow parent_instance;

  GtkStack *stack;
  AdwStatusPage *failure;
  GtkButton *open_button;
  GtkInfoBar *notice_bar;
  GtkLabel *notice_label;
  AdwLeaflet *leaflet;
  AdwViewSwitcherTitle *switcher_title;
  AdwViewSwitcherBar *switcher_bar;
  AdwViewStack *pages;
  AdwViewStackPage *agenda_stack_page;
  AccordTimelinePage *timeline_page;
  AccordAgendaPage *agenda_page;
  AccordCommitmentsPage *commitments_page;
  GtkWidget *consultation;
  AccordEventButton *event_button;
  GtkWidget *search_button;
  GtkWidget *pane_button;
  AdwToastOverlay *toasts;
  GtkButton *undo_button;
  GtkButton *redo_button;

  GSettings *settings;
  AccordSession *session;
  AccordReminders *reminders;
  AccordImporter *importer;
  AccordToaster *toaster;
  GCancellable *opening;
  char *file;
  AccordDay today; /* ACCORD_DAY_NONE to follow the day at Headquarters */
  guint midnight_id;
  guint present_id;
};

/* How long a window waits for its planning file before it shows itself without. */
#define PATIENCE_MS 400

static void accord_window_iface_init (AccordTabularInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordWindow, accord_window, ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TABULAR, accord_window_iface_init))

static gboolean
shows_page (AccordWindow *self, const char *name)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), name) == 0;
}

/* Without a planning file there are no pages to choose from. A narrow window has its switcher at the bottom. */
static void
update_switchers (AccordWindow *self)
{
  gboolean has_pages = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "content") == 0;
  gboolean on_timeline = has_pages && shows_page (self, "timeline");

  adw_view_switcher_title_set_view_switcher_enabled (self->switcher_title, has_pages);
  adw_view_switcher_bar_set_reveal (self->switcher_bar,
                                    has_pages && adw_view_switcher_title_get_title_visible (self->switcher_title));
  gtk_widget_set_visible (self->search_button, on_timeline);
  gtk_widget_set_visible (self->pane_button, on_timeline);
}

/* What only the timeline does has no keys elsewhere. */
static void
on_page_turned (AccordWindow *self)
{
  gboolean on_timeline = shows_page (self, "timeline");

  update_switchers (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "timeline",
                                  on_timeline ? accord_timeline_page_get_actions (self->timeline_page) : NULL);
  accord_timeline_page_set_key_capture (self->timeline_page,
                                        on_timeline ? GTK_WIDGET (self->timeline_page) : NULL);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "page", adw_view_stack_get_visible_child_name (self->pages));
}

static void
focus_page (AccordWindow *self)
{
  gtk_widget_grab_focus (adw_view_stack_get_visible_child (self->pages));
}

static void
on_overdue_changed (AccordWindow *self)
{
  guint n_overdue;

  g_object_get (self->agenda_page, "n-overdue", &n_overdue, NULL);
  adw_view_stack_page_set_badge_number (self->agenda_stack_page, n_overdue);
  adw_view_stack_page_set_needs_attention (self->agenda_stack_page, n_overdue > 0);
}

static void
on_show_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  adw_view_stack_set_visible_child_name (self->pages, g_variant_get_string (parameter, NULL));
  focus_page (self);
}

static void
on_search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  if (adw_leaflet_get_visible_child (self->leaflet) == self->consultation)
    return;
  if (shows_page (self, "agenda"))
    accord_agenda_page_search (self->agenda_page);
  else if (shows_page (self, "commitments"))
    accord_commitments_page_search (self->commitments_page);
  else
    gtk_widget_activate_action (widget, "timeline.search", NULL);
}

/* A start does not wait for a page that it does not show. */
static void
show_consultation (AccordWindow *self, const char *consultation_id)
{
  AdwBin *place = ADW_BIN (self->consultation);

  if (adw_bin_get_child (place) == NULL)
    adw_bin_set_child (place, accord_consultation_page_new ());
  accord_consultation_page_show (ACCORD_CONSULTATION_PAGE (adw_bin_get_child (place)), self->session, consultation_id);
  adw_leaflet_set_visible_child (self->leaflet, self->consultation);
  gtk_widget_grab_focus (adw_bin_get_child (place));
}

static void
on_show_consultation (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_consultation (ACCORD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
on_choose_event (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  if (adw_leaflet_get_visible_child (self->leaflet) != self->consultation)
    accord_event_button_popup (self->event_button);
}

static void
on_record_event (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  GtkWidget *dialog = accord_event_dialog_new (GTK_WINDOW (self), self->session, g_variant_get_string (parameter, NULL),
                                               accord_timeline_page_get_mission (self->timeline_page));

  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_leaflet_navigate (ACCORD_WINDOW (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* Also by a swipe or a button of the mouse. */
static void
on_leaflet_turned (AccordWindow *self)
{
  gboolean on_consultation = adw_leaflet_get_visible_child (self->leaflet) == self->consultation;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", on_consultation);
  if (!on_consultation)
    focus_page (self);
}

static void
show_failure (AccordWindow *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_status_page_set_description (self->failure, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failure");
  update_switchers (self);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_grab_focus (GTK_WIDGET (self->open_button));
}

static void
on_tell (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_toaster_tell (ACCORD_WINDOW (widget)->toaster, g_variant_get_string (parameter, NULL));
}

static void
on_tell_done (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  const char *text, *title;

  g_variant_get (parameter, "(&s&s)", &text, &title);
  accord_toaster_tell_done (self->toaster, text, title);
  if (self->session != NULL)
    accord_toaster_set_undo_title (self->toaster, accord_session_get_undo_title (self->session, FALSE));
}

/* The one place that says which of the window's actions can be used. */
static void
update_actions (AccordWindow *self)
{
  static const char *const reading[] = { "win.preferences", "win.export", "win.import", "win.import-file" };
  static const char *const editing[] = { "win.publish-calendar", "win.choose-event", "win.record-event" };
  const char *undo = self->session != NULL ? accord_session_get_undo_title (self->session, FALSE) : NULL;
  const char *redo = self->session != NULL ? accord_session_get_undo_title (self->session, TRUE) : NULL;
  gboolean can_edit = self->session != NULL && accord_session_can_edit (self->session);
  /* Translators: %s is the title of an action, such as "MONUSCO: Invitation sent" */
  g_autofree char *undo_text = g_strdup_printf (_("Undo “%s”"), undo != NULL ? undo : "");
  /* Translators: %s is the title of an action, such as "MONUSCO: Invitation sent" */
  g_autofree char *redo_text = g_strdup_printf (_("Redo “%s”"), redo != NULL ? redo : "");

  for (guint i = 0; i < G_N_ELEMENTS (reading); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), reading[i], self->session != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (editing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), editing[i], can_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", can_edit && undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", can_edit && redo != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->event_button), can_edit);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->undo_button), undo != NULL ? undo_text : _("Undo"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->redo_button), redo != NULL ? redo_text : _("Redo"));
}

static void
on_import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accord_importer_choose (ACCORD_WINDOW (widget)->importer);
}

static void
on_import_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (g_variant_get_string (parameter, NULL));

  accord_importer_add (ACCORD_WINDOW (widget)->importer, file);
}

static void
on_export (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordMission *mission = accord_timeline_page_get_mission (self->timeline_page);

  gtk_window_present (GTK_WINDOW (accord_export_dialog_new (GTK_WINDOW (self), self->session, mission)));
}

/* Another planning file, or the same one again. */
static void
on_open_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autofree char *file = g_strdup (parameter != NULL ? g_variant_get_string (parameter, NULL) : self->file);

  accord_window_open (self, file, self->today);
}

static void
on_undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  if (self->session != NULL)
    accord_toaster_undo (self->toaster, self->session, g_str_equal (action, "win.redo"));
}

static void
on_undo_state_changed (AccordWindow *self)
{
  accord_toaster_set_undo_title (self->toaster, accord_session_get_undo_title (self->session, FALSE));
  update_actions (self);
}

/* An officer leaves Accord open for days: the day turns when it does in New York. */
static gboolean
follow_day (gpointer data)
{
  AccordWindow *self = data;

  if (self->session != NULL && self->today == ACCORD_DAY_NONE)
    accord_session_set_today (self->session, accord_day_today_at_headquarters ());

  return G_SOURCE_CONTINUE;
}

static void
present (AccordWindow *self)
{
  g_clear_handle_id (&self->present_id, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
on_patience_lost (gpointer data)
{
  AccordWindow *self = data;

  self->present_id = 0;
  present (self);

  return G_SOURCE_REMOVE;
}

/* Most files are there before a first frame could be: painting that one empty would only delay the one that is not.
 * What a window needs to be shown is made while the file is read. */
static void
present_soon (AccordWindow *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self))) {
    present (self);
    return;
  }

  gtk_widget_realize (GTK_WIDGET (self));
  if (self->present_id == 0)
    self->present_id = g_timeout_add (PATIENCE_MS, on_patience_lost, self);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordSession) session = accord_session_open_finish (result, &error);
  const char *notice;

  if (session == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
      show_failure (self, error->message);
      present (self);
    }
    return;
  }

  g_set_object (&self->session, session);
  g_clear_object (&self->reminders);
  self->reminders = accord_reminders_new (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), session,
                                          self->settings);
  g_signal_connect_object (session, "undo-state-changed", G_CALLBACK (on_undo_state_changed), self, G_CONNECT_SWAPPED);
  accord_importer_set_session (self->importer, session);
  update_actions (self);
  notice = accord_session_get_notice (session);
  gtk_label_set_label (self->notice_label, notice != NULL ? notice : "");
  gtk_info_bar_set_revealed (self->notice_bar, notice != NULL);
  accord_timeline_page_set_session (self->timeline_page, session);
  accord_agenda_page_set_session (self->agenda_page, session);
  accord_commitments_page_set_session (self->commitments_page, session);
  gtk_stack_set_visible_child_name (self->stack, "content");
  update_switchers (self);
  focus_page (self);
  present (self);
}

static void
on_publish_calendar (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (accord_publish_dialog_new (GTK_WINDOW (widget), ACCORD_WINDOW (widget)->session)));
}

static void
on_preferences (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (accord_preferences_new (GTK_WINDOW (self), self->session, self->settings)));
}

/* What the page that is shown is about. */
static AccordTabular *
get_list (AccordWindow *self)
{
  GtkWidget *page = adw_bin_get_child (ADW_BIN (self->consultation));

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "content") != 0)
    return NULL;
  if (page != NULL && adw_leaflet_get_visible_child (self->leaflet) == self->consultation)
    return accord_consultation_page_get_list (ACCORD_CONSULTATION_PAGE (page));

  return ACCORD_TABULAR (adw_view_stack_get_visible_child (self->pages));
}

static AccordTextTable *
accord_window_create_table (AccordTabular *tabular, gboolean current)
{
  AccordTabular *list = get_list (ACCORD_WINDOW (tabular));

  return list != NULL ? accord_tabular_create_table (list, current) : NULL;
}

static GskRenderNode *
accord_window_create_picture (AccordTabular *tabular, graphene_size_t *size)
{
  AccordTabular *list = get_list (ACCORD_WINDOW (tabular));

  return list != NULL ? accord_tabular_create_picture (list, size) : NULL;
}

static void
accord_window_iface_init (AccordTabularInterface *iface)
{
  iface->create_table = accord_window_create_table;
  iface->create_picture = accord_window_create_picture;
}

static gboolean
accord_window_close_request (GtkWindow *window)
{
  AccordWindow *self = ACCORD_WINDOW (window);
  GtkWidget *page = adw_bin_get_child (ADW_BIN (self->consultation));

  accord_timeline_page_save_state (self->timeline_page);
  if (page != NULL)
    accord_consultation_page_flush (ACCORD_CONSULTATION_PAGE (page));

  return GTK_WINDOW_CLASS (accord_window_parent_class)->close_request (window);
}

static void
accord_window_dispose (GObject *object)
{
  AccordWindow *self = ACCORD_WINDOW (object);

  g_clear_handle_id (&self->midnight_id, g_source_remove);
  g_clear_handle_id (&self->present_id, g_source_remove);
  g_cancellable_cancel (self->opening);
  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_WINDOW);
  g_clear_object (&self->importer);
  g_clear_object (&self->reminders);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->opening);

  G_OBJECT_CLASS (accord_window_parent_class)->dispose (object);
}

static void
accord_window_finalize (GObject *object)
{
  AccordWindow *self = ACCORD_WINDOW (object);

  /* Something may still end that was begun here, and say so. */
  g_clear_object (&self->toaster);
  g_free (self->file);

  G_OBJECT_CLASS (accord_window_parent_class)->finalize (object);
}

static void
accord_window_class_init (AccordWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = accord_window_close_request;

  g_type_ensure (ACCORD_TYPE_TIMELINE_PAGE);
  g_type_ensure (ACCORD_TYPE_AGENDA_PAGE);
  g_type_ensure (ACCORD_TYPE_COMMITMENTS_PAGE);
  g_type_ensure (ACCORD_TYPE_EVENT_BUTTON);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/shell/accord-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, agenda_stack_page);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, timeline_page);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, agenda_page);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, commitments_page);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, consultation);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, event_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, pane_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, AccordWindow, redo_button);
  gtk_widget_class_bind_template_callback (widget_class, update_switchers);
  gtk_widget_class_bind_template_callback (widget_class, on_page_turned);
  gtk_widget_class_bind_template_callback (widget_class, accord_commitments_page_open);
  gtk_widget_class_bind_template_callback (widget_class, on_overdue_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_leaflet_turned);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", on_show_page);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, on_search);
  gtk_widget_class_install_action (widget_class, "win.show-consultation", "s", on_show_consultation);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, on_back);
  gtk_widget_class_install_action (widget_class, "win.choose-event", NULL, on_choose_event);
  gtk_widget_class_install_action (widget_class, "win.record-event", "s", on_record_event);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, on_undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, on_undo);
  gtk_widget_class_install_action (widget_class, "win.tell", "s", on_tell);
  gtk_widget_class_install_action (widget_class, "win.tell-done", "(ss)", on_tell_done);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, on_import);
  gtk_widget_class_install_action (widget_class, "win.import-file", "s", on_import_file);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, on_preferences);
  gtk_widget_class_install_action (widget_class, "win.publish-calendar", NULL, on_publish_calendar);
  accord_copying_install (widget_class);
  accord_window_file_install (widget_class);
  gtk_widget_class_install_action (widget_class, "win.open-file", "s", on_open_file);
  gtk_widget_class_install_action (widget_class, "win.retry", NULL, on_open_file);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, on_export);
}

static void
accord_window_init (AccordWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->toaster = accord_toaster_new (self->toasts);
  self->importer = accord_importer_new (ADW_APPLICATION_WINDOW (self));
  self->today = ACCORD_DAY_NONE;
  self->midnight_id = g_timeout_add_seconds (60, follow_day, self);
  on_page_turned (self);
  /* Not by on_leaflet_turned(): what gets the focus now makes GTK 4.8 tell screen readers of a window that is none. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", FALSE);
  update_actions (self);
}

GtkWidget *
accord_window_new (GtkApplication *application, GSettings *settings)
{
  AccordWindow *self;
  g_autofree char *page = NULL;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ACCORD_TYPE_WINDOW, "application", application, NULL);
  self->settings = g_object_ref (settings);
  accord_timeline_page_set_settings (self->timeline_page, settings);
  accord_agenda_page_set_settings (self->agenda_page, settings);
  accord_commitments_page_set_settings (self->commitments_page, settings);
  page = g_settings_get_string (settings, "page");
  adw_view_stack_set_visible_child_name (self->pages, page);
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  return GTK_WIDGET (self);
}

void
accord_window_open (AccordWindow *self, const char *file, AccordDay today)
{
  g_return_if_fail (ACCORD_IS_WINDOW (self));

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  g_free (self->file);
  self->file = g_strdup (file);
  self->today = today;
  gtk_stack_set_visible_child_name (self->stack, "content");
  update_switchers (self);

  accord_session_open_async (file, file != NULL ? ACCORD_SESSION_REQUIRE : ACCORD_SESSION_CREATE, today,
                             self->opening, on_opened, g_object_ref (self));
  present_soon (self);
}

const char *
accord_window_get_file (AccordWindow *self)
{
  g_return_val_if_fail (ACCORD_IS_WINDOW (self), NULL);

  return self->file;
}
