#include "config.h"

#include "timeline-fixture.h"

#define ROW_HEIGHT 40
#define HEADING_HEIGHT 30
#define ROUNDS 150

static guint n_made;

static MadeUpRow *
make_row (void)
{
  g_autofree char *id = g_strdup_printf ("row%u", n_made++);
  MadeUpRow *row;

  if (g_test_rand_int_range (0, 5) == 0)
    return made_up_row_new_heading (id, id);

  row = made_up_row_new (id, id, NULL);
  for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
    made_up_row_add (row, "2026-03-01", "2026-05-31", ACCORD_TIMELINE_LOOK_BAR, ACCORD_TIMELINE_TONE_ACCENT, "bar");

  return row;
}

static void
change_at_random (GListStore *rows)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (rows));
  guint position = g_test_rand_int_range (0, n_rows + 1);
  guint removed = g_test_rand_int_range (0, MIN (n_rows - position, 12) + 1);
  guint added = g_test_rand_int_range (0, n_rows > 150 ? 6 : 20);
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    g_ptr_array_add (fresh, make_row ());
  g_list_store_splice (rows, position, removed, fresh->pdata, added);
}

/* Each row in sight shows what the model has at that height. */
static void
check_rows (TimelineFixture *fixture, GListModel *rows)
{
  GtkAdjustment *adjustment = timeline_fixture_get_adjustment (fixture);
  int top = (int) gtk_adjustment_get_value (adjustment), y = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (AccordTimelineRow) row = g_list_model_get_item (rows, i);
    int height = accord_timeline_row_get_is_heading (row) ? HEADING_HEIGHT : ROW_HEIGHT, middle = y + height / 2 - top;
    g_autofree char *shown = accord_timeline_debug_get_row_at (fixture->timeline, middle);

    if (middle >= 0 && middle < gtk_adjustment_get_page_size (adjustment))
      g_assert_cmpstr (shown, ==, accord_timeline_row_get_id (row));
    y += height;
  }
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, MAX (y, gtk_adjustment_get_page_size (adjustment)));
}

static gboolean
has_row (GListModel *rows, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (AccordTimelineRow) row = g_list_model_get_item (rows, i);

    if (g_str_equal (accord_timeline_row_get_id (row), id))
      return TRUE;
  }

  return FALSE;
}

static void
test_random_changes (void)
{
  g_autoptr (GListStore) rows = g_list_store_new (ACCORD_TYPE_TIMELINE_ROW);
  TimelineFixture fixture;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  for (int i = 0; i < ROUNDS; i++) {
    g_autofree char *selected = g_strdup (accord_timeline_get_selected_row (fixture.timeline));

    change_at_random (rows);
    if (selected != NULL)
      g_assert_cmpstr (accord_timeline_get_selected_row (fixture.timeline), ==,
                       has_row (G_LIST_MODEL (rows), selected) ? selected : NULL);
    if (i % 3 == 0)
      timeline_fixture_press (&fixture, i % 2 ? GDK_KEY_Down : GDK_KEY_Page_Down, 0);
    if (i % 5 == 0)
      gtk_adjustment_set_value (timeline_fixture_get_adjustment (&fixture), g_test_rand_int_range (0, 6000));
    timeline_fixture_settle (&fixture);
    check_rows (&fixture, G_LIST_MODEL (rows));
  }

  timeline_fixture_tear_down (&fixture);
}

/* Rows that come above leave those in sight where they are. */
static void
test_rows_stay (void)
{
  g_autoptr (GListStore) rows = made_up_rows_new (200, 2), more = made_up_rows_new (7, 1);
  g_autofree char *before = NULL, *after = NULL;
  TimelineFixture fixture;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  gtk_adjustment_set_value (timeline_fixture_get_adjustment (&fixture), 3000);
  timeline_fixture_settle (&fixture);
  before = accord_timeline_debug_get_row_at (fixture.timeline, 100);

  for (guint i = 0; i < 7; i++) {
    g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (more), i);

    g_list_store_insert (rows, 3, row);
  }
  timeline_fixture_settle (&fixture);
  after = accord_timeline_debug_get_row_at (fixture.timeline, 100);
  g_assert_cmpstr (after, ==, before);

  timeline_fixture_tear_down (&fixture);
}

