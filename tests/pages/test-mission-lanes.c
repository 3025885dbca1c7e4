/* What a mission's row of the timeline shows of its commitments: opened a lane for each area, closed a cell. */

#include "config.h"

#include "accord-mission-lanes.h"
#include "accord-mission-row.h"
#include "accord-session-progress-edit.h"
#include "session-fixture.h"

#include <string.h>

#define TODAY "2026-11-22"
#define ROUNDS 25

static AccordMission *
get_mission (AccordSession *session, const char *acronym)
{
  return mission_get (accord_session_get_workspace (session), acronym);
}

static AccordCommitment *
get_commitment (AccordSession *session, const char *number)
{
  g_autofree char *id = g_strconcat ("commitment:", number, NULL);

  return ACCORD_COMMITMENT (accord_workspace_lookup (accord_session_get_workspace (session), id));
}

static void
take_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* What was asked for before this has been answered when its own answer is there. */
static void
settle (AccordSession *session, gboolean load)
{
  for (int i = 0; i < 2; i++) {
    g_autoptr (GAsyncResult) loaded = NULL, listed = NULL;
    g_autoptr (GPtrArray) list = NULL;
    g_autoptr (GError) error = NULL;

    if (load) {
      accord_session_load_progress_async (session, NULL, take_result, &loaded);
      while (loaded == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (accord_session_load_progress_finish (session, loaded, &error));
    }
    accord_session_list_observations_async (session, NULL, NULL, take_result, &listed);
    while (listed == NULL)
      g_main_context_iteration (NULL, TRUE);
    list = accord_session_list_observations_finish (session, listed, &error);
    g_assert_no_error (error);
    while (g_main_context_iteration (NULL, FALSE))
      continue;
  }
}

static void
observe (AccordSession *session, const char *mission, const char *commitment, const char *day, AccordProgressStatus status,
         int percent)
{
  AccordProgressEntry entry = { .day = day_of (day), .status = status, .percent = percent, .source_as_of = ACCORD_DAY_NONE };
  g_autoptr (AccordChangeSet) changes = accord_session_add_progress (session, get_mission (session, mission),
                                                                     get_commitment (session, commitment), &entry, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);
}

static AccordTimelineRow *
get_lane (AccordMissionLanes *lanes, guint area)
{
  g_autoptr (AccordTimelineRow) lane = g_list_model_get_item (G_LIST_MODEL (lanes), area - 1);

  return lane;
}

/* The item of a lane that is drawn in a line on a day. */
static const AccordTimelineItem *
find_item (AccordTimelineRow *lane, guint line, AccordDay day, gboolean point)
{
  GPtrArray *items = accord_timeline_row_get_items (lane);
  const AccordTimelineItem *found = NULL;

  for (guint i = 0; i < items->len; i++) {
    const AccordTimelineItem *item = g_ptr_array_index (items, i);

    if (item->lane == line && accord_span_has_day (item->span, day) && accord_timeline_item_is_point (item) == point) {
      g_assert_null (found);
      found = item;
    }
  }

  return found;
}

/* The promises that the timeline counts on. */
static void
assert_lawful (AccordMissionLanes *lanes)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lanes)), ==, ACCORD_N_AREAS);
  for (guint area = 1; area <= ACCORD_N_AREAS; area++) {
    AccordTimelineRow *lane = get_lane (lanes, area);
    GPtrArray *items = accord_timeline_row_get_items (lane);
    g_autofree char *description = accord_timeline_row_get_description (lane);

    g_assert_true (g_hash_table_add (ids, (gpointer) accord_timeline_row_get_id (lane)));
    g_assert_cmpint (accord_timeline_row_get_tone (lane), ==, ACCORD_TIMELINE_TONE_HUE_1 + area - 1);
    g_assert_false (accord_timeline_row_get_can_open (lane));
    g_assert_cmpuint (strlen (description), >, 0);
    for (guint i = 0; i < items->len; i++) {
      const AccordTimelineItem *item = g_ptr_array_index (items, i);

      g_assert_true (g_hash_table_add (ids, item->id));
      g_assert_cmpuint (item->lane, <, accord_timeline_row_get_n_lines (lane));
      g_assert_cmpuint (item->known + item->unknown, <=, 100);
      g_assert_cmpuint (strlen (item->name), >, 0);
      if (i > 0)
        g_assert_cmpint (((AccordTimelineItem *) items->pdata[i - 1])->span.first, <=, item->span.first);
    }
  }
}

