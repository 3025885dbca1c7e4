#include "config.h"

#include "accord-consultation-view.h"

#include "accord-commit.h"
#include "accord-row-table.h"
#include "accord-session-consultation.h"
#include "accord-session-edit.h"
#include "accord-text-row.h"
#include "accord-typing.h"

#include <string.h>

/* As wide as a text can be read. */
#define WIDTH 760

/* A text of the consultation, and where it is typed. */
typedef struct {
  AccordTyping *typing;
  GtkWidget *input;
  const char *path;
} Text;

typedef struct {
  GtkScrolledWindow *scrolled_window;
  GtkBox *box;
  GArray *texts;
  GPtrArray *buttons; /* which only show if something can be changed */

  AccordSession *session;
  AccordChain *chain;
} AccordConsultationViewPrivate;

static void accord_consultation_view_iface_init (AccordTabularInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (AccordConsultationView, accord_consultation_view, ADW_TYPE_BIN,
                                  G_ADD_PRIVATE (AccordConsultationView)
                                  G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TABULAR, accord_consultation_view_iface_init))

#define PRIVATE(self) \
  ((AccordConsultationViewPrivate *) accord_consultation_view_get_instance_private (ACCORD_CONSULTATION_VIEW (self)))

static void
on_typed (AccordConsultationView *self, const char *typed, AccordTyping *typing)
{
  AccordConsultationViewPrivate *priv = PRIVATE (self);

  for (guint i = 0; i < priv->texts->len; i++) {
    const Text *text = &g_array_index (priv->texts, Text, i);

    if (text->typing == typing)
      accord_consultation_view_commit (self, accord_session_set_text (priv->session, priv->chain, text->path, typed));
  }
}

static void
update_texts (AccordConsultationView *self, gboolean anew)
{
  AccordConsultationViewPrivate *priv = PRIVATE (self);
  gboolean can_edit = accord_consultation_view_can_edit (self);

  for (guint i = 0; i < priv->texts->len; i++) {
    const Text *text = &g_array_index (priv->texts, Text, i);
    const char *stored = accord_session_get_text (priv->chain, text->path);

    if (anew)
      accord_typing_reset (text->typing, stored);
    else
      accord_typing_set_text (text->typing, stored);
    if (GTK_IS_TEXT_VIEW (text->input))
      gtk_text_view_set_editable (GTK_TEXT_VIEW (text->input), can_edit);
    else
      gtk_editable_set_editable (GTK_EDITABLE (text->input), can_edit);
  }
}

/* Beside what the view is about, it has rows of facts. */
static AccordTextTable *
accord_consultation_view_create_table (AccordTabular *tabular, gboolean current)
{
  AccordConsultationView *self = ACCORD_CONSULTATION_VIEW (tabular);
  AccordConsultationViewClass *klass = ACCORD_CONSULTATION_VIEW_GET_CLASS (self);
  AccordTextTable *table = NULL;

  if (PRIVATE (self)->chain == NULL)
    return NULL;

  if (klass->create_table != NULL)
    table = klass->create_table (self, current);
  if (table == NULL && current)
    table = accord_row_table_new (tabular, TRUE);

  return table;
}

static void
accord_consultation_view_iface_init (AccordTabularInterface *iface)
{
  iface->create_table = accord_consultation_view_create_table;
}

static void
accord_consultation_view_finalize (GObject *object)
{
  AccordConsultationViewPrivate *priv = PRIVATE (object);

  g_array_unref (priv->texts);
  g_ptr_array_unref (priv->buttons);
  g_clear_object (&priv->session);
  g_clear_pointer (&priv->chain, accord_chain_unref);

  G_OBJECT_CLASS (accord_consultation_view_parent_class)->finalize (object);
}

static void
accord_consultation_view_class_init (AccordConsultationViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_consultation_view_finalize;
}

static void
accord_consultation_view_init (AccordConsultationView *self)
{
  AccordConsultationViewPrivate *priv = PRIVATE (self);
  GtkWidget *clamp = adw_clamp_new ();

  priv->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  priv->buttons = g_ptr_array_new ();
  priv->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 30));
  gtk_widget_add_css_class (GTK_WIDGET (priv->box), "consultation-view");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (priv->box));
  priv->scrolled_window = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (priv->scrolled_window, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (priv->scrolled_window, clamp);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->scrolled_window));
}

