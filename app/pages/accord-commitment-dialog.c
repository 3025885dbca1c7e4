#include "config.h"

#include "accord-commitment-dialog.h"

#include "accord-form-dialog.h"
#include "accord-session-progress-edit.h"
#include "accord-words-progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static AccordChangeSet *
make (AccordFormDialog *dialog, const char **field, GError **error)
{
  const char *const *owners = accord_rules_get_owners ();
  AccordCommitment *commitment = accord_form_dialog_get_subject (dialog);
  g_autofree char *text = accord_form_dialog_get_text (dialog, "text");
  const char *owner = owners[accord_form_dialog_get_choice (dialog, "owner")];
  int paragraph = accord_form_dialog_get_number (dialog, "paragraph");
  g_autoptr (GPtrArray) also = g_ptr_array_new ();

  if (paragraph < -1) {
    *field = "paragraph";
    g_set_error_literal (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID,
                         _("Enter the number of a paragraph, or nothing."));
    return NULL;
  }

  for (guint i = 0; owners[i] != NULL; i++)
    if (owners[i] != owner && accord_form_dialog_get_flag (dialog, owners[i]))
      g_ptr_array_add (also, (gpointer) owners[i]);
  g_ptr_array_add (also, NULL);

  /* What was left as it is shown stays what it was: the shipped text, which is shown in the language of the screen. */
  if (strcmp (text, accord_words_for_commitment (commitment)) == 0) {
    g_free (text);
    text = g_strdup (accord_commitment_get_text (commitment));
  }

  return accord_session_set_commitment (accord_form_dialog_get_session (dialog), commitment, owner, (const char *const *) also->pdata,
                                        (guint) MAX (paragraph, 0), text != NULL && *text != '\0' ? text : NULL);
}

void
accord_commitment_dialog_show (GtkWidget *origin, AccordSession *session, AccordCommitment *commitment)
{
  const char *const *owners = accord_rules_get_owners ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  AccordFormDialog *dialog;
  g_autofree char *title = NULL;
  guint chosen = 0, paragraph;

  g_return_if_fail (GTK_IS_WIDGET (origin));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (ACCORD_IS_COMMITMENT (commitment));

  for (guint i = 0; owners[i] != NULL; i++) {
    g_ptr_array_add (labels, (gpointer) accord_words_for_commitment_owner (owners[i]));
    if (g_strcmp0 (owners[i], accord_commitment_get_owner (commitment)) == 0)
      chosen = i;
  }
  g_ptr_array_add (labels, NULL);
  paragraph = accord_commitment_get_paragraph (commitment);
  /* Translators: %s is the number of a commitment, such as 1.3 */
  title = g_strdup_printf (_("Commitment %s"), accord_commitment_get_number (commitment));
  dialog = accord_form_dialog_new (origin, session, title, _("_Apply"), make, commitment);
  accord_form_dialog_add_words (dialog, "text", _("What it says"), accord_words_for_commitment (commitment));
  accord_form_dialog_add_choice (dialog, "owner", _("Owner"), (const char *const *) labels->pdata, chosen);
  accord_form_dialog_add_number (dialog, "paragraph", _("Paragraph of the Declaration"), paragraph > 0 ? (int) paragraph : -1);
  for (guint i = 0; owners[i] != NULL; i++) {
    /* Translators: %s is an owner of commitments, such as Member States */
    g_autofree char *label = g_strdup_printf (_("Also has a part in it: %s"), accord_words_for_commitment_owner (owners[i]));

    accord_form_dialog_add_flag (dialog, owners[i], label,
                                 g_strv_contains (accord_commitment_get_also (commitment), owners[i]));
  }
  gtk_window_present (GTK_WINDOW (dialog));
}
