#include "config.h"

#include "store-fixture.h"

#include "accord-json.h"

/* The mirror: the same documents and the same two stacks, kept in plain memory. */
typedef struct {
  GHashTable *documents;
  GPtrArray *undo;
  GPtrArray *redo;
} Mirror;

static Mirror *
mirror_new (void)
{
  Mirror *mirror = g_new0 (Mirror, 1);

  mirror->documents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_object_unref);
  mirror->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_change_set_unref);
  mirror->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_change_set_unref);

  return mirror;
}

static void
mirror_free (Mirror *mirror)
{
  g_hash_table_unref (mirror->documents);
  g_ptr_array_unref (mirror->undo);
  g_ptr_array_unref (mirror->redo);
  g_free (mirror);
}

static void
mirror_apply (Mirror *mirror, AccordChangeSet *changes)
{
  g_autoptr (GPtrArray) ids = accord_change_set_list_ids (changes);

  for (guint i = 0; i < ids->len; i++) {
    const char *id = g_ptr_array_index (ids, i);
    JsonObject *document = accord_change_set_apply (changes, id, g_hash_table_lookup (mirror->documents, id));

    if (document != NULL)
      g_hash_table_insert (mirror->documents, g_strdup (id), document);
    else
      g_hash_table_remove (mirror->documents, id);
  }
}

static GHashTable *
mirror_write (Mirror *mirror)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer id;
  gpointer document;

  g_hash_table_iter_init (&iter, mirror->documents);
  while (g_hash_table_iter_next (&iter, &id, &document))
    g_hash_table_insert (table, g_strdup (id), write_document (document));

  return table;
}

static const char *const ids[] = { "mission:unifil", "mission:undof", "consultation:x:c", "settings:team" };
static const char *const paths[] = { "name", "penholder", "steps/report", "steps/meeting", "leads/agenda", "trashed" };
static const char *const values[] = {
  NULL, "\"first\"", "\"second, “quoted” \\u0001 منطقة\"", "7", "null", "[1,{\"a\":[]}]", "2.5", "true",
};

/* Each path once for each document, so that the mirror knows what it held. */
static AccordChangeSet *
make_action (Mirror *mirror, int number)
{
  g_autofree char *title = g_strdup_printf ("Action %d", number);
  AccordChangeSet *set = accord_change_set_new (title);

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
    JsonObject *document = g_hash_table_lookup (mirror->documents, ids[i]);

    if (g_test_rand_bit ())
      continue;
    for (gsize j = 0; j < G_N_ELEMENTS (paths); j++) {
      JsonNode *before = accord_document_get_path (document, paths[j]);
      const char *after = values[g_test_rand_int_range (0, G_N_ELEMENTS (values))];

      if (g_test_rand_int_range (0, 3) == 0)
        accord_change_set_add (set, ids[i], paths[j],
                               before != NULL ? json_node_ref (before) : NULL,
                               after != NULL ? json_from_string (after, NULL) : NULL);
    }
  }

  return set;
}

static void
assert_state (AccordStore *store, Mirror *mirror)
{
  g_autoptr (AccordUndoState) state = store_get_undo_state (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) held = store_load (store, &error);
  g_autoptr (GHashTable) expected = mirror_write (mirror);
  AccordChangeSet *undo = mirror->undo->len > 0 ? mirror->undo->pdata[mirror->undo->len - 1] : NULL;
  AccordChangeSet *redo = mirror->redo->len > 0 ? mirror->redo->pdata[mirror->redo->len - 1] : NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (state->undo, ==, undo != NULL ? accord_change_set_get_title (undo) : NULL);
  g_assert_cmpstr (state->redo, ==, redo != NULL ? accord_change_set_get_title (redo) : NULL);
  assert_same (held, expected);
}

static void
act (AccordStore *store, Mirror *mirror, int number)
{
  g_autoptr (GError) error = NULL;
  AccordChangeSet *set = make_action (mirror, number);

  g_assert_true (store_commit (store, set, &error));
  g_assert_no_error (error);
  if (accord_change_set_get_length (set) == 0) {
    accord_change_set_unref (set);
    return;
  }
  mirror_apply (mirror, set);
  g_ptr_array_add (mirror->undo, set);
  g_ptr_array_set_size (mirror->redo, 0);
}

