#include "config.h"

#include "accord-consultation-agenda.h"

#include "accord-consultation-listing.h"
#include "accord-json.h"
#include "accord-session-consultation.h"
#include "accord-words-consultation.h"

#include <glib/gi18n-lib.h>

#define N_ITEMS 5
#define N_READY 6

/* A provision that is ticked. */
typedef struct {
  const char *provision;
  GtkWidget *row;
  GtkWidget *check;
} Tick;

struct _AccordConsultationAgenda {
  AccordConsultationView parent_instance;

  Tick items[N_ITEMS];
  Tick readiness[N_READY];
  AccordConsultationListing *own_items;
  AccordConsultationListing *documents;
  AccordConsultationListing *briefers;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (AccordConsultationAgenda, accord_consultation_agenda, ACCORD_TYPE_CONSULTATION_VIEW)

static const char *const item_provisions[N_ITEMS] = { "II.B.4.a", "II.B.4.b", "II.B.4.c", "II.B.4.d", "II.B.4.e" };

static const char *const readiness_provisions[N_READY] = {
  "II.B.5.a", "II.B.5.b", "II.B.5.c", "II.B.5.d", "II.B.5.e", "II.B.5.f",
};

static AccordConsultationView *
as_view (AccordConsultationAgenda *self)
{
  return ACCORD_CONSULTATION_VIEW (self);
}

static void
on_item_toggled (AccordConsultationAgenda *self, GtkCheckButton *check)
{
  AccordConsultationView *view = as_view (self);
  AccordSession *session = accord_consultation_view_get_session (view);
  AccordChain *chain = accord_consultation_view_get_chain (view);

  for (guint i = 0; !self->showing && i < N_ITEMS; i++)
    if (self->items[i].check == GTK_WIDGET (check))
      accord_consultation_view_commit (view, accord_session_set_agenda_item (session, chain, self->items[i].provision,
                                                                             gtk_check_button_get_active (check)));
}

static void
on_readiness_toggled (AccordConsultationAgenda *self, GtkCheckButton *check)
{
  AccordConsultationView *view = as_view (self);
  AccordSession *session = accord_consultation_view_get_session (view);
  AccordChain *chain = accord_consultation_view_get_chain (view);

  for (guint i = 0; !self->showing && i < N_READY; i++)
    if (self->readiness[i].check == GTK_WIDGET (check))
      accord_consultation_view_commit (view, accord_session_set_readiness (session, chain, self->readiness[i].provision,
                                                                           gtk_check_button_get_active (check)));
}

static void
on_add_item (AccordConsultationAgenda *self)
{
  accord_consultation_listing_add (self->own_items);
}

static void
on_add_document (AccordConsultationAgenda *self)
{
  accord_consultation_listing_add (self->documents);
}

static void
on_add_briefer (AccordConsultationAgenda *self)
{
  accord_consultation_listing_add (self->briefers);
}

/* The sentence of the provision; below it where it stands and how strongly it asks, in the resolution's own word. */
static void
show_tick (AccordConsultationAgenda *self, Tick *tick, gboolean active)
{
  AccordSession *session = accord_consultation_view_get_session (as_view (self));
  AccordReference *reference = accord_workspace_get_reference (accord_session_get_workspace (session));
  JsonObject *provision = accord_reference_get_provision (reference, tick->provision);
  const char *text = accord_words_for_provision (session, tick->provision);
  const char *citation = accord_reference_get_citation (reference, tick->provision);
  const char *strength = accord_words_for_strength (accord_json_get_text (provision, "strength"));
  g_autofree char *subtitle = NULL;

  /* Translators: where a provision stands, such as "S/RES/1353 (2001), Annex II, B, 5 (c)", and how strongly it asks, such as "should" */
  subtitle = strength != NULL ? g_strdup_printf (C_("citation and strength", "%s · “%s”"), citation, strength)
                              : g_strdup (citation);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (tick->row), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (tick->row), subtitle != NULL ? subtitle : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick->row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick->check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_sensitive (tick->check, accord_consultation_view_can_edit (as_view (self)));
  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick->check), active);
  self->showing = FALSE;
}

static void
accord_consultation_agenda_update (AccordConsultationView *view)
{
  AccordConsultationAgenda *self = ACCORD_CONSULTATION_AGENDA (view);
  AccordSession *session = accord_consultation_view_get_session (view);
  AccordChain *chain = accord_consultation_view_get_chain (view);

  for (guint i = 0; i < N_ITEMS; i++)
    show_tick (self, &self->items[i], accord_session_get_agenda_item (chain, self->items[i].provision));
  for (guint i = 0; i < N_READY; i++)
    show_tick (self, &self->readiness[i], accord_session_get_readiness (chain, self->readiness[i].provision));
  accord_consultation_listing_set (self->own_items, session, chain);
  accord_consultation_listing_set (self->documents, session, chain);
  accord_consultation_listing_set (self->briefers, session, chain);
}

static void
tabulate_ticks (AccordConsultationAgenda *self, AccordTextTable *table, const char *part, const Tick *ticks, guint n)
{
  AccordConsultationView *view = as_view (self);

  for (guint i = 0; i < n; i++) {
    const char *const cells[] = {
      part, accord_words_for_provision (accord_consultation_view_get_session (view), ticks[i].provision),
      adw_action_row_get_subtitle (ADW_ACTION_ROW (ticks[i].row)),
      gtk_check_button_get_active (GTK_CHECK_BUTTON (ticks[i].check)) ? "✓" : "–",
    };

    accord_text_table_add_row (table, cells);
  }
}

