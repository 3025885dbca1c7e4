#include "config.h"

#include "accord-agenda-entry.h"

#include <string.h>

struct _AccordAgendaEntry {
  GObject parent_instance;

  AccordSession *session;
  AccordAgendaItem item; /* no chain: a heading */
  AccordAgendaSection section;
  guint count;
  gboolean leads;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordAgendaEntry, accord_agenda_entry, G_TYPE_OBJECT)

static void
set_item (AccordAgendaEntry *self, const AccordAgendaItem *item)
{
  AccordChain *old = self->item.chain;

  self->item = *item;
  accord_chain_ref (self->item.chain);
  g_clear_pointer (&old, accord_chain_unref);
}

/* Of an update, the day of the last known expiry. */
static AccordDay
get_day (const AccordAgendaItem *item)
{
  return item->step != NULL ? accord_step_get_day (item->step) : item->chain->anchor;
}

/* Where a step stands in its chain. */
static gssize
get_place (const AccordAgendaItem *item)
{
  return item->step != NULL ? item->step - item->chain->steps : -1;
}

static void
accord_agenda_entry_finalize (GObject *object)
{
  AccordAgendaEntry *self = ACCORD_AGENDA_ENTRY (object);

  g_clear_pointer (&self->item.chain, accord_chain_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (accord_agenda_entry_parent_class)->finalize (object);
}

static void
accord_agenda_entry_class_init (AccordAgendaEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_agenda_entry_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_agenda_entry_init (AccordAgendaEntry *self)
{
}

AccordAgendaEntry *
accord_agenda_entry_new_heading (AccordAgendaSection section)
{
  AccordAgendaEntry *self = g_object_new (ACCORD_TYPE_AGENDA_ENTRY, NULL);

  self->section = section;

  return self;
}

AccordAgendaEntry *
accord_agenda_entry_new (AccordSession *session, const AccordAgendaItem *item, AccordAgendaSection section)
{
  AccordAgendaEntry *self;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_AGENDA_ENTRY, NULL);
  self->session = g_object_ref (session);
  self->section = section;
  set_item (self, item);

  return self;
}

void
accord_agenda_entry_update (AccordAgendaEntry *self, const AccordAgendaItem *item, AccordAgendaSection section)
{
  g_return_if_fail (ACCORD_IS_AGENDA_ENTRY (self));
  g_return_if_fail (self->item.chain != NULL);
  g_return_if_fail (item != NULL);

  self->section = section;
  set_item (self, item);
  g_signal_emit (self, signals[CHANGED], 0);
}

AccordAgendaSection
accord_agenda_entry_get_section (AccordAgendaEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_AGENDA_ENTRY (self), ACCORD_AGENDA_LATER);

  return self->section;
}

const AccordAgendaItem *
accord_agenda_entry_get_item (AccordAgendaEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_AGENDA_ENTRY (self), NULL);

  return self->item.chain != NULL ? &self->item : NULL;
}

AccordSession *
accord_agenda_entry_get_session (AccordAgendaEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_AGENDA_ENTRY (self), NULL);

  return self->session;
}

gboolean
accord_agenda_entry_is_of (AccordAgendaEntry *self, const AccordAgendaItem *item)
{
  const AccordStep *step;

  g_return_val_if_fail (ACCORD_IS_AGENDA_ENTRY (self), FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  step = self->item.step;
  if (self->item.chain == NULL || (step != NULL) != (item->step != NULL))
    return FALSE;
  if (step != NULL && strcmp (step->template->key, item->step->template->key) != 0)
    return FALSE;

  return strcmp (self->item.chain->consultation_id, item->chain->consultation_id) == 0;
}

gboolean
accord_agenda_entry_stays (AccordAgendaEntry *self, const AccordAgendaItem *item, AccordAgendaSection section)
{
  g_return_val_if_fail (ACCORD_IS_AGENDA_ENTRY (self), FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  return self->section == section && get_day (&self->item) == get_day (item) && get_place (&self->item) == get_place (item);
}

int
accord_agenda_entry_compare (AccordAgendaEntry *self, AccordAgendaEntry *other)
{
  AccordDay day, other_day;
  int order;

  g_return_val_if_fail (ACCORD_IS_AGENDA_ENTRY (self), 0);
  g_return_val_if_fail (ACCORD_IS_AGENDA_ENTRY (other), 0);

  if (self->section != other->section)
    return self->section < other->section ? -1 : 1;
  if (self->item.chain == NULL || other->item.chain == NULL)
    return (self->item.chain != NULL) - (other->item.chain != NULL);

  day = get_day (&self->item);
  other_day = get_day (&other->item);
  if (day != other_day)
    return day < other_day ? -1 : 1;
  order = strcmp (self->item.chain->consultation_id, other->item.chain->consultation_id);
  if (order != 0)
    return order;

  return (get_place (&self->item) > get_place (&other->item)) - (get_place (&self->item) < get_place (&other->item));
}

guint
accord_agenda_entry_get_count (AccordAgendaEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_AGENDA_ENTRY (self), 0);

  return self->count;
}

void
accord_agenda_entry_set_count (AccordAgendaEntry *self, guint count)
{
  g_return_if_fail (ACCORD_IS_AGENDA_ENTRY (self));

  if (self->count == count)
    return;

  self->count = count;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
accord_agenda_entry_get_leads (AccordAgendaEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_AGENDA_ENTRY (self), FALSE);

  return self->leads;
}

void
accord_agenda_entry_set_leads (AccordAgendaEntry *self, gboolean leads)
{
  g_return_if_fail (ACCORD_IS_AGENDA_ENTRY (self));

  if (self->leads == leads)
    return;

  self->leads = leads;
  g_signal_emit (self, signals[CHANGED], 0);
}
