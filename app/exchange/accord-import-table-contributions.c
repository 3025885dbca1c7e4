#include "config.h"

#include "accord-import-table-private.h"

#include "accord-day-format.h"
#include "accord-list-column.h"
#include "accord-rows.h"
#include "accord-table-counts-private.h"
#include "accord-table-words-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HUB_SOURCE "United Nations Peace and Security Data Hub, DPO-UCHISTORICAL"

typedef enum {
  FATE_USED,
  FATE_SKIPPED, /* it is of no mission or month */
  FATE_REPEAT,  /* it stands there twice */
  FATE_ADDED,   /* another row tells of the same */
} Fate;

typedef struct {
  guint64 signature; /* of its number and its counts: the same for a row that stands there twice */
  guint line;
  AccordTableNames names;
  guint32 first;     /* of its entries */
  guint32 other;     /* the line of the other row, if it is a double */
  Fate fate;
} Row;

typedef struct {
  guint32 row;
  guint32 type;
  AccordTableCounts counts;
} Entry;

/* Where an entry belongs, to sort by. */
typedef struct {
  guint32 mission;
  guint32 month; /* counted from the year 0 */
  guint32 who;
  guint32 type;
  guint64 signature;
  guint32 entry;
} Place;

typedef struct {
  AccordTableImport *import;
  AccordTableWords *raw_types;
  GArray *raw_numbers; /* guint32: for each of these its number among the types */
  AccordTableWords *types;
  GArray *rows;
  GArray *entries;
  GArray *places;
  const char *source;
} Contributions;

static void
clear_contributions (Contributions *self)
{
  _accord_table_words_free (self->raw_types);
  _accord_table_words_free (self->types);
  g_array_unref (self->raw_numbers);
  g_array_unref (self->rows);
  g_array_unref (self->entries);
  g_array_unref (self->places);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Contributions, clear_contributions)

static Row *
get_row (Contributions *self, const Place *place)
{
  return &g_array_index (self->rows, Row, g_array_index (self->entries, Entry, place->entry).row);
}

/* FNV-1a. */
static guint64
mix (guint64 signature, const void *data, gsize length)
{
  const guchar *bytes = data;

  for (gsize i = 0; i < length; i++)
    signature = (signature ^ bytes[i]) * G_GUINT64_CONSTANT (0x100000001b3);

  return signature;
}

static void
add_entry (Contributions *self, Row *row, guint32 type, const AccordTableCounts *counts)
{
  Entry entry = { self->rows->len, type, *counts };

  row->signature = mix (row->signature, &type, sizeof type);
  row->signature = mix (row->signature, counts, sizeof *counts);
  g_array_append_val (self->entries, entry);
}

static gboolean
read_counts (Contributions *self, int first, AccordTableCounts *counts, char **reason)
{
  return _accord_table_counts_read (counts, _accord_import_table_get (self->import, first),
                                    _accord_import_table_get (self->import, first + 1),
                                    _accord_import_table_get (self->import, first + 2), reason);
}

static void
read_wide (Contributions *self, Row *row, char **reason)
{
  for (guint i = 0; i < ACCORD_TABLE_N_TYPES && *reason == NULL; i++) {
    AccordTableCounts counts;

    if (read_counts (self, ACCORD_TABLE_WIDE + i * 3, &counts, reason))
      add_entry (self, row, _accord_table_words_add (self->types, _accord_table_columns_get_type_name (i)), &counts);
  }
}

static guint32
find_type (Contributions *self, const char *text)
{
  guint32 raw = _accord_table_words_add (self->raw_types, text);

  if (raw == self->raw_numbers->len) {
    guint32 number = _accord_table_words_add (self->types, _accord_table_columns_find_type (text));

    g_array_append_val (self->raw_numbers, number);
  }

  return g_array_index (self->raw_numbers, guint32, raw);
}

static void
read_long (Contributions *self, Row *row, char **reason)
{
  AccordTableCounts counts;

  if (read_counts (self, ACCORD_TABLE_FEMALE, &counts, reason))
    add_entry (self, row, find_type (self, _accord_import_table_get (self->import, ACCORD_TABLE_TYPE)), &counts);
}

