#include "config.h"

#include "accord-agenda-page.h"

#include "accord-agenda-list.h"
#include "accord-agenda-row.h"
#include "accord-agenda-table.h"
#include "accord-choice-factory.h"
#include "accord-tabular.h"

#include <glib/gi18n-lib.h>

/* The first two choices of the filter by colleague; names follow. */
enum {
  ANYBODY,
  MINE,
  N_FIXED
};

struct _AccordAgendaPage {
  AdwBin parent_instance;

  GtkSearchEntry *search_entry;
  GtkDropDown *owner_filter;
  GtkDropDown *colleague_filter;
  GtkDropDown *form_filter;
  GtkStack *stack;
  GtkSpinner *spinner;
  GtkListView *list_view;

  AccordSession *session;
  AccordAgendaList *list;
  GSettings *settings;
  gboolean choosing; /* while the filters are being set */
  gboolean visited; /* whether a line of the list has had the focus */
  gboolean awaiting; /* whether the focus belongs to the list as soon as there is one */
};

enum {
  PROP_0,
  PROP_N_OVERDUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void accord_agenda_page_iface_init (AccordTabularInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordAgendaPage, accord_agenda_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TABULAR, accord_agenda_page_iface_init))

static const AccordRole roles[] = {
  ACCORD_ROLE_NONE, ACCORD_ROLE_SECRETARY_GENERAL, ACCORD_ROLE_PRESIDENT, ACCORD_ROLE_SECRETARIAT, ACCORD_ROLE_COUNCIL,
  ACCORD_ROLE_CONTRIBUTORS,
};

static const char *const forms[] = { NULL, "B", "A", "C", "other" };

static void
name_filters (AccordAgendaPage *self)
{
  accord_choice_factory_name_button (self->owner_filter, _("Who acts"), NULL);
  accord_choice_factory_name_button (self->colleague_filter, _("Colleague"), NULL);
  accord_choice_factory_name_button (self->form_filter, _("Form of the meeting"), NULL);
}

static char *
get_own_name (AccordAgendaPage *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "my-name");

  return *name != '\0' ? g_steal_pointer (&name) : g_strdup (g_get_real_name ());
}

static gboolean
has_filter (AccordAgendaPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0' ||
         gtk_drop_down_get_selected (self->owner_filter) > 0 ||
         gtk_drop_down_get_selected (self->colleague_filter) != ANYBODY ||
         gtk_drop_down_get_selected (self->form_filter) > 0;
}

static void
update_stack (AccordAgendaPage *self)
{
  gboolean filling = self->list == NULL || accord_agenda_list_get_filling (self->list);
  const char *name;

  if (filling)
    name = "filling";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    name = "list";
  else
    name = has_filter (self) ? "nothing-found" : "nothing-due";

  gtk_spinner_set_spinning (self->spinner, filling);
  gtk_stack_set_visible_child_name (self->stack, name);
}

/* Offers the names that occur, and keeps the one that was chosen, even if it occurs no more. */
static void
update_colleagues (AccordAgendaPage *self)
{
  GtkStringList *model = GTK_STRING_LIST (gtk_drop_down_get_model (self->colleague_filter));
  GtkStringObject *selected = gtk_drop_down_get_selected_item (self->colleague_filter);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model)), chosen = gtk_drop_down_get_selected (self->colleague_filter);
  g_autofree char *name = chosen >= N_FIXED ? g_strdup (gtk_string_object_get_string (selected)) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = accord_agenda_list_list_colleagues (self->list);
  gboolean same = g_strv_length (names) == n - N_FIXED;

  for (guint i = 0; names[i] != NULL && same; i++)
    same = g_str_equal (names[i], gtk_string_list_get_string (model, N_FIXED + i));
  if (same)
    return;

  if (name != NULL && !g_strv_contains ((const char *const *) names, name))
    g_strv_builder_add (builder, name);
  g_strv_builder_addv (builder, (const char **) names);
  g_strfreev (names);
  names = g_strv_builder_end (builder);

  self->choosing = TRUE;
  gtk_string_list_splice (model, N_FIXED, n - N_FIXED, (const char *const *) names);
  for (guint i = 0; name != NULL && names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      chosen = N_FIXED + i;
  gtk_drop_down_set_selected (self->colleague_filter, chosen);
  self->choosing = FALSE;
}

/* To the line that had it last; the first time, to the first one below a heading. */
static gboolean
focus_list (AccordAgendaPage *self)
{
  GtkWidget *list_view = GTK_WIDGET (self->list_view);

  if (!gtk_widget_get_mapped (list_view) || !gtk_widget_grab_focus (list_view))
    return FALSE;

  if (!self->visited)
    gtk_widget_child_focus (list_view, GTK_DIR_DOWN);
  self->visited = TRUE;

  return TRUE;
}

static void
on_list_updated (AccordAgendaPage *self)
{
  update_colleagues (self);
  update_stack (self);
  /* Unless somebody has begun to type. */
  if (self->awaiting && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && !has_filter (self))
    focus_list (self);
  self->awaiting = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_OVERDUE]);
}

