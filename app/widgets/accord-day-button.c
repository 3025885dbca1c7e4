#include "config.h"

#include "accord-day-button.h"

#include "accord-day-format.h"

struct _AccordDayButton {
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkCalendar *calendar;
  char *name;
  AccordDay day;
  gboolean shows_day;
  gboolean showing;
};

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordDayButton, accord_day_button, ADW_TYPE_BIN)

static void
update_label (AccordDayButton *self)
{
  g_autofree char *day = NULL;

  if (self->shows_day && self->day != ACCORD_DAY_NONE)
    day = accord_day_format (self->day, ACCORD_DAY_STYLE_WEEKDAY, accord_language_get_preferred ());
  gtk_menu_button_set_label (self->button, day != NULL ? day : self->name);
  /* The button inside is the one that gets the focus: it says what the day is, too. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, day != NULL ? day : "", -1);
}

static void
show_day (AccordDayButton *self)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, mday;

  if (self->day == ACCORD_DAY_NONE)
    return;

  accord_day_get_ymd (self->day, &year, &month, &mday);
  date = g_date_time_new_local (year, month, mday, 12, 0, 0);
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->showing = FALSE;
}

static void
on_day_selected (AccordDayButton *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  AccordDay day = accord_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                                       g_date_time_get_day_of_month (date));

  if (self->showing || day == ACCORD_DAY_NONE)
    return;

  self->day = day;
  update_label (self);
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
accord_day_button_finalize (GObject *object)
{
  g_free (ACCORD_DAY_BUTTON (object)->name);

  G_OBJECT_CLASS (accord_day_button_parent_class)->finalize (object);
}

static void
accord_day_button_class_init (AccordDayButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_day_button_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_day_button_init (AccordDayButton *self)
{
  self->day = ACCORD_DAY_NONE;
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->popover = GTK_POPOVER (gtk_popover_new ());
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->calendar));
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self, G_CONNECT_SWAPPED);
  /* A calendar that was looked through and closed again opens with its day. */
  g_signal_connect_object (self->popover, "show", G_CALLBACK (show_day), self, G_CONNECT_SWAPPED);
}

GtkWidget *
accord_day_button_new (const char *name, gboolean shows_day)
{
  AccordDayButton *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_DAY_BUTTON, NULL);
  self->name = g_strdup (name);
  self->shows_day = shows_day;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  update_label (self);

  return GTK_WIDGET (self);
}

void
accord_day_button_set_day (AccordDayButton *self, AccordDay day)
{
  g_return_if_fail (ACCORD_IS_DAY_BUTTON (self));

  self->day = day;
  update_label (self);
}

AccordDay
accord_day_button_get_day (AccordDayButton *self)
{
  g_return_val_if_fail (ACCORD_IS_DAY_BUTTON (self), ACCORD_DAY_NONE);

  return self->day;
}
