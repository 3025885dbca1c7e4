/* Rows that open into lanes: by keys, by the pointer, for a screen reader, right to left, and what closed ones cost. */

#include "config.h"

#include "timeline-fixture.h"

#include <math.h>

static GListStore *
create_rows (guint n_rows)
{
  GListStore *rows = g_list_store_new (ACCORD_TYPE_TIMELINE_ROW);

  for (guint i = 0; i < n_rows; i++) {
    g_autofree char *id = g_strdup_printf ("row%u", i);
    g_autoptr (MadeUpRow) row = made_up_row_new_with_lanes (id, id);

    g_list_store_append (rows, row);
  }

  return rows;
}

static void
assert_selected (TimelineFixture *fixture, const char *row, const char *lane, const char *item)
{
  g_assert_cmpstr (accord_timeline_get_selected_row (fixture->timeline), ==, row);
  g_assert_cmpstr (accord_timeline_get_selected_lane (fixture->timeline), ==, lane);
  g_assert_cmpstr (accord_timeline_get_selected_item (fixture->timeline), ==, item);
}

static void
assert_opened (TimelineFixture *fixture, const char *id)
{
  g_auto (GStrv) opened = accord_timeline_list_opened (fixture->timeline);

  g_assert_cmpuint (g_strv_length (opened), ==, id != NULL ? 1 : 0);
  g_assert_cmpstr (opened[0], ==, id);
}

