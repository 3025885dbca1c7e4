#pragma once

#include "accord-session.h"
#include "accord-tabular.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_CONSULTATION_VIEW (accord_consultation_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (AccordConsultationView, accord_consultation_view, ACCORD, CONSULTATION_VIEW, AdwBin)

/**
 * AccordConsultationViewClass:
 * @update: shows the consultation as it stands now
 * @create_table: (nullable) (transfer full): the rows that it is about as a table, see #AccordTabularInterface
 *
 * One of the views that the page of a consultation is made of: groups of rows below each other, which scroll. What it
 * shows is filled in place, so that a refresh takes neither focus nor place nor a half-typed text away.
 */
struct _AccordConsultationViewClass {
  AdwBinClass parent_class;

  void (*update) (AccordConsultationView *self);
  AccordTextTable *(*create_table) (AccordConsultationView *self, gboolean current);
};

/**
 * accord_consultation_view_set:
 * @self: a view
 * @session: the session
 * @chain: a consultation
 *
 * Shows a consultation, or the same one anew.
 */
void accord_consultation_view_set (AccordConsultationView *self, AccordSession *session, AccordChain *chain);

AccordSession *accord_consultation_view_get_session (AccordConsultationView *self);
AccordChain *accord_consultation_view_get_chain (AccordConsultationView *self);

/**
 * accord_consultation_view_can_edit:
 * @self: a view that shows a consultation
 *
 * Returns: %TRUE if what it shows can be changed
 */
gboolean accord_consultation_view_can_edit (AccordConsultationView *self);

/**
 * accord_consultation_view_commit:
 * @self: a view that shows a consultation
 * @changes: (transfer full): what is changed
 */
void accord_consultation_view_commit (AccordConsultationView *self, AccordChangeSet *changes);

/**
 * accord_consultation_view_add_group:
 * @self: a view
 * @title: the group's title
 * @description: (nullable): a sentence about it
 *
 * Returns: (transfer none): a group of rows below those that it has
 */
AdwPreferencesGroup *accord_consultation_view_add_group (AccordConsultationView *self,
                                                         const char *title,
                                                         const char *description);

/**
 * accord_consultation_view_add_fact:
 * @self: a view
 * @group: one of its groups
 * @title: what it is
 *
 * Returns: (transfer none): a row that is read by its value, see accord_consultation_view_set_fact()
 */
GtkWidget *accord_consultation_view_add_fact (AccordConsultationView *self, AdwPreferencesGroup *group, const char *title);

/**
 * accord_consultation_view_set_fact:
 * @row: a row that accord_consultation_view_add_fact() made
 * @value: (nullable): its value; without one it is hidden
 */
void accord_consultation_view_set_fact (GtkWidget *row, const char *value);

/**
 * accord_consultation_view_add_text:
 * @self: a view
 * @group: one of its groups
 * @title: what the text is
 * @path: where it is stored, see accord_session_set_text()
 * @long_text: whether it has several lines
 *
 * Adds a text that is stored while it is typed.
 *
 * Returns: (transfer none): its row
 */
GtkWidget *accord_consultation_view_add_text (AccordConsultationView *self,
                                              AdwPreferencesGroup *group,
                                              const char *title,
                                              const char *path,
                                              gboolean long_text);

/**
 * accord_consultation_view_add_button:
 * @self: a view
 * @group: one of its groups
 * @label: what it does
 * @clicked: (scope notified): what to call with the view
 *
 * Returns: (transfer none): a button beside the group's title, which only shows if the consultation can be changed
 */
GtkWidget *accord_consultation_view_add_button (AccordConsultationView *self,
                                                AdwPreferencesGroup *group,
                                                const char *label,
                                                GCallback clicked);

/**
 * accord_consultation_view_flush:
 * @self: a view
 *
 * Has what is half typed stored now.
 */
void accord_consultation_view_flush (AccordConsultationView *self);

G_END_DECLS
