#include "config.h"

#include "accord-next-mandate-groups.h"

#include "accord-day-format.h"
#include "accord-fact-group.h"
#include "accord-figures-row.h"
#include "accord-mandate-dialog.h"
#include "accord-requirement-dialog.h"
#include "accord-session-edit.h"
#include "accord-session-mandate.h"
#include "accord-session-resources.h"
#include "accord-words-resources.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordNextMandateGroups {
  GtkBox parent_instance;

  AccordSession *session;
  AccordMission *mission;
  AccordMandate *mandate;
  AccordResources *resources;
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (AccordNextMandateGroups, accord_next_mandate_groups, GTK_TYPE_BOX)

#define REQUIREMENT_KEY "accord-requirement"
#define PLEDGE_KEY "accord-pledge"

static char *
format_day (AccordDay day)
{
  return accord_day_format (day, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
}

static void
on_edit_mandate (AccordNextMandateGroups *self, GtkWidget *widget)
{
  accord_mandate_dialog_show (widget, self->session, self->mission, self->mandate);
}

static void
on_add_requirement (AccordNextMandateGroups *self, GtkWidget *widget)
{
  accord_requirement_dialog_show (widget, self->session, self->mandate, NULL);
}

static void
on_edit_requirement (AccordNextMandateGroups *self, GtkWidget *widget)
{
  accord_requirement_dialog_show (widget, self->session, self->mandate,
                                  g_object_get_data (G_OBJECT (widget), REQUIREMENT_KEY));
}

/* A pledge is counted from 1, so that a new one is none. */
static void
on_edit_pledge (AccordNextMandateGroups *self, GtkWidget *widget)
{
  accord_requirement_dialog_show_pledge (widget, self->session, g_object_get_data (G_OBJECT (widget), REQUIREMENT_KEY),
                                         GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), PLEDGE_KEY)) - 1);
}

static void
set_subject (GtkWidget *widget, AccordRequirement *requirement, guint pledge)
{
  g_object_set_data_full (G_OBJECT (widget), REQUIREMENT_KEY, g_object_ref (requirement), g_object_unref);
  g_object_set_data (G_OBJECT (widget), PLEDGE_KEY, GUINT_TO_POINTER (pledge));
}

static AccordFactGroup *
add_group (AccordNextMandateGroups *self, const char *title, const char *description)
{
  GtkWidget *group = accord_fact_group_new (title, description);

  gtk_box_append (GTK_BOX (self), group);

  return ACCORD_FACT_GROUP (group);
}

static char *
describe_term (AccordMandate *mandate)
{
  AccordDay from = accord_session_draft_mandate (mandate).effective;
  AccordDay until = accord_mandate_get_expires (mandate);
  g_autofree char *first = from != ACCORD_DAY_NONE ? format_day (from) : NULL;
  g_autofree char *last = until != ACCORD_DAY_NONE ? format_day (until) : NULL;

  if (first != NULL && last != NULL)
    /* Translators: the first and the last day of a mandate */
    return g_strdup_printf (_("From %s until %s"), first, last);
  if (first != NULL)
    /* Translators: the first day of a mandate */
    return g_strdup_printf (_("From %s"), first);
  if (last != NULL)
    /* Translators: the last day of a mandate */
    return g_strdup_printf (_("Until %s"), last);

  return g_strdup (_("Its days are not settled"));
}

static char *
describe_ceilings (AccordNextMandateGroups *self)
{
  GString *text = g_string_new (NULL);
  AccordMandate *ceilings = self->resources->ceilings;

  for (int i = 0; i < ACCORD_N_COMPONENTS; i++) {
    g_autofree char *figure = accord_words_for_figure (self->resources->sums[i].authorised);

    if (self->resources->sums[i].authorised == ACCORD_FIGURE_NONE)
      continue;
    if (text->len > 0)
      g_string_append (text, "\n");
    g_string_append_printf (text, C_("figure", "%s: %s"), accord_words_for_component (i), figure);
  }
  if (text->len > 0 && ceilings != NULL && ceilings != self->mandate) {
    g_autofree char *symbol = accord_words_for_symbol (ceilings);

    g_string_append (text, "\n");
    /* Translators: %s is the symbol of a resolution */
    g_string_append_printf (text, _("As now, by %s"), symbol);
  }

  return g_string_free (text, text->len == 0);
}

static const char *
name_gate (AccordGate gate)
{
  switch (gate) {
  case ACCORD_GATE_UNKNOWN:
    return _("Resources not entered");
  case ACCORD_GATE_CLOSED:
    return _("Resources not confirmed");
  case ACCORD_GATE_OPEN:
    return _("Resources confirmed");
  }

  g_return_val_if_reached (NULL);
}

