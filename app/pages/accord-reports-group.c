#include "config.h"

#include "accord-reports-group.h"

#include "accord-day-format.h"
#include "accord-fact-group.h"
#include "accord-form-dialog.h"
#include "accord-session-edit.h"
#include "accord-session-mandate.h"
#include "accord-session-report.h"
#include "accord-text.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordReportsGroup {
  AdwBin parent_instance;

  AccordSession *session;
  AccordMission *mission;
};

G_DEFINE_FINAL_TYPE (AccordReportsGroup, accord_reports_group, ADW_TYPE_BIN)

#define REPORT_KEY "accord-report"

static char *
format_day (AccordDay day)
{
  return accord_day_format (day, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
}

/* The mandates that a report may serve, the newest first. */
static GPtrArray *
list_mandates (AccordSession *session, const char *mission_id)
{
  GPtrArray *mandates = accord_workspace_list (accord_session_get_workspace (session), ACCORD_KIND_MANDATE, mission_id);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = mandates != NULL ? mandates->len : 0; i > 0; i--)
    if (accord_mandate_is_adopted (g_ptr_array_index (mandates, i - 1)))
      g_ptr_array_add (list, g_ptr_array_index (mandates, i - 1));

  return list;
}

/* Reads the fields; the texts keep what the draft points to. */
static AccordReportDraft
read_draft (AccordFormDialog *dialog, const char *mission_id, char **requested_in, char **symbol)
{
  g_autoptr (GPtrArray) mandates = list_mandates (accord_form_dialog_get_session (dialog), mission_id);
  guint chosen = accord_form_dialog_get_choice (dialog, "mandate");

  *requested_in = accord_form_dialog_get_text (dialog, "requested_in");
  *symbol = accord_form_dialog_get_text (dialog, "symbol");

  return (AccordReportDraft) {
    .mandate = chosen < mandates->len ? g_ptr_array_index (mandates, chosen) : NULL,
    .requested_in = *requested_in,
    .due = accord_form_dialog_get_day (dialog, "due"),
    .issued = accord_form_dialog_get_day (dialog, "issued"),
    .symbol = *symbol,
    .consultations_reported = accord_form_dialog_get_flag (dialog, "consultations_reported"),
    .options_offered = accord_form_dialog_get_flag (dialog, "options_offered"),
  };
}

static AccordChangeSet *
make_new (AccordFormDialog *dialog, const char **field, GError **error)
{
  AccordMission *mission = accord_form_dialog_get_subject (dialog);
  g_autofree char *requested_in = NULL, *symbol = NULL;
  AccordReportDraft draft = read_draft (dialog, accord_record_get_id (ACCORD_RECORD (mission)), &requested_in, &symbol);

  return accord_session_add_report (accord_form_dialog_get_session (dialog), mission, &draft, NULL, field, error);
}

static AccordChangeSet *
make_changed (AccordFormDialog *dialog, const char **field, GError **error)
{
  AccordReport *report = accord_form_dialog_get_subject (dialog);
  g_autofree char *requested_in = NULL, *symbol = NULL;
  AccordReportDraft draft = read_draft (dialog, accord_record_get_owner (ACCORD_RECORD (report)), &requested_in, &symbol);

  return accord_session_change_report (accord_form_dialog_get_session (dialog), report, &draft, field, error);
}

static AccordChangeSet *
make_binned (AccordFormDialog *dialog, const char **field, GError **error)
{
  return accord_session_trash_record (accord_form_dialog_get_session (dialog), accord_form_dialog_get_subject (dialog));
}

static void
add_mandates (AccordReportsGroup *self, AccordFormDialog *dialog, AccordMandate *mandate)
{
  g_autoptr (GPtrArray) mandates = list_mandates (self->session, accord_record_get_id (ACCORD_RECORD (self->mission)));
  g_auto (GStrv) labels = g_new0 (char *, mandates->len + 2);
  guint chosen = mandates->len;

  for (guint i = 0; i < mandates->len; i++) {
    labels[i] = accord_words_for_symbol (g_ptr_array_index (mandates, i));
    if (g_ptr_array_index (mandates, i) == (gpointer) mandate)
      chosen = i;
  }
  labels[mandates->len] = g_strdup (_("None"));
  accord_form_dialog_add_choice (dialog, "mandate", _("For the renewal of"), (const char *const *) labels, chosen);
}