static int
compare_backwards (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_strcmp0 (accord_timeline_row_get_id ((AccordTimelineRow *) b),
                    accord_timeline_row_get_id ((AccordTimelineRow *) a));
}

/* A new order, and rows that go and come back, leave the selection as it was. */
static void
test_selection_follows (void)
{
  g_autoptr (GListStore) rows = made_up_rows_new (60, 4);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  TimelineFixture fixture;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  accord_timeline_select (fixture.timeline, "row50", "row50/bar2");
  g_assert_cmpstr (accord_timeline_get_selected_item (fixture.timeline), ==, "row50/bar2");

  g_list_store_sort (rows, compare_backwards, NULL);
  timeline_fixture_settle (&fixture);
  g_assert_cmpstr (accord_timeline_get_selected_row (fixture.timeline), ==, "row50");

  for (guint i = 0; i < 60; i++)
    g_ptr_array_add (kept, g_list_model_get_item (G_LIST_MODEL (rows), i));
  g_list_store_remove_all (rows);
  g_assert_null (accord_timeline_get_selected_row (fixture.timeline));
  timeline_fixture_settle (&fixture);
  g_list_store_splice (rows, 0, 0, kept->pdata, kept->len);
  g_assert_cmpstr (accord_timeline_get_selected_row (fixture.timeline), ==, "row50");
  g_assert_cmpstr (accord_timeline_get_selected_item (fixture.timeline), ==, "row50/bar2");

  accord_timeline_select (fixture.timeline, NULL, NULL);
  g_assert_null (accord_timeline_get_selected_row (fixture.timeline));

  timeline_fixture_tear_down (&fixture);
}

/* A row in sight that changes is asked again; one out of sight is not. */
static void
test_changed (void)
{
  g_autoptr (GListStore) rows = made_up_rows_new (700, 2);
  g_autoptr (MadeUpRow) first = g_list_model_get_item (G_LIST_MODEL (rows), 1);
  g_autoptr (MadeUpRow) last = g_list_model_get_item (G_LIST_MODEL (rows), 699);
  TimelineFixture fixture;
  guint n_first, n_last;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  n_first = made_up_row_get_n_asked (first);
  n_last = made_up_row_get_n_asked (last);
  made_up_row_set_title (first, "Changed");
  made_up_row_set_title (last, "Changed");
  g_assert_cmpuint (made_up_row_get_n_asked (first), ==, n_first + 1);
  g_assert_cmpuint (made_up_row_get_n_asked (last), ==, n_last);
  timeline_fixture_settle (&fixture);

  timeline_fixture_tear_down (&fixture);
}

/* A row that becomes a heading takes less room. */
static void
test_becomes_heading (void)
{
  g_autoptr (GListStore) rows = made_up_rows_new (5, 2);
  g_autoptr (MadeUpRow) row = g_list_model_get_item (G_LIST_MODEL (rows), 1);
  TimelineFixture fixture;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  made_up_row_set_heading (row, TRUE);
  timeline_fixture_settle (&fixture);
  check_rows (&fixture, G_LIST_MODEL (rows));
  made_up_row_set_heading (row, FALSE);
  timeline_fixture_settle (&fixture);
  check_rows (&fixture, G_LIST_MODEL (rows));

  timeline_fixture_tear_down (&fixture);
}

/* Another model with the selected row in it keeps the selection. */
static void
test_model_replaced (void)
{
  g_autoptr (GListStore) rows = made_up_rows_new (100, 2), others = made_up_rows_new (3, 2);
  TimelineFixture fixture;
  AccordTimelineCounts counts;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  accord_timeline_select (fixture.timeline, "row2", NULL);
  accord_timeline_set_model (fixture.timeline, G_LIST_MODEL (others));
  timeline_fixture_settle (&fixture);
  accord_timeline_debug_count (fixture.timeline, &counts);
  g_assert_cmpuint (counts.rows_bound, ==, 3);
  g_assert_cmpstr (accord_timeline_get_selected_row (fixture.timeline), ==, "row2");
  accord_timeline_set_model (fixture.timeline, NULL);
  timeline_fixture_settle (&fixture);
  g_assert_null (accord_timeline_get_selected_row (fixture.timeline));

  timeline_fixture_tear_down (&fixture);
}

