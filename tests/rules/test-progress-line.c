/* The laws of lines of progress, over random observations of the 45 commitments: each line is what its observations say,
 * whatever the order they were entered in, and nothing of another owner is in it. */

#include "config.h"

#include "documents.h"

#include "accord-json.h"
#include "accord-progress-line.h"

#include <string.h>

#define ROUNDS 200
#define N_COMMITMENTS 45
#define N_DAYS 25

static AccordDay first_day;

static int
compare_commitments (gconstpointer a, gconstpointer b)
{
  return accord_commitment_compare (*(AccordCommitment *const *) a, *(AccordCommitment *const *) b);
}

/* All 45 as they are shipped, or with owners that somebody changed. */
static GPtrArray *
list_commitments (gboolean edited)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, accord_reference_get_rows (reference_get ()));
  while (g_hash_table_iter_next (&iter, &id, &row)) {
    g_autoptr (JsonObject) own = NULL;
    AccordRecord *record;

    if (!g_str_has_prefix (id, "commitment:"))
      continue;
    if (edited && g_test_rand_bit ())
      own = document_parse ("{'_id':'%s','kind':'commitment','schema':1,'owner':'%s'}", (char *) id,
                            accord_rules_get_owners ()[g_test_rand_int_range (0, 7)]);
    record = accord_record_new (row, own, NULL);
    g_assert_nonnull (record);
    g_ptr_array_add (list, record);
  }
  g_ptr_array_sort (list, compare_commitments);
  g_assert_cmpuint (list->len, ==, N_COMMITMENTS);

  return list;
}

static AccordCommitment *
random_commitment (GPtrArray *commitments)
{
  return g_ptr_array_index (commitments, g_test_rand_int_range (0, commitments->len));
}

typedef struct {
  int number;
  AccordDay day;
  int second;
  AccordProgressStatus status;
  int percent;
  const char *corrects;
  gboolean trashed;
} Seen;

static Seen
random_seen (int number)
{
  return (Seen) {
    .number = number,
    .day = first_day + g_test_rand_int_range (0, N_DAYS),
    .second = g_test_rand_int_range (0, 4),
    .status = g_test_rand_int_range (ACCORD_PROGRESS_NOT_STARTED, ACCORD_N_PROGRESS_STATUSES),
    .percent = g_test_rand_int_range (-1, 101),
    .trashed = g_test_rand_int_range (0, 5) == 0,
  };
}

/* The seconds are few, so that many of one day were entered at once; 0 stands for a time that nobody wrote down. */
static AccordProgress *
observe (AccordCommitment *commitment, Seen seen)
{
  g_autofree char *day = accord_day_to_string (seen.day);
  g_autoptr (JsonObject) document =
    document_parse ("{'_id':'progress:%03d','kind':'progress','schema':1,'mission':'mission:m','commitment':'%s','day':'%s',"
                    "'status':'%s'}", seen.number, accord_record_get_id (ACCORD_RECORD (commitment)), day,
                    accord_progress_status_get_name (seen.status));
  g_autofree char *entered = g_strdup_printf ("2026-11-22T12:00:0%d.000000Z", seen.second);
  AccordRecord *record;

  if (seen.second > 0)
    json_object_set_string_member (document, "entered", entered);
  if (seen.percent >= 0)
    json_object_set_int_member (document, "percent", seen.percent);
  if (seen.corrects != NULL)
    json_object_set_string_member (document, "corrects", seen.corrects);
  if (seen.trashed) {
    JsonObject *trashed = json_object_new ();

    json_object_set_string_member (trashed, "at", "2026-11-22T12:00:00Z");
    json_object_set_object_member (document, "trashed", trashed);
  }
  record = accord_record_new (NULL, document, NULL);
  g_assert_nonnull (record);

  return ACCORD_PROGRESS (record);
}

