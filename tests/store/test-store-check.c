#include "config.h"

#include "store-fixture.h"

#include <string.h>

/* Each kind of damage that a database can have while its pages are sound, and what check says of it. */
static const struct {
  const char *sql;
  const char *word;
  guint n;
} damages[] = {
  { "UPDATE record SET body = '{' WHERE id = 'mission:a'", "cannot be read", 2 },
  { "UPDATE record SET body = '[]' WHERE id = 'mission:a'", "cannot be read", 2 },
  { "UPDATE record SET body = json_set (body, '$._id', 'mission:z') WHERE id = 'mission:a'", "another", 2 },
  { "UPDATE record SET kind = 'mandate' WHERE id = 'mission:a'", "wrong kind", 1 },
  { "UPDATE record SET body = json_set (body, '$.name', 9) WHERE id = 'mission:a'", "history", 1 },
  { "DELETE FROM record WHERE id = 'mission:a'", "missing", 1 },
  { "INSERT INTO record (id, kind, body) VALUES ('mission:c', 'mission', '{\"_id\":\"mission:c\",\"kind\":\"mission\"}')",
    "history", 1 },
  { "UPDATE journal SET changes = '{\"changes\":[{}]}' WHERE seq = 3", "cannot be read", 2 },
  { "UPDATE journal SET changes = '{\"changes\":[]}' WHERE seq = 3", "history", 1 },
  { "PRAGMA foreign_keys = OFF; DELETE FROM journal WHERE seq = 4", "journal", 1 },
};

static void
make_plan (const char *path)
{
  g_autoptr (GError) error = NULL;
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);

  g_assert_no_error (error);
  commit_one (store, "One", "mission:a", "name", "1");
  commit_one (store, "Two", "mission:b", "name", "2");
  commit_one (store, "Three", "mission:b", "area", "3");
  commit_one (store, "Four", "mission:a", "area", "4");
  accord_change_set_unref (store_undo (store, FALSE, NULL, &error));
  g_assert_no_error (error);
  assert_sound (store);
  store_end (store);
}

static void
test_damages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++) {
    char *folder = folder_new ();
    g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) problems = NULL;
    gboolean said = FALSE;
    AccordStore *store;

    make_plan (path);
    run_sql (path, damages[i].sql);
    store = store_open (path, ACCORD_STORE_READ_ONLY, &error);
    g_assert_no_error (error);
    problems = store_check (store);
    for (guint j = 0; j < problems->len; j++) {
      const char *problem = g_ptr_array_index (problems, j);

      g_test_message ("%s", problem);
      g_assert_true (g_str_has_suffix (problem, "."));
      said |= strstr (problem, damages[i].word) != NULL;
    }
    g_assert_true (said);
    g_assert_cmpuint (problems->len, ==, damages[i].n);
    store_end (store);
    folder_free (folder);
  }
}

/* A body or an entry that cannot be read stops what needs it, and nothing is written. */
static void
test_unreadable (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autoptr (AccordChangeSet) set = change_set ("Set", "mission:a", "name", NULL, "7");
  g_autoptr (GError) error = NULL;
  AccordStore *store;

  make_plan (path);
  run_sql (path, "UPDATE record SET body = '{' WHERE id = 'mission:a'; UPDATE journal SET changes = '' WHERE seq = 3");
  store = store_open (path, ACCORD_STORE_DEFAULT, &error);
  g_assert_null (store_load (store, &error));
  g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (store_commit (store, set, &error));
  g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_null (store_undo (store, FALSE, NULL, &error));
  g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  commit_one (store, "Another", "mission:b", "name", "5");
  store_end (store);
  g_assert_cmpint (ask_number (path, "SELECT count(*) FROM journal"), ==, 6);
  folder_free (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/check/damages", test_damages);
  g_test_add_func ("/store/check/unreadable", test_unreadable);

  return g_test_run ();
}
