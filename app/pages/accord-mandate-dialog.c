#include "config.h"

#include "accord-mandate-dialog.h"

#include "accord-current.h"
#include "accord-form-dialog.h"
#include "accord-json.h"
#include "accord-session-mandate.h"
#include "accord-session-resources.h"
#include "accord-words-resources.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of the choices. */
static const AccordDecision decisions[] = {
  ACCORD_DECISION_RENEW,     ACCORD_DECISION_TECHNICAL_ROLLOVER, ACCORD_DECISION_FINAL_EXTENSION,
  ACCORD_DECISION_TERMINATE, ACCORD_DECISION_CHANGE,             ACCORD_DECISION_ESTABLISH,
};

static void
read_draft (AccordFormDialog *dialog, AccordMandateDraft *draft)
{
  draft->decision = decisions[MIN (accord_form_dialog_get_choice (dialog, "decision"), G_N_ELEMENTS (decisions) - 1)];
  draft->effective = accord_form_dialog_get_day (dialog, "effective");
  draft->expires = accord_form_dialog_get_day (dialog, "expires");
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++)
    draft->authorised[i] = accord_form_dialog_get_number (dialog, accord_component_get_name (i));
}

static AccordChangeSet *
make_new (AccordFormDialog *dialog, const char **field, GError **error)
{
  AccordSession *session = accord_form_dialog_get_session (dialog);
  AccordMission *mission = accord_form_dialog_get_subject (dialog);
  AccordMandateDraft draft;

  accord_session_suggest_mandate (session, mission, &draft);
  read_draft (dialog, &draft);

  return accord_session_prepare_mandate (session, mission, &draft, NULL, field, error);
}

static AccordChangeSet *
make_changed (AccordFormDialog *dialog, const char **field, GError **error)
{
  AccordMandate *mandate = accord_form_dialog_get_subject (dialog);
  AccordMandateDraft draft = accord_session_draft_mandate (mandate);
  g_autofree char *symbol = accord_form_dialog_get_text (dialog, "symbol");

  read_draft (dialog, &draft);
  draft.adopted = accord_form_dialog_get_day (dialog, "adopted");
  draft.symbol = symbol;

  return accord_session_change_mandate (accord_form_dialog_get_session (dialog), mandate, &draft, field, error);
}

static AccordChangeSet *
make_binned (AccordFormDialog *dialog, const char **field, GError **error)
{
  return accord_session_trash_record (accord_form_dialog_get_session (dialog), accord_form_dialog_get_subject (dialog));
}

/* The words stand alone here, not within a sentence. */
static char *
capitalize (const char *words)
{
  GString *text = g_string_new (NULL);

  g_string_append_unichar (text, g_unichar_totitle (g_utf8_get_char (words)));
  g_string_append (text, g_utf8_next_char (words));

  return g_string_free (text, FALSE);
}

static void
add_decision (AccordFormDialog *dialog, AccordDecision decision)
{
  g_auto (GStrv) labels = g_new0 (char *, G_N_ELEMENTS (decisions) + 1);
  guint chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++) {
    labels[i] = capitalize (accord_words_for_decision (decisions[i]));
    if (decisions[i] == decision)
      chosen = i;
  }
  accord_form_dialog_add_choice (dialog, "decision", _("Decision"), (const char *const *) labels, chosen);
}

static void
add_ceilings (AccordFormDialog *dialog, AccordResources *now, const AccordMandateDraft *draft)
{
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++) {
    int ceiling = now != NULL ? now->sums[i].authorised : ACCORD_FIGURE_NONE;
    g_autofree char *figure = accord_words_for_figure (ceiling);
    g_autofree char *title = NULL;

    if (ceiling != ACCORD_FIGURE_NONE)
      /* Translators: such as "Military", and the ceiling that the current mandate sets */
      title = g_strdup_printf (_("%s, authorised (now %s)"), accord_words_for_component (i), figure);
    else
      /* Translators: such as "Military" */
      title = g_strdup_printf (_("%s, authorised"), accord_words_for_component (i));
    accord_form_dialog_add_number (dialog, accord_component_get_name (i), title, draft->authorised[i]);
  }
}

/* The ceilings as they are without this mandate. */
static AccordResources *
get_ceilings_now (AccordSession *session, AccordMission *mission)
{
  g_autoptr (GPtrArray) currents = accord_rules_list_current (accord_session_get_workspace (session), mission,
                                                              accord_session_get_today (session));

  if (currents->len == 0)
    return NULL;

  return accord_session_get_resources (session, ((AccordCurrent *) g_ptr_array_index (currents, 0))->mandate);
}

void
accord_mandate_dialog_show (GtkWidget *origin, AccordSession *session, AccordMission *mission, AccordMandate *mandate)
{
  g_autoptr (AccordResources) now = NULL;
  AccordMandateDraft draft;
  AccordFormDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (origin));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (ACCORD_IS_MISSION (mission));

  if (mandate == NULL && !accord_session_suggest_mandate (session, mission, &draft))
    return;
  if (mandate != NULL)
    draft = accord_session_draft_mandate (mandate);

  now = get_ceilings_now (session, mission);
  dialog = accord_form_dialog_new (origin, session, _("Next Mandate"), mandate == NULL ? _("_Prepare") : _("_Apply"),
                                   mandate == NULL ? make_new : make_changed,
                                   mandate == NULL ? (gpointer) mission : (gpointer) mandate);
  add_decision (dialog, draft.decision);
  accord_form_dialog_add_day (dialog, "effective", _("From"), draft.effective);
  accord_form_dialog_add_day (dialog, "expires", _("Until"), draft.expires);
  add_ceilings (dialog, now, &draft);
  if (mandate != NULL) {
    accord_form_dialog_add_day (dialog, "adopted", _("Adopted on, once it is"), draft.adopted);
    accord_form_dialog_add_text (dialog, "symbol", _("Symbol of the resolution"), draft.symbol);
    accord_form_dialog_set_remove (dialog, _("_Move to Bin"), make_binned);
  }
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Members that hold words, by the index that the dialog keeps. */
static const char *const text_members[] = { "views_taken_up", "chapter", "use_of_force", "host_consent" };

static AccordChangeSet *
make_text (AccordFormDialog *dialog, const char **field, GError **error)
{
  g_autofree char *text = accord_form_dialog_get_text (dialog, "text");

  return accord_session_change_mandate_text (accord_form_dialog_get_session (dialog), accord_form_dialog_get_subject (dialog),
                                             text_members[accord_form_dialog_get_index (dialog)], text);
}

void
accord_mandate_dialog_show_text (GtkWidget *origin, AccordSession *session, AccordMandate *mandate, const char *member)
{
  const char *title = accord_words_for_mandate_text (member);
  AccordFormDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (origin));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (ACCORD_IS_MANDATE (mandate));
  g_return_if_fail (title != NULL);

  dialog = accord_form_dialog_new (origin, session, title, _("_Apply"), make_text, mandate);
  for (guint i = 0; i < G_N_ELEMENTS (text_members); i++)
    if (strcmp (text_members[i], member) == 0)
      accord_form_dialog_set_index (dialog, i);
  accord_form_dialog_add_words (dialog, "text", title,
                                accord_json_get_text (accord_record_get_members (ACCORD_RECORD (mandate)), member));
  gtk_window_present (GTK_WINDOW (dialog));
}
