/* The list of rows and of the lanes of those that are opened: what it tells, on random changes. */

#include "config.h"

#include "accord-timeline-lanes-private.h"
#include "list-mirror.h"
#include "made-up-row.h"

#define ROUNDS 600

typedef struct {
  GListStore *rows;
  AccordTimelineLanes *lanes;
  GHashTable *open;             /* ids that ought to be opened */
  guint n_made;
} Fixture;

static MadeUpRow *
make_row (Fixture *self)
{
  g_autofree char *id = g_strdup_printf ("row%u", self->n_made++);
  MadeUpRow *row;

  if (g_test_rand_int_range (0, 5) == 0)
    return made_up_row_new_heading (id, id);

  row = made_up_row_new (id, id, NULL);
  for (int i = g_test_rand_int_range (0, 4); i > 0; i--) {
    g_autofree char *lane = g_strdup_printf ("%s/%d", id, i);

    made_up_row_take_lane (row, made_up_row_new (lane, lane, NULL), 1, NULL);
  }

  return row;
}

static void
change_rows (Fixture *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint position = g_test_rand_int_range (0, n + 1);
  guint removed = g_test_rand_int_range (0, MIN (n - position, 6) + 1);
  guint added = g_test_rand_int_range (0, n > 60 ? 4 : 9);
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);

  /* Some come back, as they do from a filter or a new order. */
  for (guint i = 0; i < added; i++)
    g_ptr_array_add (fresh, i < removed && i % 2 == 0 ? g_list_model_get_item (G_LIST_MODEL (self->rows), position + removed - 1 - i)
                                                      : (gpointer) make_row (self));
  g_list_store_splice (self->rows, position, removed, fresh->pdata, added);
}

static void
toggle_row (Fixture *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lanes));
  guint position = n > 0 ? g_test_rand_int_range (0, n) : 0;
  AccordTimelineLevel level = _accord_timeline_lanes_get_level (self->lanes, position);
  g_autoptr (AccordTimelineRow) row = g_list_model_get_item (G_LIST_MODEL (self->lanes), position);
  gboolean changed = _accord_timeline_lanes_set_open (self->lanes, position, !level.is_open);

  g_assert_cmpint (changed, ==, row != NULL && !level.is_lane && level.can_open);
  if (!changed)
    return;
  if (level.is_open)
    g_hash_table_remove (self->open, accord_timeline_row_get_id (row));
  else
    g_hash_table_add (self->open, g_strdup (accord_timeline_row_get_id (row)));
}

static void
change_lanes (Fixture *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  g_autoptr (MadeUpRow) row = n > 0 ? g_list_model_get_item (G_LIST_MODEL (self->rows), g_test_rand_int_range (0, n)) : NULL;
  g_autofree char *id = g_strdup_printf ("lane%u", self->n_made++);

  if (row != NULL && accord_timeline_row_get_can_open (ACCORD_TIMELINE_ROW (row)))
    made_up_row_take_lane (row, made_up_row_new (id, id, NULL), 1, NULL);
}

static void
check_row (Fixture *self, AccordTimelineRow *row, guint index, guint *position)
{
  gboolean open = g_hash_table_contains (self->open, accord_timeline_row_get_id (row));
  g_autoptr (AccordTimelineRow) here = g_list_model_get_item (G_LIST_MODEL (self->lanes), *position);
  AccordTimelineLevel level = _accord_timeline_lanes_get_level (self->lanes, *position);
  g_autoptr (GListModel) lanes = NULL;
  guint parent = *position;

  g_assert_true (here == row);
  g_assert_false (level.is_lane);
  g_assert_cmpint (level.is_open, ==, open);
  g_assert_cmpint (level.can_open, ==, accord_timeline_row_get_can_open (row));
  g_assert_cmpuint (level.index, ==, index);
  g_assert_cmpuint (level.n, ==, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));
  g_assert_cmpuint (_accord_timeline_lanes_get_parent (self->lanes, *position), ==, parent);
  ++*position;
  if (!open)
    return;

  lanes = accord_timeline_row_open (row);
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++, ++*position) {
    g_autoptr (AccordTimelineRow) lane = g_list_model_get_item (lanes, i);
    g_autoptr (AccordTimelineRow) there = g_list_model_get_item (G_LIST_MODEL (self->lanes), *position);

    level = _accord_timeline_lanes_get_level (self->lanes, *position);
    g_assert_true (there == lane);
    g_assert_true (level.is_lane && !level.can_open && !level.is_open);
    g_assert_cmpuint (level.index, ==, i);
    g_assert_cmpuint (level.n, ==, g_list_model_get_n_items (lanes));
    g_assert_cmpuint (_accord_timeline_lanes_get_parent (self->lanes, *position), ==, parent);
  }
}

