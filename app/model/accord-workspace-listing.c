#include "config.h"

#include "accord-workspace.h"

#include "accord-workspace-private.h"

#include "accord-json.h"

/* What belongs to a record in the bin is in it, too; nothing is written into it. */
static gboolean
is_in_bin (AccordWorkspace *self, AccordRecord *record)
{
  /* No chain of owners is longer; one that a file made up may go round. */
  for (guint depth = 0; record != NULL && depth < ACCORD_N_KINDS; depth++) {
    const char *owner = accord_record_get_owner (record);

    if (accord_record_get_trashed (record))
      return TRUE;
    record = owner != NULL ? g_hash_table_lookup (_accord_workspace_get_records (self), owner) : NULL;
  }

  return FALSE;
}

static gboolean
belongs_to (AccordWorkspace *self, AccordRecord *record, const char *mission_id)
{
  g_autofree char *own = NULL;

  if (mission_id == NULL)
    return TRUE;
  own = _accord_workspace_find_mission_id (self, record);

  return g_strcmp0 (own, mission_id) == 0;
}

static int
compare_by_owner (gconstpointer a, gconstpointer b)
{
  int result = g_strcmp0 (accord_record_get_owner (*(AccordRecord **) a), accord_record_get_owner (*(AccordRecord **) b));

  return result != 0 ? result : _accord_workspace_compare_records (a, b);
}

GPtrArray *
accord_workspace_list_kind (AccordWorkspace *self, AccordKind kind, const char *mission_id)
{
  g_autoptr (GPtrArray) list = NULL;
  GHashTableIter iter;
  gpointer record;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (kind < ACCORD_N_KINDS, NULL);

  list = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_iter_init (&iter, _accord_workspace_get_records (self));
  while (g_hash_table_iter_next (&iter, NULL, &record))
    if (accord_record_get_kind (record) == kind && belongs_to (self, record, mission_id) && !is_in_bin (self, record))
      g_ptr_array_add (list, g_object_ref (record));
  g_ptr_array_sort (list, compare_by_owner);

  return g_steal_pointer (&list);
}

GPtrArray *
accord_workspace_find_symbol (AccordWorkspace *self, const char *symbol)
{
  GPtrArray *found;
  GListModel *missions;
  guint n;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (symbol != NULL, NULL);

  found = g_ptr_array_new_with_free_func (g_object_unref);
  missions = accord_workspace_get_missions (self);
  n = g_list_model_get_n_items (missions);
  for (guint i = 0; i < n; i++) {
    g_autoptr (AccordRecord) mission = g_list_model_get_item (missions, i);
    GPtrArray *mandates = accord_workspace_list (self, ACCORD_KIND_MANDATE, accord_record_get_id (mission));

    for (guint k = 0; mandates != NULL && k < mandates->len; k++)
      if (g_strcmp0 (accord_mandate_get_symbol (g_ptr_array_index (mandates, k)), symbol) == 0)
        g_ptr_array_add (found, g_object_ref (g_ptr_array_index (mandates, k)));
  }

  return found;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (accord_json_get_text (*(JsonObject **) a, "_id"), accord_json_get_text (*(JsonObject **) b, "_id"));
}

GPtrArray *
accord_workspace_list_own (AccordWorkspace *self)
{
  GPtrArray *documents;
  GHashTableIter iter;
  gpointer document;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), NULL);

  documents = g_ptr_array_new_full (g_hash_table_size (_accord_workspace_get_documents (self)), (GDestroyNotify) json_object_unref);
  g_hash_table_iter_init (&iter, _accord_workspace_get_documents (self));
  while (g_hash_table_iter_next (&iter, NULL, &document))
    g_ptr_array_add (documents, json_object_ref (document));
  g_ptr_array_sort (documents, compare_ids);

  return documents;
}

guint
accord_workspace_count_own (AccordWorkspace *self)
{
  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), 0);

  return g_hash_table_size (_accord_workspace_get_documents (self));
}