/* Told by words and by the icon; the colour only repeats it. */
static void
add_gate (AccordNextMandateGroups *self, AccordFactGroup *group)
{
  AccordGate gate = self->resources->gate;
  g_autoptr (GString) text = g_string_new (accord_words_for_gate (gate));
  GtkWidget *row, *image;

  for (guint i = 0; i < self->resources->reasons->len; i++) {
    g_autofree char *reason = accord_words_for_reason (&g_array_index (self->resources->reasons, AccordReason, i));

    /* Translators: a line in a list of reasons */
    g_string_append_printf (text, C_("reason", "\n• %s"), reason);
  }
  row = accord_fact_group_add_fact (group, name_gate (gate), text->str);
  gtk_widget_add_css_class (row, "gate");
  if (gate == ACCORD_GATE_UNKNOWN)
    return;

  image = gtk_image_new_from_icon_name (gate == ACCORD_GATE_OPEN ? "emblem-ok-symbolic" : "changes-prevent-symbolic");
  gtk_widget_add_css_class (image, gate == ACCORD_GATE_OPEN ? "success" : "warning");
  gtk_widget_add_css_class (row, gate == ACCORD_GATE_OPEN ? "success" : "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
}

static void
add_mandate (AccordNextMandateGroups *self)
{
  AccordFactGroup *group = add_group (self, _("Next mandate"), _("In preparation"));
  g_autofree char *term = describe_term (self->mandate);
  g_autofree char *ceilings = describe_ceilings (self);
  g_autofree char *text = NULL;
  const char *decision = accord_words_for_decision (accord_mandate_get_decision (self->mandate));
  GtkWidget *row;

  if (decision != NULL)
    text = g_strdup_printf ("%s\n%s", decision, term);
  row = accord_fact_group_add_editable (group, "next-mandate", _("Draft resolution"), text != NULL ? text : term,
                                        self->editable);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_edit_mandate), self, G_CONNECT_SWAPPED);
  accord_fact_group_add_fact (group, _("Authorised"), ceilings);
  add_gate (self, group);
}

static void
make_editable (AccordNextMandateGroups *self, GtkWidget *row, const char *name, GCallback callback)
{
  gtk_widget_set_name (row, name);
  if (!self->editable)
    return;

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Edit"));
  g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
}

static void
add_pledges (AccordNextMandateGroups *self,
             AdwPreferencesGroup *group,
             GPtrArray *columns,
             const char *const *heads,
             AccordRequirement *requirement)
{
  for (guint i = 0; i < accord_requirement_count_pledges (requirement); i++) {
    AccordPledge pledge;
    g_autofree char *name = NULL;
    GtkWidget *row;

    if (!accord_requirement_get_pledge (requirement, i, &pledge))
      continue;
    name = g_strdup_printf ("%s/%u", accord_record_get_id (ACCORD_RECORD (requirement)), i);
    row = accord_figures_row_new (columns, heads,
                                  accord_countries_get_name (accord_session_get_countries (self->session), pledge.who), NULL,
                                  (int[]) { ACCORD_FIGURE_BLANK, pledge.quantity, pledge.confirmed, pledge.deployed });
    accord_figures_row_set_part (ACCORD_FIGURES_ROW (row));
    set_subject (row, requirement, i + 1);
    make_editable (self, row, name, G_CALLBACK (on_edit_pledge));
    adw_preferences_group_add (group, row);
  }
}

static void
add_requirement (AccordNextMandateGroups *self,
                 AdwPreferencesGroup *group,
                 GPtrArray *columns,
                 const char *const *heads,
                 const AccordResourceRow *figures)
{
  AccordRequirement *requirement = figures->requirement;
  const char *id = accord_record_get_id (ACCORD_RECORD (requirement));
  const char *capability = accord_requirement_get_capability (requirement);
  g_autofree char *name = g_strconcat (id, "/add", NULL);
  g_autofree char *label = NULL;
  GtkWidget *row, *button;

  row = accord_figures_row_new (columns, heads, capability,
                                accord_requirement_get_critical (requirement) ? _("Critical enabler") : NULL,
                                (int[]) { figures->required, figures->pledged, figures->confirmed, figures->deployed });
  set_subject (row, requirement, 0);
  make_editable (self, row, id, G_CALLBACK (on_edit_requirement));
  if (self->editable) {
    /* Translators: %s is a capability, such as "Infantry battalion" */
    label = g_strdup_printf (_("Add Pledge: %s"), capability);
    button = accord_figures_row_add_button (ACCORD_FIGURES_ROW (row), name, label);
    set_subject (button, requirement, 0);
    g_signal_connect_object (button, "clicked", G_CALLBACK (on_edit_pledge), self, G_CONNECT_SWAPPED);
  }
  adw_preferences_group_add (group, row);
  add_pledges (self, group, columns, heads, requirement);
}