static void
read_row (AccordTableImport *import, gpointer data)
{
  Contributions *self = data;
  const char *id = _accord_import_table_get (import, ACCORD_TABLE_ID);
  Row row = { G_GUINT64_CONSTANT (0xcbf29ce484222325), _accord_table_get_line (import->table) };
  char *reason = NULL;

  row.names = _accord_import_table_read_names (import);
  row.first = self->entries->len;
  if (id != NULL)
    row.signature = mix (row.signature, id, strlen (id) + 1);

  if (_accord_table_contributors_is_sum (import->contributors, row.names.who))
    reason = g_strdup (_("The row adds up others."));
  else if (row.names.who == 0)
    reason = g_strdup (_("The country is missing."));
  else if (import->columns.wide)
    read_wide (self, &row, &reason);
  else
    read_long (self, &row, &reason);
  if (reason == NULL && self->entries->len == row.first)
    reason = g_strdup (_("The row tells no number."));

  if (reason != NULL) {
    _accord_import_table_skip (import, reason);
    g_array_set_size (self->entries, row.first);
    return;
  }
  g_array_append_val (self->rows, row);
}

static guint
count_entries (Contributions *self, guint i)
{
  guint end = i + 1 < self->rows->len ? g_array_index (self->rows, Row, i + 1).first : self->entries->len;

  return end - g_array_index (self->rows, Row, i).first;
}

static void
place_row (Contributions *self, guint i, const guint32 *ranks, const guint32 *type_ranks)
{
  Row *row = &g_array_index (self->rows, Row, i);
  g_autofree char *reason = NULL;
  AccordDay day;
  int mission = _accord_import_table_find_place (self->import, &row->names, &day, &reason);
  int year, month;

  if (mission < 0) {
    row->fate = FATE_SKIPPED;
    return;
  }
  accord_day_get_ymd (day, &year, &month, NULL);
  for (guint k = 0; k < count_entries (self, i); k++) {
    Place place = { mission, year * 12 + month - 1, ranks[row->names.who], 0, row->signature, row->first + k };

    place.type = type_ranks[g_array_index (self->entries, Entry, place.entry).type];
    g_array_append_val (self->places, place);
  }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *left = a, *right = b;

  if (left->mission != right->mission)
    return left->mission < right->mission ? -1 : 1;
  if (left->month != right->month)
    return left->month < right->month ? -1 : 1;
  if (left->who != right->who)
    return left->who < right->who ? -1 : 1;
  if (left->type != right->type)
    return left->type < right->type ? -1 : 1;
  if (left->signature != right->signature)
    return left->signature < right->signature ? -1 : 1;

  return left->entry < right->entry ? -1 : left->entry > right->entry;
}

static int
compare_types (gconstpointer a, gconstpointer b, gpointer data)
{
  Contributions *self = data;

  return g_strcmp0 (_accord_table_words_get (self->types, *(const guint32 *) a),
                    _accord_table_words_get (self->types, *(const guint32 *) b));
}

static guint32 *
rank_types (Contributions *self)
{
  guint n = _accord_table_words_get_length (self->types) + 1;
  guint32 *ranks = g_new (guint32, n);
  g_autofree guint32 *order = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof order[0], compare_types, self);
  for (guint i = 0; i < n; i++)
    ranks[order[i]] = i;

  return ranks;
}

/* Places all entries, in the order of the items and of the rows in them. */
static void
place_rows (Contributions *self)
{
  g_autofree guint32 *ranks = _accord_table_contributors_rank (self->import->contributors);
  g_autofree guint32 *type_ranks = rank_types (self);

  for (guint i = 0; i < self->rows->len; i++)
    place_row (self, i, ranks, type_ranks);
  g_array_sort (self->places, compare_places);
}

static gboolean
is_same (const Place *a, const Place *b)
{
  return a->mission == b->mission && a->month == b->month && a->who == b->who && a->type == b->type;
}

/* Of entries that tell of the same, those of a row that stands there twice are left out; what remains is added up. */
static void
settle_doubles (Contributions *self, guint start, guint end)
{
  Place *places = (Place *) self->places->data;
  guint first_line = G_MAXUINT;

  for (guint i = start; i < end; i++)
    first_line = MIN (first_line, get_row (self, &places[i])->line);
  for (guint i = start; i < end; i++) {
    Row *row = get_row (self, &places[i]);

    if (i > start && places[i].signature == places[i - 1].signature) {
      Row *before = get_row (self, &places[i - 1]);

      row->fate = FATE_REPEAT;
      row->other = before->fate == FATE_REPEAT ? before->other : before->line;
    } else if (row->line != first_line) {
      row->fate = FATE_ADDED;
      row->other = first_line;
    }
  }
}

