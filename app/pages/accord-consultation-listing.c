#include "config.h"

#include "accord-consultation-listing.h"

#include "accord-commit.h"
#include "accord-entry-dialog.h"
#include "accord-keyed-list.h"
#include "accord-session-edit.h"

#include <glib/gi18n-lib.h>

struct _AccordConsultationListing {
  AdwBin parent_instance;

  AccordKeyedList *list;

  AccordSession *session;
  AccordChain *chain;
  AccordListing listing;
  guint asking; /* the row that the dialog is about */
};

G_DEFINE_FINAL_TYPE (AccordConsultationListing, accord_consultation_listing, ADW_TYPE_BIN)

/* What the rows are called, and what a dialog asks for; an item of the agenda has only a text. */
static const struct {
  const char *name;
  const char *add;
  const char *change;
  const char *first;
  const char *second;
} words[ACCORD_N_LISTINGS] = {
  [ACCORD_LISTING_AGENDA] = { N_("Further items"), N_("Add Item"), N_("Change Item"), N_("Item"), NULL },
  [ACCORD_LISTING_DOCUMENTS] = { N_("Background documents"), N_("Add Document"), N_("Change Document"), N_("Title"),
                                 N_("Symbol") },
  [ACCORD_LISTING_BRIEFERS] = { N_("Briefers"), N_("Add Briefer"), N_("Change Briefer"), N_("Name"), N_("Function") },
};

/* What the dialog asks for, in this order. */
enum {
  FIELD_FIRST,
  FIELD_SECOND,
};

static void
on_accepted (AccordConsultationListing *self, AccordEntryDialog *dialog)
{
  gboolean has_second = words[self->listing].second != NULL;
  g_autofree char *first = accord_entry_dialog_get_text (dialog, FIELD_FIRST);
  g_autofree char *second = has_second ? accord_entry_dialog_get_text (dialog, FIELD_SECOND) : NULL;

  accord_commit (GTK_WIDGET (self), self->session,
                 accord_session_set_listed (self->session, self->chain, self->listing, self->asking, first, second));
}

static void
ask (AccordConsultationListing *self, const char *heading, const char *accept, const char *first, const char *second)
{
  AccordEntryDialog *dialog = accord_entry_dialog_new (GTK_WIDGET (self), heading, NULL, accept);

  accord_entry_dialog_add_text (dialog, _(words[self->listing].first), first, TRUE);
  if (words[self->listing].second != NULL)
    accord_entry_dialog_add_text (dialog, _(words[self->listing].second), second, FALSE);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_accepted), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static guint
get_index (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));
}

static void
on_change (AccordConsultationListing *self, GtkWidget *button)
{
  const char *first, *second;

  self->asking = get_index (button);
  first = accord_session_get_listed (self->chain, self->listing, self->asking, &second);
  ask (self, _(words[self->listing].change), _("Change"), first, second);
}

static void
on_remove (AccordConsultationListing *self, GtkWidget *button)
{
  accord_commit (GTK_WIDGET (self), self->session,
                 accord_session_set_listed (self->session, self->chain, self->listing, get_index (button), NULL, NULL));
}

static void
add_button (AccordConsultationListing *self, GtkWidget *row, guint index, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
make_row (AccordConsultationListing *self, guint index)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);

  if (accord_session_can_edit (self->session)) {
    gtk_widget_set_focusable (row, FALSE);
    add_button (self, row, index, "document-edit-symbolic", _("Change"), G_CALLBACK (on_change));
    add_button (self, row, index, "user-trash-symbolic", _("Remove"), G_CALLBACK (on_remove));
  }

  return row;
}

static void
accord_consultation_listing_finalize (GObject *object)
{
  AccordConsultationListing *self = ACCORD_CONSULTATION_LISTING (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->chain, accord_chain_unref);

  G_OBJECT_CLASS (accord_consultation_listing_parent_class)->finalize (object);
}

static void
accord_consultation_listing_class_init (AccordConsultationListingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_consultation_listing_finalize;
}

static void
accord_consultation_listing_init (AccordConsultationListing *self)
{
}

GtkWidget *
accord_consultation_listing_new (AccordListing listing)
{
  AccordConsultationListing *self;

  g_return_val_if_fail (listing < ACCORD_N_LISTINGS, NULL);

  self = g_object_new (ACCORD_TYPE_CONSULTATION_LISTING, NULL);
  self->listing = listing;
  self->list = ACCORD_KEYED_LIST (accord_keyed_list_new (_(words[listing].name)));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));

  return GTK_WIDGET (self);
}

void
accord_consultation_listing_set (AccordConsultationListing *self, AccordSession *session, AccordChain *chain)
{
  guint n = 0;

  g_return_if_fail (ACCORD_IS_CONSULTATION_LISTING (self));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (chain != NULL && chain->template != NULL);

  g_set_object (&self->session, session);
  accord_chain_ref (chain);
  g_clear_pointer (&self->chain, accord_chain_unref);
  self->chain = chain;

  accord_keyed_list_begin (self->list);
  for (guint i = 0; i < accord_session_count_listed (chain, self->listing); i++) {
    const char *second, *first = accord_session_get_listed (chain, self->listing, i, &second);
    g_autofree char *key = g_strdup_printf ("%u %d", i, accord_session_can_edit (session));
    GtkWidget *row = accord_keyed_list_find (self->list, key);

    /* The items of the resolution are ticked elsewhere. */
    if (first == NULL)
      continue;
    if (row == NULL)
      row = make_row (self, i);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), first);
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), second != NULL ? second : "");
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, first, -1);
    accord_keyed_list_put (self->list, key, row);
    n++;
  }
  accord_keyed_list_end (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

void
accord_consultation_listing_add (AccordConsultationListing *self)
{
  g_return_if_fail (ACCORD_IS_CONSULTATION_LISTING (self));
  g_return_if_fail (self->chain != NULL);

  self->asking = accord_session_count_listed (self->chain, self->listing);
  ask (self, _(words[self->listing].add), _("Add"), NULL, NULL);
}
