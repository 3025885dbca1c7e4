#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * accord_text_fold:
 * @text: UTF-8 text
 *
 * Folds @text for searching: case, accents, Arabic vowel marks and tatweel, the forms of alef,
 * yeh and teh marbuta, and digits of every script all fall together.
 *
 * Returns: (transfer full): the folded text
 */
char *accord_text_fold (const char *text);

/**
 * accord_text_matches:
 * @folded: text that accord_text_fold() made
 * @folded_words: words that it made, apart by spaces
 *
 * Returns: %TRUE if every word is somewhere in @folded
 */
gboolean accord_text_matches (const char *folded, const char *folded_words);

/**
 * accord_text_to_line:
 * @text: text from anywhere
 *
 * Control characters become spaces: a line's end would break a label, and a terminal obeys others.
 *
 * Returns: (transfer full): @text as valid UTF-8 on one line
 */
char *accord_text_to_line (const char *text);

/**
 * accord_text_get_width:
 * @text: valid UTF-8
 *
 * Returns: how many columns of letters of one width it takes: two for each Chinese character, none for combining marks
 */
guint accord_text_get_width (const char *text);

/**
 * accord_text_begins_formula:
 * @c: a character
 *
 * Returns: %TRUE if a spreadsheet takes a cell that begins with it for a formula; those of East Asia also take the wide forms
 */
gboolean accord_text_begins_formula (gunichar c);

/**
 * accord_text_isolate:
 * @text: a piece of left-to-right text, such as the symbol of a resolution
 *
 * Returns: (transfer full): @text between U+2066 and U+2069, so that it stays whole in right-to-left text,
 *   after U+200F, so that a line which begins with it is one of right-to-left text
 */
char *accord_text_isolate (const char *text);

G_END_DECLS
