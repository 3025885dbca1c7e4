#pragma once

#include "accord-timeline.h"

G_BEGIN_DECLS

/**
 * accord_timeline_create_picture:
 * @self: a timeline on the screen
 * @size: (out): its width and height in pixels
 *
 * Takes what is in sight now, on the ground that it has on the screen and without the bars that scroll it.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL if the timeline is not on the screen
 */
GskRenderNode *accord_timeline_create_picture (AccordTimeline *self, graphene_size_t *size);

G_END_DECLS
