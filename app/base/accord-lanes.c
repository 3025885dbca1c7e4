#include "config.h"

#include "accord-lanes.h"

static guint
find_free_lane (GArray *ends, AccordDay first, int gap)
{
  for (guint lane = 0; lane < ends->len; lane++) {
    if (g_array_index (ends, AccordDay, lane) + gap < first)
      return lane;
  }

  return ends->len;
}

guint
accord_lanes_pack (const AccordSpan *spans, guint n_spans, int gap, guint *lanes)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (AccordDay));

  g_return_val_if_fail ((spans != NULL && lanes != NULL) || n_spans == 0, 0);
  g_return_val_if_fail (gap >= 0, 0);

  for (guint i = 0; i < n_spans; i++) {
    guint lane = find_free_lane (ends, spans[i].first, gap);

    if (lane == ends->len)
      g_array_append_val (ends, spans[i].last);
    else
      g_array_index (ends, AccordDay, lane) = spans[i].last;
    lanes[i] = lane;
  }

  return ends->len;
}
