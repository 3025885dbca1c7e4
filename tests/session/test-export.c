/* A whole workspace goes out and in again without loss, and nobody's own edit is lost by it. */

#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"
#include "accord-session-export.h"
#include "random-documents.h"

#include <string.h>

#define TODAY "2026-11-22"
#define ROUNDS (g_getenv ("ACCORD_TEST_LONG") != NULL ? 100 : 6)

static char *
export (AccordSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  session_complete (session);
  bytes = accord_session_export (session, ACCORD_EXPORT_JSON, NULL, &error);
  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
add_document (AccordChangeSet *changes, JsonObject *document)
{
  const char *id = accord_json_get_text (document, "_id");
  g_autoptr (GList) names = json_object_get_members (document);

  for (GList *l = names; l != NULL; l = l->next)
    if (strcmp (l->data, "_id") != 0 && strcmp (l->data, "kind") != 0)
      accord_change_set_add (changes, id, l->data, NULL, json_node_ref (json_object_get_member (document, l->data)));
}

/* Records of any kind, some over shipped rows, some in the bin. */
static void
fill_at_random (AccordSession *session)
{
  static const char *const shipped[] = { "mission:unifil", "mission:unmiss", "settings:team" };
  g_autoptr (AccordChangeSet) changes = accord_change_set_new ("At random");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 12; i++) {
    AccordKind kind = i < 3 ? (i < 2 ? ACCORD_KIND_MISSION : ACCORD_KIND_SETTINGS) : random_kind ();
    g_autofree char *id = i < 3 ? g_strdup (shipped[i]) : g_strdup_printf ("%s:x:%u", accord_kind_get_name (kind), i);
    g_autoptr (JsonObject) document = random_document (kind, id);

    /* Undo leaves a release where there was none: it belongs to the frame of a document. */
    json_object_set_int_member (document, "release", 1 + i);
    if (g_test_rand_int_range (0, 5) == 0)
      json_object_set_object_member (document, "trashed", json_object_new ());
    if (i >= 3 || g_test_rand_bit ())
      add_document (changes, document);
  }
  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);
}

static guint
import (AccordSession *session, gboolean all)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordImportPlan) plan = session_read_import (session, "workspace.json", NULL, &error);
  g_autoptr (AccordChangeSet) changes = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_read, ==, plan->n_used + plan->n_skipped);
  g_assert_cmpuint (plan->n_skipped, ==, 0);
  for (guint i = 0; all && i < plan->items->len; i++)
    ((AccordImportItem *) g_ptr_array_index (plan->items, i))->chosen = TRUE;
  changes = accord_session_import (session, plan);
  if (accord_change_set_get_length (changes) > 0)
    g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);

  return accord_change_set_get_length (changes);
}

static void
test_out_and_in (void)
{
  for (guint round = 0; round < ROUNDS; round++) {
    g_autofree char *from = g_strdup_printf ("from-%u.db", round), *to = g_strdup_printf ("to-%u.db", round);
    AccordSession *source = session_new_at (from, TODAY), *target = session_new_at (to, TODAY);
    g_autofree char *empty = export (target), *before = NULL, *after = NULL, *undone = NULL, *title = NULL;
    g_autoptr (AccordImportPlan) again = NULL;
    g_autoptr (GError) error = NULL;

    fill_at_random (source);
    before = export (source);
    session_write_file ("workspace.json", before, -1);
    g_assert_cmpuint (import (target, FALSE), >, 0);
    after = export (target);
    g_assert_true (strcmp (after, before) == 0);

    again = session_read_import (target, "workspace.json", NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (accord_import_plan_count (again, ACCORD_IMPORT_SAME), ==, again->items->len);
    g_assert_cmpuint (import (target, FALSE), ==, 0);

    title = session_undo (target, FALSE, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (title, ==, "Import of workspace.json");
    undone = export (target);
    g_assert_true (strcmp (undone, empty) == 0);
    session_end (source);
    session_end (target);
  }
}

static GPtrArray *
copy_own (AccordSession *session)
{
  g_autoptr (GPtrArray) own = accord_workspace_list_own (accord_session_get_workspace (session));
  GPtrArray *copies = documents_new ();

  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (copies, accord_json_copy_object (g_ptr_array_index (own, i)));

  return copies;
}

static void
assert_kept (AccordSession *session, GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++) {
    JsonObject *document = g_ptr_array_index (documents, i);
    JsonObject *now = accord_workspace_get_own (accord_session_get_workspace (session), accord_json_get_text (document, "_id"));
    g_autoptr (GList) names = json_object_get_members (document);

    g_assert_nonnull (now);
    for (GList *l = names; l != NULL; l = l->next) {
      JsonNode *held = json_object_get_member (document, l->data);

      if (!JSON_NODE_HOLDS_NULL (held) && strcmp (l->data, "release") != 0)
        g_assert_true (accord_document_equal (held, json_object_get_member (now, l->data)));
    }
  }
}

/* Of what an officer entered nothing goes, unless it is chosen; then the file's records are all there. */
static void
test_own_edits_stay (void)
{
  for (guint round = 0; round < ROUNDS; round++) {
    g_autofree char *from = g_strdup_printf ("theirs-%u.db", round), *to = g_strdup_printf ("ours-%u.db", round);
    AccordSession *source = session_new_at (from, TODAY), *target = session_new_at (to, TODAY);
    g_autofree char *file = NULL, *before = NULL, *undone = NULL, *title = NULL;
    g_autoptr (GPtrArray) ours = NULL, theirs = NULL;
    g_autoptr (GError) error = NULL;

    fill_at_random (source);
    fill_at_random (target);
    file = export (source);
    session_write_file ("workspace.json", file, -1);
    ours = copy_own (target);
    import (target, FALSE);
    assert_kept (target, ours);

    before = export (target);
    if (import (target, TRUE) > 0) {
      theirs = copy_own (source);
      for (guint i = 0; i < theirs->len; i++) {
        JsonObject *document = g_ptr_array_index (theirs, i);
        JsonObject *now = accord_workspace_get_own (accord_session_get_workspace (target),
                                                    accord_json_get_text (document, "_id"));
        g_autofree char *x = document_write (document), *y = document_write (now);

        g_assert_cmpstr (x, ==, y);
      }
      title = session_undo (target, FALSE, &error);
      g_assert_no_error (error);
    }
    undone = export (target);
    g_assert_true (strcmp (undone, before) == 0);
    session_end (source);
    session_end (target);
  }
}

static void
test_newer_format (void)
{
  AccordSession *session = session_new_at ("newer.db", TODAY);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordImportPlan) plan = NULL;

  session_write_file ("newer.json", "{\"accord\": {\"format\": 2}, \"records\": []}", -1);
  plan = session_read_import (session, "newer.json", NULL, &error);
  g_assert_null (plan);
  g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "A newer release of Accord wrote this file; update Accord to read it.");
  session_end (session);
}

