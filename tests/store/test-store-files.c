#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOBODY 65534

typedef struct {
  char *folder;
  char *path;
} Place;

static void
place_set_up (Place *place, gconstpointer data)
{
  place->folder = folder_new ();
  place->path = g_build_filename (place->folder, "plan.db", NULL);
}

static void
place_tear_down (Place *place, gconstpointer data)
{
  g_free (place->path);
  folder_free (place->folder);
}

static void
make_plan (const char *path)
{
  g_autoptr (GError) error = NULL;
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);

  g_assert_no_error (error);
  for (int i = 0; i < 200; i++) {
    g_autofree char *id = g_strdup_printf ("mission:%d", i);

    commit_one (store, "Make", id, "summary", "\"some words that fill a page or two of the file\"");
  }
  store_end (store);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* The message names the file in one sentence; the file is as it was, and nothing lies beside it. */
static void
assert_refused (Place *place, AccordStoreFlags flags, AccordStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before = 0;
  gsize length_after = 0;
  guint files = count_files (place->folder);
  AccordStore *store;

  g_file_get_contents (place->path, &before, &length_before, NULL);
  store = store_open (place->path, flags, &error);
  g_assert_null (store);
  g_assert_error (error, ACCORD_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "plan.db"));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (count_files (place->folder), ==, files);
  g_file_get_contents (place->path, &after, &length_after, NULL);
  g_assert_cmpmem (before, length_before, after, length_after);
}

static void
write_file (const char *path, const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, length, &error);
  g_assert_no_error (error);
}

static void
test_missing (Place *place, gconstpointer data)
{
  assert_refused (place, ACCORD_STORE_DEFAULT, ACCORD_STORE_ERROR_NOT_FOUND);
  assert_refused (place, ACCORD_STORE_CREATE | ACCORD_STORE_READ_ONLY, ACCORD_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (symlink ("nowhere", place->path), ==, 0);
  assert_refused (place, ACCORD_STORE_CREATE, ACCORD_STORE_ERROR_NOT_FOUND);
}

static void
test_no_file (Place *place, gconstpointer data)
{
  g_autofree char *inside = g_build_filename (place->path, "in", "plan.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (place->path, 0700), ==, 0);
  assert_refused (place, ACCORD_STORE_CREATE, ACCORD_STORE_ERROR_UNREADABLE);
  g_rmdir (place->path);
  g_assert_cmpint (mkfifo (place->path, 0600), ==, 0);
  g_assert_null (store_open (place->path, ACCORD_STORE_CREATE, &error));
  g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_UNREADABLE);
  g_clear_error (&error);

  g_assert_null (store_open (inside, ACCORD_STORE_CREATE, &error));
  g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_UNREADABLE);
}

static void
test_empty (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  AccordStore *store;

  write_file (place->path, "", 0);
  assert_refused (place, ACCORD_STORE_DEFAULT, ACCORD_STORE_ERROR_DAMAGED);
  assert_refused (place, ACCORD_STORE_CREATE | ACCORD_STORE_READ_ONLY, ACCORD_STORE_ERROR_DAMAGED);
  store = store_open (place->path, ACCORD_STORE_CREATE, &error);
  g_assert_no_error (error);
  assert_sound (store);
  store_end (store);
}

static void
test_foreign (Place *place, gconstpointer data)
{
  static const char *const texts[] = { "x", "SQLite", "<!DOCTYPE html><html><head><title>Sign in</title></head></html>" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    write_file (place->path, texts[i], strlen (texts[i]));
    assert_refused (place, ACCORD_STORE_CREATE, ACCORD_STORE_ERROR_FOREIGN);
  }
  g_unlink (place->path);

  run_sql (place->path, "CREATE TABLE record (id, kind, body); INSERT INTO record VALUES (1, 2, 3)");
  assert_refused (place, ACCORD_STORE_CREATE, ACCORD_STORE_ERROR_FOREIGN);
  run_sql (place->path, "PRAGMA journal_mode = WAL");
  assert_refused (place, ACCORD_STORE_CREATE, ACCORD_STORE_ERROR_FOREIGN);
}

