#include "config.h"

#include "accord-import-list-private.h"

#include "accord-csv.h"

#include <string.h>

AccordListEntry *
_accord_list_add_entry (AccordListReading *self, const char *id, JsonObject *members)
{
  AccordListEntry *entry = g_new0 (AccordListEntry, 1);

  entry->item = accord_import_plan_add_item (self->reading->plan, id, members, g_strdup (id), _accord_table_get_line (self->table));
  g_hash_table_insert (self->entries, g_strdup (id), entry);

  return entry;
}

int
_accord_list_find_place (AccordListReading *self, const char *path)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (strcmp (g_array_index (self->columns, AccordListColumn, i).path, path) == 0)
      return g_array_index (self->places, int, i);

  return -1;
}

char *
_accord_list_get_text (AccordListReading *self, const char *path)
{
  int place = _accord_list_find_place (self, path);
  const char *cell = place >= 0 ? _accord_table_get_cell (self->table, place) : NULL;

  return cell != NULL ? accord_csv_read_text (cell) : NULL;
}
