#include "config.h"

#include "list-fixture.h"

#include "accord-json.h"
#include "accord-rows.h"

#include <string.h>

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
  g_autoptr (GBytes) bytes = list_export (session, "agenda", "UNIFIL");
  g_autoptr (GPtrArray) rows = rows_parse (bytes);

  list_set_cell (rows, list_find_step (rows, consultation, step), column, text);

  return list_read_rows (session, rows);
}

static void
change_step (AccordSession *session, const char *consultation, const char *step, const char *column, const char *text)
{
  g_autoptr (AccordImportPlan) plan = read_changed_step (session, consultation, step, column, text);

  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = plan->items->pdata[i];

    g_assert_true ((item->act == ACCORD_IMPORT_SAME) == (strcmp (item->id, consultation) != 0));
  }
  list_apply (session, plan, TRUE);
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

/* A list that was taken before the plan moved pins nothing by itself. */
static void
test_old_list (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GBytes) bytes = list_export (session, "agenda", "UNIFIL");
  AccordChain *chain = session_get_chain (session, "UNIFIL", 0);
  g_autofree char *id = g_strdup (chain->consultation_id);
  g_autofree char *path = g_strconcat ("leads/", accord_chain_get_meeting (chain)->lead->key, NULL);
  AccordDay planned = accord_chain_get_meeting (chain)->planned;
  g_autoptr (AccordImportPlan) plan = NULL;

  session_write (session, "settings:team", path, "1");
  g_assert_cmpint (accord_chain_get_meeting (session_get_chain (session, "UNIFIL", 0))->planned, !=, planned);
  plan = list_read_bytes (session, bytes);
  g_assert_cmpint (find_item (plan, id)->act, ==, ACCORD_IMPORT_ASK);
  g_assert_false (find_item (plan, id)->chosen);
  g_assert_cmpstr (find_item (plan, id)->remark, ==,
                   "The plan has moved since this list was taken; see whether its days are still meant.");
  list_apply (session, plan, FALSE);
  g_assert_false (accord_chain_get_meeting (session_get_chain (session, "UNIFIL", 0))->pinned);
  list_apply (session, plan, TRUE);
  g_assert_cmpint (accord_chain_get_meeting (session_get_chain (session, "UNIFIL", 0))->planned, ==, planned);
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
  g_autoptr (AccordImportPlan) plan = read_changed_step (session, id, meeting, "planned", "soon");
  g_autoptr (AccordImportPlan) unknown = NULL;
  const AccordImportLine *line;

  assert_skipped (plan, "“soon” in the column “planned” is no day; write it as YYYY-MM-DD.");
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
    if (strcmp (list_get_cell (rows, i, "acronym"), acronym) == 0)
      return i;

  g_error ("There is no mission %s.", acronym);
}

/* A spreadsheet of the United States writes days its own way when it saves; that changes nothing. */
static void
test_spreadsheet_days (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GBytes) bytes = list_export (session, "agenda", NULL);
  g_autoptr (GPtrArray) rows = rows_parse (bytes);
  g_autoptr (AccordImportPlan) plan = NULL;

  for (guint i = 1; i < rows->len; i++) {
    AccordDay day = accord_day_parse (list_get_cell (rows, i, "planned"));
    g_autofree char *text = NULL;
    int year, month, mday;

    if (day == ACCORD_DAY_NONE)
      continue;
    accord_day_get_ymd (day, &year, &month, &mday);
    text = g_strdup_printf ("%d/%d/%d", month, mday, year);
    list_set_cell (rows, i, "planned", text);
  }
  plan = list_read_rows (session, rows);
  list_assert_same (plan);
  g_assert_cmpuint (plan->questions->len, ==, 0);
  session_end (session);
}

/* Where the column does not tell, it is asked, and rows wait for the answer. */
static void
test_open_days (void)
{
  static const char text[] = "_id,mission,type,start,end\n"
                             "event:unifil:1,UNIFIL,rotation,05/08/2026,2026-12-31\n"
                             "event:unifil:2,UNIFIL,rotation,2026-05-08,\n";
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordImportPlan) plan = list_read_text (session, text, strlen (text));
  g_autoptr (AccordImportPlan) answered = list_read_answered (session, text, "start", "month-first");
  const AccordImportQuestion *question;

  assert_skipped (plan, "“05/08/2026” may be either of two days; answer which comes first, the day or the month.");
  g_assert_cmpuint (plan->items->len, ==, 1);
  g_assert_cmpuint (plan->questions->len, ==, 1);
  question = plan->questions->pdata[0];
  g_assert_cmpstr (question->id, ==, "days:start");
  g_assert_true (question->open);
  g_assert_cmpuint (answered->n_skipped, ==, 0);
  g_assert_cmpstr (accord_json_get_text (find_item (answered, "event:unifil:1")->members, "start"), ==, "2026-05-08");
  session_end (session);
}

