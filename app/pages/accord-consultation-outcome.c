#include "config.h"

#include "accord-consultation-outcome.h"

#include "accord-consultation-notes.h"
#include "accord-consultation-steps.h"
#include "accord-day-format.h"
#include "accord-entry-dialog.h"
#include "accord-session-consultation.h"
#include "accord-words-consultation.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordConsultationOutcome {
  AccordConsultationView parent_instance;

  GtkWidget *state;
  GtkWidget *reason;
  GtkWidget *buttons;
  GtkWidget *held_button;
  GtkWidget *not_held_button;
  GtkWidget *waived_button;
  GtkWidget *open_button;

  AccordConsultationNotes *notes;
  AdwPreferencesGroup *follow_up;
  AccordConsultationSteps *steps;
};

G_DEFINE_FINAL_TYPE (AccordConsultationOutcome, accord_consultation_outcome, ACCORD_TYPE_CONSULTATION_VIEW)

static const char *const summary_keys[] = { "summary_prepared", "summary_distributed", NULL };

static AccordConsultationView *
as_view (AccordConsultationOutcome *self)
{
  return ACCORD_CONSULTATION_VIEW (self);
}

static void
set_outcome (AccordConsultationOutcome *self, AccordOutcome outcome, AccordDay day, const char *reason)
{
  AccordConsultationView *view = as_view (self);

  accord_consultation_view_commit (view, accord_session_set_outcome (accord_consultation_view_get_session (view),
                                                                     accord_consultation_view_get_chain (view),
                                                                     outcome, day, reason));
}

/* What the dialogs ask for first. */
#define FIELD_DAY 0
#define FIELD_REASON 0

static void
on_held_accepted (AccordConsultationOutcome *self, AccordEntryDialog *dialog)
{
  set_outcome (self, ACCORD_OUTCOME_HELD, accord_entry_dialog_get_day (dialog, FIELD_DAY), NULL);
}

/* On its own day a meeting was held on that day; on any other, only who was there knows. */
static void
on_held (AccordConsultationOutcome *self)
{
  AccordConsultationView *view = as_view (self);
  const AccordStep *meeting = accord_chain_get_meeting (accord_consultation_view_get_chain (view));
  AccordDay today = accord_session_get_today (accord_consultation_view_get_session (view));
  AccordEntryDialog *dialog;

  if (meeting->planned == today) {
    set_outcome (self, ACCORD_OUTCOME_HELD, today, NULL);
    return;
  }

  dialog = accord_entry_dialog_new (GTK_WIDGET (self), _("Meeting Held"), _("On which day did it take place?"),
                                    _("Mark as Held"));
  accord_entry_dialog_add_day (dialog, _("Day"), MIN (meeting->planned, today));
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_held_accepted), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_not_held_accepted (AccordConsultationOutcome *self, AccordEntryDialog *dialog)
{
  g_autofree char *reason = accord_entry_dialog_get_text (dialog, FIELD_REASON);

  set_outcome (self, ACCORD_OUTCOME_NOT_HELD, ACCORD_DAY_NONE, reason);
}

static void
on_waived_accepted (AccordConsultationOutcome *self, AccordEntryDialog *dialog)
{
  g_autofree char *reason = accord_entry_dialog_get_text (dialog, FIELD_REASON);

  set_outcome (self, ACCORD_OUTCOME_WAIVED, ACCORD_DAY_NONE, reason);
}

