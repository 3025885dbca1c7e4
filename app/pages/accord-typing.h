#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_TYPING (accord_typing_get_type ())
G_DECLARE_FINAL_TYPE (AccordTyping, accord_typing, ACCORD, TYPING, GObject)

/**
 * AccordTyping:
 *
 * Watches a text that somebody types. Nothing has to be saved by hand, and no refresh takes away what is half typed.
 *
 * Signals: `typed (text)` once the keys rest, or the focus leaves, with what is to be stored.
 */

/**
 * accord_typing_new:
 * @widget: a #GtkTextView, or something editable in one line
 *
 * Returns: (transfer none): what watches @widget, for as long as it lives
 */
AccordTyping *accord_typing_new (GtkWidget *widget);

/**
 * accord_typing_set_text:
 * @self: what watches a text
 * @text: (nullable): what is stored
 *
 * Shows what is stored, unless somebody is just typing something else.
 */
void accord_typing_set_text (AccordTyping *self, const char *text);

/**
 * accord_typing_reset:
 * @self: what watches a text
 * @text: (nullable): what is stored, of another record
 *
 * Shows what is stored in any case; what was half typed must have been flushed.
 */
void accord_typing_reset (AccordTyping *self, const char *text);

/**
 * accord_typing_flush:
 * @self: what watches a text
 *
 * Has what is half typed stored now.
 */
void accord_typing_flush (AccordTyping *self);

G_END_DECLS
