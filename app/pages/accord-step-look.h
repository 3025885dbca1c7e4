#pragma once

#include "accord-chain.h"
#include "accord-timeline-item.h"

G_BEGIN_DECLS

/* How a step stands is told by a shape first and a colour second, the same on the timeline, among the details and on the agenda. */

/**
 * accord_step_look:
 * @step: a step
 * @is_expiry: whether it is the expiry of the mandate
 * @tone: (out): its colour
 *
 * Returns: the shape that tells its state, the same on the timeline and in lists
 */
AccordTimelineLook accord_step_look (const AccordStep *step, gboolean is_expiry, AccordTimelineTone *tone);

/**
 * accord_step_look_get_icon_name:
 * @look: what accord_step_look() returned
 *
 * Returns: the icon that has this shape
 */
const char *accord_step_look_get_icon_name (AccordTimelineLook look);

/**
 * accord_step_look_get_tone_class:
 * @tone: the colour that accord_step_look() set
 *
 * Returns: the style class that has this colour
 */
const char *accord_step_look_get_tone_class (AccordTimelineTone tone);

G_END_DECLS