static void
find_doubles (Contributions *self)
{
  Place *places = (Place *) self->places->data;
  guint start = 0;

  for (guint i = 1; i <= self->places->len; i++) {
    if (i < self->places->len && is_same (&places[start], &places[i]))
      continue;
    if (i - start > 1)
      settle_doubles (self, start, i);
    start = i;
  }
}

static char *
quote (Contributions *self, const Row *row)
{
  AccordTableImport *import = self->import;
  const Entry *entry = &g_array_index (self->entries, Entry, row->first);
  g_autofree char *counts = _accord_table_counts_quote (&entry->counts);
  const char *texts[] = {
    _accord_table_missions_get_text (import->missions, row->names.mission),
    _accord_table_days_get_text (import->days, row->names.day),
    _accord_table_contributors_get_text (import->contributors, row->names.who),
    _accord_table_words_get (self->types, entry->type),
    counts,
  };

  return _accord_import_table_quote (import, texts, G_N_ELEMENTS (texts));
}

static char *
explain_odd (Contributions *self, guint i)
{
  const Row *row = &g_array_index (self->rows, Row, i);
  const char *remark = _accord_table_contributors_get_remark (self->import->contributors, row->names.who);

  if (row->fate == FATE_ADDED)
    return g_strdup_printf (_("Line %u tells of the same; both were added up."), row->other);
  for (guint k = 0; k < count_entries (self, i); k++)
    if (g_array_index (self->entries, Entry, row->first + k).counts.odd)
      return g_strdup (_("The total is not the sum of women and men; these were taken."));

  return g_strdup (remark);
}

/* Says what there is to say about a row. */
static void
remark_on (Contributions *self, guint i)
{
  const Row *row = &g_array_index (self->rows, Row, i);
  char *reason = NULL;
  AccordDay day;

  switch (row->fate) {
  case FATE_SKIPPED:
    _accord_import_table_find_place (self->import, &row->names, &day, &reason);
    break;
  case FATE_REPEAT:
    reason = g_strdup_printf (_("The row stands on line %u already."), row->other);
    break;
  case FATE_USED:
  case FATE_ADDED:
    reason = explain_odd (self, i);
    break;
  }
  if (reason != NULL)
    _accord_import_table_remark (self->import, row->line, row->fate == FATE_SKIPPED || row->fate == FATE_REPEAT,
                                 quote (self, row), reason);
}

/* Writes a count before the end of a buffer: there are some hundred thousand, and printf() takes its time. */
static const char *
write_count (char *end, gint64 count)
{
  *--end = '\0';
  do {
    *--end = '0' + count % 10;
    count /= 10;
  } while (count > 0);

  return end;
}

/* Adds the counts of the entries of one contributor and type; FALSE if there is nobody. */
static gboolean
add_line (Contributions *self, GString *text, guint start, guint end)
{
  const AccordTableImport *import = self->import;
  const Place *places = (const Place *) self->places->data;
  const Entry *entry = &g_array_index (self->entries, Entry, places[start].entry);
  guint32 who = g_array_index (self->rows, Row, entry->row).names.who;
  gint64 counts[3] = { -1, -1, 0 };
  gboolean partly = FALSE;
  char digits[3][24];
  const char *cells[6];

  for (guint i = start; i < end; i++) {
    const AccordTableCounts *more = &g_array_index (self->entries, Entry, places[i].entry).counts;

    if (get_row (self, &places[i])->fate == FATE_REPEAT)
      continue;
    counts[0] = more->female >= 0 ? MAX (counts[0], 0) + more->female : counts[0];
    counts[1] = more->male >= 0 ? MAX (counts[1], 0) + more->male : counts[1];
    counts[2] += _accord_table_counts_sum (more);
    partly = partly || more->total >= 0;
  }
  if (counts[2] == 0)
    return FALSE;

  cells[0] = _accord_table_contributors_get_code (import->contributors, who);
  cells[1] = _accord_table_contributors_get_name (import->contributors, who);
  cells[2] = _accord_table_words_get (self->types, entry->type);
  cells[3] = counts[0] >= 0 ? write_count (digits[0] + sizeof digits[0], counts[0]) : NULL;
  cells[4] = counts[1] >= 0 ? write_count (digits[1] + sizeof digits[1], counts[1]) : NULL;
  cells[5] = partly ? write_count (digits[2] + sizeof digits[2], counts[2]) : NULL;
  accord_rows_add (text, cells, 6);

  return TRUE;
}