static void
add_requirements (AccordNextMandateGroups *self)
{
  const char *const heads[] = { _("Required"), _("Pledged"), _("Confirmed"), _("Deployed"), NULL };
  g_autoptr (GPtrArray) columns = accord_figures_row_make_columns (4);
  AccordFactGroup *group = add_group (self, _("What it requires"), NULL);
  GArray *rows = self->resources->rows;

  if (self->editable) {
    GtkWidget *button = accord_fact_group_add_button (group, "add-capability", _("Add Capability"));

    g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_requirement), self, G_CONNECT_SWAPPED);
  }
  if (rows->len == 0) {
    accord_fact_group_set_title (group, _("What it requires"),
                                 _("Add the troops, police and critical enablers that the mandate needs, and who pledges them."));
    return;
  }

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), accord_figures_row_new_heads (columns, heads));
  for (guint i = 0; i < rows->len; i++)
    add_requirement (self, ADW_PREFERENCES_GROUP (group), columns, heads, &g_array_index (rows, AccordResourceRow, i));
}

static void
add_components (AccordNextMandateGroups *self)
{
  const char *const heads[] = { _("Required"), _("Confirmed"), _("Authorised"), NULL };
  g_autoptr (GPtrArray) columns = accord_figures_row_make_columns (3);
  AdwPreferencesGroup *group = NULL;

  for (int i = 0; i < ACCORD_N_COMPONENTS; i++) {
    const AccordResourceSum *sum = &self->resources->sums[i];

    if (sum->required == 0 && sum->pledged == 0)
      continue;
    if (group == NULL) {
      group = ADW_PREFERENCES_GROUP (add_group (self, _("Against the ceilings"), NULL));
      adw_preferences_group_add (group, accord_figures_row_new_heads (columns, heads));
    }
    adw_preferences_group_add (group, accord_figures_row_new (columns, heads, accord_words_for_component (i), NULL,
                                                              (int[]) { sum->required, sum->confirmed, sum->authorised }));
  }
}

static void
add_contributors (AccordNextMandateGroups *self)
{
  const char *const heads[] = { _("Pledged"), _("Confirmed"), _("Deployed"), NULL };
  g_autoptr (GPtrArray) columns = accord_figures_row_make_columns (3);
  GArray *contributors = self->resources->contributors;
  AdwPreferencesGroup *group;

  if (contributors->len == 0)
    return;

  group = ADW_PREFERENCES_GROUP (add_group (self, _("By contributor"), NULL));
  adw_preferences_group_add (group, accord_figures_row_new_heads (columns, heads));
  for (guint i = 0; i < contributors->len; i++) {
    const AccordContributorSum *sum = &g_array_index (contributors, AccordContributorSum, i);

    adw_preferences_group_add (group,
                               accord_figures_row_new (columns, heads,
                                                       accord_countries_get_name (accord_session_get_countries (self->session), sum->who),
                                                       NULL, (int[]) { sum->pledged, sum->confirmed, sum->deployed }));
  }
}

static void
add_prepare (AccordNextMandateGroups *self)
{
  AccordFactGroup *group = add_group (self, _("Next mandate"),
                                      _("Prepare it before the Council decides: what it requires, and whether contributors confirm that."));
  GtkWidget *button = gtk_button_new_with_label (_("Prepare Next Mandate"));

  gtk_widget_set_name (button, "next-mandate");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_edit_mandate), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);
}

static void
accord_next_mandate_groups_finalize (GObject *object)
{
  AccordNextMandateGroups *self = ACCORD_NEXT_MANDATE_GROUPS (object);

  g_clear_pointer (&self->resources, accord_resources_free);
  g_clear_object (&self->mandate);
  g_clear_object (&self->mission);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (accord_next_mandate_groups_parent_class)->finalize (object);
}

static void
accord_next_mandate_groups_class_init (AccordNextMandateGroupsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_next_mandate_groups_finalize;
}

static void
accord_next_mandate_groups_init (AccordNextMandateGroups *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
}

GtkWidget *
accord_next_mandate_groups_new (AccordSession *session, AccordMission *mission)
{
  AccordNextMandateGroups *self;
  AccordMandateDraft draft;
  AccordMandate *mandate;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  mandate = accord_session_get_next_mandate (session, mission);
  if (mandate == NULL &&
      (!accord_session_can_edit (session) || !accord_session_suggest_mandate (session, mission, &draft)))
    return NULL;

  self = g_object_new (ACCORD_TYPE_NEXT_MANDATE_GROUPS, NULL);
  self->session = g_object_ref (session);
  self->mission = g_object_ref (mission);
  self->editable = accord_session_can_edit (session);
  if (mandate == NULL) {
    add_prepare (self);
    return GTK_WIDGET (self);
  }

  self->mandate = g_object_ref (mandate);
  self->resources = accord_session_get_resources (session, mandate);
  add_mandate (self);
  add_requirements (self);
  add_components (self);
  add_contributors (self);

  return GTK_WIDGET (self);
}
