#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"
#include "accord-rows.h"
#include "accord-session-enter.h"
#include "accord-session-import.h"
#include "accord-session-lists.h"

#include <string.h>

#define ROUNDS 6
#define TODAY "2026-11-22"
#define MISSION "mission:unifil"

/* What could break a file, or make a spreadsheet run it. */
static const char *const pieces[] = {
  "=", "+", "-", "@", "＝", "＠", "'", "\"", "“", " ", "\t", "\r", "\n", "\r\n", ";", ",", "\xc2\xa0", "\xe2\x80\x8f",
  "\xe2\x80\xae", "\xef\xbb\xbf", "\001", "a", "é", "ق", "维", "😀", "1", "=cmd|' /C calc'!A0", "<b>", "%s", "\\", "{", "[1]",
  "null", "true",
};

/* ── Files ── */

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static AccordImportPlan *
read_file (AccordSession *session, const char *text, gsize length)
{
  g_autofree char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AccordImportPlan *plan;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  accord_session_read_import_async (session, file, NULL, NULL, NULL, NULL, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  plan = accord_session_read_import_finish (session, result, &error);
  g_assert_no_error (error);
  folder_free (g_steal_pointer (&folder));
  g_assert_cmpuint (plan->n_read, ==, plan->n_used + plan->n_skipped);

  return plan;
}

static GBytes *
export (AccordSession *session, const char *list, const char *mission)
{
  AccordWorkspace *workspace = accord_session_get_workspace (session);
  AccordExportScope scope = { NULL, list, ACCORD_DAY_NONE, ACCORD_DAY_NONE };
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (mission != NULL)
    scope.mission = mission_get (workspace, mission);
  bytes = accord_session_export_list (session, &scope, &error);
  g_assert_no_error (error);

  return bytes;
}

static AccordImportPlan *
read_bytes (AccordSession *session, GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return read_file (session, text, size);
}

/* The cells of a file; all are in quotes. */
static GPtrArray *
parse (GBytes *bytes)
{
  gsize size;
  const char *p = g_bytes_get_data (bytes, &size), *end = p + size;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  while (p < end) {
    GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

    do {
      GString *cell = g_string_new (NULL);

      g_assert_cmpint (*p++, ==, '"');
      for (; *p != '"' || p[1] == '"'; p++) {
        p += *p == '"';
        g_string_append_c (cell, *p);
      }
      p++;
      g_ptr_array_add (row, g_string_free (cell, FALSE));
    } while (*p++ == ',');
    g_assert_cmpint (*p++, ==, '\n');
    g_ptr_array_add (rows, row);
  }

  return rows;
}

static guint
find_column (GPtrArray *rows, const char *name)
{
  GPtrArray *heading = rows->pdata[0];

  for (guint i = 0; i < heading->len; i++)
    if (strcmp (heading->pdata[i], name) == 0)
      return i;

  g_error ("There is no column %s.", name);
}

static const char *
get_cell (GPtrArray *rows, guint row, const char *column)
{
  return ((GPtrArray *) rows->pdata[row])->pdata[find_column (rows, column)];
}

static void
set_cell (GPtrArray *rows, guint row, const char *column, const char *text)
{
  char **cell = (char **) &((GPtrArray *) rows->pdata[row])->pdata[find_column (rows, column)];

  g_free (*cell);
  *cell = g_strdup (text);
}

/* The row of a step on the agenda. */
static guint
find_row (GPtrArray *rows, const char *consultation, const char *step)
{
  for (guint i = 1; i < rows->len; i++)
    if (strcmp (get_cell (rows, i, "consultation"), consultation) == 0 && strcmp (get_cell (rows, i, "step"), step) == 0)
      return i;

  g_error ("There is no step %s.", step);
}

static AccordImportPlan *
read_rows (AccordSession *session, GPtrArray *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    GPtrArray *row = rows->pdata[i];

    for (guint k = 0; k < row->len; k++) {
      g_auto (GStrv) parts = g_strsplit (row->pdata[k], "\"", -1);
      g_autofree char *cell = g_strjoinv ("\"\"", parts);

      g_string_append_printf (text, "%s\"%s\"", k > 0 ? "," : "", cell);
    }
    g_string_append (text, "\r\n");
  }

  return read_file (session, text->str, text->len);
}