void
accord_consultation_view_set (AccordConsultationView *self, AccordSession *session, AccordChain *chain)
{
  AccordConsultationViewPrivate *priv;
  gboolean anew;

  g_return_if_fail (ACCORD_IS_CONSULTATION_VIEW (self));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (chain != NULL && chain->template != NULL);

  priv = PRIVATE (self);
  anew = priv->session != session || priv->chain == NULL ||
         strcmp (priv->chain->consultation_id, chain->consultation_id) != 0;
  if (anew) {
    accord_consultation_view_flush (self);
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (priv->scrolled_window), 0);
  }
  g_set_object (&priv->session, session);
  accord_chain_ref (chain);
  g_clear_pointer (&priv->chain, accord_chain_unref);
  priv->chain = chain;

  update_texts (self, anew);
  for (guint i = 0; i < priv->buttons->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (priv->buttons, i), accord_consultation_view_can_edit (self));
  ACCORD_CONSULTATION_VIEW_GET_CLASS (self)->update (self);
}

AccordSession *
accord_consultation_view_get_session (AccordConsultationView *self)
{
  g_return_val_if_fail (ACCORD_IS_CONSULTATION_VIEW (self), NULL);

  return PRIVATE (self)->session;
}

AccordChain *
accord_consultation_view_get_chain (AccordConsultationView *self)
{
  g_return_val_if_fail (ACCORD_IS_CONSULTATION_VIEW (self), NULL);

  return PRIVATE (self)->chain;
}

gboolean
accord_consultation_view_can_edit (AccordConsultationView *self)
{
  g_return_val_if_fail (ACCORD_IS_CONSULTATION_VIEW (self), FALSE);

  return accord_session_can_edit (PRIVATE (self)->session);
}

void
accord_consultation_view_commit (AccordConsultationView *self, AccordChangeSet *changes)
{
  g_return_if_fail (ACCORD_IS_CONSULTATION_VIEW (self));

  accord_commit (GTK_WIDGET (self), PRIVATE (self)->session, changes);
}

AdwPreferencesGroup *
accord_consultation_view_add_group (AccordConsultationView *self, const char *title, const char *description)
{
  AdwPreferencesGroup *group;
  g_autofree char *escaped_title = NULL, *escaped = NULL;

  g_return_val_if_fail (ACCORD_IS_CONSULTATION_VIEW (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  escaped_title = g_markup_escape_text (title, -1);
  escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;
  adw_preferences_group_set_title (group, escaped_title);
  adw_preferences_group_set_description (group, escaped);
  gtk_box_append (PRIVATE (self)->box, GTK_WIDGET (group));

  return group;
}

GtkWidget *
accord_consultation_view_add_fact (AccordConsultationView *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row;

  g_return_val_if_fail (ACCORD_IS_CONSULTATION_VIEW (self), NULL);
  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (group), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle-lines", 0, NULL);
  gtk_widget_add_css_class (row, "fact");
  adw_preferences_group_add (group, row);

  return row;
}

void
accord_consultation_view_set_fact (GtkWidget *row, const char *value)
{
  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  gtk_widget_set_visible (row, value != NULL && *value != '\0');
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value != NULL ? value : "");
}

GtkWidget *
accord_consultation_view_add_text (AccordConsultationView *self,
                                   AdwPreferencesGroup *group,
                                   const char *title,
                                   const char *path,
                                   gboolean long_text)
{
  GtkWidget *row;
  Text text;

  g_return_val_if_fail (ACCORD_IS_CONSULTATION_VIEW (self), NULL);
  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (group), NULL);
  g_return_val_if_fail (title != NULL && path != NULL, NULL);

  if (long_text) {
    row = accord_text_row_new (title);
    text.input = accord_text_row_get_view (ACCORD_TEXT_ROW (row));
  } else {
    row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, NULL);
    /* What is inside gets the focus. */
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
    text.input = row;
  }
  text.path = path;
  text.typing = accord_typing_new (text.input);
  g_signal_connect_object (text.typing, "typed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_array_append_val (PRIVATE (self)->texts, text);
  adw_preferences_group_add (group, row);

  return row;
}

GtkWidget *
accord_consultation_view_add_button (AccordConsultationView *self,
                                     AdwPreferencesGroup *group,
                                     const char *label,
                                     GCallback clicked)
{
  GtkWidget *box, *button;

  g_return_val_if_fail (ACCORD_IS_CONSULTATION_VIEW (self), NULL);
  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (group), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  box = adw_preferences_group_get_header_suffix (group);
  if (box == NULL) {
    box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
    adw_preferences_group_set_header_suffix (group, box);
  }
  button = gtk_button_new_with_label (label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  g_ptr_array_add (PRIVATE (self)->buttons, button);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

void
accord_consultation_view_flush (AccordConsultationView *self)
{
  AccordConsultationViewPrivate *priv;

  g_return_if_fail (ACCORD_IS_CONSULTATION_VIEW (self));

  priv = PRIVATE (self);
  for (guint i = 0; i < priv->texts->len; i++)
    accord_typing_flush (g_array_index (priv->texts, Text, i).typing);
}
