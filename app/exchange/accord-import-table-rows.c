#include "config.h"

#include "accord-import-table-private.h"

#include "accord-json.h"
#include "accord-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  guint line;
  guint n; /* in which order it was said */
  gboolean skipped;
  char *text;
  char *reason;
} Remark;

static void
clear_remark (gpointer data)
{
  Remark *remark = data;

  g_free (remark->text);
  g_free (remark->reason);
}

/* Of JSON there may be more columns in any row. */
void
_accord_import_table_match (AccordTableImport *self, gboolean has_row)
{
  _accord_table_columns_match (&self->columns, self->table, self->reading);
  _accord_table_columns_show (&self->columns, self->table, self->n_columns, has_row, self->reading->plan);
  self->n_columns = _accord_table_get_n_columns (self->table);
}

/* Goes on to the next row and counts it; FALSE at the end, or with an error. */
static gboolean
next (AccordTableImport *self, GError **error)
{
  if (!self->ahead && !_accord_table_next (self->table, error))
    return FALSE;

  self->ahead = FALSE;
  if (_accord_table_get_n_columns (self->table) > self->n_columns)
    _accord_import_table_match (self, TRUE);
  self->reading->plan->n_read++;
  if (self->reading->plan->n_read <= ACCORD_IMPORT_TABLE_MOST_ROWS)
    return TRUE;

  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_TOO_LARGE,
               _("The table has more than %d rows; take a part of it."), ACCORD_IMPORT_TABLE_MOST_ROWS);

  return FALSE;
}

gboolean
_accord_import_table_each (AccordTableImport *self, AccordTableRowFunc read_row, gpointer data, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  while (next (self, &local_error))
    read_row (self, data);
  if (local_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&local_error));
    return FALSE;
  }

  return TRUE;
}

const char *
_accord_import_table_get_mission (AccordTableImport *self)
{
  const char *acronym = _accord_import_table_get (self, ACCORD_TABLE_MISSION);

  return acronym != NULL ? acronym : _accord_import_table_get (self, ACCORD_TABLE_MISSION_NAME);
}

AccordTableNames
_accord_import_table_read_names (AccordTableImport *self)
{
  AccordTableNames names = {
    .mission = _accord_table_missions_add (self->missions, _accord_import_table_get_mission (self)),
    .day = _accord_table_days_add (self->days, _accord_import_table_get (self, ACCORD_TABLE_DAY)),
    .who = _accord_table_contributors_add (self->contributors, _accord_import_table_get (self, ACCORD_TABLE_ISO3),
                                           _accord_import_table_get (self, ACCORD_TABLE_M49),
                                           _accord_import_table_get (self, ACCORD_TABLE_NAME)),
  };

  return names;
}

int
_accord_import_table_find_place (AccordTableImport *self, const AccordTableNames *names, AccordDay *day, char **reason)
{
  *day = _accord_table_days_get (self->days, names->day, reason);

  return *day != ACCORD_DAY_NONE ? _accord_table_missions_get (self->missions, names->mission, *day, reason) : -1;
}

void
_accord_import_table_begin_remarks (AccordTableImport *self)
{
  self->remarks = g_array_new (FALSE, FALSE, sizeof (Remark));
  g_array_set_clear_func (self->remarks, clear_remark);
}

static void
add_remark (AccordTableImport *self, guint phase, guint line, gboolean skipped, char *text, char *reason)
{
  Remark remark = { line, self->remarks->len, skipped, text, reason };

  if (self->n_remarks[phase]++ < ACCORD_IMPORT_MOST_LINES) {
    g_array_append_val (self->remarks, remark);
    return;
  }

  /* Those of either phase come in the order of the lines: one past so many is not among the first so many of both. */
  clear_remark (&remark);
  if (skipped)
    self->reading->plan->n_skipped++;
  else
    self->reading->plan->n_odd++;
}

void
_accord_import_table_skip (AccordTableImport *self, char *reason)
{
  char *text = self->n_remarks[0] < ACCORD_IMPORT_MOST_LINES ? _accord_table_quote (self->table) : NULL;

  add_remark (self, 0, _accord_table_get_line (self->table), TRUE, text, reason);
}

void
_accord_import_table_remark (AccordTableImport *self, guint line, gboolean skipped, char *text, char *reason)
{
  add_remark (self, 1, line, skipped, text, reason);
}

char *
_accord_import_table_quote (AccordTableImport *self, const char *const *texts, guint n)
{
  GString *text;

  if (self->n_remarks[1] >= ACCORD_IMPORT_MOST_LINES)
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    if (texts[i] == NULL || *texts[i] == '\0')
      continue;
    if (text->len > 0)
      g_string_append (text, ", ");
    g_string_append (text, texts[i]);
  }

  return g_string_free (text, FALSE);
}

static int
compare_remarks (gconstpointer a, gconstpointer b)
{
  const Remark *left = a, *right = b;

  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;

  return left->n < right->n ? -1 : left->n > right->n;
}

void
_accord_import_table_end_remarks (AccordTableImport *self)
{
  g_array_sort (self->remarks, compare_remarks);
  for (guint i = 0; i < self->remarks->len; i++) {
    Remark *remark = &g_array_index (self->remarks, Remark, i);

    accord_import_plan_add_line (self->reading->plan, remark->line, remark->skipped, remark->text, remark->reason);
  }
}

gboolean
_accord_import_table_is_hub (AccordTableImport *self, const char *header)
{
  for (guint i = 0; i < _accord_table_get_n_columns (self->table); i++)
    if (strcmp (_accord_table_get_header (self->table, i), header) == 0)
      return TRUE;

  return FALSE;
}

const AccordKnownMission *
_accord_import_table_get_known (AccordTableImport *self, guint place)
{
  return g_ptr_array_index (accord_import_context_get_missions (self->reading->context), place);
}

const char *
_accord_import_table_get_acronym (const AccordKnownMission *mission)
{
  return mission->acronym != NULL ? mission->acronym : accord_known_mission_get_key (mission);
}

JsonObject *
_accord_import_table_make_members (AccordTableImport *self,
                                   const char *mission_id,
                                   const char *rows,
                                   const char *source,
                                   AccordDay as_of)
{
  JsonObject *members = json_object_new ();
  JsonObject *from = json_object_new ();
  g_autofree char *digest = accord_rows_make_digest (rows);

  accord_json_set_text (members, "mission", mission_id);
  accord_json_set_text (members, "rows", rows);
  accord_json_set_text (members, "file", self->reading->plan->file);
  accord_json_set_text (members, "digest", digest);
  accord_json_set_text (from, "text", source != NULL ? source : self->reading->plan->file);
  accord_json_set_day (from, "as_of", as_of);
  json_object_set_object_member (members, "source", from);

  return members;
}
