#include "config.h"

#include "accord-day-row.h"

#include "accord-day-format.h"

#include <glib/gi18n-lib.h>

struct _AccordDayRow {
  AdwEntryRow parent_instance;

  GtkLabel *words; /* the day with its weekday, so that a slip of the finger is seen */
  GtkWidget *calendar;
  GtkWidget *popover;
  char *title; /* while a problem stands in its place */
  gboolean choosing;
};

enum {
  DAY_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordDayRow, accord_day_row, ADW_TYPE_ENTRY_ROW)

static const char *
get_text (AccordDayRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static void
on_text_changed (AccordDayRow *self)
{
  AccordDay day = accord_day_row_get_day (self);
  g_autofree char *words = NULL;

  if (day != ACCORD_DAY_NONE)
    words = accord_day_format (day, ACCORD_DAY_STYLE_WEEKDAY, accord_language_get_preferred ());
  gtk_label_set_label (self->words, words != NULL ? words : "");
  accord_day_row_complain (self, NULL);
}

static void
on_applied (AccordDayRow *self)
{
  if (accord_day_row_check (self))
    g_signal_emit (self, signals[DAY_CHOSEN], 0);
}

/* Whoever goes on without a day hears of it then, not while writing. */
static void
on_left (AccordDayRow *self)
{
  if (*get_text (self) != '\0')
    accord_day_row_check (self);
}

static void
on_popover_shown (AccordDayRow *self)
{
  AccordDay day = accord_day_row_get_day (self);
  g_autoptr (GDateTime) date = NULL;
  int year, month, mday;

  if (day == ACCORD_DAY_NONE)
    day = accord_day_today_at_headquarters ();
  accord_day_get_ymd (day, &year, &month, &mday);
  date = g_date_time_new_local (year, month, mday, 12, 0, 0);
  self->choosing = FALSE;
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), date);
  self->choosing = TRUE;
}

static void
on_day_selected (AccordDayRow *self)
{
  g_autoptr (GDateTime) date = NULL;
  AccordDay day;

  if (!self->choosing)
    return;

  date = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  day = accord_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                             g_date_time_get_day_of_month (date));
  if (day == ACCORD_DAY_NONE)
    return;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  accord_day_row_set_day (self, day);
  g_signal_emit (self, signals[DAY_CHOSEN], 0);
}

static void
accord_day_row_finalize (GObject *object)
{
  g_free (ACCORD_DAY_ROW (object)->title);

  G_OBJECT_CLASS (accord_day_row_parent_class)->finalize (object);
}

static void
accord_day_row_class_init (AccordDayRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_day_row_finalize;

  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_calendar (AccordDayRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->popover = gtk_popover_new ();
  self->calendar = gtk_calendar_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), self->popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Choose From a Calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose From a Calendar"), -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (on_popover_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self, G_CONNECT_SWAPPED);
}

static void
accord_day_row_init (AccordDayRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->words = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "numeric");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->words));
  add_calendar (self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "changed", G_CALLBACK (on_text_changed), NULL);
  g_signal_connect (self, "apply", G_CALLBACK (on_applied), NULL);
}

GtkWidget *
accord_day_row_new (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (ACCORD_TYPE_DAY_ROW, "title", title, NULL);
}

gboolean
accord_day_row_is_empty (AccordDayRow *self)
{
  g_return_val_if_fail (ACCORD_IS_DAY_ROW (self), TRUE);

  return *get_text (self) == '\0';
}

AccordDay
accord_day_row_get_day (AccordDayRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (ACCORD_IS_DAY_ROW (self), ACCORD_DAY_NONE);

  text = g_strstrip (g_strdup (get_text (self)));

  return accord_day_parse (text);
}

void
accord_day_row_set_day (AccordDayRow *self, AccordDay day)
{
  g_autofree char *text = NULL;
  gboolean apply;

  g_return_if_fail (ACCORD_IS_DAY_ROW (self));
  g_return_if_fail (day == ACCORD_DAY_NONE || accord_day_is_valid (day));

  text = day != ACCORD_DAY_NONE ? accord_day_to_string (day) : g_strdup ("");
  if (g_str_equal (text, get_text (self)))
    return;

  /* What the program writes needs no applying. */
  apply = adw_entry_row_get_show_apply_button (ADW_ENTRY_ROW (self));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), apply);
}

void
accord_day_row_complain (AccordDayRow *self, const char *problem)
{
  g_return_if_fail (ACCORD_IS_DAY_ROW (self));

  if (problem == NULL) {
    if (self->title != NULL) {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->title);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      g_clear_pointer (&self->title, g_free);
    }
    return;
  }

  if (self->title == NULL)
    self->title = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), problem);
  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

gboolean
accord_day_row_check (AccordDayRow *self)
{
  g_return_val_if_fail (ACCORD_IS_DAY_ROW (self), FALSE);

  if (accord_day_row_get_day (self) != ACCORD_DAY_NONE)
    return TRUE;

  /* Translators: in place of the title of a field for a day; keep it short */
  accord_day_row_complain (self, _("Write the day as 2026-12-25"));

  return FALSE;
}