/* Of nothing nothing is shown, but for the lines of those whose commitments they are. */
static void
test_nothing (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordMissionRow) row = accord_mission_row_new (session, get_mission (session, "UNIFIL"));
  g_autoptr (AccordMissionLanes) lanes = ACCORD_MISSION_LANES (accord_timeline_row_open (ACCORD_TIMELINE_ROW (row)));

  g_assert_true (accord_timeline_row_get_can_open (ACCORD_TIMELINE_ROW (row)));
  g_assert_null (accord_timeline_row_get_cells (ACCORD_TIMELINE_ROW (row)));
  settle (session, TRUE);
  g_assert_null (accord_timeline_row_get_cells (ACCORD_TIMELINE_ROW (row)));
  assert_lawful (lanes);
  for (guint area = 1; area <= ACCORD_N_AREAS; area++) {
    g_assert_cmpuint (accord_timeline_row_get_items (get_lane (lanes, area))->len, ==, 0);
    g_assert_cmpuint (accord_timeline_row_get_n_lines (get_lane (lanes, area)), >, 0);
  }
  g_assert_cmpstr (accord_timeline_row_get_line_label (get_lane (lanes, 1), 0), ==, "Collective");
  g_clear_object (&lanes);
  g_clear_object (&row);
  session_end (session);
}

/* A step lasts until the next, the last one until today; what is said of one owner is said of no other. */
static void
test_steps (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordMissionLanes) lanes = accord_mission_lanes_new (session, get_mission (session, "UNIFIL"));
  AccordTimelineRow *lane = get_lane (lanes, 2);
  const AccordTimelineItem *item;

  observe (session, "UNIFIL", "2.1", "2025-03-01", ACCORD_PROGRESS_IN_PROGRESS, 30);
  observe (session, "UNIFIL", "2.2", "2025-06-01", ACCORD_PROGRESS_NOT_STARTED, -1);
  observe (session, "UNIFIL", "2.3", "2025-09-01", ACCORD_PROGRESS_COMPLETED, -1);
  observe (session, "UNMISS", "2.1", "2025-10-01", ACCORD_PROGRESS_COMPLETED, -1);
  settle (session, FALSE);
  assert_lawful (lanes);

  g_assert_cmpuint (accord_timeline_row_get_items (lane)->len, ==, 3);
  g_assert_null (find_item (lane, 0, day_of ("2025-02-28"), FALSE));
  item = find_item (lane, 0, day_of ("2025-05-31"), FALSE);
  g_assert_cmpint (item->look, ==, ACCORD_TIMELINE_LOOK_STEP);
  g_assert_cmpint (item->span.first, ==, day_of ("2025-03-01"));
  g_assert_cmpuint (item->known, ==, 10);
  g_assert_cmpuint (item->unknown, >=, 66);
  g_assert_nonnull (strstr (item->name, "Women, peace and security, Collective: In progress"));
  item = find_item (lane, 0, day_of (TODAY), FALSE);
  g_assert_cmpint (item->span.last, ==, day_of (TODAY));
  g_assert_cmpuint (item->known, ==, 43);
  g_assert_cmpuint (item->unknown, ==, 0);

  /* The first area has three owners. */
  observe (session, "UNIFIL", "1.4", "2025-03-01", ACCORD_PROGRESS_IN_PROGRESS, 30);
  settle (session, FALSE);
  g_assert_cmpuint (accord_timeline_row_get_items (get_lane (lanes, 1))->len, ==, 1);
  item = g_ptr_array_index (accord_timeline_row_get_items (get_lane (lanes, 1)), 0);
  g_assert_nonnull (strstr (item->name, accord_timeline_row_get_line_label (get_lane (lanes, 1), item->lane)));

  g_free (session_undo (session, FALSE, NULL));
  settle (session, FALSE);
  g_assert_cmpuint (accord_timeline_row_get_items (get_lane (lanes, 1))->len, ==, 0);
  g_clear_object (&lanes);
  session_end (session);
}

