#include "config.h"

#include "accord-mission-pane.h"

#include "accord-day-format.h"
#include "accord-events-group.h"
#include "accord-json.h"
#include "accord-number-format.h"
#include "accord-session-missions.h"
#include "accord-source-row.h"
#include "accord-step-row.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordMissionPane {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  GtkLabel *acronym_label;
  GtkLabel *name_label;
  GtkLabel *area_label;
  GtkBox *groups;

  AccordSession *session;
  AccordMission *mission;
  char *mandate_id; /* the mandate that the pane shows */
  GPtrArray *step_rows;
  gboolean choosing;
  gboolean stale;
};

enum {
  ITEM_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordMissionPane, accord_mission_pane, ADW_TYPE_BIN)

static char *
format_day (AccordDay day)
{
  return accord_day_format (day, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
}

static AdwPreferencesGroup *
add_group (AccordMissionPane *self, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_preferences_group_set_title (group, escaped_title);
  adw_preferences_group_set_description (group, escaped);
  gtk_box_append (self->groups, GTK_WIDGET (group));

  return group;
}

static GtkWidget *
add_fact (AdwPreferencesGroup *group, const char *title, const char *value)
{
  GtkWidget *row;

  if (value == NULL || *value == '\0')
    return NULL;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "fact");
  adw_preferences_group_add (group, row);

  return row;
}

static void
append_figure (GString *text, const char *label, JsonObject *authorised, const char *member)
{
  gint64 figure = accord_json_get_number (authorised, member, -1);
  g_autofree char *number = NULL;

  if (figure < 0)
    return;
  if (text->len > 0)
    g_string_append (text, "\n");
  /* Translators: what is authorised, such as "Military", and how many */
  number = accord_number_format (figure, accord_language_get_preferred ());
  g_string_append_printf (text, C_("figure", "%s: %s"), label, number);
}

static char *
describe_authorised (AccordMandate *mandate)
{
  JsonObject *authorised = accord_json_get_object (accord_record_get_members (ACCORD_RECORD (mandate)), "authorised");
  GString *text = g_string_new (NULL);

  append_figure (text, _("Military"), authorised, "military");
  append_figure (text, _("Observers and staff officers"), authorised, "observers_and_staff_officers");
  append_figure (text, _("Police"), authorised, "police");
  append_figure (text, _("Personnel of formed police units"), authorised, "formed_police_units_personnel");
  append_figure (text, _("Corrections or justice"), authorised, "corrections_or_justice");
  append_figure (text, _("Civilians"), authorised, "civilians");

  return g_string_free (text, text->len == 0);
}

static char *
describe_term (AccordMissionPane *self, AccordMandate *mandate)
{
  AccordDay expires = accord_mandate_get_expires (mandate);
  AccordDay today = accord_session_get_today (self->session);
  g_autofree char *day = NULL;
  g_autofree char *left = NULL;

  switch (accord_mandate_get_term (mandate)) {
  case ACCORD_TERM_UNTIL:
    day = format_day (expires);
    if (expires < today)
      return g_steal_pointer (&day);
    left = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day left", "%d days left", expires - today), expires - today);
    return g_strdup_printf ("%s\n%s", day, left);
  case ACCORD_TERM_UNCHANGED:
    return g_strdup (_("As it was; this decision does not change it"));
  case ACCORD_TERM_OPEN_ENDED:
    return g_strdup (_("Open-ended: until the Council decides otherwise"));
  case ACCORD_TERM_ENDED:
    return g_strdup (_("Ended by this decision"));
  case ACCORD_TERM_UNKNOWN:
    return g_strdup (_("Not recorded"));
  }

  g_return_val_if_reached (NULL);
}

