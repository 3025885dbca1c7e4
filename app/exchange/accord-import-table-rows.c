#include "config.h"

#include "accord-import-table-private.h"

#include "accord-json.h"
#include "accord-rows.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <string.h>

typedef struct {
  guint line;
  guint n; /* in which order it was said */
  gboolean skipped;
  char *text;
  char *reason; /* NULL past what is named */
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

gboolean
_accord_import_table_next (AccordTableImport *self, GError **error)
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

const char *
_accord_import_table_get_mission (AccordTableImport *self)
{
  const char *acronym = _accord_import_table_get (self, ACCORD_TABLE_MISSION);

  return acronym != NULL ? acronym : _accord_import_table_get (self, ACCORD_TABLE_MISSION_NAME);
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

  /* Those of either phase come in the order of the lines: one past so many is not among the first so many of both. */
  if (self->n_remarks[phase]++ >= ACCORD_IMPORT_MOST_LINES) {
    g_clear_pointer (&remark.text, g_free);
    g_clear_pointer (&remark.reason, g_free);
  }
  g_array_append_val (self->remarks, remark);
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
_accord_import_table_quote (AccordTableImport *self, const char *first, ...)
{
  GString *text;
  va_list args;

  if (self->n_remarks[1] >= ACCORD_IMPORT_MOST_LINES)
    return NULL;

  text = g_string_new (first);
  va_start (args, first);
  for (const char *next = va_arg (args, const char *); next != NULL; next = va_arg (args, const char *)) {
    if (text->len > 0 && *next != '\0')
      g_string_append (text, ", ");
    g_string_append (text, next);
  }
  va_end (args);

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

    accord_import_plan_add_line (self->reading->plan, remark->line, remark->skipped, remark->text,
                                 remark->reason != NULL ? remark->reason : "");
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
_accord_import_table_get_id_key (const AccordKnownMission *mission)
{
  const char *colon = strchr (mission->id, ':');

  return colon != NULL ? colon + 1 : mission->id;
}

const char *
_accord_import_table_get_acronym (const AccordKnownMission *mission)
{
  return mission->acronym != NULL ? mission->acronym : _accord_import_table_get_id_key (mission);
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
