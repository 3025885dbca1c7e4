#include "config.h"

#include "accord-commitments-page.h"

#include "accord-choice-factory.h"
#include "accord-commitments-matrix.h"
#include "accord-commitments-pane.h"
#include "accord-commitments-table.h"
#include "accord-commitments-words.h"
#include "accord-day-button.h"
#include "accord-day-format.h"
#include "accord-progress-legend.h"
#include "accord-tabular.h"
#include "accord-text.h"
#include "accord-words-progress.h"

#include <glib/gi18n-lib.h>

struct _AccordCommitmentsPage {
  AdwBin parent_instance;

  GtkSearchEntry *search_entry;
  GtkDropDown *missions_filter;
  GtkDropDown *area_filter;
  GtkDropDown *owner_filter;
  GtkDropDown *status_filter;
  GtkToggleButton *overdue_button;
  GtkToggleButton *no_news_button;
  AdwFlap *flap;
  GtkStack *stack;
  GtkSpinner *spinner;
  GtkWidget *beginning;
  AccordCommitmentsMatrix *matrix;
  AccordCommitmentsPane *pane;
  GtkDropDown *compared;
  GtkBox *compared_box;
  GtkLabel *compared_label;
  GtkBox *legend_box;
  GtkWidget *day_button;

  AccordSession *session;
  AccordCommitmentsList *list;
  GSettings *settings;
  GCancellable *loading;
  gboolean choosing; /* while the filters are being set */
  gboolean opening; /* whether the focus belongs to the pane as soon as the page is shown */
  gboolean awaiting; /* whether the focus belongs to the matrix as soon as there is one */
};

/* What can be compared with. */
enum {
  BEFORE_MANDATE,
  ON_DAY,
};

static void accord_commitments_page_iface_init (AccordTabularInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordCommitmentsPage, accord_commitments_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TABULAR, accord_commitments_page_iface_init))

/* The statuses that the filter offers, after all of them. */
static const AccordProgressStatus statuses[] = {
  ACCORD_PROGRESS_COMPLETED, ACCORD_PROGRESS_IN_PROGRESS, ACCORD_PROGRESS_PENDING, ACCORD_PROGRESS_NOT_STARTED,
  ACCORD_PROGRESS_NOT_APPLICABLE, ACCORD_PROGRESS_UNKNOWN,
};

/* Of a drop-down, GTK 4.8 gives the focus to a button inside, which takes neither its name nor its value. */
static void
name_filter (GtkDropDown *filter, const char *name)
{
  GtkStringObject *selected = gtk_drop_down_get_selected_item (filter);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (filter))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  selected != NULL ? gtk_string_object_get_string (selected) : "",
                                  -1);
}

static void
name_filters (AccordCommitmentsPage *self)
{
  name_filter (self->missions_filter, _("Which missions to show"));
  name_filter (self->area_filter, _("Area"));
  name_filter (self->owner_filter, _("Owner"));
  name_filter (self->status_filter, _("Status"));
  name_filter (self->compared, _("What to compare with"));
}

static gboolean
has_filter (AccordCommitmentsPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0' ||
         gtk_drop_down_get_selected (self->area_filter) > 0 || gtk_drop_down_get_selected (self->owner_filter) > 0 ||
         gtk_drop_down_get_selected (self->status_filter) > 0 || gtk_toggle_button_get_active (self->overdue_button) ||
         gtk_toggle_button_get_active (self->no_news_button);
}

