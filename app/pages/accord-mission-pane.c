#include "config.h"

#include "accord-mission-pane.h"

#include "accord-contributors-group.h"
#include "accord-day-format.h"
#include "accord-events-group.h"
#include "accord-fact-group.h"
#include "accord-fatalities-group.h"
#include "accord-gap-group.h"
#include "accord-json.h"
#include "accord-mandate-group.h"
#include "accord-next-mandate-groups.h"
#include "accord-plans-group.h"
#include "accord-reports-group.h"
#include "accord-row-table.h"
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

static void accord_mission_pane_iface_init (AccordTabularInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordMissionPane, accord_mission_pane, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TABULAR, accord_mission_pane_iface_init))

static AccordFactGroup *
add_group (AccordMissionPane *self, const char *title, const char *description)
{
  GtkWidget *group = accord_fact_group_new (title, description);

  gtk_box_append (self->groups, group);

  return ACCORD_FACT_GROUP (group);
}

static void
add_mission_group (AccordMissionPane *self)
{
  AccordFactGroup *group = add_group (self, _("Mission"), NULL);
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

  accord_fact_group_add_fact (group, _("Since"), start);
  accord_fact_group_add_fact (group, _("End of the mandate"), end);
  accord_fact_group_add_fact (group, _("Withdrawal completed"), withdrawn);
  accord_fact_group_add_fact (group, _("Liquidation completed"), liquidated);
  accord_fact_group_add_fact (group, _("Penholder"), accord_json_get_text (members, "penholder"));
  accord_fact_group_add_fact (group, _("Reports of the Secretary-General"), accord_json_get_text (members, "reporting"));
  accord_fact_group_add_fact (group, _("Remark"), accord_json_get_text (members, "note"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), accord_source_row_new (ACCORD_RECORD (self->mission)));
}

static void
on_step_expanded (AccordMissionPane *self, GParamSpec *pspec, AdwExpanderRow *row)
{
  if (!self->choosing && adw_expander_row_get_expanded (row))
    g_signal_emit (self, signals[ITEM_CHOSEN], 0, accord_step_row_get_item_id (ACCORD_STEP_ROW (row)));
}

static GtkWidget *
make_open_row (const char *consultation_id)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_strconcat ("open-", consultation_id, NULL);

  gtk_widget_set_name (row, name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Open Consultation"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", consultation_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-consultation");

  return row;
}

static void
add_chain_group (AccordMissionPane *self, AccordChain *chain)
{
  g_autofree char *title = NULL;
  AccordFactGroup *group;

  if (chain->update_needed)
    return;

  /* Translators: %s is what a consultation is about, such as "Renewal of the mandate" */
  title = g_strdup_printf (_("Consultation: %s"), accord_words_for_chain (chain->template));
  group = add_group (self, title, chain->template->citation);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_open_row (chain->consultation_id));
  for (guint i = 0; i < chain->n_steps; i++) {
    GtkWidget *row = accord_step_row_new (self->session, chain, i);

    g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_step_expanded), self, G_CONNECT_SWAPPED);
    g_ptr_array_add (self->step_rows, row);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
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
append (AccordMissionPane *self, GtkWidget *group)
{
  if (group != NULL)
    gtk_box_append (self->groups, group);
}

static void
add_mandate (AccordMissionPane *self, const AccordMissionSummary *summary, AccordMandate *mandate)
{
  if (mandate != NULL)
    append (self, accord_mandate_group_new (self->session, summary, mandate));
  else
    accord_fact_group_add_fact (add_group (self, _("Mandate"), NULL), _("Not recorded"),
                                _("The decisions on this mission's mandate are not recorded here."));
}

/* What has the focus, by the name that outlives it; NULL if that has none. */
static char *
find_focused_name (AccordMissionPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *widget = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (; widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget)) {
    const char *name = gtk_widget_get_name (widget);

    if (g_strcmp0 (name, G_OBJECT_TYPE_NAME (widget)) != 0)
      return g_strdup (name);
  }

  return NULL;
}

static gboolean
focus_named (GtkWidget *widget, const char *name)
{
  if (g_strcmp0 (gtk_widget_get_name (widget), name) == 0)
    return gtk_widget_grab_focus (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (focus_named (child, name))
      return TRUE;

  return FALSE;
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

  /* One in preparation has groups of its own below. */
  if (mandate == NULL || !accord_mandate_is_adopted (mandate))
    mandate = summary->mandate;
  add_mandate (self, summary, mandate);
  append (self, accord_events_group_new (self->session, self->mission));
  for (guint i = 0; i < chains->len; i++)
    add_chain_group (self, g_ptr_array_index (chains, i));
  append (self, accord_next_mandate_groups_new (self->session, self->mission));
  if (mandate != NULL && mandate == summary->mandate && summary->active)
    append (self, accord_gap_group_new (self->session, mandate));
  append (self, accord_contributors_group_new (self->session, self->mission, summary->active));
  append (self, accord_fatalities_group_new (self->session, self->mission, summary->active));
  append (self, accord_reports_group_new (self->session, self->mission));
  append (self, accord_plans_group_new (self->session, self->mission, mandate));
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

static gboolean
shows_next_mandate (AccordMissionPane *self)
{
  AccordRecord *record = self->mandate_id != NULL
                       ? accord_workspace_lookup (accord_session_get_workspace (self->session), self->mandate_id) : NULL;

  return ACCORD_IS_MANDATE (record) && !accord_mandate_is_adopted (ACCORD_MANDATE (record));
}

static void
accord_mission_pane_iface_init (AccordTabularInterface *iface)
{
  iface->create_table = accord_row_table_new;
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

/* A mission that was edited is another record with the same id. */
static gboolean
is_same_mission (AccordMission *a, AccordMission *b)
{
  return a == b || (a != NULL && g_str_equal (accord_record_get_id (ACCORD_RECORD (a)), accord_record_get_id (ACCORD_RECORD (b))));
}

void
accord_mission_pane_show (AccordMissionPane *self,
                          AccordSession *session,
                          AccordMission *mission,
                          const char *item_id)
{
  GtkViewport *viewport;
  AccordRecord *record = NULL;
  g_autofree char *focused = NULL;
  gboolean same_mandate, had_focus = FALSE;

  g_return_if_fail (ACCORD_IS_MISSION_PANE (self));
  g_return_if_fail (mission == NULL || ACCORD_IS_SESSION (session));

  viewport = GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scrolled_window));
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

  /* New rows have no place yet: to bring the one with the focus in sight would lead to the top. */
  gtk_viewport_set_scroll_to_focus (viewport, FALSE);
  if (self->stale || self->mission != mission || self->session != session || !same_mandate) {
    /* Building anew takes the focus from the row that was worked on: it gets it back, which also keeps it in sight. */
    had_focus = self->stale && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
    focused = had_focus ? find_focused_name (self) : NULL;
    self->stale = FALSE;
    if (!is_same_mission (self->mission, mission))
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
    g_set_object (&self->session, session);
    g_set_object (&self->mission, mission);
    g_free (self->mandate_id);
    self->mandate_id = record != NULL ? g_strdup (item_id) : NULL;
    fill (self, (AccordMandate *) record);
  }
  choose_step (self, item_id);
  if (had_focus && (focused == NULL || !focus_named (GTK_WIDGET (self->groups), focused)))
    focus_step (self);
  gtk_viewport_set_scroll_to_focus (viewport, TRUE);
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

  if (focus_step (self) || (shows_next_mandate (self) && focus_named (GTK_WIDGET (self->groups), "next-mandate")))
    return;
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
