#include "config.h"

#include "accord-timeline-page.h"

#include "accord-choice-factory.h"
#include "accord-area-row.h"
#include "accord-mission-list.h"
#include "accord-mission-pane.h"
#include "accord-mission-table.h"
#include "accord-session-progress.h"
#include "accord-tabular.h"
#include "accord-timeline-picture.h"

#include <glib/gi18n-lib.h>

/* What a first start shows: the steps that were just due, and the expiries of the next months. */
#define DAYS_BEFORE 45
#define DAYS_AFTER 120

/* How far past today the timeline goes. */
#define YEARS_AHEAD 4

#define ZOOM_STEP 1.5

/* How many rows a first start looks at for what is due: as many as a large screen shows. */
#define FIRST_ROWS 50

struct _AccordTimelinePage {
  AdwBin parent_instance;

  AdwFlap *flap;
  GtkStack *stack;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  AccordTimeline *timeline;
  AccordMissionPane *pane;
  GtkDropDown *filter;

  AccordSession *session;
  AccordMissionList *list;
  GSettings *settings;
  GSimpleActionGroup *actions;
  guint idle_id;
  guint progress_id;
};

enum {
  AREA_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void accord_timeline_page_iface_init (AccordTabularInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordTimelinePage, accord_timeline_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TABULAR, accord_timeline_page_iface_init))

static void
update_stack (AccordTimelinePage *self)
{
  GListModel *rows = accord_mission_list_get_rows (self->list);

  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (rows) > 0 ? "timeline" : "nothing-found");
}

/* What lies in a lane is no mandate, consultation or event: the pane shows the mission. */
static const char *
get_pane_item (AccordTimelinePage *self)
{
  return accord_timeline_get_selected_lane (self->timeline) == NULL ? accord_timeline_get_selected_item (self->timeline) : NULL;
}

static void
update_pane (AccordTimelinePage *self)
{
  const char *row_id = accord_timeline_get_selected_row (self->timeline);
  AccordMissionRow *row = row_id != NULL && self->list != NULL ? accord_mission_list_find (self->list, row_id) : NULL;

  accord_mission_pane_show (self->pane, self->session,
                            row != NULL ? accord_mission_row_get_mission (row) : NULL, get_pane_item (self));
}

static gboolean
update_pane_when_idle (gpointer data)
{
  AccordTimelinePage *self = data;

  self->idle_id = 0;
  update_pane (self);

  return G_SOURCE_REMOVE;
}

/* Moving along with the keyboard changes the selection fast; the pane follows when there is time. */
static void
on_selection_changed (AccordTimelinePage *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (update_pane_when_idle, self);
}

static void
on_session_changed (AccordTimelinePage *self)
{
  accord_timeline_set_today (self->timeline, accord_session_get_today (self->session));
  accord_mission_pane_forget (self->pane);
  on_selection_changed (self);
}

/* The number of the area that a lane is about. */
static guint
find_area (AccordTimelinePage *self, const char *mission_id, const char *lane_id)
{
  const AccordArea *areas =
      accord_reference_get_areas (accord_workspace_get_reference (accord_session_get_workspace (self->session)));

  for (guint i = 0; i < ACCORD_N_AREAS; i++) {
    g_autofree char *id = accord_area_row_create_id (mission_id, &areas[i]);

    if (g_str_equal (id, lane_id))
      return areas[i].number;
  }

  return 0;
}

static void
open_area (AccordTimelinePage *self, const char *lane_id)
{
  const char *mission_id = accord_timeline_get_selected_row (self->timeline);
  guint number = mission_id != NULL ? find_area (self, mission_id, lane_id) : 0;

  if (number == 0)
    return;

  g_signal_emit (self, signals[AREA_ACTIVATED], 0, mission_id, number);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "commitments");
}

static void
on_item_activated (AccordTimelinePage *self)
{
  const char *lane_id = accord_timeline_get_selected_lane (self->timeline);

  if (lane_id != NULL) {
    open_area (self, lane_id);
    return;
  }

  adw_flap_set_reveal_flap (self->flap, TRUE);
  /* It may not have followed yet. */
  update_pane (self);
  accord_mission_pane_focus (self->pane);
}