static void
set_target (AccordSession *session, const char *number, const char *due, const char *day)
{
  AccordMilestone milestone = { day_of (day), "half" };
  g_autoptr (GArray) milestones = g_array_new (FALSE, FALSE, sizeof milestone);
  g_autoptr (AccordChangeSet) changes = NULL;

  g_array_append_val (milestones, milestone);
  changes = accord_session_set_target (session, get_mission (session, "UNIFIL"), get_commitment (session, number), day_of (due),
                                       "all", milestones);
  g_assert_true (session_commit (session, changes, NULL));
}

/* A target tells by its shape whether it is to come, met or overdue. */
static void
test_targets (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordMissionLanes) lanes = accord_mission_lanes_new (session, get_mission (session, "UNIFIL"));
  AccordTimelineRow *lane = get_lane (lanes, 2);

  settle (session, TRUE);
  set_target (session, "2.1", "2026-06-30", "2026-01-31");
  set_target (session, "2.2", "2027-06-30", "2027-01-31");
  settle (session, TRUE);
  assert_lawful (lanes);
  g_assert_cmpint (find_item (lane, 0, day_of ("2026-06-30"), TRUE)->look, ==, ACCORD_TIMELINE_LOOK_TRIANGLE);
  g_assert_nonnull (strstr (find_item (lane, 0, day_of ("2026-06-30"), TRUE)->name, "overdue"));
  g_assert_cmpint (find_item (lane, 0, day_of ("2027-06-30"), TRUE)->look, ==, ACCORD_TIMELINE_LOOK_DIAMOND);
  g_assert_cmpint (find_item (lane, 0, day_of ("2026-01-31"), TRUE)->look, ==, ACCORD_TIMELINE_LOOK_SQUARE);
  g_assert_nonnull (strstr (find_item (lane, 0, day_of ("2026-01-31"), TRUE)->name, "half"));

  observe (session, "UNIFIL", "2.1", "2026-10-01", ACCORD_PROGRESS_COMPLETED, -1);
  settle (session, TRUE);
  g_assert_cmpint (find_item (lane, 0, day_of ("2026-06-30"), TRUE)->look, ==, ACCORD_TIMELINE_LOOK_DIAMOND_FILLED);
  g_clear_object (&lanes);
  session_end (session);
}

static void
observe_at_random (AccordSession *session)
{
  static const char *const numbers[] = { "1.1", "1.2", "1.5", "1.8", "4.1", "4.3", "5.2", "5.9", "8.1", "8.2" };
  AccordProgressStatus status = g_test_rand_int_range (ACCORD_PROGRESS_NOT_STARTED, ACCORD_N_PROGRESS_STATUSES);
  g_autofree char *day = accord_day_to_string (day_of (TODAY) - g_test_rand_int_range (0, 700));

  observe (session, "UNIFIL", numbers[g_test_rand_int_range (0, G_N_ELEMENTS (numbers))], day, status,
           status == ACCORD_PROGRESS_IN_PROGRESS ? g_test_rand_int_range (-1, 101) : -1);
}

