#include "config.h"

#include "accord-agenda-list.h"

#include "accord-text.h"

#include <string.h>

/* How long the list may keep the window waiting at a time. */
#define SLICE_US 4000

/* One thing that is due; in the sequence only if the filter lets it through. */
typedef struct {
  AccordAgendaEntry *entry;
  GSequenceIter *iter;
} Slot;

struct _AccordAgendaList {
  GObject parent_instance;

  AccordSession *session;
  AccordAgendaFilter filter; /* its strings are the next two */
  char *who;
  char *form;
  char *words; /* folded */

  GHashTable *slots; /* mission id, or that of the team's settings -> GPtrArray of Slot */
  GHashTable *colleagues; /* name -> how many steps */
  guint n_overdue;

  GSequence *sequence; /* of AccordAgendaEntry, which slots and headings hold */
  AccordAgendaEntry *headings[ACCORD_AGENDA_N_SECTIONS];
  GSequenceIter *heading_iters[ACCORD_AGENDA_N_SECTIONS];
  gboolean shown;

  GPtrArray *queue; /* what to look through: keys of the slots */
  guint n_seen;
  guint idle_id;
};

enum {
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void accord_agenda_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordAgendaList, accord_agenda_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, accord_agenda_list_iface_init))

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer data)
{
  return accord_agenda_entry_compare ((AccordAgendaEntry *) a, (AccordAgendaEntry *) b);
}

static void
tell_changed (AccordAgendaList *self, GSequenceIter *iter, guint removed, guint added)
{
  if (self->shown)
    g_list_model_items_changed (G_LIST_MODEL (self), g_sequence_iter_get_position (iter), removed, added);
}

static GSequenceIter *
insert (AccordAgendaList *self, AccordAgendaEntry *entry)
{
  GSequenceIter *iter = g_sequence_insert_sorted (self->sequence, entry, compare_entries, NULL);

  tell_changed (self, iter, 0, 1);

  return iter;
}

static void
take_out (AccordAgendaList *self, GSequenceIter *iter)
{
  GSequenceIter *next = g_sequence_iter_next (iter);

  g_sequence_remove (iter);
  tell_changed (self, next, 1, 0);
}

static void
set_count (AccordAgendaList *self, AccordAgendaSection section, guint count)
{
  accord_agenda_entry_set_count (self->headings[section], count);
  if (count > 0 && self->heading_iters[section] == NULL)
    self->heading_iters[section] = insert (self, self->headings[section]);
  else if (count == 0 && self->heading_iters[section] != NULL)
    take_out (self, g_steal_pointer (&self->heading_iters[section]));
}

static void
show_slot (AccordAgendaList *self, Slot *slot)
{
  AccordAgendaSection section = accord_agenda_entry_get_section (slot->entry);

  set_count (self, section, accord_agenda_entry_get_count (self->headings[section]) + 1);
  slot->iter = insert (self, slot->entry);
}

static void
hide_slot (AccordAgendaList *self, Slot *slot)
{
  AccordAgendaSection section = accord_agenda_entry_get_section (slot->entry);

  take_out (self, g_steal_pointer (&slot->iter));
  set_count (self, section, accord_agenda_entry_get_count (self->headings[section]) - 1);
}

/* Keeps up what is known of all that is due, listed or not. */
static void
count (AccordAgendaList *self, const AccordAgendaItem *item, int n)
{
  const char *who = item->step != NULL ? item->step->who : NULL;
  guint n_steps;

  if (accord_agenda_item_is_overdue (item))
    self->n_overdue += n;
  if (who == NULL)
    return;

  n_steps = GPOINTER_TO_UINT (g_hash_table_lookup (self->colleagues, who)) + n;
  if (n_steps > 0)
    g_hash_table_insert (self->colleagues, g_strdup (who), GUINT_TO_POINTER (n_steps));
  else
    g_hash_table_remove (self->colleagues, who);
}

