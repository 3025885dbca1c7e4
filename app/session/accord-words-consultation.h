#pragma once

#include "accord-consultation.h"
#include "accord-note.h"
#include "accord-session.h"

G_BEGIN_DECLS

/* What is shown of one consultation, in the language of the screen. */

/**
 * accord_words_for_outcome:
 * @chain: a consultation
 *
 * The resolution says "may": a meeting that did not happen is not held, and no more than that.
 *
 * Returns: (transfer full): how it stands, with the day of its meeting
 */
char *accord_words_for_outcome (const AccordChain *chain);

/**
 * accord_words_for_clock:
 * @chain: a consultation
 * @today: a day
 *
 * Returns: (transfer full) (nullable): how many days have passed since the event; %NULL if no clock runs
 */
char *accord_words_for_clock (const AccordChain *chain, AccordDay today);

/**
 * accord_words_for_note_type:
 * @type: (nullable): `concern`, `view`, `assessment` or `lesson`
 *
 * Returns: what it is called
 */
const char *accord_words_for_note_type (const char *type);

/**
 * accord_words_for_handling:
 * @handling: who may read a note
 *
 * Returns: what it is called
 */
const char *accord_words_for_handling (AccordHandling handling);

/**
 * accord_words_for_strength:
 * @strength: (nullable): how strongly a provision asks, as the reference layer has it
 *
 * A fact sheet must not read as law: "should" stays "should".
 *
 * Returns: (nullable): the same in words for people
 */
const char *accord_words_for_strength (const char *strength);

/**
 * accord_words_for_provision:
 * @self: a session
 * @provision: the id of a provision
 *
 * Returns: what it says, in one sentence; @provision if it is not known
 */
const char *accord_words_for_provision (AccordSession *self, const char *provision);

G_END_DECLS