static GPtrArray *
random_observations (GPtrArray *commitments)
{
  GPtrArray *observations = g_ptr_array_new_with_free_func (g_object_unref);
  int n = g_test_rand_int_range (0, 150);
  /* Of few commitments there are many on one day. */
  guint n_of = g_test_rand_bit () ? 4 : commitments->len;

  for (int i = 0; i < n; i++) {
    Seen seen = random_seen (i);

    if (i > 0 && g_test_rand_int_range (0, 4) == 0)
      seen.corrects = accord_record_get_id (g_ptr_array_index (observations, g_test_rand_int_range (0, i)));
    g_ptr_array_add (observations, observe (g_ptr_array_index (commitments, g_test_rand_int_range (0, n_of)), seen));
  }

  return observations;
}

/* The same but one. */
static GPtrArray *
copy_without (GPtrArray *observations, gpointer without)
{
  GPtrArray *copy = g_ptr_array_new ();

  for (guint i = 0; i < observations->len; i++)
    if (g_ptr_array_index (observations, i) != without)
      g_ptr_array_add (copy, g_ptr_array_index (observations, i));

  return copy;
}

static void
shuffle (GPtrArray *array)
{
  for (guint i = array->len; i > 1; i--) {
    guint k = g_test_rand_int_range (0, i);
    gpointer swap = array->pdata[i - 1];

    array->pdata[i - 1] = array->pdata[k];
    array->pdata[k] = swap;
  }
}

/* ── The rules once more, in the plainest way ── */

static gboolean
counts (GPtrArray *observations, AccordProgress *progress)
{
  if (accord_record_get_trashed (ACCORD_RECORD (progress)))
    return FALSE;
  for (guint i = 0; i < observations->len; i++) {
    AccordProgress *other = g_ptr_array_index (observations, i);

    if (!accord_record_get_trashed (ACCORD_RECORD (other)) &&
        g_strcmp0 (accord_progress_get_corrects (other), accord_record_get_id (ACCORD_RECORD (progress))) == 0)
      return FALSE;
  }

  return TRUE;
}

static char *
make_rank (AccordProgress *progress)
{
  const char *entered = accord_progress_get_entered (progress);
  g_autofree char *day = accord_day_to_string (accord_progress_get_day (progress));

  return g_strdup_printf ("%s %-27s %s", day, entered != NULL ? entered : "", accord_record_get_id (ACCORD_RECORD (progress)));
}

static AccordProgress *
find_latest (GPtrArray *observations, AccordCommitment *commitment, AccordDay day)
{
  AccordProgress *latest = NULL;

  for (guint i = 0; i < observations->len; i++) {
    AccordProgress *progress = g_ptr_array_index (observations, i);
    g_autofree char *rank = make_rank (progress);
    g_autofree char *best = latest != NULL ? make_rank (latest) : NULL;

    if (strcmp (accord_progress_get_commitment (progress), accord_record_get_id (ACCORD_RECORD (commitment))) == 0 &&
        accord_progress_get_day (progress) <= day && counts (observations, progress) && g_strcmp0 (rank, best) > 0)
      latest = progress;
  }

  return latest;
}

static AccordProgressSum
sum_up (GPtrArray *commitments, GPtrArray *observations, const AccordProgressLine *line, AccordDay day)
{
  AccordProgressSum sum = { 0 };

  for (guint i = 0; i < commitments->len; i++) {
    AccordCommitment *commitment = g_ptr_array_index (commitments, i);
    AccordProgress *latest;

    if (accord_commitment_get_area (commitment) != line->area || strcmp (accord_commitment_get_owner (commitment), line->owner) != 0)
      continue;
    latest = find_latest (observations, commitment, day);
    accord_progress_sum_add (&sum, latest != NULL ? accord_progress_get_status (latest) : ACCORD_PROGRESS_UNKNOWN,
                             latest != NULL ? accord_progress_get_percent (latest) : -1);
  }

  return sum;
}

/* ── What is asserted of lines ── */

static const AccordProgressPoint *
get_point (const AccordProgressLine *line, guint i)
{
  return &g_array_index (line->points, AccordProgressPoint, i);
}