static void
update_stack (AccordCommitmentsPage *self)
{
  gboolean loading = self->list == NULL || !accord_session_get_progress_loaded (self->session);
  const char *name;

  if (loading)
    name = "loading";
  else if (g_list_model_get_n_items (accord_commitments_list_get_rows (self->list)) > 0)
    name = "matrix";
  else
    name = "nothing-found";

  gtk_spinner_set_spinning (self->spinner, loading);
  gtk_widget_set_visible (self->beginning, g_str_equal (name, "matrix") &&
                                           !accord_commitments_list_get_has_news (self->list));
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
update_compared (AccordCommitmentsPage *self)
{
  AccordDay day = self->session != NULL ? accord_session_get_compared_day (self->session) : ACCORD_DAY_NONE;
  g_autofree char *text = day != ACCORD_DAY_NONE
                        ? accord_day_format (day, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ()) : NULL;

  gtk_label_set_label (self->compared_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->day_button, gtk_drop_down_get_selected (self->compared) == ON_DAY);
}

/* Its words come from the reference layer, which comes with the session. */
static void
fill_areas (AccordCommitmentsPage *self)
{
  GtkStringList *model = GTK_STRING_LIST (gtk_drop_down_get_model (self->area_filter));
  AccordCommitmentsEntry *entry = accord_commitments_list_find (self->list, ACCORD_SECRETARIAT);

  if (entry == NULL || g_list_model_get_n_items (G_LIST_MODEL (model)) > 1)
    return;

  for (guint i = 1; i <= ACCORD_N_AREAS; i++) {
    const AccordAreaProgress *progress = accord_commitments_entry_get_area (entry, i);

    if (progress != NULL)
      gtk_string_list_append (model, accord_area_get_short_name (progress->area, NULL));
  }
}

static gboolean
focus_matrix (AccordCommitmentsPage *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self->matrix)) && accord_commitments_matrix_focus (self->matrix, NULL);
}

static void
on_list_updated (AccordCommitmentsPage *self)
{
  fill_areas (self);
  update_stack (self);
  update_compared (self);
  if (self->awaiting && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && !has_filter (self))
    focus_matrix (self);
  self->awaiting = FALSE;
}

static void
on_filter_changed (AccordCommitmentsPage *self)
{
  AccordCommitmentsFilter filter = { .status = ACCORD_ANY_STATUS };
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *words = *text != '\0' ? accord_text_fold (text) : NULL;
  guint owner, status;

  /* The first changes come while the page is being built. */
  if (self->choosing || self->list == NULL)
    return;

  name_filters (self);
  owner = gtk_drop_down_get_selected (self->owner_filter);
  status = gtk_drop_down_get_selected (self->status_filter);
  filter.words = words;
  filter.show_all = gtk_drop_down_get_selected (self->missions_filter) == 1;
  filter.area = gtk_drop_down_get_selected (self->area_filter);
  if (owner > 0)
    filter.owner = accord_rules_get_owners ()[owner - 1];
  if (status > 0)
    filter.status = (int) statuses[status - 1];
  filter.overdue = gtk_toggle_button_get_active (self->overdue_button);
  filter.no_news = gtk_toggle_button_get_active (self->no_news_button);
  accord_commitments_matrix_show_only (self->matrix, filter.area);
  accord_commitments_list_set_filter (self->list, &filter);
}

static void
on_missions_selected (AccordCommitmentsPage *self)
{
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "show-all", gtk_drop_down_get_selected (self->missions_filter) == 1);
  on_filter_changed (self);
}

static void
on_setting_changed (AccordCommitmentsPage *self)
{
  gtk_drop_down_set_selected (self->missions_filter, g_settings_get_boolean (self->settings, "show-all") ? 1 : 0);
}

