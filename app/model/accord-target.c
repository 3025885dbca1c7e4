#include "config.h"

#include "accord-target.h"

#include "accord-json.h"

struct _AccordTarget {
  AccordRecord parent_instance;

  const char *mission;
  const char *commitment;
  const char *milestone;
  AccordDay due;
  GArray *milestones;
};

G_DEFINE_FINAL_TYPE (AccordTarget, accord_target, ACCORD_TYPE_RECORD)

static int
compare_milestones (gconstpointer a, gconstpointer b)
{
  AccordDay x = ((const AccordMilestone *) a)->day, y = ((const AccordMilestone *) b)->day;

  return (x > y) - (x < y);
}

/* What was taken off the map holds null. */
static GArray *
read_milestones (JsonObject *map)
{
  GArray *milestones = g_array_new (FALSE, FALSE, sizeof (AccordMilestone));
  JsonObjectIter iter;
  const char *name;

  if (map == NULL)
    return milestones;

  json_object_iter_init (&iter, map);
  while (json_object_iter_next (&iter, &name, NULL)) {
    AccordMilestone milestone = { accord_day_parse (name), accord_json_get_text (map, name) };

    if (milestone.day != ACCORD_DAY_NONE && milestone.text != NULL)
      g_array_append_val (milestones, milestone);
  }
  g_array_sort (milestones, compare_milestones);

  return milestones;
}

static void
accord_target_load (AccordRecord *record, JsonObject *members)
{
  AccordTarget *self = ACCORD_TARGET (record);

  self->mission = accord_json_get_text (members, "mission");
  self->commitment = accord_json_get_text (members, "commitment");
  self->milestone = accord_json_get_text (members, "milestone");
  self->due = accord_json_get_day (members, "due");
  self->milestones = read_milestones (accord_json_get_object (members, "milestones"));
}

static void
accord_target_finalize (GObject *object)
{
  g_clear_pointer (&ACCORD_TARGET (object)->milestones, g_array_unref);

  G_OBJECT_CLASS (accord_target_parent_class)->finalize (object);
}

static void
accord_target_class_init (AccordTargetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_target_finalize;
  ACCORD_RECORD_CLASS (klass)->load = accord_target_load;
}

static void
accord_target_init (AccordTarget *self)
{
}

const char *
accord_target_get_mission (AccordTarget *self)
{
  g_return_val_if_fail (ACCORD_IS_TARGET (self), NULL);

  return self->mission;
}

const char *
accord_target_get_commitment (AccordTarget *self)
{
  g_return_val_if_fail (ACCORD_IS_TARGET (self), NULL);

  return self->commitment;
}

AccordDay
accord_target_get_due (AccordTarget *self)
{
  g_return_val_if_fail (ACCORD_IS_TARGET (self), ACCORD_DAY_NONE);

  return self->due;
}

const char *
accord_target_get_milestone (AccordTarget *self)
{
  g_return_val_if_fail (ACCORD_IS_TARGET (self), NULL);

  return self->milestone;
}

GArray *
accord_target_get_milestones (AccordTarget *self)
{
  g_return_val_if_fail (ACCORD_IS_TARGET (self), NULL);

  return self->milestones;
}