static void
apply (AccordSession *session, AccordImportPlan *plan, gboolean all)
{
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; all && i < plan->items->len; i++)
    ((AccordImportItem *) plan->items->pdata[i])->chosen = TRUE;
  changes = accord_session_import (session, plan);
  session_commit (session, changes, &error);
  g_assert_no_error (error);
}

static void
assert_nothing_to_change (AccordImportPlan *plan)
{
  for (guint i = 0; i < plan->lines->len; i++) {
    AccordImportLine *line = plan->lines->pdata[i];

    g_error ("Line %u: %s (%s)", line->line, line->reason, line->text);
  }
  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = plan->items->pdata[i];
    g_autofree char *members = accord_json_to_text (item->members, FALSE);

    if (item->act != ACCORD_IMPORT_SAME)
      g_error ("%s: %s would change to %s", item->id, item->remark, members);
  }
  g_assert_cmpuint (plan->n_skipped, ==, 0);
}

/* ── Random records ── */

static char *
random_text (void)
{
  GString *text = g_string_new (NULL);

  for (guint n = g_test_rand_int_range (0, 7); n > 0; n--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static JsonNode *
text_node (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
random_text_node (void)
{
  g_autofree char *text = random_text ();

  return text_node (text);
}

static JsonNode *
random_day (gsize length)
{
  g_autofree char *text = accord_day_to_string (g_test_rand_int_range (day_of ("1948-01-01"), day_of ("2040-01-01")));

  text[length] = '\0';

  return text_node (text);
}

static JsonNode *
random_list (void)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_alloc ();

  for (guint n = g_test_rand_int_range (0, 4); n > 0; n--) {
    json_array_add_element (array, random_text_node ());
    json_array_add_int_element (array, g_test_rand_int ());
  }
  json_node_init_array (node, array);
  json_array_unref (array);

  return node;
}

static JsonNode *
random_object (void)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_alloc ();

  json_object_set_member (object, "text", random_text_node ());
  json_object_set_int_member (object, "n", g_test_rand_int ());
  json_node_init_object (node, object);
  json_object_unref (object);

  return node;
}

/* Only keys that may be entered: others are refused in a file as they are in a form. */
static JsonNode *
random_map (const char *name)
{
  g_autoptr (JsonObject) object = json_object_new ();

  if (strcmp (name, "steps") == 0) {
    JsonObject *step = json_object_new ();

    json_object_set_member (step, "planned", random_day (10));
    json_object_set_string_member (step, "note", "=a\nb;-c");
    json_object_set_object_member (object, g_test_rand_bit () ? "meeting" : "draft", step);
  } else if (strcmp (name, "situation") == 0) {
    json_object_set_string_member (object, "political", "=a\t'b");
  } else if (strcmp (name, "request") == 0) {
    json_object_set_member (object, "asked", random_day (10));
  } else if (strcmp (name, "presidency") == 0) {
    json_object_set_string_member (object, "2027-01", "LVA");
  } else if (strcmp (name, "holidays") == 0) {
    json_object_set_string_member (object, "2026-12-25", "@Christmas");
  } else if (strcmp (name, "leads") != 0) {
    json_object_set_string_member (object, "x;=1", "+1");
  }

  return json_node_init_object (json_node_alloc (), object);
}

/* Cells of a table are without line ends and tabs. */
static JsonNode *
random_rows (const AccordMember *member)
{
  GString *text = accord_rows_begin (member->words);
  guint n_cells = g_strv_length ((char **) member->words);
  JsonNode *node;

  for (guint n = g_test_rand_int_range (1, 5); n > 0; n--) {
    g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

    for (guint i = 0; i < n_cells; i++) {
      const char *name = member->words[i];
      gboolean is_count = strcmp (name, "female") == 0 || strcmp (name, "male") == 0 || strcmp (name, "total") == 0;

      g_ptr_array_add (cells, is_count ? g_strdup_printf ("%d", g_test_rand_int_range (0, 5000))
                                       : g_strconcat ("=x", random_text (), NULL));
      g_strdelimit (cells->pdata[i], "\t\r\n", '-');
    }
    accord_rows_add (text, (const char *const *) cells->pdata, n_cells);
  }
  node = text_node (text->str);
  g_string_free (text, TRUE);

  return node;
}

static JsonNode *
random_value (const AccordMember *member)
{
  static const gsize lengths[] = { 4, 7, 10 };

  switch (member->type) {
  case ACCORD_MEMBER_TEXT:
    return random_text_node ();
  case ACCORD_MEMBER_ID:
    return text_node (strcmp (member->name, "mission") == 0 || strcmp (member->name, "subject") == 0 ? MISSION
                      : "mandate:unifil:2025-08-28");
  case ACCORD_MEMBER_WORD:
    return text_node (member->words[g_test_rand_int_range (0, g_strv_length ((char **) member->words))]);
  case ACCORD_MEMBER_DAY:
    return random_day (10);
  case ACCORD_MEMBER_PARTIAL_DAY:
    return random_day (lengths[g_test_rand_int_range (0, 3)]);
  case ACCORD_MEMBER_NUMBER:
    return json_node_init_int (json_node_alloc (), g_test_rand_int_range (0, G_MAXINT32));
  case ACCORD_MEMBER_FLAG:
    return json_node_init_boolean (json_node_alloc (), g_test_rand_bit ());
  case ACCORD_MEMBER_LIST:
    return random_list ();
  case ACCORD_MEMBER_OBJECT:
    return random_object ();
  case ACCORD_MEMBER_MAP:
    return random_map (member->name);
  case ACCORD_MEMBER_ROWS:
    return random_rows (member);
  }

  g_assert_not_reached ();
}

static char *
make_id (AccordKind kind, guint i)
{
  const char *name = accord_kind_get_name (kind);

  if (kind == ACCORD_KIND_SETTINGS)
    return g_strdup ("settings:team");
  if (accord_kind_get_owner_member (kind) == NULL)
    return g_strdup_printf ("%s:made%u", name, i);

  return g_strdup_printf ("%s:unifil:made%u", name, i);
}

static void
write_record (AccordSession *session, AccordKind kind, const char *id)
{
  const AccordMember *members = accord_kind_get_members (kind);
  g_autoptr (AccordChangeSet) changes = accord_change_set_new ("Written by the test");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; members[i].name != NULL; i++)
    if (members[i].required || members[i].type == ACCORD_MEMBER_ROWS || g_test_rand_bit ())
      accord_change_set_add (changes, id, members[i].name, NULL, random_value (&members[i]));
  accord_change_set_add (changes, id, "note", NULL, random_text_node ());
  session_commit (session, changes, &error);
  g_assert_no_error (error);
}

