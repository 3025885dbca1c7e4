#include "config.h"

#include "accord-step-row.h"

#include "accord-commit.h"
#include "accord-day-button.h"
#include "accord-day-format.h"
#include "accord-name-button.h"
#include "accord-session-agenda.h"
#include "accord-session-consultation.h"
#include "accord-session-edit.h"
#include "accord-session-explain.h"
#include "accord-step-look.h"
#include "accord-typing.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordStepRow {
  AdwExpanderRow parent_instance;

  GtkWidget *image;
  GtkWidget *state_label;
  const char *tone_class;

  /* What is inside, once the row was opened. */
  GtkWidget *basis;
  GtkWidget *why;
  GtkWidget *who_fact;
  GtkWidget *note_fact;
  GtkWidget *who_entry;
  GtkWidget *note_entry;
  GtkWidget *colleagues;
  GtkWidget *done_button;
  GtkWidget *done_day_button;
  GtkWidget *planned_day_button;
  GtkWidget *release_button;
  GtkWidget *remove_button;

  AccordSession *session;
  AccordChain *chain;
  guint index;
  char *item_id;
  char **names;
  gboolean wide;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (AccordStepRow, accord_step_row, ADW_TYPE_EXPANDER_ROW)

static const AccordStep *
get_step (AccordStepRow *self)
{
  return &self->chain->steps[self->index];
}

static gboolean
is_own (const AccordStep *step)
{
  return strcmp (step->template->basis, "entered") == 0;
}

static GtkWidget *
add_fact (AccordStepRow *self, const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "fact");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return row;
}

static void
set_fact (GtkWidget *row, const char *value)
{
  gtk_widget_set_visible (row, value != NULL && *value != '\0');
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value != NULL ? value : "");
}

/* That the meeting was held, and that the consultation was, is one fact. */
static AccordChangeSet *
make_changes (AccordStepRow *self, AccordDay planned, AccordDay actual)
{
  const AccordStep *step = get_step (self);

  if (step == accord_chain_get_meeting (self->chain) && actual != step->actual)
    return accord_session_set_outcome (self->session, self->chain,
                                       actual != ACCORD_DAY_NONE ? ACCORD_OUTCOME_HELD : ACCORD_OUTCOME_OPEN,
                                       actual, NULL);

  return accord_session_change_step (self->session, self->chain, step, planned, actual);
}

static void
change (AccordStepRow *self, AccordDay planned, AccordDay actual)
{
  accord_commit (GTK_WIDGET (self), self->session, make_changes (self, planned, actual));
}

/* A step that no rule asks for has no lead to be planned from: without a day of its own it would be gone. */
static AccordDay
get_pinned_day (AccordStepRow *self)
{
  const AccordStep *step = get_step (self);

  return step->pinned || is_own (step) ? step->planned : ACCORD_DAY_NONE;
}

static void
on_done_clicked (AccordStepRow *self)
{
  AccordDay actual = get_step (self)->actual == ACCORD_DAY_NONE ? accord_session_get_today (self->session)
                                                                : ACCORD_DAY_NONE;

  change (self, get_pinned_day (self), actual);
}

static void
on_done_day_chosen (AccordStepRow *self, AccordDayButton *button)
{
  change (self, get_pinned_day (self), accord_day_button_get_day (button));
}

static void
on_planned_day_chosen (AccordStepRow *self, AccordDayButton *button)
{
  change (self, accord_day_button_get_day (button), get_step (self)->actual);
}

static void
on_release_clicked (AccordStepRow *self)
{
  change (self, ACCORD_DAY_NONE, get_step (self)->actual);
}

static void
on_remove_clicked (AccordStepRow *self)
{
  accord_commit (GTK_WIDGET (self), self->session,
                 accord_session_remove_step (self->session, self->chain, get_step (self)));
}

static void
on_who_typed (AccordStepRow *self, const char *text)
{
  accord_commit (GTK_WIDGET (self), self->session,
                 accord_session_change_step_text (self->session, self->chain, get_step (self), "who", text));
}

static void
on_note_typed (AccordStepRow *self, const char *text)
{
  accord_commit (GTK_WIDGET (self), self->session,
                 accord_session_change_step_text (self->session, self->chain, get_step (self), "note", text));
}

static void
on_colleague_chosen (AccordStepRow *self, const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (self->who_entry), name);
  gtk_widget_grab_focus (self->who_entry);
  accord_typing_flush (g_object_get_data (G_OBJECT (self->who_entry), "accord-typing"));
}

