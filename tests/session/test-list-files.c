#include "config.h"

#include "list-fixture.h"

#include "accord-json.h"
#include "accord-rows.h"
#include "accord-session-lists.h"

#include <string.h>

#define ROUNDS 6

/* What could break a file, or make a spreadsheet run it. */
static const char *const pieces[] = {
  "=", "+", "-", "@", "＝", "＠", "'", "\"", "“", " ", "\t", "\r", "\n", "\r\n", ";", ",", "\xc2\xa0", "\xe2\x80\x8f",
  "\xe2\x80\xae", "\xef\xbb\xbf", "\001", "a", "é", "ق", "维", "😀", "1", "=cmd|' /C calc'!A0", "<b>", "%s", "\\", "{", "[1]",
  "null", "true",
};

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
  } else if (strcmp (name, "milestones") == 0) {
    json_object_set_string_member (object, "2027-06-30", "=Half of it");
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

      g_autofree char *word = random_text ();

      g_ptr_array_add (cells, is_count ? g_strdup_printf ("%d", g_test_rand_int_range (0, 5000))
                                       : g_strconcat ("=x", word, NULL));
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
  case ACCORD_MEMBER_MISSION:
    return text_node (g_test_rand_bit () ? MISSION : "secretariat");
  case ACCORD_MEMBER_WORD:
    return text_node (member->words[g_test_rand_int_range (0, g_strv_length ((char **) member->words))]);
  case ACCORD_MEMBER_DAY:
    return random_day (10);
  case ACCORD_MEMBER_PARTIAL_DAY:
    return random_day (lengths[g_test_rand_int_range (0, 3)]);
  case ACCORD_MEMBER_NUMBER:
    return json_node_init_int (json_node_alloc (), g_test_rand_int_range (member->least, member->most > 0 ? member->most + 1
                                                                                                       : G_MAXINT32));
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

/* How commitments stand is only written: it comes of observations, which have a list of their own. It comes last. */
static gboolean
is_read_back (const char *list)
{
  return strcmp (list, "commitments") != 0;
}

/* All lists of the missions as they are shipped, and of one mission. */
static void
test_unchanged (void)
{
  AccordSession *session = session_new (TODAY);
  g_auto (GStrv) names = accord_session_get_list_names ();

  session_write (session, "settings:team", "holidays", "{'2026-12-24': 'Eve'}");
  for (guint i = 0; names[i] != NULL; i++) {
    for (guint k = 0; k < 2 && is_read_back (names[i]); k++) {
      g_autoptr (GBytes) bytes = list_export (session, names[i], k == 1 ? "UNIFIL" : NULL);
      g_autoptr (GPtrArray) rows = rows_parse (bytes);
      g_autoptr (AccordImportPlan) plan = list_read_bytes (session, bytes);

      list_assert_same (plan);
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
  g_autoptr (GPtrArray) rows = rows_parse (bytes);
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
    AccordSession *session = session_new_at (name, TODAY), *other = session_new_at (other_name, TODAY);
    g_auto (GStrv) names = accord_session_get_list_names ();

    write_records (session);
    for (guint i = 0; names[i] != NULL && is_read_back (names[i]); i++) {
      g_autoptr (GBytes) bytes = list_export (session, names[i], NULL);
      g_autoptr (AccordImportPlan) plan = list_read_bytes (session, bytes);

      g_test_message ("%s", names[i]);
      assert_nothing_runs (bytes);
      list_assert_same (plan);
    }
    for (guint kind = 0; kind < ACCORD_N_KINDS; kind++) {
      g_autoptr (GBytes) bytes = list_export (session, accord_kind_get_name (kind), NULL);
      g_autoptr (AccordImportPlan) plan = list_read_bytes (other, bytes);
      g_autoptr (AccordImportPlan) again = NULL;

      list_apply (other, plan, TRUE);
      for (guint i = 0; i < (kind == ACCORD_KIND_SETTINGS ? 1 : 4); i++) {
        g_autofree char *id = make_id (kind, i);

        assert_same_record (session, other, id);
      }
      again = list_read_bytes (other, bytes);
      list_assert_same (again);
    }
    session_end (session);
    session_end (other);
  }
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
  before = list_export (session, "event", NULL);
  before_rows = rows_parse (before);
  g_assert_cmpuint (before_rows->len, ==, 3);
  other = list_export (session, "event", "UNIFIL");
  other_rows = rows_parse (other);
  g_assert_cmpuint (other_rows->len, ==, 2);
  g_assert_cmpstr (list_get_cell (other_rows, 1, "_id"), ==, "event:unifil:1");
  session_write (session, MISSION, "trashed", "{'at':'2026-11-22','by':'me'}");
  after = list_export (session, "event", NULL);
  after_rows = rows_parse (after);
  g_assert_cmpuint (after_rows->len, ==, 2);
  g_assert_cmpstr (list_get_cell (after_rows, 1, "_id"), ==, "event:minusca:1");
  session_end (session);
}

/* The mark is for spreadsheets, and says nothing to Accord. */
static void
test_mark (void)
{
  AccordSession *session = session_new (TODAY);
  AccordExportScope scope = { .list = "mission", .from = ACCORD_DAY_NONE, .to = ACCORD_DAY_NONE, .for_spreadsheet = TRUE };
  g_autoptr (GBytes) plain = list_export (session, "mission", NULL);
  g_autoptr (GBytes) marked = accord_session_export_list (session, &scope, NULL);
  g_autoptr (GBytes) rest = g_bytes_new_from_bytes (marked, 3, g_bytes_get_size (marked) - 3);
  g_autoptr (AccordImportPlan) plan = list_read_bytes (session, marked);

  g_assert_cmpmem (g_bytes_get_data (marked, NULL), 3, "\xef\xbb\xbf", 3);
  g_assert_true (g_bytes_equal (rest, plain));
  list_assert_same (plan);
  session_end (session);
}

static void
test_no_such_list (void)
{
  AccordSession *session = session_new (TODAY);
  AccordExportScope scope = { .list = "cooks", .from = ACCORD_DAY_NONE, .to = ACCORD_DAY_NONE };
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
  g_test_add_func ("/list-files/mark", test_mark);
  g_test_add_func ("/list-files/scope", test_scope);
  g_test_add_func ("/list-files/no-such-list", test_no_such_list);

  return g_test_run ();
}
