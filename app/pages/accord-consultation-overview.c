#include "config.h"

#include "accord-consultation-overview.h"

#include "accord-choice-row.h"
#include "accord-consultation-steps.h"
#include "accord-day-button.h"
#include "accord-day-format.h"
#include "accord-session-agenda.h"
#include "accord-session-consultation.h"
#include "accord-session-edit.h"
#include "accord-session-missing.h"
#include "accord-words-consultation.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordConsultationOverview {
  AccordConsultationView parent_instance;

  AdwPreferencesGroup *event_group;
  GtkWidget *event;
  GtkWidget *event_days;
  GtkWidget *event_text;
  GtkWidget *request;

  AdwComboRow *form;
  GtkWidget *day;
  GtkWidget *day_button;
  GtkWidget *publication;
  GtkWidget *publish_button;
  GtkWidget *convener;

  AccordConsultationSteps *steps;

  AdwPreferencesGroup *missing_group;
  GPtrArray *missing; /* its rows */

  GtkWidget *mandate;
  GtkWidget *basis;
  GtkWidget *charter;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (AccordConsultationOverview, accord_consultation_overview, ACCORD_TYPE_CONSULTATION_VIEW)

static AccordConsultationView *
as_view (AccordConsultationOverview *self)
{
  return ACCORD_CONSULTATION_VIEW (self);
}

static char *
format_day (AccordDay day)
{
  return accord_day_format (day, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
}

static void
on_form_chosen (AccordConsultationOverview *self)
{
  AccordConsultationView *view = as_view (self);
  AccordChain *chain = accord_consultation_view_get_chain (view);
  guint form = adw_combo_row_get_selected (self->form);

  if (self->showing || form >= ACCORD_N_FORMS || form == chain->form)
    return;

  accord_consultation_view_commit (view, accord_session_set_form (accord_consultation_view_get_session (view), chain,
                                                                  form));
}

/* Of a meeting that was held, the day it was held is meant; of one ahead, the day it is planned on. */
static void
on_day_chosen (AccordConsultationOverview *self)
{
  AccordConsultationView *view = as_view (self);
  AccordSession *session = accord_consultation_view_get_session (view);
  AccordChain *chain = accord_consultation_view_get_chain (view);
  const AccordStep *meeting = accord_chain_get_meeting (chain);
  AccordDay day = accord_day_button_get_day (ACCORD_DAY_BUTTON (self->day_button));

  if (meeting->actual != ACCORD_DAY_NONE)
    accord_consultation_view_commit (view, accord_session_set_outcome (session, chain, ACCORD_OUTCOME_HELD, day, NULL));
  else
    accord_consultation_view_commit (view, accord_session_change_step (session, chain, meeting, day, ACCORD_DAY_NONE));
}

static AccordDay
get_published (const AccordChain *chain)
{
  return chain->consultation != NULL ? accord_consultation_get_published (chain->consultation) : ACCORD_DAY_NONE;
}

static void
on_publish (AccordConsultationOverview *self)
{
  AccordConsultationView *view = as_view (self);
  AccordChain *chain = accord_consultation_view_get_chain (view);

  accord_consultation_view_commit (view, accord_session_set_published (accord_consultation_view_get_session (view), chain,
                                                                       get_published (chain) == ACCORD_DAY_NONE));
}

static void
on_add_step (AccordConsultationOverview *self)
{
  accord_consultation_steps_add (self->steps);
}

static char *
describe_meeting_day (const AccordChain *chain)
{
  const AccordStep *meeting = accord_chain_get_meeting (chain);
  g_autofree char *outcome = accord_words_for_outcome (chain);

  if (meeting->actual == ACCORD_DAY_NONE && meeting->pinned)
    /* Translators: %s is how a meeting stands, such as "Planned for Mon 30 Nov 2026" */
    return g_strdup_printf (_("%s\nPinned; leads and holidays no longer move it."), outcome);

  return g_steal_pointer (&outcome);
}

static char *
describe_publication (const AccordChain *chain)
{
  g_autofree char *day = NULL;

  if (get_published (chain) == ACCORD_DAY_NONE)
    return g_strdup (_("The day is not published yet"));

  day = format_day (get_published (chain));

  /* Translators: %s is a day */
  return g_strdup_printf (_("The day is published since %s"), day);
}

static void
update_meeting (AccordConsultationOverview *self)
{
  AccordConsultationView *view = as_view (self);
  AccordSession *session = accord_consultation_view_get_session (view);
  AccordChain *chain = accord_consultation_view_get_chain (view);
  const AccordStep *meeting = accord_chain_get_meeting (chain);
  gboolean can_edit = accord_consultation_view_can_edit (view);
  gboolean is_fact = accord_step_is_fact (meeting);
  AccordOutcome outcome = accord_session_get_outcome (chain);
  g_autofree char *day = describe_meeting_day (chain);
  g_autofree char *publication = describe_publication (chain);
  g_autofree char *convener = accord_words_for_owner (meeting->role, accord_step_get_day (meeting),
                                                      accord_workspace_get_settings (accord_session_get_workspace (session)),
                                                      accord_session_get_countries (session));

  self->showing = TRUE;
  adw_combo_row_set_selected (self->form, chain->form);
  self->showing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), can_edit);
  accord_consultation_view_set_fact (self->day, day);
  accord_consultation_view_set_fact (self->publication, publication);
  accord_consultation_view_set_fact (self->convener, convener);
  accord_day_button_set_day (ACCORD_DAY_BUTTON (self->day_button), accord_step_get_day (meeting));
  gtk_widget_set_visible (self->day_button, can_edit && !is_fact);
  gtk_button_set_label (GTK_BUTTON (self->publish_button),
                        get_published (chain) == ACCORD_DAY_NONE ? _("Publish Day") : _("Withdraw"));
  gtk_widget_set_visible (self->publish_button,
                          can_edit && (get_published (chain) != ACCORD_DAY_NONE || outcome == ACCORD_OUTCOME_OPEN));
}

