#include "config.h"

#include "accord-timeline-density-private.h"

#include "accord-timeline-row.h"

#define MOST_ROWS 500
#define TURN_US 3000
#define DELAY_MS 200

struct _AccordTimelineDensity {
  GObject parent_instance;

  GListModel *model;
  AccordSpan bounds;
  guint columns[ACCORD_TIMELINE_DENSITY_COLUMNS];
  AccordSpan extent;
  gboolean empty;
  guint next;               /* the row to count next */
  guint step;
  guint source;
};

G_DEFINE_FINAL_TYPE (AccordTimelineDensity, accord_timeline_density, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_column (AccordTimelineDensity *self, AccordDay day)
{
  gint64 days = CLAMP (day, self->bounds.first, self->bounds.last) - self->bounds.first;

  return days * ACCORD_TIMELINE_DENSITY_COLUMNS / accord_span_get_length (self->bounds);
}

/* Of the points of one row that fall into one column, @last_point, only the first counts: a row on which much is
 * planned would hide all others. */
static void
count_item (AccordTimelineDensity *self, const AccordTimelineItem *item, guint *last_point)
{
  AccordSpan span = item->span;
  guint last;

  if (item->look == ACCORD_TIMELINE_LOOK_BACKDROP)
    return;
  if (accord_timeline_item_is_point (item))
    span.last = span.first;

  self->extent = self->empty ? span : accord_span_join (self->extent, span);
  self->empty = FALSE;
  if (!accord_span_overlaps (span, self->bounds))
    return;

  last = get_column (self, span.last);
  if (accord_timeline_item_is_point (item)) {
    if (last == *last_point)
      return;
    *last_point = last;
  }
  for (guint column = get_column (self, span.first); column <= last; column++)
    self->columns[column]++;
}

static gboolean
count_row (AccordTimelineDensity *self)
{
  guint n_rows = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  g_autoptr (AccordTimelineRow) row = NULL;
  guint last_point = G_MAXUINT;
  GPtrArray *items;

  if (self->next >= n_rows)
    return FALSE;

  row = g_list_model_get_item (self->model, self->next);
  self->next += self->step;
  items = accord_timeline_row_get_is_heading (row) ? NULL : accord_timeline_row_get_items (row);
  for (guint i = 0; items != NULL && i < items->len; i++)
    count_item (self, g_ptr_array_index (items, i), &last_point);

  return TRUE;
}

static void
begin (AccordTimelineDensity *self)
{
  guint n_rows = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;

  memset (self->columns, 0, sizeof self->columns);
  self->empty = TRUE;
  self->next = 0;
  self->step = MAX (1, (n_rows + MOST_ROWS - 1) / MOST_ROWS);
}

static gboolean
turn_cb (gpointer data)
{
  AccordTimelineDensity *self = ACCORD_TIMELINE_DENSITY (data);
  gint64 end = g_get_monotonic_time () + TURN_US;

  while (count_row (self)) {
    if (g_get_monotonic_time () >= end)
      return G_SOURCE_CONTINUE;
  }

  self->source = 0;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static gboolean
delay_cb (gpointer data)
{
  AccordTimelineDensity *self = ACCORD_TIMELINE_DENSITY (data);

  begin (self);
  self->source = g_idle_add_full (G_PRIORITY_LOW, turn_cb, self, NULL);

  return G_SOURCE_REMOVE;
}

static void
accord_timeline_density_dispose (GObject *object)
{
  AccordTimelineDensity *self = ACCORD_TIMELINE_DENSITY (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (accord_timeline_density_parent_class)->dispose (object);
}

static void
accord_timeline_density_class_init (AccordTimelineDensityClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_timeline_density_dispose;

  signals[CHANGED] = g_signal_new ("changed", ACCORD_TYPE_TIMELINE_DENSITY, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_timeline_density_init (AccordTimelineDensity *self)
{
  self->bounds = (AccordSpan) { ACCORD_DAY_FIRST, ACCORD_DAY_LAST };
  begin (self);
}

AccordTimelineDensity *
_accord_timeline_density_new (void)
{
  return g_object_new (ACCORD_TYPE_TIMELINE_DENSITY, NULL);
}

void
_accord_timeline_density_set_model (AccordTimelineDensity *self, GListModel *model)
{
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_swapped (model, "items-changed", G_CALLBACK (_accord_timeline_density_restart), self);

  _accord_timeline_density_restart (self);
}

void
_accord_timeline_density_set_bounds (AccordTimelineDensity *self, AccordSpan bounds)
{
  if (accord_span_relate (bounds, self->bounds) == ACCORD_SPAN_EQUALS)
    return;

  self->bounds = bounds;
  _accord_timeline_density_restart (self);
}

void
_accord_timeline_density_restart (AccordTimelineDensity *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_full (G_PRIORITY_LOW, DELAY_MS, delay_cb, self, NULL);
}

const guint *
_accord_timeline_density_get_columns (AccordTimelineDensity *self)
{
  return self->columns;
}

gboolean
_accord_timeline_density_get_extent (AccordTimelineDensity *self, AccordSpan *extent)
{
  if (self->source != 0) {
    g_clear_handle_id (&self->source, g_source_remove);
    begin (self);
    while (count_row (self))
      continue;
    g_signal_emit (self, signals[CHANGED], 0);
  }

  *extent = self->extent;

  return !self->empty;
}
