#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_FACT_GROUP (accord_fact_group_get_type ())
G_DECLARE_DERIVABLE_TYPE (AccordFactGroup, accord_fact_group, ACCORD, FACT_GROUP, AdwPreferencesGroup)

struct _AccordFactGroupClass {
  AdwPreferencesGroupClass parent_class;
};

/** AccordFactGroup: facts below each other, each read by its value; some can be edited. Text is never taken for markup. */

/**
 * accord_fact_group_new:
 * @title: the group's title
 * @description: (nullable): a few words below it
 *
 * Returns: (transfer floating): an empty group
 */
GtkWidget *accord_fact_group_new (const char *title, const char *description);

/** accord_fact_group_set_title: sets both, as accord_fact_group_new() does. */
void accord_fact_group_set_title (AccordFactGroup *self, const char *title, const char *description);

/**
 * accord_fact_group_add_fact:
 * @self: a group
 * @title: what it is
 * @value: (nullable): its value
 *
 * Returns: (transfer none) (nullable): its row; %NULL, and no row, if there is no value
 */
GtkWidget *accord_fact_group_add_fact (AccordFactGroup *self, const char *title, const char *value);

/** accord_fact_group_add_warning: adds a fact as accord_fact_group_add_fact() does, in the colour of a warning. */
void accord_fact_group_add_warning (AccordFactGroup *self, const char *title, const char *value);

/**
 * accord_fact_group_add_editable:
 * @self: a group
 * @name: names the row within its window, so that it gets the focus back after a change
 * @title: what it is
 * @value: (nullable): its value; %NULL says that it is not recorded
 * @editable: whether it can be edited now
 *
 * Returns: (transfer none): its row; the signal `activated` asks to edit it
 */
GtkWidget *accord_fact_group_add_editable (AccordFactGroup *self,
                                           const char *name,
                                           const char *title,
                                           const char *value,
                                           gboolean editable);

/**
 * accord_fact_group_add_button:
 * @self: a group
 * @name: names the button within its window
 * @label: what it does
 *
 * Returns: (transfer none): a button that adds something, beside the group's title
 */
GtkWidget *accord_fact_group_add_button (AccordFactGroup *self, const char *name, const char *label);

G_END_DECLS
