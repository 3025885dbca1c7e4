#include "config.h"

#include "accord-plans-group.h"

#include "accord-day-format.h"
#include "accord-fact-group.h"
#include "accord-form-dialog.h"
#include "accord-json.h"
#include "accord-mandate-dialog.h"
#include "accord-session-edit.h"
#include "accord-session-mandate.h"
#include "accord-words-resources.h"

#include <glib/gi18n-lib.h>

struct _AccordPlansGroup {
  GtkBox parent_instance;

  AccordSession *session;
  AccordMission *mission;
  AccordMandate *mandate;
};

G_DEFINE_FINAL_TYPE (AccordPlansGroup, accord_plans_group, GTK_TYPE_BOX)

static const char *const plans[] = { "contingency_plan", "exit_strategy" };
static const char *const texts[] = { "views_taken_up", "chapter", "use_of_force", "host_consent" };

static AccordChangeSet *
make_plan (AccordFormDialog *dialog, const char **field, GError **error)
{
  return accord_session_change_plan (accord_form_dialog_get_session (dialog), accord_form_dialog_get_subject (dialog),
                                     plans[accord_form_dialog_get_index (dialog)],
                                     accord_form_dialog_get_flag (dialog, "have"),
                                     accord_form_dialog_get_day (dialog, "day"), field, error);
}

/* Rows are named by the member that they show. */
static void
on_plan (AccordPlansGroup *self, GtkWidget *row)
{
  const char *member = gtk_widget_get_name (row);
  AccordFormDialog *dialog;
  gboolean have;
  AccordDay day;

  accord_session_get_plan (self->mission, member, &have, &day);
  dialog = accord_form_dialog_new (row, self->session, accord_words_for_plan (member), _("_Apply"), make_plan, self->mission);
  accord_form_dialog_set_index (dialog, g_str_equal (member, plans[1]));
  accord_form_dialog_add_flag (dialog, "have", _("There is one"), have);
  accord_form_dialog_add_day (dialog, "day", _("Of which day"), day);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_text (AccordPlansGroup *self, GtkWidget *row)
{
  accord_mandate_dialog_show_text (row, self->session, self->mandate, gtk_widget_get_name (row));
}

static char *
describe_plan (AccordMission *mission, const char *member)
{
  g_autofree char *text = NULL;
  gboolean have;
  AccordDay day;

  if (!accord_session_get_plan (mission, member, &have, &day))
    return NULL;
  if (!have)
    return g_strdup (_("There is none"));
  if (day == ACCORD_DAY_NONE)
    return g_strdup (_("There is one"));

  text = accord_day_format (day, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());

  /* Translators: %s is the day of a plan */
  return g_strdup_printf (_("There is one, of %s"), text);
}

static void
add_plans (AccordPlansGroup *self, gboolean editable)
{
  AccordFactGroup *group = ACCORD_FACT_GROUP (accord_fact_group_new (_("Plans"),
                                                                     _("Annex I, A, 7: to think of the end from the beginning")));

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++) {
    g_autofree char *value = describe_plan (self->mission, plans[i]);
    GtkWidget *row = accord_fact_group_add_editable (group, plans[i], accord_words_for_plan (plans[i]), value, editable);

    g_signal_connect_object (row, "activated", G_CALLBACK (on_plan), self, G_CONNECT_SWAPPED);
  }
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (group));
}

static void
add_texts (AccordPlansGroup *self, gboolean editable)
{
  JsonObject *members = accord_record_get_members (ACCORD_RECORD (self->mandate));
  AccordFactGroup *group = ACCORD_FACT_GROUP (accord_fact_group_new (_("In the mandate"), NULL));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    GtkWidget *row;

    row = accord_fact_group_add_editable (group, texts[i], accord_words_for_mandate_text (texts[i]),
                                          accord_json_get_text (members, texts[i]), editable);
    g_signal_connect_object (row, "activated", G_CALLBACK (on_text), self, G_CONNECT_SWAPPED);
  }
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (group));
}

static void
accord_plans_group_finalize (GObject *object)
{
  AccordPlansGroup *self = ACCORD_PLANS_GROUP (object);

  g_clear_object (&self->mandate);
  g_clear_object (&self->mission);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (accord_plans_group_parent_class)->finalize (object);
}

static void
accord_plans_group_class_init (AccordPlansGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_plans_group_finalize;
}

static void
accord_plans_group_init (AccordPlansGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
}

GtkWidget *
accord_plans_group_new (AccordSession *session, AccordMission *mission, AccordMandate *mandate)
{
  AccordPlansGroup *self;
  gboolean editable;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  self = g_object_new (ACCORD_TYPE_PLANS_GROUP, NULL);
  self->session = g_object_ref (session);
  self->mission = g_object_ref (mission);
  self->mandate = mandate != NULL ? g_object_ref (mandate) : NULL;
  editable = accord_session_can_edit (session);
  if (mandate != NULL)
    add_texts (self, editable);
  add_plans (self, editable);

  return GTK_WIDGET (self);
}
