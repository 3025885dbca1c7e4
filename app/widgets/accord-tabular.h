#pragma once

#include "accord-text-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_TABULAR (accord_tabular_get_type ())
G_DECLARE_INTERFACE (AccordTabular, accord_tabular, ACCORD, TABULAR, GtkWidget)

/**
 * AccordTabularInterface:
 * @create_table: (transfer full) (nullable): what it shows now as a table, in its order and with its filter; or the rows
 *   on which somebody stands, %NULL if that is nowhere
 * @create_picture: (nullable) (transfer full): what it shows now as it stands on the screen, and how large that is; only for what
 *   says more than its table
 *
 * A widget whose rows can be copied.
 */
struct _AccordTabularInterface {
  GTypeInterface parent_iface;

  AccordTextTable *(*create_table) (AccordTabular *self, gboolean current);
  GskRenderNode *(*create_picture) (AccordTabular *self, graphene_size_t *size);
};

/**
 * accord_tabular_create_table:
 * @self: a list
 * @current: %TRUE for only the rows on which somebody stands, %FALSE for all
 *
 * Returns: (transfer full) (nullable): its table; %NULL if there is nothing to copy
 */
AccordTextTable *accord_tabular_create_table (AccordTabular *self, gboolean current);

/**
 * accord_tabular_create_picture:
 * @self: a list
 * @size: (out): its width and height in pixels
 *
 * Returns: (transfer full) (nullable): what is on the screen; %NULL if a picture of the table says as much
 */
GskRenderNode *accord_tabular_create_picture (AccordTabular *self, graphene_size_t *size);

/**
 * accord_tabular_find:
 * @inside: (nullable): a widget, such as the one with the focus
 *
 * Returns: (transfer none) (nullable): the list that it is or belongs to
 */
AccordTabular *accord_tabular_find (GtkWidget *inside);

/**
 * accord_tabular_get_focused:
 * @self: a list
 * @type: the type of its rows
 *
 * Returns: (transfer none) (nullable): the row that is or holds what has the focus
 */
GtkWidget *accord_tabular_get_focused (AccordTabular *self, GType type);

G_END_DECLS
