#include "config.h"

#include "accord-interval-index.h"

#define ROUNDS 500
#define MOST 200

typedef struct {
  guint found[MOST];
  guint n_found;
  guint most;
} Answer;

static gboolean
collect (guint index, gpointer data)
{
  Answer *answer = data;

  answer->found[answer->n_found++] = index;

  return answer->n_found < answer->most;
}

static guint
random_spans (AccordSpan *spans)
{
  guint n = g_test_rand_int_range (0, MOST);
  AccordDay day = -500;

  for (guint i = 0; i < n; i++) {
    day += g_test_rand_int_range (0, 30);
    spans[i] = (AccordSpan) { day, day + g_test_rand_int_range (0, g_test_rand_bit () ? 3000 : 20) };
  }

  return n;
}

static AccordSpan
random_query (void)
{
  AccordDay first = g_test_rand_int_range (-900, 5000);

  return (AccordSpan) { first, first + g_test_rand_int_range (0, 400) };
}

static void
test_like_filter (void)
{
  AccordSpan spans[MOST];

  for (int round = 0; round < ROUNDS; round++) {
    guint n = random_spans (spans);
    g_autoptr (AccordIntervalIndex) index = accord_interval_index_new (spans, n);

    for (int i = 0; i < 20; i++) {
      AccordSpan query = random_query ();
      Answer answer = { .most = G_MAXUINT };
      guint n_expected = 0;

      accord_interval_index_query (index, query, collect, &answer);
      for (guint j = 0; j < n; j++) {
        if (!accord_span_overlaps (spans[j], query))
          continue;
        g_assert_cmpuint (n_expected, <, answer.n_found);
        g_assert_cmpuint (answer.found[n_expected++], ==, j);
      }
      g_assert_cmpuint (answer.n_found, ==, n_expected);
    }
  }
}

static void
test_stop (void)
{
  AccordSpan spans[MOST];

  for (int round = 0; round < ROUNDS; round++) {
    guint n = random_spans (spans);
    g_autoptr (AccordIntervalIndex) index = accord_interval_index_new (spans, n);
    Answer answer = { .most = 3 };

    accord_interval_index_query (index, (AccordSpan) { -9000, 9000 }, collect, &answer);
    g_assert_cmpuint (answer.n_found, ==, MIN (n, 3));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/interval-index/like-filter", test_like_filter);
  g_test_add_func ("/base/interval-index/stop", test_stop);

  return g_test_run ();
}
