#pragma once

#include "accord-countries.h"
#include "accord-resources.h"

G_BEGIN_DECLS

/* What the resources of a mandate are called, in the language of the screen; the same words everywhere. */

/**
 * accord_words_for_component:
 * @component: a component
 *
 * Returns: what it is called
 */
const char *accord_words_for_component (AccordComponent component);

/**
 * accord_words_for_gate:
 * @gate: a gate
 *
 * Returns: a sentence on it. S/2011/496 recalls the two-stage mandate of the Brahimi report; it is advice, not a rule
 */
const char *accord_words_for_gate (AccordGate gate);

/**
 * accord_words_for_reason:
 * @reason: why a gate is closed, or what does not match
 *
 * Returns: (transfer full): it in a few words, with its figures
 */
char *accord_words_for_reason (const AccordReason *reason);

/**
 * accord_words_for_figure:
 * @figure: a figure, or %ACCORD_FIGURE_NONE
 *
 * Returns: (transfer full): it as it is written, a dash for none
 */
char *accord_words_for_figure (int figure);

/**
 * accord_words_for_mandate_text:
 * @member: a member of a mandate that holds words
 *
 * Returns: (nullable): what it is called; %NULL if people do not edit it
 */
const char *accord_words_for_mandate_text (const char *member);

/**
 * accord_words_for_plan:
 * @member: `contingency_plan` or `exit_strategy`
 *
 * Returns: (nullable): what it is called; %NULL if it is neither
 */
const char *accord_words_for_plan (const char *member);

/**
 * accord_words_for_binned:
 * @record: a record
 *
 * Returns: what putting it into the bin is called
 */
const char *accord_words_for_binned (AccordRecord *record);

G_END_DECLS
