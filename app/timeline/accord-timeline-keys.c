#include "config.h"

#include "accord-timeline-keys-private.h"

#define ZOOM_STEP 1.5
#define PAGE 0.8

/* An arrow as a step in time: to the left is earlier, but later where time runs right to left. */
static int
to_step (AccordTimelineView *view, gboolean left)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL;

  return left == rtl ? 1 : -1;
}

static int
get_page_rows (AccordTimelineView *view)
{
  return MAX (1, gtk_widget_get_height (GTK_WIDGET (view)) / ACCORD_TIMELINE_ROW_HEIGHT - 1);
}

static gboolean
press_zoom_key (AccordTimelineView *view, AccordTimelineOverview *overview, guint key)
{
  switch (key) {
  case GDK_KEY_plus:
  case GDK_KEY_equal:
  case GDK_KEY_KP_Add:
    _accord_timeline_scale_zoom (view->sheet.scale, ZOOM_STEP);
    return TRUE;
  case GDK_KEY_minus:
  case GDK_KEY_underscore:
  case GDK_KEY_KP_Subtract:
    _accord_timeline_scale_zoom (view->sheet.scale, 1 / ZOOM_STEP);
    return TRUE;
  case GDK_KEY_0:
  case GDK_KEY_KP_0:
    _accord_timeline_overview_fit (overview);
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
press_control_key (AccordTimelineView *view, AccordTimelineOverview *overview, guint key)
{
  switch (key) {
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    _accord_timeline_view_move_to_end (view, FALSE);
    return TRUE;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    _accord_timeline_view_move_to_end (view, TRUE);
    return TRUE;
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    _accord_timeline_scale_page (view->sheet.scale,
                                 PAGE * to_step (view, key == GDK_KEY_Left || key == GDK_KEY_KP_Left));
    return TRUE;
  default:
    return press_zoom_key (view, overview, key);
  }
}

static gboolean
press_row_key (AccordTimelineView *view, guint key)
{
  switch (key) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    _accord_timeline_view_move_rows (view, -1);
    return TRUE;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    _accord_timeline_view_move_rows (view, 1);
    return TRUE;
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    _accord_timeline_view_move_rows (view, -get_page_rows (view));
    return TRUE;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    _accord_timeline_view_move_rows (view, get_page_rows (view));
    return TRUE;
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    _accord_timeline_view_move_items (view, to_step (view, key == GDK_KEY_Left || key == GDK_KEY_KP_Left));
    return TRUE;
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    _accord_timeline_view_move_to_end_item (view, FALSE);
    return TRUE;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    _accord_timeline_view_move_to_end_item (view, TRUE);
    return TRUE;
  default:
    return FALSE;
  }
}

/* As in GTK's lists that open. */
static gboolean
press_shift_key (AccordTimelineView *view, guint key)
{
  switch (key) {
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    _accord_timeline_view_step (view, to_step (view, key == GDK_KEY_Left || key == GDK_KEY_KP_Left) > 0);
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
press_key (AccordTimelineView *view, AccordTimelineOverview *overview, guint key)
{
  AccordTimelineScale *scale = view->sheet.scale;
  AccordDay today;

  switch (key) {
  case GDK_KEY_t:
  case GDK_KEY_T:
    today = _accord_timeline_scale_get_today (scale);
    if (today != ACCORD_DAY_NONE)
      _accord_timeline_scale_center_day (scale, today, TRUE);
    return TRUE;
  case GDK_KEY_bracketleft:
    _accord_timeline_scale_page (scale, -PAGE);
    return TRUE;
  case GDK_KEY_bracketright:
    _accord_timeline_scale_page (scale, PAGE);
    return TRUE;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter:
    if (view->cursor_row == NULL)
      return FALSE;
    _accord_timeline_view_activate_cursor (view);
    return TRUE;
  case GDK_KEY_space:
  case GDK_KEY_KP_Space:
    return _accord_timeline_view_toggle (view);
  case GDK_KEY_Escape:
    if (view->cursor_item == NULL)
      return FALSE;
    _accord_timeline_view_set_cursor (view, view->cursor_position, NULL, TRUE);
    return TRUE;
  default:
    return press_row_key (view, key) || press_zoom_key (view, overview, key);
  }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                AccordTimelineOverview *overview)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  AccordTimelineView *view = ACCORD_TIMELINE_VIEW (widget);

  if (state & (GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return FALSE;
  if (state & GDK_CONTROL_MASK)
    return press_control_key (view, overview, key);
  if (state & GDK_SHIFT_MASK && press_shift_key (view, key))
    return TRUE;

  return press_key (view, overview, key);
}

void
_accord_timeline_keys_add (AccordTimelineView *view, AccordTimelineOverview *overview)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), overview, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}
