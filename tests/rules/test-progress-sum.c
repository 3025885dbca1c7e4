/* The laws of sums of progress, over random commitments: nothing unknown is taken for done, and what is added may be taken
 * back. */

#include "config.h"

#include "accord-progress-sum.h"

#include <string.h>

#define ROUNDS 2000
#define MOST 45

typedef struct {
  AccordProgressStatus status;
  int percent;
} Stand;

static Stand
random_stand (void)
{
  return (Stand) { g_test_rand_int_range (0, ACCORD_N_PROGRESS_STATUSES), g_test_rand_int_range (-1, 101) };
}

static guint
random_stands (Stand *stands)
{
  guint n = g_test_rand_int_range (0, MOST + 1);

  for (guint i = 0; i < n; i++)
    stands[i] = random_stand ();

  return n;
}

static AccordProgressSum
sum_up (const Stand *stands, guint n)
{
  AccordProgressSum sum = { 0 };

  for (guint i = 0; i < n; i++)
    accord_progress_sum_add (&sum, stands[i].status, stands[i].percent);

  return sum;
}

static void
shuffle (Stand *stands, guint n)
{
  for (guint i = n; i > 1; i--) {
    guint k = g_test_rand_int_range (0, i);
    Stand swap = stands[i - 1];

    stands[i - 1] = stands[k];
    stands[k] = swap;
  }
}

static void
assert_equal (AccordProgressSum a, AccordProgressSum b)
{
  g_assert_cmpmem (&a, sizeof a, &b, sizeof b);
}

static void
test_order (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    Stand stands[MOST];
    guint n = random_stands (stands);
    AccordProgressSum sum = sum_up (stands, n);

    shuffle (stands, n);
    assert_equal (sum_up (stands, n), sum);
  }
}

/* What is taken back in any order leaves what would be there without it. */
static void
test_inverse (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    Stand stands[MOST];
    guint n = random_stands (stands), left;
    AccordProgressSum sum = sum_up (stands, n);

    shuffle (stands, n);
    left = g_test_rand_int_range (0, n + 1);
    for (guint i = left; i < n; i++)
      accord_progress_sum_remove (&sum, stands[i].status, stands[i].percent);
    assert_equal (sum, sum_up (stands, left));
  }
}

/* All is told of: by status, and of those that apply what is done, what is not, and what nobody knows. */
static void
test_whole (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    Stand stands[MOST];
    guint n = random_stands (stands), n_with = 0;
    AccordProgressSum sum = sum_up (stands, n);
    int percent = accord_progress_sum_get_percent (&sum), unknown = accord_progress_sum_get_unknown_percent (&sum);

    for (int i = 0; i < ACCORD_N_PROGRESS_STATUSES; i++)
      n_with += sum.n_with[i];
    g_assert_cmpuint (n_with, ==, n);
    g_assert_cmpuint (sum.n, ==, n);
    g_assert_cmpuint (sum.n_measured, <=, n - sum.n_with[ACCORD_PROGRESS_NOT_APPLICABLE]);
    g_assert_cmpint (percent, >=, -1);
    g_assert_cmpint (percent < 0, ==, sum.n_measured == 0);
    g_assert_cmpint (unknown, >=, 0);
    g_assert_cmpint (MAX (percent, 0) + unknown, <=, 100);
    g_assert_cmpint (unknown > 0, ==, n - sum.n_with[ACCORD_PROGRESS_NOT_APPLICABLE] > sum.n_measured);
  }
}

/* Whatever turns out of what is unknown, the share is between what is certain and that with all of the unknown. */
static void
test_bounds (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    Stand stands[MOST];
    guint n = random_stands (stands);
    AccordProgressSum sum = sum_up (stands, n), later;
    int least = MAX (accord_progress_sum_get_percent (&sum), 0);
    int most = least + accord_progress_sum_get_unknown_percent (&sum);

    for (guint i = 0; i < n; i++) {
      if (stands[i].status == ACCORD_PROGRESS_UNKNOWN)
        stands[i].status = g_test_rand_bit () ? ACCORD_PROGRESS_COMPLETED : ACCORD_PROGRESS_IN_PROGRESS;
      if (stands[i].percent < 0)
        stands[i].percent = g_test_rand_int_range (0, 101);
    }
    later = sum_up (stands, n);
    g_assert_cmpint (MAX (accord_progress_sum_get_percent (&later), 0), >=, least);
    g_assert_cmpint (accord_progress_sum_get_percent (&later), <=, most);
    g_assert_cmpint (accord_progress_sum_get_unknown_percent (&later), ==, 0);
  }
}

