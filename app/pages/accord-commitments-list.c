#include "config.h"

#include "accord-commitments-list.h"

struct _AccordCommitmentsList {
  GObject parent_instance;

  AccordSession *session;
  GHashTable *by_id; /* mission id or ACCORD_SECRETARIAT -> AccordCommitmentsEntry */
  GListStore *rows;
  AccordCommitmentsFilter filter; /* its strings are the next two */
  char *words;
  char *owner;
  gboolean has_news;
};

enum {
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordCommitmentsList, accord_commitments_list, G_TYPE_OBJECT)

static gboolean
is_listed (AccordCommitmentsList *self, AccordMission *mission, AccordCommitmentsEntry *entry)
{
  if (self->words != NULL && (mission == NULL || !accord_mission_matches (mission, self->words)))
    return FALSE;
  if (mission != NULL && !self->filter.show_all &&
      !accord_mission_is_active (mission, accord_session_get_today (self->session)))
    return FALSE;

  return accord_commitments_entry_get_matches (entry, self->filter.area);
}

static AccordCommitmentsEntry *
ensure_entry (AccordCommitmentsList *self, AccordMission *mission)
{
  const char *id = mission != NULL ? accord_record_get_id (ACCORD_RECORD (mission)) : ACCORD_SECRETARIAT;
  AccordCommitmentsEntry *entry = g_hash_table_lookup (self->by_id, id);

  if (entry == NULL) {
    entry = accord_commitments_entry_new (self->session, mission);
    g_hash_table_insert (self->by_id, g_strdup (id), entry);
  }

  return entry;
}

static void
add (AccordCommitmentsList *self, GPtrArray *listed, AccordMission *mission)
{
  AccordCommitmentsEntry *entry = ensure_entry (self, mission);

  accord_commitments_entry_update (entry, mission, &self->filter);
  self->has_news = self->has_news || accord_commitments_entry_get_has_news (entry);
  if (is_listed (self, mission, entry))
    g_ptr_array_add (listed, entry);
}

/* Changes as little as can be, so that who stands on a line goes on standing there. */
static void
show (AccordCommitmentsList *self, GPtrArray *listed)
{
  GListModel *model = G_LIST_MODEL (self->rows);
  guint n = g_list_model_get_n_items (model), first = 0, last = 0;

  for (; first < n && first < listed->len; first++) {
    g_autoptr (GObject) entry = g_list_model_get_item (model, first);

    if (entry != g_ptr_array_index (listed, first))
      break;
  }
  for (; last < n - first && last < listed->len - first; last++) {
    g_autoptr (GObject) entry = g_list_model_get_item (model, n - 1 - last);

    if (entry != g_ptr_array_index (listed, listed->len - 1 - last))
      break;
  }
  if (n - first - last > 0 || listed->len - first - last > 0)
    g_list_store_splice (self->rows, first, n - first - last, listed->pdata + first, listed->len - first - last);
}

static void
update (AccordCommitmentsList *self)
{
  GListModel *missions = accord_workspace_get_missions (accord_session_get_workspace (self->session));
  guint n = g_list_model_get_n_items (missions);
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();

  if (!accord_session_get_progress_loaded (self->session))
    return;

  self->has_news = FALSE;
  add (self, listed, NULL);
  for (guint i = 0; i < n; i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);

    add (self, listed, mission);
  }
  show (self, listed);
  g_signal_emit (self, signals[UPDATED], 0);
}

static void
accord_commitments_list_finalize (GObject *object)
{
  AccordCommitmentsList *self = ACCORD_COMMITMENTS_LIST (object);

  g_object_unref (self->rows);
  g_hash_table_unref (self->by_id);
  g_clear_object (&self->session);
  g_free (self->words);
  g_free (self->owner);

  G_OBJECT_CLASS (accord_commitments_list_parent_class)->finalize (object);
}

static void
accord_commitments_list_class_init (AccordCommitmentsListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_commitments_list_finalize;

  signals[UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_commitments_list_init (AccordCommitmentsList *self)
{
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->rows = g_list_store_new (ACCORD_TYPE_COMMITMENTS_ENTRY);
  self->filter.status = ACCORD_ANY_STATUS;
}

AccordCommitmentsList *
accord_commitments_list_new (AccordSession *session)
{
  AccordCommitmentsList *self;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);

  self = g_object_new (ACCORD_TYPE_COMMITMENTS_LIST, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "progress-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

void
accord_commitments_list_set_filter (AccordCommitmentsList *self, const AccordCommitmentsFilter *filter)
{
  g_return_if_fail (ACCORD_IS_COMMITMENTS_LIST (self));
  g_return_if_fail (filter != NULL);

  g_free (self->words);
  g_free (self->owner);
  self->words = g_strdup (filter->words);
  self->owner = g_strdup (filter->owner);
  self->filter = *filter;
  self->filter.words = self->words;
  self->filter.owner = self->owner;
  update (self);
}

const AccordCommitmentsFilter *
accord_commitments_list_get_filter (AccordCommitmentsList *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_LIST (self), NULL);

  return &self->filter;
}

GListModel *
accord_commitments_list_get_rows (AccordCommitmentsList *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_LIST (self), NULL);

  return G_LIST_MODEL (self->rows);
}

AccordCommitmentsEntry *
accord_commitments_list_find (AccordCommitmentsList *self, const char *id)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_LIST (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

gboolean
accord_commitments_list_get_has_news (AccordCommitmentsList *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_LIST (self), FALSE);

  return self->has_news;
}