static void
tabulate_listing (AccordConsultationAgenda *self, AccordTextTable *table, const char *part, AccordListing listing)
{
  AccordChain *chain = accord_consultation_view_get_chain (as_view (self));

  for (guint i = 0; i < accord_session_count_listed (chain, listing); i++) {
    const char *second, *first = accord_session_get_listed (chain, listing, i, &second);
    const char *const cells[] = { part, first, second, listing == ACCORD_LISTING_AGENDA ? "✓" : NULL };

    if (first != NULL)
      accord_text_table_add_row (table, cells);
  }
}

static AccordTextTable *
accord_consultation_agenda_create_table (AccordConsultationView *view, gboolean current)
{
  AccordConsultationAgenda *self = ACCORD_CONSULTATION_AGENDA (view);
  AccordTextTable *table;

  if (current)
    return NULL;

  table = accord_text_table_new (_("Agenda and Papers"), accord_language_get_preferred ());
  accord_text_table_add_column (table, _("List"), FALSE);
  accord_text_table_add_column (table, _("Item"), FALSE);
  accord_text_table_add_column (table, _("Basis"), FALSE);
  accord_text_table_add_column (table, _("Chosen"), FALSE);
  tabulate_ticks (self, table, _("Agenda"), self->items, N_ITEMS);
  tabulate_listing (self, table, _("Agenda"), ACCORD_LISTING_AGENDA);
  tabulate_listing (self, table, _("Background Documents"), ACCORD_LISTING_DOCUMENTS);
  tabulate_listing (self, table, _("Briefers"), ACCORD_LISTING_BRIEFERS);
  tabulate_ticks (self, table, _("Readiness"), self->readiness, N_READY);

  return table;
}

static void
accord_consultation_agenda_class_init (AccordConsultationAgendaClass *klass)
{
  ACCORD_CONSULTATION_VIEW_CLASS (klass)->update = accord_consultation_agenda_update;
  ACCORD_CONSULTATION_VIEW_CLASS (klass)->create_table = accord_consultation_agenda_create_table;
}

static void
add_ticks (AccordConsultationAgenda *self,
           AdwPreferencesGroup *group,
           Tick *ticks,
           const char *const *provisions,
           guint n,
           GCallback toggled)
{
  for (guint i = 0; i < n; i++) {
    GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "focusable", FALSE, NULL);
    GtkWidget *check = gtk_check_button_new ();

    gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
    g_signal_connect_object (check, "toggled", toggled, self, G_CONNECT_SWAPPED);
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
    adw_preferences_group_add (group, row);
    ticks[i] = (Tick) { provisions[i], row, check };
  }
}

static AccordConsultationListing *
add_listing (AccordConsultationAgenda *self,
             AdwPreferencesGroup *group,
             AccordListing listing,
             const char *label,
             GCallback clicked)
{
  GtkWidget *widget = accord_consultation_listing_new (listing);

  accord_consultation_view_add_button (as_view (self), group, label, clicked);
  gtk_widget_add_css_class (widget, "listing");
  adw_preferences_group_add (group, widget);

  return ACCORD_CONSULTATION_LISTING (widget);
}

static void
accord_consultation_agenda_init (AccordConsultationAgenda *self)
{
  AccordConsultationView *view = as_view (self);
  AdwPreferencesGroup *group;

  group = accord_consultation_view_add_group (view, _("Agenda"), _("The resolution names these items, as appropriate."));
  add_ticks (self, group, self->items, item_provisions, N_ITEMS, G_CALLBACK (on_item_toggled));
  self->own_items = add_listing (self, group, ACCORD_LISTING_AGENDA, _("Add Item…"), G_CALLBACK (on_add_item));

  group = accord_consultation_view_add_group (view, _("Background Documents"),
                                              _("The informal paper points to them; it goes out with the invitation."));
  self->documents = add_listing (self, group, ACCORD_LISTING_DOCUMENTS, _("Add Document…"),
                                 G_CALLBACK (on_add_document));

  group = accord_consultation_view_add_group (view, _("Briefers"), NULL);
  self->briefers = add_listing (self, group, ACCORD_LISTING_BRIEFERS, _("Add Briefer…"), G_CALLBACK (on_add_briefer));

  group = accord_consultation_view_add_group (view, _("Readiness"), _("What makes a meeting worth its time."));
  add_ticks (self, group, self->readiness, readiness_provisions, N_READY, G_CALLBACK (on_readiness_toggled));

  group = accord_consultation_view_add_group (view, _("Objective Assessment"),
                                              _("Briefings assess the situation in four parts: Annex II, B, 5 (e)."));
  accord_consultation_view_add_text (view, group, _("Political"), "situation/political", TRUE);
  accord_consultation_view_add_text (view, group, _("Military"), "situation/military", TRUE);
  accord_consultation_view_add_text (view, group, _("Humanitarian"), "situation/humanitarian", TRUE);
  accord_consultation_view_add_text (view, group, _("Human rights"), "situation/human_rights", TRUE);
}