/* All is done only if all that applies is known to be. */
static void
test_done (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    Stand stands[MOST];
    guint n = random_stands (stands), n_done = 0, n_apply = 0;
    gboolean mostly = g_test_rand_bit ();
    AccordProgressSum sum;

    for (guint i = 0; i < n; i++) {
      if (mostly && g_test_rand_int_range (0, 40) > 0)
        stands[i].status = g_test_rand_bit () ? ACCORD_PROGRESS_COMPLETED : ACCORD_PROGRESS_NOT_APPLICABLE;
      n_done += stands[i].status == ACCORD_PROGRESS_COMPLETED;
      n_apply += stands[i].status != ACCORD_PROGRESS_NOT_APPLICABLE;
    }
    sum = sum_up (stands, n);
    g_assert_cmpint (accord_progress_sum_get_status (&sum) == ACCORD_PROGRESS_COMPLETED, ==, n_apply > 0 && n_done == n_apply);
    if (accord_progress_sum_get_percent (&sum) == 100)
      g_assert_cmpuint (sum.percents, ==, n_apply * 100);
  }
}

/* What does not apply changes neither share nor status of the rest. */
static void
test_set_aside (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    Stand stands[MOST];
    guint n = random_stands (stands);
    AccordProgressSum sum = sum_up (stands, n), more = sum;

    for (int i = g_test_rand_int_range (1, 5); i > 0; i--)
      accord_progress_sum_add (&more, ACCORD_PROGRESS_NOT_APPLICABLE, g_test_rand_int_range (-1, 101));
    g_assert_cmpint (accord_progress_sum_get_percent (&more), ==, accord_progress_sum_get_percent (&sum));
    g_assert_cmpint (accord_progress_sum_get_unknown_percent (&more), ==, accord_progress_sum_get_unknown_percent (&sum));
    if (sum.n > sum.n_with[ACCORD_PROGRESS_NOT_APPLICABLE])
      g_assert_cmpint (accord_progress_sum_get_status (&more), ==, accord_progress_sum_get_status (&sum));
    else
      g_assert_cmpint (accord_progress_sum_get_status (&more), ==, ACCORD_PROGRESS_NOT_APPLICABLE);
  }
}

static void
test_statuses (void)
{
  static const struct {
    AccordProgressStatus of[3];
    AccordProgressStatus expected;
  } cases[] = {
    { { ACCORD_PROGRESS_UNKNOWN, ACCORD_PROGRESS_UNKNOWN, ACCORD_PROGRESS_NOT_APPLICABLE }, ACCORD_PROGRESS_UNKNOWN },
    { { ACCORD_PROGRESS_COMPLETED, ACCORD_PROGRESS_COMPLETED, ACCORD_PROGRESS_UNKNOWN }, ACCORD_PROGRESS_IN_PROGRESS },
    { { ACCORD_PROGRESS_COMPLETED, ACCORD_PROGRESS_NOT_STARTED, ACCORD_PROGRESS_PENDING }, ACCORD_PROGRESS_IN_PROGRESS },
    { { ACCORD_PROGRESS_PENDING, ACCORD_PROGRESS_NOT_STARTED, ACCORD_PROGRESS_UNKNOWN }, ACCORD_PROGRESS_PENDING },
    { { ACCORD_PROGRESS_NOT_STARTED, ACCORD_PROGRESS_UNKNOWN, ACCORD_PROGRESS_UNKNOWN }, ACCORD_PROGRESS_NOT_STARTED },
    { { ACCORD_PROGRESS_PENDING, ACCORD_PROGRESS_PENDING, ACCORD_PROGRESS_NOT_APPLICABLE }, ACCORD_PROGRESS_PENDING },
  };
  AccordProgressSum none = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    AccordProgressSum sum = { 0 };

    for (guint k = 0; k < 3; k++)
      accord_progress_sum_add (&sum, cases[i].of[k], -1);
    g_assert_cmpint (accord_progress_sum_get_status (&sum), ==, cases[i].expected);
  }
  g_assert_cmpint (accord_progress_sum_get_status (&none), ==, ACCORD_PROGRESS_UNKNOWN);
  g_assert_cmpint (accord_progress_sum_get_percent (&none), ==, -1);
  g_assert_cmpint (accord_progress_sum_get_unknown_percent (&none), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress-sum/order", test_order);
  g_test_add_func ("/progress-sum/inverse", test_inverse);
  g_test_add_func ("/progress-sum/whole", test_whole);
  g_test_add_func ("/progress-sum/bounds", test_bounds);
  g_test_add_func ("/progress-sum/done", test_done);
  g_test_add_func ("/progress-sum/set-aside", test_set_aside);
  g_test_add_func ("/progress-sum/statuses", test_statuses);

  return g_test_run ();
}
