#include "config.h"

#include "list-fixture.h"

#include "accord-json.h"
#include "accord-session-lists.h"

#include <string.h>

static AccordImportPlan *
read_file (AccordSession *session, const char *text, gsize length, GHashTable *answers)
{
  g_autoptr (GError) error = NULL;
  AccordImportPlan *plan;

  session_write_file ("list.csv", text, length);
  plan = session_read_import (session, "list.csv", answers, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_read, ==, plan->n_used + plan->n_skipped);

  return plan;
}

AccordImportPlan *
list_read_text (AccordSession *session, const char *text, gsize length)
{
  return read_file (session, text, length, NULL);
}

AccordImportPlan *
list_read_answered (AccordSession *session, const char *text, const char *column, const char *answer)
{
  g_autoptr (GHashTable) answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_hash_table_insert (answers, g_strconcat ("days:", column, NULL), g_strdup (answer));

  return read_file (session, text, strlen (text), answers);
}

GBytes *
list_export (AccordSession *session, const char *list, const char *mission)
{
  AccordWorkspace *workspace = accord_session_get_workspace (session);
  AccordExportScope scope = { .list = list, .from = ACCORD_DAY_NONE, .to = ACCORD_DAY_NONE };
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  session_complete (session);
  if (mission != NULL)
    scope.mission = mission_get (workspace, mission);
  bytes = accord_session_export_list (session, &scope, &error);
  g_assert_no_error (error);

  return bytes;
}

AccordImportPlan *
list_read_bytes (AccordSession *session, GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return list_read_text (session, text, size);
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

const char *
list_get_cell (GPtrArray *rows, guint row, const char *column)
{
  return ((GPtrArray *) rows->pdata[row])->pdata[find_column (rows, column)];
}

void
list_set_cell (GPtrArray *rows, guint row, const char *column, const char *text)
{
  char **cell = (char **) &((GPtrArray *) rows->pdata[row])->pdata[find_column (rows, column)];

  g_free (*cell);
  *cell = g_strdup (text);
}

/* The row of a step on the agenda. */
guint
list_find_step (GPtrArray *rows, const char *consultation, const char *step)
{
  for (guint i = 1; i < rows->len; i++)
    if (strcmp (list_get_cell (rows, i, "consultation"), consultation) == 0 && strcmp (list_get_cell (rows, i, "step"), step) == 0)
      return i;

  g_error ("There is no step %s.", step);
}

AccordImportPlan *
list_read_rows (AccordSession *session, GPtrArray *rows)
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

  return list_read_text (session, text->str, text->len);
}

void
list_apply (AccordSession *session, AccordImportPlan *plan, gboolean all)
{
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; all && i < plan->items->len; i++)
    ((AccordImportItem *) plan->items->pdata[i])->chosen = TRUE;
  changes = accord_session_import (session, plan);
  session_commit (session, changes, &error);
  g_assert_no_error (error);
}

void
list_assert_same (AccordImportPlan *plan)
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