static void
write_records (AccordSession *session)
{
  for (guint kind = 0; kind < ACCORD_N_KINDS; kind++) {
    for (guint i = 0; i < (kind == ACCORD_KIND_SETTINGS ? 1 : 4); i++) {
      g_autofree char *id = make_id (kind, i);

      write_record (session, kind, id);
    }
  }
}

/* ── Tests ── */

static AccordSession *
session_at (const char *name)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autoptr (GError) error = NULL;
  AccordSession *session;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  session = session_open (path, ACCORD_SESSION_CREATE, day_of (TODAY), &error);
  g_assert_no_error (error);

  return session;
}

/* All lists of the missions as they are shipped, and of one mission. */
static void
test_unchanged (void)
{
  AccordSession *session = session_new (TODAY);
  g_auto (GStrv) names = accord_session_get_list_names ();

  session_write (session, "settings:team", "holidays", "{'2026-12-24': 'Eve'}");
  for (guint i = 0; names[i] != NULL; i++) {
    for (guint k = 0; k < 2; k++) {
      g_autoptr (GBytes) bytes = export (session, names[i], k == 1 ? "UNIFIL" : NULL);
      g_autoptr (GPtrArray) rows = parse (bytes);
      g_autoptr (AccordImportPlan) plan = read_bytes (session, bytes);

      assert_nothing_to_change (plan);
      g_assert_cmpuint (plan->n_read, ==, rows->len - 1);
      g_assert_cmpuint (plan->columns->len, ==, ((GPtrArray *) rows->pdata[0])->len);
    }
  }
  session_end (session);
}