static void
on_filter_changed (AccordAgendaPage *self)
{
  AccordAgendaFilter filter = { .from = ACCORD_DAY_NONE, .to = ACCORD_DAY_NONE };
  g_autofree char *own_name = NULL;
  guint colleague;

  /* The first changes come while the page is being built. */
  if (self->choosing || self->list == NULL)
    return;

  name_filters (self);
  colleague = gtk_drop_down_get_selected (self->colleague_filter);
  filter.owner = roles[gtk_drop_down_get_selected (self->owner_filter)];
  filter.form = forms[gtk_drop_down_get_selected (self->form_filter)];
  if (colleague == MINE)
    filter.who = own_name = get_own_name (self);
  else if (colleague >= N_FIXED)
    filter.who = gtk_string_object_get_string (gtk_drop_down_get_selected_item (self->colleague_filter));
  self->visited = FALSE;
  accord_agenda_list_set_filter (self->list, &filter, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  update_stack (self);
}

static void
on_show_all (AccordAgendaPage *self)
{
  self->choosing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_drop_down_set_selected (self->owner_filter, 0);
  gtk_drop_down_set_selected (self->colleague_filter, ANYBODY);
  gtk_drop_down_set_selected (self->form_filter, 0);
  self->choosing = FALSE;
  on_filter_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_search_activated (AccordAgendaPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_search_stopped (AccordAgendaPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_activated (AccordAgendaPage *self, guint position)
{
  g_autoptr (AccordAgendaEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  const AccordAgendaItem *item = entry != NULL ? accord_agenda_entry_get_item (entry) : NULL;

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-consultation", "s", item->chain->consultation_id);
}

static void
on_setup (AccordAgendaPage *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, accord_agenda_row_new ());
}

static void
on_bind (AccordAgendaPage *self, GtkListItem *list_item)
{
  AccordAgendaEntry *entry = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);

  /* In GTK 4.8 the arrows stop at what can neither be selected nor activated; nothing is ever selected here, so a
   * heading can stay selectable, and is read out on the way. */
  gtk_list_item_set_activatable (list_item, accord_agenda_entry_get_item (entry) != NULL);
  accord_agenda_row_set_entry (ACCORD_AGENDA_ROW (row), entry);
}

static void
on_unbind (AccordAgendaPage *self, GtkListItem *list_item)
{
  accord_agenda_row_set_entry (ACCORD_AGENDA_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static gboolean
accord_agenda_page_grab_focus (GtkWidget *widget)
{
  AccordAgendaPage *self = ACCORD_AGENDA_PAGE (widget);

  self->awaiting = self->list == NULL || accord_agenda_list_get_filling (self->list);

  return focus_list (self) || gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* The line with the focus; that the list itself has it means none. */
static AccordAgendaEntry *
get_current (AccordAgendaPage *self)
{
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->list_view));
  GtkWidget *row = item != NULL ? gtk_widget_get_first_child (item) : NULL;

  return ACCORD_IS_AGENDA_ROW (row) ? accord_agenda_row_get_entry (ACCORD_AGENDA_ROW (row)) : NULL;
}

static AccordTextTable *
accord_agenda_page_create_table (AccordTabular *tabular, gboolean current)
{
  AccordAgendaPage *self = ACCORD_AGENDA_PAGE (tabular);
  AccordAgendaEntry *only = current ? get_current (self) : NULL;

  if (self->list == NULL || (current && only == NULL))
    return NULL;

  return accord_agenda_table_new (G_LIST_MODEL (self->list), only);
}

static void
accord_agenda_page_iface_init (AccordTabularInterface *iface)
{
  iface->create_table = accord_agenda_page_create_table;
}

static void
accord_agenda_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  AccordAgendaPage *self = ACCORD_AGENDA_PAGE (object);

  switch (property_id) {
  case PROP_N_OVERDUE:
    g_value_set_uint (value, self->list != NULL ? accord_agenda_list_get_n_overdue (self->list) : 0);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
accord_agenda_page_dispose (GObject *object)
{
  AccordAgendaPage *self = ACCORD_AGENDA_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_AGENDA_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (accord_agenda_page_parent_class)->dispose (object);
}

static void
accord_agenda_page_class_init (AccordAgendaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_agenda_page_dispose;
  object_class->get_property = accord_agenda_page_get_property;
  widget_class->grab_focus = accord_agenda_page_grab_focus;

  properties[PROP_N_OVERDUE] = g_param_spec_uint ("n-overdue", NULL, NULL, 0, G_MAXUINT, 0,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-agenda-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaPage, owner_filter);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaPage, colleague_filter);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaPage, form_filter);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, AccordAgendaPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
accord_agenda_page_init (AccordAgendaPage *self)
{
  const char *const fixed[] = { _("Anybody"), _("Mine"), NULL };
  g_autoptr (GtkStringList) colleagues = gtk_string_list_new (fixed);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->colleague_filter, G_LIST_MODEL (colleagues));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  g_object_unref (factory);
  name_filters (self);
  update_stack (self);
}

void
accord_agenda_page_set_session (AccordAgendaPage *self, AccordSession *session)
{
  g_autoptr (GtkNoSelection) model = NULL;

  g_return_if_fail (ACCORD_IS_AGENDA_PAGE (self));
  g_return_if_fail (session == NULL || ACCORD_IS_SESSION (session));
  g_return_if_fail (self->settings != NULL);

  if (!g_set_object (&self->session, session))
    return;

  g_clear_object (&self->list);
  self->visited = FALSE;
  gtk_list_view_set_model (self->list_view, NULL);
  update_stack (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_OVERDUE]);
  if (session == NULL)
    return;

  self->list = accord_agenda_list_new (session);
  g_signal_connect_object (self->list, "updated", G_CALLBACK (on_list_updated), self, G_CONNECT_SWAPPED);
  on_filter_changed (self);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (model));
}

void
accord_agenda_page_set_settings (AccordAgendaPage *self, GSettings *settings)
{
  g_return_if_fail (ACCORD_IS_AGENDA_PAGE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (self->settings == NULL);

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::my-name", G_CALLBACK (on_filter_changed), self, G_CONNECT_SWAPPED);
}

void
accord_agenda_page_search (AccordAgendaPage *self)
{
  g_return_if_fail (ACCORD_IS_AGENDA_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
