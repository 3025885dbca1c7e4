#include "config.h"

#include "accord-invitee-row.h"

#include "accord-commit.h"
#include "accord-session-edit.h"

#include <glib/gi18n-lib.h>

struct _AccordInviteeRow {
  AdwActionRow parent_instance;

  GtkWidget *observer_check;
  GtkWidget *attended_check;
  GtkWidget *remove_button;

  AccordSession *session;
  AccordChain *chain;
  char *who;
  char category;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (AccordInviteeRow, accord_invitee_row, ADW_TYPE_ACTION_ROW)

static void
on_observer_toggled (AccordInviteeRow *self)
{
  gboolean observer = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->observer_check));

  if (!self->showing)
    accord_commit (GTK_WIDGET (self), self->session,
                   accord_session_invite (self->session, self->chain, self->who, self->category, observer));
}

static void
on_attended_toggled (AccordInviteeRow *self)
{
  gboolean attended = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->attended_check));

  if (!self->showing)
    accord_commit (GTK_WIDGET (self), self->session,
                   accord_session_set_attended (self->session, self->chain, self->who, attended));
}

static void
on_remove (AccordInviteeRow *self)
{
  accord_commit (GTK_WIDGET (self), self->session, accord_session_uninvite (self->session, self->chain, self->who));
}

static void
accord_invitee_row_finalize (GObject *object)
{
  AccordInviteeRow *self = ACCORD_INVITEE_ROW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->chain, accord_chain_unref);
  g_free (self->who);

  G_OBJECT_CLASS (accord_invitee_row_parent_class)->finalize (object);
}

static void
accord_invitee_row_class_init (AccordInviteeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_invitee_row_finalize;
}

static GtkWidget *
add_check (AccordInviteeRow *self, const char *label, GCallback toggled)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", toggled, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), check);

  return check;
}

static void
accord_invitee_row_init (AccordInviteeRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  self->observer_check = add_check (self, _("Observer"), G_CALLBACK (on_observer_toggled));
  self->attended_check = add_check (self, _("Came"), G_CALLBACK (on_attended_toggled));
  self->remove_button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_valign (self->remove_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->remove_button, "flat");
  gtk_widget_set_tooltip_text (self->remove_button, _("Remove"));
  g_signal_connect_object (self->remove_button, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->remove_button);
}

GtkWidget *
accord_invitee_row_new (void)
{
  return g_object_new (ACCORD_TYPE_INVITEE_ROW, NULL);
}

static void
name_control (GtkWidget *control, const char *name, const char *what)
{
  /* Translators: a country, and what a control beside it is for, such as "Observer" */
  g_autofree char *label = g_strdup_printf (C_("country and control", "%s: %s"), name, what);

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
accord_invitee_row_set (AccordInviteeRow *self, AccordSession *session, AccordChain *chain, const AccordInvited *invited)
{
  gboolean can_edit;
  const char *name;

  g_return_if_fail (ACCORD_IS_INVITEE_ROW (self));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (chain != NULL && chain->template != NULL);
  g_return_if_fail (invited != NULL);

  g_set_object (&self->session, session);
  accord_chain_ref (chain);
  g_clear_pointer (&self->chain, accord_chain_unref);
  self->chain = chain;
  g_free (self->who);
  self->who = g_strdup (invited->who);
  self->category = invited->category != '\0' ? invited->category : 'a';

  can_edit = accord_session_can_edit (session);
  name = accord_countries_get_name (accord_session_get_countries (session), invited->who);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  name_control (self->observer_check, name, _("Observer"));
  name_control (self->attended_check, name, _("Came"));
  name_control (self->remove_button, name, _("Remove"));
  gtk_widget_set_sensitive (self->observer_check, can_edit);
  gtk_widget_set_sensitive (self->attended_check, can_edit);
  gtk_widget_set_visible (self->remove_button, can_edit);

  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->observer_check), invited->observer);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->attended_check), invited->attended);
  self->showing = FALSE;
}

const char *
accord_invitee_row_get_who (AccordInviteeRow *self)
{
  g_return_val_if_fail (ACCORD_IS_INVITEE_ROW (self), NULL);

  return self->who;
}

void
accord_invitee_row_set_note (AccordInviteeRow *self, const char *note)
{
  g_return_if_fail (ACCORD_IS_INVITEE_ROW (self));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), note != NULL ? note : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note != NULL ? note : "", -1);
}