static char *
describe_decision (AccordMandate *mandate)
{
  const char *decision = accord_words_for_decision (accord_mandate_get_decision (mandate));
  g_autofree char *adopted = NULL;

  if (accord_mandate_get_adopted (mandate) == ACCORD_DAY_NONE)
    return g_strdup (decision);

  adopted = format_day (accord_mandate_get_adopted (mandate));
  if (decision == NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (_("adopted %s"), adopted);

  /* Translators: what a resolution decides, such as "renewal", and the day it was adopted */
  return g_strdup_printf (_("%s, adopted %s"), decision, adopted);
}

/* One resolution may decide on several missions: say which others. */
static char *
describe_others (AccordMissionPane *self, AccordMandate *mandate)
{
  AccordWorkspace *workspace = accord_session_get_workspace (self->session);
  const char *symbol = accord_mandate_get_symbol (mandate);
  g_autoptr (GPtrArray) same = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (symbol == NULL)
    return NULL;

  same = accord_workspace_find_symbol (workspace, symbol);
  for (guint i = 0; i < same->len; i++) {
    const char *id = accord_record_get_owner (ACCORD_RECORD (g_ptr_array_index (same, i)));
    AccordRecord *mission = accord_workspace_lookup (workspace, id);

    if (ACCORD_IS_MISSION (mission) && mission != ACCORD_RECORD (self->mission))
      g_string_append_printf (text, "%s%s", text->len > 0 ? C_("between names in a list", ", ") : "",
                              accord_mission_get_acronym (ACCORD_MISSION (mission)));
  }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static void
add_mandate_group (AccordMissionPane *self, const AccordMissionSummary *summary, AccordMandate *mandate)
{
  gboolean is_current = mandate == summary->mandate;
  AdwPreferencesGroup *group = add_group (self, !is_current || !summary->active ? _("Mandate") : _("Current mandate"), NULL);
  g_autofree char *symbol = accord_words_for_symbol (mandate);
  g_autofree char *term = describe_term (self, mandate);
  g_autofree char *decision = describe_decision (mandate);
  g_autofree char *authorised = describe_authorised (mandate);
  g_autofree char *others = describe_others (self, mandate);
  g_autofree char *resolution = NULL;
  const char *note = accord_json_get_text (accord_record_get_members (ACCORD_RECORD (mandate)), "note");
  GtkWidget *row;

  if (is_current && summary->update_needed) {
    row = add_fact (group, _("Update needed"),
                    _("The last known expiry is past. Enter what the Council decided since; it does not mean that the mandate has ended."));
    gtk_widget_add_css_class (row, "warning");
  }
  resolution = decision != NULL ? g_strdup_printf ("%s\n%s", symbol, decision) : g_strdup (symbol);
  add_fact (group, _("Resolution"), resolution);
  add_fact (group, is_current && summary->update_needed ? _("Last known expiry") : _("Expires"), term);
  if (!g_str_equal (accord_mandate_get_clock (mandate), ACCORD_CLOCK_MAIN))
    add_fact (group, _("Separate clock"), accord_mandate_get_clock (mandate));
  add_fact (group, _("Also decides on"), others);
  add_fact (group, _("Authorised"), authorised);
  add_fact (group, _("Remark"), note);
  adw_preferences_group_add (group, accord_source_row_new (ACCORD_RECORD (mandate)));
}

static void
add_mission_group (AccordMissionPane *self)
{
  AdwPreferencesGroup *group = add_group (self, _("Mission"), NULL);
  AccordLanguage language = accord_language_get_preferred ();
  g_autofree char *start = accord_partial_day_format (accord_mission_get_start (self->mission),
                                                      ACCORD_DAY_STYLE_FULL, language);
  g_autofree char *end = accord_partial_day_format (accord_mission_get_end (self->mission),
                                                    ACCORD_DAY_STYLE_FULL, language);
  g_autofree char *withdrawn = accord_partial_day_format (accord_mission_get_withdrawn (self->mission),
                                                          ACCORD_DAY_STYLE_FULL, language);
  g_autofree char *liquidated = accord_partial_day_format (accord_mission_get_liquidated (self->mission),
                                                           ACCORD_DAY_STYLE_FULL, language);
  JsonObject *members = accord_record_get_members (ACCORD_RECORD (self->mission));

  add_fact (group, _("Since"), start);
  add_fact (group, _("End of the mandate"), end);
  add_fact (group, _("Withdrawal completed"), withdrawn);
  add_fact (group, _("Liquidation completed"), liquidated);
  add_fact (group, _("Penholder"), accord_json_get_text (members, "penholder"));
  add_fact (group, _("Reports of the Secretary-General"), accord_json_get_text (members, "reporting"));
  add_fact (group, _("Remark"), accord_json_get_text (members, "note"));
  adw_preferences_group_add (group, accord_source_row_new (ACCORD_RECORD (self->mission)));
}

static void
on_step_expanded (AccordMissionPane *self, GParamSpec *pspec, AdwExpanderRow *row)
{
  if (!self->choosing && adw_expander_row_get_expanded (row))
    g_signal_emit (self, signals[ITEM_CHOSEN], 0, accord_step_row_get_item_id (ACCORD_STEP_ROW (row)));
}

static void
add_chain_group (AccordMissionPane *self, AccordChain *chain)
{
  g_autofree char *title = NULL;
  AdwPreferencesGroup *group;

  if (chain->update_needed)
    return;

  /* Translators: %s is what a consultation is about, such as "Renewal of the mandate" */
  title = g_strdup_printf (_("Consultation: %s"), accord_words_for_chain (chain->template));
  group = add_group (self, title, chain->template->citation);
  for (guint i = 0; i < chain->n_steps; i++) {
    GtkWidget *row = accord_step_row_new (self->session, chain, i);

    g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_step_expanded), self, G_CONNECT_SWAPPED);
    g_ptr_array_add (self->step_rows, row);
    adw_preferences_group_add (group, row);
  }
}

