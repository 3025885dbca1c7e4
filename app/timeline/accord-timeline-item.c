#include "config.h"

#include "accord-timeline-item.h"

AccordTimelineItem *
accord_timeline_item_new (const char *id,
                          AccordSpan span,
                          AccordTimelineLook look,
                          AccordTimelineTone tone,
                          const char *label,
                          const char *name)
{
  AccordTimelineItem *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (accord_span_is_valid (span), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (AccordTimelineItem, 1);
  self->id = g_strdup (id);
  self->span = span;
  self->look = look;
  self->tone = tone;
  self->label = g_strdup (label);
  self->name = g_strdup (name);

  return self;
}

void
accord_timeline_item_free (AccordTimelineItem *item)
{
  if (item == NULL)
    return;

  g_free (item->id);
  g_free (item->label);
  g_free (item->name);
  g_free (item);
}

gboolean
accord_timeline_item_is_point (const AccordTimelineItem *item)
{
  g_return_val_if_fail (item != NULL, FALSE);

  return item->look >= ACCORD_TIMELINE_LOOK_EDGE;
}
