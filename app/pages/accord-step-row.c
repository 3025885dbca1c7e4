#include "config.h"

#include "accord-step-row.h"

#include "accord-day-format.h"
#include "accord-session-agenda.h"
#include "accord-session-edit.h"
#include "accord-step-look.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordStepRow {
  AdwExpanderRow parent_instance;

  AccordSession *session;
  AccordChain *chain;
  guint index;
  char *item_id;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (AccordStepRow, accord_step_row, ADW_TYPE_EXPANDER_ROW)

static char *
format_day (AccordDay day)
{
  return accord_day_format (day, ACCORD_DAY_STYLE_WEEKDAY, accord_language_get_preferred ());
}

static void
add_fact (AccordStepRow *self, const char *title, const char *value)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "fact");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* Where the planned day comes from, in words; always said to be a setting. */
static char *
describe_lead (AccordStepRow *self, const AccordStep *step)
{
  AccordSettings *settings = accord_workspace_get_settings (accord_session_get_workspace (self->session));
  const AccordStepDay *rule = NULL;
  g_autofree char *lead = NULL;
  const char *anchor;

  for (guint i = 0; i < step->template->n_days; i++)
    if (step->template->days[i].lead == step->lead)
      rule = &step->template->days[i];
  if (rule == NULL || step->lead == NULL)
    return NULL;

  lead = accord_words_for_lead (step->lead, settings);
  anchor = accord_words_for_step (&self->chain->template->steps[rule->anchor]);
  if (rule->relation < 0)
    /* Translators: a number of days, such as "21 days", and a step, such as "Mandate expires" */
    return g_strdup_printf (_("%s before “%s”: a setting of the team, not a rule of the Council"), lead, anchor);

  /* Translators: a number of days, such as "2 working days", and a step, such as "Meeting with contributors" */
  return g_strdup_printf (_("%s after “%s”: a setting of the team, not a rule of the Council"), lead, anchor);
}

static void
on_committed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!accord_session_commit_finish (ACCORD_SESSION (source), result, &error))
    gtk_widget_activate_action (widget, "win.tell", "s", error->message);
}

/* The row is gone by the time that the change is on disk: what answers must live longer. */
static void
change (AccordStepRow *self, AccordDay planned, AccordDay actual)
{
  g_autoptr (AccordChangeSet) changes = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  changes = accord_session_change_step (self->session, self->chain, &self->chain->steps[self->index], planned, actual);
  accord_session_commit_async (self->session, changes, NULL, on_committed, g_object_ref (root));
}

static AccordDay
get_pinned_day (AccordStepRow *self)
{
  const AccordStep *step = &self->chain->steps[self->index];

  return step->pinned ? step->planned : ACCORD_DAY_NONE;
}

static void
on_done_clicked (AccordStepRow *self)
{
  const AccordStep *step = &self->chain->steps[self->index];
  AccordDay actual = step->actual == ACCORD_DAY_NONE ? accord_session_get_today (self->session) : ACCORD_DAY_NONE;

  change (self, get_pinned_day (self), actual);
}

static AccordDay
read_calendar (GtkCalendar *calendar)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);

  return accord_day_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date),
                              g_date_time_get_day_of_month (date));
}

static void
on_day_selected (AccordStepRow *self, GtkCalendar *calendar)
{
  const AccordStep *step = &self->chain->steps[self->index];
  AccordDay day = read_calendar (calendar);

  if (day == ACCORD_DAY_NONE || day == accord_step_get_day (step))
    return;

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER)));
  /* Of what was done, the day it was done is meant; of the rest, the day it is planned on. */
  if (step->actual != ACCORD_DAY_NONE)
    change (self, get_pinned_day (self), day);
  else
    change (self, day, ACCORD_DAY_NONE);
}

static void
on_release_clicked (AccordStepRow *self)
{
  change (self, ACCORD_DAY_NONE, self->chain->steps[self->index].actual);
}

static GtkWidget *
make_calendar_button (AccordStepRow *self, const AccordStep *step)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  g_autoptr (GDateTime) date = NULL;
  int year, month, mday;

  accord_day_get_ymd (accord_step_get_day (step), &year, &month, &mday);
  date = g_date_time_new_local (year, month, mday, 12, 0, 0);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (on_day_selected), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Change Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Change Day"), -1);

  return button;
}

