#pragma once

#include "accord-span.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AccordTimelineLook:
 *
 * How an item is drawn. Bars fill their span; points are shapes of one size on their first day.
 * A state is always told by the shape; the tone only repeats it.
 */
typedef enum {
  ACCORD_TIMELINE_LOOK_BACKDROP,         /* bar: faint, behind all others, never focused */
  ACCORD_TIMELINE_LOOK_BAR,              /* bar: filled */
  ACCORD_TIMELINE_LOOK_BAR_THIN,         /* bar: filled, half as high */
  ACCORD_TIMELINE_LOOK_BAR_OUTLINE,      /* bar: dashed outline, for what is not decided yet */
  ACCORD_TIMELINE_LOOK_BAR_HATCH,        /* bar: hatched, for what is not known */
  ACCORD_TIMELINE_LOOK_BAR_FADE,         /* bar: fades out at its last day, for what has no end */
  ACCORD_TIMELINE_LOOK_STEP,             /* bar: a step of a line, as high as its share; hatched above that as far as nothing is known */
  ACCORD_TIMELINE_LOOK_EDGE,             /* point: upright stroke over the whole lane */
  ACCORD_TIMELINE_LOOK_DIAMOND,          /* point: ◇ */
  ACCORD_TIMELINE_LOOK_DIAMOND_DOTTED,   /* point: ◈ */
  ACCORD_TIMELINE_LOOK_DIAMOND_FILLED,   /* point: ◆ */
  ACCORD_TIMELINE_LOOK_DIAMOND_HALF,     /* point: ⬖ */
  ACCORD_TIMELINE_LOOK_TRIANGLE,         /* point: △ */
  ACCORD_TIMELINE_LOOK_CIRCLE,           /* point: ○ */
  ACCORD_TIMELINE_LOOK_SQUARE,           /* point: □ */
} AccordTimelineLook;

/** ACCORD_TIMELINE_N_HUES: colours that only tell one thing from the next. */
#define ACCORD_TIMELINE_N_HUES 8

/**
 * AccordTimelineTone:
 *
 * The colour of an item, taken from the theme: light, dark and high contrast. From %ACCORD_TIMELINE_TONE_HUE_1 on, the
 * %ACCORD_TIMELINE_N_HUES hues say nothing of how things stand; each has a lightness of its own.
 */
typedef enum {
  ACCORD_TIMELINE_TONE_NEUTRAL,
  ACCORD_TIMELINE_TONE_QUIET,
  ACCORD_TIMELINE_TONE_ACCENT,
  ACCORD_TIMELINE_TONE_SUCCESS,
  ACCORD_TIMELINE_TONE_WARNING,
  ACCORD_TIMELINE_TONE_ERROR,
  ACCORD_TIMELINE_TONE_HUE_1,
  ACCORD_TIMELINE_TONE_HUE_8 = ACCORD_TIMELINE_TONE_HUE_1 + ACCORD_TIMELINE_N_HUES - 1,
} AccordTimelineTone;

/**
 * AccordTimelineItem:
 * @id: names the item within the whole timeline and never changes
 * @span: its days; a point stands on the first
 * @look: how it is drawn
 * @tone: its colour
 * @lane: the lane it lies in, from 0 at the top of its row; in a row with lines, the line
 * @known: of a step, the share that is certain, 0 to 100
 * @unknown: of a step, the share of which nothing is known, 0 to 100
 * @label: (nullable): a few words to write into a bar that is wide enough
 * @name: what it is, in full: its tooltip and what a screen reader says
 *
 * A bar or a point in a row.
 */
typedef struct {
  char *id;
  AccordSpan span;
  AccordTimelineLook look;
  AccordTimelineTone tone;
  guint lane;
  guint8 known;
  guint8 unknown;
  char *label;
  char *name;
} AccordTimelineItem;

/**
 * accord_timeline_item_new:
 * @id: its id
 * @span: its days
 * @look: how it is drawn
 * @tone: its colour
 * @label: (nullable): its label
 * @name: its full name
 *
 * Returns: (transfer full): a new item in lane 0
 */
AccordTimelineItem *accord_timeline_item_new (const char *id,
                                              AccordSpan span,
                                              AccordTimelineLook look,
                                              AccordTimelineTone tone,
                                              const char *label,
                                              const char *name);

/**
 * accord_timeline_item_free:
 * @item: (nullable) (transfer full): an item
 */
void accord_timeline_item_free (AccordTimelineItem *item);

/**
 * accord_timeline_item_is_point:
 * @item: an item
 *
 * Returns: %TRUE if it is drawn as a shape on one day
 */
gboolean accord_timeline_item_is_point (const AccordTimelineItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTimelineItem, accord_timeline_item_free)

G_END_DECLS