static gboolean
matches_words (AccordAgendaList *self, AccordMission *mission)
{
  const char *area;
  g_autofree char *text = NULL, *folded = NULL;

  if (self->words == NULL || mission == NULL)
    return self->words == NULL;

  area = accord_mission_get_area (mission);
  text = g_strdup_printf ("%s %s %s", accord_mission_get_acronym (mission), accord_mission_get_name (mission),
                          area != NULL ? area : "");
  folded = accord_text_fold (text);

  return accord_text_matches (folded, self->words);
}

static Slot *
find_slot (GPtrArray *slots, const AccordAgendaItem *item)
{
  for (guint i = 0; slots != NULL && i < slots->len; i++) {
    Slot *slot = g_ptr_array_index (slots, i);

    if (slot != NULL && accord_agenda_entry_is_of (slot->entry, item))
      return g_steal_pointer (&g_ptr_array_index (slots, i));
  }

  return NULL;
}

/* Makes the slot of one item what it must be now; the entry stays, so that who stands on it goes on standing there. */
static Slot *
place_item (AccordAgendaList *self, GPtrArray *old, const AccordAgendaItem *item, gboolean accepted)
{
  Slot *slot = find_slot (old, item);
  AccordAgendaSection section = accord_agenda_section_choose (self->session, item);

  if (slot == NULL) {
    slot = g_new0 (Slot, 1);
    slot->entry = accord_agenda_entry_new (self->session, item, section);
  } else {
    gboolean stays = accepted && accord_agenda_entry_stays (slot->entry, item, section);

    if (slot->iter != NULL && !stays)
      hide_slot (self, slot);
    count (self, accord_agenda_entry_get_item (slot->entry), -1);
    accord_agenda_entry_update (slot->entry, item, section);
  }
  count (self, item, 1);
  if (accepted && slot->iter == NULL)
    show_slot (self, slot);

  return slot;
}

static void
remove_slot (AccordAgendaList *self, Slot *slot)
{
  if (slot == NULL)
    return;

  if (slot->iter != NULL)
    hide_slot (self, slot);
  count (self, accord_agenda_entry_get_item (slot->entry), -1);
  g_object_unref (slot->entry);
  g_free (slot);
}

static void
mark_first (GPtrArray *slots)
{
  for (guint i = 0; i < slots->len; i++) {
    AccordAgendaEntry *entry = ((Slot *) g_ptr_array_index (slots, i))->entry;
    const AccordChain *chain = accord_agenda_entry_get_item (entry)->chain;
    gboolean leads = TRUE;

    for (guint k = 0; k < i && leads; k++)
      leads = accord_agenda_entry_get_item (((Slot *) g_ptr_array_index (slots, k))->entry)->chain != chain;
    accord_agenda_entry_set_leads (entry, leads);
  }
}

/* The mission of that id, NULL for the team; FALSE if there is none. */
static gboolean
find_mission (AccordAgendaList *self, const char *id, AccordMission **mission)
{
  AccordRecord *record;

  *mission = NULL;
  if (strcmp (id, ACCORD_SETTINGS_ID) == 0)
    return TRUE;

  record = accord_workspace_lookup (accord_session_get_workspace (self->session), id);
  if (!ACCORD_IS_MISSION (record) || accord_record_get_trashed (record))
    return FALSE;
  *mission = ACCORD_MISSION (record);

  return TRUE;
}

static void
place_mission (AccordAgendaList *self, AccordMission *mission, GPtrArray *old, GPtrArray *slots)
{
  AccordAgendaFilter all = { .from = ACCORD_DAY_NONE, .to = ACCORD_DAY_NONE };
  g_autoptr (GPtrArray) items = accord_session_list_mission_agenda (self->session, mission, &all);
  gboolean matches = matches_words (self, mission);

  for (guint i = 0; i < items->len; i++) {
    const AccordAgendaItem *item = g_ptr_array_index (items, i);

    if (accord_agenda_item_is_open (item))
      g_ptr_array_add (slots, place_item (self, old, item,
                                          matches && accord_agenda_filter_accepts (&self->filter, item)));
  }
  mark_first (slots);
}

