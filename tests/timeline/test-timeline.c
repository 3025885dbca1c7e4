#include "config.h"

#include "timeline-fixture.h"

#include <math.h>

#define ROW_HEIGHT 40
#define HEADING_HEIGHT 30

static void
check_pool (TimelineFixture *fixture)
{
  GtkAdjustment *adjustment = timeline_fixture_get_adjustment (fixture);
  guint fitting = (guint) ceil (gtk_adjustment_get_page_size (adjustment) / ROW_HEIGHT) + 1;
  AccordTimelineCounts counts;

  accord_timeline_debug_count (fixture->timeline, &counts);
  g_assert_cmpuint (counts.rows_bound, >, 0);
  g_assert_cmpuint (counts.rows_bound, <=, fitting + 1);
  g_assert_cmpuint (counts.row_widgets, <=, fitting + 2);
  g_assert_cmpuint (counts.bar_widgets, <=, 600);
  g_assert_cmpuint (counts.bars_bound, <=, counts.bar_widgets);
}

/* Ten thousand rows keep as many widgets alive as forty do: those that fit. */
static void
test_pool (void)
{
  g_autoptr (GListStore) rows = made_up_rows_new (10000, 20);
  TimelineFixture fixture;
  GtkAdjustment *adjustment;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  adjustment = timeline_fixture_get_adjustment (&fixture);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, 10000 * ROW_HEIGHT);
  check_pool (&fixture);

  for (int i = 0; i < 30; i++) {
    gtk_adjustment_set_value (adjustment, g_test_rand_int_range (0, 10000 * ROW_HEIGHT));
    accord_timeline_zoom (fixture.timeline, g_test_rand_double_range (0.4, 2.2));
    timeline_fixture_settle (&fixture);
    check_pool (&fixture);
  }

  timeline_fixture_tear_down (&fixture);
}

/* Only rows that come into sight compute their items. */
static void
test_lazy (void)
{
  g_autoptr (GListStore) rows = made_up_rows_new (3000, 3);
  TimelineFixture fixture;
  guint n_asked = 0;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  for (guint i = 0; i < 3000; i++) {
    g_autoptr (MadeUpRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

    n_asked += made_up_row_get_n_asked (row);
  }
  /* The overview takes a sample, later. */
  g_assert_cmpuint (n_asked, <, 600);

  timeline_fixture_tear_down (&fixture);
}

static void
assert_selected (TimelineFixture *fixture, const char *row, const char *item)
{
  g_assert_cmpstr (accord_timeline_get_selected_row (fixture->timeline), ==, row);
  g_assert_cmpstr (accord_timeline_get_selected_item (fixture->timeline), ==, item);
}

/* Each item can be reached by keys, at a scale where most have no widget; it then has one. */
static void
test_keyboard_reaches_all (void)
{
  g_autoptr (GListStore) rows = made_up_rows_new (5, 12);
  TimelineFixture fixture;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  accord_timeline_show_span (fixture.timeline, (AccordSpan) { accord_day_parse ("1948-01-01"),
                                                              accord_day_parse ("2030-12-31") }, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (fixture.timeline));
  g_assert_true (timeline_fixture_press (&fixture, GDK_KEY_Home, GDK_CONTROL_MASK));

  for (guint i = 0; i < 5; i++) {
    g_autoptr (MadeUpRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);
    GPtrArray *items = accord_timeline_row_get_items (ACCORD_TIMELINE_ROW (row));

    assert_selected (&fixture, accord_timeline_row_get_id (ACCORD_TIMELINE_ROW (row)), NULL);
    timeline_fixture_press (&fixture, GDK_KEY_Home, 0);
    for (guint j = 0; j < items->len; j++) {
      const char *item = accord_timeline_get_selected_item (fixture.timeline);
      graphene_rect_t bounds;

      g_assert_nonnull (item);
      timeline_fixture_settle (&fixture);
      g_assert_true (accord_timeline_debug_get_item_bounds (fixture.timeline, item, &bounds));
      g_assert_cmpfloat (bounds.size.width, >=, 24);
      g_assert_cmpstr (gtk_widget_get_css_name (gtk_root_get_focus (GTK_ROOT (fixture.window))), ==, "timelineitem");

      for (guint k = 0; k < items->len; k++) {
        if (g_str_equal (((AccordTimelineItem *) g_ptr_array_index (items, k))->id, item))
          break;
        g_assert_cmpuint (k, <, items->len - 1);
      }
      timeline_fixture_press (&fixture, GDK_KEY_Right, 0);
    }
    timeline_fixture_press (&fixture, GDK_KEY_End, 0);
    timeline_fixture_press (&fixture, GDK_KEY_Escape, 0);
    timeline_fixture_press (&fixture, GDK_KEY_Down, 0);
  }

  timeline_fixture_tear_down (&fixture);
}

static void
test_keyboard_distinct (void)
{
  g_autoptr (GListStore) rows = made_up_rows_new (1, 30);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  TimelineFixture fixture;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  timeline_fixture_press (&fixture, GDK_KEY_Down, 0);
  timeline_fixture_press (&fixture, GDK_KEY_Home, 0);
  for (guint i = 0; i < 60; i++) {
    g_hash_table_add (seen, g_strdup (accord_timeline_get_selected_item (fixture.timeline)));
    timeline_fixture_press (&fixture, GDK_KEY_Right, 0);
  }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 60);

  timeline_fixture_tear_down (&fixture);
}