static void
assert_same_record (AccordSession *session, AccordSession *other, const char *id)
{
  AccordRecord *a = accord_workspace_lookup (accord_session_get_workspace (session), id);
  AccordRecord *b = accord_workspace_lookup (accord_session_get_workspace (other), id);
  const AccordMember *members = accord_kind_get_members (accord_record_get_kind (a));

  g_assert_nonnull (b);
  for (guint i = 0; members[i].name != NULL; i++) {
    JsonNode *x = json_object_get_member (accord_record_get_members (a), members[i].name);
    JsonNode *y = json_object_get_member (accord_record_get_members (b), members[i].name);
    g_autofree char *x_text = x != NULL ? json_to_string (x, FALSE) : NULL;
    g_autofree char *y_text = y != NULL ? json_to_string (y, FALSE) : NULL;

    /* Where the rows come from is told by the file that they are read from; a map without keys says nothing. */
    if (strcmp (members[i].name, "file") == 0 || strcmp (members[i].name, "digest") == 0 || g_strcmp0 (x_text, "{}") == 0)
      continue;
    g_assert_cmpstr (y_text, ==, x_text);
  }
}

static gboolean
may_run (const char *cell)
{
  g_auto (GStrv) parts = g_strsplit_set (cell, ";\t\r\n", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    const char *p = parts[i];

    while (*p != '\0' && (g_unichar_isspace (g_utf8_get_char (p)) || *p == '"'))
      p = g_utf8_next_char (p);
    if (*p != '\0' && g_utf8_strchr ("=+-@＝＋－＠", -1, g_utf8_get_char (p)) != NULL)
      return TRUE;
  }

  return FALSE;
}

static void
assert_nothing_runs (GBytes *bytes)
{
  g_autoptr (GPtrArray) rows = parse (bytes);
  gint64 number;

  for (guint i = 0; i < rows->len; i++) {
    GPtrArray *row = rows->pdata[i];

    for (guint k = 0; k < row->len; k++)
      if (!g_ascii_string_to_signed (row->pdata[k], 10, G_MININT64, G_MAXINT64, &number, NULL))
        g_assert_false (may_run (row->pdata[k]));
  }
}

/* Random records, hostile texts and all: out, and in where they are and where they are not. */
static void
test_random (void)
{
  for (guint round = 0; round < ROUNDS; round++) {
    g_autofree char *name = g_strdup_printf ("a%u.db", round), *other_name = g_strdup_printf ("b%u.db", round);
    AccordSession *session = session_at (name), *other = session_at (other_name);
    g_auto (GStrv) names = accord_session_get_list_names ();

    write_records (session);
    for (guint i = 0; names[i] != NULL; i++) {
      g_autoptr (GBytes) bytes = export (session, names[i], NULL);
      g_autoptr (AccordImportPlan) plan = read_bytes (session, bytes);

      g_test_message ("%s", names[i]);
      assert_nothing_runs (bytes);
      assert_nothing_to_change (plan);
    }
    for (guint kind = 0; kind < ACCORD_N_KINDS; kind++) {
      g_autoptr (GBytes) bytes = export (session, accord_kind_get_name (kind), NULL);
      g_autoptr (AccordImportPlan) plan = read_bytes (other, bytes);
      g_autoptr (AccordImportPlan) again = NULL;

      apply (other, plan, TRUE);
      for (guint i = 0; i < (kind == ACCORD_KIND_SETTINGS ? 1 : 4); i++) {
        g_autofree char *id = make_id (kind, i);

        assert_same_record (session, other, id);
      }
      again = read_bytes (other, bytes);
      assert_nothing_to_change (again);
    }
    session_end (session);
    session_end (other);
  }
}

static AccordImportItem *
find_item (AccordImportPlan *plan, const char *id)
{
  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = plan->items->pdata[i];

    if (strcmp (item->id, id) == 0)
      return item;
  }

  return NULL;
}

/* The agenda of UNIFIL, with one cell of one step changed, and what comes of it. */
static AccordImportPlan *
read_changed_step (AccordSession *session, const char *consultation, const char *step, const char *column, const char *text)
{
  g_autoptr (GBytes) bytes = export (session, "agenda", "UNIFIL");
  g_autoptr (GPtrArray) rows = parse (bytes);

  set_cell (rows, find_row (rows, consultation, step), column, text);

  return read_rows (session, rows);
}