static void
show_dialog (AccordReportsGroup *self, GtkWidget *origin, AccordReport *report)
{
  AccordReportDraft draft = report != NULL ? accord_session_draft_report (self->session, report)
                                           : accord_session_suggest_report (self->session, self->mission);
  AccordFormDialog *dialog;

  dialog = accord_form_dialog_new (origin, self->session, report == NULL ? _("Add Report") : _("Report"),
                                   report == NULL ? _("_Add") : _("_Apply"), report == NULL ? make_new : make_changed,
                                   report == NULL ? (gpointer) self->mission : (gpointer) report);
  accord_form_dialog_add_day (dialog, "due", _("Due"), draft.due);
  accord_form_dialog_add_day (dialog, "issued", _("Issued, once it is"), draft.issued);
  accord_form_dialog_add_text (dialog, "symbol", _("Symbol of the report"), draft.symbol);
  accord_form_dialog_add_text (dialog, "requested_in", _("Asked for in"), draft.requested_in);
  add_mandates (self, dialog, draft.mandate);
  accord_form_dialog_add_flag (dialog, "consultations_reported", _("Tells of consultations (Annex I, B, 2)"),
                               draft.consultations_reported);
  accord_form_dialog_add_flag (dialog, "options_offered", _("Offers several courses (Annex I, B, 9)"), draft.options_offered);
  if (report != NULL)
    accord_form_dialog_set_remove (dialog, _("_Move to Bin"), make_binned);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_add (AccordReportsGroup *self, GtkWidget *button)
{
  show_dialog (self, button, NULL);
}

static void
on_edit (AccordReportsGroup *self, GtkWidget *row)
{
  show_dialog (self, row, g_object_get_data (G_OBJECT (row), REPORT_KEY));
}

static void
append_line (GString *text, const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static char *
describe (AccordReport *report)
{
  GString *text = g_string_new (NULL);
  gboolean is_out = accord_report_get_issued (report) != ACCORD_DAY_NONE;

  if (accord_report_get_requested_in (report) != NULL) {
    g_autofree char *symbol = accord_text_isolate (accord_report_get_requested_in (report));
    /* Translators: %s is the symbol of a resolution */
    g_autofree char *line = g_strdup_printf (_("Asked for in %s"), symbol);

    append_line (text, line);
  }
  if (accord_report_get_due (report) != ACCORD_DAY_NONE) {
    g_autofree char *day = format_day (accord_report_get_due (report));
    /* Translators: %s is a day */
    g_autofree char *line = g_strdup_printf (_("Due %s"), day);

    append_line (text, line);
  }
  if (is_out) {
    g_autofree char *day = format_day (accord_report_get_issued (report));
    /* Translators: %s is a day */
    g_autofree char *line = g_strdup_printf (_("Issued %s"), day);

    append_line (text, line);
    append_line (text, accord_report_get_consultations_reported (report) ? _("Tells of consultations (Annex I, B, 2)")
                                                                         : _("Consultations told of: not recorded (Annex I, B, 2)"));
    append_line (text, accord_report_get_options_offered (report) ? _("Offers several courses (Annex I, B, 9)")
                                                                  : _("Courses offered: not recorded (Annex I, B, 9)"));
  }

  return g_string_free (text, FALSE);
}

static void
add_report (AccordReportsGroup *self, AccordFactGroup *group, AccordReport *report, gboolean editable)
{
  g_autofree char *symbol = accord_report_get_symbol (report) != NULL
                          ? accord_text_isolate (accord_report_get_symbol (report)) : NULL;
  g_autofree char *text = describe (report);
  gboolean is_out = accord_report_get_issued (report) != ACCORD_DAY_NONE;
  gboolean is_late = !is_out && accord_report_get_due (report) != ACCORD_DAY_NONE &&
                     accord_report_get_due (report) < accord_session_get_today (self->session);
  const char *title = is_out ? _("Report issued") : is_late ? _("Report not issued in time") : _("Report to come");
  GtkWidget *row = accord_fact_group_add_editable (group, accord_record_get_id (ACCORD_RECORD (report)),
                                                   symbol != NULL ? symbol : title, text, editable);

  if (is_late)
    gtk_widget_add_css_class (row, "warning");
  g_object_set_data_full (G_OBJECT (row), REPORT_KEY, g_object_ref (report), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_edit), self, G_CONNECT_SWAPPED);
}

static void
accord_reports_group_finalize (GObject *object)
{
  AccordReportsGroup *self = ACCORD_REPORTS_GROUP (object);

  g_clear_object (&self->mission);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (accord_reports_group_parent_class)->finalize (object);
}

static void
accord_reports_group_class_init (AccordReportsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_reports_group_finalize;
}

static void
accord_reports_group_init (AccordReportsGroup *self)
{
}

GtkWidget *
accord_reports_group_new (AccordSession *session, AccordMission *mission)
{
  AccordReportsGroup *self;
  AccordFactGroup *group;
  GPtrArray *reports;
  gboolean editable;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  editable = accord_session_can_edit (session);
  reports = accord_workspace_list (accord_session_get_workspace (session), ACCORD_KIND_REPORT,
                                   accord_record_get_id (ACCORD_RECORD (mission)));
  if (reports == NULL && !editable)
    return NULL;

  self = g_object_new (ACCORD_TYPE_REPORTS_GROUP, NULL);
  self->session = g_object_ref (session);
  self->mission = g_object_ref (mission);
  group = ACCORD_FACT_GROUP (accord_fact_group_new (_("Reports"), reports == NULL || reports->len == 0
                                                    ? _("Reports of the Secretary-General that are asked for, due or issued") : NULL));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
  if (editable) {
    GtkWidget *button = accord_fact_group_add_button (group, "add-report", _("Add Report"));

    g_signal_connect_object (button, "clicked", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  }
  /* The newest first. */
  for (guint i = reports != NULL ? reports->len : 0; i > 0; i--)
    add_report (self, group, g_ptr_array_index (reports, i - 1), editable);

  return GTK_WIDGET (self);
}
