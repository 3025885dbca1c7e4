#include "config.h"

#include "accord-mission.h"

#include "accord-json.h"
#include "accord-text.h"

struct _AccordMission {
  AccordRecord parent_instance;

  const char *acronym;
  const char *name;
  const char *area;
  const char *region;
  AccordPartialDay start;
  AccordPartialDay end;
  AccordPartialDay withdrawn;
  AccordPartialDay liquidated;
  char *folded;
};

G_DEFINE_FINAL_TYPE (AccordMission, accord_mission, ACCORD_TYPE_RECORD)

static void
accord_mission_load (AccordRecord *record, JsonObject *members)
{
  AccordMission *self = ACCORD_MISSION (record);

  self->acronym = accord_json_get_text (members, "acronym");
  self->name = accord_json_get_text (members, "name");
  self->area = accord_json_get_text (members, "area");
  self->region = accord_json_get_text (members, "region");
  self->start = accord_json_get_partial_day (members, "start");
  self->end = accord_json_get_partial_day (members, "end");
  self->withdrawn = accord_json_get_partial_day (members, "withdrawn");
  self->liquidated = accord_json_get_partial_day (members, "liquidated");
}

static void
accord_mission_finalize (GObject *object)
{
  g_free (ACCORD_MISSION (object)->folded);

  G_OBJECT_CLASS (accord_mission_parent_class)->finalize (object);
}

static void
accord_mission_class_init (AccordMissionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_mission_finalize;
  ACCORD_RECORD_CLASS (klass)->load = accord_mission_load;
}

static void
accord_mission_init (AccordMission *self)
{
}

const char *
accord_mission_get_acronym (AccordMission *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION (self), NULL);

  return self->acronym;
}

const char *
accord_mission_get_name (AccordMission *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION (self), NULL);

  return self->name;
}

const char *
accord_mission_get_area (AccordMission *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION (self), NULL);

  return self->area;
}

const char *
accord_mission_get_region (AccordMission *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION (self), NULL);

  return self->region;
}

AccordPartialDay
accord_mission_get_start (AccordMission *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION (self), ACCORD_PARTIAL_DAY_NONE);

  return self->start;
}

AccordPartialDay
accord_mission_get_end (AccordMission *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION (self), ACCORD_PARTIAL_DAY_NONE);

  return self->end;
}

AccordPartialDay
accord_mission_get_withdrawn (AccordMission *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION (self), ACCORD_PARTIAL_DAY_NONE);

  return self->withdrawn;
}

AccordPartialDay
accord_mission_get_liquidated (AccordMission *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION (self), ACCORD_PARTIAL_DAY_NONE);

  return self->liquidated;
}

gboolean
accord_mission_is_active (AccordMission *self, AccordDay today)
{
  AccordDay last;

  g_return_val_if_fail (ACCORD_IS_MISSION (self), FALSE);
  g_return_val_if_fail (accord_day_is_valid (today), FALSE);

  last = accord_partial_day_get_last (self->end);

  return self->start.first <= today && (last == ACCORD_DAY_NONE || last >= today);
}

gboolean
accord_mission_matches (AccordMission *self, const char *folded_words)
{
  g_return_val_if_fail (ACCORD_IS_MISSION (self), FALSE);
  g_return_val_if_fail (folded_words != NULL, FALSE);

  if (self->folded == NULL) {
    g_autofree char *text = g_strjoin (" ", self->acronym, self->name, self->area != NULL ? self->area : "", NULL);

    self->folded = accord_text_fold (text);
  }

  return accord_text_matches (self->folded, folded_words);
}
