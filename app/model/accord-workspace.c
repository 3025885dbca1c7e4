#include "config.h"

#include "accord-workspace.h"

#include "accord-workspace-private.h"

#include "accord-consultation.h"
#include "accord-json.h"
#include "accord-model-error.h"
#include "accord-progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordWorkspace {
  GObject parent_instance;

  AccordReference *reference;
  GHashTable *own;      /* id -> JsonObject, readable or not */
  GHashTable *records;  /* id -> AccordRecord */
  GHashTable *lists[ACCORD_N_KINDS]; /* of the kinds that have an owner: its id -> GPtrArray of AccordRecord */
  GListStore *missions;
  AccordSettings *settings;
  GPtrArray *problems;
  gboolean without_progress; /* observations are left in the file */
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordWorkspace, accord_workspace, G_TYPE_OBJECT)

static int
compare_missions (gconstpointer a, gconstpointer b, gpointer data)
{
  AccordMission *x = (AccordMission *) a, *y = (AccordMission *) b;
  AccordDay x_start = accord_mission_get_start (x).first, y_start = accord_mission_get_start (y).first;

  if (x_start != y_start)
    return x_start < y_start ? -1 : 1;

  return strcmp (accord_record_get_id (ACCORD_RECORD (x)), accord_record_get_id (ACCORD_RECORD (y)));
}

/* By the member that orders its kind, then by id. */
int
_accord_workspace_compare_records (gconstpointer a, gconstpointer b)
{
  AccordRecord *x = *(AccordRecord **) a, *y = *(AccordRecord **) b;
  const char *order = accord_kind_get_order_member (accord_record_get_kind (x));
  int result = 0;

  if (ACCORD_IS_MANDATE (x))
    return accord_mandate_compare (ACCORD_MANDATE (x), ACCORD_MANDATE (y));
  if (order != NULL)
    result = g_strcmp0 (accord_json_get_text (accord_record_get_members (x), order),
                        accord_json_get_text (accord_record_get_members (y), order));

  return result != 0 ? result : strcmp (accord_record_get_id (x), accord_record_get_id (y));
}

/* Ids of what belongs to a mission name it: `consultation:unifil:2025-08-28:II.B.2.f`. */
static char *
read_mission_id (const char *id)
{
  const char *key = id != NULL ? strchr (id, ':') : NULL;
  g_autofree char *mission = key != NULL ? g_strndup (key + 1, strcspn (key + 1, ":")) : NULL;

  if (mission == NULL)
    return NULL;
  if (strcmp (mission, "team") == 0)
    return g_strdup (ACCORD_SETTINGS_ID);

  return g_strconcat ("mission:", mission, NULL);
}

/* The mission that a record bears on; NULL for records that bear on all. */
char *
_accord_workspace_find_mission_id (AccordWorkspace *self, AccordRecord *record)
{
  const char *owner = accord_record_get_owner (record);
  AccordRecord *owning = owner != NULL ? g_hash_table_lookup (self->records, owner) : NULL;

  if (accord_record_get_kind (record) == ACCORD_KIND_SETTINGS)
    return NULL;
  if (accord_record_get_kind (record) == ACCORD_KIND_MISSION)
    return g_strdup (accord_record_get_id (record));
  /* The Secretariat as a whole bears on no mission, least of all on every one. */
  if (g_strcmp0 (owner, ACCORD_SECRETARIAT) == 0)
    return g_strdup (owner);
  /* A mandate's owner is its mission; a requirement's is a mandate, which has one of its own. */
  if (owning != NULL && accord_record_get_owner (owning) != NULL)
    return g_strdup (accord_record_get_owner (owning));
  if (owner != NULL && (g_str_has_prefix (owner, "mission:") || strcmp (owner, ACCORD_SETTINGS_ID) == 0))
    return g_strdup (owner);

  return read_mission_id (owner);
}

static GPtrArray *
ensure_list (AccordWorkspace *self, AccordRecord *record)
{
  GHashTable *lists = self->lists[accord_record_get_kind (record)];
  const char *owner = accord_record_get_owner (record);
  GPtrArray *list;

  if (lists == NULL || owner == NULL)
    return NULL;

  list = g_hash_table_lookup (lists, owner);
  if (list == NULL) {
    list = g_ptr_array_new_with_free_func (g_object_unref);
    g_hash_table_insert (lists, g_strdup (owner), list);
  }

  return list;
}