static GtkWidget *
add_entry (AccordStepRow *self, const char *title, GCallback on_typed)
{
  GtkWidget *entry = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, NULL);

  /* What is inside gets the focus. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (entry))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (accord_typing_new (entry), "typed", on_typed, self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), entry);

  return entry;
}

static void
add_entries (AccordStepRow *self)
{
  self->who_entry = add_entry (self, _("Colleague"), G_CALLBACK (on_who_typed));
  self->note_entry = add_entry (self, _("Remark"), G_CALLBACK (on_note_typed));
  self->colleagues = accord_name_button_new (_("Choose Colleague"));
  g_signal_connect_object (self->colleagues, "chosen", G_CALLBACK (on_colleague_chosen), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->who_entry), self->colleagues);
  if (self->names != NULL)
    accord_name_button_set_names (ACCORD_NAME_BUTTON (self->colleagues), (const char *const *) self->names);
}

static GtkWidget *
add_button (AccordStepRow *self, GtkWidget *box, GtkWidget *button, const char *signal, GCallback callback)
{
  g_signal_connect_object (button, signal, callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
add_buttons (AccordStepRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *done_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *day_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row = gtk_list_box_row_new ();

  self->done_button = add_button (self, done_box, gtk_button_new (), "clicked", G_CALLBACK (on_done_clicked));
  self->done_day_button = add_button (self, done_box, accord_day_button_new (_("Done on Another Day")), "chosen",
                                      G_CALLBACK (on_done_day_chosen));
  self->planned_day_button = add_button (self, day_box, accord_day_button_new (_("Change Planned Day")), "chosen",
                                         G_CALLBACK (on_planned_day_chosen));
  self->release_button = add_button (self, day_box, gtk_button_new_with_label (_("Unpin")), "clicked",
                                     G_CALLBACK (on_release_clicked));
  gtk_widget_set_tooltip_text (self->release_button, _("Plan the day from its lead again"));
  self->remove_button = add_button (self, day_box, gtk_button_new_with_label (_("Remove")), "clicked",
                                    G_CALLBACK (on_remove_clicked));
  gtk_widget_set_tooltip_text (self->remove_button, _("Remove this step, which no rule asks for"));

  gtk_widget_add_css_class (box, "step-buttons");
  gtk_box_append (GTK_BOX (box), done_box);
  gtk_box_append (GTK_BOX (box), day_box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accord_words_for_step (get_step (self)->template), -1);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
fill (AccordStepRow *self)
{
  gboolean practice = g_strcmp0 (get_step (self)->template->basis, "practice") == 0;
  gboolean can_edit = accord_session_can_edit (self->session) && !accord_step_is_fact (get_step (self));

  self->basis = add_fact (self, practice ? _("Practice; related provision") : _("Basis"));
  self->why = add_fact (self, _("Why this is here"));
  self->who_fact = add_fact (self, _("Colleague"));
  self->note_fact = add_fact (self, _("Remark"));
  if (can_edit && self->wide)
    add_entries (self);
  if (can_edit)
    add_buttons (self);
}

static void
update_buttons (AccordStepRow *self, const AccordStep *step)
{
  gboolean done = step->actual != ACCORD_DAY_NONE;

  gtk_button_set_label (GTK_BUTTON (self->done_button), done ? _("Mark as Not Done") : _("Mark as Done Today"));
  accord_day_button_set_day (ACCORD_DAY_BUTTON (self->done_day_button), done ? step->actual : step->planned);
  accord_day_button_set_day (ACCORD_DAY_BUTTON (self->planned_day_button), step->planned);
  gtk_widget_set_visible (self->planned_day_button, !done);
  gtk_widget_set_visible (self->release_button, step->pinned && !is_own (step));
  gtk_widget_set_visible (self->remove_button, is_own (step));
}

static void
update_inside (AccordStepRow *self)
{
  const AccordStep *step = get_step (self);
  g_auto (GStrv) sentences = accord_session_explain_step (self->session, self->chain, step);
  g_autofree char *why = g_strjoinv ("\n", sentences);

  set_fact (self->basis, accord_session_get_citation (self->chain, step));
  set_fact (self->why, why);
  set_fact (self->who_fact, self->who_entry == NULL ? step->who : NULL);
  set_fact (self->note_fact, self->note_entry == NULL ? step->note : NULL);
  if (self->who_entry != NULL) {
    accord_typing_set_text (g_object_get_data (G_OBJECT (self->who_entry), "accord-typing"), step->who);
    accord_typing_set_text (g_object_get_data (G_OBJECT (self->note_entry), "accord-typing"), step->note);
  }
  if (self->done_button != NULL)
    update_buttons (self, step);
}

/* Most rows are never opened: what is inside waits for that. */
static void
on_expanded (AccordStepRow *self)
{
  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->filled = TRUE;
  fill (self);
  update_inside (self);
}