static void
change_step (AccordSession *session, const char *consultation, const char *step, const char *column, const char *text)
{
  g_autoptr (AccordImportPlan) plan = read_changed_step (session, consultation, step, column, text);

  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = plan->items->pdata[i];

    g_assert_true ((item->act == ACCORD_IMPORT_SAME) == (strcmp (item->id, consultation) != 0));
  }
  apply (session, plan, TRUE);
}

static JsonObject *
get_members (AccordSession *session, const char *id)
{
  return accord_record_get_members (accord_workspace_lookup (accord_session_get_workspace (session), id));
}

/* A consultation that is only derived gets its record by the first cell that somebody changes, and by that cell alone. */
static void
test_agenda (void)
{
  AccordSession *session = session_new (TODAY);
  AccordChain *chain = session_get_chain (session, "UNIFIL", 0);
  g_autofree char *id = g_strdup (chain->consultation_id), *trigger = g_strdup (accord_record_get_id (chain->trigger));
  g_autofree char *meeting = g_strdup (accord_chain_get_meeting (chain)->template->key);
  AccordDay planned = accord_chain_get_meeting (chain)->planned;
  g_autofree char *day = accord_day_to_string (planned - 1);

  g_assert_null (chain->consultation);
  change_step (session, id, meeting, "who", "=Ana");
  chain = session_get_chain (session, "UNIFIL", 0);
  g_assert_cmpstr (chain_get_step (chain, meeting)->who, ==, "=Ana");
  g_assert_false (chain_get_step (chain, meeting)->pinned);
  g_assert_cmpstr (accord_json_get_text (get_members (session, id), "mission"), ==, MISSION);
  g_assert_cmpstr (accord_json_get_text (get_members (session, id), "trigger"), ==, trigger);
  g_assert_cmpstr (accord_json_get_text (get_members (session, id), "rule"), ==, chain->template->rule);

  change_step (session, id, meeting, "planned", day);
  chain = session_get_chain (session, "UNIFIL", 0);
  g_assert_true (chain_get_step (chain, meeting)->pinned);
  g_assert_cmpint (chain_get_step (chain, meeting)->planned, ==, planned - 1);
  g_assert_cmpstr (chain_get_step (chain, meeting)->who, ==, "=Ana");

  change_step (session, id, meeting, "planned", "");
  chain = session_get_chain (session, "UNIFIL", 0);
  g_assert_false (chain_get_step (chain, meeting)->pinned);
  g_assert_cmpint (chain_get_step (chain, meeting)->planned, ==, planned);
  session_end (session);
}

/* Contributors who are invited are told a day. */
static void
test_invitation (void)
{
  AccordSession *session = session_new (TODAY);
  AccordChain *chain = session_get_chain (session, "UNIFIL", 0);
  g_autofree char *id = g_strdup (chain->consultation_id);
  g_autofree char *meeting = g_strdup (accord_chain_get_meeting (chain)->template->key);
  AccordDay planned = accord_chain_get_meeting (chain)->planned;

  g_assert_cmpint (planned, >, day_of (TODAY));
  change_step (session, id, "invitation_sent", "actual", TODAY);
  chain = session_get_chain (session, "UNIFIL", 0);
  g_assert_cmpint (chain_get_step (chain, "invitation_sent")->actual, ==, day_of (TODAY));
  g_assert_true (chain_get_step (chain, meeting)->pinned);
  g_assert_cmpint (chain_get_step (chain, meeting)->planned, ==, planned);
  session_end (session);
}

static void
assert_skipped (AccordImportPlan *plan, const char *reason)
{
  const AccordImportLine *line;

  g_assert_cmpuint (plan->n_skipped, ==, 1);
  g_assert_cmpuint (plan->lines->len, ==, 1);
  line = plan->lines->pdata[0];
  g_assert_true (line->skipped);
  g_assert_cmpstr (line->reason, ==, reason);
}

static void
test_bad_agenda (void)
{
  AccordSession *session = session_new (TODAY);
  AccordChain *chain = session_get_chain (session, "UNIFIL", 0);
  g_autofree char *meeting = g_strdup (accord_chain_get_meeting (chain)->template->key);
  g_autofree char *id = g_strdup (chain->consultation_id);
  g_autoptr (AccordImportPlan) plan = read_changed_step (session, id, meeting, "planned", "28/08/2026");
  g_autoptr (AccordImportPlan) unknown = NULL;
  const AccordImportLine *line;

  assert_skipped (plan, "“28/08/2026” in the column “planned” is no day; write it as YYYY-MM-DD.");
  unknown = read_changed_step (session, id, meeting, "step", "dance");
  g_assert_cmpuint (unknown->n_skipped, >, 0);
  line = unknown->lines->pdata[0];
  g_assert_cmpstr (line->reason, ==, "This consultation has no step “dance”.");
  g_assert_null (find_item (unknown, id));
  session_end (session);
}