static AccordSettings *
make_bare_settings (void)
{
  g_autoptr (JsonObject) document = json_object_new ();

  json_object_set_string_member (document, "_id", ACCORD_SETTINGS_ID);
  json_object_set_string_member (document, "kind", "settings");
  json_object_set_int_member (document, "schema", ACCORD_SCHEMA);

  return ACCORD_SETTINGS (accord_record_new (NULL, document, NULL));
}

/* Takes a record out of the lists by kind; it stays in the table by id. */
static void
withdraw_record (AccordWorkspace *self, AccordRecord *record)
{
  GPtrArray *list = ensure_list (self, record);

  if (ACCORD_IS_MISSION (record)) {
    guint position;

    if (g_list_store_find (self->missions, record, &position))
      g_list_store_remove (self->missions, position);
  } else if (list != NULL) {
    g_ptr_array_remove (list, record);
  } else if (record == ACCORD_RECORD (self->settings)) {
    g_object_unref (self->settings);
    self->settings = make_bare_settings ();
  }
}

/* The list of its owner is left out of order, and named in `unsorted`: an import brings thousands of records at once. */
static void
list_record (AccordWorkspace *self, AccordRecord *record, GHashTable *unsorted)
{
  GPtrArray *list = ensure_list (self, record);

  if (accord_record_get_kind (record) == ACCORD_KIND_SETTINGS) {
    if (strcmp (accord_record_get_id (record), ACCORD_SETTINGS_ID) == 0)
      g_set_object (&self->settings, ACCORD_SETTINGS (record));
  } else if (accord_record_get_trashed (record)) {
    return;
  } else if (ACCORD_IS_MISSION (record)) {
    g_list_store_insert_sorted (self->missions, record, compare_missions, NULL);
  } else if (list != NULL) {
    g_ptr_array_add (list, g_object_ref (record));
    g_hash_table_add (unsorted, list);
  }
}

static AccordRecord *
make_record (AccordWorkspace *self, const char *id, JsonObject *own, GError **error)
{
  JsonObject *shipped = NULL;

  if (self->reference != NULL)
    shipped = g_hash_table_lookup (accord_reference_get_rows (self->reference), id);

  if (shipped == NULL && own == NULL)
    return NULL;

  return accord_record_new (shipped, own, error);
}

static void
add_problem (AccordWorkspace *self, const char *id, const GError *error)
{
  g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s", id != NULL ? id : "?", error->message));
}

static void
remove_problems (AccordWorkspace *self, const char *id)
{
  g_autofree char *prefix = g_strconcat (id, ": ", NULL);

  for (guint i = self->problems->len; i > 0; i--)
    if (g_str_has_prefix (g_ptr_array_index (self->problems, i - 1), prefix))
      g_ptr_array_remove_index (self->problems, i - 1);
}

/* What people broke is a problem; it does not take the shipped row away. */
static AccordRecord *
make_record_or_shipped (AccordWorkspace *self, const char *id, JsonObject *own)
{
  g_autoptr (GError) error = NULL;
  AccordRecord *record = make_record (self, id, own, &error);

  if (error != NULL)
    add_problem (self, id, error);
  if (record == NULL && own != NULL)
    record = make_record (self, id, NULL, NULL);

  return record;
}

static void
load_documents (AccordWorkspace *self, GPtrArray *documents)
{
  for (guint i = 0; documents != NULL && i < documents->len; i++) {
    JsonObject *document = g_ptr_array_index (documents, i);
    const char *id = accord_json_get_text (document, "_id");

    if (id != NULL)
      g_hash_table_insert (self->own, g_strdup (id), json_object_ref (document));
  }
}

static void
load_record (AccordWorkspace *self, GPtrArray *missions, const char *id, JsonObject *own)
{
  g_autoptr (AccordRecord) record = make_record_or_shipped (self, id, own);
  GPtrArray *list;

  if (record == NULL)
    return;

  list = ensure_list (self, record);
  if (ACCORD_IS_MISSION (record)) {
    if (!accord_record_get_trashed (record))
      g_ptr_array_add (missions, record);
  } else if (list != NULL) {
    if (!accord_record_get_trashed (record))
      g_ptr_array_add (list, g_object_ref (record));
  } else {
    list_record (self, record, NULL);
  }
  g_hash_table_insert (self->records, g_strdup (id), g_steal_pointer (&record));
}

static void
sort_lists (GHashTable *lists)
{
  GHashTableIter iter;
  gpointer list;

  if (lists == NULL)
    return;

  g_hash_table_iter_init (&iter, lists);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_ptr_array_sort (list, _accord_workspace_compare_records);
}

