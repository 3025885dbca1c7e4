#include "config.h"

#include "accord-timeline-bar-private.h"

struct _AccordTimelineBar {
  GtkWidget parent_instance;

  AccordTimelineSheet *sheet;
  const AccordTimelineItem *item;
  AccordTimelineBox box;
  gboolean selected;
};

G_DEFINE_FINAL_TYPE (AccordTimelineBar, accord_timeline_bar, GTK_TYPE_WIDGET)

static void
activate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordTimelineBar *self = ACCORD_TIMELINE_BAR (widget);

  if (self->item != NULL)
    gtk_widget_activate_action (widget, "row.activate-item", "s", self->item->id);
}

static void
accord_timeline_bar_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
accord_timeline_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AccordTimelineBar *self = ACCORD_TIMELINE_BAR (widget);
  AccordTimelineInk *ink = self->sheet->ink;
  const AccordTimelineItem *item = self->item;
  AccordTimelineBox *box = &self->box;
  int middle = box->y + box->height / 2;
  graphene_rect_t ring;

  if (item == NULL)
    return;

  if (accord_timeline_item_is_point (item)) {
    int x = box->x + box->width / 2;

    _accord_timeline_paint_point (ink, snapshot, item->look, item->tone, x, middle, box->height);
    ring = GRAPHENE_RECT_INIT (x - 11, middle - 11, 23, 23);
  } else {
    _accord_timeline_paint_bar (ink, snapshot, item, box);
    _accord_timeline_paint_label (ink, snapshot, item, box);
    ring = GRAPHENE_RECT_INIT (box->x - 2, box->y - 2, box->width + 4, box->height + 4);
  }

  if (self->selected)
    _accord_timeline_paint_ring (ink, snapshot, &ring);
}

static void
accord_timeline_bar_class_init (AccordTimelineBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = accord_timeline_bar_measure;
  widget_class->snapshot = accord_timeline_bar_snapshot;

  gtk_widget_class_set_css_name (widget_class, "timelineitem");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);

  /**
   * AccordTimelineBar|item.activate:
   *
   * Does what a double click does; for screen readers. Asks the row for `row.activate-item`.
   */
  gtk_widget_class_install_action (widget_class, "item.activate", NULL, activate_action);
}

static void
accord_timeline_bar_init (AccordTimelineBar *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

GtkWidget *
_accord_timeline_bar_new (AccordTimelineSheet *sheet)
{
  AccordTimelineBar *self = g_object_new (ACCORD_TYPE_TIMELINE_BAR, NULL);

  self->sheet = sheet;

  return GTK_WIDGET (self);
}

void
_accord_timeline_bar_set_item (AccordTimelineBar *self, const AccordTimelineItem *item)
{
  if (self->item == item)
    return;

  if ((item == NULL) != (self->item == NULL))
    gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                                 GTK_ACCESSIBLE_STATE_HIDDEN, item == NULL,
                                 -1);
  self->item = item;
  if (item == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, item->name,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const AccordTimelineItem *
_accord_timeline_bar_get_item (AccordTimelineBar *self)
{
  return self->item;
}

void
_accord_timeline_bar_set_box (AccordTimelineBar *self, const AccordTimelineBox *box)
{
  if (self->box.x == box->x && self->box.y == box->y &&
      self->box.width == box->width && self->box.height == box->height &&
      self->box.from == box->from && self->box.to == box->to && self->box.rtl == box->rtl &&
      self->box.label_room == box->label_room && self->box.label_skip == box->label_skip)
    return;

  self->box = *box;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_accord_timeline_bar_set_selected (AccordTimelineBar *self, gboolean selected)
{
  if (self->selected == !!selected)
    return;

  self->selected = !!selected;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
