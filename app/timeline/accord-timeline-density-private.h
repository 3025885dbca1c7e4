#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-span.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * AccordTimelineDensity: how many items lie where in the whole of the bounds, counted in columns.
 *
 * It counts in idle turns of a few milliseconds, and of very many rows only some. Emits "changed".
 */
#define ACCORD_TYPE_TIMELINE_DENSITY (accord_timeline_density_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineDensity, accord_timeline_density, ACCORD, TIMELINE_DENSITY, GObject)

#define ACCORD_TIMELINE_DENSITY_COLUMNS 256

AccordTimelineDensity *_accord_timeline_density_new (void);
void _accord_timeline_density_set_model (AccordTimelineDensity *self, GListModel *model);
void _accord_timeline_density_set_bounds (AccordTimelineDensity *self, AccordSpan bounds);

/* Counts anew, in a while: rows have other items. */
void _accord_timeline_density_restart (AccordTimelineDensity *self);

const guint *_accord_timeline_density_get_columns (AccordTimelineDensity *self);

/* The days of all items, after counting to the end at once; FALSE if there are none. */
gboolean _accord_timeline_density_get_extent (AccordTimelineDensity *self, AccordSpan *extent);

G_END_DECLS
