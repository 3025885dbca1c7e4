#include "config.h"

#include "accord-timeline-row.h"

G_DEFINE_INTERFACE (AccordTimelineRow, accord_timeline_row, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
accord_timeline_row_default_init (AccordTimelineRowInterface *iface)
{
  /**
   * AccordTimelineRow::changed:
   * @self: a row
   *
   * Anything of the row has changed: its words or its items.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   ACCORD_TYPE_TIMELINE_ROW,
                                   G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

const char *
accord_timeline_row_get_id (AccordTimelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_ROW (self), NULL);

  return ACCORD_TIMELINE_ROW_GET_IFACE (self)->get_id (self);
}

const char *
accord_timeline_row_get_title (AccordTimelineRow *self)
{
  g_return_val_if_fail (ACCORD_IS_TIMELINE_ROW (self), NULL);

  return ACCORD_TIMELINE_ROW_GET_IFACE (self)->get_title (self);
}

const char *
accord_timeline_row_get_subtitle (AccordTimelineRow *self)
{
  AccordTimelineRowInterface *iface;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_ROW (self), NULL);

  iface = ACCORD_TIMELINE_ROW_GET_IFACE (self);

  return iface->get_subtitle != NULL ? iface->get_subtitle (self) : NULL;
}

char *
accord_timeline_row_get_description (AccordTimelineRow *self)
{
  AccordTimelineRowInterface *iface;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_ROW (self), NULL);

  iface = ACCORD_TIMELINE_ROW_GET_IFACE (self);

  return iface->get_description != NULL ? iface->get_description (self) : NULL;
}

gboolean
accord_timeline_row_get_is_heading (AccordTimelineRow *self)
{
  AccordTimelineRowInterface *iface;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_ROW (self), FALSE);

  iface = ACCORD_TIMELINE_ROW_GET_IFACE (self);

  return iface->get_is_heading != NULL && iface->get_is_heading (self);
}

GPtrArray *
accord_timeline_row_get_items (AccordTimelineRow *self)
{
  AccordTimelineRowInterface *iface;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_ROW (self), NULL);

  iface = ACCORD_TIMELINE_ROW_GET_IFACE (self);

  return iface->get_items != NULL ? iface->get_items (self) : NULL;
}

gboolean
accord_timeline_row_get_can_open (AccordTimelineRow *self)
{
  AccordTimelineRowInterface *iface;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_ROW (self), FALSE);

  iface = ACCORD_TIMELINE_ROW_GET_IFACE (self);

  return iface->open != NULL && iface->get_can_open != NULL && iface->get_can_open (self);
}

GListModel *
accord_timeline_row_open (AccordTimelineRow *self)
{
  AccordTimelineRowInterface *iface;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_ROW (self), NULL);

  iface = ACCORD_TIMELINE_ROW_GET_IFACE (self);

  g_return_val_if_fail (iface->open != NULL, NULL);

  return iface->open (self);
}

GPtrArray *
accord_timeline_row_get_cells (AccordTimelineRow *self)
{
  AccordTimelineRowInterface *iface;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_ROW (self), NULL);

  iface = ACCORD_TIMELINE_ROW_GET_IFACE (self);

  return iface->get_cells != NULL ? iface->get_cells (self) : NULL;
}

AccordTimelineTone
accord_timeline_row_get_tone (AccordTimelineRow *self)
{
  AccordTimelineRowInterface *iface;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_ROW (self), ACCORD_TIMELINE_TONE_NEUTRAL);

  iface = ACCORD_TIMELINE_ROW_GET_IFACE (self);

  return iface->get_tone != NULL ? iface->get_tone (self) : ACCORD_TIMELINE_TONE_NEUTRAL;
}

guint
accord_timeline_row_get_n_lines (AccordTimelineRow *self)
{
  AccordTimelineRowInterface *iface;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_ROW (self), 0);

  iface = ACCORD_TIMELINE_ROW_GET_IFACE (self);

  return iface->get_n_lines != NULL ? iface->get_n_lines (self) : 0;
}

const char *
accord_timeline_row_get_line_label (AccordTimelineRow *self, guint line)
{
  AccordTimelineRowInterface *iface;

  g_return_val_if_fail (ACCORD_IS_TIMELINE_ROW (self), NULL);

  iface = ACCORD_TIMELINE_ROW_GET_IFACE (self);

  return iface->get_line_label != NULL ? iface->get_line_label (self, line) : NULL;
}

void
accord_timeline_row_changed (AccordTimelineRow *self)
{
  g_return_if_fail (ACCORD_IS_TIMELINE_ROW (self));

  g_signal_emit (self, signals[CHANGED], 0);
}
