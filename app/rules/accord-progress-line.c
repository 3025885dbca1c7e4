#include "config.h"

#include "accord-progress-line.h"

#include <string.h>

/* Who promise together, then Member States by the parts they have, then the Secretary-General, then who pays. */
static const char *const owners[] = {
  "collective",
  "member_states",
  "security_council",
  "tpcc",
  "host_governments",
  "secretariat",
  "financial_contributors",
  NULL,
};

const char *const *
accord_rules_get_owners (void)
{
  return owners;
}

void
accord_progress_line_free (AccordProgressLine *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->points);
  g_free (self);
}

static const char *
get_id (AccordProgress *progress)
{
  return accord_record_get_id (ACCORD_RECORD (progress));
}

static const char *
get_entered (AccordProgress *progress)
{
  const char *entered = accord_progress_get_entered (progress);

  return entered != NULL ? entered : "";
}

/* By day, then by when they were entered, then by id. */
static int
compare_days (AccordProgress *a, AccordProgress *b)
{
  AccordDay x = accord_progress_get_day (a), y = accord_progress_get_day (b);
  int order;

  if (x != y)
    return x < y ? -1 : 1;

  order = strcmp (get_entered (a), get_entered (b));

  return order != 0 ? order : strcmp (get_id (a), get_id (b));
}

static int
compare_by_commitment (gconstpointer a, gconstpointer b)
{
  AccordProgress *x = *(AccordProgress *const *) a, *y = *(AccordProgress *const *) b;
  int order = g_strcmp0 (accord_progress_get_commitment (x), accord_progress_get_commitment (y));

  return order != 0 ? order : compare_days (x, y);
}

static int
compare_by_day (gconstpointer a, gconstpointer b)
{
  return compare_days (*(AccordProgress *const *) a, *(AccordProgress *const *) b);
}

/* The ids of what another one stands for; one that is in the bin stands for nothing. */
static GHashTable *
list_corrected (GPtrArray *observations)
{
  GHashTable *corrected = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < observations->len; i++) {
    AccordProgress *progress = g_ptr_array_index (observations, i);
    const char *corrects = accord_progress_get_corrects (progress);

    if (corrects != NULL && !accord_record_get_trashed (ACCORD_RECORD (progress)))
      g_hash_table_add (corrected, (char *) corrects);
  }

  return corrected;
}

static gboolean
is_of_same_day (AccordProgress *a, AccordProgress *b)
{
  return accord_progress_get_day (a) == accord_progress_get_day (b) &&
         g_strcmp0 (accord_progress_get_commitment (a), accord_progress_get_commitment (b)) == 0;
}

GPtrArray *
accord_rules_list_counting (GPtrArray *observations)
{
  g_autoptr (GHashTable) corrected = NULL;
  GPtrArray *counting;
  guint n = 0;

  g_return_val_if_fail (observations != NULL, NULL);

  corrected = list_corrected (observations);
  counting = g_ptr_array_new ();
  for (guint i = 0; i < observations->len; i++) {
    AccordProgress *progress = g_ptr_array_index (observations, i);

    if (!accord_record_get_trashed (ACCORD_RECORD (progress)) && accord_progress_get_day (progress) != ACCORD_DAY_NONE &&
        !g_hash_table_contains (corrected, get_id (progress)))
      g_ptr_array_add (counting, progress);
  }

  /* Of those of one day the last in this order counts. */
  g_ptr_array_sort (counting, compare_by_commitment);
  for (guint i = 0; i < counting->len; i++)
    if (i + 1 == counting->len || !is_of_same_day (counting->pdata[i], counting->pdata[i + 1]))
      counting->pdata[n++] = counting->pdata[i];
  g_ptr_array_set_size (counting, n);

  return counting;
}

/* A commitment while the days go by: the line it is part of, and how it stands. */
typedef struct {
  AccordProgressLine *line;
  AccordProgressSum *sum;
  AccordProgressStatus status;
  int percent;
} Course;