static void
update_mission (AccordAgendaList *self, const char *id)
{
  g_autoptr (GPtrArray) old = NULL;
  g_autofree char *key = NULL;
  GPtrArray *slots = g_ptr_array_new ();
  AccordMission *mission;

  g_hash_table_steal_extended (self->slots, id, (gpointer *) &key, (gpointer *) &old);
  if (find_mission (self, id, &mission))
    place_mission (self, mission, old, slots);
  for (guint i = 0; old != NULL && i < old->len; i++)
    remove_slot (self, g_ptr_array_index (old, i));
  if (slots->len > 0)
    g_hash_table_insert (self->slots, g_strdup (id), slots);
  else
    g_ptr_array_unref (slots);
}

static void
forget_missions (AccordAgendaList *self)
{
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < self->queue->len; i++)
    g_hash_table_add (there, g_ptr_array_index (self->queue, i));
  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (there, id))
      g_ptr_array_add (gone, g_strdup (id));
  for (guint i = 0; i < gone->len; i++)
    update_mission (self, g_ptr_array_index (gone, i));
}

static void
finish_filling (AccordAgendaList *self)
{
  forget_missions (self);
  if (!self->shown) {
    guint n = g_sequence_get_length (self->sequence);

    self->shown = TRUE;
    if (n > 0)
      g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, n);
  }
  g_signal_emit (self, signals[UPDATED], 0);
}

static gboolean
fill_slice (gpointer data)
{
  AccordAgendaList *self = data;
  gint64 end = g_get_monotonic_time () + SLICE_US;

  while (self->n_seen < self->queue->len && g_get_monotonic_time () < end)
    update_mission (self, g_ptr_array_index (self->queue, self->n_seen++));
  if (self->n_seen < self->queue->len)
    return G_SOURCE_CONTINUE;

  self->idle_id = 0;
  finish_filling (self);

  return G_SOURCE_REMOVE;
}

static void
start_filling (AccordAgendaList *self)
{
  GListModel *missions = accord_workspace_get_missions (accord_session_get_workspace (self->session));
  guint n = g_list_model_get_n_items (missions);

  g_ptr_array_set_size (self->queue, 0);
  for (guint i = 0; i < n; i++) {
    g_autoptr (AccordRecord) mission = g_list_model_get_item (missions, i);

    g_ptr_array_add (self->queue, g_strdup (accord_record_get_id (mission)));
  }
  g_ptr_array_add (self->queue, g_strdup (ACCORD_SETTINGS_ID));
  self->n_seen = 0;
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (fill_slice, self);
}

/* Takes everything out at once, to show what another filter lets through. */
static void
clear_sequence (AccordAgendaList *self)
{
  guint n = accord_agenda_list_get_filling (self) ? 0 : g_sequence_get_length (self->sequence);
  GHashTableIter iter;
  gpointer slots;

  self->shown = FALSE;
  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, &slots))
    for (guint i = 0; i < ((GPtrArray *) slots)->len; i++)
      ((Slot *) g_ptr_array_index ((GPtrArray *) slots, i))->iter = NULL;
  for (guint i = 0; i < ACCORD_AGENDA_N_SECTIONS; i++) {
    self->heading_iters[i] = NULL;
    accord_agenda_entry_set_count (self->headings[i], 0);
  }
  g_sequence_remove_range (g_sequence_get_begin_iter (self->sequence), g_sequence_get_end_iter (self->sequence));
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
}

static void
on_session_changed (AccordAgendaList *self, const char *mission_id)
{
  if (mission_id == NULL) {
    start_filling (self);
    return;
  }

  update_mission (self, mission_id);
  if (self->shown)
    g_signal_emit (self, signals[UPDATED], 0);
}

static GType
accord_agenda_list_get_item_type (GListModel *model)
{
  return ACCORD_TYPE_AGENDA_ENTRY;
}

static guint
accord_agenda_list_get_n_items (GListModel *model)
{
  AccordAgendaList *self = ACCORD_AGENDA_LIST (model);

  return self->shown ? g_sequence_get_length (self->sequence) : 0;
}