static void
on_show_all (AccordCommitmentsPage *self)
{
  self->choosing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_drop_down_set_selected (self->area_filter, 0);
  gtk_drop_down_set_selected (self->owner_filter, 0);
  gtk_drop_down_set_selected (self->status_filter, 0);
  gtk_toggle_button_set_active (self->overdue_button, FALSE);
  gtk_toggle_button_set_active (self->no_news_button, FALSE);
  self->choosing = FALSE;
  on_filter_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_search_activated (AccordCommitmentsPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_search_stopped (AccordCommitmentsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
compare (AccordCommitmentsPage *self)
{
  gboolean on_day = gtk_drop_down_get_selected (self->compared) == ON_DAY;
  AccordDay day = accord_day_button_get_day (ACCORD_DAY_BUTTON (self->day_button));

  if (self->session == NULL)
    return;

  /* Nothing is known of days to come. */
  accord_session_set_compared_day (self->session, on_day ? MIN (day, accord_session_get_today (self->session))
                                                         : ACCORD_DAY_NONE);
  update_compared (self);
}

/* A year ago, until another day is chosen. */
static void
on_compared_selected (AccordCommitmentsPage *self)
{
  name_filters (self);
  if (self->session == NULL)
    return;

  if (accord_day_button_get_day (ACCORD_DAY_BUTTON (self->day_button)) == ACCORD_DAY_NONE)
    accord_day_button_set_day (ACCORD_DAY_BUTTON (self->day_button), accord_session_get_today (self->session) - 365);
  compare (self);
}

static void
on_opened (AccordCommitmentsPage *self, const char *mission_id, guint area)
{
  accord_commitments_page_open (self, mission_id, area);
}

/* Back to the cell that it is about. */
static void
on_pane_closed (AccordCommitmentsPage *self)
{
  adw_flap_set_reveal_flap (self->flap, FALSE);
  accord_commitments_matrix_focus (self->matrix, accord_commitments_pane_get_mission_id (self->pane));
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordCommitmentsPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!accord_session_load_progress_finish (ACCORD_SESSION (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

/* A start does not wait for what it does not show. */
static void
load (AccordCommitmentsPage *self)
{
  if (self->session == NULL || self->list != NULL)
    return;

  self->list = accord_commitments_list_new (self->session);
  g_signal_connect_object (self->list, "updated", G_CALLBACK (on_list_updated), self, G_CONNECT_SWAPPED);
  accord_commitments_matrix_set_list (self->matrix, self->list);
  on_filter_changed (self);
  update_stack (self);
  if (accord_session_get_progress_loaded (self->session))
    return;

  self->loading = g_cancellable_new ();
  accord_session_load_progress_async (self->session, self->loading, on_loaded, g_object_ref (self));
}

static void
accord_commitments_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (accord_commitments_page_parent_class)->map (widget);

  load (ACCORD_COMMITMENTS_PAGE (widget));
}

/* Turning a page brings the focus to its first child. */
static gboolean
focus_pane_when_idle (gpointer data)
{
  AccordCommitmentsPage *self = data;

  if (self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    accord_commitments_pane_focus (self->pane);

  return G_SOURCE_REMOVE;
}

static gboolean
accord_commitments_page_grab_focus (GtkWidget *widget)
{
  AccordCommitmentsPage *self = ACCORD_COMMITMENTS_PAGE (widget);

  if (self->opening) {
    self->opening = FALSE;
    g_idle_add_full (G_PRIORITY_LOW, focus_pane_when_idle, g_object_ref (self), g_object_unref);
    return TRUE;
  }

  self->awaiting = self->list == NULL || !accord_session_get_progress_loaded (self->session);

  return focus_matrix (self) || gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static AccordTextTable *
accord_commitments_page_create_table (AccordTabular *tabular, gboolean current)
{
  AccordCommitmentsPage *self = ACCORD_COMMITMENTS_PAGE (tabular);
  AccordCommitmentsEntry *only = NULL;

  if (self->list == NULL)
    return NULL;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->pane)) != NULL && adw_flap_get_reveal_flap (self->flap))
    return accord_commitments_pane_create_table (self->pane, current);

  only = current ? accord_commitments_matrix_get_current (self->matrix) : NULL;
  if (current && only == NULL)
    return NULL;

  return accord_commitments_table_new (accord_commitments_list_get_rows (self->list),
                                       accord_commitments_list_get_filter (self->list), only);
}

static void
accord_commitments_page_iface_init (AccordTabularInterface *iface)
{
  iface->create_table = accord_commitments_page_create_table;
}

static void
accord_commitments_page_dispose (GObject *object)
{
  AccordCommitmentsPage *self = ACCORD_COMMITMENTS_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->matrix != NULL)
    accord_commitments_matrix_set_list (self->matrix, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_COMMITMENTS_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (accord_commitments_page_parent_class)->dispose (object);
}

static void
accord_commitments_page_class_init (AccordCommitmentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_commitments_page_dispose;
  widget_class->map = accord_commitments_page_map;
  widget_class->grab_focus = accord_commitments_page_grab_focus;

  g_type_ensure (ACCORD_TYPE_COMMITMENTS_MATRIX);
  g_type_ensure (ACCORD_TYPE_COMMITMENTS_PANE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/accordplanner/Accord/pages/accord-commitments-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, missions_filter);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, area_filter);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, owner_filter);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, status_filter);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, overdue_button);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, no_news_button);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, flap);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, beginning);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, matrix);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, compared);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, compared_box);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, compared_label);
  gtk_widget_class_bind_template_child (widget_class, AccordCommitmentsPage, legend_box);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_missions_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_bind_template_callback (widget_class, on_compared_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_pane_closed);
}