static AccordProgressSum
get_sum (const AccordProgressLine *line, AccordDay day, guint n)
{
  AccordProgressSum sum = { .n = n, .n_with[ACCORD_PROGRESS_UNKNOWN] = n };

  for (guint i = 0; i < line->points->len && get_point (line, i)->day <= day; i++)
    sum = get_point (line, i)->sum;

  return sum;
}

static gboolean
are_equal (const AccordProgressLine *a, const AccordProgressLine *b)
{
  if (a->area != b->area || strcmp (a->owner, b->owner) != 0 || a->points->len != b->points->len)
    return FALSE;
  for (guint i = 0; i < a->points->len; i++)
    if (get_point (a, i)->day != get_point (b, i)->day ||
        memcmp (&get_point (a, i)->sum, &get_point (b, i)->sum, sizeof (AccordProgressSum)) != 0)
      return FALSE;

  return TRUE;
}

static void
assert_equal (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    g_assert_true (are_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)));
}

static void
assert_same_lines (GPtrArray *commitments, GPtrArray *a, GPtrArray *b)
{
  g_autoptr (GPtrArray) lines_a = accord_rules_list_progress_lines (commitments, a);
  g_autoptr (GPtrArray) lines_b = accord_rules_list_progress_lines (commitments, b);

  assert_equal (lines_a, lines_b);
}

/* Once all is observed, all of the 45 commitments are in exactly one line, and the lines are those of eight areas. */
static void
test_whole (void)
{
  for (int edited = 0; edited < 2; edited++) {
    g_autoptr (GPtrArray) commitments = list_commitments (edited);
    g_autoptr (GPtrArray) observations = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (GPtrArray) lines = NULL, empty = NULL;
    g_autoptr (GPtrArray) none = g_ptr_array_new ();
    guint n = 0, areas = 0;

    for (guint i = 0; i < commitments->len; i++) {
      Seen seen = random_seen (i);

      seen.trashed = FALSE;
      g_ptr_array_add (observations, observe (g_ptr_array_index (commitments, i), seen));
    }
    lines = accord_rules_list_progress_lines (commitments, observations);
    for (guint i = 0; i < lines->len; i++) {
      const AccordProgressLine *line = g_ptr_array_index (lines, i);

      g_assert_cmpuint (line->points->len, >, 0);
      n += get_point (line, line->points->len - 1)->sum.n;
      g_assert_cmpuint (get_point (line, line->points->len - 1)->sum.n_with[ACCORD_PROGRESS_UNKNOWN], ==, 0);
      areas |= 1u << line->area;
    }
    g_assert_cmpuint (n, ==, N_COMMITMENTS);
    g_assert_cmphex (areas, ==, 0x1fe);

    empty = accord_rules_list_progress_lines (commitments, none);
    g_assert_cmpuint (empty->len, ==, lines->len);
    for (guint i = 0; i < empty->len; i++)
      g_assert_cmpuint (((AccordProgressLine *) g_ptr_array_index (empty, i))->points->len, ==, 0);
  }
}

static guint
get_place (const char *owner)
{
  for (guint i = 0; accord_rules_get_owners ()[i] != NULL; i++)
    if (strcmp (accord_rules_get_owners ()[i], owner) == 0)
      return i;

  g_assert_not_reached ();
}

static void
assert_steps (const AccordProgressLine *line)
{
  for (guint i = 0; i < line->points->len; i++) {
    const AccordProgressSum *sum = &get_point (line, i)->sum;

    if (i == 0) {
      g_assert_cmpuint (sum->n_with[ACCORD_PROGRESS_UNKNOWN], <, sum->n);
      continue;
    }
    g_assert_cmpint (get_point (line, i)->day, >, get_point (line, i - 1)->day);
    g_assert_cmpuint (sum->n, ==, get_point (line, i - 1)->sum.n);
    g_assert_cmpint (memcmp (sum, &get_point (line, i - 1)->sum, sizeof *sum), !=, 0);
  }
}

