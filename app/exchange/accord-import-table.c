#include "config.h"

#include "accord-import-table-private.h"

#include "accord-json.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <string.h>

/* How many columns a person is asked about. */
#define MOST_QUESTIONS 12

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

static void
clear_import (AccordTableImport *self)
{
  g_clear_pointer (&self->table, _accord_table_free);
  g_clear_pointer (&self->missions, _accord_table_missions_free);
  g_clear_pointer (&self->days, _accord_table_days_free);
  g_clear_pointer (&self->contributors, _accord_table_contributors_free);
  g_clear_pointer (&self->remarks, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordTableImport, clear_import)

/* Of JSON there may be more columns in any row. */
static void
match (AccordTableImport *self, gboolean has_row)
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
    match (self, TRUE);
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

static void
add_remarks (AccordTableImport *self)
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
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, rows, -1);

  accord_json_set_text (members, "mission", mission_id);
  accord_json_set_text (members, "rows", rows);
  accord_json_set_text (members, "file", self->reading->plan->file);
  accord_json_set_text (members, "digest", digest);
  accord_json_set_text (from, "text", source != NULL ? source : self->reading->plan->file);
  accord_json_set_day (from, "as_of", as_of);
  json_object_set_object_member (members, "source", from);

  return members;
}

static gboolean
has (AccordTableImport *self, AccordTableMember member)
{
  return _accord_table_columns_has (&self->columns, member);
}

typedef enum {
  TABLE_NONE,
  TABLE_CONTRIBUTIONS,
  TABLE_FATALITIES,
  TABLE_MISSIONS,
} TableKind;

static TableKind
find_kind (AccordTableImport *self)
{
  gboolean counts = self->columns.wide || has (self, ACCORD_TABLE_FEMALE) || has (self, ACCORD_TABLE_MALE)
                    || has (self, ACCORD_TABLE_TOTAL);

  if (has (self, ACCORD_TABLE_INCIDENT) || has (self, ACCORD_TABLE_PERSONNEL) || has (self, ACCORD_TABLE_CASUALTY)
      || has (self, ACCORD_TABLE_CASUALTY_ID))
    return TABLE_FATALITIES;
  if (counts)
    return TABLE_CONTRIBUTIONS;
  if (has (self, ACCORD_TABLE_START)
      && (has (self, ACCORD_TABLE_MISSION) || has (self, ACCORD_TABLE_MISSION_NAME)))
    return TABLE_MISSIONS;

  return TABLE_NONE;
}

/* What a table of its kind cannot do without, and has not. */
static GArray *
list_missing (AccordTableImport *self, TableKind kind)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (AccordTableMember));
  AccordTableMember member;

  member = ACCORD_TABLE_MISSION;
  if (!has (self, ACCORD_TABLE_MISSION) && !has (self, ACCORD_TABLE_MISSION_NAME))
    g_array_append_val (missing, member);
  member = ACCORD_TABLE_DAY;
  if (kind != TABLE_MISSIONS && !has (self, ACCORD_TABLE_DAY))
    g_array_append_val (missing, member);
  member = ACCORD_TABLE_NAME;
  if (kind == TABLE_CONTRIBUTIONS && !has (self, ACCORD_TABLE_NAME) && !has (self, ACCORD_TABLE_ISO3)
      && !has (self, ACCORD_TABLE_M49))
    g_array_append_val (missing, member);

  return missing;
}

static gboolean
is_used (AccordTableImport *self, guint column)
{
  for (guint i = 0; i < ACCORD_TABLE_N_MEMBERS; i++)
    if (self->columns.columns[i] == (int) column)
      return TRUE;

  return FALSE;
}

/* Whether a column before it is called the same: an answer is for both, and the first is taken. */
static gboolean
is_called_again (AccordTableImport *self, guint column)
{
  for (guint i = 0; i < column; i++)
    if (strcmp (_accord_table_get_header (self->table, i), _accord_table_get_header (self->table, column)) == 0)
      return TRUE;

  return FALSE;
}

/* Asks what the columns are that nothing is known of, since one of them may be the one that is missing. FALSE if there is
 * none. */
static gboolean
ask_for_columns (AccordTableImport *self, GArray *missing)
{
  guint n_asked = 0;

  for (guint i = 0; i < _accord_table_get_n_columns (self->table) && n_asked < MOST_QUESTIONS; i++) {
    const char *header = _accord_table_get_header (self->table, i);
    g_autofree char *id = g_strconcat ("column:", header, NULL);
    AccordImportQuestion *question;

    if (*header == '\0' || is_used (self, i) || is_called_again (self, i)
        || _accord_table_columns_is_idle (header)
        || _accord_import_get_answer (self->reading, id) != NULL)
      continue;

    n_asked++;
    question = accord_import_plan_add_question (self->reading->plan, g_steal_pointer (&id),
                                                /* Translators: %s is the heading of a column */
                                                g_strdup_printf (_("What is in the column “%s”?"), header),
                                                self->ahead ? _accord_table_get_cell (self->table, i) : NULL, NULL, TRUE);
    for (guint k = 0; k < missing->len; k++) {
      AccordTableMember member = g_array_index (missing, AccordTableMember, k);

      accord_import_add_choice (question->choices, _accord_table_columns_get_key (member),
                                _accord_table_columns_get_meaning (member));
    }
    accord_import_add_choice (question->choices, "none", _("Something else"));
  }

  return n_asked > 0;
}

