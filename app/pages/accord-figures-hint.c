#include "config.h"

#include "accord-figures-hint.h"

#include "accord-session-figures.h"

#include <glib/gi18n-lib.h>

struct _AccordFiguresHint {
  AdwBin parent_instance;

  GtkWidget *title;
};

G_DEFINE_FINAL_TYPE (AccordFiguresHint, accord_figures_hint, ADW_TYPE_BIN)

static void
on_website (AccordFiguresHint *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, ACCORD_FIGURES_PAGE, GDK_CURRENT_TIME);
}

static void
accord_figures_hint_class_init (AccordFiguresHintClass *klass)
{
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
add_button (GtkWidget *box, const char *name, const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_name (button, name);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
accord_figures_hint_init (AccordFiguresHint *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button;

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "figures-hint");
  self->title = add_label (box, NULL, "heading");
  add_label (box, _("Get the monthly contributions, the file DPO-UCHISTORICAL, from the Peace and Security Data Hub of the "
                    "United Nations, psdata.un.org, as CSV or JSON. Then import it, or drag it onto this window."), "body");
  gtk_widget_set_margin_top (buttons, 6);
  button = add_button (buttons, "hint-website", _("_Open the Website"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_website), self, G_CONNECT_SWAPPED);
  button = add_button (buttons, "hint-import", _("_Import…"));
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.import");
  gtk_box_append (GTK_BOX (box), buttons);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
accord_figures_hint_new (const char *title)
{
  AccordFiguresHint *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_FIGURES_HINT, NULL);
  gtk_label_set_label (GTK_LABEL (self->title), title);

  return GTK_WIDGET (self);
}