/* Lines are by area and owner, each pair once; a line is steps in time, no two in a row alike. */
static void
test_steps (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) commitments = list_commitments (TRUE);
    g_autoptr (GPtrArray) observations = random_observations (commitments);
    g_autoptr (GPtrArray) lines = accord_rules_list_progress_lines (commitments, observations);

    for (guint i = 0; i < lines->len; i++) {
      const AccordProgressLine *line = g_ptr_array_index (lines, i), *before = i > 0 ? g_ptr_array_index (lines, i - 1) : NULL;

      assert_steps (line);
      if (before != NULL)
        g_assert_true (before->area < line->area ||
                       (before->area == line->area && get_place (before->owner) < get_place (line->owner)));
    }
  }
}

/* On each day a line says what the latest observation of each commitment says, and of the others that nothing is known. */
static void
test_values (void)
{
  for (int round = 0; round < ROUNDS / 4; round++) {
    g_autoptr (GPtrArray) commitments = list_commitments (round % 2);
    g_autoptr (GPtrArray) observations = random_observations (commitments);
    g_autoptr (GPtrArray) lines = accord_rules_list_progress_lines (commitments, observations);

    for (guint i = 0; i < lines->len; i++) {
      const AccordProgressLine *line = g_ptr_array_index (lines, i);

      for (int k = 0; k < 4; k++) {
        AccordDay day = first_day + g_test_rand_int_range (-1, N_DAYS + 1);
        AccordProgressSum expected = sum_up (commitments, observations, line, day), sum = get_sum (line, day, expected.n);

        g_assert_cmpmem (&sum, sizeof sum, &expected, sizeof expected);
      }
    }
  }
}

static void
test_order (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) commitments = list_commitments (FALSE);
    g_autoptr (GPtrArray) observations = random_observations (commitments);
    g_autoptr (GPtrArray) other = copy_without (observations, NULL);

    shuffle (other);
    assert_same_lines (commitments, observations, other);
  }
}

/* One more observation of one owner's commitment changes no line of another. */
static void
test_owners_apart (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) commitments = list_commitments (TRUE);
    g_autoptr (GPtrArray) observations = random_observations (commitments);
    g_autoptr (GPtrArray) before = accord_rules_list_progress_lines (commitments, observations);
    AccordCommitment *commitment = random_commitment (commitments);
    g_autoptr (GPtrArray) after = NULL;

    g_ptr_array_add (observations, observe (commitment, random_seen (observations->len)));
    after = accord_rules_list_progress_lines (commitments, observations);
    g_assert_cmpuint (after->len, ==, before->len);
    for (guint i = 0; i < after->len; i++) {
      const AccordProgressLine *line = g_ptr_array_index (after, i);

      if (line->area != accord_commitment_get_area (commitment) || strcmp (line->owner, accord_commitment_get_owner (commitment)) != 0)
        g_assert_true (are_equal (line, g_ptr_array_index (before, i)));
    }
  }
}

/* One in the bin is as if it had never been entered, be it a correction or not. */
static void
test_bin (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) commitments = list_commitments (FALSE);
    g_autoptr (GPtrArray) observations = random_observations (commitments);
    g_autoptr (GPtrArray) binned = copy_without (observations, NULL);
    g_autoptr (AccordProgress) one = NULL;
    Seen seen = random_seen (observations->len);

    if (observations->len > 0 && g_test_rand_bit ())
      seen.corrects = accord_record_get_id (g_ptr_array_index (observations, g_test_rand_int_range (0, observations->len)));
    seen.trashed = TRUE;
    one = observe (random_commitment (commitments), seen);
    g_ptr_array_insert (binned, g_test_rand_int_range (0, binned->len + 1), one);
    assert_same_lines (commitments, observations, binned);
  }
}

