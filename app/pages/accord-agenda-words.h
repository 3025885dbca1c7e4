#pragma once

#include "accord-agenda-entry.h"

G_BEGIN_DECLS

/* What the lines of the agenda say, on the screen and where they are copied to. */

/**
 * accord_agenda_words_for_section:
 * @section: a section
 *
 * Returns: its heading
 */
const char *accord_agenda_words_for_section (AccordAgendaSection section);

/**
 * accord_agenda_words_for_distance:
 * @session: the session
 * @step: a step
 *
 * Returns: (transfer full): how far its day is, such as "2 days overdue"
 */
char *accord_agenda_words_for_distance (AccordSession *session, const AccordStep *step);

/**
 * accord_agenda_words_for_consultation:
 * @chain: a consultation
 *
 * Returns: (transfer full): what it is about, and the form of its meeting if that is not the usual one
 */
char *accord_agenda_words_for_consultation (const AccordChain *chain);

/**
 * accord_agenda_words_for_missing:
 * @entry: a line
 *
 * Once for each consultation is enough: its first line says it.
 *
 * Returns: (transfer full) (nullable): what its consultation still lacks, the most pressing first; %NULL for nothing
 */
char *accord_agenda_words_for_missing (AccordAgendaEntry *entry);

/**
 * accord_agenda_words_for_update:
 * @chain: a consultation whose mandate must be updated first
 *
 * Returns: (transfer full): why: the last known expiry
 */
char *accord_agenda_words_for_update (const AccordChain *chain);

G_END_DECLS
