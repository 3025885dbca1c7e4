#include "config.h"

#include "accord-text-row.h"

struct _AccordTextRow {
  AdwPreferencesRow parent_instance;

  GtkLabel *label;
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (AccordTextRow, accord_text_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
on_validated (gpointer view)
{
  gtk_widget_queue_resize (view);

  return G_SOURCE_REMOVE;
}

static gboolean
on_tick (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  g_idle_add_full (G_PRIORITY_LOW, on_validated, g_object_ref (view), g_object_unref);

  return G_SOURCE_REMOVE;
}

/* Before it has a width, a text view measures its text as if each letter stood on a line, and GTK 4.8 does not take that
 * back once it has one and has looked through its text. */
static void
on_map (GtkWidget *view)
{
  gtk_widget_add_tick_callback (view, on_tick, NULL, NULL);
}

static void
accord_text_row_class_init (AccordTextRowClass *klass)
{
}

static void
accord_text_row_init (AccordTextRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  /* Tab goes on to what follows, as everywhere on the page. */
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  g_signal_connect_after (self->view, "map", G_CALLBACK (on_map), NULL);
  gtk_box_append (GTK_BOX (box), self->view);

  gtk_widget_add_css_class (GTK_WIDGET (self), "text-row");
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

GtkWidget *
accord_text_row_new (const char *title)
{
  AccordTextRow *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_TEXT_ROW, "use-markup", FALSE, "title", title, NULL);
  gtk_label_set_label (self->label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

GtkWidget *
accord_text_row_get_view (AccordTextRow *self)
{
  g_return_val_if_fail (ACCORD_IS_TEXT_ROW (self), NULL);

  return self->view;
}