/* The rows of an item as text; how many contributors they are of. */
static char *
write_rows (Contributions *self, guint start, guint end, guint *n_contributors)
{
  const Place *places = (const Place *) self->places->data;
  GString *text = accord_rows_begin (accord_list_find_table (ACCORD_KIND_CONTRIBUTIONS)->words);
  guint32 last = G_MAXUINT32;

  for (guint i = start, k; i < end; i = k) {
    for (k = i + 1; k < end && is_same (&places[i], &places[k]); k++)
      ;
    if (!add_line (self, text, i, k))
      continue;
    *n_contributors += places[i].who != last;
    last = places[i].who;
  }

  return g_string_free (text, FALSE);
}

static void
add_item (Contributions *self, guint start, guint end)
{
  AccordTableImport *import = self->import;
  const Place *places = (const Place *) self->places->data;
  const AccordKnownMission *mission = _accord_import_table_get_known (import, places[start].mission);
  guint n_contributors = 0, n_rows = 0, line = G_MAXUINT;
  g_autofree char *rows = write_rows (self, start, end, &n_contributors);
  g_autofree char *id = NULL, *month = NULL, *month_name = NULL, *reason = NULL;
  AccordDay as_of = ACCORD_DAY_NONE;
  AccordImportItem *item;
  JsonObject *members;

  for (guint i = start; i < end; i++) {
    const Row *row = get_row (self, &places[i]);

    if (row->fate == FATE_REPEAT)
      continue;
    /* Of a row with several entries the first one counts. */
    n_rows += row->first == places[i].entry;
    line = MIN (line, row->line);
    as_of = MAX (as_of, _accord_table_days_get (import->days, row->names.day, &reason));
  }
  month = g_strdup_printf ("%04u-%02u", places[start].month / 12, places[start].month % 12 + 1);
  month_name = accord_day_format (as_of, ACCORD_DAY_STYLE_MONTH, accord_language_get_preferred ());
  id = g_strdup_printf ("contributions:%s:%s", accord_known_mission_get_key (mission), month);
  members = _accord_import_table_make_members (import, mission->id, rows, self->source, as_of);
  json_object_set_string_member (members, "month", month);
  item = accord_import_plan_add_item (import->reading->plan, id, members,
                                      /* Translators: %1$s is the acronym of a mission, %2$s a month */
                                      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s, %2$s: %3$u contributor",
                                                                    "%1$s, %2$s: %3$u contributors", n_contributors),
                                                       _accord_import_table_get_acronym (mission), month_name, n_contributors),
                                      line);
  item->n_rows = n_rows;
}

static void
add_items (Contributions *self)
{
  const Place *places = (const Place *) self->places->data;

  self->source = _accord_import_table_is_hub (self->import, "contribution_id") ? HUB_SOURCE : NULL;
  for (guint i = 0, k; i < self->places->len; i = k) {
    for (k = i + 1; k < self->places->len && places[k].mission == places[i].mission && places[k].month == places[i].month; k++)
      ;
    add_item (self, i, k);
  }
}

gboolean
_accord_import_table_contributions (AccordTableImport *import, GError **error)
{
  g_auto (Contributions) self = { import };

  self.raw_types = _accord_table_words_new ();
  self.types = _accord_table_words_new ();
  self.raw_numbers = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_array_set_size (self.raw_numbers, 1);
  self.rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self.places = g_array_new (FALSE, FALSE, sizeof (Place));

  if (!_accord_import_table_each (import, read_row, &self, error))
    return FALSE;

  _accord_table_days_decide (import->days, import->reading);
  place_rows (&self);
  find_doubles (&self);
  for (guint i = 0; i < self.rows->len; i++)
    remark_on (&self, i);
  _accord_table_missions_ask (import->missions);
  add_items (&self);

  return TRUE;
}