static void
on_item_chosen (AccordTimelinePage *self, const char *item_id)
{
  accord_timeline_select (self->timeline, accord_timeline_get_selected_row (self->timeline), item_id);
}

static void
on_search_changed (AccordTimelinePage *self)
{
  if (self->list == NULL)
    return;

  accord_mission_list_set_search (self->list, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  update_stack (self);
}

/* Return goes from the search to the first mission that it found. */
static void
on_search_activated (AccordTimelinePage *self)
{
  GListModel *rows = self->list != NULL ? accord_mission_list_get_rows (self->list) : NULL;

  for (guint i = 0; rows != NULL && i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (AccordTimelineRow) row = g_list_model_get_item (rows, i);

    if (!accord_timeline_row_get_is_heading (row)) {
      accord_timeline_select (self->timeline, accord_timeline_row_get_id (row), NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
      return;
    }
  }
}

static void
on_setting_changed (AccordTimelinePage *self)
{
  g_autofree char *sort = NULL;
  gboolean show_all = g_settings_get_boolean (self->settings, "show-all");

  gtk_drop_down_set_selected (self->filter, show_all ? 1 : 0);
  if (self->list == NULL)
    return;

  sort = g_settings_get_string (self->settings, "sort");
  accord_mission_list_set_show_all (self->list, show_all);
  accord_mission_list_set_by_region (self->list, g_settings_get_boolean (self->settings, "group-by-region"));
  accord_mission_list_set_by_due (self->list, g_str_equal (sort, "next-due"));
  update_stack (self);
}

static void
name_filter (AccordTimelinePage *self)
{
  accord_choice_factory_name_button (self->filter, _("Which missions to show"), NULL);
}

static void
on_filter_selected (AccordTimelinePage *self)
{
  name_filter (self);
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "show-all", gtk_drop_down_get_selected (self->filter) == 1);
}

/* The first thing that is due, so that a first start says something of use beside the timeline. */
static void
select_first_due (AccordTimelinePage *self)
{
  GListModel *rows = accord_mission_list_get_rows (self->list);
  guint n = MIN (g_list_model_get_n_items (rows), FIRST_ROWS);
  AccordMissionRow *first = NULL;

  for (guint i = 0; i < n; i++) {
    g_autoptr (AccordTimelineRow) row = g_list_model_get_item (rows, i);

    if (!ACCORD_IS_MISSION_ROW (row) || accord_mission_row_get_summary (ACCORD_MISSION_ROW (row))->update_needed)
      continue;
    if (first == NULL || accord_mission_row_get_due (ACCORD_MISSION_ROW (row)) < accord_mission_row_get_due (first))
      first = ACCORD_MISSION_ROW (row);
  }
  if (first != NULL)
    accord_timeline_select (self->timeline, accord_timeline_row_get_id (ACCORD_TIMELINE_ROW (first)), NULL);
}

static void
on_progress_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordTimelinePage) self = data;
  g_autoptr (GError) error = NULL;

  if (!accord_session_load_progress_finish (ACCORD_SESSION (source), result, &error) &&
      self->session == ACCORD_SESSION (source))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