static void
test_truncated (Place *place, gconstpointer data)
{
  g_autofree char *whole = NULL;
  gsize length;

  make_plan (place->path);
  g_assert_true (g_file_get_contents (place->path, &whole, &length, NULL));
  for (gsize size = 16; size < length; size += size < 128 ? 11 : 3001) {
    write_file (place->path, whole, size);
    assert_refused (place, ACCORD_STORE_CREATE, ACCORD_STORE_ERROR_DAMAGED);
    assert_refused (place, ACCORD_STORE_READ_ONLY, ACCORD_STORE_ERROR_DAMAGED);
  }
}

/* A page of noise anywhere but in the header; a page that nothing uses is no damage. */
static void
test_noise (Place *place, gconstpointer data)
{
  g_autofree char *whole = NULL;
  gsize length;

  make_plan (place->path);
  g_assert_true (g_file_get_contents (place->path, &whole, &length, NULL));
  for (gsize page = 1; page < length / 4096; page++) {
    g_autofree char *noisy = g_memdup2 (whole, length);

    for (int i = 0; i < 4096; i++)
      noisy[page * 4096 + i] = g_test_rand_int_range (0, 256);
    write_file (place->path, noisy, length);
    assert_refused (place, ACCORD_STORE_DEFAULT, ACCORD_STORE_ERROR_DAMAGED);
  }
}

static void
test_modes (Place *place, gconstpointer data)
{
  g_autofree char *deep = g_build_filename (place->folder, "made", "for it", "ünï #1?.db", NULL);
  g_autofree char *folder = g_path_get_dirname (deep);
  g_autoptr (GError) error = NULL;
  AccordStore *store = store_open (deep, ACCORD_STORE_CREATE, &error);
  GStatBuf info;

  g_assert_no_error (error);
  g_assert_cmpint (g_stat (deep, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0700);
  commit_one (store, "Set", "mission:a", "name", "1");
  store_end (store);
  g_assert_cmpint (ask_number (deep, "PRAGMA application_id"), ==, 0x41636364);
  g_assert_cmpint (ask_number (deep, "PRAGMA user_version"), ==, 2);

  /* Through a link, the files beside it lie with the target. */
  g_assert_cmpint (symlink (deep, place->path), ==, 0);
  store = store_open (place->path, ACCORD_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  assert_member (store, "mission:a", "name", "1");
  g_assert_cmpuint (count_files (place->folder), ==, 2);
  store_end (store);
}

static void
assert_reads_only (const char *path, AccordStoreFlags flags, gboolean newer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) documents = NULL;
  g_autoptr (AccordChangeSet) set = change_set ("Set", "mission:1", "name", NULL, "1");
  AccordStore *store = store_open (path, flags, &error);
  gboolean is_newer;

  g_assert_no_error (error);
  g_assert_true (accord_store_get_read_only (store, &is_newer));
  g_assert_cmpint (is_newer, ==, newer);
  documents = store_load (store, &error);
  g_assert_cmpuint (g_hash_table_size (documents), ==, 200);
  g_assert_false (store_commit (store, set, &error));
  g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (store_undo (store, FALSE, NULL, &error));
  g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_READ_ONLY);
  store_end (store);
}

static void
assert_untouched (const char *path, AccordStoreFlags flags, gboolean newer)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before;
  gsize length_after;

  g_assert_true (g_file_get_contents (path, &before, &length_before, NULL));
  assert_reads_only (path, flags, newer);
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

static void
test_read_only (Place *place, gconstpointer data)
{
  make_plan (place->path);
  assert_untouched (place->path, ACCORD_STORE_READ_ONLY, FALSE);
}

static void
test_newer (Place *place, gconstpointer data)
{
  make_plan (place->path);
  run_sql (place->path, "ALTER TABLE record ADD COLUMN more TEXT; PRAGMA user_version = 3");
  assert_untouched (place->path, ACCORD_STORE_DEFAULT, TRUE);
  assert_untouched (place->path, ACCORD_STORE_CREATE, TRUE);
}

