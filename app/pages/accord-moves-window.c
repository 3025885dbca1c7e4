#include "config.h"

#include "accord-moves-window.h"

#include "accord-day-format.h"
#include "accord-session-moves.h"

#include <glib/gi18n-lib.h>

/* More than anybody reads, and few enough to be made at once. */
#define MOST_ROWS 300

struct _AccordMovesWindow {
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (AccordMovesWindow, accord_moves_window, ADW_TYPE_WINDOW)

static char *
format_day (AccordDay day)
{
  return accord_day_format (day, ACCORD_DAY_STYLE_WEEKDAY, accord_language_get_preferred ());
}

static char *
describe (const AccordMove *move)
{
  g_autofree char *from = format_day (move->from);
  g_autofree char *to = format_day (move->to);

  if (move->stays)
    /* Translators: %s is a day */
    return g_strdup_printf (_("Stays on %s, which somebody set: the day no longer keeps its lead, or is not worked"), to);

  /* Translators: the day that something was planned on, and the one it is planned on now */
  return g_strdup_printf (_("From %s to %s"), from, to);
}

static void
add_row (AccordMovesWindow *self, const char *title, const char *subtitle, gboolean warn)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (warn) {
    GtkWidget *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

    gtk_widget_add_css_class (image, "warning");
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  }
  adw_preferences_group_add (self->group, row);
}

static void
fill (AccordMovesWindow *self, GPtrArray *moves)
{
  guint n = MIN (moves->len, MOST_ROWS);

  for (guint i = 0; i < n; i++) {
    const AccordMove *move = g_ptr_array_index (moves, i);
    g_autofree char *subtitle = describe (move);
    g_autofree char *title = NULL;

    /* Translators: a mission's acronym and one of its steps, as the title of an action in the history */
    title = g_strdup_printf (C_("mission and step", "%s: %s"), move->mission, move->step);
    add_row (self, title, subtitle, move->stays);
  }
  if (n < moves->len) {
    g_autofree char *rest = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more step", "%u more steps",
                                                          moves->len - n), moves->len - n);

    add_row (self, rest, NULL, FALSE);
  }
}

static void
accord_moves_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_MOVES_WINDOW);

  G_OBJECT_CLASS (accord_moves_window_parent_class)->dispose (object);
}

static void
accord_moves_window_class_init (AccordMovesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_moves_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-moves-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordMovesWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, AccordMovesWindow, group);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
accord_moves_window_init (AccordMovesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
accord_moves_window_new (GtkWindow *parent, GPtrArray *moves)
{
  AccordMovesWindow *self;
  g_autofree char *words = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (moves != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_MOVES_WINDOW, "transient-for", parent, NULL);
  words = accord_session_moves_in_words (moves);
  adw_window_title_set_subtitle (self->window_title, words);
  fill (self, moves);

  return GTK_WIDGET (self);
}
