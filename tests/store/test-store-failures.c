#include "config.h"

#include "store-fixture.h"

#include "accord-json.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define KILLS 36
#define N_DOCUMENTS 5

/* A disk that is full, as far as this process can tell: no file may grow beyond @size. */
static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size != RLIM_INFINITY ? size : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static gboolean
commit_words (AccordStore *store, int number, GError **error)
{
  g_autofree char *words = g_strnfill (3000, 'a' + number % 26);
  g_autofree char *value = g_strdup_printf ("\"%s\"", words);
  g_autofree char *id = g_strdup_printf ("note:%d", number);
  g_autoptr (AccordChangeSet) set = change_set ("Note", id, "text", NULL, value);

  return store_commit (store, set, error);
}

static void
assert_notes (AccordStore *store, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) documents = store_load (store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (documents), ==, n);
}

static void
test_full (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autoptr (GError) error = NULL;
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);
  int n = 0;

  g_assert_no_error (error);
  for (int round = 1; round <= 4; round++) {
    limit_files (round * 150000 + g_test_rand_int_range (0, 5000));
    while (commit_words (store, n, &error))
      n++;
    g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_FULL);
    g_assert_nonnull (strstr (error->message, "plan.db"));
    g_clear_error (&error);
    assert_notes (store, n);

    /* Closed while there is no room, too. */
    if (round % 2 == 0) {
      store_end (store);
      limit_files (RLIM_INFINITY);
      store = store_open (path, ACCORD_STORE_DEFAULT, &error);
      g_assert_no_error (error);
    }

    limit_files (RLIM_INFINITY);
    assert_notes (store, n);
    g_assert_true (commit_words (store, n++, &error));
    assert_sound (store);
  }
  store_end (store);
  folder_free (folder);
}

static void
test_full_at_first (void)
{
  static const rlim_t sizes[] = { 0, 100, 512, 1024, 4096, 5000, 9000, 13000, 20000, 25000 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    char *folder = folder_new ();
    g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
    g_autoptr (GError) error = NULL;
    AccordStore *store;

    limit_files (sizes[i]);
    store = store_open (path, ACCORD_STORE_CREATE, &error);
    if (store == NULL)
      g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_FULL);
    else
      store_end (store);
    g_clear_error (&error);
    limit_files (RLIM_INFINITY);

    store = store_open (path, ACCORD_STORE_CREATE, &error);
    g_assert_no_error (error);
    g_assert_true (commit_words (store, 1, &error));
    assert_sound (store);
    store_end (store);
    folder_free (folder);
  }
}

static AccordChangeSet *
make_count (int number)
{
  g_autofree char *value = g_strdup_printf ("%d", number);
  AccordChangeSet *set = accord_change_set_new ("Count");

  for (int i = 0; i < N_DOCUMENTS; i++) {
    g_autofree char *id = g_strdup_printf ("mission:%d", i);

    add_change (set, id, "number", NULL, value);
  }

  return set;
}

/* The child: one number after the other in all documents at once, each said aloud when it is on disk. */
static int
write_on (const char *path, int number)
{
  g_autoptr (GError) error = NULL;
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);

  while (error == NULL) {
    g_autoptr (AccordChangeSet) set = make_count (number);

    if (store_commit (store, set, &error))
      printf ("%d\n", number++);
    fflush (stdout);
  }

  return 1;
}

/* Lets the child count, ends it at some moment, and returns the last number that it said. */
static int
count_and_kill (const char *path, int number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_file_read_link ("/proc/self/exe", &error);
  g_autofree char *from = g_strdup_printf ("%d", number);
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  int patience = g_test_rand_int_range (0, 80);
  char *line;
  int last = number - 1;

  g_assert_no_error (error);
  child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--write", path, from, NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));

  while (TRUE) {
    if (patience-- == 0)
      g_subprocess_send_signal (child, SIGKILL);
    line = g_data_input_stream_read_line (lines, NULL, NULL, &error);
    g_assert_no_error (error);
    if (line == NULL)
      break;
    last = atoi (line);
    g_free (line);
  }
  g_assert_true (g_subprocess_wait (child, NULL, &error));
  g_assert_true (g_subprocess_get_if_signaled (child));
  g_assert_cmpint (g_subprocess_get_term_sig (child), ==, SIGKILL);

  return last;
}

/* The number in the file, the same in all documents; what was said is there, perhaps one more. */
static int
read_number (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) documents = NULL;
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);
  GHashTableIter iter;
  gpointer text;
  int number = 0;

  g_assert_no_error (error);
  documents = store_load (store, &error);
  g_assert_no_error (error);
  g_hash_table_iter_init (&iter, documents);
  while (g_hash_table_iter_next (&iter, NULL, &text)) {
    g_autoptr (JsonObject) document = accord_json_parse_object (text, -1, NULL);
    int own = accord_json_get_number (document, "number", -1);

    g_assert_true (number == 0 || number == own);
    number = own;
  }
  if (number > 0)
    g_assert_cmpuint (g_hash_table_size (documents), ==, N_DOCUMENTS);
  assert_sound (store);
  store_end (store);

  return number;
}

static void
test_killed (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  int number = 0;

  for (int i = 0; i < KILLS; i++) {
    int said = count_and_kill (path, number + 1);

    number = read_number (path);
    g_assert_cmpint (number, >=, said);
    g_assert_cmpint (number, <=, said + 1);
    /* Now and then from the very beginning, to end it while it makes the file. */
    if (i % 4 == 3) {
      g_unlink (path);
      number = 0;
    }
  }
  folder_free (folder);
}

int
main (int argc, char *argv[])
{
  if (argc == 4 && strcmp (argv[1], "--write") == 0)
    return write_on (argv[2], atoi (argv[3]));

  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);
  g_test_add_func ("/store/failures/full", test_full);
  g_test_add_func ("/store/failures/full-at-first", test_full_at_first);
  g_test_add_func ("/store/failures/killed", test_killed);

  return g_test_run ();
}
