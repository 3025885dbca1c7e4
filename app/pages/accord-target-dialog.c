#include "config.h"

#include "accord-target-dialog.h"

#include "accord-form-dialog.h"
#include "accord-session-progress-edit.h"

#include <glib/gi18n-lib.h>

#define ASKING_KEY "accord-target-asking"

/* What a dialog is about beside the commitment. */
typedef struct {
  AccordMission *mission;
  AccordTarget *target;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *self = data;

  g_clear_object (&self->mission);
  g_clear_object (&self->target);
  g_free (self);
}

static Asking *
get_asking (AccordFormDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), ASKING_KEY);
}

/* A day must be there, and be one. */
static AccordDay
get_day (AccordFormDialog *dialog, const char **field, GError **error)
{
  AccordDay day = accord_form_dialog_get_day (dialog, "day");

  if (accord_day_is_valid (day))
    return day;

  *field = "day";
  g_set_error_literal (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID, _("Enter a day, such as 2027-06-30."));

  return ACCORD_DAY_NONE;
}

/* What stays of the milestones without @but; their texts are those of the target. */
static GArray *
copy_milestones (AccordTarget *target, int but)
{
  GArray *old = target != NULL ? accord_target_get_milestones (target) : NULL;
  GArray *milestones = g_array_new (FALSE, FALSE, sizeof (AccordMilestone));

  for (guint i = 0; old != NULL && i < old->len; i++)
    if ((int) i != but)
      g_array_append_val (milestones, g_array_index (old, AccordMilestone, i));

  return milestones;
}

static AccordChangeSet *
make (AccordFormDialog *dialog, const char **field, GError **error)
{
  Asking *asking = get_asking (dialog);
  g_autofree char *text = accord_form_dialog_get_text (dialog, "text");
  g_autoptr (GArray) milestones = copy_milestones (asking->target, -1);
  AccordDay due = get_day (dialog, field, error);

  if (due == ACCORD_DAY_NONE)
    return NULL;

  return accord_session_set_target (accord_form_dialog_get_session (dialog), asking->mission,
                                    accord_form_dialog_get_subject (dialog), due, *text != '\0' ? text : NULL, milestones);
}

static AccordChangeSet *
make_removed (AccordFormDialog *dialog, const char **field, GError **error)
{
  return accord_session_set_target (accord_form_dialog_get_session (dialog), get_asking (dialog)->mission,
                                    accord_form_dialog_get_subject (dialog), ACCORD_DAY_NONE, NULL, NULL);
}

static AccordChangeSet *
set_milestones (AccordFormDialog *dialog, GArray *milestones)
{
  Asking *asking = get_asking (dialog);

  return accord_session_set_target (accord_form_dialog_get_session (dialog), asking->mission,
                                    accord_form_dialog_get_subject (dialog), accord_target_get_due (asking->target),
                                    accord_target_get_milestone (asking->target), milestones);
}

static gboolean
has_day (GArray *milestones, AccordDay day)
{
  for (guint i = 0; i < milestones->len; i++)
    if (g_array_index (milestones, AccordMilestone, i).day == day)
      return TRUE;

  return FALSE;
}

static AccordChangeSet *
make_milestone (AccordFormDialog *dialog, const char **field, GError **error)
{
  g_autofree char *text = accord_form_dialog_get_text (dialog, "text");
  g_autoptr (GArray) milestones = copy_milestones (get_asking (dialog)->target, accord_form_dialog_get_index (dialog));
  AccordMilestone milestone = { get_day (dialog, field, error), text };

  if (milestone.day == ACCORD_DAY_NONE)
    return NULL;
  if (*text == '\0') {
    *field = "text";
    g_set_error_literal (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID,
                         _("Enter what is to be reached by then."));
    return NULL;
  }
  if (has_day (milestones, milestone.day)) {
    *field = "day";
    g_set_error_literal (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID,
                         _("There is a milestone on this day already."));
    return NULL;
  }

  g_array_append_val (milestones, milestone);

  return set_milestones (dialog, milestones);
}

static AccordChangeSet *
make_milestone_removed (AccordFormDialog *dialog, const char **field, GError **error)
{
  g_autoptr (GArray) milestones = copy_milestones (get_asking (dialog)->target, accord_form_dialog_get_index (dialog));

  return set_milestones (dialog, milestones);
}

static AccordFormDialog *
make_dialog (GtkWidget *origin,
             AccordSession *session,
             const char *title,
             const char *apply_label,
             AccordFormMake apply,
             AccordMission *mission,
             AccordCommitment *commitment,
             AccordTarget *target)
{
  AccordFormDialog *dialog = accord_form_dialog_new (origin, session, title, apply_label, apply, commitment);
  Asking *asking = g_new0 (Asking, 1);

  g_set_object (&asking->mission, mission);
  g_set_object (&asking->target, target);
  g_object_set_data_full (G_OBJECT (dialog), ASKING_KEY, asking, asking_free);

  return dialog;
}

void
accord_target_dialog_show (GtkWidget *origin,
                           AccordSession *session,
                           AccordMission *mission,
                           AccordCommitment *commitment,
                           AccordTarget *target)
{
  AccordFormDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (origin));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (ACCORD_IS_COMMITMENT (commitment));

  dialog = make_dialog (origin, session, target == NULL ? _("Set Target") : _("Target"),
                        target == NULL ? _("_Set") : _("_Apply"), make, mission, commitment, target);
  accord_form_dialog_add_day (dialog, "day", _("Due day"), target != NULL ? accord_target_get_due (target) : ACCORD_DAY_NONE);
  accord_form_dialog_add_words (dialog, "text", _("What is to be done by then"),
                                target != NULL ? accord_target_get_milestone (target) : NULL);
  if (target != NULL)
    accord_form_dialog_set_remove (dialog, _("_Remove Target"), make_removed);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
accord_target_dialog_show_milestone (GtkWidget *origin,
                                     AccordSession *session,
                                     AccordMission *mission,
                                     AccordCommitment *commitment,
                                     AccordTarget *target,
                                     int index)
{
  const AccordMilestone *milestone = NULL;
  AccordFormDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (origin));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (ACCORD_IS_COMMITMENT (commitment));
  g_return_if_fail (ACCORD_IS_TARGET (target));
  g_return_if_fail (index < (int) accord_target_get_milestones (target)->len);

  if (index >= 0)
    milestone = &g_array_index (accord_target_get_milestones (target), AccordMilestone, index);
  dialog = make_dialog (origin, session, index < 0 ? _("Add Milestone") : _("Milestone"), index < 0 ? _("_Add") : _("_Apply"),
                        make_milestone, mission, commitment, target);
  accord_form_dialog_set_index (dialog, index);
  accord_form_dialog_add_day (dialog, "day", _("Day"), milestone != NULL ? milestone->day : ACCORD_DAY_NONE);
  accord_form_dialog_add_text (dialog, "text", _("What is to be reached by then"), milestone != NULL ? milestone->text : NULL);
  if (index >= 0)
    accord_form_dialog_set_remove (dialog, _("_Remove Milestone"), make_milestone_removed);
  gtk_window_present (GTK_WINDOW (dialog));
}