/* Each row of the source in its order, and below it, if it ought to be opened, its lanes. */
static void
check (Fixture *self)
{
  guint position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++) {
    g_autoptr (AccordTimelineRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

    check_row (self, row, i, &position);
  }
  g_assert_cmpuint (position, ==, g_list_model_get_n_items (G_LIST_MODEL (self->lanes)));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (self->lanes), position));
}

static void
set_up (Fixture *self)
{
  *self = (Fixture) {
    .rows = g_list_store_new (ACCORD_TYPE_TIMELINE_ROW),
    .lanes = _accord_timeline_lanes_new (),
    .open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };
}

static void
tear_down (Fixture *self)
{
  g_assert_finalize_object (self->lanes);
  g_assert_finalize_object (self->rows);
  g_hash_table_unref (self->open);
}

static void
test_random (void)
{
  Fixture fixture;
  ListMirror *mirror;

  set_up (&fixture);
  mirror = list_mirror_new (G_LIST_MODEL (fixture.lanes));
  _accord_timeline_lanes_set_source (fixture.lanes, G_LIST_MODEL (fixture.rows));
  for (int i = 0; i < ROUNDS; i++) {
    switch (g_test_rand_int_range (0, 5)) {
    case 0:
      change_rows (&fixture);
      break;
    case 1:
      change_lanes (&fixture);
      break;
    default:
      toggle_row (&fixture);
    }
    list_mirror_check (mirror);
    check (&fixture);
  }
  list_mirror_free (mirror);
  tear_down (&fixture);
}

/* Opening one row of many is told as its lanes and nothing else. */
static void
test_only_lanes (void)
{
  g_autoptr (ListMirror) mirror = NULL;
  Fixture fixture;

  set_up (&fixture);
  for (guint i = 0; i < 50; i++) {
    g_autofree char *id = g_strdup_printf ("row%u", i);
    g_autoptr (MadeUpRow) row = made_up_row_new_with_lanes (id, id);

    g_list_store_append (fixture.rows, row);
  }
  _accord_timeline_lanes_set_source (fixture.lanes, G_LIST_MODEL (fixture.rows));
  mirror = list_mirror_new (G_LIST_MODEL (fixture.lanes));

  g_assert_true (_accord_timeline_lanes_set_open (fixture.lanes, 20, TRUE));
  g_assert_false (_accord_timeline_lanes_set_open (fixture.lanes, 20, TRUE));
  g_assert_false (_accord_timeline_lanes_set_open (fixture.lanes, 21, TRUE));
  g_assert_cmpuint (list_mirror_take_n_signals (mirror), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.lanes)), ==, 58);
  for (guint i = 0; i < 50; i++) {
    g_autoptr (MadeUpRow) row = g_list_model_get_item (G_LIST_MODEL (fixture.rows), i);

    g_assert_cmpuint (made_up_row_get_n_opened (row), ==, i == 20);
  }
  g_clear_pointer (&mirror, list_mirror_free);
  tear_down (&fixture);
}

/* Ids that are set before their rows are there open them when they come, and stay when they go. */
static void
test_ids (void)
{
  const char *const ids[] = { "b", "gone", NULL };
  g_auto (GStrv) listed = NULL;
  g_autoptr (MadeUpRow) a = made_up_row_new_with_lanes ("a", "A"), b = made_up_row_new_with_lanes ("b", "B");
  Fixture fixture;

  set_up (&fixture);
  _accord_timeline_lanes_set_ids (fixture.lanes, ids);
  _accord_timeline_lanes_set_source (fixture.lanes, G_LIST_MODEL (fixture.rows));
  g_list_store_append (fixture.rows, a);
  g_list_store_append (fixture.rows, b);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.lanes)), ==, 10);
  g_list_store_remove (fixture.rows, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.lanes)), ==, 1);
  g_list_store_insert (fixture.rows, 0, b);
  g_assert_true (_accord_timeline_lanes_get_level (fixture.lanes, 0).is_open);

  listed = _accord_timeline_lanes_list_ids (fixture.lanes);
  g_assert_cmpstrv (listed, ids);
  _accord_timeline_lanes_set_ids (fixture.lanes, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.lanes)), ==, 2);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/lanes-list/random", test_random);
  g_test_add_func ("/timeline/lanes-list/only-lanes", test_only_lanes);
  g_test_add_func ("/timeline/lanes-list/ids", test_ids);

  return g_test_run ();
}
