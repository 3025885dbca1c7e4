#pragma once

#ifndef ACCORD_COMPILING_MODEL
#error "Only the model reads this header."
#endif

#include <glib.h>

G_BEGIN_DECLS

/*
 * Whether text is JSON, and nothing in it is lost or changed by reading it with json-glib. That library lets pass what is
 * no JSON: comments, text in single quotes, a second document after the first; it reads a number that is too large as
 * another number, and half a character as text that is not valid. Text from outside is checked before it.
 *
 * Nested more than 64 deep is refused too: json-glib calls itself. Empty text passes.
 */
gboolean _accord_json_check (const char *text, gsize length, GError **error);

G_END_DECLS