static gboolean
load_progress_when_idle (gpointer data)
{
  AccordTimelinePage *self = data;

  self->progress_id = 0;
  accord_session_load_progress_async (self->session, NULL, on_progress_loaded, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
restore_state (AccordTimelinePage *self)
{
  AccordDay today = accord_session_get_today (self->session);
  AccordSpan span = { today - DAYS_BEFORE, today + DAYS_AFTER };
  g_autofree char *row = g_settings_get_string (self->settings, "selected-mission");
  g_autofree char *item = g_settings_get_string (self->settings, "selected-item");
  g_auto (GStrv) opened = g_settings_get_strv (self->settings, "opened-missions");
  int first, last;

  accord_timeline_set_opened (self->timeline, (const char *const *) opened);
  g_settings_get (self->settings, "visible-span", "(ii)", &first, &last);
  if (first < last && accord_day_is_valid (first) && accord_day_is_valid (last))
    span = (AccordSpan) { first, last };
  if (*row != '\0' && accord_mission_list_find (self->list, row) != NULL)
    accord_timeline_select (self->timeline, row, *item != '\0' ? item : NULL);
  else
    select_first_due (self);
  /* Last, since selecting an item brings it into sight. */
  accord_timeline_show_span (self->timeline, span, FALSE);
}

static void
on_today (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AccordTimelinePage *self = data;

  if (self->session != NULL)
    accord_timeline_go_to_day (self->timeline, accord_session_get_today (self->session));
}

static void
on_fit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  accord_timeline_fit (ACCORD_TIMELINE_PAGE (data)->timeline);
}

static void
on_fit_selection (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  accord_timeline_fit_selection (ACCORD_TIMELINE_PAGE (data)->timeline);
}

static void
on_zoom_in (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  accord_timeline_zoom (ACCORD_TIMELINE_PAGE (data)->timeline, ZOOM_STEP);
}

static void
on_zoom_out (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  accord_timeline_zoom (ACCORD_TIMELINE_PAGE (data)->timeline, 1 / ZOOM_STEP);
}

static void
on_previous (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  accord_timeline_page (ACCORD_TIMELINE_PAGE (data)->timeline, -0.8);
}

static void
on_next (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  accord_timeline_page (ACCORD_TIMELINE_PAGE (data)->timeline, 0.8);
}

static void
on_search (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AccordTimelinePage *self = data;

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
add_actions (AccordTimelinePage *self)
{
  static const GActionEntry entries[] = {
    { "today", on_today },
    { "fit", on_fit },
    { "fit-selection", on_fit_selection },
    { "zoom-in", on_zoom_in },
    { "zoom-out", on_zoom_out },
    { "previous", on_previous },
    { "next", on_next },
    { "search", on_search },
  };
  g_autoptr (GPropertyAction) searching = NULL;
  g_autoptr (GPropertyAction) pane = NULL;

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  searching = g_property_action_new ("searching", self->search_bar, "search-mode-enabled");
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (searching));
  pane = g_property_action_new ("pane", self->flap, "reveal-flap");
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (pane));
}

static AccordTextTable *
accord_timeline_page_create_table (AccordTabular *tabular, gboolean current)
{
  AccordTimelinePage *self = ACCORD_TIMELINE_PAGE (tabular);
  const char *only = current ? accord_timeline_get_selected_row (self->timeline) : NULL;

  if (self->list == NULL || (current && only == NULL))
    return NULL;

  return accord_mission_table_new (accord_mission_list_get_rows (self->list), only);
}

static GskRenderNode *
accord_timeline_page_create_picture (AccordTabular *tabular, graphene_size_t *size)
{
  return accord_timeline_create_picture (ACCORD_TIMELINE_PAGE (tabular)->timeline, size);
}

static void
accord_timeline_page_iface_init (AccordTabularInterface *iface)
{
  iface->create_table = accord_timeline_page_create_table;
  iface->create_picture = accord_timeline_page_create_picture;
}

static gboolean
accord_timeline_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ACCORD_TIMELINE_PAGE (widget)->timeline));
}

static void
accord_timeline_page_dispose (GObject *object)
{
  AccordTimelinePage *self = ACCORD_TIMELINE_PAGE (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_TIMELINE_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (accord_timeline_page_parent_class)->dispose (object);
}

static void
accord_timeline_page_class_init (AccordTimelinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_timeline_page_dispose;
  widget_class->grab_focus = accord_timeline_page_grab_focus;

  signals[AREA_ACTIVATED] = g_signal_new ("area-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);

  g_type_ensure (ACCORD_TYPE_TIMELINE);
  g_type_ensure (ACCORD_TYPE_MISSION_PANE);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordTimelinePage, flap);
  gtk_widget_class_bind_template_child (widget_class, AccordTimelinePage, stack);
  gtk_widget_class_bind_template_child (widget_class, AccordTimelinePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordTimelinePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AccordTimelinePage, timeline);
  gtk_widget_class_bind_template_child (widget_class, AccordTimelinePage, pane);
  gtk_widget_class_bind_template_child (widget_class, AccordTimelinePage, filter);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_item_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_item_chosen);
}