/* What the lanes end with is what stands today, and so are the parts of the cells: each owner apart. */
static void
check_today (AccordSession *session, AccordMissionLanes *lanes, AccordMissionRow *row)
{
  g_autoptr (AccordMissionProgress) progress = accord_session_get_mission_progress (session, get_mission (session, "UNIFIL"));
  GPtrArray *cells = accord_timeline_row_get_cells (ACCORD_TIMELINE_ROW (row));

  g_assert_cmpuint (cells->len, ==, ACCORD_N_AREAS);
  for (guint area = 0; area < ACCORD_N_AREAS; area++) {
    AccordTimelineRow *lane = get_lane (lanes, area + 1);
    const AccordTimelineCell *cell = g_ptr_array_index (cells, area);
    GArray *owners = progress->areas[area].owners;
    gboolean known = FALSE;

    g_assert_cmpuint (accord_timeline_row_get_n_lines (lane), ==, owners->len);
    g_assert_cmpuint (cell->n_parts, ==, owners->len);
    for (guint i = 0; i < owners->len; i++) {
      const AccordProgressSum *sum = &g_array_index (owners, AccordOwnerProgress, i).now;
      const AccordTimelineItem *item = find_item (lane, i, day_of (TODAY), FALSE);
      int percent = MAX (0, accord_progress_sum_get_percent (sum));

      known |= accord_progress_sum_get_status (sum) != ACCORD_PROGRESS_UNKNOWN;
      g_assert_cmpint (item == NULL, ==, sum->n_with[ACCORD_PROGRESS_UNKNOWN] == sum->n);
      if (item != NULL)
        g_assert_cmpint (item->known, ==, percent);
      if (cell->parts[i].kind == ACCORD_TIMELINE_PART_LEVEL)
        g_assert_cmpint (cell->parts[i].known, ==, percent);
      else
        g_assert_cmpint (accord_progress_sum_get_status (sum), !=, ACCORD_PROGRESS_IN_PROGRESS);
    }
    g_assert_cmpint (accord_timeline_cell_is_known (cell), ==, known);
  }
}

static void
test_random (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordMissionRow) row = accord_mission_row_new (session, get_mission (session, "UNIFIL"));
  g_autoptr (AccordMissionLanes) lanes = accord_mission_lanes_new (session, get_mission (session, "UNIFIL"));

  settle (session, TRUE);
  for (int i = 0; i < ROUNDS; i++) {
    if (i > 0 && g_test_rand_int_range (0, 5) == 0 && i < ROUNDS - 1)
      g_free (session_undo (session, FALSE, NULL));
    observe_at_random (session);
    settle (session, TRUE);
    accord_mission_row_refresh_progress (row);
    assert_lawful (lanes);
    check_today (session, lanes, row);
  }
  g_clear_object (&lanes);
  g_clear_object (&row);
  session_end (session);
}

static void
count_cb (guint *count)
{
  ++*count;
}

/* A row tells the timeline when its cells are others, and only then. */
static void
test_cells_told (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordMissionRow) row = accord_mission_row_new (session, get_mission (session, "UNIFIL"));
  guint n_changed = 0;

  g_signal_connect_swapped (row, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_object (session, "progress-changed", G_CALLBACK (accord_mission_row_refresh_progress), row,
                           G_CONNECT_SWAPPED);
  settle (session, TRUE);
  observe (session, "UNIFIL", "2.1", "2025-03-01", ACCORD_PROGRESS_IN_PROGRESS, 30);
  settle (session, TRUE);
  /* Nobody has seen it yet. */
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_nonnull (accord_timeline_row_get_cells (ACCORD_TIMELINE_ROW (row)));

  observe (session, "UNMISS", "2.1", "2025-03-01", ACCORD_PROGRESS_IN_PROGRESS, 30);
  settle (session, TRUE);
  g_assert_cmpuint (n_changed, ==, 0);
  observe (session, "UNIFIL", "2.1", "2025-04-01", ACCORD_PROGRESS_COMPLETED, -1);
  settle (session, TRUE);
  g_assert_cmpuint (n_changed, ==, 1);
  g_clear_object (&row);
  session_end (session);
}

/* A row may be closed before its observations are there. */
static void
test_closed_early (void)
{
  AccordSession *session = session_new (TODAY);
  AccordMissionLanes *lanes = accord_mission_lanes_new (session, get_mission (session, "UNIFIL"));

  g_object_add_weak_pointer (G_OBJECT (lanes), (gpointer *) &lanes);
  g_object_unref (lanes);
  settle (session, FALSE);
  g_assert_null (lanes);
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pages/mission-lanes/nothing", test_nothing);
  g_test_add_func ("/pages/mission-lanes/steps", test_steps);
  g_test_add_func ("/pages/mission-lanes/targets", test_targets);
  g_test_add_func ("/pages/mission-lanes/random", test_random);
  g_test_add_func ("/pages/mission-lanes/cells-told", test_cells_told);
  g_test_add_func ("/pages/mission-lanes/closed-early", test_closed_early);

  return g_test_run ();
}