/* Returns whether there was anything to take back. */
static gboolean
revert (AccordStore *store, Mirror *mirror, gboolean redo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (AccordChangeSet) written = store_undo (store, redo, &left, &error);
  GPtrArray *from = redo ? mirror->redo : mirror->undo;
  GPtrArray *to = redo ? mirror->undo : mirror->redo;
  g_autoptr (AccordChangeSet) inverse = NULL;
  AccordChangeSet *set;

  if (from->len == 0) {
    g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_NOTHING);
    return FALSE;
  }

  g_assert_no_error (error);
  g_assert_cmpuint (left->len, ==, 0);
  set = g_ptr_array_steal_index (from, from->len - 1);
  g_assert_cmpstr (accord_change_set_get_title (written), ==, accord_change_set_get_title (set));
  inverse = accord_change_set_invert (set, "");
  mirror_apply (mirror, redo ? set : inverse);
  g_ptr_array_add (to, set);

  return TRUE;
}

static void
reopen (AccordStore **store, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (*store != NULL)
    store_end (*store);
  *store = store_open (path, ACCORD_STORE_CREATE, &error);
  g_assert_no_error (error);
}

/* Back to the start, and forth to the end. */
static void
assert_ends (AccordStore *store, Mirror *mirror)
{
  g_autoptr (GHashTable) start = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) end = NULL;
  g_autoptr (GHashTable) first = NULL;
  g_autoptr (GHashTable) last = NULL;

  /* A new action, if it changes anything, leaves nothing to redo. */
  do
    act (store, mirror, 1000);
  while (mirror->redo->len > 0);
  end = mirror_write (mirror);

  while (revert (store, mirror, FALSE))
    ;
  first = store_load (store, NULL);
  assert_same (first, start);

  while (revert (store, mirror, TRUE))
    ;
  last = store_load (store, NULL);
  assert_same (last, end);
}

/* Two windows on one file, as if they were one. */
static void
test_random (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  AccordStore *stores[2] = { NULL, NULL };
  Mirror *mirror = mirror_new ();

  reopen (&stores[0], path);
  reopen (&stores[1], path);
  for (int i = 0; i < 250; i++) {
    int choice = g_test_rand_int_range (0, 12);
    int window = g_test_rand_int_range (0, 2);

    if (choice < 5)
      act (stores[window], mirror, i);
    else if (choice < 11)
      revert (stores[window], mirror, choice >= 8);
    else
      reopen (&stores[window], path);
    assert_state (stores[g_test_rand_int_range (0, 2)], mirror);
  }
  assert_sound (stores[0]);
  assert_ends (stores[1], mirror);
  assert_sound (stores[0]);

  mirror_free (mirror);
  store_end (stores[0]);
  store_end (stores[1]);
  folder_free (folder);
}

/* Somebody else changed one of two members: only the other is taken back, and the first is named. */
static void
test_conflict (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autoptr (AccordChangeSet) set = change_set ("Set both", "mission:unifil", "name", NULL, "\"a\"");
  g_autoptr (AccordChangeSet) written = NULL;
  g_autoptr (AccordChangeSet) again = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (AccordUndoState) state = NULL;
  g_autoptr (GError) error = NULL;
  AccordStore *store;

  add_change (set, "mission:unifil", "area", NULL, "\"b\"");
  add_change (set, "mission:unifil", "release", NULL, "3");
  store = store_open (path, ACCORD_STORE_CREATE, &error);
  g_assert_true (store_commit (store, set, &error));
  store_end (store);

  /* A pulled change, as a later release of the store will write it. */
  run_sql (path, "INSERT INTO journal (at, title, source, act, changes) "
                 "VALUES ('2026-01-01T00:00:00Z', 'Pulled', 'pulled', 'action', "
                 "'{\"changes\":[{\"id\":\"mission:unifil\",\"path\":\"name\",\"before\":\"a\",\"after\":\"z\"}]}');"
                 "UPDATE record SET body = json_set (body, '$.name', 'z')");

  store = store_open (path, ACCORD_STORE_DEFAULT, &error);
  assert_sound (store);
  written = store_undo (store, FALSE, &left, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accord_change_set_get_length (written), ==, 1);
  g_assert_cmpstr (accord_change_set_get (written, 0)->path, ==, "area");
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpstr (left->pdata[0], ==, "mission:unifil name");
  assert_member (store, "mission:unifil", "name", "\"z\"");
  assert_member (store, "mission:unifil", "area", NULL);
  assert_member (store, "mission:unifil", "release", "3");

  state = store_get_undo_state (store);
  g_assert_null (state->undo);
  g_assert_cmpstr (state->redo, ==, "Set both");
  again = store_undo (store, TRUE, NULL, &error);
  g_assert_no_error (error);
  assert_member (store, "mission:unifil", "name", "\"z\"");
  assert_member (store, "mission:unifil", "area", "\"b\"");
  assert_sound (store);

  store_end (store);
  folder_free (folder);
}

