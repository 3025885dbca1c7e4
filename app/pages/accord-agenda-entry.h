#pragma once

#include "accord-agenda-section.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_AGENDA_ENTRY (accord_agenda_entry_get_type ())
G_DECLARE_FINAL_TYPE (AccordAgendaEntry, accord_agenda_entry, ACCORD, AGENDA_ENTRY, GObject)

/**
 * AccordAgendaEntry:
 *
 * One line of the agenda page: the heading of a section, or something that is due.
 *
 * Signals: `changed` after it says something else.
 */

/**
 * accord_agenda_entry_new_heading:
 * @section: a section
 *
 * Returns: (transfer full): its heading
 */
AccordAgendaEntry *accord_agenda_entry_new_heading (AccordAgendaSection section);

/**
 * accord_agenda_entry_new:
 * @session: a session
 * @item: something that is due
 * @section: where it belongs
 *
 * Returns: (transfer full): a line for it
 */
AccordAgendaEntry *accord_agenda_entry_new (AccordSession *session,
                                            const AccordAgendaItem *item,
                                            AccordAgendaSection section);

/**
 * accord_agenda_entry_update:
 * @self: a line that is no heading
 * @item: the same step as it stands now
 * @section: where it belongs now
 */
void accord_agenda_entry_update (AccordAgendaEntry *self, const AccordAgendaItem *item, AccordAgendaSection section);

AccordAgendaSection accord_agenda_entry_get_section (AccordAgendaEntry *self);

/**
 * accord_agenda_entry_get_item:
 *
 * Returns: (nullable): what is due; %NULL for a heading
 */
const AccordAgendaItem *accord_agenda_entry_get_item (AccordAgendaEntry *self);

AccordSession *accord_agenda_entry_get_session (AccordAgendaEntry *self);

/**
 * accord_agenda_entry_is_of:
 * @self: a line
 * @item: something that is due
 *
 * Returns: %TRUE if the line is about the same step of the same consultation, whatever its day
 */
gboolean accord_agenda_entry_is_of (AccordAgendaEntry *self, const AccordAgendaItem *item);

/**
 * accord_agenda_entry_stays:
 * @self: a line
 * @item: the same step as it stands now
 * @section: where it belongs now
 *
 * Returns: %TRUE if its place on the page is the same
 */
gboolean accord_agenda_entry_stays (AccordAgendaEntry *self, const AccordAgendaItem *item, AccordAgendaSection section);

/**
 * accord_agenda_entry_compare:
 * @self: a line
 * @other: another
 *
 * Returns: the order of the two on the page: by section, the heading first, then by day
 */
int accord_agenda_entry_compare (AccordAgendaEntry *self, AccordAgendaEntry *other);

guint accord_agenda_entry_get_count (AccordAgendaEntry *self);

/** accord_agenda_entry_set_count: how many lines stand under a heading. */
void accord_agenda_entry_set_count (AccordAgendaEntry *self, guint count);

/**
 * accord_agenda_entry_get_leads:
 *
 * Returns: %TRUE for the first thing that is due of its consultation
 */
gboolean accord_agenda_entry_get_leads (AccordAgendaEntry *self);

/** accord_agenda_entry_set_leads: whether it is the first thing that is due of its consultation. */
void accord_agenda_entry_set_leads (AccordAgendaEntry *self, gboolean leads);

G_END_DECLS
