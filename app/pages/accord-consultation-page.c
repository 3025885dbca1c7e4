#include "config.h"

#include "accord-consultation-page.h"

#include "accord-consultation-agenda.h"
#include "accord-consultation-outcome.h"
#include "accord-consultation-overview.h"
#include "accord-consultation-participants.h"
#include "accord-day-format.h"
#include "accord-session-consultation.h"
#include "accord-words-consultation.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

#define N_VIEWS 4

struct _AccordConsultationPage {
  AdwBin parent_instance;

  AdwViewSwitcherTitle *switcher_title;
  AdwViewSwitcherBar *switcher_bar;
  GtkWidget *back_button;
  GtkStack *stack;
  AdwStatusPage *nothing;
  GtkLabel *mission_label;
  GtkLabel *title_label;
  GtkLabel *clock_label;
  GtkLabel *outcome_label;
  AdwViewStack *views;
  AccordConsultationView *overview;
  AccordConsultationView *participants;
  AccordConsultationView *agenda;
  AccordConsultationView *outcome;

  AccordSession *session;
  char *consultation_id;
};

G_DEFINE_FINAL_TYPE (AccordConsultationPage, accord_consultation_page, ADW_TYPE_BIN)

static void
list_views (AccordConsultationPage *self, AccordConsultationView *views[N_VIEWS])
{
  views[0] = self->overview;
  views[1] = self->participants;
  views[2] = self->agenda;
  views[3] = self->outcome;
}

/* A narrow window has the switcher at the bottom. */
static void
update_switchers (AccordConsultationPage *self)
{
  gboolean shows = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "consultation") == 0;

  adw_view_switcher_title_set_view_switcher_enabled (self->switcher_title, shows);
  adw_view_switcher_bar_set_reveal (self->switcher_bar,
                                    shows && adw_view_switcher_title_get_title_visible (self->switcher_title));
}

static void
show_nothing (AccordConsultationPage *self, const char *title, const char *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->nothing, title);
  adw_status_page_set_description (self->nothing, escaped);
  adw_view_switcher_title_set_title (self->switcher_title, _("Consultation"));
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

/* Nothing can be planned on a mandate whose last known expiry is past. */
static void
show_update_needed (AccordConsultationPage *self, AccordChain *chain)
{
  g_autofree char *day = accord_day_format (chain->anchor, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
  /* Translators: a mission's acronym and the last day that its mandate is known to run to */
  g_autofree char *text = g_strdup_printf (_("The last known expiry of the mandate of %s, %s, is past. Enter what the "
                                             "Council decided since, and the consultation on the next decision is planned."),
                                           accord_words_for_mission (chain), day);

  show_nothing (self, _("The Mandate Must Be Updated First"), text);
}

static void
show_head (AccordConsultationPage *self, AccordChain *chain)
{
  AccordDay today = accord_session_get_today (self->session);
  const char *title = accord_words_for_chain (chain->template);
  const char *name = chain->mission != NULL ? accord_mission_get_name (chain->mission) : NULL;
  g_autofree char *clock = accord_words_for_clock (chain, today);
  g_autofree char *outcome = accord_words_for_outcome (chain);
  g_autofree char *mission = NULL;

  /* Translators: the acronym and the name of a mission */
  mission = name != NULL ? g_strdup_printf (C_("acronym and name", "%s · %s"), accord_words_for_mission (chain), name)
                         : g_strdup (accord_words_for_mission (chain));
  adw_view_switcher_title_set_title (self->switcher_title, accord_words_for_mission (chain));
  adw_view_switcher_title_set_subtitle (self->switcher_title, title);
  gtk_label_set_label (self->mission_label, mission);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->outcome_label, outcome);
  gtk_label_set_label (self->clock_label, clock != NULL ? clock : "");
  gtk_widget_set_visible (GTK_WIDGET (self->clock_label), clock != NULL);
  if (accord_session_get_outcome (chain) == ACCORD_OUTCOME_OPEN)
    gtk_widget_add_css_class (GTK_WIDGET (self->clock_label), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->clock_label), "warning");
}