static const AccordImportColumn *
get_column (AccordImportPlan *plan, const char *header)
{
  for (guint i = 0; i < plan->columns->len; i++)
    if (strcmp (((AccordImportColumn *) plan->columns->pdata[i])->header, header) == 0)
      return plan->columns->pdata[i];

  g_error ("There is no column %s.", header);
}

static guint
find_mission_row (GPtrArray *rows, const char *acronym)
{
  for (guint i = 1; i < rows->len; i++)
    if (strcmp (get_cell (rows, i, "acronym"), acronym) == 0)
      return i;

  g_error ("There is no mission %s.", acronym);
}

/* A mission's own names are read; what its mandate says is not, and that is told. */
static void
test_missions (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GBytes) bytes = export (session, "missions", NULL);
  g_autoptr (GPtrArray) rows = parse (bytes);
  guint row = find_mission_row (rows, "UNIFIL");
  g_autoptr (AccordImportPlan) plan = NULL;
  AccordMission *mission;

  set_cell (rows, row, "name", "Force in Lebanon");
  set_cell (rows, row, "expires", "2030-01-01");
  plan = read_rows (session, rows);
  g_assert_cmpuint (plan->n_skipped, ==, 0);
  g_assert_cmpuint (accord_import_plan_count (plan, ACCORD_IMPORT_SAME), ==, plan->items->len - 1);
  g_assert_null (get_column (plan, "expires")->member);
  g_assert_cmpstr (get_column (plan, "expires")->meaning, ==, "Worked out from other things, not read");
  g_assert_cmpstr (get_column (plan, "name")->member, ==, "name");
  apply (session, plan, TRUE);
  mission = mission_get (accord_session_get_workspace (session), "UNIFIL");
  g_assert_cmpstr (accord_mission_get_name (mission), ==, "Force in Lebanon");
  g_assert_cmpuint (accord_workspace_count_own (accord_session_get_workspace (session)), ==, 1);
  session_end (session);
}

/* Rows without an id are new records; the same file makes the same ones. */
static void
test_new_rows (void)
{
  static const char text[] = "_id,mission,type,start,title,colour\r\n"
                             ",UNIFIL,rotation,2026-12-01,=1+1,red\r\n"
                             ",mission:unifil,rotation,2026-12-02,Second,\r\n";
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordImportPlan) plan = read_file (session, text, strlen (text));
  g_autoptr (AccordImportPlan) again = NULL;
  GPtrArray *events;

  g_assert_cmpuint (plan->n_used, ==, 2);
  g_assert_cmpuint (accord_import_plan_count (plan, ACCORD_IMPORT_ADD), ==, 2);
  g_assert_null (get_column (plan, "colour")->member);
  g_assert_null (get_column (plan, "colour")->meaning);
  apply (session, plan, FALSE);
  events = accord_workspace_list (accord_session_get_workspace (session), ACCORD_KIND_EVENT, MISSION);
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_cmpstr (accord_json_get_text (accord_record_get_members (events->pdata[0]), "title"), ==, "=1+1");
  again = read_file (session, text, strlen (text));
  assert_nothing_to_change (again);
  session_end (session);
}