static char *
describe_event_days (AccordEvent *event)
{
  g_autofree char *start = format_day (accord_event_get_start (event));
  g_autofree char *end = NULL;

  if (accord_event_get_end (event) == ACCORD_DAY_NONE)
    return g_steal_pointer (&start);

  end = format_day (accord_event_get_end (event));

  /* Translators: the first and the last day of something, such as a visit */
  return g_strdup_printf (C_("from day to day", "%s to %s"), start, end);
}

static char *
describe_request (AccordConsultationOverview *self, AccordEvent *event)
{
  AccordSession *session = accord_consultation_view_get_session (as_view (self));
  const AccordRequest *request = accord_event_get_request (event);
  g_autofree char *answered = NULL;
  const char *by;

  if (accord_event_get_event_type (event) != ACCORD_EVENT_CONTRIBUTOR_REQUEST || request->by == NULL)
    return NULL;

  by = accord_countries_get_name (accord_session_get_countries (session), request->by);
  if (request->answered == ACCORD_DAY_NONE)
    /* Translators: %s is the contributor who asks for a meeting */
    return g_strdup_printf (_("%s; not answered yet"), by);

  answered = format_day (request->answered);
  if (g_strcmp0 (request->outcome, "declined") == 0)
    /* Translators: the contributor who asks for a meeting, and the day of the answer */
    return g_strdup_printf (_("%s; declined on %s"), by, answered);

  /* Translators: the contributor who asks for a meeting, and the day of the answer */
  return g_strdup_printf (_("%s; granted on %s"), by, answered);
}

