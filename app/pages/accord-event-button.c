#include "config.h"

#include "accord-event-button.h"

#include "accord-event-dialog.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordEventButton {
  AdwBin parent_instance;

  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (AccordEventButton, accord_event_button, ADW_TYPE_BIN)

/* What cannot be planned is in a hurry, and comes first. */
static const AccordEventType sudden[] = { ACCORD_EVENT_RAPID_DETERIORATION, ACCORD_EVENT_SERIOUS_DEVELOPMENT };
static const AccordEventType others[] = {
  ACCORD_EVENT_CONTRIBUTOR_REQUEST,
  ACCORD_EVENT_COUNCIL_VISIT,
  ACCORD_EVENT_DRAWDOWN,
  ACCORD_EVENT_PLANNING,
  ACCORD_EVENT_CHANGE_CONSIDERED,
  ACCORD_EVENT_POSSIBLE_CONTRIBUTORS,
  ACCORD_EVENT_STAGE_CHANGE,
  ACCORD_EVENT_ROTATION,
  ACCORD_EVENT_DEPLOYMENT,
  ACCORD_EVENT_SECRETARIAT_SERIES,
};

static void
append (GMenu *menu, const char *label, const char *name)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.record-event", "s", name);
  g_menu_append_item (menu, item);
}

static GMenu *
make_section (const AccordEventType *types, guint n_types)
{
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < n_types; i++)
    append (section, accord_words_for_event (types[i]), accord_event_type_get_name (types[i]));

  return section;
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = make_section (sudden, G_N_ELEMENTS (sudden));
  g_autoptr (GMenu) second = make_section (others, G_N_ELEMENTS (others));
  g_autoptr (GMenu) third = g_menu_new ();

  append (third, _("Meeting…"), ACCORD_EVENT_DIALOG_MEETING);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (third));

  return G_MENU_MODEL (menu);
}

static void
accord_event_button_class_init (AccordEventButtonClass *klass)
{
}

static void
accord_event_button_init (AccordEventButton *self)
{
  g_autoptr (GMenuModel) menu = make_menu ();

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "list-add-symbolic");
  gtk_menu_button_set_menu_model (self->button, menu);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Record Event"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Record Event"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

GtkWidget *
accord_event_button_new (void)
{
  return g_object_new (ACCORD_TYPE_EVENT_BUTTON, NULL);
}

void
accord_event_button_popup (AccordEventButton *self)
{
  g_return_if_fail (ACCORD_IS_EVENT_BUTTON (self));

  gtk_menu_button_popup (self->button);
}
