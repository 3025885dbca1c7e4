#include "config.h"

#include "accord-calendar-page.h"

#include "accord-day-format.h"
#include "accord-day-row.h"
#include "accord-session-settings.h"

#include <glib/gi18n-lib.h>

#define N_WEEKDAYS 7

/* A Monday. */
#define SOME_MONDAY 4

struct _AccordCalendarPage {
  AccordTeamPage parent_instance;

  GtkBox *week_box;
  GtkWidget *week_problem;
  AdwPreferencesGroup *holidays_group;
  GtkWidget *no_holidays;
  AccordDayRow *day_row;
  GtkWidget *name_row;
  GtkWidget *name_problem;

  GtkWidget *weekdays[N_WEEKDAYS];
  GPtrArray *rows; /* of holidays */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (AccordCalendarPage, accord_calendar_page, ACCORD_TYPE_TEAM_PAGE)

static AccordSession *
get_session (AccordCalendarPage *self)
{
  return accord_team_page_get_session (ACCORD_TEAM_PAGE (self));
}

static guint
read_week (AccordCalendarPage *self)
{
  guint week = 0;

  for (guint i = 0; i < N_WEEKDAYS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->weekdays[i])))
      week |= 1u << (ACCORD_MONDAY + i);

  return week;
}

static void
on_weekday_toggled (AccordCalendarPage *self)
{
  guint week = read_week (self);

  if (self->showing)
    return;
  gtk_widget_set_visible (self->week_problem, week == 0);
  if (week != 0)
    accord_team_page_change (ACCORD_TEAM_PAGE (self), accord_session_set_working_week (get_session (self), week));
}

static void
add_weekdays (AccordCalendarPage *self)
{
  for (int i = 0; i < N_WEEKDAYS; i++) {
    g_autofree char *name = accord_day_format (SOME_MONDAY + i, ACCORD_DAY_STYLE_WEEKDAY_SHORT,
                                               accord_language_get_preferred ());

    self->weekdays[i] = gtk_toggle_button_new_with_label (name);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->weekdays[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    g_signal_connect_object (self->weekdays[i], "toggled", G_CALLBACK (on_weekday_toggled), self, G_CONNECT_SWAPPED);
    gtk_box_append (self->week_box, self->weekdays[i]);
  }
}

static void
on_remove_clicked (AccordCalendarPage *self, GtkWidget *button)
{
  AccordDay day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "day"));

  /* The button is about to go, and whoever pressed it must not be lost. */
  gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
  accord_team_page_change (ACCORD_TEAM_PAGE (self), accord_session_set_holiday (get_session (self), day, NULL));
}

static void
add_holiday (AccordCalendarPage *self, AccordDay day)
{
  g_autofree char *text = accord_day_format (day, ACCORD_DAY_STYLE_WEEKDAY, accord_language_get_preferred ());
  const char *name = accord_settings_get_holiday (accord_session_get_settings (get_session (self)), day);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *label = NULL;

  /* Translators: %s is a day */
  label = g_strdup_printf (_("Remove the Holiday on %s"), text);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name != NULL ? name : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "day", GINT_TO_POINTER (day));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->holidays_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_holidays (AccordCalendarPage *self)
{
  g_autoptr (GArray) days = accord_settings_list_holidays (accord_session_get_settings (get_session (self)));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->holidays_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < days->len; i++)
    add_holiday (self, g_array_index (days, AccordDay, i));
  gtk_widget_set_visible (self->no_holidays, days->len == 0);
}

static void
on_name_changed (AccordCalendarPage *self)
{
  gtk_widget_remove_css_class (self->name_row, "error");
  gtk_widget_set_visible (self->name_problem, FALSE);
}

static char *
read_name (AccordCalendarPage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
}

static gboolean
check_name (AccordCalendarPage *self)
{
  g_autofree char *name = read_name (self);

  if (*name != '\0')
    return TRUE;

  gtk_widget_add_css_class (self->name_row, "error");
  gtk_widget_set_visible (self->name_problem, TRUE);

  return FALSE;
}

static void
on_add_clicked (AccordCalendarPage *self)
{
  g_autofree char *name = read_name (self);
  AccordDay day = accord_day_row_get_day (self->day_row);

  if (!accord_day_row_check (self->day_row)) {
    gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
    return;
  }
  if (!check_name (self)) {
    gtk_widget_grab_focus (self->name_row);
    return;
  }

  accord_team_page_change (ACCORD_TEAM_PAGE (self), accord_session_set_holiday (get_session (self), day, name));
  accord_day_row_set_day (self->day_row, ACCORD_DAY_NONE);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->day_row));
}

static void
accord_calendar_page_refresh (AccordTeamPage *page)
{
  AccordCalendarPage *self = ACCORD_CALENDAR_PAGE (page);
  guint week = accord_settings_get_working_week (accord_session_get_settings (get_session (self)));

  self->showing = TRUE;
  for (guint i = 0; i < N_WEEKDAYS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->weekdays[i]),
                                  week == 0 || (week & (1u << (ACCORD_MONDAY + i))) != 0);
  self->showing = FALSE;
  gtk_widget_set_visible (self->week_problem, FALSE);
  show_holidays (self);
}

static void
accord_calendar_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_CALENDAR_PAGE);

  G_OBJECT_CLASS (accord_calendar_page_parent_class)->dispose (object);
}

static void
accord_calendar_page_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_CALENDAR_PAGE (object)->rows);

  G_OBJECT_CLASS (accord_calendar_page_parent_class)->finalize (object);
}

static void
accord_calendar_page_class_init (AccordCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_calendar_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_calendar_page_finalize;
  ACCORD_TEAM_PAGE_CLASS (klass)->refresh = accord_calendar_page_refresh;

  g_type_ensure (ACCORD_TYPE_DAY_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarPage, week_box);
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarPage, week_problem);
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarPage, holidays_group);
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarPage, no_holidays);
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarPage, day_row);
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, AccordCalendarPage, name_problem);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
}

static void
accord_calendar_page_init (AccordCalendarPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_weekdays (self);
}
