#include "config.h"

#include "accord-consultation.h"

#include "accord-json.h"

struct _AccordConsultation {
  AccordRecord parent_instance;

  const char *mission_id;
  const char *trigger;
  JsonObject *steps;
  AccordOutcome outcome;
};

G_DEFINE_FINAL_TYPE (AccordConsultation, accord_consultation, ACCORD_TYPE_RECORD)

static AccordOutcome
read_outcome (const char *name)
{
  if (g_strcmp0 (name, "held") == 0)
    return ACCORD_OUTCOME_HELD;
  if (g_strcmp0 (name, "not_held") == 0)
    return ACCORD_OUTCOME_NOT_HELD;
  if (g_strcmp0 (name, "waived") == 0)
    return ACCORD_OUTCOME_WAIVED;

  return ACCORD_OUTCOME_OPEN;
}

static void
accord_consultation_load (AccordRecord *record, JsonObject *members)
{
  AccordConsultation *self = ACCORD_CONSULTATION (record);

  self->mission_id = accord_json_get_text (members, "mission");
  self->trigger = accord_json_get_text (members, "trigger");
  self->steps = accord_json_get_object (members, "steps");
  self->outcome = read_outcome (accord_json_get_text (members, "outcome"));
}

static void
accord_consultation_class_init (AccordConsultationClass *klass)
{
  ACCORD_RECORD_CLASS (klass)->load = accord_consultation_load;
}

static void
accord_consultation_init (AccordConsultation *self)
{
}

const char *
accord_consultation_get_mission_id (AccordConsultation *self)
{
  g_return_val_if_fail (ACCORD_IS_CONSULTATION (self), NULL);

  return self->mission_id;
}

const char *
accord_consultation_get_trigger (AccordConsultation *self)
{
  g_return_val_if_fail (ACCORD_IS_CONSULTATION (self), NULL);

  return self->trigger;
}

AccordOutcome
accord_consultation_get_outcome (AccordConsultation *self)
{
  g_return_val_if_fail (ACCORD_IS_CONSULTATION (self), ACCORD_OUTCOME_OPEN);

  return self->outcome;
}

AccordStepEntry
accord_consultation_get_step (AccordConsultation *self, const char *key)
{
  AccordStepEntry entry = { ACCORD_DAY_NONE, ACCORD_DAY_NONE };
  JsonObject *step;

  g_return_val_if_fail (ACCORD_IS_CONSULTATION (self), entry);
  g_return_val_if_fail (key != NULL, entry);

  step = accord_json_get_object (self->steps, key);
  entry.planned = accord_json_get_day (step, "planned");
  entry.actual = accord_json_get_day (step, "actual");
  entry.who = accord_json_get_text (step, "who");
  entry.note = accord_json_get_text (step, "note");

  return entry;
}

char *
accord_consultation_make_id (const char *trigger_key, const char *rule)
{
  g_return_val_if_fail (trigger_key != NULL, NULL);
  g_return_val_if_fail (rule != NULL, NULL);

  return g_strconcat ("consultation:", trigger_key, ":", rule, NULL);
}
