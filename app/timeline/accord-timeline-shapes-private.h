#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The width and height of a point's shape, and the room about it for its halo. */
#define ACCORD_TIMELINE_POINT_SIZE 14
#define ACCORD_TIMELINE_POINT_HALO 2.0

/* The width and height of a hatch's tile. */
#define ACCORD_TIMELINE_HATCH_SIZE 8

/* The shape of a point about (0, 0). The halo parts it from what it lies on. */
GskRenderNode *_accord_timeline_shapes_create_point (AccordTimelineLook look,
                                                     const GdkRGBA *stroke,
                                                     const GdkRGBA *halo);

/* The arrow of a row that is closed, to the right, or of one that is open, downwards, about (0, 0). */
GskRenderNode *_accord_timeline_shapes_create_arrow (gboolean open, const GdkRGBA *colour);

/* A tile of a hatch, from (0, 0); fainter than @stroke. */
GskRenderNode *_accord_timeline_shapes_create_hatch (const GdkRGBA *stroke);

G_END_DECLS
