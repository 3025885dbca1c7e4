#include "config.h"

#include "accord-lod.h"

#define ROUNDS 400
#define MOST 120

static guint
random_entries (AccordLodEntry *entries)
{
  guint n = g_test_rand_int_range (0, MOST);
  AccordDay day = 0;

  for (guint i = 0; i < n; i++) {
    day += g_test_rand_int_range (0, 60);
    entries[i].span.first = day;
    entries[i].span.last = day + g_test_rand_int_range (0, 400) * g_test_rand_int_range (0, 2);
    entries[i].lane = g_test_rand_int_range (0, 3);
    entries[i].point = g_test_rand_bit ();
  }

  return n;
}

static double
random_scale (void)
{
  return g_test_rand_double_range (0.01, 1) * g_test_rand_int_range (1, 40);
}

/* Each entry belongs to exactly one mark, which covers it; marks come in order. */
static void
test_partition (void)
{
  AccordLodEntry entries[MOST];

  for (int round = 0; round < ROUNDS; round++) {
    guint n = random_entries (entries), total = 0;
    double scale = random_scale ();
    int kept = n > 0 ? g_test_rand_int_range (-1, n) : -1;
    g_autoptr (GArray) marks = accord_lod_reduce (entries, n, scale, kept);

    for (guint m = 0; m < marks->len; m++) {
      total += g_array_index (marks, AccordLodMark, m).count;
      if (m > 0)
        g_assert_cmpuint (g_array_index (marks, AccordLodMark, m - 1).first, <,
                          g_array_index (marks, AccordLodMark, m).first);
    }
    g_assert_cmpuint (total, ==, n);

    for (guint i = 0; i < n; i++) {
      guint owners = 0;

      for (guint m = 0; m < marks->len; m++) {
        const AccordLodMark *mark = &g_array_index (marks, AccordLodMark, m);

        if (!accord_lod_mark_has (mark, entries, i, scale, kept))
          continue;
        owners++;
        g_assert_cmpint (mark->span.first, <=, entries[i].span.first);
        g_assert_cmpint (mark->span.last, >=, entries[i].point ? entries[i].span.first : entries[i].span.last);
        g_assert_cmpuint (mark->lane, ==, entries[i].lane);
      }
      g_assert_cmpuint (owners, ==, 1);
    }
  }
}

static void
check_mark (const AccordLodMark *mark, const AccordLodEntry *entry, double scale)
{
  double width = accord_span_get_length (entry->span) * scale;

  switch (mark->kind) {
  case ACCORD_LOD_WIDGET:
    g_assert_true (entry->point || width >= ACCORD_LOD_WIDGET_WIDTH);
    g_assert_cmpuint (mark->count, ==, 1);
    break;
  case ACCORD_LOD_PAINTED:
    g_assert_true (entry->point || (width >= 1 && width < ACCORD_LOD_WIDGET_WIDTH));
    g_assert_cmpuint (mark->count, ==, 1);
    break;
  case ACCORD_LOD_STRIP:
    g_assert_false (entry->point);
    g_assert_cmpfloat (width, <, 1);
    break;
  case ACCORD_LOD_CLUSTER:
    g_assert_true (entry->point);
    g_assert_cmpuint (mark->count, >, 1);
    g_assert_cmpfloat ((mark->span.last - mark->span.first) * scale, <, 2 * ACCORD_LOD_CLUSTER_WIDTH);
    break;
  }
}

static void
test_kinds (void)
{
  AccordLodEntry entries[MOST];

  for (int round = 0; round < ROUNDS; round++) {
    guint n = random_entries (entries);
    double scale = random_scale ();
    g_autoptr (GArray) marks = accord_lod_reduce (entries, n, scale, -1);

    for (guint m = 0; m < marks->len; m++) {
      const AccordLodMark *mark = &g_array_index (marks, AccordLodMark, m);

      check_mark (mark, &entries[mark->first], scale);
    }
  }
}

/* Two marks of points in one lane are never closer than a shape needs. */
static void
test_points_apart (void)
{
  AccordLodEntry entries[MOST];

  for (int round = 0; round < ROUNDS; round++) {
    guint n = random_entries (entries);
    double scale = random_scale (), last[3] = { -1e9, -1e9, -1e9 };
    g_autoptr (GArray) marks = accord_lod_reduce (entries, n, scale, -1);

    for (guint m = 0; m < marks->len; m++) {
      const AccordLodMark *mark = &g_array_index (marks, AccordLodMark, m);

      if (!entries[mark->first].point)
        continue;
      g_assert_cmpfloat (mark->span.first * scale - last[mark->lane], >=, ACCORD_LOD_POINT_WIDTH - 1e-6);
      last[mark->lane] = mark->span.first * scale;
    }
  }
}

/* The selected item stands alone at any scale. */
static void
test_kept (void)
{
  AccordLodEntry entries[MOST];

  for (int round = 0; round < ROUNDS; round++) {
    guint n = random_entries (entries);
    int kept = n > 0 ? g_test_rand_int_range (0, n) : -1;
    g_autoptr (GArray) marks = accord_lod_reduce (entries, n, 0.001, kept);
    gboolean found = kept < 0;

    for (guint m = 0; m < marks->len; m++) {
      const AccordLodMark *mark = &g_array_index (marks, AccordLodMark, m);

      found |= mark->kind == ACCORD_LOD_WIDGET && (int) mark->first == kept && mark->count == 1;
    }
    g_assert_true (found);
  }
}

static void
test_few_strips (void)
{
  AccordLodEntry entries[1000] = { 0 };
  g_autoptr (GArray) marks = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    entries[i].span = (AccordSpan) { i * 2, i * 2 };
  marks = accord_lod_reduce (entries, G_N_ELEMENTS (entries), 0.1, -1);
  g_assert_cmpuint (marks->len, ==, 1);
  g_assert_cmpuint (g_array_index (marks, AccordLodMark, 0).count, ==, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/lod/partition", test_partition);
  g_test_add_func ("/base/lod/kinds", test_kinds);
  g_test_add_func ("/base/lod/points-apart", test_points_apart);
  g_test_add_func ("/base/lod/kept", test_kept);
  g_test_add_func ("/base/lod/few-strips", test_few_strips);

  return g_test_run ();
}