/* What cannot be a record is left out with its reason; the rest goes on. */
static void
test_damaged_entries (void)
{
  static const char text[] =
    "\xef\xbb\xbf {\"accord\": {\"format\": 1, \"release\": 1, \"made\": \"2026-11-22\"}, \"records\": ["
    "{\"_id\": \"event:unifil:a\", \"kind\": \"event\", \"schema\": 1, \"mission\": \"mission:unifil\","
    " \"type\": \"rotation\", \"start\": \"2026-12-01\", \"x\": 1.0e+20},"
    "7, {}, {\"_id\": \"plan:b\", \"kind\": \"plan\", \"schema\": 1},"
    "{\"_id\": \"event:unifil:c\", \"kind\": \"event\", \"schema\": 1, \"start\": \"tomorrow\"},"
    "{\"_id\": \"event:unifil:d\", \"kind\": \"event\", \"schema\": 1, \"start\": \"2026-12-01\"},"
    "{\"_id\": \"event:unifil:a\", \"kind\": \"event\", \"schema\": 1, \"mission\": \"mission:unifil\","
    " \"type\": \"rotation\", \"start\": \"2026-12-02\"},"
    "{\"_id\": \"event:unifil:e\", \"kind\": \"event\", \"schema\": 1, \"mission\": \"mission:unifil\","
    " \"type\": \"rotation\", \"start\": \"2026-12-01\", \"a/b\": 1},"
    "{\"_id\": \"note:f\", \"kind\": \"note\", \"schema\": 1, \"release\": 1}]}";
  AccordSession *session = session_new_at ("damaged.db", TODAY);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordImportPlan) plan = NULL;
  AccordImportItem *item;

  session_write_file ("damaged.json", text, -1);
  plan = session_read_import (session, "damaged.json", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_read, ==, 9);
  g_assert_cmpuint (plan->n_used, ==, 1);
  g_assert_cmpuint (plan->n_skipped, ==, 8);
  g_assert_cmpuint (plan->lines->len, ==, 8);
  g_assert_cmpuint (plan->items->len, ==, 1);
  item = g_ptr_array_index (plan->items, 0);
  g_assert_cmpstr (item->id, ==, "event:unifil:a");
  g_assert_cmpint (item->act, ==, ACCORD_IMPORT_ADD);
  session_end (session);
}

/* What the parser would cut without a word is refused. */
static void
test_what_cannot_be_kept (void)
{
  static const char *const values[] = {
    "18446744073709551615", "-9223372036854775809", "1e999", "\"a\\u0000b\"", "\"\xff\"", "[[", "\"open",
  };
  AccordSession *session = session_new_at ("kept.db", TODAY);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autofree char *text = g_strdup_printf ("{\"accord\": {\"format\": 1}, \"records\": [{\"x\": %s}]}", values[i]);
    g_autoptr (GError) error = NULL;
    g_autoptr (AccordImportPlan) plan = NULL;

    session_write_file ("kept.json", text, -1);
    plan = session_read_import (session, "kept.json", NULL, &error);
    g_assert_null (plan);
    g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID);
  }
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/export/out-and-in", test_out_and_in);
  g_test_add_func ("/export/own-edits-stay", test_own_edits_stay);
  g_test_add_func ("/export/newer-format", test_newer_format);
  g_test_add_func ("/export/damaged-entries", test_damaged_entries);
  g_test_add_func ("/export/what-cannot-be-kept", test_what_cannot_be_kept);

  return g_test_run ();
}