static void
refresh (AccordConsultationPage *self)
{
  g_autoptr (AccordChain) chain = NULL;
  AccordConsultationView *views[N_VIEWS];

  if (self->session == NULL || self->consultation_id == NULL)
    return;

  chain = accord_session_find_chain (self->session, self->consultation_id);
  if (chain == NULL) {
    show_nothing (self, _("Nothing Calls for This Consultation"),
                  _("What called for it is in the bin or was changed. What was entered for it stays, and is there again if it is."));
  } else if (chain->template == NULL) {
    show_update_needed (self, chain);
  } else {
    show_head (self, chain);
    list_views (self, views);
    for (guint i = 0; i < N_VIEWS; i++)
      accord_consultation_view_set (views[i], self->session, chain);
    gtk_stack_set_visible_child_name (self->stack, "consultation");
  }
  update_switchers (self);
}

static gboolean
accord_consultation_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ACCORD_CONSULTATION_PAGE (widget)->back_button);
}

static void
accord_consultation_page_dispose (GObject *object)
{
  AccordConsultationPage *self = ACCORD_CONSULTATION_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, refresh, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_CONSULTATION_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (accord_consultation_page_parent_class)->dispose (object);
}

static void
accord_consultation_page_finalize (GObject *object)
{
  g_free (ACCORD_CONSULTATION_PAGE (object)->consultation_id);

  G_OBJECT_CLASS (accord_consultation_page_parent_class)->finalize (object);
}

static void
accord_consultation_page_class_init (AccordConsultationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_consultation_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_consultation_page_finalize;
  widget_class->grab_focus = accord_consultation_page_grab_focus;

  g_type_ensure (ACCORD_TYPE_CONSULTATION_OVERVIEW);
  g_type_ensure (ACCORD_TYPE_CONSULTATION_PARTICIPANTS);
  g_type_ensure (ACCORD_TYPE_CONSULTATION_AGENDA);
  g_type_ensure (ACCORD_TYPE_CONSULTATION_OUTCOME);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/accordplanner/Accord/pages/accord-consultation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, mission_label);
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, clock_label);
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, outcome_label);
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, views);
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, overview);
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, participants);
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, agenda);
  gtk_widget_class_bind_template_child (widget_class, AccordConsultationPage, outcome);
  gtk_widget_class_bind_template_callback (widget_class, update_switchers);
}

static void
accord_consultation_page_init (AccordConsultationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_switchers (self);
}

GtkWidget *
accord_consultation_page_new (void)
{
  return g_object_new (ACCORD_TYPE_CONSULTATION_PAGE, NULL);
}

void
accord_consultation_page_show (AccordConsultationPage *self, AccordSession *session, const char *consultation_id)
{
  g_return_if_fail (ACCORD_IS_CONSULTATION_PAGE (self));
  g_return_if_fail (session == NULL || ACCORD_IS_SESSION (session));

  if (g_strcmp0 (self->consultation_id, consultation_id) != 0)
    adw_view_stack_set_visible_child_name (self->views, "overview");
  if (self->session != session) {
    accord_consultation_page_flush (self);
    if (self->session != NULL)
      g_signal_handlers_disconnect_by_func (self->session, refresh, self);
    g_set_object (&self->session, session);
    if (session != NULL)
      g_signal_connect_object (session, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  }
  g_free (self->consultation_id);
  self->consultation_id = g_strdup (consultation_id);
  refresh (self);
}

void
accord_consultation_page_flush (AccordConsultationPage *self)
{
  AccordConsultationView *views[N_VIEWS];

  g_return_if_fail (ACCORD_IS_CONSULTATION_PAGE (self));

  list_views (self, views);
  for (guint i = 0; i < N_VIEWS; i++)
    accord_consultation_view_flush (views[i]);
}

AccordTabular *
accord_consultation_page_get_list (AccordConsultationPage *self)
{
  GtkWidget *view;

  g_return_val_if_fail (ACCORD_IS_CONSULTATION_PAGE (self), NULL);

  view = adw_view_stack_get_visible_child (self->views);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "consultation") == 0 ? ACCORD_TABULAR (view) : NULL;
}