static void
test_headings_skipped (void)
{
  g_autoptr (GListStore) rows = g_list_store_new (ACCORD_TYPE_TIMELINE_ROW);
  const char * const ids[] = { "h1", "a", "b", "h2", "h3", "c", NULL };
  TimelineFixture fixture;

  for (int i = 0; ids[i] != NULL; i++) {
    g_autoptr (MadeUpRow) row = ids[i][0] == 'h' ? made_up_row_new_heading (ids[i], ids[i])
                                                 : made_up_row_new (ids[i], ids[i], NULL);

    g_list_store_append (rows, row);
  }

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  timeline_fixture_press (&fixture, GDK_KEY_Down, 0);
  assert_selected (&fixture, "a", NULL);
  timeline_fixture_press (&fixture, GDK_KEY_Down, 0);
  timeline_fixture_press (&fixture, GDK_KEY_Down, 0);
  assert_selected (&fixture, "c", NULL);
  timeline_fixture_press (&fixture, GDK_KEY_Down, 0);
  assert_selected (&fixture, "c", NULL);
  timeline_fixture_press (&fixture, GDK_KEY_Up, 0);
  assert_selected (&fixture, "b", NULL);
  timeline_fixture_press (&fixture, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_selected (&fixture, "a", NULL);
  timeline_fixture_press (&fixture, GDK_KEY_Page_Down, 0);
  assert_selected (&fixture, "c", NULL);

  timeline_fixture_tear_down (&fixture);
}

/* A wheel over the ruler zooms, and the day under the pointer stays. */
static void
test_zoom_keeps_day (void)
{
  g_autoptr (GListStore) rows = made_up_rows_new (3, 4);
  TimelineFixture fixture;
  GtkWidget *ruler;
  GtkEventController *motion, *scroll;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  ruler = timeline_fixture_find (GTK_WIDGET (fixture.timeline), "timelineruler");
  motion = timeline_fixture_find_controller (ruler, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  scroll = timeline_fixture_find_controller (ruler, GTK_TYPE_EVENT_CONTROLLER_SCROLL);

  for (int i = 0; i < 200; i++) {
    double x = g_test_rand_int_range (300, 1100), dy = g_test_rand_int_range (0, 2) * 2 - 1;
    double day = accord_timeline_debug_get_day_at (fixture.timeline, x);
    AccordSpan before = accord_timeline_get_visible_span (fixture.timeline);
    gboolean handled = FALSE;

    g_signal_emit_by_name (motion, "motion", x, 20.0);
    g_signal_emit_by_name (scroll, "scroll", 0.0, dy, &handled);
    g_assert_true (handled);
    g_assert_cmpfloat_with_epsilon (accord_timeline_debug_get_day_at (fixture.timeline, x), day, 1e-6);
    g_assert_cmpint (accord_span_get_length (accord_timeline_get_visible_span (fixture.timeline)) <
                     accord_span_get_length (before), ==, dy < 0);
    if (i % 4 == 0)
      accord_timeline_show_span (fixture.timeline, (AccordSpan) { accord_day_parse ("1990-01-01"),
                                                                  accord_day_parse ("1992-12-31") }, FALSE);
  }

  timeline_fixture_tear_down (&fixture);
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_moves (void)
{
  g_autoptr (GListStore) rows = made_up_rows_new (3, 4);
  AccordSpan year = { accord_day_parse ("2025-01-01"), accord_day_parse ("2025-12-31") }, visible;
  TimelineFixture fixture;
  guint n_changed = 0;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  g_signal_connect_swapped (fixture.timeline, "visible-span-changed", G_CALLBACK (count_cb), &n_changed);

  accord_timeline_show_span (fixture.timeline, year, TRUE);
  visible = accord_timeline_get_visible_span (fixture.timeline);
  g_assert_true (accord_span_relate (visible, year) == ACCORD_SPAN_EQUALS);
  timeline_fixture_settle (&fixture);
  g_assert_cmpuint (n_changed, >, 0);

  accord_timeline_page (fixture.timeline, 1);
  visible = accord_timeline_get_visible_span (fixture.timeline);
  g_assert_cmpint (visible.first, ==, year.last + 1);

  accord_timeline_go_to_day (fixture.timeline, accord_day_parse ("2000-06-15"));
  visible = accord_timeline_get_visible_span (fixture.timeline);
  g_assert_cmpint (ABS ((visible.first + visible.last) / 2 - accord_day_parse ("2000-06-15")), <=, 1);

  accord_timeline_fit (fixture.timeline);
  visible = accord_timeline_get_visible_span (fixture.timeline);
  g_assert_cmpint (visible.first, <=, accord_day_parse ("1948-01-01"));
  g_assert_cmpint (visible.last, >=, accord_day_parse ("2027-12-30"));

  for (int i = 0; i < 5; i++)
    timeline_fixture_press (&fixture, GDK_KEY_plus, 0);
  timeline_fixture_press (&fixture, GDK_KEY_t, 0);
  visible = accord_timeline_get_visible_span (fixture.timeline);
  g_assert_true (accord_span_has_day (visible, accord_day_parse ("2026-11-22")));

  timeline_fixture_tear_down (&fixture);
}

/* What is asked for before the first layout is done in it. */
static void
test_empty (void)
{
  TimelineFixture fixture;
  AccordTimelineCounts counts;

  timeline_fixture_set_up (&fixture, NULL);
  accord_timeline_debug_count (fixture.timeline, &counts);
  g_assert_cmpuint (counts.row_widgets, ==, 0);
  g_assert_cmpint (accord_span_get_length (accord_timeline_get_visible_span (fixture.timeline)), ==, 365);
  accord_timeline_fit (fixture.timeline);
  accord_timeline_fit_selection (fixture.timeline);
  accord_timeline_select (fixture.timeline, "none", "none");
  for (guint key = GDK_KEY_Home; key <= GDK_KEY_End; key++)
    timeline_fixture_press (&fixture, key, 0);
  timeline_fixture_press (&fixture, GDK_KEY_End, GDK_CONTROL_MASK);
  timeline_fixture_settle (&fixture);
  assert_selected (&fixture, NULL, NULL);

  timeline_fixture_tear_down (&fixture);
}

static void
test_accessible (void)
{
  g_autoptr (GListStore) rows = g_list_store_new (ACCORD_TYPE_TIMELINE_ROW);
  g_autoptr (MadeUpRow) row = made_up_row_new ("unifil", "UNIFIL", "39 d");
  TimelineFixture fixture;
  GtkAccessible *view, *widget, *item;

  made_up_row_add (row, "2026-02-01", "2026-08-31", ACCORD_TIMELINE_LOOK_BAR, ACCORD_TIMELINE_TONE_ACCENT, "2790 (2025)");
  g_list_store_append (rows, row);
  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));

  view = GTK_ACCESSIBLE (timeline_fixture_find (GTK_WIDGET (fixture.timeline), "timelineview"));
  widget = GTK_ACCESSIBLE (timeline_fixture_find (GTK_WIDGET (fixture.timeline), "timelinerow"));
  item = GTK_ACCESSIBLE (timeline_fixture_find (GTK_WIDGET (fixture.timeline), "timelineitem"));
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (widget, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "UNIFIL, 39 d");
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "UNIFIL, 2790 (2025): 2026-02-01 to 2026-08-31");
  gtk_test_accessible_assert_relation (widget, GTK_ACCESSIBLE_RELATION_SET_SIZE, 1);
  gtk_test_accessible_assert_relation (widget, GTK_ACCESSIBLE_RELATION_POS_IN_SET, 1);

  timeline_fixture_tear_down (&fixture);
}