static void
accord_step_row_finalize (GObject *object)
{
  AccordStepRow *self = ACCORD_STEP_ROW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->chain, accord_chain_unref);
  g_free (self->item_id);
  g_strfreev (self->names);

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
  self->image = gtk_image_new ();
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), self->image);
  self->state_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->state_label, "caption");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->state_label);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded), NULL);
}

static void
update_state (AccordStepRow *self, const AccordStep *step)
{
  AccordTimelineTone tone;
  AccordTimelineLook look = accord_step_look (step, accord_step_is_fact (step), &tone);

  if (self->tone_class != NULL) {
    gtk_widget_remove_css_class (self->image, self->tone_class);
    gtk_widget_remove_css_class (self->state_label, self->tone_class);
  }
  self->tone_class = accord_step_look_get_tone_class (tone);
  gtk_widget_add_css_class (self->image, self->tone_class);
  gtk_widget_add_css_class (self->state_label, self->tone_class);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), accord_step_look_get_icon_name (look));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accord_words_for_state (step->state), -1);
  gtk_label_set_label (GTK_LABEL (self->state_label), accord_words_for_state (step->state));
  gtk_widget_set_visible (self->state_label, step->state != ACCORD_STEP_PLANNED);
}

static char *
describe_day (const AccordStep *step)
{
  AccordPartialDay day = { accord_step_get_day (step), step->precision };
  g_autofree char *words = accord_partial_day_format (day, ACCORD_DAY_STYLE_WEEKDAY, accord_language_get_preferred ());
  g_autofree char *planned = NULL;

  if (step->actual == ACCORD_DAY_NONE || step->planned == step->actual || accord_step_is_fact (step))
    return g_steal_pointer (&words);

  planned = accord_day_format (step->planned, ACCORD_DAY_STYLE_WEEKDAY, accord_language_get_preferred ());

  /* Translators: the day on which something was done, and the day it was planned on */
  return g_strdup_printf (_("%s, planned for %s"), words, planned);
}

static char *
describe_owner (AccordStepRow *self, const AccordStep *step)
{
  g_autofree char *owner = accord_words_for_owner (step->role, accord_step_get_day (step),
                                                   accord_workspace_get_settings (accord_session_get_workspace (self->session)),
                                                   accord_session_get_countries (self->session));

  if (step->who == NULL || !self->wide)
    return g_steal_pointer (&owner);

  /* Translators: who acts in a step, such as "Secretariat", and the colleague who sees to it */
  return g_strdup_printf (C_("owner and colleague", "%s · %s"), owner, step->who);
}

static GtkWidget *
make_row (AccordSession *session, AccordChain *chain, guint index, gboolean wide)
{
  AccordStepRow *self = g_object_new (ACCORD_TYPE_STEP_ROW, NULL);

  self->session = g_object_ref (session);
  self->item_id = accord_chain_make_step_id (chain, &chain->steps[index]);
  self->wide = wide;
  accord_step_row_update (self, chain, index);

  return GTK_WIDGET (self);
}

GtkWidget *
accord_step_row_new (AccordSession *session, AccordChain *chain, guint index)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (chain != NULL && index < chain->n_steps, NULL);

  return make_row (session, chain, index, FALSE);
}

GtkWidget *
accord_step_row_new_wide (AccordSession *session, AccordChain *chain, guint index)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (chain != NULL && index < chain->n_steps, NULL);

  return make_row (session, chain, index, TRUE);
}

void
accord_step_row_update (AccordStepRow *self, AccordChain *chain, guint index)
{
  g_autofree char *day = NULL, *owner = NULL, *subtitle = NULL;
  const AccordStep *step;

  g_return_if_fail (ACCORD_IS_STEP_ROW (self));
  g_return_if_fail (chain != NULL && index < chain->n_steps);

  accord_chain_ref (chain);
  g_clear_pointer (&self->chain, accord_chain_unref);
  self->chain = chain;
  self->index = index;
  step = get_step (self);

  day = describe_day (step);
  owner = describe_owner (self, step);
  subtitle = accord_step_is_fact (step) ? g_strdup (day) : g_strdup_printf ("%s\n%s", day, owner);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), accord_words_for_step (step->template));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accord_words_for_step (step->template), -1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  update_state (self, step);
  if (self->filled)
    update_inside (self);
}

void
accord_step_row_set_colleagues (AccordStepRow *self, const char *const *names)
{
  g_return_if_fail (ACCORD_IS_STEP_ROW (self));
  g_return_if_fail (names != NULL);

  g_strfreev (self->names);
  self->names = g_strdupv ((char **) names);
  if (self->colleagues != NULL)
    accord_name_button_set_names (ACCORD_NAME_BUTTON (self->colleagues), names);
}

const char *
accord_step_row_get_item_id (AccordStepRow *self)
{
  g_return_val_if_fail (ACCORD_IS_STEP_ROW (self), NULL);

  return self->item_id;
}
