#include "config.h"

#include "accord-mission-list.h"

#include "accord-heading-row.h"
#include "accord-text.h"
#include "accord-words.h"

#include <string.h>

struct _AccordMissionList {
  GObject parent_instance;

  AccordSession *session;
  GHashTable *by_id; /* mission id -> AccordMissionRow */
  GListStore *rows;
  gboolean show_all;
  gboolean by_region;
  gboolean by_due;
  char *words; /* folded */
};

G_DEFINE_FINAL_TYPE (AccordMissionList, accord_mission_list, G_TYPE_OBJECT)

/* The order in which the regions are listed. */
static const char *const regions[] = { "middle_east", "africa", "europe", "asia_pacific", "americas", NULL };

static AccordMissionRow *
ensure_row (AccordMissionList *self, AccordMission *mission)
{
  const char *id = accord_record_get_id (ACCORD_RECORD (mission));
  AccordMissionRow *row = g_hash_table_lookup (self->by_id, id);

  if (row == NULL) {
    row = accord_mission_row_new (self->session, mission);
    g_hash_table_insert (self->by_id, g_strdup (id), row);
  }

  return row;
}

static gboolean
is_listed (AccordMissionList *self, AccordMissionRow *row)
{
  if (self->words != NULL && !accord_mission_row_matches (row, self->words))
    return FALSE;

  return self->show_all || accord_mission_is_active (accord_mission_row_get_mission (row),
                                                     accord_session_get_today (self->session));
}

static int
compare_due (gconstpointer a, gconstpointer b)
{
  AccordDay x = accord_mission_row_get_due (*(AccordMissionRow **) a);
  AccordDay y = accord_mission_row_get_due (*(AccordMissionRow **) b);

  return (x > y) - (x < y);
}

static void
add_region (GPtrArray *sorted, GPtrArray *listed, const char *region)
{
  gboolean titled = FALSE;

  for (guint i = 0; i < listed->len; i++) {
    AccordMissionRow *row = g_ptr_array_index (listed, i);

    if (g_strcmp0 (accord_mission_get_region (accord_mission_row_get_mission (row)), region) != 0)
      continue;
    if (!titled) {
      g_autofree char *id = g_strconcat ("region:", region, NULL);

      g_ptr_array_add (sorted, accord_heading_row_new (id, accord_words_for_region (region)));
      titled = TRUE;
    }
    g_ptr_array_add (sorted, g_object_ref (row));
  }
}

static gboolean
same_rows (GListModel *rows, GPtrArray *sorted)
{
  if (g_list_model_get_n_items (rows) != sorted->len)
    return FALSE;

  for (guint i = 0; i < sorted->len; i++) {
    g_autoptr (AccordTimelineRow) row = g_list_model_get_item (rows, i);

    if (strcmp (accord_timeline_row_get_id (row), accord_timeline_row_get_id (g_ptr_array_index (sorted, i))) != 0)
      return FALSE;
  }

  return TRUE;
}

static void
update (AccordMissionList *self)
{
  GListModel *missions = accord_workspace_get_missions (accord_session_get_workspace (self->session));
  guint n = g_list_model_get_n_items (missions);
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);
    AccordMissionRow *row = ensure_row (self, mission);

    if (is_listed (self, row))
      g_ptr_array_add (listed, row);
  }
  if (self->by_due)
    g_ptr_array_sort (listed, compare_due);

  if (self->by_region) {
    for (guint i = 0; regions[i] != NULL; i++)
      add_region (sorted, listed, regions[i]);
    add_region (sorted, listed, NULL);
  } else {
    for (guint i = 0; i < listed->len; i++)
      g_ptr_array_add (sorted, g_object_ref (g_ptr_array_index (listed, i)));
  }

  if (!same_rows (G_LIST_MODEL (self->rows), sorted))
    g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                         sorted->pdata, sorted->len);
}

static void
refresh_row (AccordMissionList *self, AccordMissionRow *row)
{
  const char *id = accord_record_get_id (ACCORD_RECORD (accord_mission_row_get_mission (row)));
  AccordRecord *mission = accord_workspace_lookup (accord_session_get_workspace (self->session), id);

  if (ACCORD_IS_MISSION (mission))
    accord_mission_row_refresh (row, ACCORD_MISSION (mission));
}

static void
on_session_changed (AccordMissionList *self, const char *mission_id)
{
  GHashTableIter iter;
  gpointer row;

  if (mission_id != NULL) {
    row = g_hash_table_lookup (self->by_id, mission_id);
    if (row != NULL)
      refresh_row (self, row);
  } else {
    g_hash_table_iter_init (&iter, self->by_id);
    while (g_hash_table_iter_next (&iter, NULL, &row))
      refresh_row (self, row);
  }
  update (self);
}

static void
on_progress_changed (AccordMissionList *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    accord_mission_row_refresh_progress (row);
}

static void
accord_mission_list_finalize (GObject *object)
{
  AccordMissionList *self = ACCORD_MISSION_LIST (object);

  g_object_unref (self->rows);
  g_hash_table_unref (self->by_id);
  g_clear_object (&self->session);
  g_free (self->words);

  G_OBJECT_CLASS (accord_mission_list_parent_class)->finalize (object);
}

static void
accord_mission_list_class_init (AccordMissionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_mission_list_finalize;
}

static void
accord_mission_list_init (AccordMissionList *self)
{
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->rows = g_list_store_new (ACCORD_TYPE_TIMELINE_ROW);
  self->by_region = TRUE;
}

AccordMissionList *
accord_mission_list_new (AccordSession *session)
{
  AccordMissionList *self;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);

  self = g_object_new (ACCORD_TYPE_MISSION_LIST, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "progress-changed", G_CALLBACK (on_progress_changed), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

GListModel *
accord_mission_list_get_rows (AccordMissionList *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION_LIST (self), NULL);

  return G_LIST_MODEL (self->rows);
}

void
accord_mission_list_set_show_all (AccordMissionList *self, gboolean show_all)
{
  g_return_if_fail (ACCORD_IS_MISSION_LIST (self));

  if (self->show_all == show_all)
    return;

  self->show_all = show_all;
  update (self);
}

void
accord_mission_list_set_by_region (AccordMissionList *self, gboolean by_region)
{
  g_return_if_fail (ACCORD_IS_MISSION_LIST (self));

  if (self->by_region == by_region)
    return;

  self->by_region = by_region;
  update (self);
}

void
accord_mission_list_set_by_due (AccordMissionList *self, gboolean by_due)
{
  g_return_if_fail (ACCORD_IS_MISSION_LIST (self));

  if (self->by_due == by_due)
    return;

  self->by_due = by_due;
  update (self);
}

void
accord_mission_list_set_search (AccordMissionList *self, const char *text)
{
  g_return_if_fail (ACCORD_IS_MISSION_LIST (self));

  g_clear_pointer (&self->words, g_free);
  if (text != NULL && *text != '\0')
    self->words = accord_text_fold (text);
  update (self);
}

AccordMissionRow *
accord_mission_list_find (AccordMissionList *self, const char *mission_id)
{
  g_return_val_if_fail (ACCORD_IS_MISSION_LIST (self), NULL);
  g_return_val_if_fail (mission_id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, mission_id);
}
