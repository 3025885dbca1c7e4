#include "config.h"

#include "accord-import-table-private.h"

#include "accord-list-column.h"
#include "accord-rows.h"
#include "accord-table-day-text-private.h"
#include "accord-table-words-private.h"
#include "accord-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HUB_SOURCE "United Nations Peace and Security Data Hub, DPPADPOSS-FATALITIES"

typedef struct {
  guint line;
  AccordTableNames names;
  guint32 cells[4]; /* words: personnel, incident, gender, id */
  AccordDay updated;
  int mission;      /* -1 if it is left out */
  AccordDay day;
  guint other;      /* the line of another row of the same number; 0 if there is none */
  gboolean repeats; /* that row in all */
} Row;

typedef struct {
  AccordTableImport *import;
  AccordTableWords *words;
  GArray *rows;
  GPtrArray *order; /* Row: those that are used, as they stand in the items */
  const char *source;
} Fatalities;

static void
clear_fatalities (Fatalities *self)
{
  _accord_table_words_free (self->words);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->order);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fatalities, clear_fatalities)

static gboolean
is_fatality (const char *casualty)
{
  static const char *const words[] = { "fatal", "death", "dead", "dece", "mort", "muert", "falle" };
  g_autofree char *folded = casualty != NULL ? accord_text_fold (casualty) : NULL;

  for (guint i = 0; folded != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      return TRUE;

  return folded == NULL;
}

/* As the Hub writes it; anything else as it stands there. */
static const char *
find_gender (const char *text)
{
  static const struct {
    const char *word;
    const char *gender;
  } genders[] = {
    { "female", "F" }, { "woman", "F" }, { "femme", "F" },  { "mujer", "F" },
    { "male", "M" },   { "man", "M" },   { "homme", "M" },  { "hombre", "M" },
  };

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (genders); i++)
    if (g_ascii_strcasecmp (text, genders[i].word) == 0)
      return genders[i].gender;

  return text;
}

/* One of two columns, whichever the table has. */
static const char *
get_either (AccordTableImport *import, AccordTableMember first, AccordTableMember second)
{
  return _accord_import_table_get (import, _accord_table_columns_has (&import->columns, first) ? first : second);
}

static AccordDay
read_updated (AccordTableImport *import)
{
  const char *text = _accord_import_table_get (import, ACCORD_TABLE_UPDATED);
  AccordTableDayText read = { ACCORD_TABLE_DAY_BAD };

  if (text != NULL)
    read = _accord_table_day_text_read (text);

  return read.kind == ACCORD_TABLE_DAY_KNOWN ? read.day : ACCORD_DAY_NONE;
}

static void
read_row (AccordTableImport *import, gpointer data)
{
  Fatalities *self = data;
  const char *casualty = _accord_import_table_get (import, ACCORD_TABLE_CASUALTY);
  const char *cells[4] = {
    get_either (import, ACCORD_TABLE_PERSONNEL, ACCORD_TABLE_TYPE),
    _accord_import_table_get (import, ACCORD_TABLE_INCIDENT),
    find_gender (_accord_import_table_get (import, ACCORD_TABLE_GENDER)),
    get_either (import, ACCORD_TABLE_CASUALTY_ID, ACCORD_TABLE_ID),
  };
  Row row = { _accord_table_get_line (import->table) };

  if (!is_fatality (casualty)) {
    g_autofree char *shown = _accord_table_words_show (casualty);

    /* Translators: %s is a kind of casualty as it stands in a file, such as "Injury" */
    _accord_import_table_skip (import, g_strdup_printf (_("“%s” is no fatality."), shown));
    return;
  }
  row.names = _accord_import_table_read_names (import);
  for (guint i = 0; i < 4; i++)
    row.cells[i] = _accord_table_words_add (self->words, cells[i]);
  row.updated = read_updated (import);
  g_array_append_val (self->rows, row);
}

static const char *
get_nationality (Fatalities *self, const Row *row)
{
  const char *code = _accord_table_contributors_get_code (self->import->contributors, row->names.who);

  return code != NULL ? code : _accord_table_contributors_get_name (self->import->contributors, row->names.who);
}

static const char *
get_cell (Fatalities *self, const Row *row, guint i)
{
  return _accord_table_words_get (self->words, row->cells[i]);
}

/* By mission, day and number; then by all that is written, so that the order of the file does not show. */
static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  Fatalities *self = data;
  const Row *left = *(const Row *const *) a, *right = *(const Row *const *) b;
  int order = left->mission - right->mission;

  if (order == 0)
    order = left->day - right->day;
  if (order == 0)
    order = g_strcmp0 (get_cell (self, left, 3), get_cell (self, right, 3));
  if (order == 0)
    order = g_strcmp0 (get_nationality (self, left), get_nationality (self, right));
  for (guint i = 0; order == 0 && i < 3; i++)
    order = g_strcmp0 (get_cell (self, left, i), get_cell (self, right, i));
  if (order == 0)
    order = left->line < right->line ? -1 : left->line > right->line;

  return order;
}

static void
place_rows (Fatalities *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    Row *row = &g_array_index (self->rows, Row, i);
    g_autofree char *reason = NULL;

    row->mission = _accord_import_table_find_place (self->import, &row->names, &row->day, &reason);
    if (row->mission >= 0)
      g_ptr_array_add (self->order, row);
  }
  g_ptr_array_sort_with_data (self->order, compare_rows, self);
}

