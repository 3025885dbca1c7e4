#include "config.h"

#include "accord-interval-index.h"

struct _AccordIntervalIndex {
  guint n_spans;
  guint n_leaves;           /* n_spans, up to the next power of two */
  AccordSpan *spans;
  AccordDay *latest;        /* a tree: node i holds the greater of nodes 2i and 2i + 1 */
};

typedef struct {
  const AccordIntervalIndex *index;
  AccordSpan span;
  guint end;                /* the first of the spans that begin after @span */
  AccordIntervalFunc func;
  gpointer data;
} Query;

static guint
find_end (const AccordIntervalIndex *self, AccordDay last)
{
  guint low = 0, high = self->n_spans;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (self->spans[middle].first <= last)
      low = middle + 1;
    else
      high = middle;
  }

  return low;
}

/* Goes through the leaves below @node, which are [@leaf, @leaf + @n), but not into a branch that ends
 * too early. */
static gboolean
visit (const Query *query, guint node, guint leaf, guint n)
{
  if (leaf >= query->end || query->index->latest[node] < query->span.first)
    return TRUE;

  if (n == 1)
    return query->func (leaf, query->data);

  return visit (query, 2 * node, leaf, n / 2) &&
         visit (query, 2 * node + 1, leaf + n / 2, n / 2);
}

AccordIntervalIndex *
accord_interval_index_new (const AccordSpan *spans, guint n_spans)
{
  AccordIntervalIndex *self;

  g_return_val_if_fail (spans != NULL || n_spans == 0, NULL);

  self = g_new0 (AccordIntervalIndex, 1);
  self->n_spans = n_spans;
  self->n_leaves = 1;
  while (self->n_leaves < n_spans)
    self->n_leaves *= 2;

  self->spans = g_memdup2 (spans, n_spans * sizeof (AccordSpan));
  self->latest = g_new (AccordDay, 2 * self->n_leaves);
  for (guint i = 0; i < self->n_leaves; i++)
    self->latest[self->n_leaves + i] = i < n_spans ? spans[i].last : ACCORD_DAY_NONE;
  for (guint node = self->n_leaves - 1; node > 0; node--)
    self->latest[node] = MAX (self->latest[2 * node], self->latest[2 * node + 1]);

  return self;
}

void
accord_interval_index_free (AccordIntervalIndex *self)
{
  if (self == NULL)
    return;

  g_free (self->spans);
  g_free (self->latest);
  g_free (self);
}

void
accord_interval_index_query (const AccordIntervalIndex *self,
                             AccordSpan span,
                             AccordIntervalFunc func,
                             gpointer data)
{
  Query query = { self, span, 0, func, data };

  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL);

  query.end = find_end (self, span.last);
  visit (&query, 1, 0, self->n_leaves);
}