static void
accord_timeline_page_init (AccordTimelinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  name_filter (self);
  add_actions (self);
}

void
accord_timeline_page_set_session (AccordTimelinePage *self, AccordSession *session)
{
  AccordDay today;

  g_return_if_fail (ACCORD_IS_TIMELINE_PAGE (self));
  g_return_if_fail (session == NULL || ACCORD_IS_SESSION (session));
  g_return_if_fail (self->settings != NULL);

  if (!g_set_object (&self->session, session))
    return;

  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_object (&self->list);
  if (session == NULL) {
    accord_timeline_set_model (self->timeline, NULL);
    update_pane (self);
    return;
  }

  today = accord_session_get_today (session);
  self->list = accord_mission_list_new (session);
  on_setting_changed (self);
  accord_timeline_set_bounds (self->timeline, (AccordSpan) { accord_day_from_ymd (1948, 1, 1), today + YEARS_AHEAD * 366 });
  accord_timeline_set_today (self->timeline, today);
  accord_timeline_set_model (self->timeline, accord_mission_list_get_rows (self->list));
  restore_state (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  /* How commitments stand is not needed for the first look. */
  self->progress_id = g_idle_add_full (G_PRIORITY_LOW, load_progress_when_idle, self, NULL);
}

void
accord_timeline_page_set_settings (AccordTimelinePage *self, GSettings *settings)
{
  static const char *const keys[] = { "group-by-region", "sort", "show-all" };

  g_return_if_fail (ACCORD_IS_TIMELINE_PAGE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (self->settings == NULL);

  self->settings = g_object_ref (settings);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autoptr (GAction) action = g_settings_create_action (settings, keys[i]);

    g_action_map_add_action (G_ACTION_MAP (self->actions), action);
  }
  g_settings_bind (settings, "pane-open", self->flap, "reveal-flap", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed", G_CALLBACK (on_setting_changed), self, G_CONNECT_SWAPPED);
  on_setting_changed (self);
}

GActionGroup *
accord_timeline_page_get_actions (AccordTimelinePage *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_PAGE (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

AccordMission *
accord_timeline_page_get_mission (AccordTimelinePage *self)
{
  const char *row_id;
  AccordMissionRow *row;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_PAGE (self), NULL);

  row_id = accord_timeline_get_selected_row (self->timeline);
  row = row_id != NULL && self->list != NULL ? accord_mission_list_find (self->list, row_id) : NULL;

  return row != NULL ? accord_mission_row_get_mission (row) : NULL;
}

void
accord_timeline_page_save_state (AccordTimelinePage *self)
{
  g_auto (GStrv) opened = NULL;
  const char *row, *item;
  AccordSpan span;

  g_return_if_fail (ACCORD_IS_TIMELINE_PAGE (self));

  if (self->session == NULL)
    return;

  span = accord_timeline_get_visible_span (self->timeline);
  row = accord_timeline_get_selected_row (self->timeline);
  item = get_pane_item (self);
  opened = accord_timeline_list_opened (self->timeline);
  g_settings_set_strv (self->settings, "opened-missions", (const char *const *) opened);
  g_settings_set (self->settings, "visible-span", "(ii)", span.first, span.last);
  g_settings_set_string (self->settings, "selected-mission", row != NULL ? row : "");
  g_settings_set_string (self->settings, "selected-item", item != NULL ? item : "");
}

void
accord_timeline_page_set_key_capture (AccordTimelinePage *self, GtkWidget *widget)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_PAGE (self));

  gtk_search_bar_set_key_capture_widget (self->search_bar, widget);
}