/* The line of an area and an owner with its sum, where nothing is known yet; made if it has no commitment yet. */
static AccordProgressLine *
find_line (GPtrArray *lines, GHashTable *sums, guint area, const char *owner)
{
  AccordProgressLine *line = lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL;

  if (line != NULL && line->area == area && line->owner == owner)
    return line;

  line = g_new0 (AccordProgressLine, 1);
  line->area = area;
  line->owner = owner;
  line->points = g_array_new (FALSE, FALSE, sizeof (AccordProgressPoint));
  g_ptr_array_add (lines, line);
  g_hash_table_insert (sums, line, g_new0 (AccordProgressSum, 1));

  return line;
}

static void
start_course (GHashTable *courses, GHashTable *sums, AccordCommitment *commitment, AccordProgressLine *line)
{
  Course *course = g_new (Course, 1);

  *course = (Course) { line, g_hash_table_lookup (sums, line), ACCORD_PROGRESS_UNKNOWN, -1 };
  accord_progress_sum_add (course->sum, course->status, course->percent);
  g_hash_table_insert (courses, (char *) accord_record_get_id (ACCORD_RECORD (commitment)), course);
}

static void
start_lines (GPtrArray *lines, GHashTable *sums, GHashTable *courses, GPtrArray *commitments)
{
  /* Commitments come by area; within one, each owner is looked for in turn. */
  for (guint from = 0, to; from < commitments->len; from = to) {
    guint area = accord_commitment_get_area (g_ptr_array_index (commitments, from));

    for (to = from; to < commitments->len && accord_commitment_get_area (g_ptr_array_index (commitments, to)) == area; to++)
      ;
    for (guint i = 0; owners[i] != NULL; i++)
      for (guint k = from; k < to; k++) {
        AccordCommitment *commitment = g_ptr_array_index (commitments, k);

        if (g_strcmp0 (accord_commitment_get_owner (commitment), owners[i]) == 0)
          start_course (courses, sums, commitment, find_line (lines, sums, area, owners[i]));
      }
  }
}

/* Keeps the points by day, each day once, no two in a row alike: a day on which all is taken back leaves none. */
static void
set_point (AccordProgressLine *line, AccordDay day, const AccordProgressSum *sum)
{
  AccordProgressPoint *last;
  AccordProgressSum before = { .n = sum->n, .n_with[ACCORD_PROGRESS_UNKNOWN] = sum->n };

  last = line->points->len > 0 ? &g_array_index (line->points, AccordProgressPoint, line->points->len - 1) : NULL;
  if (last != NULL && last->day == day)
    g_array_set_size (line->points, line->points->len - 1);
  if (line->points->len > 0)
    before = g_array_index (line->points, AccordProgressPoint, line->points->len - 1).sum;
  if (memcmp (&before, sum, sizeof before) != 0)
    g_array_append_val (line->points, ((AccordProgressPoint) { day, *sum }));
}

static void
move (Course *course, AccordProgress *progress)
{
  accord_progress_sum_remove (course->sum, course->status, course->percent);
  course->status = accord_progress_get_status (progress);
  course->percent = accord_progress_get_percent (progress);
  accord_progress_sum_add (course->sum, course->status, course->percent);
  set_point (course->line, accord_progress_get_day (progress), course->sum);
}

GPtrArray *
accord_rules_list_progress_lines (GPtrArray *commitments, GPtrArray *observations)
{
  g_autoptr (GHashTable) sums = NULL, courses = NULL;
  g_autoptr (GPtrArray) counting = NULL;
  GPtrArray *lines;

  g_return_val_if_fail (commitments != NULL, NULL);
  g_return_val_if_fail (observations != NULL, NULL);

  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_progress_line_free);
  sums = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  courses = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  start_lines (lines, sums, courses, commitments);

  counting = accord_rules_list_counting (observations);
  g_ptr_array_sort (counting, compare_by_day);
  for (guint i = 0; i < counting->len; i++) {
    const char *commitment = accord_progress_get_commitment (g_ptr_array_index (counting, i));
    Course *course = commitment != NULL ? g_hash_table_lookup (courses, commitment) : NULL;

    if (course != NULL)
      move (course, g_ptr_array_index (counting, i));
  }

  return lines;
}
