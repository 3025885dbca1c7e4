#include "config.h"

#include "accord-agenda-row.h"

#include "accord-agenda-words.h"
#include "accord-day-format.h"
#include "accord-number-format.h"
#include "accord-step-look.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordAgendaRow {
  AdwBin parent_instance;

  GtkWidget *heading;
  GtkLabel *heading_label;
  GtkLabel *count_label;
  GtkWidget *line;
  GtkImage *image;
  GtkLabel *mission_label;
  GtkLabel *title_label;
  GtkLabel *owner_label;
  GtkLabel *missing_label;
  GtkLabel *distance_label;
  GtkLabel *day_label;

  AccordAgendaEntry *entry;
  gulong handler;
};

G_DEFINE_FINAL_TYPE (AccordAgendaRow, accord_agenda_row, ADW_TYPE_BIN)

static GtkStack *
get_stack (AccordAgendaRow *self)
{
  return GTK_STACK (adw_bin_get_child (ADW_BIN (self)));
}

/* Who does it, then what else helps to find it: the colleague, the consultation. */
static char *
describe_owner (const AccordAgendaItem *item, const char *owner)
{
  g_autofree char *consultation = accord_agenda_words_for_consultation (item->chain);

  if (item->step->who == NULL)
    /* Translators: who acts, such as "Secretariat", and the consultation that the step belongs to */
    return g_strdup_printf (C_("owner and consultation", "%s · %s"), owner, consultation);

  /* Translators: who acts, such as "Secretariat", the name of a colleague, and the consultation that the step belongs to */
  return g_strdup_printf (C_("owner, colleague and consultation", "%s · %s · %s"), owner, item->step->who, consultation);
}

static void
set_tone (AccordAgendaRow *self, const char *tone, gboolean is_late)
{
  const char *image_classes[] = { tone, NULL };
  const char *distance_classes[] = { "numeric", is_late ? tone : NULL, NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->image), image_classes);
  gtk_widget_set_css_classes (GTK_WIDGET (self->distance_label), distance_classes);
}

static void
set_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* The row of a list takes its name from nothing that is in it. */
static void
set_name (AccordAgendaRow *self, const char *name, const char *description)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
show_heading (AccordAgendaRow *self)
{
  const char *heading = accord_agenda_words_for_section (accord_agenda_entry_get_section (self->entry));
  g_autofree char *count = accord_number_format (accord_agenda_entry_get_count (self->entry), accord_language_get_preferred ());
  /* Translators: the heading of a section of the agenda, and how many lines stand below it */
  g_autofree char *name = g_strdup_printf (C_("heading and number", "%s: %s"), heading, count);

  gtk_stack_set_visible_child (get_stack (self), self->heading);
  gtk_label_set_label (self->heading_label, heading);
  gtk_label_set_label (self->count_label, count);
  set_name (self, name, "");
}

static void
show_update (AccordAgendaRow *self, const AccordAgendaItem *item, const char *mission)
{
  g_autofree char *since = accord_agenda_words_for_update (item->chain);
  g_autofree char *name = NULL;

  /* Translators: a mission's acronym, what to do, and why */
  name = g_strdup_printf (C_("mission, what to do, why", "%s: %s. %s"), mission, _("Enter what the Council decided"), since);
  gtk_image_set_from_icon_name (self->image, "dialog-question-symbolic");
  gtk_label_set_label (self->title_label, _("Enter what the Council decided"));
  set_optional (self->owner_label, since);
  set_optional (self->missing_label, NULL);
  gtk_label_set_label (self->distance_label, "");
  gtk_label_set_label (self->day_label, "");
  set_tone (self, "warning", FALSE);
  set_name (self, name, "");
}

