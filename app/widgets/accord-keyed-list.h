#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_KEYED_LIST (accord_keyed_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordKeyedList, accord_keyed_list, ACCORD, KEYED_LIST, AdwBin)

/**
 * AccordKeyedList:
 *
 * Rows that each stand for something that has a key. What is shown anew keeps its row, and with it the focus and what is
 * half typed. It hides while it has no rows.
 */

/**
 * accord_keyed_list_new:
 * @name: what the rows are
 *
 * Returns: (transfer floating): a list without rows
 */
GtkWidget *accord_keyed_list_new (const char *name);

/**
 * accord_keyed_list_begin:
 * @self: a list
 *
 * Begins to fill it anew.
 */
void accord_keyed_list_begin (AccordKeyedList *self);

/**
 * accord_keyed_list_find:
 * @self: a list
 * @key: a key
 *
 * Returns: (transfer none) (nullable): the row that it has for @key
 */
GtkWidget *accord_keyed_list_find (AccordKeyedList *self, const char *key);

/**
 * accord_keyed_list_put:
 * @self: a list that is being filled
 * @key: a key
 * @row: its row: the one that was found, or a new one
 *
 * Puts the next row in its place.
 */
void accord_keyed_list_put (AccordKeyedList *self, const char *key, GtkWidget *row);

/**
 * accord_keyed_list_end:
 * @self: a list that is being filled
 *
 * Takes out the rows that were not put.
 */
void accord_keyed_list_end (AccordKeyedList *self);

G_END_DECLS
