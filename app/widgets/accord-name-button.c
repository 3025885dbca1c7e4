#include "config.h"

#include "accord-name-button.h"

#include "accord-text.h"

#include <glib/gi18n-lib.h>

/* Fewer names than these are seen at once: nobody needs to search them. */
#define MANY 8

struct _AccordNameButton {
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkSearchEntry *search_entry;
  GtkScrolledWindow *scrolled_window;
  GtkListBox *list;
  char **names;
  char *words; /* what is searched for, folded */
  gboolean filled;
};

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordNameButton, accord_name_button, ADW_TYPE_BIN)

static const char *
get_name (GtkListBoxRow *row)
{
  return gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));
}

static gboolean
is_wanted (GtkListBoxRow *row, gpointer data)
{
  AccordNameButton *self = data;
  g_autofree char *folded = NULL;

  if (self->words == NULL)
    return TRUE;
  folded = accord_text_fold (get_name (row));

  return accord_text_matches (folded, self->words);
}

/* A name that begins with what is searched for comes before one that only has it in it. */
static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  AccordNameButton *self = data;
  guint left = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (a), "index"));
  guint right = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (b), "index"));

  if (self->words != NULL && *self->words != '\0') {
    g_autofree char *left_name = accord_text_fold (get_name (a));
    g_autofree char *right_name = accord_text_fold (get_name (b));
    gboolean left_begins = g_str_has_prefix (left_name, self->words);

    if (left_begins != g_str_has_prefix (right_name, self->words))
      return left_begins ? -1 : 1;
  }

  return left < right ? -1 : left > right;
}

static void
on_search_changed (AccordNameButton *self)
{
  g_free (self->words);
  self->words = accord_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_sort (self->list);
}

static void
on_row_activated (AccordNameButton *self, GtkListBoxRow *row)
{
  g_autofree char *name = g_strdup (get_name (row));

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0, name);
}

static void
on_search_activated (AccordNameButton *self)
{
  for (int i = 0;; i++) {
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

    if (row == NULL)
      return;
    if (is_wanted (row, self)) {
      on_row_activated (self, row);
      return;
    }
  }
}

static void
add_row (AccordNameButton *self, const char *name, guint index)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  gtk_list_box_append (self->list, row);
}

/* The rows are made when somebody wants to see them: there are as many countries as there are. */
static void
prepare (GtkMenuButton *button, gpointer data)
{
  AccordNameButton *self = data;
  guint n = self->names != NULL ? g_strv_length (self->names) : 0;
  GtkListBoxRow *row;

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), n > MANY);
  if (self->filled)
    return;

  self->filled = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    add_row (self, self->names[i], i);
}

static void
on_map (AccordNameButton *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (gtk_widget_get_visible (GTK_WIDGET (self->search_entry)))
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  else if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
accord_name_button_finalize (GObject *object)
{
  AccordNameButton *self = ACCORD_NAME_BUTTON (object);

  g_strfreev (self->names);
  g_free (self->words);

  G_OBJECT_CLASS (accord_name_button_parent_class)->finalize (object);
}

static void
accord_name_button_class_init (AccordNameButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_name_button_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
make_popover (AccordNameButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->search_entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (on_search_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "activate", G_CALLBACK (on_search_activated), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search_entry));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (self->list, is_wanted, self, NULL);
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  self->scrolled_window = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled_window, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (self->scrolled_window, TRUE);
  gtk_scrolled_window_set_max_content_height (self->scrolled_window, 320);
  gtk_widget_set_size_request (GTK_WIDGET (self->scrolled_window), 200, -1);
  gtk_scrolled_window_set_child (self->scrolled_window, GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scrolled_window));

  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, box);
  g_signal_connect_object (self->popover, "map", G_CALLBACK (on_map), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
accord_name_button_init (AccordNameButton *self)
{
  make_popover (self);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "pan-down-symbolic");
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  gtk_menu_button_set_create_popup_func (self->button, prepare, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
accord_name_button_new (const char *name)
{
  AccordNameButton *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_NAME_BUTTON, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* The button inside is the one that gets the focus. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

void
accord_name_button_set_names (AccordNameButton *self, const char *const *names)
{
  g_return_if_fail (ACCORD_IS_NAME_BUTTON (self));
  g_return_if_fail (names != NULL);

  if (self->names != NULL && g_strv_equal (names, (const char *const *) self->names))
    return;

  g_strfreev (self->names);
  self->names = g_strdupv ((char **) names);
  self->filled = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), names[0] != NULL);
}