/* A mission's own names are read; what its mandate says is not, and that is told. */
static void
test_missions (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GBytes) bytes = list_export (session, "missions", NULL);
  g_autoptr (GPtrArray) rows = rows_parse (bytes);
  guint row = find_mission_row (rows, "UNIFIL");
  g_autoptr (AccordImportPlan) plan = NULL;
  AccordMission *mission;

  list_set_cell (rows, row, "name", "Force in Lebanon");
  list_set_cell (rows, row, "expires", "2030-01-01");
  plan = list_read_rows (session, rows);
  g_assert_cmpuint (plan->n_skipped, ==, 0);
  g_assert_cmpuint (accord_import_plan_count (plan, ACCORD_IMPORT_SAME), ==, plan->items->len - 1);
  g_assert_null (get_column (plan, "expires")->member);
  g_assert_cmpstr (get_column (plan, "expires")->meaning, ==, "Worked out from other things, not read");
  g_assert_cmpstr (get_column (plan, "name")->member, ==, "name");
  list_apply (session, plan, TRUE);
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
  g_autoptr (AccordImportPlan) plan = list_read_text (session, text, strlen (text));
  g_autoptr (AccordImportPlan) again = NULL;
  GPtrArray *events;

  g_assert_cmpuint (plan->n_used, ==, 2);
  g_assert_cmpuint (accord_import_plan_count (plan, ACCORD_IMPORT_ADD), ==, 2);
  g_assert_null (get_column (plan, "colour")->member);
  g_assert_null (get_column (plan, "colour")->meaning);
  list_apply (session, plan, FALSE);
  events = accord_workspace_list (accord_session_get_workspace (session), ACCORD_KIND_EVENT, MISSION);
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_cmpstr (accord_json_get_text (accord_record_get_members (events->pdata[0]), "title"), ==, "=1+1");
  again = list_read_text (session, text, strlen (text));
  list_assert_same (again);
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
    plan = list_read_text (session, text->str, text->len);
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
  same = list_read_text (session, gone, strlen (gone));
  list_assert_same (same);
  plan = list_read_text (session, text, strlen (text));
  g_assert_cmpint (find_item (plan, MISSION)->act, ==, ACCORD_IMPORT_ASK);
  list_apply (session, plan, TRUE);
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
  refused = list_read_text (session, changed, strlen (changed));
  assert_skipped (refused, "A note stays as it was written, but for its answer and handling; add another with corrects=ID.");
  plan = list_read_text (session, answered, strlen (answered));
  list_apply (session, plan, FALSE);
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
  g_autoptr (AccordImportPlan) plan = list_read_text (session, text, strlen (text));
  const AccordMember *member = accord_kind_find_member (ACCORD_KIND_CONTRIBUTIONS, "rows");
  g_autoptr (AccordRows) rows = NULL;

  assert_skipped (plan, "This row has the id of line 2 and says something else of the record.");
  g_assert_cmpuint (plan->items->len, ==, 2);
  list_apply (session, plan, FALSE);
  rows = accord_rows_new (json_object_get_member (get_members (session, "contributions:unifil:2026-09"), "rows"),
                          member->words);
  g_assert_cmpuint (accord_rows_get_length (rows), ==, 2);
  g_assert_cmpstr (accord_rows_get_text (rows, 1, 0), ==, "ITA");
  g_assert_cmpint (accord_rows_get_count (rows, 1, 5), ==, 200);
  g_assert_nonnull (get_members (session, "contributions:unifil:2026-10"));
  session_end (session);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/list-edits/agenda", test_agenda);
  g_test_add_func ("/list-edits/old-list", test_old_list);
  g_test_add_func ("/list-edits/invitation", test_invitation);
  g_test_add_func ("/list-edits/bad-agenda", test_bad_agenda);
  g_test_add_func ("/list-edits/spreadsheet-days", test_spreadsheet_days);
  g_test_add_func ("/list-edits/open-days", test_open_days);
  g_test_add_func ("/list-edits/missions", test_missions);
  g_test_add_func ("/list-edits/new-rows", test_new_rows);
  g_test_add_func ("/list-edits/bad-rows", test_bad_rows);
  g_test_add_func ("/list-edits/emptied", test_emptied);
  g_test_add_func ("/list-edits/notes-stay", test_notes_stay);
  g_test_add_func ("/list-edits/tables", test_tables);

  return g_test_run ();
}
