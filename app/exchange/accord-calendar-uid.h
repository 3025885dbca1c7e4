#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the entries of a calendar are named, so that a reader that has them already knows them again. */

/**
 * accord_calendar_make_uid:
 * @record: the id of a record
 * @step: (nullable): the key of one of its steps
 *
 * Two files name the same thing alike, whatever its day. What is neither a letter nor a digit of ASCII nor one of
 * `-._~:` is written as in a URI, so that every reader keeps it as it is.
 *
 * Returns: (transfer full): the UID of the entry
 */
char *accord_calendar_make_uid (const char *record, const char *step);

/**
 * accord_calendar_parse_uid:
 * @uid: the UID of an entry
 * @record: (out) (transfer full): the id of the record
 * @step: (out) (transfer full) (nullable): the key of its step
 *
 * Returns: %TRUE if accord_calendar_make_uid() made it
 */
gboolean accord_calendar_parse_uid (const char *uid, char **record, char **step);

G_END_DECLS
