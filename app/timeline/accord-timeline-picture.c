#include "config.h"

#include "accord-timeline-picture.h"

static void
add_ground (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "view_bg_color", &color))
    color = (GdkRGBA) { 1, 1, 1, 1 };
  gtk_snapshot_append_color (snapshot, &color, bounds);
}

/* Of what scrolls, only what it holds: its own children beside that are the bars. */
static void
add_part (GtkWidget *self, GtkWidget *part, GtkSnapshot *snapshot)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  graphene_rect_t bounds;

  if (GTK_IS_SCROLLED_WINDOW (part))
    part = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (part));
  if (!gtk_widget_compute_bounds (part, self, &bounds))
    return;

  paintable = gtk_widget_paintable_new (part);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &bounds.origin);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, bounds.size.width, bounds.size.height));
  gdk_paintable_snapshot (paintable, snapshot, bounds.size.width, bounds.size.height);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

GskRenderNode *
accord_timeline_create_picture (AccordTimeline *self, graphene_size_t *size)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkSnapshot *snapshot;

  g_return_val_if_fail (ACCORD_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (size != NULL, NULL);

  if (!gtk_widget_get_mapped (widget))
    return NULL;

  graphene_size_init (size, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  snapshot = gtk_snapshot_new ();
  add_ground (widget, snapshot, &GRAPHENE_RECT_INIT (0, 0, size->width, size->height));
  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL; part = gtk_widget_get_next_sibling (part))
    add_part (widget, part, snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}
