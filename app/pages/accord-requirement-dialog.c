#include "config.h"

#include "accord-requirement-dialog.h"

#include "accord-form-dialog.h"
#include "accord-session-mandate.h"
#include "accord-session-resources.h"
#include "accord-words-resources.h"

#include <glib/gi18n-lib.h>

/* Reads the fields; `capability` keeps the text. */
static AccordRequirementDraft
read_draft (AccordFormDialog *dialog, char **capability)
{
  guint component = accord_form_dialog_get_choice (dialog, "component");

  *capability = accord_form_dialog_get_text (dialog, "capability");

  return (AccordRequirementDraft) {
    .capability = *capability,
    .component = component < ACCORD_N_COMPONENTS ? accord_component_get_name (component) : NULL,
    .critical = accord_form_dialog_get_flag (dialog, "critical"),
    .quantity = accord_form_dialog_get_number (dialog, "quantity"),
  };
}

static AccordChangeSet *
make_new (AccordFormDialog *dialog, const char **field, GError **error)
{
  g_autofree char *capability = NULL;
  AccordRequirementDraft draft = read_draft (dialog, &capability);

  return accord_session_add_requirement (accord_form_dialog_get_session (dialog), accord_form_dialog_get_subject (dialog),
                                         &draft, NULL, field, error);
}

static AccordChangeSet *
make_changed (AccordFormDialog *dialog, const char **field, GError **error)
{
  g_autofree char *capability = NULL;
  AccordRequirementDraft draft = read_draft (dialog, &capability);

  return accord_session_change_requirement (accord_form_dialog_get_session (dialog),
                                            accord_form_dialog_get_subject (dialog), &draft, field, error);
}

static AccordChangeSet *
make_binned (AccordFormDialog *dialog, const char **field, GError **error)
{
  return accord_session_trash_record (accord_form_dialog_get_session (dialog), accord_form_dialog_get_subject (dialog));
}

static void
add_component (AccordFormDialog *dialog, AccordRequirement *requirement)
{
  const char *component = requirement != NULL ? accord_requirement_get_component (requirement) : "military";
  const char *labels[ACCORD_N_COMPONENTS + 2] = { NULL };
  guint chosen = ACCORD_N_COMPONENTS;

  for (int i = 0; i < ACCORD_N_COMPONENTS; i++) {
    labels[i] = accord_words_for_component (i);
    if (g_strcmp0 (component, accord_component_get_name (i)) == 0)
      chosen = i;
  }
  labels[ACCORD_N_COMPONENTS] = _("None: equipment and the like");
  accord_form_dialog_add_choice (dialog, "component", _("Counts against the ceiling of"), labels, chosen);
}

void
accord_requirement_dialog_show (GtkWidget *origin,
                                AccordSession *session,
                                AccordMandate *mandate,
                                AccordRequirement *requirement)
{
  AccordFormDialog *dialog;
  gboolean is_new = requirement == NULL;

  g_return_if_fail (GTK_IS_WIDGET (origin));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (ACCORD_IS_MANDATE (mandate));

  dialog = accord_form_dialog_new (origin, session, is_new ? _("Add Capability") : _("Capability"),
                                   is_new ? _("_Add") : _("_Apply"), is_new ? make_new : make_changed,
                                   is_new ? (gpointer) mandate : (gpointer) requirement);
  accord_form_dialog_add_text (dialog, "capability", _("What is required"),
                               is_new ? NULL : accord_requirement_get_capability (requirement));
  accord_form_dialog_add_number (dialog, "quantity", _("How many are required"),
                                 is_new ? -1 : accord_requirement_get_quantity (requirement));
  add_component (dialog, requirement);
  accord_form_dialog_add_flag (dialog, "critical", _("Critical enabler: the operation cannot begin without it"),
                               !is_new && accord_requirement_get_critical (requirement));
  if (!is_new)
    accord_form_dialog_set_remove (dialog, _("_Move to Bin"), make_binned);
  gtk_window_present (GTK_WINDOW (dialog));
}

static AccordChangeSet *
make_pledge (AccordFormDialog *dialog, const char **field, GError **error)
{
  g_autofree char *who = accord_form_dialog_get_text (dialog, "who");
  int confirmed = accord_form_dialog_get_number (dialog, "confirmed");
  int deployed = accord_form_dialog_get_number (dialog, "deployed");
  AccordPledge pledge = { who, accord_form_dialog_get_number (dialog, "quantity"), confirmed == -1 ? 0 : confirmed,
                          deployed == -1 ? 0 : deployed };

  return accord_session_change_pledge (accord_form_dialog_get_session (dialog), accord_form_dialog_get_subject (dialog),
                                       accord_form_dialog_get_index (dialog), &pledge, field, error);
}

static AccordChangeSet *
make_removed (AccordFormDialog *dialog, const char **field, GError **error)
{
  return accord_session_remove_pledge (accord_form_dialog_get_session (dialog), accord_form_dialog_get_subject (dialog),
                                       accord_form_dialog_get_index (dialog));
}

void
accord_requirement_dialog_show_pledge (GtkWidget *origin, AccordSession *session, AccordRequirement *requirement, int index)
{
  AccordPledge pledge = { NULL, -1, -1, -1 };
  AccordFormDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (origin));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (ACCORD_IS_REQUIREMENT (requirement));
  g_return_if_fail (index < (int) accord_requirement_count_pledges (requirement));

  if (index >= 0)
    accord_requirement_get_pledge (requirement, index, &pledge);
  dialog = accord_form_dialog_new (origin, session, index < 0 ? _("Add Pledge") : _("Pledge"),
                                   index < 0 ? _("_Add") : _("_Apply"), make_pledge, requirement);
  accord_form_dialog_set_index (dialog, index);
  accord_form_dialog_add_text (dialog, "who", _("Country, its code, or organization"), pledge.who);
  accord_form_dialog_add_number (dialog, "quantity", _("Pledged"), pledge.quantity);
  accord_form_dialog_add_number (dialog, "confirmed", _("Confirmed"), pledge.confirmed);
  accord_form_dialog_add_number (dialog, "deployed", _("Deployed"), pledge.deployed);
  if (index >= 0)
    accord_form_dialog_set_remove (dialog, _("_Remove Pledge"), make_removed);
  gtk_window_present (GTK_WINDOW (dialog));
}