/* Each list is sorted once. */
static void
load_records (AccordWorkspace *self)
{
  g_autoptr (GPtrArray) missions = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id, document;

  if (self->reference != NULL) {
    g_hash_table_iter_init (&iter, accord_reference_get_rows (self->reference));
    while (g_hash_table_iter_next (&iter, &id, NULL))
      load_record (self, missions, id, g_hash_table_lookup (self->own, id));
  }
  g_hash_table_iter_init (&iter, self->own);
  while (g_hash_table_iter_next (&iter, &id, &document))
    if (!g_hash_table_contains (self->records, id))
      load_record (self, missions, id, document);

  for (guint kind = 0; kind < ACCORD_N_KINDS; kind++)
    sort_lists (self->lists[kind]);

  g_list_store_splice (self->missions, 0, 0, missions->pdata, missions->len);
  g_list_store_sort (self->missions, compare_missions, NULL);
}

static void
accord_workspace_finalize (GObject *object)
{
  AccordWorkspace *self = ACCORD_WORKSPACE (object);

  g_clear_pointer (&self->reference, accord_reference_unref);
  for (guint kind = 0; kind < ACCORD_N_KINDS; kind++)
    g_clear_pointer (&self->lists[kind], g_hash_table_unref);
  g_hash_table_unref (self->records);
  g_hash_table_unref (self->own);
  g_object_unref (self->missions);
  g_clear_object (&self->settings);
  g_ptr_array_unref (self->problems);

  G_OBJECT_CLASS (accord_workspace_parent_class)->finalize (object);
}