static void
update_event (AccordConsultationOverview *self)
{
  AccordRecord *trigger = accord_consultation_view_get_chain (as_view (self))->trigger;
  g_autofree char *days = NULL, *request = NULL, *title = NULL;
  AccordEvent *event;

  gtk_widget_set_visible (GTK_WIDGET (self->event_group), ACCORD_IS_EVENT (trigger));
  if (!ACCORD_IS_EVENT (trigger))
    return;

  event = ACCORD_EVENT (trigger);
  title = g_markup_escape_text (accord_words_for_event (accord_event_get_event_type (event)), -1);
  days = describe_event_days (event);
  request = describe_request (self, event);
  adw_preferences_group_set_title (self->event_group, title);
  accord_consultation_view_set_fact (self->event, accord_event_get_title (event));
  accord_consultation_view_set_fact (self->event_days, days);
  accord_consultation_view_set_fact (self->event_text, accord_event_get_text (event));
  accord_consultation_view_set_fact (self->request, request);
}

static char *
describe_mandate (const AccordChain *chain)
{
  g_autofree char *symbol = NULL, *day = NULL;

  if (chain->mandate == NULL)
    return NULL;

  symbol = accord_words_for_symbol (chain->mandate);
  if (accord_mandate_get_expires (chain->mandate) == ACCORD_DAY_NONE)
    return g_steal_pointer (&symbol);

  day = format_day (accord_mandate_get_expires (chain->mandate));

  /* Translators: the symbol of a resolution, and the day on which the mandate expires */
  return g_strdup_printf (_("%s, expires on %s"), symbol, day);
}

static void
update_basis (AccordConsultationOverview *self)
{
  AccordConsultationView *view = as_view (self);
  AccordSession *session = accord_consultation_view_get_session (view);
  AccordChain *chain = accord_consultation_view_get_chain (view);
  gboolean of_council = chain->form == ACCORD_FORM_PUBLIC || chain->form == ACCORD_FORM_PRIVATE;
  g_autofree char *mandate = describe_mandate (chain);
  g_autofree char *basis = NULL;

  basis = g_strdup_printf ("%s\n%s", accord_session_get_citation (chain, accord_chain_get_meeting (chain)),
                           accord_words_for_provision (session, chain->template->rule));
  accord_consultation_view_set_fact (self->mandate, mandate);
  accord_consultation_view_set_fact (self->basis, of_council || chain->template->rule == NULL
                                                ? accord_session_get_citation (chain, accord_chain_get_meeting (chain)) : basis);
  accord_consultation_view_set_fact (self->charter, accord_words_for_provision (session, "CH.44"));
}

static void
update_missing (AccordConsultationOverview *self)
{
  AccordConsultationView *view = as_view (self);
  g_autoptr (GPtrArray) missing = accord_session_list_missing (accord_consultation_view_get_session (view),
                                                               accord_consultation_view_get_chain (view));

  for (guint i = 0; i < missing->len; i++) {
    const AccordMissing *one = g_ptr_array_index (missing, i);
    GtkWidget *row;

    if (i == self->missing->len) {
      row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "subtitle-lines", 0, NULL);
      adw_preferences_group_add (self->missing_group, row);
      g_ptr_array_add (self->missing, row);
    }
    row = g_ptr_array_index (self->missing, i);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), one->text);
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), one->citation != NULL ? one->citation : "");
  }
  while (self->missing->len > missing->len) {
    adw_preferences_group_remove (self->missing_group, g_ptr_array_index (self->missing, self->missing->len - 1));
    g_ptr_array_set_size (self->missing, self->missing->len - 1);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->missing_group), missing->len > 0);
}

static void
accord_consultation_overview_update (AccordConsultationView *view)
{
  AccordConsultationOverview *self = ACCORD_CONSULTATION_OVERVIEW (view);

  update_event (self);
  update_meeting (self);
  accord_consultation_steps_set (self->steps, accord_consultation_view_get_session (view),
                                 accord_consultation_view_get_chain (view));
  update_missing (self);
  update_basis (self);
}

