#include "config.h"

#include "accord-import-list-private.h"

#include "accord-json.h"
#include "accord-table-day-text-private.h"

#include <string.h>

/* A spreadsheet that opens a list writes its days anew, by the habits of its country. */

static void
clear_open_day (gpointer data)
{
  AccordListOpenDay *open = data;

  json_node_unref (open->node);
  g_free (open->step);
  g_free (open->quote);
}

static AccordTableDays *
ensure_days (AccordListReading *self, const char *heading)
{
  AccordTableDays *days;

  if (self->days == NULL) {
    self->days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) _accord_table_days_free);
    self->open_days = g_array_new (FALSE, TRUE, sizeof (AccordListOpenDay));
    g_array_set_clear_func (self->open_days, clear_open_day);
  }

  days = g_hash_table_lookup (self->days, heading);
  if (days == NULL) {
    days = _accord_table_days_new (heading, FALSE);
    _accord_table_days_believe_all (days);
    g_hash_table_insert (self->days, g_strdup (heading), days);
  }

  return days;
}

static JsonNode *
make_day (AccordDay day, gsize length)
{
  g_autofree char *text = accord_day_to_string (day);

  text[length] = '\0';

  return json_node_init_string (json_node_alloc (), text);
}

JsonNode *
_accord_list_read_day (AccordListReading *self, const char *heading, const AccordMember *member, const char *text)
{
  AccordTableDayText read = _accord_table_day_text_read (text);
  AccordListOpenDay open = { NULL };

  switch (read.kind) {
  case ACCORD_TABLE_DAY_BAD:
    return NULL;
  case ACCORD_TABLE_DAY_MONTH:
    return member->type == ACCORD_MEMBER_PARTIAL_DAY ? make_day (read.day, strlen ("YYYY-MM")) : NULL;
  case ACCORD_TABLE_DAY_KNOWN:
    return make_day (read.day, strlen ("YYYY-MM-DD"));
  case ACCORD_TABLE_DAY_DAY_FIRST:
  case ACCORD_TABLE_DAY_MONTH_FIRST:
    _accord_table_days_add (ensure_days (self, heading), text);
    return make_day (read.day, strlen ("YYYY-MM-DD"));
  case ACCORD_TABLE_DAY_EITHER:
    /* Rows of a table are gathered by what they say. */
    if (self->rows != NULL)
      return NULL;
    open.days = ensure_days (self, heading);
    open.number = _accord_table_days_add (open.days, text);
    open.node = make_day (read.day, strlen ("YYYY-MM-DD"));
    g_array_append_val (self->open_days, open);
    return json_node_ref (open.node);
  }

  g_return_val_if_reached (NULL);
}

void
_accord_list_place_open_days (AccordListReading *self, guint first, AccordImportItem *item, const char *step)
{
  if (self->open_days == NULL || first >= self->open_days->len)
    return;
  if (item == NULL) {
    g_array_set_size (self->open_days, first);
    return;
  }

  for (guint i = first; i < self->open_days->len; i++) {
    AccordListOpenDay *open = &g_array_index (self->open_days, AccordListOpenDay, i);

    open->item = item;
    open->step = g_strdup (step);
    open->line = _accord_table_get_line (self->table);
    open->quote = _accord_table_quote (self->table);
  }
}

/* Takes a row out again: a record, or what was read of a step. */
static gboolean
take_out (AccordListReading *self, const AccordListOpenDay *open)
{
  JsonObject *steps;
  guint position;

  if (!g_ptr_array_find (self->reading->plan->items, open->item, &position))
    return FALSE;
  if (open->step == NULL) {
    g_ptr_array_remove_index (self->reading->plan->items, position);
    return TRUE;
  }

  steps = accord_json_get_object (open->item->members, "steps");
  if (!json_object_has_member (steps, open->step))
    return FALSE;
  json_object_remove_member (steps, open->step);
  if (--open->item->n_rows == 0)
    g_ptr_array_remove_index (self->reading->plan->items, position);

  return TRUE;
}

void
_accord_list_settle_days (AccordListReading *self)
{
  GHashTableIter iter;
  gpointer days;

  if (self->days == NULL)
    return;

  g_hash_table_iter_init (&iter, self->days);
  while (g_hash_table_iter_next (&iter, NULL, &days))
    _accord_table_days_decide (days, self->reading);

  for (guint i = 0; i < self->open_days->len; i++) {
    AccordListOpenDay *open = &g_array_index (self->open_days, AccordListOpenDay, i);
    g_autofree char *reason = NULL;
    AccordDay day = _accord_table_days_get (open->days, open->number, &reason);
    g_autofree char *text = reason == NULL ? accord_day_to_string (day) : NULL;

    if (text != NULL) {
      json_node_set_string (open->node, text);
    } else if (take_out (self, open)) {
      self->reading->plan->n_used--;
      accord_import_plan_add_line (self->reading->plan, open->line, TRUE, open->quote, reason);
    }
  }
}

void
_accord_list_clear_days (AccordListReading *self)
{
  g_clear_pointer (&self->open_days, g_array_unref);
  g_clear_pointer (&self->days, g_hash_table_unref);
}
