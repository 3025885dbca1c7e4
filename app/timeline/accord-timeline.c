#include "config.h"

#include "accord-timeline.h"

#include "accord-timeline-keys-private.h"
#include "accord-timeline-overview-private.h"
#include "accord-timeline-resources.h"
#include "accord-timeline-ruler-private.h"
#include "accord-timeline-view-private.h"

#include <math.h>

struct _AccordTimeline {
  GtkWidget parent_instance;

  AccordTimelineScale *scale;
  AccordTimelineLanes *lanes;
  AccordTimelineView *view;
  AccordTimelineOverview *overview;
  GListModel *model;
  char *selected_row;
  char *selected_lane;
  char *selected_item;
  guint span_idle;
};

enum {
  PROP_0,
  PROP_MODEL,
  PROP_TODAY,
  PROP_SELECTED_ROW,
  PROP_SELECTED_LANE,
  PROP_SELECTED_ITEM,
  N_PROPERTIES
};

enum {
  ITEM_ACTIVATED,
  VISIBLE_SPAN_CHANGED,
  OPENED_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordTimeline, accord_timeline, GTK_TYPE_WIDGET)

static gboolean
span_idle_cb (gpointer data)
{
  AccordTimeline *self = ACCORD_TIMELINE (data);

  self->span_idle = 0;
  g_signal_emit (self, signals[VISIBLE_SPAN_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* Told later, once a turn: the scale changes in the midst of a layout, where handlers must not
 * touch other widgets. */
static void
scale_changed_cb (AccordTimeline *self)
{
  if (self->span_idle == 0)
    self->span_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, span_idle_cb, self, NULL);
}

static void
take_id (AccordTimeline *self, char **id, const char *now, int property)
{
  if (g_strcmp0 (*id, now) == 0)
    return;

  g_free (*id);
  *id = g_strdup (now);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Of a lane, the row that it belongs to is selected with it. */
static void
cursor_changed_cb (AccordTimeline *self)
{
  AccordTimelineView *view = self->view;
  guint parent = _accord_timeline_lanes_get_parent (self->lanes, view->cursor_position);
  gboolean is_lane = view->cursor_row != NULL && parent != view->cursor_position;
  g_autoptr (AccordTimelineRow) row = is_lane ? g_list_model_get_item (G_LIST_MODEL (self->lanes), parent) : NULL;

  g_object_freeze_notify (G_OBJECT (self));
  take_id (self, &self->selected_row, is_lane ? accord_timeline_row_get_id (row) : view->cursor_row, PROP_SELECTED_ROW);
  take_id (self, &self->selected_lane, is_lane ? view->cursor_row : NULL, PROP_SELECTED_LANE);
  take_id (self, &self->selected_item, view->cursor_item, PROP_SELECTED_ITEM);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
opened_changed_cb (AccordTimeline *self)
{
  g_signal_emit (self, signals[OPENED_CHANGED], 0);
}

static void
activated_cb (AccordTimeline *self, const char *row, const char *item)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, row, item);
}

static void
install_style (GtkWidget *widget)
{
  static const char loaded[] = "accord-timeline-style";
  GdkDisplay *display = gtk_widget_get_display (widget);
  GtkCssProvider *provider;

  if (g_object_get_data (G_OBJECT (display), loaded) != NULL)
    return;

  /* Named, so that the linker keeps it: nothing else asks for an object of a static library. */
  g_resources_register (accord_timeline_get_resource ());

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/org/accordplanner/Accord/timeline/timeline.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
  g_object_set_data_full (G_OBJECT (display), loaded, provider, g_object_unref);
}

static void
accord_timeline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AccordTimeline *self = ACCORD_TIMELINE (object);

  switch (id) {
  case PROP_MODEL:
    g_value_set_object (value, self->model);
    break;
  case PROP_TODAY:
    g_value_set_int (value, _accord_timeline_scale_get_today (self->scale));
    break;
  case PROP_SELECTED_ROW:
    g_value_set_string (value, self->selected_row);
    break;
  case PROP_SELECTED_LANE:
    g_value_set_string (value, self->selected_lane);
    break;
  case PROP_SELECTED_ITEM:
    g_value_set_string (value, self->selected_item);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
accord_timeline_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AccordTimeline *self = ACCORD_TIMELINE (object);

  switch (id) {
  case PROP_MODEL:
    accord_timeline_set_model (self, g_value_get_object (value));
    break;
  case PROP_TODAY:
    accord_timeline_set_today (self, g_value_get_int (value));
    break;
  case PROP_SELECTED_ROW:
    accord_timeline_select (self, g_value_get_string (value), NULL);
    break;
  case PROP_SELECTED_LANE:
    accord_timeline_select (self, g_value_get_string (value), NULL);
    break;
  case PROP_SELECTED_ITEM:
    accord_timeline_select (self, self->selected_lane != NULL ? self->selected_lane : self->selected_row,
                            g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static gboolean
accord_timeline_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ACCORD_TIMELINE (widget)->view));
}

/* GTK's own would take the focus back on its way out to what stands before, by grabbing it for this widget. */
static gboolean
accord_timeline_focus (GtkWidget *widget, GtkDirectionType direction)
{
  AccordTimeline *self = ACCORD_TIMELINE (widget);

  return gtk_widget_child_focus (gtk_widget_get_ancestor (GTK_WIDGET (self->view), GTK_TYPE_SCROLLED_WINDOW), direction);
}

static void
accord_timeline_dispose (GObject *object)
{
  AccordTimeline *self = ACCORD_TIMELINE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->span_idle, g_source_remove);
  if (self->scale != NULL) {
    g_signal_handlers_disconnect_by_data (self->scale, self);
    _accord_timeline_scale_stop (self->scale);
  }
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  self->view = NULL;
  self->overview = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->model);
  if (self->lanes != NULL)
    g_signal_handlers_disconnect_by_data (self->lanes, self);
  g_clear_object (&self->lanes);
  g_clear_object (&self->scale);

  G_OBJECT_CLASS (accord_timeline_parent_class)->dispose (object);
}

