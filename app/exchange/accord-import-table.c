#include "config.h"

#include "accord-import-table-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many columns a person is asked about. */
#define MOST_QUESTIONS 12

/* Nobody gives a column a longer name, in bytes, that is to be asked about. */
#define LONGEST_HEADER 200

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

static gboolean
has_counts (AccordTableImport *self)
{
  return self->columns.wide || has (self, ACCORD_TABLE_FEMALE) || has (self, ACCORD_TABLE_MALE)
         || has (self, ACCORD_TABLE_TOTAL);
}

static gboolean
has_mission (AccordTableImport *self)
{
  return has (self, ACCORD_TABLE_MISSION) || has (self, ACCORD_TABLE_MISSION_NAME);
}

static gboolean
has_country (AccordTableImport *self)
{
  return has (self, ACCORD_TABLE_NAME) || has (self, ACCORD_TABLE_ISO3) || has (self, ACCORD_TABLE_M49);
}

static TableKind
find_kind (AccordTableImport *self)
{
  if (has (self, ACCORD_TABLE_INCIDENT) || has (self, ACCORD_TABLE_PERSONNEL) || has (self, ACCORD_TABLE_CASUALTY)
      || has (self, ACCORD_TABLE_CASUALTY_ID))
    return TABLE_FATALITIES;
  if (has_counts (self))
    return TABLE_CONTRIBUTIONS;
  /* Budgets have missions and days, too: of their years. */
  if (has (self, ACCORD_TABLE_START) && has (self, ACCORD_TABLE_MISSION_NAME))
    return TABLE_MISSIONS;
  /* Which column has the numbers can be asked. */
  if (has_mission (self) && has_country (self) && has (self, ACCORD_TABLE_DAY))
    return TABLE_CONTRIBUTIONS;

  return TABLE_NONE;
}

/* What a table of its kind cannot do without, and has not. */
static GArray *
list_missing (AccordTableImport *self, TableKind kind)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (AccordTableMember));
  AccordTableMember member;

  member = ACCORD_TABLE_MISSION;
  if (!has_mission (self))
    g_array_append_val (missing, member);
  member = ACCORD_TABLE_DAY;
  if (kind != TABLE_MISSIONS && !has (self, ACCORD_TABLE_DAY))
    g_array_append_val (missing, member);
  member = ACCORD_TABLE_NAME;
  if (kind == TABLE_CONTRIBUTIONS && !has_country (self))
    g_array_append_val (missing, member);
  for (member = ACCORD_TABLE_FEMALE; kind == TABLE_CONTRIBUTIONS && !has_counts (self) && member <= ACCORD_TABLE_TOTAL; member++)
    g_array_append_val (missing, member);

  return missing;
}

/* Whether a column before it has the same name: an answer is for the first. */
static gboolean
is_repeated (AccordTableImport *self, guint column)
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

    if (*header == '\0' || strlen (header) > LONGEST_HEADER || is_repeated (self, i)
        || _accord_table_columns_find (&self->columns, i) >= 0 || _accord_table_columns_is_idle (header)
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
  g_autofree char *names = NULL;

  if (missing == NULL)
    return _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_UNKNOWN,
                                  _("This table has neither personnel by month nor fatalities nor missions; such tables "
                                    "are at psdata.un.org, as DPO-UCHISTORICAL, DPPADPOSS-FATALITIES and "
                                    "DPPADPOSS-PKO."));
  if (kind == TABLE_CONTRIBUTIONS && missing->len == 1
      && g_array_index (missing, AccordTableMember, 0) == ACCORD_TABLE_MISSION)
    return _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_UNKNOWN,
                                  _("This table does not say in which mission the personnel is, as DPO-UCLATEST does "
                                    "not; take DPO-UCHISTORICAL from psdata.un.org, which does."));

  names = describe (missing);
  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_UNKNOWN,
               /* Translators: %s is a list of what is in columns, such as "Mission, Day or month" */
               _("This table lacks columns that are needed (%s); tables that have them are at psdata.un.org, as "
                 "DPO-UCHISTORICAL, DPPADPOSS-FATALITIES and DPPADPOSS-PKO."), names);

  return FALSE;
}

static void
skip_row (AccordTableImport *self, gpointer names)
{
  /* Translators: %s is a list of what is in columns, such as "Mission, Day or month" */
  _accord_import_table_skip (self, g_strdup_printf (_("No column is known to hold what is needed (%s)."), (char *) names));
}

/* All rows are left out until somebody says which column is the one that is missing. */
static gboolean
skip_all (AccordTableImport *self, GArray *missing, GError **error)
{
  g_autofree char *names = describe (missing);

  return _accord_import_table_each (self, skip_row, names, error);
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
  self->contributors = _accord_table_contributors_new (accord_import_context_get_countries (self->reading->context),
                                                       has (self, ACCORD_TABLE_ISO3));
  _accord_import_table_begin_remarks (self);
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
  _accord_import_table_match (&self, self.ahead);
  kind = find_kind (&self);
  if (!settle (&self, kind, error))
    return FALSE;

  begin (&self);
  if (!read_rows (&self, kind, error))
    return FALSE;
  _accord_import_table_end_remarks (&self);
  for (guint i = 0; i < reading->plan->items->len; i++)
    reading->plan->n_used += ((AccordImportItem *) g_ptr_array_index (reading->plan->items, i))->n_rows;

  return TRUE;
}