static void
show_step (AccordAgendaRow *self, const AccordAgendaItem *item, const char *mission)
{
  AccordSession *session = accord_agenda_entry_get_session (self->entry);
  AccordLanguage language = accord_language_get_preferred ();
  const AccordStep *step = item->step;
  const char *title = accord_words_for_step (step->template);
  AccordDay due = accord_step_get_day (step);
  AccordTimelineTone tone;
  AccordTimelineLook look = accord_step_look (step, FALSE, &tone);
  g_autofree char *day = accord_day_format (due, ACCORD_DAY_STYLE_FULL, language);
  g_autofree char *short_day = accord_day_format (due, ACCORD_DAY_STYLE_WEEKDAY, language);
  g_autofree char *distance = accord_agenda_words_for_distance (session, step);
  g_autofree char *missing = accord_agenda_words_for_missing (self->entry);
  g_autofree char *owner = NULL, *all = NULL, *name = NULL, *description = NULL;

  owner = accord_words_for_owner (step->role, due,
                                  accord_workspace_get_settings (accord_session_get_workspace (session)),
                                  accord_session_get_countries (session));
  all = describe_owner (item, owner);
  gtk_image_set_from_icon_name (self->image, accord_step_look_get_icon_name (look));
  gtk_label_set_label (self->title_label, title);
  set_optional (self->owner_label, all);
  set_optional (self->missing_label, missing);
  gtk_label_set_label (self->distance_label,
                       step->state == ACCORD_STEP_MISSED ? accord_words_for_state (step->state) : distance);
  gtk_label_set_label (self->day_label, short_day);
  set_tone (self, accord_step_look_get_tone_class (tone), step->state != ACCORD_STEP_PLANNED);

  /* Translators: a mission's acronym, what to do, on which day, how far that is (such as "2 days overdue"), who does it */
  name = g_strdup_printf (_("%s: %s, %s, %s, %s"), mission, title, day, distance, owner);
  /* Translators: how a step stands, such as "Planned", who does it and what kind of meeting it belongs to, and what is
   * missing */
  description = g_strdup_printf (C_("state, owner and what is missing", "%s. %s. %s"), accord_words_for_state (step->state), all,
                                 gtk_label_get_label (self->missing_label));
  set_name (self, name, description);
}

static void
refresh (AccordAgendaRow *self)
{
  const AccordAgendaItem *item = accord_agenda_entry_get_item (self->entry);
  const char *mission;

  if (item == NULL) {
    show_heading (self);
    return;
  }

  mission = accord_words_for_mission (item->chain);
  gtk_stack_set_visible_child (get_stack (self), self->line);
  gtk_label_set_label (self->mission_label, mission);
  if (item->step != NULL)
    show_step (self, item, mission);
  else
    show_update (self, item, mission);
}

static void
accord_agenda_row_dispose (GObject *object)
{
  AccordAgendaRow *self = ACCORD_AGENDA_ROW (object);

  accord_agenda_row_set_entry (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_AGENDA_ROW);

  G_OBJECT_CLASS (accord_agenda_row_parent_class)->dispose (object);
}

static void
accord_agenda_row_class_init (AccordAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_agenda_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaRow, heading);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaRow, heading_label);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaRow, count_label);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaRow, line);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaRow, image);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaRow, mission_label);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaRow, owner_label);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaRow, missing_label);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaRow, distance_label);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaRow, day_label);
}

static void
accord_agenda_row_init (AccordAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
accord_agenda_row_new (void)
{
  return g_object_new (ACCORD_TYPE_AGENDA_ROW, NULL);
}

void
accord_agenda_row_set_entry (AccordAgendaRow *self, AccordAgendaEntry *entry)
{
  g_return_if_fail (ACCORD_IS_AGENDA_ROW (self));
  g_return_if_fail (entry == NULL || ACCORD_IS_AGENDA_ENTRY (entry));

  if (self->entry != NULL)
    g_clear_signal_handler (&self->handler, self->entry);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;

  self->handler = g_signal_connect_object (entry, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

AccordAgendaEntry *
accord_agenda_row_get_entry (AccordAgendaRow *self)
{
  g_return_val_if_fail (ACCORD_IS_AGENDA_ROW (self), NULL);

  return self->entry;
}
