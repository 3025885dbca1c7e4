#include "config.h"

#include "accord-import-context.h"

#include <string.h>

struct _AccordImportContext {
  gatomicrefcount ref_count;
  AccordCountries *countries;
  GPtrArray *missions;
};

static void
free_mission (AccordKnownMission *mission)
{
  g_free (mission->id);
  g_free (mission->acronym);
  g_free (mission->name);
  g_free (mission);
}

static void
add_mission (AccordImportContext *self, AccordMission *mission)
{
  AccordKnownMission *known = g_new0 (AccordKnownMission, 1);

  known->id = g_strdup (accord_record_get_id (ACCORD_RECORD (mission)));
  known->acronym = g_strdup (accord_mission_get_acronym (mission));
  known->name = g_strdup (accord_mission_get_name (mission));
  known->start = accord_mission_get_start (mission).first;
  known->end = accord_partial_day_get_last (accord_mission_get_end (mission));
  g_ptr_array_add (self->missions, known);
}

AccordImportContext *
accord_import_context_new (AccordWorkspace *workspace, AccordCountries *countries)
{
  AccordImportContext *self;
  GListModel *missions;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (countries != NULL, NULL);

  self = g_new0 (AccordImportContext, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->countries = accord_countries_ref (countries);
  self->missions = g_ptr_array_new_with_free_func ((GDestroyNotify) free_mission);
  missions = accord_workspace_get_missions (workspace);
  for (guint i = 0; i < g_list_model_get_n_items (missions); i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);

    add_mission (self, mission);
  }

  return self;
}

AccordImportContext *
accord_import_context_ref (AccordImportContext *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
accord_import_context_unref (AccordImportContext *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  accord_countries_unref (self->countries);
  g_ptr_array_unref (self->missions);
  g_free (self);
}

AccordCountries *
accord_import_context_get_countries (AccordImportContext *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->countries;
}

GPtrArray *
accord_import_context_get_missions (AccordImportContext *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->missions;
}

const AccordKnownMission *
accord_import_context_find_mission (AccordImportContext *self, const char *id, const char *acronym)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->missions->len; i++) {
    const AccordKnownMission *mission = g_ptr_array_index (self->missions, i);

    if (id != NULL ? strcmp (mission->id, id) == 0
                   : acronym != NULL && g_ascii_strcasecmp (mission->acronym, acronym) == 0)
      return mission;
  }

  return NULL;
}

const char *
accord_known_mission_get_key (const AccordKnownMission *self)
{
  const char *colon;

  g_return_val_if_fail (self != NULL, NULL);

  colon = strchr (self->id, ':');

  return colon != NULL ? colon + 1 : self->id;
}
