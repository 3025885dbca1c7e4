#pragma once

#include "accord-span.h"

G_BEGIN_DECLS

/**
 * AccordIntervalIndex:
 *
 * Spans that do not change, ready to be asked which of them lie in a given span. It answers in the
 * time of a binary search plus the answers, however long the spans are.
 */
typedef struct _AccordIntervalIndex AccordIntervalIndex;

/**
 * AccordIntervalFunc:
 * @index: the place of a span among those that the index was made from
 * @data: user data
 *
 * Returns: %TRUE to go on, %FALSE to hear of no more
 */
typedef gboolean (*AccordIntervalFunc) (guint index, gpointer data);

/**
 * accord_interval_index_new:
 * @spans: (array length=n_spans): spans, ordered by first day; copied
 * @n_spans: how many
 *
 * Returns: (transfer full): an index of them
 */
AccordIntervalIndex *accord_interval_index_new (const AccordSpan *spans, guint n_spans);

/**
 * accord_interval_index_free:
 * @self: (nullable) (transfer full): an index
 */
void accord_interval_index_free (AccordIntervalIndex *self);

/**
 * accord_interval_index_query:
 * @self: an index
 * @span: days
 * @func: (scope call): called for each span that shares a day with @span, in order
 * @data: user data
 */
void accord_interval_index_query (const AccordIntervalIndex *self,
                                  AccordSpan span,
                                  AccordIntervalFunc func,
                                  gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordIntervalIndex, accord_interval_index_free)

G_END_DECLS