/* An action of which nothing can be taken back is still undone: the next undo goes to the one before. */
static void
test_nothing_left (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (AccordUndoState) state = NULL;
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);
  AccordChangeSet *written;

  commit_one (store, "First", "mission:a", "name", "\"1\"");
  commit_one (store, "Second", "mission:b", "name", "\"1\"");
  store_end (store);
  run_sql (path, "INSERT INTO journal (at, title, source, act, changes) "
                 "VALUES ('2026-01-01T00:00:00Z', 'Pulled', 'pulled', 'action', "
                 "'{\"changes\":[{\"id\":\"mission:b\",\"path\":\"name\",\"before\":\"1\",\"after\":\"2\"}]}');"
                 "UPDATE record SET body = json_set (body, '$.name', '2') WHERE id = 'mission:b'");

  store = store_open (path, ACCORD_STORE_DEFAULT, &error);
  written = store_undo (store, FALSE, &left, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accord_change_set_get_length (written), ==, 0);
  g_assert_cmpstr (left->pdata[0], ==, "mission:b name");
  accord_change_set_unref (written);

  state = store_get_undo_state (store);
  g_assert_cmpstr (state->undo, ==, "First");
  g_assert_cmpstr (state->redo, ==, "Second");
  assert_sound (store);
  store_end (store);
  folder_free (folder);
}

/* What the service has is trashed, not deleted, and comes back whole. */
static void
test_sent (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);

  commit_one (store, "Make", "mission:a", "name", "\"1\"");
  before = store_load (store, &error);
  store_end (store);
  run_sql (path, "UPDATE record SET base = body, base_rev = '1-a'");

  store = store_open (path, ACCORD_STORE_DEFAULT, &error);
  accord_change_set_unref (store_undo (store, FALSE, NULL, &error));
  g_assert_no_error (error);
  assert_member (store, "mission:a", "name", NULL);
  assert_member (store, "mission:a", "trashed/by", "null");
  assert_sound (store);

  accord_change_set_unref (store_undo (store, TRUE, NULL, &error));
  g_assert_no_error (error);
  after = store_load (store, &error);
  assert_same (before, after);
  assert_sound (store);
  store_end (store);
  folder_free (folder);
}

/* A document that goes takes its frame along, and has it again when it comes back. */
static void
test_frame (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autoptr (AccordChangeSet) set = change_set ("Edit", "mission:a", "name", NULL, "\"1\"");
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) gone = NULL;
  g_autoptr (GHashTable) after = NULL;
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);

  add_change (set, "mission:a", "release", NULL, "5");
  add_change (set, "mission:a", "edited", NULL, "{\"by\":\"x\",\"at\":\"y\"}");
  g_assert_true (store_commit (store, set, &error));
  before = store_load (store, &error);

  commit_one (store, "Take back by hand", "mission:a", "name", NULL);
  gone = store_load (store, &error);
  g_assert_cmpuint (g_hash_table_size (gone), ==, 0);
  assert_sound (store);

  accord_change_set_unref (store_undo (store, FALSE, NULL, &error));
  g_assert_no_error (error);
  after = store_load (store, &error);
  assert_same (before, after);
  store_end (store);
  folder_free (folder);
}

static void
test_empty (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChangeSet) set = accord_change_set_new ("Nothing");
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);

  g_assert_true (store_commit (store, set, &error));
  commit_one (store, "Real", "mission:a", "name", "1");
  commit_one (store, "The same again", "mission:a", "name", "1");
  store_end (store);
  g_assert_cmpint (ask_number (path, "SELECT count(*) FROM journal"), ==, 1);
  folder_free (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/history/random", test_random);
  g_test_add_func ("/store/history/conflict", test_conflict);
  g_test_add_func ("/store/history/nothing-left", test_nothing_left);
  g_test_add_func ("/store/history/sent", test_sent);
  g_test_add_func ("/store/history/frame", test_frame);
  g_test_add_func ("/store/history/empty", test_empty);

  return g_test_run ();
}