static void
test_bad_rows (void)
{
  static const struct { const char *heading, *row, *reason; } files[] = {
    { "_id,mission,type,start", ",UNIFIL,rotation,tomorrow", "“tomorrow” in the column “start” is no day; write it as YYYY-MM-DD." },
    { "_id,mission,type,start,every_months", ",UNIFIL,rotation,2026-12-01,-2",
      "“-2” in the column “every_months” is no whole number." },
    { "_id,mission,type,start,contributors", ",UNIFIL,rotation,2026-12-01,FRA",
      "“FRA” in the column “contributors” is no list in JSON." },
    { "_id,mission,type,start,request", ",UNIFIL,rotation,2026-12-01,[]",
      "“[]” in the column “request” is no object in JSON." },
    { "_id,mission,type,start", ",XYZ,rotation,2026-12-01", "“XYZ” in the column “mission” names no record; write its id." },
    { "_id,mission,type,start", ",mission:xyz,rotation,2026-12-01", "There is no mission “mission:xyz”." },
    { "_id,mission,type,start", ",,rotation,2026-12-01", "The column “mission” is empty here, and may not be." },
    { "_id,mission,type,title", ",UNIFIL,rotation,x", "A new record needs a column “start”." },
    { "_id,mission,type,start", "note:1,UNIFIL,rotation,2026-12-01",
      "“note:1” is no id for this list; its ids begin with “event:”." },
    { "_id,mission,state,term", ",UNIFIL,adopted,unknown",
      "The column “_id” is empty here; add the record in Accord, and take the list anew." },
    { "_id,mission,kind_of,options_offered", ",UNIFIL,regular,perhaps",
      "“perhaps” in the column “options_offered” is neither true nor false." },
    { "_id,mission,month,iso3,name,type,female,male,total", ",UNIFIL,2026-09,FRA,France,troops,1,x,3",
      "“x” in the column “male” is no whole number." },
    { "_id,mission,month,iso3,name,type,female,male,total", ",UNIFIL,2026,FRA,France,troops,1,2,3",
      "Contributions are those of a month; write it as YYYY-MM." },
    { "_id,leads", "settings:team,{\"no_such_lead\":3}",
      "There is no lead “no_such_lead”; “accord show settings:team” lists them." },
  };
  AccordSession *session = session_new (TODAY);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autoptr (GString) text = g_string_new (files[i].heading);
    g_autoptr (AccordImportPlan) plan = NULL;
    const char *brace = strchr (files[i].row, '{');

    g_string_append (text, "\n");
    if (brace != NULL) {
      g_auto (GStrv) parts = g_strsplit (brace, "\"", -1);
      g_autofree char *doubled = g_strjoinv ("\"\"", parts);

      g_string_append_len (text, files[i].row, brace - files[i].row);
      g_string_append_printf (text, "\"%s\"\n", doubled);
    } else {
      g_string_append_printf (text, "%s\n", files[i].row);
    }
    plan = read_file (session, text->str, text->len);
    assert_skipped (plan, files[i].reason);
    g_assert_cmpuint (plan->items->len, ==, 0);
  }
  session_end (session);
}

/* What an officer took away from a row is emptied, shipped or not; columns that are not there are not spoken of. */
static void
test_emptied (void)
{
  AccordSession *session = session_new (TODAY);
  const char *text = "_id,acronym,area\nmission:unifil,UNIFIL,\n";
  const char *gone = "_id,acronym\nmission:unifil,UNIFIL\n";
  g_autoptr (AccordImportPlan) plan = NULL, same = NULL;
  JsonNode *node;

  g_assert_nonnull (accord_json_get_text (get_members (session, MISSION), "area"));
  same = read_file (session, gone, strlen (gone));
  assert_nothing_to_change (same);
  plan = read_file (session, text, strlen (text));
  g_assert_cmpint (find_item (plan, MISSION)->act, ==, ACCORD_IMPORT_ASK);
  apply (session, plan, TRUE);
  node = json_object_get_member (get_members (session, MISSION), "area");
  g_assert_true (JSON_NODE_HOLDS_NULL (node));
  session_end (session);
}

/* What was written of others stays as it was written. */
static void
test_notes_stay (void)
{
  AccordSession *session = session_new (TODAY);
  const char *changed = "_id,subject,type,text\nnote:1,mission:unifil,view,Other\n";
  const char *answered = "_id,answer\nnote:1,Yes\n";
  g_autoptr (AccordImportPlan) refused = NULL, plan = NULL;

  session_write_document (session, "{'_id':'note:1','subject':'mission:unifil','type':'view','text':'Mine'}");
  refused = read_file (session, changed, strlen (changed));
  assert_skipped (refused, "A note stays as it was written, but for its answer and handling; add another with corrects=ID.");
  plan = read_file (session, answered, strlen (answered));
  apply (session, plan, FALSE);
  g_assert_cmpstr (accord_json_get_text (get_members (session, "note:1"), "answer"), ==, "Yes");
  g_assert_cmpstr (accord_json_get_text (get_members (session, "note:1"), "text"), ==, "Mine");
  session_end (session);
}

