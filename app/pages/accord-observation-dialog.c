#include "config.h"

#include "accord-observation-dialog.h"

#include "accord-day-format.h"
#include "accord-form-dialog.h"
#include "accord-session-evidence.h"
#include "accord-session-progress-edit.h"
#include "accord-words-progress.h"

#include <glib/gi18n-lib.h>

#define ASKING_KEY "accord-observation-asking"

/* What a dialog is about beside the commitment. */
typedef struct {
  AccordMission *mission;
  AccordProgress *corrects;
  GPtrArray *evidence;
} Asking;

/* In the order in which somebody looks for them: what moves comes first. */
static const AccordProgressStatus statuses[] = {
  ACCORD_PROGRESS_IN_PROGRESS, ACCORD_PROGRESS_COMPLETED, ACCORD_PROGRESS_PENDING, ACCORD_PROGRESS_NOT_STARTED,
  ACCORD_PROGRESS_NOT_APPLICABLE,
};

static void
asking_free (gpointer data)
{
  Asking *self = data;

  g_clear_object (&self->mission);
  g_clear_object (&self->corrects);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_free (self);
}

static Asking *
get_asking (AccordFormDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), ASKING_KEY);
}

static AccordChangeSet *
make (AccordFormDialog *dialog, const char **field, GError **error)
{
  AccordSession *session = accord_form_dialog_get_session (dialog);
  Asking *asking = get_asking (dialog);
  g_autofree char *evidence = accord_form_dialog_get_text (dialog, "evidence");
  g_autofree char *source = accord_form_dialog_get_text (dialog, "source");
  g_autofree char *url = accord_form_dialog_get_text (dialog, "url");
  const AccordProgressEntry entry = {
    .day = accord_form_dialog_get_day (dialog, "day"),
    .status = statuses[accord_form_dialog_get_choice (dialog, "status")],
    .percent = accord_form_dialog_get_number (dialog, "percent"),
    .evidence = *evidence != '\0' ? evidence : NULL,
    .source = *source != '\0' ? source : NULL,
    .url = *url != '\0' ? url : NULL,
    .source_as_of = accord_form_dialog_get_day (dialog, "as_of"),
  };

  if (!accord_session_check_progress (session, &entry, field, error))
    return NULL;

  return accord_session_add_progress (session, asking->mission, accord_form_dialog_get_subject (dialog), &entry,
                                      asking->corrects);
}

/* That it is evidence is what a person says: what stands there says nothing of the status. */
static void
fill (AccordFormDialog *dialog, guint index)
{
  const AccordEvidence *evidence = g_ptr_array_index (get_asking (dialog)->evidence, index);

  accord_form_dialog_set_text (dialog, "evidence", evidence->text);
  accord_form_dialog_set_text (dialog, "source", evidence->source);
  accord_form_dialog_set_text (dialog, "url", evidence->url);
  accord_form_dialog_set_day (dialog, "as_of", evidence->day);
}

static void
add_offers (AccordFormDialog *dialog, GPtrArray *offers)
{
  for (guint i = 0; i < offers->len; i++) {
    const AccordEvidence *evidence = g_ptr_array_index (offers, i);
    g_autofree char *day = evidence->day != ACCORD_DAY_NONE
                         ? accord_day_format (evidence->day, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ())
                         : NULL;
    g_autofree char *source = day != NULL
                            /* Translators: where something comes from, and the day of which it is true */
                            ? g_strdup_printf (C_("source and day", "%s · %s"), evidence->source, day)
                            : g_strdup (evidence->source);

    accord_form_dialog_add_offer (dialog, _("Known Here, to Use as Evidence"), evidence->text, source, i, fill);
  }
}

static void
add_status (AccordFormDialog *dialog, AccordProgressStatus status)
{
  const char *labels[G_N_ELEMENTS (statuses) + 1] = { NULL };
  guint chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++) {
    labels[i] = accord_words_for_status (statuses[i]);
    if (statuses[i] == status)
      chosen = i;
  }
  accord_form_dialog_add_choice (dialog, "status", _("Status"), labels, chosen);
}

static void
add_fields (AccordFormDialog *dialog, const AccordStanding *now, AccordProgress *corrects)
{
  AccordProgressStatus status = now != NULL ? now->status : ACCORD_PROGRESS_UNKNOWN;
  const char *source = NULL, *url = NULL;
  AccordDay as_of = ACCORD_DAY_NONE;

  if (corrects != NULL) {
    status = accord_progress_get_status (corrects);
    source = accord_record_get_source (ACCORD_RECORD (corrects), &url, &as_of);
  }
  accord_form_dialog_add_day (dialog, "day", _("Day"),
                              corrects != NULL ? accord_progress_get_day (corrects)
                                               : accord_session_get_today (accord_form_dialog_get_session (dialog)));
  add_status (dialog, status);
  accord_form_dialog_add_number (dialog, "percent", _("Per cent done, if it is known"),
                                 corrects != NULL ? accord_progress_get_percent (corrects) : -1);
  accord_form_dialog_add_words (dialog, "evidence", _("Evidence: what shows it"),
                                corrects != NULL ? accord_progress_get_evidence (corrects) : NULL);
  accord_form_dialog_add_text (dialog, "source", _("Source"), source);
  accord_form_dialog_add_text (dialog, "url", _("Address of the source"), url);
  accord_form_dialog_add_day (dialog, "as_of", _("Day of the source"), as_of);
}

void
accord_observation_dialog_show (GtkWidget *origin,
                                AccordSession *session,
                                AccordMission *mission,
                                AccordCommitment *commitment,
                                const AccordStanding *now,
                                AccordProgress *corrects)
{
  Asking *asking;
  AccordFormDialog *dialog;
  g_autofree char *title = NULL;

  g_return_if_fail (GTK_IS_WIDGET (origin));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (mission == NULL || ACCORD_IS_MISSION (mission));
  g_return_if_fail (ACCORD_IS_COMMITMENT (commitment));
  g_return_if_fail (corrects == NULL || ACCORD_IS_PROGRESS (corrects));

  asking = g_new0 (Asking, 1);
  g_set_object (&asking->mission, mission);
  g_set_object (&asking->corrects, corrects);
  asking->evidence = mission != NULL ? accord_session_list_evidence (session, mission, commitment) : g_ptr_array_new ();
  /* Translators: a mission's acronym, and the number of a commitment such as 1.3 */
  title = g_strdup_printf (corrects != NULL ? _("%s, %s: Correct") : _("%s, %s: Observation"),
                           mission != NULL ? accord_mission_get_acronym (mission) : _("Secretariat"),
                           accord_commitment_get_number (commitment));
  dialog = accord_form_dialog_new (origin, session, title, corrects != NULL ? _("_Correct") : _("_Add"), make, commitment);
  g_object_set_data_full (G_OBJECT (dialog), ASKING_KEY, asking, asking_free);
  add_fields (dialog, now, corrects);
  add_offers (dialog, asking->evidence);
  gtk_window_present (GTK_WINDOW (dialog));
}
