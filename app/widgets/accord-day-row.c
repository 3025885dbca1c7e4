#include "config.h"

#include "accord-day-row.h"

#include "accord-day-format.h"

#include <glib/gi18n-lib.h>

struct _AccordDayRow {
  AdwEntryRow parent_instance;

  GtkLabel *words;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  AccordDay shown; /* the day that the calendar shows */
  gboolean following;
};

G_DEFINE_FINAL_TYPE (AccordDayRow, accord_day_row, ADW_TYPE_ENTRY_ROW)

static void
show_in_calendar (AccordDayRow *self, AccordDay day)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, mday;

  accord_day_get_ymd (day, &year, &month, &mday);
  date = g_date_time_new_utc (year, month, mday, 12, 0, 0);
  self->following = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->following = FALSE;
  self->shown = day;
}

static void
on_text_changed (AccordDayRow *self)
{
  AccordDay day;
  g_autofree char *words = NULL;

  accord_day_row_get_day (self, &day);
  if (day != ACCORD_DAY_NONE) {
    words = accord_day_format (day, ACCORD_DAY_STYLE_WEEKDAY, accord_language_get_preferred ());
    show_in_calendar (self, day);
  }
  gtk_label_set_label (self->words, words != NULL ? words : "");
}

/* Going to another month selects a day, too: only a day of the same month was picked. */
static void
on_day_selected (AccordDayRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  AccordDay day = accord_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                                       g_date_time_get_day_of_month (date));
  int year = 0, month = 0;

  if (self->following || day == ACCORD_DAY_NONE)
    return;

  if (self->shown != ACCORD_DAY_NONE)
    accord_day_get_ymd (self->shown, &year, &month, NULL);
  accord_day_row_set_day (self, day);
  if (year == g_date_time_get_year (date) && month == g_date_time_get_month (date))
    gtk_menu_button_popdown (self->button);
}

static void
accord_day_row_class_init (AccordDayRowClass *klass)
{
}

static void
accord_day_row_init (AccordDayRow *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->shown = ACCORD_DAY_NONE;
  self->words = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "numeric");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->words));

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Choose a Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose a Day"), -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->button));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (self), TRUE);
  g_signal_connect (self, "changed", G_CALLBACK (on_text_changed), NULL);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self, G_CONNECT_SWAPPED);
}

GtkWidget *
accord_day_row_new (const char *title)
{
  AccordDayRow *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_DAY_ROW, "title", title, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

void
accord_day_row_set_day (AccordDayRow *self, AccordDay day)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ACCORD_IS_DAY_ROW (self));
  g_return_if_fail (day == ACCORD_DAY_NONE || accord_day_is_valid (day));

  text = day != ACCORD_DAY_NONE ? accord_day_to_string (day) : NULL;
  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
}

gboolean
accord_day_row_get_day (AccordDayRow *self, AccordDay *day)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (ACCORD_IS_DAY_ROW (self), FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  *day = accord_day_parse (text);

  return *day != ACCORD_DAY_NONE || *text == '\0';
}