/* A table's rows belong together wherever they stand in the file; a row that says otherwise is left out. */
static void
test_tables (void)
{
  static const char text[] = "_id,mission,month,iso3,name,type,female,male,total\n"
                             "contributions:unifil:2026-09,mission:unifil,2026-09,FRA,France,troops,10,90,100\n"
                             ",UNIFIL,2026-10,FRA,France,troops,11,90,101\n"
                             "contributions:unifil:2026-09,mission:unifil,2026-09,ITA,Italy,troops,,,200\n"
                             "contributions:unifil:2026-09,mission:unifil,2026-08,ESP,Spain,troops,,,300\n";
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordImportPlan) plan = read_file (session, text, strlen (text));
  const AccordMember *member = accord_kind_find_member (ACCORD_KIND_CONTRIBUTIONS, "rows");
  g_autoptr (AccordRows) rows = NULL;

  assert_skipped (plan, "This row has the id of line 2 and says something else of the record.");
  g_assert_cmpuint (plan->items->len, ==, 2);
  apply (session, plan, FALSE);
  rows = accord_rows_new (json_object_get_member (get_members (session, "contributions:unifil:2026-09"), "rows"),
                          member->words);
  g_assert_cmpuint (accord_rows_get_length (rows), ==, 2);
  g_assert_cmpstr (accord_rows_get_text (rows, 1, 0), ==, "ITA");
  g_assert_cmpint (accord_rows_get_count (rows, 1, 5), ==, 200);
  g_assert_nonnull (get_members (session, "contributions:unifil:2026-10"));
  session_end (session);
}

/* What is in the bin is in no list, nor is what belongs to it; a mission's list has only what is its own. */
static void
test_scope (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GBytes) before = NULL, after = NULL, other = NULL;
  g_autoptr (GPtrArray) before_rows = NULL, after_rows = NULL, other_rows = NULL;

  session_write_document (session, "{'_id':'event:unifil:1','mission':'mission:unifil','type':'rotation','start':'2026-12-01'}");
  session_write_document (session, "{'_id':'event:minusca:1','mission':'mission:minusca','type':'rotation','start':'2026-12-01'}");
  before = export (session, "event", NULL);
  before_rows = parse (before);
  g_assert_cmpuint (before_rows->len, ==, 3);
  other = export (session, "event", "UNIFIL");
  other_rows = parse (other);
  g_assert_cmpuint (other_rows->len, ==, 2);
  g_assert_cmpstr (get_cell (other_rows, 1, "_id"), ==, "event:unifil:1");
  session_write (session, MISSION, "trashed", "{'at':'2026-11-22','by':'me'}");
  after = export (session, "event", NULL);
  after_rows = parse (after);
  g_assert_cmpuint (after_rows->len, ==, 2);
  g_assert_cmpstr (get_cell (after_rows, 1, "_id"), ==, "event:minusca:1");
  session_end (session);
}

static void
test_no_such_list (void)
{
  AccordSession *session = session_new (TODAY);
  AccordExportScope scope = { NULL, "commitments", ACCORD_DAY_NONE, ACCORD_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = accord_session_export_list (session, &scope, &error);

  g_assert_null (bytes);
  g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "missions, agenda, mission"));
  session_end (session);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/list-files/unchanged", test_unchanged);
  g_test_add_func ("/list-files/random", test_random);
  g_test_add_func ("/list-files/agenda", test_agenda);
  g_test_add_func ("/list-files/invitation", test_invitation);
  g_test_add_func ("/list-files/bad-agenda", test_bad_agenda);
  g_test_add_func ("/list-files/missions", test_missions);
  g_test_add_func ("/list-files/new-rows", test_new_rows);
  g_test_add_func ("/list-files/bad-rows", test_bad_rows);
  g_test_add_func ("/list-files/emptied", test_emptied);
  g_test_add_func ("/list-files/notes-stay", test_notes_stay);
  g_test_add_func ("/list-files/tables", test_tables);
  g_test_add_func ("/list-files/scope", test_scope);
  g_test_add_func ("/list-files/no-such-list", test_no_such_list);

  return g_test_run ();
}