static char *
describe (GArray *missing)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < missing->len; i++)
    /* Translators: between the names of columns in a list */
    g_string_append_printf (text, "%s%s", i > 0 ? _(", ") : "",
                            _accord_table_columns_get_meaning (g_array_index (missing, AccordTableMember, i)));

  return g_string_free (text, FALSE);
}

static gboolean
refuse (AccordTableImport *self, TableKind kind, GArray *missing, GError **error)
{
  g_autofree char *names = missing != NULL ? describe (missing) : NULL;

  if (missing == NULL)
    g_set_error_literal (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_UNKNOWN,
                         _("This table has neither personnel by month nor fatalities nor missions; such tables are at "
                           "psdata.un.org, as DPO-UCHISTORICAL, DPPADPOSS-FATALITIES and DPPADPOSS-PKO."));
  else if (kind == TABLE_CONTRIBUTIONS && missing->len == 1
           && g_array_index (missing, AccordTableMember, 0) == ACCORD_TABLE_MISSION)
    g_set_error_literal (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_UNKNOWN,
                         _("This table does not say in which mission the personnel is, as DPO-UCLATEST does not; take "
                           "DPO-UCHISTORICAL from psdata.un.org, which does."));
  else
    g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_UNKNOWN,
                 /* Translators: %s is a list of what is in columns, such as "Mission, Day or month" */
                 _("This table lacks columns that are needed (%s); tables that have them are at psdata.un.org, as "
                   "DPO-UCHISTORICAL, DPPADPOSS-FATALITIES and DPPADPOSS-PKO."), names);

  return FALSE;
}

/* All rows are left out until somebody says which column is the one that is missing. */
static gboolean
skip_all (AccordTableImport *self, GArray *missing, GError **error)
{
  g_autofree char *names = describe (missing);
  g_autoptr (GError) local_error = NULL;

  while (_accord_import_table_next (self, &local_error))
    /* Translators: %s is a list of what is in columns, such as "Mission, Day or month" */
    _accord_import_table_skip (self, g_strdup_printf (_("No column is known to hold what is needed (%s)."), names));
  if (local_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&local_error));
    return FALSE;
  }

  return TRUE;
}

/* Says what the table is; refuses one that is nothing. */
static gboolean
settle (AccordTableImport *self, TableKind kind, GError **error)
{
  switch (kind) {
  case TABLE_CONTRIBUTIONS:
    self->reading->plan->what = g_strdup (_("Uniformed personnel by month and contributor"));
    break;
  case TABLE_FATALITIES:
    self->reading->plan->what = g_strdup (_("Fatalities in peacekeeping missions"));
    break;
  case TABLE_MISSIONS:
    self->reading->plan->what = g_strdup (_("Peacekeeping missions and their days"));
    break;
  case TABLE_NONE:
    return refuse (self, kind, NULL, error);
  }

  return TRUE;
}

static gboolean
read_rows (AccordTableImport *self, TableKind kind, GError **error)
{
  g_autoptr (GArray) missing = list_missing (self, kind);

  if (missing->len > 0)
    return ask_for_columns (self, missing) ? skip_all (self, missing, error) : refuse (self, kind, missing, error);
  if (kind == TABLE_CONTRIBUTIONS)
    return _accord_import_table_contributions (self, error);
  if (kind == TABLE_FATALITIES)
    return _accord_import_table_fatalities (self, error);

  return _accord_import_table_missions (self, error);
}

static void
begin (AccordTableImport *self)
{
  int day = self->columns.columns[ACCORD_TABLE_DAY];

  self->missions = _accord_table_missions_new (self->reading);
  self->days = _accord_table_days_new (day >= 0 ? _accord_table_get_header (self->table, day) : "",
                                       find_kind (self) == TABLE_CONTRIBUTIONS);
  self->contributors = _accord_table_contributors_new (accord_import_context_get_countries (self->reading->context));
  self->remarks = g_array_new (FALSE, FALSE, sizeof (Remark));
  g_array_set_clear_func (self->remarks, clear_remark);
}

gboolean
_accord_import_table (AccordImportReading *reading, GError **error)
{
  g_auto (AccordTableImport) self = { .reading = reading };
  g_autoptr (GError) local_error = NULL;
  TableKind kind;

  self.table = _accord_table_open (reading, error);
  if (self.table == NULL)
    return FALSE;
  self.ahead = _accord_table_next (self.table, &local_error);
  if (local_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&local_error));
    return FALSE;
  }
  match (&self, self.ahead);
  kind = find_kind (&self);
  if (!settle (&self, kind, error))
    return FALSE;

  begin (&self);
  if (!read_rows (&self, kind, error))
    return FALSE;
  add_remarks (&self);
  for (guint i = 0; i < reading->plan->items->len; i++)
    reading->plan->n_used += ((AccordImportItem *) g_ptr_array_index (reading->plan->items, i))->n_rows;

  return TRUE;
}
