#include "config.h"

#include "accord-leads-page.h"

#include "accord-day-row.h"
#include "accord-lead-row.h"
#include "accord-session-settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordLeadsPage {
  AccordTeamPage parent_instance;

  GtkSwitch *order_only;
  GtkButton *reset_button;
  AdwPreferencesGroup *renewal_group;
  AdwPreferencesGroup *other_group;
  AdwPreferencesGroup *review_group;
  GtkSwitch *review;
  AccordDayRow *review_day;

  GPtrArray *rows;       /* of leads that lie between steps */
  GtkWidget *review_row; /* how many months lie between reviews */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (AccordLeadsPage, accord_leads_page, ACCORD_TYPE_TEAM_PAGE)

static AccordSession *
get_session (AccordLeadsPage *self)
{
  return accord_team_page_get_session (ACCORD_TEAM_PAGE (self));
}

static void
on_settled (AccordLeadsPage *self, int value, AccordLeadRow *row)
{
  accord_team_page_change (ACCORD_TEAM_PAGE (self),
                           accord_session_set_lead (get_session (self), accord_lead_row_get_lead (row), value));
}

static void
on_reset_clicked (AccordLeadsPage *self)
{
  accord_team_page_change (ACCORD_TEAM_PAGE (self), accord_session_reset_leads (get_session (self)));
}

static void
on_order_only (AccordLeadsPage *self)
{
  if (!self->showing)
    accord_team_page_change (ACCORD_TEAM_PAGE (self),
                             accord_session_set_order_only (get_session (self),
                                                            gtk_switch_get_active (self->order_only)));
}

static void
on_review (AccordLeadsPage *self)
{
  AccordDay first = ACCORD_DAY_NONE;

  if (self->showing)
    return;
  if (gtk_switch_get_active (self->review)) {
    first = accord_day_row_get_day (self->review_day);
    if (first == ACCORD_DAY_NONE)
      first = accord_session_get_today (get_session (self));
  }
  accord_team_page_change (ACCORD_TEAM_PAGE (self), accord_session_set_self_review (get_session (self), first));
}

static void
on_review_day (AccordLeadsPage *self)
{
  AccordDay first = accord_day_row_get_day (self->review_day);

  if (!self->showing && first != ACCORD_DAY_NONE && gtk_switch_get_active (self->review))
    accord_team_page_change (ACCORD_TEAM_PAGE (self), accord_session_set_self_review (get_session (self), first));
}

static gboolean
is_of_renewal (AccordReference *reference, const AccordLead *lead)
{
  const AccordChainTemplate *renewal = accord_reference_get_chain (reference, ACCORD_RULE_RENEWAL);

  for (guint i = 0; renewal != NULL && i < renewal->n_steps; i++)
    for (guint k = 0; k < renewal->steps[i].n_days; k++)
      if (renewal->steps[i].days[k].lead == lead)
        return TRUE;

  return FALSE;
}

static void
add_row (AccordLeadsPage *self, AccordReference *reference, const AccordLead *lead)
{
  GtkWidget *row = accord_lead_row_new (lead, accord_session_get_shipped_lead (get_session (self), lead));

  g_signal_connect_object (row, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  if (strcmp (lead->key, ACCORD_LEAD_REVIEW) == 0) {
    self->review_row = row;
    adw_preferences_group_add (self->review_group, row);
    return;
  }

  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (is_of_renewal (reference, lead) ? self->renewal_group : self->other_group, row);
}

static void
add_rows (AccordLeadsPage *self)
{
  AccordReference *reference = accord_workspace_get_reference (accord_session_get_workspace (get_session (self)));
  GPtrArray *leads = reference != NULL ? accord_reference_get_leads (reference) : NULL;

  for (guint i = 0; leads != NULL && i < leads->len; i++)
    add_row (self, reference, g_ptr_array_index (leads, i));
}

static void
show_lead (AccordLeadsPage *self, GtkWidget *row)
{
  const AccordLead *lead = accord_lead_row_get_lead (ACCORD_LEAD_ROW (row));

  accord_lead_row_show (ACCORD_LEAD_ROW (row),
                        accord_settings_get_lead (accord_session_get_settings (get_session (self)), lead->key));
}

static void
accord_leads_page_refresh (AccordTeamPage *page)
{
  AccordLeadsPage *self = ACCORD_LEADS_PAGE (page);
  AccordSettings *settings = accord_session_get_settings (get_session (self));
  gboolean order_only = accord_settings_get_order_only (settings);
  AccordDay first = accord_settings_get_self_review (settings);

  if (self->rows->len == 0)
    add_rows (self);

  self->showing = TRUE;
  gtk_switch_set_active (self->order_only, order_only);
  for (guint i = 0; i < self->rows->len; i++) {
    show_lead (self, g_ptr_array_index (self->rows, i));
    gtk_widget_set_sensitive (g_ptr_array_index (self->rows, i), !order_only);
  }
  gtk_widget_set_sensitive (GTK_WIDGET (self->reset_button), !order_only);

  gtk_switch_set_active (self->review, first != ACCORD_DAY_NONE);
  if (first != ACCORD_DAY_NONE)
    accord_day_row_set_day (self->review_day, first);
  gtk_widget_set_sensitive (GTK_WIDGET (self->review_day), first != ACCORD_DAY_NONE);
  if (self->review_row != NULL) {
    show_lead (self, self->review_row);
    gtk_widget_set_sensitive (self->review_row, first != ACCORD_DAY_NONE);
  }
  self->showing = FALSE;
}

static void
accord_leads_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_LEADS_PAGE);

  G_OBJECT_CLASS (accord_leads_page_parent_class)->dispose (object);
}

static void
accord_leads_page_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_LEADS_PAGE (object)->rows);

  G_OBJECT_CLASS (accord_leads_page_parent_class)->finalize (object);
}

static void
accord_leads_page_class_init (AccordLeadsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_leads_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_leads_page_finalize;
  ACCORD_TEAM_PAGE_CLASS (klass)->refresh = accord_leads_page_refresh;

  g_type_ensure (ACCORD_TYPE_DAY_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-leads-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordLeadsPage, order_only);
  gtk_widget_class_bind_template_child (widget_class, AccordLeadsPage, reset_button);
  gtk_widget_class_bind_template_child (widget_class, AccordLeadsPage, renewal_group);
  gtk_widget_class_bind_template_child (widget_class, AccordLeadsPage, other_group);
  gtk_widget_class_bind_template_child (widget_class, AccordLeadsPage, review_group);
  gtk_widget_class_bind_template_child (widget_class, AccordLeadsPage, review);
  gtk_widget_class_bind_template_child (widget_class, AccordLeadsPage, review_day);
  gtk_widget_class_bind_template_callback (widget_class, on_reset_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_order_only);
  gtk_widget_class_bind_template_callback (widget_class, on_review);
  gtk_widget_class_bind_template_callback (widget_class, on_review_day);
}

static void
accord_leads_page_init (AccordLeadsPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