static void
ask_reason (AccordConsultationOutcome *self,
            const char *heading,
            const char *body,
            const char *accept,
            GCallback on_accepted)
{
  AccordEntryDialog *dialog = accord_entry_dialog_new (GTK_WIDGET (self), heading, body, accept);

  accord_entry_dialog_add_text (dialog, _("Reason"), NULL, FALSE);
  g_signal_connect_object (dialog, "accepted", on_accepted, self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_not_held (AccordConsultationOutcome *self)
{
  ask_reason (self, _("Meeting Not Held"),
              _("The resolution says that a meeting may be held, as appropriate: that it was not is a fact, and no breach."),
              _("Mark as Not Held"), G_CALLBACK (on_not_held_accepted));
}

static void
on_waived (AccordConsultationOutcome *self)
{
  ask_reason (self, _("Meeting Waived"), _("Contributors and the Council agree that no meeting is needed."),
              _("Mark as Waived"), G_CALLBACK (on_waived_accepted));
}

static void
on_open (AccordConsultationOutcome *self)
{
  set_outcome (self, ACCORD_OUTCOME_OPEN, ACCORD_DAY_NONE, NULL);
}

static void
on_add_note (AccordConsultationOutcome *self)
{
  accord_consultation_notes_add (self->notes);
}

static void
update_outcome (AccordConsultationOutcome *self)
{
  AccordConsultationView *view = as_view (self);
  AccordChain *chain = accord_consultation_view_get_chain (view);
  AccordOutcome outcome = accord_session_get_outcome (chain);
  gboolean is_open = outcome == ACCORD_OUTCOME_OPEN;
  g_autofree char *state = accord_words_for_outcome (chain);

  accord_consultation_view_set_fact (self->state, state);
  gtk_widget_set_visible (self->reason, outcome == ACCORD_OUTCOME_NOT_HELD || outcome == ACCORD_OUTCOME_WAIVED);
  gtk_widget_set_visible (gtk_widget_get_parent (self->buttons),
                          accord_consultation_view_can_edit (view) &&
                          !accord_step_is_fact (accord_chain_get_meeting (chain)));
  gtk_widget_set_visible (self->held_button, is_open);
  gtk_widget_set_visible (self->not_held_button, is_open);
  gtk_widget_set_visible (self->waived_button, is_open);
  gtk_widget_set_visible (self->open_button, !is_open);
}

static void
accord_consultation_outcome_update (AccordConsultationView *view)
{
  AccordConsultationOutcome *self = ACCORD_CONSULTATION_OUTCOME (view);
  AccordChain *chain = accord_consultation_view_get_chain (view);
  GtkWidget *focus = gtk_widget_get_focus_child (self->buttons);

  update_outcome (self);
  /* The button that was pressed is gone: the one that takes it back has the focus. */
  if (focus != NULL && !gtk_widget_get_visible (focus))
    gtk_widget_grab_focus (gtk_widget_get_visible (self->open_button) ? self->open_button : self->held_button);
  accord_consultation_notes_set (self->notes, accord_consultation_view_get_session (view), chain);
  accord_consultation_steps_set (self->steps, accord_consultation_view_get_session (view), chain);
  gtk_widget_set_visible (GTK_WIDGET (self->follow_up), accord_chain_find_step (chain, summary_keys[0]) != NULL);
}

static AccordTextTable *
accord_consultation_outcome_create_table (AccordConsultationView *view, gboolean current)
{
  AccordConsultationOutcome *self = ACCORD_CONSULTATION_OUTCOME (view);
  AccordTextTable *table = NULL;

  if (current)
    return NULL;

  table = accord_tabular_create_table (ACCORD_TABULAR (self->notes), FALSE);

  return table != NULL ? table : accord_tabular_create_table (ACCORD_TABULAR (self->steps), FALSE);
}

static void
accord_consultation_outcome_class_init (AccordConsultationOutcomeClass *klass)
{
  ACCORD_CONSULTATION_VIEW_CLASS (klass)->update = accord_consultation_outcome_update;
  ACCORD_CONSULTATION_VIEW_CLASS (klass)->create_table = accord_consultation_outcome_create_table;
}

static GtkWidget *
add_button (AccordConsultationOutcome *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);

  return button;
}

static void
add_outcome (AccordConsultationOutcome *self)
{
  AccordConsultationView *view = as_view (self);
  AdwPreferencesGroup *group = accord_consultation_view_add_group (view, _("Outcome"), NULL);
  GtkWidget *row = adw_preferences_row_new ();

  self->state = accord_consultation_view_add_fact (view, group, _("Meeting"));
  self->reason = accord_consultation_view_add_text (view, group, _("Reason"), "reason", FALSE);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->buttons, "step-buttons");
  self->held_button = add_button (self, _("Held…"), G_CALLBACK (on_held));
  gtk_widget_add_css_class (self->held_button, "suggested-action");
  self->not_held_button = add_button (self, _("Not Held…"), G_CALLBACK (on_not_held));
  self->waived_button = add_button (self, _("Waived…"), G_CALLBACK (on_waived));
  self->open_button = add_button (self, _("Open Again"), G_CALLBACK (on_open));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), self->buttons);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outcome"), -1);
  adw_preferences_group_add (group, row);
}

static void
accord_consultation_outcome_init (AccordConsultationOutcome *self)
{
  AccordConsultationView *view = as_view (self);
  AdwPreferencesGroup *group;

  add_outcome (self);

  group = accord_consultation_view_add_group (view, _("Concerns and Views"),
                                              _("What contributors and others said, and what came of it: the Council weighs "
                                                "their views when it decides."));
  accord_consultation_view_add_button (view, group, _("Add Note…"), G_CALLBACK (on_add_note));
  self->notes = ACCORD_CONSULTATION_NOTES (accord_consultation_notes_new ());
  adw_preferences_group_add (group, GTK_WIDGET (self->notes));

  group = accord_consultation_view_add_group (view, _("Summary"),
                                              _("The President has it prepared, and it reaches the members of the Council "
                                                "before their informal consultations: Annex II, B, 6."));
  accord_consultation_view_add_text (view, group, _("Summary of what was said"), "summary/text", TRUE);
  group = accord_consultation_view_add_group (view, _("Follow-up"), NULL);
  self->steps = ACCORD_CONSULTATION_STEPS (accord_consultation_steps_new (summary_keys));
  adw_preferences_group_add (group, GTK_WIDGET (self->steps));
  self->follow_up = group;
}
