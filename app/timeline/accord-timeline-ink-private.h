#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-ruler.h"
#include "accord-timeline-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TIMELINE_N_TONES (ACCORD_TIMELINE_TONE_HUE_8 + 1)
#define ACCORD_TIMELINE_N_LOOKS (ACCORD_TIMELINE_LOOK_SQUARE + 1)

typedef struct {
  GdkRGBA fill;             /* of bars; text in the widget's colour can be read on it */
  GdkRGBA stroke;           /* of edges and shapes */
} AccordTimelineToneColours;

/*
 * AccordTimelineInk: the colours of the theme and what was drawn with them, kept for the next frame.
 *
 * The colours are the named ones of timeline.css, so a style sheet of the application may replace them.
 */
typedef struct {
  AccordTimelineToneColours tones[ACCORD_TIMELINE_N_TONES];
  GdkRGBA text;
  GdkRGBA dim;
  GdkRGBA background;
  GdkRGBA heading;
  GdkRGBA grid;
  GdkRGBA grid_major;
  GdkRGBA weekend;
  GdkRGBA today;
  GdkRGBA today_text;
  GdkRGBA selected;
  GdkRGBA ring;
  GdkRGBA border;

  GtkWidget *widget;
  PangoFontDescription *font;
  double resolution;
  GskRenderNode *points[ACCORD_TIMELINE_N_LOOKS][ACCORD_TIMELINE_N_TONES];
  GskRenderNode *hatches[ACCORD_TIMELINE_N_TONES];
  GskRenderNode *arrows[2];             /* of a row that is closed, left to right, and of one that is open */
  GHashTable *labels;       /* text → PangoLayout */
  double room[ACCORD_RULER_N_LEVELS];   /* that the labels of a ruler need; 0 until measured */
  gboolean outlined;        /* high contrast: bars have an outline */
  guint stamp;              /* grows with each change, so that others can tell that theirs is old */
} AccordTimelineInk;

/* @widget gives style and fonts and must outlive the ink. */
AccordTimelineInk *_accord_timeline_ink_new (GtkWidget *widget);
void _accord_timeline_ink_free (AccordTimelineInk *self);

/* Reads colours and font anew, for css_changed. TRUE if they are others, and all must be drawn again. */
gboolean _accord_timeline_ink_update (AccordTimelineInk *self);

/* Throws away what was drawn: the direction of text has changed. */
void _accord_timeline_ink_forget (AccordTimelineInk *self);

/* A layout of one line in a small font, without a limit to its width; owned by the ink. */
PangoLayout *_accord_timeline_ink_get_label (AccordTimelineInk *self, const char *text);

/* The shape of a point about (0, 0), or of a cluster's mark. */
GskRenderNode *_accord_timeline_ink_get_point (AccordTimelineInk *self,
                                               AccordTimelineLook look,
                                               AccordTimelineTone tone);

/* A tile of a hatch, from (0, 0). */
GskRenderNode *_accord_timeline_ink_get_hatch (AccordTimelineInk *self, AccordTimelineTone tone);

/* The arrow of a row that opens, about (0, 0). */
GskRenderNode *_accord_timeline_ink_get_arrow (AccordTimelineInk *self, gboolean open);

/* A layout of one line in @widget's font, @scale times as large, with figures of one width. */
PangoLayout *_accord_timeline_ink_create_layout (GtkWidget *widget, const char *text, double scale, PangoWeight weight);

/* Draws @layout with the middle of its height on @y and its start at @x. */
void _accord_timeline_ink_draw_layout (GtkSnapshot *snapshot,
                                       PangoLayout *layout,
                                       double x,
                                       double y,
                                       const GdkRGBA *colour);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTimelineInk, _accord_timeline_ink_free)

G_END_DECLS
