#include "config.h"

#include "accord-day-button.h"

struct _AccordDayButton {
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkEntry *entry;
  GtkCalendar *calendar;
  AccordDay day;
  gboolean showing;
};

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordDayButton, accord_day_button, ADW_TYPE_BIN)

static void
show_day (AccordDayButton *self)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *text = NULL;
  int year, month, mday;

  if (self->day == ACCORD_DAY_NONE)
    return;

  text = accord_day_to_string (self->day);
  accord_day_get_ymd (self->day, &year, &month, &mday);
  date = g_date_time_new_local (year, month, mday, 12, 0, 0);
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->showing = FALSE;
}

/* What was looked at and left again opens with its day. Whoever came by keyboard writes the day. */
static void
on_map (AccordDayButton *self)
{
  show_day (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
choose (AccordDayButton *self, AccordDay day)
{
  self->day = day;
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_day_selected (AccordDayButton *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  AccordDay day = accord_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                                       g_date_time_get_day_of_month (date));

  if (!self->showing && day != ACCORD_DAY_NONE)
    choose (self, day);
}

static AccordDay
get_written (AccordDayButton *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  return accord_day_parse (text);
}

static void
on_entry_changed (AccordDayButton *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
on_entry_activated (AccordDayButton *self)
{
  AccordDay day = get_written (self);

  if (day != ACCORD_DAY_NONE)
    choose (self, day);
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
}

static void
accord_day_button_class_init (AccordDayButtonClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_day_button_init (AccordDayButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->day = ACCORD_DAY_NONE;
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->entry, "YYYY-MM-DD");
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, box);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  g_signal_connect_object (self->popover, "map", G_CALLBACK (on_map), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_entry_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_entry_activated), self, G_CONNECT_SWAPPED);
}

GtkWidget *
accord_day_button_new (const char *name)
{
  AccordDayButton *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_DAY_BUTTON, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_menu_button_set_label (self->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

void
accord_day_button_set_day (AccordDayButton *self, AccordDay day)
{
  g_return_if_fail (ACCORD_IS_DAY_BUTTON (self));

  self->day = day;
}

AccordDay
accord_day_button_get_day (AccordDayButton *self)
{
  g_return_val_if_fail (ACCORD_IS_DAY_BUTTON (self), ACCORD_DAY_NONE);

  return self->day;
}
