#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_FORM_DIALOG (accord_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordFormDialog, accord_form_dialog, ACCORD, FORM_DIALOG, AdwWindow)

/** AccordFormDialog: a few fields that make one change. Return applies, Escape closes, and what cannot be so is said beside
 * its field. */

/**
 * AccordFormMake:
 * @self: a dialog
 * @field: (out): the key of the field that cannot be so, or %NULL
 * @error: return location for why
 *
 * Returns: (transfer full) (nullable): the change set of what is entered; %NULL if something cannot be so
 */
typedef AccordChangeSet *(*AccordFormMake) (AccordFormDialog *self, const char **field, GError **error);

/**
 * accord_form_dialog_new:
 * @origin: the widget that opens it; the dialog stands over its window
 * @session: a session
 * @title: the dialog's title
 * @apply_label: the label of the button that applies
 * @make: makes the change
 * @subject: (nullable): what the change is about, for accord_form_dialog_get_subject()
 *
 * Returns: (transfer none): a dialog that is not shown yet; it goes when it is closed
 */
AccordFormDialog *accord_form_dialog_new (GtkWidget *origin,
                                          AccordSession *session,
                                          const char *title,
                                          const char *apply_label,
                                          AccordFormMake make,
                                          gpointer subject);

AccordSession *accord_form_dialog_get_session (AccordFormDialog *self);

/**
 * accord_form_dialog_get_subject:
 *
 * Returns: (transfer none) (nullable): what the change is about
 */
gpointer accord_form_dialog_get_subject (AccordFormDialog *self);

/**
 * accord_form_dialog_set_index:
 * @index: which part of the subject the change is about
 */
void accord_form_dialog_set_index (AccordFormDialog *self, int index);

/** accord_form_dialog_get_index: what accord_form_dialog_set_index() set; -1 if nothing was. */
int accord_form_dialog_get_index (AccordFormDialog *self);

/**
 * accord_form_dialog_set_remove:
 * @self: a dialog
 * @label: the label of a button that takes the subject away
 * @make: makes that change
 */
void accord_form_dialog_set_remove (AccordFormDialog *self, const char *label, AccordFormMake make);

/**
 * accord_form_dialog_add_text:
 * @self: a dialog
 * @key: names the field; must outlive the dialog
 * @title: what it is called
 * @text: (nullable): what it holds
 */
void accord_form_dialog_add_text (AccordFormDialog *self, const char *key, const char *title, const char *text);

/** accord_form_dialog_add_words: the same, for text of several lines. */
void accord_form_dialog_add_words (AccordFormDialog *self, const char *key, const char *title, const char *text);

/** accord_form_dialog_add_day: a day, or %ACCORD_DAY_NONE for none. */
void accord_form_dialog_add_day (AccordFormDialog *self, const char *key, const char *title, AccordDay day);

/** accord_form_dialog_add_number: a number of people or things, or -1 for none. */
void accord_form_dialog_add_number (AccordFormDialog *self, const char *key, const char *title, int number);

/** accord_form_dialog_add_flag: a switch. */
void accord_form_dialog_add_flag (AccordFormDialog *self, const char *key, const char *title, gboolean flag);

/**
 * accord_form_dialog_add_choice:
 * @self: a dialog
 * @key: names the field; must outlive the dialog
 * @title: what it is called
 * @labels: (array zero-terminated): what to choose from
 * @chosen: which is chosen
 */
void accord_form_dialog_add_choice (AccordFormDialog *self,
                                    const char *key,
                                    const char *title,
                                    const char *const *labels,
                                    guint chosen);

/**
 * AccordFormFill:
 * @self: a dialog
 * @index: which offer was accepted
 *
 * Fills fields with what was offered.
 */
typedef void (*AccordFormFill) (AccordFormDialog *self, guint index);

/**
 * accord_form_dialog_add_offer:
 * @self: a dialog
 * @title: what the offers are
 * @words: what is offered
 * @source: (nullable): where it comes from
 * @index: what to call @fill with
 * @fill: called when somebody accepts it; the same for all offers of a dialog
 *
 * Adds a row below the fields that fills some of them.
 */
void accord_form_dialog_add_offer (AccordFormDialog *self,
                                   const char *title,
                                   const char *words,
                                   const char *source,
                                   guint index,
                                   AccordFormFill fill);

/** accord_form_dialog_set_text: has a field hold another text. */
void accord_form_dialog_set_text (AccordFormDialog *self, const char *key, const char *text);

/** accord_form_dialog_set_day: has a field hold another day, or none. */
void accord_form_dialog_set_day (AccordFormDialog *self, const char *key, AccordDay day);

/**
 * accord_form_dialog_get_text:
 *
 * Returns: (transfer full): what the field holds
 */
char *accord_form_dialog_get_text (AccordFormDialog *self, const char *key);

/**
 * accord_form_dialog_get_day:
 *
 * Returns: its day, %ACCORD_DAY_NONE if it is empty, a day that is not valid for any other text
 */
AccordDay accord_form_dialog_get_day (AccordFormDialog *self, const char *key);

/**
 * accord_form_dialog_get_number:
 *
 * Returns: its number, -1 if it is empty, -2 for any other text
 */
int accord_form_dialog_get_number (AccordFormDialog *self, const char *key);

/** accord_form_dialog_get_flag: whether the switch is on. */
gboolean accord_form_dialog_get_flag (AccordFormDialog *self, const char *key);

/** accord_form_dialog_get_choice: which is chosen. */
guint accord_form_dialog_get_choice (AccordFormDialog *self, const char *key);

G_END_DECLS