static void
fill_filters (AccordCommitmentsPage *self)
{
  GtkStringList *owners = gtk_string_list_new ((const char *const[]) { _("All owners"), NULL });
  GtkStringList *words = gtk_string_list_new ((const char *const[]) { _("All statuses"), NULL });
  GtkStringList *areas = gtk_string_list_new ((const char *const[]) { _("All areas"), NULL });
  GtkDropDown *filters[] = { self->area_filter, self->owner_filter, self->status_filter };

  for (guint i = 0; accord_rules_get_owners ()[i] != NULL; i++)
    gtk_string_list_append (owners, accord_words_for_commitment_owner (accord_rules_get_owners ()[i]));
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    gtk_string_list_append (words, accord_words_for_status (statuses[i]));
  gtk_drop_down_set_model (self->area_filter, G_LIST_MODEL (areas));
  gtk_drop_down_set_model (self->owner_filter, G_LIST_MODEL (owners));
  gtk_drop_down_set_model (self->status_filter, G_LIST_MODEL (words));
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    accord_choice_factory_install (GTK_WIDGET (filters[i]));
  g_object_unref (areas);
  g_object_unref (owners);
  g_object_unref (words);
}

static void
accord_commitments_page_init (AccordCommitmentsPage *self)
{
  self->choosing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->matrix));
  fill_filters (self);
  self->day_button = accord_day_button_new (_("Day to compare with"));
  accord_day_button_set_day (ACCORD_DAY_BUTTON (self->day_button), ACCORD_DAY_NONE);
  g_signal_connect_object (self->day_button, "chosen", G_CALLBACK (compare), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->compared_box, self->day_button);
  gtk_box_append (self->legend_box, accord_progress_legend_new ());
  self->choosing = FALSE;
  name_filters (self);
  update_stack (self);
  update_compared (self);
}

void
accord_commitments_page_set_session (AccordCommitmentsPage *self, AccordSession *session)
{
  g_return_if_fail (ACCORD_IS_COMMITMENTS_PAGE (self));
  g_return_if_fail (session == NULL || ACCORD_IS_SESSION (session));

  if (self->session == session)
    return;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  accord_commitments_matrix_set_list (self->matrix, NULL);
  adw_flap_set_reveal_flap (self->flap, FALSE);
  accord_commitments_pane_show (self->pane, session, NULL, 0);
  g_clear_object (&self->list);
  g_set_object (&self->session, session);
  gtk_drop_down_set_selected (self->compared, BEFORE_MANDATE);
  update_stack (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}

void
accord_commitments_page_set_settings (AccordCommitmentsPage *self, GSettings *settings)
{
  g_return_if_fail (ACCORD_IS_COMMITMENTS_PAGE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (self->settings == NULL);

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::show-all", G_CALLBACK (on_setting_changed), self, G_CONNECT_SWAPPED);
  on_setting_changed (self);
}

void
accord_commitments_page_search (AccordCommitmentsPage *self)
{
  g_return_if_fail (ACCORD_IS_COMMITMENTS_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
accord_commitments_page_open (AccordCommitmentsPage *self, const char *mission_id, guint area)
{
  g_return_if_fail (ACCORD_IS_COMMITMENTS_PAGE (self));
  g_return_if_fail (self->session != NULL);
  g_return_if_fail (mission_id != NULL);
  g_return_if_fail (area >= 1 && area <= ACCORD_N_AREAS);

  load (self);
  accord_commitments_pane_show (self->pane, self->session, mission_id, area);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  self->awaiting = FALSE;
  self->opening = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->opening)
    accord_commitments_pane_focus (self->pane);
}