/* What is corrected is as if it had never been entered; once its correction is in the bin it counts again. */
static void
test_corrections (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) commitments = list_commitments (FALSE);
    g_autoptr (GPtrArray) observations = random_observations (commitments);
    g_autoptr (GPtrArray) without = NULL, with = NULL;
    g_autoptr (AccordProgress) correction = NULL;
    AccordProgress *wrong;
    Seen seen = random_seen (observations->len);

    if (observations->len == 0)
      continue;
    wrong = g_ptr_array_index (observations, g_test_rand_int_range (0, observations->len));
    /* What it stands for itself, it goes on standing for. */
    if (accord_progress_get_corrects (wrong) != NULL && !accord_record_get_trashed (ACCORD_RECORD (wrong)))
      continue;
    seen.corrects = accord_record_get_id (ACCORD_RECORD (wrong));
    seen.trashed = FALSE;
    correction = observe (random_commitment (commitments), seen);
    with = copy_without (observations, NULL);
    without = copy_without (observations, wrong);
    g_ptr_array_add (with, correction);
    g_ptr_array_add (without, correction);
    assert_same_lines (commitments, with, without);

    seen.trashed = TRUE;
    g_clear_object (&correction);
    correction = observe (random_commitment (commitments), seen);
    with->pdata[with->len - 1] = correction;
    assert_same_lines (commitments, with, observations);
  }
}

static void
assert_one_counts (GPtrArray *observations, const char *id)
{
  g_autoptr (GPtrArray) counting = NULL;

  shuffle (observations);
  counting = accord_rules_list_counting (observations);
  g_assert_cmpuint (counting->len, ==, 1);
  g_assert_cmpstr (accord_record_get_id (g_ptr_array_index (counting, 0)), ==, id);
}

/* Of one day the later entered counts, one without a time last of all; of those entered at once the greater id. */
static void
test_one_day (void)
{
  static const struct {
    int seconds[3];
    const char *expected;
  } cases[] = {
    { { 3, 2, 1 }, "progress:000" },
    { { 0, 0, 1 }, "progress:002" },
    { { 2, 2, 1 }, "progress:001" },
    { { 0, 0, 0 }, "progress:002" },
  };
  g_autoptr (GPtrArray) commitments = list_commitments (FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) observations = g_ptr_array_new_with_free_func (g_object_unref);

    for (int k = 0; k < 3; k++)
      g_ptr_array_add (observations, observe (g_ptr_array_index (commitments, 0),
                                              (Seen) { k, first_day, cases[i].seconds[k], ACCORD_PROGRESS_PENDING, -1 }));
    assert_one_counts (observations, cases[i].expected);
  }
}

/* Two that correct each other, or one that corrects itself, count no more; what corrects one that is not there does. */
static void
test_circles (void)
{
  g_autoptr (GPtrArray) commitments = list_commitments (FALSE);
  g_autoptr (GPtrArray) observations = g_ptr_array_new_with_free_func (g_object_unref);
  AccordCommitment *commitment = g_ptr_array_index (commitments, 7);

  g_ptr_array_add (observations, observe (commitment, (Seen) { 0, first_day, 1, ACCORD_PROGRESS_PENDING, -1, "progress:001" }));
  g_ptr_array_add (observations, observe (commitment, (Seen) { 1, first_day, 2, ACCORD_PROGRESS_PENDING, -1, "progress:000" }));
  g_ptr_array_add (observations, observe (commitment, (Seen) { 2, first_day, 1, ACCORD_PROGRESS_PENDING, -1, "progress:002" }));
  g_ptr_array_add (observations, observe (commitment, (Seen) { 3, first_day, 0, ACCORD_PROGRESS_PENDING, -1, "progress:gone" }));
  assert_one_counts (observations, "progress:003");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  first_day = day_of ("2026-01-01");

  g_test_add_func ("/progress-line/whole", test_whole);
  g_test_add_func ("/progress-line/steps", test_steps);
  g_test_add_func ("/progress-line/values", test_values);
  g_test_add_func ("/progress-line/order", test_order);
  g_test_add_func ("/progress-line/owners-apart", test_owners_apart);
  g_test_add_func ("/progress-line/bin", test_bin);
  g_test_add_func ("/progress-line/corrections", test_corrections);
  g_test_add_func ("/progress-line/one-day", test_one_day);
  g_test_add_func ("/progress-line/circles", test_circles);

  return g_test_run ();
}