/* Only the log beside it knows that the file is newer: its program was killed. */
static void
test_newer_in_log (Place *place, gconstpointer data)
{
  g_autofree char *log = g_strconcat (place->path, "-wal", NULL);
  g_autofree char *copy = g_build_filename (place->folder, "copy.db", NULL);
  g_autofree char *copy_log = g_strconcat (copy, "-wal", NULL);
  g_autofree char *contents = NULL;
  gsize length;
  sqlite3 *other = NULL;

  make_plan (place->path);
  g_assert_cmpint (sqlite3_open (place->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "PRAGMA user_version = 3", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (g_file_get_contents (log, &contents, &length, NULL));
  write_file (copy_log, contents, length);
  g_clear_pointer (&contents, g_free);
  g_assert_true (g_file_get_contents (place->path, &contents, &length, NULL));
  write_file (copy, contents, length);
  sqlite3_close (other);

  assert_untouched (copy, ACCORD_STORE_DEFAULT, TRUE);
}

static void
become_nobody (void)
{
  if (geteuid () == 0)
    g_assert_cmpint (setuid (NOBODY), ==, 0);
}

static void
give_to_nobody (Place *place, int file_mode, int folder_mode)
{
  if (geteuid () == 0) {
    g_assert_cmpint (chown (place->folder, NOBODY, -1), ==, 0);
    g_assert_cmpint (chown (place->path, NOBODY, -1), ==, 0);
  }
  g_assert_cmpint (g_chmod (place->path, file_mode), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, folder_mode), ==, 0);
}

/* Permissions do not hold root back, so these run in a child of no rights. */
static void
test_permissions (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *inside = g_build_filename (place->folder, "other.db", NULL);

  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, 0);
    g_test_trap_assert_passed ();
    return;
  }

  make_plan (place->path);
  give_to_nobody (place, 0400, 0700);
  become_nobody ();
  assert_untouched (place->path, ACCORD_STORE_DEFAULT, FALSE);

  g_assert_cmpint (g_chmod (place->path, 0600), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0500), ==, 0);
  assert_untouched (place->path, ACCORD_STORE_DEFAULT, FALSE);
  g_assert_null (store_open (inside, ACCORD_STORE_CREATE, &error));
  g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);

  g_assert_cmpint (g_chmod (place->path, 0), ==, 0);
  g_assert_null (store_open (place->path, ACCORD_STORE_DEFAULT, &error));
  g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_UNREADABLE);
  g_assert_cmpint (g_chmod (place->folder, 0700), ==, 0);
}

static void
commit_progress (AccordStore *store, const char *id, const char *day, const char *status)
{
  const char *const members[][2] = { { "mission", "mission:unifil" }, { "commitment", "commitment:1.3" }, { "day", day },
                                     { "entered", "2026-11-22T10:00:00.000000Z" }, { "status", status } };
  g_autoptr (AccordChangeSet) set = accord_change_set_new ("Progress");
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++) {
    g_autofree char *value = g_strdup_printf ("\"%s\"", members[i][1]);

    add_change (set, id, members[i][0], NULL, value);
  }
  g_assert_true (store_commit (store, set, &error));
  g_assert_no_error (error);
}

static void
assert_standing (AccordStore *store, const char *status)
{
  g_autoptr (GPtrArray) standings = store_list_standings (store, ACCORD_DAY_LAST, ACCORD_DAY_NONE, NULL, NULL);
  const AccordStanding *standing;

  g_assert_cmpuint (standings->len, ==, 1);
  standing = g_ptr_array_index (standings, 0);
  g_assert_cmpstr (standing->mission, ==, "mission:unifil");
  g_assert_cmpstr (accord_progress_status_get_name (standing->status), ==, status);
}