static void
accord_workspace_class_init (AccordWorkspaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_workspace_finalize;

  /**
   * AccordWorkspace::changed:
   * @self: the workspace
   * @mission_id: (nullable): the mission that is concerned, %NULL for all
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
accord_workspace_init (AccordWorkspace *self)
{
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_object_unref);
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint kind = 0; kind < ACCORD_N_KINDS; kind++)
    if (accord_kind_get_owner_member (kind) != NULL)
      self->lists[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->missions = g_list_store_new (ACCORD_TYPE_MISSION);
  self->problems = g_ptr_array_new_with_free_func (g_free);
}

AccordWorkspace *
accord_workspace_new (AccordReference *reference, GPtrArray *documents)
{
  AccordWorkspace *self = g_object_new (ACCORD_TYPE_WORKSPACE, NULL);

  self->reference = reference != NULL ? accord_reference_ref (reference) : NULL;
  load_documents (self, documents);
  load_records (self);
  if (self->settings == NULL)
    self->settings = make_bare_settings ();

  return self;
}

AccordReference *
accord_workspace_get_reference (AccordWorkspace *self)
{
  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), NULL);

  return self->reference;
}

GListModel *
accord_workspace_get_missions (AccordWorkspace *self)
{
  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), NULL);

  return G_LIST_MODEL (self->missions);
}

GPtrArray *
accord_workspace_list (AccordWorkspace *self, AccordKind kind, const char *owner_id)
{
  GPtrArray *list;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (kind < ACCORD_N_KINDS && self->lists[kind] != NULL, NULL);
  g_return_val_if_fail (owner_id != NULL, NULL);

  list = g_hash_table_lookup (self->lists[kind], owner_id);

  return list != NULL && list->len > 0 ? list : NULL;
}

AccordSettings *
accord_workspace_get_settings (AccordWorkspace *self)
{
  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), NULL);

  return self->settings;
}

AccordRecord *
accord_workspace_lookup (AccordWorkspace *self, const char *id)
{
  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->records, id);
}

AccordMission *
accord_workspace_find_mission (AccordWorkspace *self, const char *name)
{
  AccordRecord *record;
  guint n;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  record = accord_workspace_lookup (self, name);
  if (record != NULL)
    return ACCORD_IS_MISSION (record) ? ACCORD_MISSION (record) : NULL;

  n = g_list_model_get_n_items (G_LIST_MODEL (self->missions));
  for (guint i = 0; i < n; i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (G_LIST_MODEL (self->missions), i);

    if (g_ascii_strcasecmp (accord_mission_get_acronym (mission), name) == 0)
      return mission;
  }

  return NULL;
}

GPtrArray *
accord_workspace_get_problems (AccordWorkspace *self)
{
  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), NULL);

  return self->problems;
}

JsonObject *
accord_workspace_get_own (AccordWorkspace *self, const char *id)
{
  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->own, id);
}

GHashTable *
_accord_workspace_get_records (AccordWorkspace *self)
{
  return self->records;
}

GHashTable *
_accord_workspace_get_documents (AccordWorkspace *self)
{
  return self->own;
}

void
accord_workspace_leave_out_progress (AccordWorkspace *self)
{
  g_return_if_fail (ACCORD_IS_WORKSPACE (self));

  self->without_progress = TRUE;
}

void
accord_workspace_complete (AccordWorkspace *self, GPtrArray *documents)
{
  g_return_if_fail (ACCORD_IS_WORKSPACE (self));
  g_return_if_fail (documents != NULL);

  if (!self->without_progress)
    return;

  load_documents (self, documents);
  for (guint i = 0; i < documents->len; i++) {
    JsonObject *document = g_ptr_array_index (documents, i);
    const char *id = accord_json_get_text (document, "_id");

    if (id != NULL && !g_hash_table_contains (self->records, id))
      load_record (self, NULL, id, document);
  }
  sort_lists (self->lists[ACCORD_KIND_PROGRESS]);
  self->without_progress = FALSE;
}

gboolean
accord_workspace_is_whole (AccordWorkspace *self)
{
  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), FALSE);

  return !self->without_progress;
}

/* An observation that is not here; nothing of it ever changes but whether it is in the bin. */
static gboolean
is_left_out (AccordWorkspace *self, const char *id)
{
  return self->without_progress && g_str_has_prefix (id, "progress:");
}

gboolean
accord_workspace_check_changes (AccordWorkspace *self, AccordChangeSet *changes, GError **error)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (changes != NULL, FALSE);

  ids = accord_change_set_list_ids (changes);
  for (guint i = 0; i < ids->len; i++) {
    const char *id = g_ptr_array_index (ids, i);
    g_autoptr (JsonObject) own = accord_change_set_apply (changes, id, g_hash_table_lookup (self->own, id));
    g_autoptr (GError) local_error = NULL;
    g_autoptr (AccordRecord) record = NULL;

    /* One that is being made says of which mission it is. */
    if (is_left_out (self, id) && accord_document_get_path (own, "mission") == NULL)
      continue;
    record = make_record (self, id, own, &local_error);
    if (record == NULL && local_error != NULL) {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  }

  return TRUE;
}

/* What applying a change set bears on. */
typedef struct {
  GHashTable *missions; /* their ids */
  GHashTable *unsorted; /* lists */
  gboolean all;
} Touched;

static void
add_touched (AccordWorkspace *self, AccordRecord *record, Touched *touched)
{
  char *mission_id = _accord_workspace_find_mission_id (self, record);

  if (mission_id != NULL)
    g_hash_table_add (touched->missions, mission_id);
  else
    touched->all = TRUE;
}

static void
replace_record (AccordWorkspace *self, AccordChangeSet *changes, const char *id, Touched *touched)
{
  g_autoptr (JsonObject) own = accord_change_set_apply (changes, id, g_hash_table_lookup (self->own, id));
  g_autoptr (AccordRecord) record = NULL;
  AccordRecord *old = g_hash_table_lookup (self->records, id);

  remove_problems (self, id);
  record = make_record_or_shipped (self, id, own);
  if (old != NULL) {
    add_touched (self, old, touched);
    withdraw_record (self, old);
    g_hash_table_remove (self->records, id);
  }
  if (own != NULL)
    g_hash_table_insert (self->own, g_strdup (id), g_steal_pointer (&own));
  else
    g_hash_table_remove (self->own, id);
  if (record != NULL) {
    add_touched (self, record, touched);
    list_record (self, record, touched->unsorted);
    g_hash_table_insert (self->records, g_strdup (id), g_steal_pointer (&record));
  }
}

void
accord_workspace_apply (AccordWorkspace *self, AccordChangeSet *changes)
{
  g_autoptr (GHashTable) missions = NULL, unsorted = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  Touched touched = { NULL };
  GHashTableIter iter;
  gpointer key;

  g_return_if_fail (ACCORD_IS_WORKSPACE (self));
  g_return_if_fail (changes != NULL);

  touched.missions = missions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  touched.unsorted = unsorted = g_hash_table_new (NULL, NULL);
  ids = accord_change_set_list_ids (changes);
  for (guint i = 0; i < ids->len; i++)
    if (!is_left_out (self, g_ptr_array_index (ids, i)))
      replace_record (self, changes, g_ptr_array_index (ids, i), &touched);
  g_hash_table_iter_init (&iter, unsorted);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_sort (key, _accord_workspace_compare_records);

  if (touched.all) {
    g_signal_emit (self, signals[CHANGED], 0, NULL);
    return;
  }
  g_hash_table_iter_init (&iter, missions);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_signal_emit (self, signals[CHANGED], 0, key);
}