static void
collect_bounds (GListModel *rows, GtkTextDirection direction, GArray *list)
{
  TimelineFixture fixture;

  gtk_widget_set_default_direction (direction);
  timeline_fixture_set_up (&fixture, rows);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (AccordTimelineRow) row = g_list_model_get_item (rows, i);
    GPtrArray *items = accord_timeline_row_get_items (row);

    for (guint j = 0; j < items->len; j++) {
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (-1, -1, 0, 0);

      accord_timeline_debug_get_item_bounds (fixture.timeline, ((AccordTimelineItem *) g_ptr_array_index (items, j))->id,
                                             &bounds);
      if (direction == GTK_TEXT_DIR_RTL && bounds.size.width > 0)
        bounds.origin.x = gtk_widget_get_width (GTK_WIDGET (fixture.timeline)) - bounds.origin.x - bounds.size.width;
      g_array_append_val (list, bounds);
    }
  }
  timeline_fixture_tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Right to left, each item lies where a mirror shows it. */
static void
test_mirror (void)
{
  g_autoptr (GListStore) rows = made_up_rows_new (10, 200);
  g_autoptr (GArray) ltr = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (GArray) rtl = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  guint n_seen = 0;

  collect_bounds (G_LIST_MODEL (rows), GTK_TEXT_DIR_LTR, ltr);
  collect_bounds (G_LIST_MODEL (rows), GTK_TEXT_DIR_RTL, rtl);

  g_assert_cmpuint (ltr->len, ==, rtl->len);
  for (guint i = 0; i < ltr->len; i++) {
    const graphene_rect_t *left = &g_array_index (ltr, graphene_rect_t, i);
    const graphene_rect_t *right = &g_array_index (rtl, graphene_rect_t, i);

    n_seen += left->size.width > 0;
    g_assert_cmpfloat_with_epsilon (left->origin.x, right->origin.x, 1.01);
    g_assert_cmpfloat_with_epsilon (left->size.width, right->size.width, 1.01);
    g_assert_cmpfloat (left->origin.y, ==, right->origin.y);
  }
  g_assert_cmpuint (n_seen, >, 20);
}

/* Right to left, the left arrow goes to the later item. */
static void
test_arrows_mirror (void)
{
  g_autoptr (GListStore) rows = made_up_rows_new (2, 4);
  TimelineFixture fixture;
  g_autofree char *first = NULL;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  timeline_fixture_press (&fixture, GDK_KEY_Down, 0);
  timeline_fixture_press (&fixture, GDK_KEY_Home, 0);
  first = g_strdup (accord_timeline_get_selected_item (fixture.timeline));
  timeline_fixture_press (&fixture, GDK_KEY_Right, 0);
  g_assert_cmpstr (accord_timeline_get_selected_item (fixture.timeline), ==, first);
  timeline_fixture_press (&fixture, GDK_KEY_Left, 0);
  g_assert_cmpstr (accord_timeline_get_selected_item (fixture.timeline), !=, first);
  timeline_fixture_press (&fixture, GDK_KEY_Right, 0);
  g_assert_cmpstr (accord_timeline_get_selected_item (fixture.timeline), ==, first);
  timeline_fixture_tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  if (!timeline_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/timeline/random-changes", test_random_changes);
  g_test_add_func ("/timeline/rows-stay", test_rows_stay);
  g_test_add_func ("/timeline/selection-follows", test_selection_follows);
  g_test_add_func ("/timeline/changed", test_changed);
  g_test_add_func ("/timeline/becomes-heading", test_becomes_heading);
  g_test_add_func ("/timeline/model-replaced", test_model_replaced);
  g_test_add_func ("/timeline/mirror", test_mirror);
  g_test_add_func ("/timeline/arrows-mirror", test_arrows_mirror);

  return g_test_run ();
}
