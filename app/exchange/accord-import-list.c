#include "config.h"

#include "accord-import-list-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_entry (gpointer data)
{
  AccordListEntry *entry = data;

  if (entry->rows != NULL)
    g_string_free (entry->rows, TRUE);
  g_free (entry->text);
  g_free (entry);
}

static void
list_reading_clear (AccordListReading *self)
{
  g_clear_pointer (&self->table, _accord_table_free);
  g_free (self->list);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  _accord_list_clear_days (self);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordListReading, list_reading_clear)

static int
find_header (AccordTable *table, const AccordListColumn *column)
{
  g_autofree char *heading = accord_list_column_make_heading (column);

  for (guint i = 0; i < _accord_table_get_n_columns (table); i++)
    if (g_ascii_strcasecmp (_accord_table_get_header (table, i), heading) == 0)
      return i;

  return -1;
}

/* ── Which list it is ── */

/* How many of a list's columns a heading has; of those that are shown only, apart. */
static guint
count_columns (AccordTable *table, const char *list, guint *n_keys, guint *n_shown)
{
  g_autoptr (GArray) columns = accord_list_column_list (list);
  guint n = 0;

  *n_keys = *n_shown = 0;
  for (guint i = 0; i < columns->len; i++) {
    const AccordListColumn *column = &g_array_index (columns, AccordListColumn, i);

    if (find_header (table, column) < 0)
      continue;
    n++;
    *n_keys += column->use == ACCORD_LIST_KEY;
    *n_shown += column->use == ACCORD_LIST_SHOWN;
  }

  return n;
}

/* Officers add columns of their own and take some away; files of others have a column of one of these names by chance. */
static gboolean
is_list (AccordTable *table, const char *list, guint *n)
{
  guint n_headers = _accord_table_get_n_columns (table), n_keys, n_shown;

  *n = count_columns (table, list, &n_keys, &n_shown);
  if (*n * 2 < n_headers)
    return FALSE;
  if (strcmp (list, ACCORD_LIST_MISSIONS) == 0)
    return n_keys > 0 && (n_shown > 0 || (n_keys == 2 && *n == n_headers));
  if (strcmp (list, ACCORD_LIST_AGENDA) == 0)
    return n_keys == 2 && *n > 2;

  return n_keys == 1 && *n > 1;
}

char *
_accord_import_find_list (AccordTable *table)
{
  g_auto (GStrv) names = accord_list_get_names ();
  const char *best = NULL;
  guint most = 0, n;

  for (guint i = 0; names[i] != NULL; i++) {
    if (is_list (table, names[i], &n) && n > most) {
      best = names[i];
      most = n;
    }
  }

  return g_strdup (best);
}

/* Kinds share names of members: with few columns only the ids tell which it is. */
static void
settle_kind (AccordListReading *self)
{
  AccordListColumn id = { "_id" };
  int place = find_header (self->table, &id);
  const char *cell = place >= 0 ? _accord_table_get_cell (self->table, place) : NULL;
  g_autofree char *name = cell != NULL ? g_strndup (cell, strcspn (cell, ":")) : NULL;
  AccordKind kind;
  guint most, n;

  if (accord_kind_from_name (self->list, &kind) && accord_kind_from_name (name, &kind) &&
      is_list (self->table, self->list, &most) && is_list (self->table, name, &n) && n == most) {
    g_free (self->list);
    self->list = g_steal_pointer (&name);
  }
}

/* ── Its columns ── */

static const AccordListColumn *
find_column (AccordListReading *self, guint place)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->places, int, i) == (int) place)
      return &g_array_index (self->columns, AccordListColumn, i);

  return NULL;
}

static char *
describe_column (const AccordListColumn *column)
{
  if (column == NULL)
    return NULL;

  switch (column->use) {
  case ACCORD_LIST_KEY:
    return g_strdup (_("Says what the row is about"));
  case ACCORD_LIST_READ:
    return column->member != NULL ? _accord_list_describe_member (column->member) : NULL;
  case ACCORD_LIST_SHOWN:
    return g_strdup (_("Worked out from other things, not read"));
  }

  g_return_val_if_reached (NULL);
}

