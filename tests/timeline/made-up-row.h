#pragma once

#include "accord-timeline-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * MadeUpRow: a row for tests, benches and the demo, with whatever items it is given.
 */
#define MADE_UP_TYPE_ROW (made_up_row_get_type ())
G_DECLARE_FINAL_TYPE (MadeUpRow, made_up_row, MADE_UP, ROW, GObject)

MadeUpRow *made_up_row_new (const char *id, const char *title, const char *subtitle);
MadeUpRow *made_up_row_new_heading (const char *id, const char *title);

/* Adds at the end; @first and @last as YYYY-MM-DD. The id is made from the row's and a number. */
AccordTimelineItem *made_up_row_add (MadeUpRow *self,
                                     const char *first,
                                     const char *last,
                                     AccordTimelineLook look,
                                     AccordTimelineTone tone,
                                     const char *label);

/* Takes @item; items must come in the order of their first days. */
void made_up_row_take (MadeUpRow *self, AccordTimelineItem *item);

/* Says that it has changed, with a new title. */
void made_up_row_set_title (MadeUpRow *self, const char *title);

/* Makes it a heading, or one no more, and says so. */
void made_up_row_set_heading (MadeUpRow *self, gboolean heading);

/* Makes it a row that opens, and adds a lane; takes @lane. Its items lie in @n_lines lines. */
void made_up_row_take_lane (MadeUpRow *self, MadeUpRow *lane, guint n_lines, const char *const *labels);

/* A step of a line, to the lane. */
AccordTimelineItem *made_up_row_add_step (MadeUpRow *self,
                                          const char *first,
                                          const char *last,
                                          guint line,
                                          guint known,
                                          guint unknown,
                                          const char *label);

/* Adds a cell to show while it is closed; takes @cell. */
void made_up_row_take_cell (MadeUpRow *self, AccordTimelineCell *cell);

/* How often it was opened. */
guint made_up_row_get_n_opened (MadeUpRow *self);

/* A row that opens into eight lanes, of one line to three, with steps in 2026. */
MadeUpRow *made_up_row_new_with_lanes (const char *id, const char *title);

/* How often its items were asked for. */
guint made_up_row_get_n_asked (MadeUpRow *self);

/* A list of @n_rows rows with @n_bars bars and as many points over eighty years, the same each time. */
GListStore *made_up_rows_new (guint n_rows, guint n_bars);

G_END_DECLS