static void
add_buttons (AccordStepRow *self, const AccordStep *step)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *done = gtk_button_new_with_label (step->actual == ACCORD_DAY_NONE ? _("Mark as Done Today") : _("Mark as Not Done"));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (box, "step-buttons");
  g_signal_connect_object (done, "clicked", G_CALLBACK (on_done_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), done);
  gtk_box_append (GTK_BOX (box), make_calendar_button (self, step));
  if (step->pinned) {
    GtkWidget *release = gtk_button_new_with_label (_("Unpin"));

    gtk_widget_set_tooltip_text (release, _("Plan the day from its lead again"));
    g_signal_connect_object (release, "clicked", G_CALLBACK (on_release_clicked), self, G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (box), release);
  }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accord_words_for_step (step->template), -1);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
fill (AccordStepRow *self)
{
  const AccordStep *step = &self->chain->steps[self->index];
  const char *citation = accord_session_get_citation (self->chain, step);
  g_autofree char *lead = describe_lead (self, step);
  g_autofree char *earliest = format_day (step->earliest);
  g_autofree char *latest = format_day (step->latest);
  g_autofree char *range = NULL;

  if (citation != NULL)
    add_fact (self, g_strcmp0 (step->template->basis, "practice") == 0 ? _("Practice; related provision") : _("Basis"),
              citation);
  if (lead != NULL)
    add_fact (self, _("Planned from"), lead);
  if (step->pinned)
    add_fact (self, _("Pinned"), _("Somebody set this day; leads and holidays no longer move it."));
  if (step->earliest != step->latest) {
    /* Translators: the first and the last day on which something may be done */
    range = g_strdup_printf (_("%s to %s"), earliest, latest);
    add_fact (self, _("Possible days"), range);
  }
  if (!step->fits)
    add_fact (self, _("Does not fit"), _("The leads do not fit before the expiry; the order is kept, the days are fewer."));
  if (step->who != NULL)
    add_fact (self, _("Colleague"), step->who);
  if (!accord_step_is_fact (step) && accord_session_can_edit (self->session))
    add_buttons (self, step);
}

/* Most rows are never opened: what is inside waits for that. */
static void
on_expanded (AccordStepRow *self)
{
  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->filled = TRUE;
  fill (self);
}

static void
accord_step_row_finalize (GObject *object)
{
  AccordStepRow *self = ACCORD_STEP_ROW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->chain, accord_chain_unref);
  g_free (self->item_id);

  G_OBJECT_CLASS (accord_step_row_parent_class)->finalize (object);
}

static void
accord_step_row_class_init (AccordStepRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_step_row_finalize;
}

static void
accord_step_row_init (AccordStepRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded), NULL);
}

static void
add_state (AccordStepRow *self, const AccordStep *step, gboolean is_expiry)
{
  AccordTimelineTone tone;
  AccordTimelineLook look = accord_step_look (step, is_expiry, &tone);
  GtkWidget *image = gtk_image_new_from_icon_name (accord_step_look_get_icon_name (look));

  gtk_widget_add_css_class (image, accord_step_look_get_tone_class (tone));
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accord_words_for_state (step->state), -1);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), image);

  if (step->state != ACCORD_STEP_PLANNED) {
    GtkWidget *label = gtk_label_new (accord_words_for_state (step->state));

    gtk_widget_add_css_class (label, "caption");
    gtk_widget_add_css_class (label, accord_step_look_get_tone_class (tone));
    adw_expander_row_add_action (ADW_EXPANDER_ROW (self), label);
  }
}

GtkWidget *
accord_step_row_new (AccordSession *session, AccordChain *chain, guint index)
{
  AccordStepRow *self;
  const AccordStep *step;
  g_autofree char *day = NULL, *owner = NULL, *subtitle = NULL;
  gboolean is_expiry;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (chain != NULL && index < chain->n_steps, NULL);

  self = g_object_new (ACCORD_TYPE_STEP_ROW, NULL);
  self->session = g_object_ref (session);
  self->chain = accord_chain_ref (chain);
  self->index = index;
  step = &chain->steps[index];
  self->item_id = g_strconcat (chain->consultation_id, "/", step->template->key, NULL);

  is_expiry = accord_step_is_fact (step);
  day = format_day (accord_step_get_day (step));
  owner = accord_words_for_owner (step->role, accord_step_get_day (step),
                                  accord_workspace_get_settings (accord_session_get_workspace (session)),
                                  accord_session_get_countries (session));
  subtitle = is_expiry ? g_strdup (day) : g_strdup_printf ("%s\n%s", day, owner);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), accord_words_for_step (step->template));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accord_words_for_step (step->template), -1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  add_state (self, step, is_expiry);

  return GTK_WIDGET (self);
}

const char *
accord_step_row_get_item_id (AccordStepRow *self)
{
  g_return_val_if_fail (ACCORD_IS_STEP_ROW (self), NULL);

  return self->item_id;
}