static AccordTextTable *
accord_consultation_overview_create_table (AccordConsultationView *view, gboolean current)
{
  AccordConsultationOverview *self = ACCORD_CONSULTATION_OVERVIEW (view);

  return current ? NULL : accord_tabular_create_table (ACCORD_TABULAR (self->steps), FALSE);
}

static void
accord_consultation_overview_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_CONSULTATION_OVERVIEW (object)->missing);

  G_OBJECT_CLASS (accord_consultation_overview_parent_class)->finalize (object);
}

static void
accord_consultation_overview_class_init (AccordConsultationOverviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_consultation_overview_finalize;
  ACCORD_CONSULTATION_VIEW_CLASS (klass)->update = accord_consultation_overview_update;
  ACCORD_CONSULTATION_VIEW_CLASS (klass)->create_table = accord_consultation_overview_create_table;
}

static void
add_form (AccordConsultationOverview *self, AdwPreferencesGroup *group)
{
  const char *forms[ACCORD_N_FORMS + 1] = { NULL };

  for (guint i = 0; i < ACCORD_N_FORMS; i++)
    forms[i] = accord_words_for_form (i);
  self->form = ADW_COMBO_ROW (accord_choice_row_new (_("Form"), forms));
  g_signal_connect_object (self->form, "notify::selected", G_CALLBACK (on_form_chosen), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (self->form));
}

static void
add_meeting (AccordConsultationOverview *self)
{
  AccordConsultationView *view = as_view (self);
  AdwPreferencesGroup *group = accord_consultation_view_add_group (view, _("Meeting"), NULL);

  add_form (self, group);
  self->day = accord_consultation_view_add_fact (view, group, _("Day"));
  self->day_button = accord_day_button_new (_("Change Day"));
  g_signal_connect_object (self->day_button, "chosen", G_CALLBACK (on_day_chosen), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->day), self->day_button);
  self->publish_button = gtk_button_new_with_label (_("Publish Day"));
  gtk_widget_set_valign (self->publish_button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->publish_button, "clicked", G_CALLBACK (on_publish), self, G_CONNECT_SWAPPED);
  self->publication = accord_consultation_view_add_fact (view, group, _("Calendar of consultations"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->publication), self->publish_button);
  self->convener = accord_consultation_view_add_fact (view, group, _("Convened by"));
  accord_consultation_view_add_text (view, group, _("Time"), "time", FALSE);
  accord_consultation_view_add_text (view, group, _("Place"), "place", FALSE);
  accord_consultation_view_add_text (view, group, _("Chair"), "chair", FALSE);
}

static void
accord_consultation_overview_init (AccordConsultationOverview *self)
{
  AccordConsultationView *view = as_view (self);
  AdwPreferencesGroup *group;

  self->missing = g_ptr_array_new ();
  self->event_group = accord_consultation_view_add_group (view, "", NULL);
  self->event = accord_consultation_view_add_fact (view, self->event_group, _("What"));
  self->event_days = accord_consultation_view_add_fact (view, self->event_group, _("When"));
  self->request = accord_consultation_view_add_fact (view, self->event_group, _("Asked for by"));
  self->event_text = accord_consultation_view_add_fact (view, self->event_group, _("What happened"));

  add_meeting (self);

  group = accord_consultation_view_add_group (view, _("Steps"), NULL);
  accord_consultation_view_add_button (view, group, _("Add Step…"), G_CALLBACK (on_add_step));
  self->steps = ACCORD_CONSULTATION_STEPS (accord_consultation_steps_new (NULL));
  adw_preferences_group_add (group, GTK_WIDGET (self->steps));

  self->missing_group = accord_consultation_view_add_group (view, _("Still to Prepare"), NULL);

  group = accord_consultation_view_add_group (view, _("Basis"), NULL);
  self->mandate = accord_consultation_view_add_fact (view, group, _("Mandate"));
  self->basis = accord_consultation_view_add_fact (view, group, _("Resolution 1353 (2001)"));
  self->charter = accord_consultation_view_add_fact (view, group, _("Charter of the United Nations, Article 44"));
}
