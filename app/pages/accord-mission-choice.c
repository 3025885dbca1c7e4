#include "config.h"

#include "accord-mission-choice.h"

#include "accord-choice-factory.h"
#include "accord-session-missions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordMissionChoice {
  AdwActionRow parent_instance;

  GtkDropDown *missions;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordMissionChoice, accord_mission_choice, ADW_TYPE_ACTION_ROW)

static char *
get_acronym (AccordMission *mission)
{
  return g_strdup (mission != NULL ? accord_mission_get_acronym (mission) : NULL);
}

static int
compare_missions (gconstpointer a, gconstpointer b)
{
  AccordMission *x = *(AccordMission **) a, *y = *(AccordMission **) b;

  return strcmp (accord_mission_get_acronym (x), accord_mission_get_acronym (y));
}

GPtrArray *
accord_mission_choice_list (AccordSession *session, AccordMission *wanted)
{
  g_autoptr (GPtrArray) summaries = NULL;
  GPtrArray *missions;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (wanted == NULL || ACCORD_IS_MISSION (wanted), NULL);

  summaries = accord_session_list_missions (session, FALSE);
  missions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < summaries->len; i++)
    g_ptr_array_add (missions, g_object_ref (((AccordMissionSummary *) g_ptr_array_index (summaries, i))->mission));
  if (wanted != NULL && !g_ptr_array_find (missions, wanted, NULL))
    g_ptr_array_add (missions, g_object_ref (wanted));
  g_ptr_array_sort (missions, compare_missions);

  return missions;
}

static void
name_button (AccordMissionChoice *self)
{
  AccordMission *mission = accord_mission_choice_get_mission (self);

  accord_choice_factory_name_button (self->missions, _("Mission"),
                                     mission != NULL ? accord_mission_get_acronym (mission) : "");
}

static void
on_selected (AccordMissionChoice *self)
{
  name_button (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
accord_mission_choice_class_init (AccordMissionChoiceClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_mission_choice_init (AccordMissionChoice *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Mission"));
}

GtkWidget *
accord_mission_choice_new (AccordSession *session, AccordMission *mission)
{
  AccordMissionChoice *self;
  g_autoptr (GPtrArray) missions = NULL;
  g_autoptr (GListStore) store = g_list_store_new (ACCORD_TYPE_MISSION);
  guint position = GTK_INVALID_LIST_POSITION;
  GtkExpression *expression;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);

  self = g_object_new (ACCORD_TYPE_MISSION_CHOICE, NULL);
  missions = accord_mission_choice_list (session, mission);
  g_list_store_splice (store, 0, 0, missions->pdata, missions->len);
  expression = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_acronym), NULL, NULL);
  self->missions = GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (G_LIST_MODEL (store)), expression));
  gtk_drop_down_set_enable_search (self->missions, TRUE);
  if (mission != NULL)
    g_list_store_find (store, mission, &position);
  gtk_drop_down_set_selected (self->missions, position);
  gtk_widget_set_valign (GTK_WIDGET (self->missions), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->missions));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->missions));
  name_button (self);
  g_signal_connect_object (self->missions, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

AccordMission *
accord_mission_choice_get_mission (AccordMissionChoice *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION_CHOICE (self), NULL);

  return gtk_drop_down_get_selected_item (self->missions);
}