/* The widget that shows a row, by the name that a screen reader says. */
static GtkWidget *
find_row (GtkWidget *widget, guint nth)
{
  GtkWidget *row = gtk_widget_get_first_child (widget);

  for (; nth > 0; nth--)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static GtkAccessible *
find_accessible (TimelineFixture *fixture, guint nth)
{
  return GTK_ACCESSIBLE (find_row (timeline_fixture_find (GTK_WIDGET (fixture->timeline), "timelineview"), nth));
}

/* As in any tree: into it, through it, out of it. */
static void
test_keys (void)
{
  g_autoptr (GListStore) rows = create_rows (3);
  TimelineFixture fixture;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  g_assert_false (timeline_fixture_press (&fixture, GDK_KEY_space, 0));
  timeline_fixture_press (&fixture, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_selected (&fixture, "row0", NULL, NULL);

  g_assert_true (timeline_fixture_press (&fixture, GDK_KEY_Right, GDK_SHIFT_MASK));
  assert_opened (&fixture, "row0");
  assert_selected (&fixture, "row0", NULL, NULL);
  timeline_fixture_settle (&fixture);
  timeline_fixture_press (&fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_selected (&fixture, "row0", "row0/0", NULL);
  timeline_fixture_press (&fixture, GDK_KEY_Down, 0);
  assert_selected (&fixture, "row0", "row0/1", NULL);
  timeline_fixture_press (&fixture, GDK_KEY_Home, 0);
  g_assert_nonnull (accord_timeline_get_selected_item (fixture.timeline));
  timeline_fixture_press (&fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  assert_selected (&fixture, "row0", NULL, NULL);
  timeline_fixture_press (&fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  assert_opened (&fixture, NULL);
  timeline_fixture_settle (&fixture);

  /* Of a lane, the space key closes the row, and the focus does not go with the lane. */
  g_assert_true (timeline_fixture_press (&fixture, GDK_KEY_space, 0));
  for (int i = 0; i < 4; i++)
    timeline_fixture_press (&fixture, GDK_KEY_Down, 0);
  assert_selected (&fixture, "row0", "row0/3", NULL);
  g_assert_true (timeline_fixture_press (&fixture, GDK_KEY_space, 0));
  assert_opened (&fixture, NULL);
  assert_selected (&fixture, "row0", NULL, NULL);
  timeline_fixture_settle (&fixture);
  g_assert_true (GTK_ACCESSIBLE (gtk_root_get_focus (GTK_ROOT (fixture.window))) == find_accessible (&fixture, 0));

  timeline_fixture_tear_down (&fixture);
}

/* Each lane and each of its items is reached by keys, and then has a widget with the focus. */
static void
test_keyboard_reaches_all (void)
{
  g_autoptr (GListStore) rows = create_rows (1);
  g_autoptr (AccordTimelineRow) row = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  g_autoptr (GListModel) lanes = accord_timeline_row_open (row);
  TimelineFixture fixture;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  timeline_fixture_press (&fixture, GDK_KEY_Down, 0);
  timeline_fixture_press (&fixture, GDK_KEY_space, 0);
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++) {
    g_autoptr (AccordTimelineRow) lane = g_list_model_get_item (lanes, i);
    g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    guint n_items = accord_timeline_row_get_items (lane)->len;

    timeline_fixture_press (&fixture, GDK_KEY_Down, 0);
    assert_selected (&fixture, "row0", accord_timeline_row_get_id (lane), NULL);
    timeline_fixture_press (&fixture, GDK_KEY_Home, 0);
    for (guint j = 0; j < n_items; j++) {
      const char *item = accord_timeline_get_selected_item (fixture.timeline);
      graphene_rect_t bounds;

      timeline_fixture_settle (&fixture);
      g_assert_true (g_hash_table_add (seen, g_strdup (item)));
      g_assert_true (accord_timeline_debug_get_item_bounds (fixture.timeline, item, &bounds));
      g_assert_cmpstr (gtk_widget_get_css_name (gtk_root_get_focus (GTK_ROOT (fixture.window))), ==, "timelineitem");
      timeline_fixture_press (&fixture, GDK_KEY_Right, 0);
    }
    timeline_fixture_press (&fixture, GDK_KEY_Escape, 0);
  }

  timeline_fixture_tear_down (&fixture);
}

static void
click (TimelineFixture *fixture, double x, double y)
{
  GtkWidget *view = timeline_fixture_find (GTK_WIDGET (fixture->timeline), "timelineview");

  g_signal_emit_by_name (timeline_fixture_find_controller (view, GTK_TYPE_GESTURE_CLICK), "released", 1, x, y);
  timeline_fixture_settle (fixture);
}

/* A click on the arrow opens and closes, at the other side where words run right to left; one on the name only selects. */
static void
test_arrow (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  g_autoptr (GListStore) rows = create_rows (3);
  TimelineFixture fixture;
  double width;

  gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  width = gtk_widget_get_width (GTK_WIDGET (fixture.timeline));
  click (&fixture, rtl ? width - 60 : 60, 60);
  assert_selected (&fixture, "row1", NULL, NULL);
  assert_opened (&fixture, NULL);
  click (&fixture, rtl ? 10 : width - 10, 60);
  assert_opened (&fixture, NULL);
  click (&fixture, rtl ? width - 10 : 10, 60);
  assert_opened (&fixture, "row1");

  timeline_fixture_press (&fixture, rtl ? GDK_KEY_Right : GDK_KEY_Left, GDK_SHIFT_MASK);
  assert_opened (&fixture, NULL);
  timeline_fixture_press (&fixture, rtl ? GDK_KEY_Left : GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_opened (&fixture, "row1");
  timeline_fixture_settle (&fixture);
  click (&fixture, rtl ? width - 10 : 10, 60);
  assert_opened (&fixture, NULL);

  timeline_fixture_tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* A screen reader hears which rows open, whether they are, and lanes as rows of a second level, eight of them. */
static void
test_accessible (void)
{
  g_autoptr (GListStore) rows = create_rows (2);
  g_autoptr (MadeUpRow) plain = made_up_row_new ("plain", "Plain", NULL);
  TimelineFixture fixture;

  g_list_store_append (rows, plain);
  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  gtk_test_accessible_assert_state (find_accessible (&fixture, 1), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_false (gtk_test_accessible_has_state (find_accessible (&fixture, 2), GTK_ACCESSIBLE_STATE_EXPANDED));

  accord_timeline_set_opened (fixture.timeline, (const char *const[]) { "row0", NULL });
  timeline_fixture_settle (&fixture);
  gtk_test_accessible_assert_state (find_accessible (&fixture, 0), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  gtk_test_accessible_assert_role (find_accessible (&fixture, 2), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (find_accessible (&fixture, 2), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Women, peace and security");
  gtk_test_accessible_assert_property (find_accessible (&fixture, 2), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2);
  gtk_test_accessible_assert_relation (find_accessible (&fixture, 2), GTK_ACCESSIBLE_RELATION_POS_IN_SET, 2);
  gtk_test_accessible_assert_relation (find_accessible (&fixture, 2), GTK_ACCESSIBLE_RELATION_SET_SIZE, 8);
  /* The row after the lanes is the second of three all the same. */
  gtk_test_accessible_assert_property (find_accessible (&fixture, 9), GTK_ACCESSIBLE_PROPERTY_LEVEL, 1);
  gtk_test_accessible_assert_relation (find_accessible (&fixture, 9), GTK_ACCESSIBLE_RELATION_POS_IN_SET, 2);
  gtk_test_accessible_assert_relation (find_accessible (&fixture, 9), GTK_ACCESSIBLE_RELATION_SET_SIZE, 3);

  timeline_fixture_tear_down (&fixture);
}

static guint
count_children (TimelineFixture *fixture)
{
  GtkWidget *view = timeline_fixture_find (GTK_WIDGET (fixture->timeline), "timelineview");
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

/* Rows that could be opened keep no more alive than rows that cannot, and are not asked for their lanes; one that is opened
 * and closed again leaves the others' items unasked. (Of so many rows, the overview asks every second one, later.) */
static void
test_closed_cost (void)
{
  g_autoptr (GListStore) rows = create_rows (502), plain = g_list_store_new (ACCORD_TYPE_TIMELINE_ROW);
  g_autoptr (MadeUpRow) other = g_list_model_get_item (G_LIST_MODEL (rows), 1);
  AccordTimelineCounts closed, without, after;
  TimelineFixture fixture;
  guint n_asked, n_children;

  for (guint i = 0; i < 502; i++) {
    g_autofree char *id = g_strdup_printf ("row%u", i);
    g_autoptr (MadeUpRow) row = made_up_row_new (id, id, "39 d");

    made_up_row_add (row, "2025-11-14", "2026-11-15", ACCORD_TIMELINE_LOOK_BAR, ACCORD_TIMELINE_TONE_ACCENT, "2800 (2025)");
    g_list_store_append (plain, row);
  }
  timeline_fixture_set_up (&fixture, G_LIST_MODEL (plain));
  accord_timeline_debug_count (fixture.timeline, &without);
  timeline_fixture_tear_down (&fixture);

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  accord_timeline_debug_count (fixture.timeline, &closed);
  g_assert_cmpmem (&closed, sizeof closed, &without, sizeof without);
  for (guint i = 0; i < 502; i++) {
    g_autoptr (MadeUpRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

    g_assert_cmpuint (made_up_row_get_n_opened (row), ==, 0);
  }

  n_asked = made_up_row_get_n_asked (other);
  n_children = count_children (&fixture);
  accord_timeline_set_opened (fixture.timeline, (const char *const[]) { "row3", NULL });
  timeline_fixture_settle (&fixture);
  accord_timeline_set_opened (fixture.timeline, NULL);
  timeline_fixture_settle (&fixture);
  accord_timeline_debug_count (fixture.timeline, &after);
  g_assert_cmpuint (after.rows_bound, ==, closed.rows_bound);
  g_assert_cmpuint (after.bars_bound, ==, closed.bars_bound);
  g_assert_cmpuint (made_up_row_get_n_asked (other), ==, n_asked);
  g_assert_cmpuint (count_children (&fixture), <=, n_children + 8);

  timeline_fixture_tear_down (&fixture);
}

static int
compare_backwards (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_strcmp0 (accord_timeline_row_get_id ((AccordTimelineRow *) b),
                    accord_timeline_row_get_id ((AccordTimelineRow *) a));
}

/* Opened rows, and the lane that is selected, are the same after a new order; its lanes need not be read again. */
static void
test_follows (void)
{
  g_autoptr (GListStore) rows = create_rows (9);
  g_autoptr (MadeUpRow) row = g_list_model_get_item (G_LIST_MODEL (rows), 4);
  g_autofree char *shown = NULL;
  TimelineFixture fixture;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  accord_timeline_set_opened (fixture.timeline, (const char *const[]) { "row4", NULL });
  accord_timeline_select (fixture.timeline, "row4/2", "row4/2/1");
  assert_selected (&fixture, "row4", "row4/2", "row4/2/1");
  g_list_store_sort (rows, compare_backwards, NULL);
  timeline_fixture_settle (&fixture);
  assert_selected (&fixture, "row4", "row4/2", "row4/2/1");
  g_assert_cmpuint (made_up_row_get_n_opened (row), ==, 1);

  accord_timeline_set_model (fixture.timeline, NULL);
  assert_selected (&fixture, NULL, NULL, NULL);
  accord_timeline_set_model (fixture.timeline, G_LIST_MODEL (rows));
  timeline_fixture_settle (&fixture);
  assert_opened (&fixture, "row4");
  assert_selected (&fixture, "row4", "row4/2", "row4/2/1");

  timeline_fixture_tear_down (&fixture);
}

/* A row that is opened at the lower edge comes up until all its lanes are in sight; a lane that changes takes the room that
 * its lines need. */
static void
test_room (void)
{
  g_autoptr (GListStore) rows = create_rows (60);
  TimelineFixture fixture;
  GtkAdjustment *adjustment;
  double upper;

  timeline_fixture_set_up (&fixture, G_LIST_MODEL (rows));
  adjustment = timeline_fixture_get_adjustment (&fixture);
  upper = gtk_adjustment_get_upper (adjustment);
  for (int i = 0; i < 12; i++)
    timeline_fixture_press (&fixture, GDK_KEY_Down, 0);
  timeline_fixture_press (&fixture, GDK_KEY_space, 0);
  timeline_fixture_settle (&fixture);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >=, upper + 8 * 40);
  {
    double bottom = 12 * 40 + gtk_adjustment_get_upper (adjustment) - upper;

    g_assert_cmpfloat (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment), >=, bottom);
    g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <=, 11 * 40);
  }

  timeline_fixture_tear_down (&fixture);
}

static void
collect_bounds (GListModel *rows, GtkTextDirection direction, GArray *list)
{
  g_autoptr (AccordTimelineRow) row = g_list_model_get_item (rows, 0);
  g_autoptr (GListModel) lanes = accord_timeline_row_open (row);
  TimelineFixture fixture;

  gtk_widget_set_default_direction (direction);
  timeline_fixture_set_up (&fixture, rows);
  accord_timeline_set_opened (fixture.timeline, (const char *const[]) { "row0", NULL });
  timeline_fixture_settle (&fixture);
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++) {
    g_autoptr (AccordTimelineRow) lane = g_list_model_get_item (lanes, i);
    GPtrArray *items = accord_timeline_row_get_items (lane);

    for (guint j = 0; j < items->len; j++) {
      const char *id = ((AccordTimelineItem *) g_ptr_array_index (items, j))->id;
      graphene_rect_t bounds;

      g_assert_true (accord_timeline_debug_get_item_bounds (fixture.timeline, id, &bounds));
      if (direction == GTK_TEXT_DIR_RTL)
        bounds.origin.x = gtk_widget_get_width (GTK_WIDGET (fixture.timeline)) - bounds.origin.x - bounds.size.width;
      g_array_append_val (list, bounds);
    }
  }
  timeline_fixture_tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Right to left, each step and each point lies where a mirror shows it; and no line lies on another. */
static void
test_mirror (void)
{
  g_autoptr (GListStore) rows = create_rows (1);
  g_autoptr (GArray) ltr = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (GArray) rtl = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  collect_bounds (G_LIST_MODEL (rows), GTK_TEXT_DIR_LTR, ltr);
  collect_bounds (G_LIST_MODEL (rows), GTK_TEXT_DIR_RTL, rtl);
  g_assert_cmpuint (ltr->len, ==, rtl->len);
  for (guint i = 0; i < ltr->len; i++) {
    const graphene_rect_t *left = &g_array_index (ltr, graphene_rect_t, i);
    const graphene_rect_t *right = &g_array_index (rtl, graphene_rect_t, i);

    g_assert_cmpfloat_with_epsilon (left->origin.x, right->origin.x, 1.01);
    g_assert_cmpfloat_with_epsilon (left->size.width, right->size.width, 1.01);
    g_assert_cmpfloat (left->origin.y, ==, right->origin.y);
    for (guint j = 0; j < i; j++) {
      const graphene_rect_t *other = &g_array_index (ltr, graphene_rect_t, j);

      /* Steps are wider than points. */
      if (left->size.width > 24 && other->size.width > 24)
        g_assert_false (graphene_rect_intersection (left, other, NULL));
    }
  }
}

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* The relative luminance of a colour on a ground, as in WCAG 2. */
static double
get_luminance (const GdkRGBA *colour, const GdkRGBA *ground)
{
  return 0.2126 * to_linear (colour->red * colour->alpha + ground->red * (1 - colour->alpha)) +
         0.7152 * to_linear (colour->green * colour->alpha + ground->green * (1 - colour->alpha)) +
         0.0722 * to_linear (colour->blue * colour->alpha + ground->blue * (1 - colour->alpha));
}

static double
to_lightness (double luminance)
{
  return luminance > 216.0 / 24389 ? 116 * cbrt (luminance) - 16 : luminance * 24389 / 27;
}

/* The hues as a style gives them: all can be seen on the ground, none is as light as another, and those of two lanes that
 * follow each other are far apart even in grey. */
static void
check_hues (const char *ground_colour, const char *text_colour)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  g_autofree char *css = g_strdup_printf ("@define-color view_bg_color %s; @define-color view_fg_color %s;",
                                          ground_colour, text_colour);
  double lightness[ACCORD_TIMELINE_N_HUES];
  TimelineFixture fixture;
  GtkStyleContext *context;
  GdkRGBA ground;

  timeline_fixture_set_up (&fixture, NULL);
  gtk_css_provider_load_from_data (style, css, -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_THEME);
  context = gtk_widget_get_style_context (timeline_fixture_find (GTK_WIDGET (fixture.timeline), "timelineview"));
  g_assert_true (gtk_style_context_lookup_color (context, "view_bg_color", &ground));

  for (int i = 0; i < ACCORD_TIMELINE_N_HUES; i++) {
    g_autofree char *name = g_strdup_printf ("timeline_hue_%d_stroke", i + 1);
    double luminance, behind = get_luminance (&ground, &ground);
    GdkRGBA hue;

    g_assert_true (gtk_style_context_lookup_color (context, name, &hue));
    luminance = get_luminance (&hue, &ground);
    g_assert_cmpfloat ((MAX (luminance, behind) + 0.05) / (MIN (luminance, behind) + 0.05), >=, 2.99);
    lightness[i] = to_lightness (luminance);
    for (int j = 0; j < i; j++)
      g_assert_cmpfloat (fabs (lightness[i] - lightness[j]), >=, j == i - 1 ? 15 : 3.5);
  }

  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style));
  timeline_fixture_tear_down (&fixture);
}

static void
test_hues (void)
{
  check_hues ("#ffffff", "rgba(0, 0, 0, 0.8)");
  check_hues ("#1e1e1e", "#ffffff");
  check_hues ("#ffffff", "#000000");
}

int
main (int argc, char **argv)
{
  if (!timeline_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/timeline/lanes/keys", test_keys);
  g_test_add_func ("/timeline/lanes/keyboard-reaches-all", test_keyboard_reaches_all);
  g_test_add_data_func ("/timeline/lanes/arrow", GINT_TO_POINTER (FALSE), test_arrow);
  g_test_add_data_func ("/timeline/lanes/arrow-mirrored", GINT_TO_POINTER (TRUE), test_arrow);
  g_test_add_func ("/timeline/lanes/accessible", test_accessible);
  g_test_add_func ("/timeline/lanes/closed-cost", test_closed_cost);
  g_test_add_func ("/timeline/lanes/follows", test_follows);
  g_test_add_func ("/timeline/lanes/room", test_room);
  g_test_add_func ("/timeline/lanes/mirror", test_mirror);
  g_test_add_func ("/timeline/lanes/hues", test_hues);

  return g_test_run ();
}