static void
activated_cb (AccordTimeline *timeline, const char *row, const char *item, char **activated)
{
  g_free (*activated);
  *activated = g_strdup_printf ("%s %s", row, item);
}

static void
test_activate (void)
{
  g_autoptr (GListStore) rows = g_list_store_new (ACCORD_TYPE_TIMELINE_ROW);
  g_autoptr (MadeUpRow) row = made_up_row_new ("unifil", "UNIFIL", NULL);
  g_autofree char *activated = NULL;
  TimelineFixture fixture;

  made_up_row_add (row, "2026-02-01", "2026-08-31", ACCORD_TIMELINE_LOOK_BAR, ACCORD_TIMELINE_TONE_ACCENT, NULL);
  g_list_store_append (rows, row);
  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  g_signal_connect (fixture.timeline, "item-activated", G_CALLBACK (activated_cb), &activated);

  gtk_widget_activate_action (timeline_fixture_find (GTK_WIDGET (fixture.timeline), "timelineitem"), "item.activate", NULL);
  g_assert_cmpstr (activated, ==, "unifil unifil/0");
  timeline_fixture_press (&fixture, GDK_KEY_Down, 0);
  timeline_fixture_press (&fixture, GDK_KEY_Return, 0);
  g_assert_cmpstr (activated, ==, "unifil (null)");

  timeline_fixture_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  if (!timeline_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/timeline/pool", test_pool);
  g_test_add_func ("/timeline/lazy", test_lazy);
  g_test_add_func ("/timeline/keyboard-reaches-all", test_keyboard_reaches_all);
  g_test_add_func ("/timeline/keyboard-distinct", test_keyboard_distinct);
  g_test_add_func ("/timeline/headings-skipped", test_headings_skipped);
  g_test_add_func ("/timeline/zoom-keeps-day", test_zoom_keeps_day);
  g_test_add_func ("/timeline/moves", test_moves);
  g_test_add_func ("/timeline/empty", test_empty);
  g_test_add_func ("/timeline/accessible", test_accessible);
  g_test_add_func ("/timeline/activate", test_activate);

  return g_test_run ();
}
