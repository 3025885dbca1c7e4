#include "config.h"

#include "store-fixture.h"

#include "accord-json.h"

#include <string.h>

#define ROUNDS (g_getenv ("ACCORD_TEST_LONG") != NULL ? 60 : 8)
#define OPERATIONS 60

static const char *const missions[] = { "mission:a", "mission:a-b", "mission:é", "secretariat" };
static const char *const commitments[] = { "commitment:1.1", "commitment:1.10", "commitment:1.2", "commitment:8.4" };
static const char *const statuses[] = { "not_started", "in_progress", "completed", "pending", "not_applicable" };

/* What the test knows of an observation, apart from any store. */
typedef struct {
  char *id;
  const char *mission;
  const char *commitment;
  AccordDay day;
  char *entered; /* NULL if nobody said */
  const char *status;
  int percent;
  const char *corrects;
  gboolean trashed;
} Observation;

static void
observation_free (gpointer data)
{
  Observation *self = data;

  g_free (self->id);
  g_free (self->entered);
  g_free (self);
}

#define PICK(list) ((list)[g_test_rand_int_range (0, G_N_ELEMENTS (list))])

/* UUIDs, and what may come from elsewhere, some of it almost a UUID. */
static char *
make_id (guint n)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *upper = g_ascii_strup (uuid, -1);

  switch (g_test_rand_int_range (0, 5)) {
  case 0:
    return g_strdup_printf ("progress:%06d-%u", g_test_rand_int_range (0, 1000000), n);
  case 1:
    return g_strconcat ("progress:", upper, NULL);
  case 2:
    uuid[g_test_rand_int_range (0, 36)] = '-';
    return g_strdup_printf ("progress:%s", uuid);
  default:
    return g_strconcat ("progress:", uuid, NULL);
  }
}

/* Few days and few moments, so that many are equal; some correct one of another commitment, some each other. */
static Observation *
add_observation (GPtrArray *all)
{
  Observation *self = g_new0 (Observation, 1);

  self->id = make_id (all->len);
  self->mission = PICK (missions);
  self->commitment = PICK (commitments);
  self->day = 20000 + g_test_rand_int_range (0, 12);
  if (g_test_rand_int_range (0, 4) > 0)
    self->entered = g_strdup_printf ("2026-11-22T10:00:0%d.000000Z", g_test_rand_int_range (0, 4));
  self->status = PICK (statuses);
  self->percent = g_test_rand_bit () ? g_test_rand_int_range (0, 101) : -1;
  if (all->len > 0 && g_test_rand_int_range (0, 3) == 0)
    self->corrects = ((Observation *) all->pdata[g_test_rand_int_range (0, all->len)])->id;
  g_ptr_array_add (all, self);

  return self;
}

static void
add_text (AccordChangeSet *set, const char *id, const char *member, const char *text)
{
  if (text != NULL)
    accord_change_set_add (set, id, member, NULL, json_node_init_string (json_node_alloc (), text));
}

static void
write_observation (AccordStore *store, const Observation *self)
{
  g_autoptr (AccordChangeSet) set = accord_change_set_new ("Progress");
  g_autofree char *day = accord_day_to_string (self->day);
  g_autoptr (GError) error = NULL;

  add_text (set, self->id, "mission", self->mission);
  add_text (set, self->id, "commitment", self->commitment);
  add_text (set, self->id, "day", day);
  add_text (set, self->id, "entered", self->entered);
  add_text (set, self->id, "status", self->status);
  add_text (set, self->id, "corrects", self->corrects);
  if (self->percent >= 0)
    accord_change_set_add (set, self->id, "percent", NULL, json_node_init_int (json_node_alloc (), self->percent));
  g_assert_true (store_commit (store, set, &error));
  g_assert_no_error (error);
}

/* The rule as it is said, by looking at all of them. */
static gboolean
counts (GPtrArray *all, const Observation *self)
{
  if (self->trashed)
    return FALSE;
  for (guint i = 0; i < all->len; i++) {
    const Observation *other = all->pdata[i];

    if (!other->trashed && g_strcmp0 (other->corrects, self->id) == 0 && strcmp (other->mission, self->mission) == 0)
      return FALSE;
  }

  return TRUE;
}

static gboolean
is_later (const Observation *a, const Observation *b)
{
  int entered = g_strcmp0 (a->entered, b->entered);

  if (a->day != b->day)
    return a->day > b->day;

  return entered != 0 ? entered > 0 : strcmp (a->id, b->id) > 0;
}