static gpointer
accord_agenda_list_get_item (GListModel *model, guint position)
{
  AccordAgendaList *self = ACCORD_AGENDA_LIST (model);
  GSequenceIter *iter;

  if (position >= accord_agenda_list_get_n_items (model))
    return NULL;
  iter = g_sequence_get_iter_at_pos (self->sequence, position);

  return g_object_ref (g_sequence_get (iter));
}

static void
accord_agenda_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_agenda_list_get_item_type;
  iface->get_n_items = accord_agenda_list_get_n_items;
  iface->get_item = accord_agenda_list_get_item;
}

static void
free_slots (gpointer data)
{
  GPtrArray *slots = data;

  for (guint i = 0; i < slots->len; i++) {
    Slot *slot = g_ptr_array_index (slots, i);

    g_object_unref (slot->entry);
    g_free (slot);
  }
  g_ptr_array_unref (slots);
}

static void
accord_agenda_list_finalize (GObject *object)
{
  AccordAgendaList *self = ACCORD_AGENDA_LIST (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_sequence_free (self->sequence);
  g_hash_table_unref (self->slots);
  g_hash_table_unref (self->colleagues);
  g_ptr_array_unref (self->queue);
  for (guint i = 0; i < ACCORD_AGENDA_N_SECTIONS; i++)
    g_object_unref (self->headings[i]);
  g_clear_object (&self->session);
  g_free (self->words);
  g_free (self->who);
  g_free (self->form);

  G_OBJECT_CLASS (accord_agenda_list_parent_class)->finalize (object);
}

static void
accord_agenda_list_class_init (AccordAgendaListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_agenda_list_finalize;

  signals[UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_agenda_list_init (AccordAgendaList *self)
{
  self->slots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_slots);
  self->colleagues = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sequence = g_sequence_new (NULL);
  self->queue = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < ACCORD_AGENDA_N_SECTIONS; i++)
    self->headings[i] = accord_agenda_entry_new_heading (i);
  self->filter.from = ACCORD_DAY_NONE;
  self->filter.to = ACCORD_DAY_NONE;
}

AccordAgendaList *
accord_agenda_list_new (AccordSession *session)
{
  AccordAgendaList *self;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);

  self = g_object_new (ACCORD_TYPE_AGENDA_LIST, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  start_filling (self);

  return self;
}

void
accord_agenda_list_set_filter (AccordAgendaList *self, const AccordAgendaFilter *filter, const char *words)
{
  gboolean was_shown;
  guint idle_id;

  g_return_if_fail (ACCORD_IS_AGENDA_LIST (self));
  g_return_if_fail (filter != NULL);

  was_shown = self->shown;
  g_free (self->words);
  g_free (self->who);
  g_free (self->form);
  self->words = words != NULL && *words != '\0' ? accord_text_fold (words) : NULL;
  self->who = g_strdup (filter->who);
  self->form = g_strdup (filter->form);
  self->filter = *filter;
  self->filter.who = self->who;
  self->filter.form = self->form;

  clear_sequence (self);
  start_filling (self);
  /* Few missions are looked through before a frame could be painted without them. */
  idle_id = self->idle_id;
  if (was_shown && fill_slice (self) == G_SOURCE_REMOVE)
    g_source_remove (idle_id);
}

gboolean
accord_agenda_list_get_filling (AccordAgendaList *self)
{
  g_return_val_if_fail (ACCORD_IS_AGENDA_LIST (self), FALSE);

  return !self->shown;
}

guint
accord_agenda_list_get_n_overdue (AccordAgendaList *self)
{
  g_return_val_if_fail (ACCORD_IS_AGENDA_LIST (self), 0);

  return self->n_overdue;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(char **) a, *(char **) b);
}

char **
accord_agenda_list_list_colleagues (AccordAgendaList *self)
{
  g_autoptr (GPtrArray) names = NULL;
  GHashTableIter iter;
  gpointer name;

  g_return_val_if_fail (ACCORD_IS_AGENDA_LIST (self), NULL);

  names = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, self->colleagues);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}