static AccordStore *
open_stored (Place *place, const char *name, AccordStoreFlags flags)
{
  g_autofree char *stored = g_build_filename (g_getenv ("ACCORD_STORE_FILES"), name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  AccordStore *store;

  g_assert_true (g_file_get_contents (stored, &contents, &length, &error));
  g_assert_no_error (error);
  write_file (place->path, contents, length);
  store = store_open (place->path, flags, &error);
  g_assert_no_error (error);

  return store;
}

/* What every stored file holds, but for its observations. */
static void
assert_stored (AccordStore *store, guint n_progress)
{
  g_autoptr (GPtrArray) rest = store_load_rest (store), progress = store_load_progress (store, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordUndoState) state = NULL;

  g_assert_false (accord_store_get_read_only (store, NULL));
  g_assert_cmpuint (rest->len, ==, 3);
  g_assert_cmpuint (progress->len, ==, n_progress);
  assert_member (store, "mission:unifil", "penholder", "\"France\"");
  assert_member (store, "mission:unifil", "release", "1");
  assert_member (store, "settings:team", "leads/invitation", "14");
  assert_member (store, "consultation:mandate:unifil:2025-08-28:c", "steps/meeting", "{\"planned\":\"2026-08-12\"}");
  state = store_get_undo_state (store);
  g_assert_cmpstr (state->undo, ==, "Plan the meeting");
  g_assert_cmpstr (state->redo, ==, "Rename UNIFIL");
  assert_sound (store);
  accord_change_set_unref (store_undo (store, TRUE, NULL, &error));
  g_assert_no_error (error);
  assert_member (store, "mission:unifil", "name", "\"FINUL\"");
}

/* A planning file of schema 1 as that release made it; every later release must open it. */
static void
test_schema_1 (Place *place, gconstpointer data)
{
  g_autofree char *copy = g_strconcat (place->path, ".schema-1", NULL);
  AccordStore *store = open_stored (place, "schema-1.db", ACCORD_STORE_DEFAULT);

  assert_stored (store, 0);
  commit_progress (store, "progress:1", "2026-11-02", "completed");
  assert_standing (store, "completed");
  assert_sound (store);
  store_end (store);
  g_assert_cmpint (ask_number (copy, "PRAGMA user_version"), ==, 1);
}

/* Where it may not be written, it is read as it is. */
static void
test_schema_1_read_only (Place *place, gconstpointer data)
{
  AccordStore *store = open_stored (place, "schema-1.db", ACCORD_STORE_READ_ONLY);
  g_autoptr (GPtrArray) rest = store_load_rest (store), progress = store_load_progress (store, "mission:unifil");
  g_autoptr (GPtrArray) standings = store_list_standings (store, ACCORD_DAY_LAST, ACCORD_DAY_NONE, NULL, NULL);

  g_assert_cmpuint (rest->len, ==, 3);
  g_assert_cmpuint (progress->len, ==, 0);
  g_assert_cmpuint (standings->len, ==, 0);
  assert_sound (store);
  store_end (store);
  g_assert_cmpint (ask_number (place->path, "PRAGMA user_version"), ==, 1);
}

/* So it is with schema 2. */
static void
test_schema_2 (Place *place, gconstpointer data)
{
  AccordStore *store = open_stored (place, "schema-2.db", ACCORD_STORE_DEFAULT);

  assert_standing (store, "in_progress");
  assert_stored (store, 3);
  commit_progress (store, "progress:4", "2026-11-02", "completed");
  assert_standing (store, "completed");
  assert_sound (store);
  store_end (store);
}

/* With a path as its argument, makes such a file of the schema that this release writes. */
static int
make_stored (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChangeSet) set = change_set ("Set the penholder", "mission:unifil", "penholder", NULL, "\"France\"");
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);

  g_assert_no_error (error);
  add_change (set, "mission:unifil", "release", NULL, "1");
  g_assert_true (store_commit (store, set, &error));
  commit_progress (store, "progress:1", "2025-03-01", "not_started");
  commit_progress (store, "progress:2", "2026-03-01", "in_progress");
  commit_progress (store, "progress:3", "2026-09-01", "pending");
  commit_one (store, "Bin", "progress:3", "trashed", "{\"at\":\"2026-09-02T08:00:00Z\",\"by\":\"officer\"}");
  commit_one (store, "Set a lead", "settings:team", "leads/invitation", "10");
  commit_one (store, "Set a lead", "settings:team", "leads/invitation", "14");
  commit_one (store, "Plan the meeting", "consultation:mandate:unifil:2025-08-28:c", "steps/meeting",
              "{\"planned\":\"2026-08-12\"}");
  commit_one (store, "Rename UNIFIL", "mission:unifil", "name", "\"FINUL\"");
  accord_change_set_unref (store_undo (store, FALSE, NULL, &error));
  g_assert_no_error (error);
  store_end (store);

  return 0;
}

#define ADD(name, func) \
  g_test_add ("/store/files/" name, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (argc > 1)
    return make_stored (argv[1]);

  ADD ("missing", test_missing);
  ADD ("no-file", test_no_file);
  ADD ("empty", test_empty);
  ADD ("foreign", test_foreign);
  ADD ("truncated", test_truncated);
  ADD ("noise", test_noise);
  ADD ("modes", test_modes);
  ADD ("read-only", test_read_only);
  ADD ("newer", test_newer);
  ADD ("newer-in-log", test_newer_in_log);
  ADD ("permissions", test_permissions);
  ADD ("schema-1", test_schema_1);
  ADD ("schema-1-read-only", test_schema_1_read_only);
  ADD ("schema-2", test_schema_2);

  return g_test_run ();
}
