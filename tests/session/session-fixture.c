#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"

#include <string.h>

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

AccordSession *
session_open (const char *path, AccordSessionFlags flags, AccordDay today, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_session_open_async (path, flags, today, NULL, keep_result, &result);

  return accord_session_open_finish (wait_for (&result), error);
}

gboolean
session_commit (AccordSession *session, AccordChangeSet *changes, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_session_commit_async (session, changes, NULL, keep_result, &result);

  return accord_session_commit_finish (session, wait_for (&result), error);
}

char *
session_undo (AccordSession *session, gboolean redo, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_session_undo_async (session, redo, NULL, keep_result, &result);

  return accord_session_undo_finish (session, wait_for (&result), NULL, error);
}

void
session_complete (AccordSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  accord_session_complete_async (session, NULL, keep_result, &result);
  g_assert_true (accord_session_complete_finish (session, wait_for (&result), &error));
  g_assert_no_error (error);
  g_assert_true (accord_workspace_is_whole (accord_session_get_workspace (session)));
}

static char *
find_file (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), name, NULL);
}

AccordImportPlan *
session_read_import (AccordSession *session, const char *name, GHashTable *answers, GError **error)
{
  g_autofree char *path = find_file (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  accord_session_read_import_async (session, file, answers, NULL, NULL, NULL, keep_result, &result);

  return accord_session_read_import_finish (session, wait_for (&result), error);
}

void
session_write_file (const char *name, const char *text, gssize length)
{
  g_autofree char *path = find_file (name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

void
session_end (AccordSession *session)
{
  GAsyncResult *result = NULL;
  g_autoptr (GError) error = NULL;

  accord_session_close_async (session, keep_result, &result);
  g_assert_true (accord_session_close_finish (session, wait_for (&result), &error));
  g_assert_no_error (error);
  g_object_unref (result);
  /* What it had asked of itself is answered by now. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (session);
}

static AccordSession *
create (const char *path, const char *today)
{
  g_autoptr (GError) error = NULL;
  AccordSession *session = session_open (path, ACCORD_SESSION_CREATE, day_of (today), &error);

  g_assert_no_error (error);

  return session;
}

AccordSession *
session_new (const char *today)
{
  return create (NULL, today);
}

AccordSession *
session_new_at (const char *name, const char *today)
{
  g_autofree char *path = find_file (name);

  return create (path, today);
}

void
session_write (AccordSession *session, const char *id, const char *path, const char *value)
{
  AccordRecord *record = accord_workspace_lookup (accord_session_get_workspace (session), id);
  JsonNode *before = record != NULL ? accord_document_get_path (accord_record_get_own (record), path) : NULL;
  g_autoptr (AccordChangeSet) changes = accord_change_set_new ("Written by the test");
  g_autoptr (GError) error = NULL;

  accord_change_set_add (changes, id, path, before != NULL ? json_node_ref (before) : NULL, node_parse (value));
  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);
}

void
session_write_document (AccordSession *session, const char *text)
{
  g_autoptr (JsonObject) document = document_parse ("%s", text);
  g_autoptr (AccordChangeSet) changes = accord_change_set_new ("Written by the test");
  g_autoptr (GList) names = json_object_get_members (document);
  g_autoptr (GError) error = NULL;

  for (GList *l = names; l != NULL; l = l->next)
    if (strcmp (l->data, "_id") != 0)
      accord_change_set_add (changes, accord_json_get_text (document, "_id"), l->data, NULL,
                             json_node_ref (json_object_get_member (document, l->data)));
  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);
}

AccordChain *
session_get_chain (AccordSession *session, const char *mission, guint i)
{
  GPtrArray *chains = accord_session_get_chains (session,
                                                 mission_get (accord_session_get_workspace (session), mission));

  g_assert_cmpuint (i, <, chains->len);

  return g_ptr_array_index (chains, i);
}

const AccordStep *
chain_get_step (AccordChain *chain, const char *key)
{
  for (guint i = 0; i < chain->n_steps; i++)
    if (strcmp (chain->steps[i].template->key, key) == 0)
      return &chain->steps[i];

  g_assert_not_reached ();
}