static const Observation *
find_last (GPtrArray *all, const char *mission, const char *commitment, AccordDay as_of)
{
  const Observation *last = NULL;

  for (guint i = 0; i < all->len; i++) {
    const Observation *self = all->pdata[i];

    if (strcmp (self->mission, mission) == 0 && strcmp (self->commitment, commitment) == 0 && self->day <= as_of &&
        counts (all, self) && (last == NULL || is_later (self, last)))
      last = self;
  }

  return last;
}

static const AccordStanding *
find_standing (GPtrArray *standings, const char *mission, const char *commitment)
{
  const AccordStanding *found = NULL;

  for (guint i = 0; i < standings->len; i++) {
    const AccordStanding *standing = standings->pdata[i];

    if (strcmp (standing->mission, mission) == 0 && strcmp (standing->commitment, commitment) == 0) {
      g_assert_null (found);
      found = standing;
    }
  }

  return found;
}

static void
assert_standings (GPtrArray *all, GPtrArray *standings, AccordDay as_of, GHashTable *days, gboolean with_ids)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (missions); i++) {
    AccordDay day = days != NULL && g_hash_table_contains (days, missions[i])
                  ? GPOINTER_TO_INT (g_hash_table_lookup (days, missions[i])) : as_of;

    for (guint k = 0; k < G_N_ELEMENTS (commitments); k++) {
      const Observation *last = day != ACCORD_DAY_NONE ? find_last (all, missions[i], commitments[k], day) : NULL;
      const AccordStanding *standing = find_standing (standings, missions[i], commitments[k]);

      g_assert_true ((last == NULL) == (standing == NULL));
      if (last == NULL)
        continue;
      n++;
      g_assert_cmpstr (standing->id, ==, with_ids ? last->id : NULL);
      g_assert_cmpint (standing->day, ==, last->day);
      g_assert_cmpstr (accord_progress_status_get_name (standing->status), ==, last->status);
      g_assert_cmpint (standing->percent, ==, last->percent);
    }
  }
  g_assert_cmpuint (standings->len, ==, n);
}

static void
compare_standings (AccordStore *store, GPtrArray *all)
{
  g_autoptr (GHashTable) days = g_test_rand_bit () ? g_hash_table_new (g_str_hash, g_str_equal) : NULL;
  AccordDay as_of = 20000 + g_test_rand_int_range (-1, 13);
  AccordDay before = g_test_rand_bit () ? 20000 + g_test_rand_int_range (-1, 13) : ACCORD_DAY_NONE;
  g_autoptr (GPtrArray) now = NULL, earlier = NULL;

  for (guint i = 0; days != NULL && i < G_N_ELEMENTS (missions); i++)
    if (g_test_rand_bit ())
      g_hash_table_insert (days, (gpointer) missions[i],
                           GINT_TO_POINTER (g_test_rand_bit () ? 20000 + g_test_rand_int_range (-1, 13) : ACCORD_DAY_NONE));
  now = store_list_standings (store, as_of, before, days, &earlier);
  assert_standings (all, now, as_of, NULL, TRUE);
  assert_standings (all, earlier, before, days, FALSE);
}

static void
compare_documents (AccordStore *store, GPtrArray *all)
{
  const char *mission = PICK (missions);
  g_autoptr (GPtrArray) documents = store_load_progress (store, mission);
  const Observation *before = NULL;
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += strcmp (((Observation *) all->pdata[i])->mission, mission) == 0;
  g_assert_cmpuint (documents->len, ==, n);
  for (guint i = 0; i < documents->len; i++) {
    const char *id = accord_json_get_text (documents->pdata[i], "_id");
    const Observation *self = NULL;

    for (guint k = 0; k < all->len && self == NULL; k++)
      if (strcmp (((Observation *) all->pdata[k])->id, id) == 0)
        self = all->pdata[k];
    g_assert_nonnull (self);
    g_assert_cmpstr (self->mission, ==, mission);
    g_assert_true ((accord_json_get_object (documents->pdata[i], "trashed") != NULL) == self->trashed);
    g_assert_true (before == NULL || is_later (self, before));
    before = self;
  }
}