static void
accord_timeline_finalize (GObject *object)
{
  AccordTimeline *self = ACCORD_TIMELINE (object);

  g_free (self->selected_row);
  g_free (self->selected_lane);
  g_free (self->selected_item);

  G_OBJECT_CLASS (accord_timeline_parent_class)->finalize (object);
}

static void
accord_timeline_class_init (AccordTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = accord_timeline_get_property;
  object_class->set_property = accord_timeline_set_property;
  object_class->dispose = accord_timeline_dispose;
  object_class->finalize = accord_timeline_finalize;
  widget_class->grab_focus = accord_timeline_grab_focus;
  widget_class->focus = accord_timeline_focus;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, ACCORD_DAY_NONE, flags);
  properties[PROP_SELECTED_ROW] = g_param_spec_string ("selected-row", NULL, NULL, NULL, flags);
  properties[PROP_SELECTED_LANE] = g_param_spec_string ("selected-lane", NULL, NULL, NULL, flags);
  properties[PROP_SELECTED_ITEM] = g_param_spec_string ("selected-item", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * AccordTimeline::item-activated:
   * @self: a timeline
   * @row: a row's id, or a lane's
   * @item: (nullable): the id of an item in it, or %NULL for the row itself
   *
   * Somebody has double-clicked it or pressed Return on it.
   */
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", ACCORD_TYPE_TIMELINE, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  /**
   * AccordTimeline::visible-span-changed:
   * @self: a timeline
   *
   * Other days are in sight, or the same days on more or less room.
   */
  signals[VISIBLE_SPAN_CHANGED] = g_signal_new ("visible-span-changed", ACCORD_TYPE_TIMELINE, G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * AccordTimeline::opened-changed:
   * @self: a timeline
   *
   * A row was opened or closed.
   */
  signals[OPENED_CHANGED] = g_signal_new ("opened-changed", ACCORD_TYPE_TIMELINE, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
accord_timeline_init (AccordTimeline *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *scroller = gtk_scrolled_window_new (), *ruler;

  install_style (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);

  self->scale = _accord_timeline_scale_new (GTK_WIDGET (self));
  self->lanes = _accord_timeline_lanes_new ();
  self->view = ACCORD_TIMELINE_VIEW (_accord_timeline_view_new (self->scale, self->lanes));
  ruler = _accord_timeline_ruler_new (self->scale);
  self->overview = ACCORD_TIMELINE_OVERVIEW (_accord_timeline_overview_new (self->scale));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);

  gtk_widget_set_parent (ruler, GTK_WIDGET (self));
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->overview), GTK_WIDGET (self));

  g_signal_connect_swapped (self->scale, "changed", G_CALLBACK (scale_changed_cb), self);
  g_signal_connect_swapped (self->lanes, "opened-changed", G_CALLBACK (opened_changed_cb), self);
  g_signal_connect_swapped (self->view, "cursor-changed", G_CALLBACK (cursor_changed_cb), self);
  g_signal_connect_swapped (self->view, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_object (self->view, "row-changed", G_CALLBACK (_accord_timeline_overview_recount),
                           self->overview, G_CONNECT_SWAPPED);
  _accord_timeline_keys_add (self->view, self->overview);
}

GtkWidget *
accord_timeline_new (void)
{
  return g_object_new (ACCORD_TYPE_TIMELINE, NULL);
}

void
accord_timeline_set_model (AccordTimeline *self, GListModel *model)
{
  g_return_if_fail (ACCORD_IS_TIMELINE (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (!g_set_object (&self->model, model))
    return;

  _accord_timeline_lanes_set_source (self->lanes, model);
  _accord_timeline_overview_set_model (self->overview, model);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

void
accord_timeline_set_today (AccordTimeline *self, AccordDay today)
{
  g_return_if_fail (ACCORD_IS_TIMELINE (self));
  g_return_if_fail (today == ACCORD_DAY_NONE || accord_day_is_valid (today));

  if (_accord_timeline_scale_get_today (self->scale) == today)
    return;

  _accord_timeline_scale_set_today (self->scale, today);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

void
accord_timeline_set_bounds (AccordTimeline *self, AccordSpan bounds)
{
  g_return_if_fail (ACCORD_IS_TIMELINE (self));
  g_return_if_fail (accord_span_is_valid (bounds));

  _accord_timeline_scale_set_bounds (self->scale, bounds);
}

AccordSpan
accord_timeline_get_visible_span (AccordTimeline *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE (self), ((AccordSpan) { ACCORD_DAY_FIRST, ACCORD_DAY_LAST }));

  return _accord_timeline_scale_get_visible_span (self->scale);
}

void
accord_timeline_show_span (AccordTimeline *self, AccordSpan span, gboolean animate)
{
  g_return_if_fail (ACCORD_IS_TIMELINE (self));
  g_return_if_fail (accord_span_is_valid (span));

  _accord_timeline_scale_show_span (self->scale, span, animate);
}

void
accord_timeline_zoom (AccordTimeline *self, double factor)
{
  g_return_if_fail (ACCORD_IS_TIMELINE (self));
  g_return_if_fail (factor > 0 && isfinite (factor));

  _accord_timeline_scale_zoom (self->scale, factor);
}

void
accord_timeline_page (AccordTimeline *self, double pages)
{
  g_return_if_fail (ACCORD_IS_TIMELINE (self));

  _accord_timeline_scale_page (self->scale, pages);
}

void
accord_timeline_fit (AccordTimeline *self)
{
  g_return_if_fail (ACCORD_IS_TIMELINE (self));

  _accord_timeline_overview_fit (self->overview);
}

void
accord_timeline_fit_selection (AccordTimeline *self)
{
  AccordSpan span;

  g_return_if_fail (ACCORD_IS_TIMELINE (self));

  if (_accord_timeline_view_get_cursor_span (self->view, &span))
    _accord_timeline_scale_show_with_air (self->scale, span, 0.1, 7);
}

void
accord_timeline_go_to_day (AccordTimeline *self, AccordDay day)
{
  g_return_if_fail (ACCORD_IS_TIMELINE (self));
  g_return_if_fail (accord_day_is_valid (day));

  _accord_timeline_scale_center_day (self->scale, day, TRUE);
}

void
accord_timeline_select (AccordTimeline *self, const char *row_id, const char *item_id)
{
  g_return_if_fail (ACCORD_IS_TIMELINE (self));

  _accord_timeline_view_select (self->view, row_id, row_id != NULL ? item_id : NULL);
}

const char *
accord_timeline_get_selected_row (AccordTimeline *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE (self), NULL);

  return self->selected_row;
}

const char *
accord_timeline_get_selected_lane (AccordTimeline *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE (self), NULL);

  return self->selected_lane;
}

const char *
accord_timeline_get_selected_item (AccordTimeline *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE (self), NULL);

  return self->selected_item;
}

void
accord_timeline_set_opened (AccordTimeline *self, const char *const *row_ids)
{
  g_return_if_fail (ACCORD_IS_TIMELINE (self));

  _accord_timeline_lanes_set_ids (self->lanes, row_ids);
}

char **
accord_timeline_list_opened (AccordTimeline *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE (self), NULL);

  return _accord_timeline_lanes_list_ids (self->lanes);
}
