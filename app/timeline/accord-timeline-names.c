#include "config.h"

#include "accord-timeline-names-private.h"

#define PADDING 12

static void
update (AccordTimelineNames *self, AccordTimelineSheet *sheet, AccordTimelineRow *row, GtkWidget *widget)
{
  gboolean heading = accord_timeline_row_get_is_heading (row);
  const char *subtitle = accord_timeline_row_get_subtitle (row);

  if (self->title != NULL && self->ink_stamp == sheet->ink->stamp)
    return;

  _accord_timeline_names_clear (self);
  self->title = _accord_timeline_ink_create_layout (widget, accord_timeline_row_get_title (row),
                                                    heading ? PANGO_SCALE_SMALL : 1, PANGO_WEIGHT_BOLD);
  pango_layout_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  if (subtitle != NULL) {
    self->subtitle = _accord_timeline_ink_create_layout (widget, subtitle, PANGO_SCALE_SMALL, PANGO_WEIGHT_NORMAL);
    pango_layout_set_ellipsize (self->subtitle, PANGO_ELLIPSIZE_END);
  }
  self->ink_stamp = sheet->ink->stamp;
}

/* Cuts @layout to @room and tells how much it takes. */
static int
fit (PangoLayout *layout, int room)
{
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= room)
    return width;

  pango_layout_set_width (layout, MAX (0, room) * PANGO_SCALE);

  return room;
}

void
_accord_timeline_names_clear (AccordTimelineNames *self)
{
  g_clear_object (&self->title);
  g_clear_object (&self->subtitle);
}

void
_accord_timeline_names_snapshot (AccordTimelineNames *self,
                                 AccordTimelineSheet *sheet,
                                 AccordTimelineRow *row,
                                 GtkWidget *widget,
                                 GtkSnapshot *snapshot)
{
  gboolean heading = accord_timeline_row_get_is_heading (row);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int column = heading ? width : sheet->names_width;
  int left = rtl ? width - column + PADDING : PADDING, right = left + column - 2 * PADDING;
  int room = right - left, text_width;
  double middle = height / 2.0 + (heading ? 2 : 0);

  update (self, sheet, row, widget);

  if (self->subtitle != NULL) {
    text_width = fit (self->subtitle, room / 2);
    _accord_timeline_ink_draw_layout (snapshot, self->subtitle, rtl ? left : right - text_width, middle,
                                      &sheet->ink->dim);
    room -= text_width + PADDING;
  }

  text_width = fit (self->title, room);
  _accord_timeline_ink_draw_layout (snapshot, self->title, rtl ? right - text_width : left, middle,
                                    heading ? &sheet->ink->dim : &sheet->ink->text);
}