static void
clear (AccordMissionPane *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->step_rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

static void
fill (AccordMissionPane *self, AccordMandate *mandate)
{
  g_autoptr (AccordMissionSummary) summary = accord_session_summarize (self->session, self->mission);
  GPtrArray *chains = accord_session_get_chains (self->session, self->mission);
  const char *area = accord_mission_get_area (self->mission);

  clear (self);
  gtk_label_set_label (self->acronym_label, accord_mission_get_acronym (self->mission));
  gtk_label_set_label (self->name_label, accord_mission_get_name (self->mission));
  gtk_label_set_label (self->area_label, area != NULL ? area : "");
  gtk_widget_set_visible (GTK_WIDGET (self->area_label), area != NULL);

  if (mandate == NULL)
    mandate = summary->mandate;
  if (mandate != NULL)
    add_mandate_group (self, summary, mandate);
  else
    add_fact (add_group (self, _("Mandate"), NULL), _("Not recorded"),
              _("The decisions on this mission's mandate are not recorded here."));
  gtk_box_append (self->groups, accord_events_group_new (self->session, self->mission));
  for (guint i = 0; i < chains->len; i++)
    add_chain_group (self, g_ptr_array_index (chains, i));
  add_mission_group (self);
}

/* Opens the row of the step that is chosen, and no other. */
static void
choose_step (AccordMissionPane *self, const char *item_id)
{
  self->choosing = TRUE;
  for (guint i = 0; i < self->step_rows->len; i++) {
    AdwExpanderRow *row = g_ptr_array_index (self->step_rows, i);

    adw_expander_row_set_expanded (row, g_strcmp0 (accord_step_row_get_item_id (ACCORD_STEP_ROW (row)), item_id) == 0);
  }
  self->choosing = FALSE;
}

static gboolean
focus_step (AccordMissionPane *self)
{
  for (guint i = 0; i < self->step_rows->len; i++) {
    AdwExpanderRow *row = g_ptr_array_index (self->step_rows, i);

    if (adw_expander_row_get_expanded (row))
      return gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
  }

  return FALSE;
}

static void
accord_mission_pane_dispose (GObject *object)
{
  AccordMissionPane *self = ACCORD_MISSION_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_MISSION_PANE);

  G_OBJECT_CLASS (accord_mission_pane_parent_class)->dispose (object);
}

static void
accord_mission_pane_finalize (GObject *object)
{
  AccordMissionPane *self = ACCORD_MISSION_PANE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->mission);
  g_ptr_array_unref (self->step_rows);
  g_free (self->mandate_id);

  G_OBJECT_CLASS (accord_mission_pane_parent_class)->finalize (object);
}

static void
accord_mission_pane_class_init (AccordMissionPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_mission_pane_dispose;
  object_class->finalize = accord_mission_pane_finalize;

  signals[ITEM_CHOSEN] = g_signal_new ("item-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-mission-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordMissionPane, stack);
  gtk_widget_class_bind_template_child (widget_class, AccordMissionPane, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, AccordMissionPane, acronym_label);
  gtk_widget_class_bind_template_child (widget_class, AccordMissionPane, name_label);
  gtk_widget_class_bind_template_child (widget_class, AccordMissionPane, area_label);
  gtk_widget_class_bind_template_child (widget_class, AccordMissionPane, groups);
}

static void
accord_mission_pane_init (AccordMissionPane *self)
{
  self->step_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
accord_mission_pane_new (void)
{
  return g_object_new (ACCORD_TYPE_MISSION_PANE, NULL);
}

void
accord_mission_pane_show (AccordMissionPane *self,
                          AccordSession *session,
                          AccordMission *mission,
                          const char *item_id)
{
  AccordRecord *record = NULL;
  gboolean same_mandate, had_focus = FALSE;

  g_return_if_fail (ACCORD_IS_MISSION_PANE (self));
  g_return_if_fail (mission == NULL || ACCORD_IS_SESSION (session));

  gtk_stack_set_visible_child_name (self->stack, mission != NULL ? "mission" : "nothing");
  if (mission == NULL) {
    clear (self);
    g_clear_object (&self->mission);
    return;
  }

  if (item_id != NULL)
    record = accord_workspace_lookup (accord_session_get_workspace (session), item_id);
  if (!ACCORD_IS_MANDATE (record))
    record = NULL;
  same_mandate = g_strcmp0 (self->mandate_id, record != NULL ? item_id : NULL) == 0;

  if (self->stale || self->mission != mission || self->session != session || !same_mandate) {
    /* Building anew takes the focus from the row that was worked on: it gets it back, which also keeps it in sight. */
    had_focus = self->stale && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
    self->stale = FALSE;
    if (self->mission != mission)
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
    g_set_object (&self->session, session);
    g_set_object (&self->mission, mission);
    g_free (self->mandate_id);
    self->mandate_id = record != NULL ? g_strdup (item_id) : NULL;
    fill (self, (AccordMandate *) record);
  }
  choose_step (self, item_id);
  if (had_focus)
    focus_step (self);
}

void
accord_mission_pane_forget (AccordMissionPane *self)
{
  g_return_if_fail (ACCORD_IS_MISSION_PANE (self));

  self->stale = TRUE;
}

void
accord_mission_pane_focus (AccordMissionPane *self)
{
  g_return_if_fail (ACCORD_IS_MISSION_PANE (self));

  if (!focus_step (self))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