/* Two rows without a number may be two people, whatever else is the same. */
static void
find_doubles (Fatalities *self)
{
  for (guint i = 1; i < self->order->len; i++) {
    Row *before = g_ptr_array_index (self->order, i - 1), *row = g_ptr_array_index (self->order, i);

    if (row->cells[3] == 0 || row->cells[3] != before->cells[3] || row->mission != before->mission || row->day != before->day)
      continue;
    row->other = before->repeats ? before->other : before->line;
    row->repeats = memcmp (row->cells, before->cells, sizeof row->cells) == 0
                   && g_strcmp0 (get_nationality (self, row), get_nationality (self, before)) == 0;
  }
}

static char *
explain_odd (Fatalities *self, const Row *row)
{
  if (row->other != 0)
    return g_strdup_printf (_("Line %u has the same number and tells something else; both were taken."), row->other);
  if (row->names.who == 0)
    return g_strdup (_("The country is missing."));

  return g_strdup (_accord_table_contributors_get_remark (self->import->contributors, row->names.who));
}

static void
remark_on (Fatalities *self, const Row *row)
{
  AccordTableImport *import = self->import;
  const char *texts[] = {
    _accord_table_days_get_text (import->days, row->names.day),
    _accord_table_missions_get_text (import->missions, row->names.mission),
    _accord_table_contributors_get_text (import->contributors, row->names.who),
    get_cell (self, row, 0),
    get_cell (self, row, 3),
  };
  gboolean skipped = row->mission < 0 || row->repeats;
  char *reason = NULL;
  AccordDay unused;

  if (row->mission < 0)
    _accord_import_table_find_place (import, &row->names, &unused, &reason);
  else if (row->repeats)
    reason = g_strdup_printf (_("The row stands on line %u already."), row->other);
  else
    reason = explain_odd (self, row);
  if (reason == NULL)
    return;

  _accord_import_table_remark (import, row->line, skipped,
                               _accord_import_table_quote (import, texts, G_N_ELEMENTS (texts)), reason);
}

static void
add_line (Fatalities *self, GString *text, const Row *row)
{
  g_autofree char *day = accord_day_to_string (row->day);
  const char *cells[] = {
    day,
    get_nationality (self, row),
    get_cell (self, row, 0),
    get_cell (self, row, 1),
    get_cell (self, row, 2),
    get_cell (self, row, 3),
  };

  accord_rows_add (text, cells, G_N_ELEMENTS (cells));
}

static int
get_year (const Row *row)
{
  int year;

  accord_day_get_ymd (row->day, &year, NULL, NULL);

  return year;
}

static void
add_item (Fatalities *self, guint start, guint end)
{
  AccordTableImport *import = self->import;
  const Row *first = g_ptr_array_index (self->order, start);
  const AccordKnownMission *mission = _accord_import_table_get_known (import, first->mission);
  int year = get_year (first);
  g_autofree char *id = g_strdup_printf ("fatalities:%s:%d", accord_known_mission_get_key (mission), year);
  g_autoptr (GString) text = accord_rows_begin (accord_list_find_table (ACCORD_KIND_FATALITIES)->words);
  guint n_rows = 0, line = G_MAXUINT;
  AccordDay as_of = ACCORD_DAY_NONE;
  AccordImportItem *item;
  JsonObject *members;

  for (guint i = start; i < end; i++) {
    const Row *row = g_ptr_array_index (self->order, i);

    if (row->repeats)
      continue;
    add_line (self, text, row);
    n_rows++;
    line = MIN (line, row->line);
    as_of = MAX (as_of, row->updated != ACCORD_DAY_NONE ? row->updated : row->day);
  }
  members = _accord_import_table_make_members (import, mission->id, text->str, self->source, as_of);
  json_object_set_int_member (members, "year", year);
  item = accord_import_plan_add_item (import->reading->plan, id, members,
                                      /* Translators: %1$s is the acronym of a mission, %2$d a year */
                                      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s, %2$d: %3$u fatality",
                                                                    "%1$s, %2$d: %3$u fatalities", n_rows),
                                                       _accord_import_table_get_acronym (mission), year, n_rows),
                                      line);
  item->n_rows = n_rows;
}

static void
add_items (Fatalities *self)
{
  self->source = _accord_import_table_is_hub (self->import, "casualty_id") ? HUB_SOURCE : NULL;
  for (guint i = 0, k; i < self->order->len; i = k) {
    const Row *row = g_ptr_array_index (self->order, i), *next;

    for (k = i + 1; k < self->order->len; k++) {
      next = g_ptr_array_index (self->order, k);
      if (next->mission != row->mission || get_year (next) != get_year (row))
        break;
    }
    add_item (self, i, k);
  }
}

gboolean
_accord_import_table_fatalities (AccordTableImport *import, GError **error)
{
  g_auto (Fatalities) self = { import };

  self.words = _accord_table_words_new ();
  self.rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self.order = g_ptr_array_new ();

  if (!_accord_import_table_each (import, read_row, &self, error))
    return FALSE;

  _accord_table_days_decide (import->days, import->reading);
  place_rows (&self);
  find_doubles (&self);
  for (guint i = 0; i < self.rows->len; i++)
    remark_on (&self, &g_array_index (self.rows, Row, i));
  _accord_table_missions_ask (import->missions);
  add_items (&self);

  return TRUE;
}