/* The examples are those of the first row. */
static void
tell_columns (AccordListReading *self, gboolean has_row)
{
  for (guint i = 0; i < _accord_table_get_n_columns (self->table); i++) {
    const AccordListColumn *column = find_column (self, i);
    g_autofree char *meaning = describe_column (column);
    gboolean is_used = column != NULL && column->use != ACCORD_LIST_SHOWN;

    accord_import_plan_add_column (self->reading->plan, _accord_table_get_header (self->table, i), is_used ? column->path : NULL,
                                   meaning, has_row ? _accord_table_get_cell (self->table, i) : NULL);
  }
}

static void
find_places (AccordListReading *self)
{
  self->columns = accord_list_column_list (self->list);
  self->places = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < self->columns->len; i++) {
    int place = find_header (self->table, &g_array_index (self->columns, AccordListColumn, i));

    g_array_append_val (self->places, place);
  }
}

/* The rows of a table stand for all of it: without one of its columns, they would take that away. */
static gboolean
check_table_columns (AccordListReading *self, GError **error)
{
  for (guint i = 0; i < self->columns->len; i++) {
    const AccordListColumn *column = &g_array_index (self->columns, AccordListColumn, i);

    if (column->member != NULL || column->use != ACCORD_LIST_READ || g_array_index (self->places, int, i) >= 0)
      continue;
    g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED,
                 /* Translators: %s is the name of a column */
                 _("The column “%s” is missing; rows are taken over whole, so leave it in, even if it is empty."),
                 column->path);
    return FALSE;
  }

  return TRUE;
}

/* ── Its rows ── */

static gboolean
read_row (AccordListReading *self, GError **error)
{
  if (strcmp (self->list, ACCORD_LIST_MISSIONS) == 0)
    return _accord_list_read_mission (self, error);
  if (strcmp (self->list, ACCORD_LIST_AGENDA) == 0)
    return _accord_list_read_step (self, error);
  if (self->rows != NULL)
    return _accord_list_read_table_row (self, error);

  return _accord_list_read_record (self, error);
}

static gboolean
read_rows (AccordListReading *self, GError **error)
{
  g_autoptr (GError) table_error = NULL;

  do {
    g_autoptr (GError) why = NULL;
    guint n_open = self->open_days != NULL ? self->open_days->len : 0;

    self->reading->plan->n_read++;
    if (read_row (self, &why)) {
      self->reading->plan->n_used++;
    } else {
      g_autofree char *quote = _accord_table_quote (self->table);

      _accord_list_place_open_days (self, n_open, NULL, NULL);
      accord_import_plan_add_line (self->reading->plan, _accord_table_get_line (self->table), TRUE, quote, why->message);
    }
  } while (_accord_table_next (self->table, &table_error));

  if (table_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&table_error));
    return FALSE;
  }

  return TRUE;
}

static void
settle_list (AccordListReading *self)
{
  find_places (self);
  if (strcmp (self->list, ACCORD_LIST_MISSIONS) == 0)
    self->kind = ACCORD_KIND_MISSION;
  else if (strcmp (self->list, ACCORD_LIST_AGENDA) == 0)
    self->kind = ACCORD_KIND_CONSULTATION;
  else if (accord_kind_from_name (self->list, &self->kind))
    self->rows = accord_list_find_table (self->kind);

  /* Translators: %s is the name of a list, such as "agenda" or "event" */
  self->reading->plan->what = g_strdup_printf (_("The list “%s” as Accord writes it"), self->list);
}

gboolean
_accord_import_list (AccordImportReading *reading, GError **error)
{
  g_auto (AccordListReading) self = { .reading = reading };
  g_autoptr (GError) local_error = NULL;
  gboolean has_row;

  self.table = _accord_table_open (reading, error);
  if (self.table == NULL)
    return FALSE;
  self.list = _accord_import_find_list (self.table);
  if (self.list == NULL)
    return _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_UNKNOWN, _("This is none of the lists that Accord writes."));

  has_row = _accord_table_next (self.table, &local_error);
  if (local_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&local_error));
    return FALSE;
  }
  if (has_row)
    settle_kind (&self);
  settle_list (&self);
  if (self.rows != NULL && !check_table_columns (&self, error))
    return FALSE;
  tell_columns (&self, has_row);

  self.entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_entry);
  if (has_row && !read_rows (&self, error))
    return FALSE;
  _accord_list_end_tables (&self);
  _accord_list_settle_days (&self);

  return TRUE;
}