/* Bins one, or takes it out of the bin; sometimes that is undone, and done again. */
static void
bin_one (AccordStore *store, GPtrArray *all)
{
  Observation *self = all->pdata[g_test_rand_int_range (0, all->len)];

  commit_one (store, "Bin", self->id, "trashed", self->trashed ? NULL : "{\"at\":\"now\",\"by\":\"me\"}");
  self->trashed = !self->trashed;
  for (guint i = 0; i < 2 && g_test_rand_bit (); i++) {
    g_autoptr (GError) error = NULL;

    accord_change_set_unref (store_undo (store, i == 1, NULL, &error));
    g_assert_no_error (error);
    self->trashed = !self->trashed;
  }
}

static void
undo_one (AccordStore *store, GPtrArray *all)
{
  g_autoptr (GError) error = NULL;

  write_observation (store, add_observation (all));
  accord_change_set_unref (store_undo (store, FALSE, NULL, &error));
  g_assert_no_error (error);
  g_ptr_array_remove_index (all, all->len - 1);
}

/* In whatever order they are entered, binned and taken back, each commitment stands as the last one that counts says. */
static void
test_random (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    char *folder = folder_new ();
    g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
    g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (observation_free);
    g_autoptr (GError) error = NULL;
    AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);

    g_assert_no_error (error);
    for (guint i = 0; i < OPERATIONS; i++) {
      if (all->len == 0 || g_test_rand_int_range (0, 3) > 0)
        write_observation (store, add_observation (all));
      else if (g_test_rand_int_range (0, 4) > 0)
        bin_one (store, all);
      else
        undo_one (store, all);
      compare_standings (store, all);
      compare_documents (store, all);
      if (g_test_rand_int_range (0, 20) == 0) {
        store_end (store);
        store = store_open (path, ACCORD_STORE_DEFAULT, &error);
        g_assert_no_error (error);
      }
    }
    assert_sound (store);
    store_end (store);
    folder_free (folder);
  }
}

/* What a window loads has no observations, and all that stands before and after them. */
static void
test_rest (void)
{
  static const char *const ids[] = { "accord:team", "mission:a", "progres:1", "progress:1", "progress1:1", "progresses:1",
                                     "settings:team" };
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autoptr (GError) error = NULL;
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);
  g_autoptr (GPtrArray) rest = NULL, progress = NULL;
  g_autoptr (GHashTable) whole = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    commit_one (store, "One", ids[i], "name", "1");
  rest = store_load_rest (store);
  for (guint i = 0; i < rest->len; i++)
    g_assert_false (g_str_has_prefix (accord_json_get_text (rest->pdata[i], "_id"), "progress:"));
  progress = store_load_progress (store, NULL);
  g_assert_cmpuint (progress->len, ==, 1);
  whole = store_load (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (whole), ==, rest->len + progress->len);
  store_end (store);
  folder_free (folder);
}

/* A check finds what is sought apart from what is there. */
static void
test_check (void)
{
  static const char *const damages[] = {
    "DELETE FROM progress",
    "UPDATE progress SET entered = 'x'",
    "UPDATE progress SET day = 3",
    "UPDATE progress SET status = status % 5 + 1",
    "UPDATE progress SET percent = NULL",
    "UPDATE progress SET trashed = 1",
    "UPDATE progress SET counts = 0",
    "UPDATE progress SET corrects = 'z'",
    "UPDATE progress_pair SET history = x'8000010101'",
    "UPDATE progress_pair SET last = NULL",
    "UPDATE progress_pair SET mission = 'mission:z'",
    "INSERT INTO progress VALUES (1, 3, 'zz', '', 1, NULL, NULL, 1, 0)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++) {
    char *folder = folder_new ();
    g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
    g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (observation_free);
    g_autoptr (GPtrArray) problems = NULL;
    g_autoptr (GError) error = NULL;
    AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);
    Observation *self = add_observation (all);

    g_assert_no_error (error);
    self->percent = 7;
    write_observation (store, self);
    assert_sound (store);
    store_end (store);
    run_sql (path, damages[i]);
    store = store_open (path, ACCORD_STORE_DEFAULT, &error);
    g_assert_no_error (error);
    problems = store_check (store);
    g_assert_cmpuint (problems->len, ==, 1);
    g_assert_nonnull (strstr (problems->pdata[0], i + 1 < G_N_ELEMENTS (damages) ? self->id : "progress:zz"));
    store_end (store);
    folder_free (folder);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/progress/random", test_random);
  g_test_add_func ("/store/progress/rest", test_rest);
  g_test_add_func ("/store/progress/check", test_check);

  return g_test_run ();
}
