#pragma once

#include "accord-day.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_ENTRY_DIALOG (accord_entry_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordEntryDialog, accord_entry_dialog, ACCORD, ENTRY_DIALOG, AdwMessageDialog)

/**
 * AccordEntryDialog:
 *
 * Asks for a few words at once. Signals: `accepted` once they are given; what is required must be there before.
 */

/**
 * accord_entry_dialog_new:
 * @over: where it belongs
 * @heading: what is asked
 * @body: (nullable): a sentence about it
 * @accept: what the button is called that accepts it
 *
 * Returns: (transfer none): a dialog without fields, which belongs to itself
 */
AccordEntryDialog *accord_entry_dialog_new (GtkWidget *over, const char *heading, const char *body, const char *accept);

/**
 * accord_entry_dialog_add_text:
 * @self: a dialog
 * @title: what the field is
 * @text: (nullable): what it begins with
 * @required: whether it must not be empty
 *
 * Returns: its number
 */
guint accord_entry_dialog_add_text (AccordEntryDialog *self, const char *title, const char *text, gboolean required);

/**
 * accord_entry_dialog_add_long_text:
 * @self: a dialog
 * @title: what the field is
 * @text: (nullable): what it begins with
 * @required: whether it must not be empty
 *
 * Returns: its number
 */
guint accord_entry_dialog_add_long_text (AccordEntryDialog *self, const char *title, const char *text, gboolean required);

/**
 * accord_entry_dialog_add_choice:
 * @self: a dialog
 * @title: what the field is
 * @choices: (array zero-terminated=1): what there is to choose from
 * @chosen: the position of the first choice
 *
 * Returns: its number
 */
guint accord_entry_dialog_add_choice (AccordEntryDialog *self,
                                      const char *title,
                                      const char *const *choices,
                                      guint chosen);

/**
 * accord_entry_dialog_add_day:
 * @self: a dialog
 * @title: what the field is
 * @day: the day it begins with
 *
 * Returns: its number
 */
guint accord_entry_dialog_add_day (AccordEntryDialog *self, const char *title, AccordDay day);

/**
 * accord_entry_dialog_offer:
 * @self: a dialog
 * @field: the number of a text
 * @name: what the names are
 * @names: (array zero-terminated=1): names to choose from, beside typing one
 */
void accord_entry_dialog_offer (AccordEntryDialog *self, guint field, const char *name, const char *const *names);

/**
 * accord_entry_dialog_get_text:
 * @self: a dialog
 * @field: the number of a text
 *
 * Returns: (transfer full): what was entered, without space around it
 */
char *accord_entry_dialog_get_text (AccordEntryDialog *self, guint field);

/**
 * accord_entry_dialog_get_choice:
 * @self: a dialog
 * @field: the number of a choice
 *
 * Returns: the position of what is chosen
 */
guint accord_entry_dialog_get_choice (AccordEntryDialog *self, guint field);

/**
 * accord_entry_dialog_set_choice:
 * @self: a dialog
 * @field: the number of a choice
 * @chosen: the position of what shall be chosen
 */
void accord_entry_dialog_set_choice (AccordEntryDialog *self, guint field, guint chosen);

/**
 * accord_entry_dialog_get_day:
 * @self: a dialog
 * @field: the number of a day
 *
 * Returns: the day that was chosen
 */
AccordDay accord_entry_dialog_get_day (AccordEntryDialog *self, guint field);

/**
 * accord_entry_dialog_get_field:
 * @self: a dialog
 * @field: a number
 *
 * Returns: (transfer none): the row that it is
 */
GtkWidget *accord_entry_dialog_get_field (AccordEntryDialog *self, guint field);

/**
 * accord_entry_dialog_check:
 * @self: a dialog
 *
 * Looks anew whether all is there that is required, after a field was hidden or shown; what is hidden is not required.
 */
void accord_entry_dialog_check (AccordEntryDialog *self);

G_END_DECLS
