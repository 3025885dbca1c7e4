#include "config.h"

#include "accord-consultation.h"

#include "accord-json.h"

struct _AccordConsultation {
  AccordRecord parent_instance;

  const char *trigger;
  JsonObject *steps;
  gboolean has_form;
  AccordForm form;
  AccordOutcome outcome;
  AccordDay published;
};

static const char *const form_names[ACCORD_N_FORMS] = {
  [ACCORD_FORM_CONSULTATION] = "B",
  [ACCORD_FORM_PUBLIC] = "A-public",
  [ACCORD_FORM_PRIVATE] = "A-private",
  [ACCORD_FORM_SECRETARIAT] = "C",
  [ACCORD_FORM_OTHER] = "other",
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

  self->trigger = accord_json_get_text (members, "trigger");
  self->steps = accord_json_get_object (members, "steps");
  self->has_form = accord_form_from_name (accord_json_get_text (members, "form"), &self->form);
  self->outcome = read_outcome (accord_json_get_text (members, "outcome"));
  self->published = accord_json_get_day (members, "published");
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
accord_consultation_get_trigger (AccordConsultation *self)
{
  g_return_val_if_fail (ACCORD_IS_CONSULTATION (self), NULL);

  return self->trigger;
}

gboolean
accord_consultation_get_form (AccordConsultation *self, AccordForm *form)
{
  g_return_val_if_fail (ACCORD_IS_CONSULTATION (self), FALSE);
  g_return_val_if_fail (form != NULL, FALSE);

  *form = self->form;

  return self->has_form;
}

AccordOutcome
accord_consultation_get_outcome (AccordConsultation *self)
{
  g_return_val_if_fail (ACCORD_IS_CONSULTATION (self), ACCORD_OUTCOME_OPEN);

  return self->outcome;
}

AccordDay
accord_consultation_get_published (AccordConsultation *self)
{
  g_return_val_if_fail (ACCORD_IS_CONSULTATION (self), ACCORD_DAY_NONE);

  return self->published;
}

GList *
accord_consultation_list_steps (AccordConsultation *self)
{
  g_return_val_if_fail (ACCORD_IS_CONSULTATION (self), NULL);

  return self->steps != NULL ? json_object_get_members (self->steps) : NULL;
}

AccordStepEntry
accord_consultation_get_step (AccordConsultation *self, const char *key)
{
  AccordStepEntry entry = { ACCORD_DAY_NONE, ACCORD_PARTIAL_DAY_NONE };
  JsonObject *step;

  g_return_val_if_fail (ACCORD_IS_CONSULTATION (self), entry);
  g_return_val_if_fail (key != NULL, entry);

  step = accord_json_get_object (self->steps, key);
  entry.planned = accord_json_get_day (step, "planned");
  entry.actual = accord_json_get_partial_day (step, "actual");
  entry.who = accord_json_get_text (step, "who");
  entry.note = accord_json_get_text (step, "note");
  entry.title = accord_json_get_text (step, "title");

  return entry;
}

const char *
accord_form_get_name (AccordForm form)
{
  g_return_val_if_fail (form < ACCORD_N_FORMS, NULL);

  return form_names[form];
}

gboolean
accord_form_from_name (const char *name, AccordForm *form)
{
  g_return_val_if_fail (form != NULL, FALSE);

  for (guint i = 0; i < ACCORD_N_FORMS; i++) {
    if (g_strcmp0 (form_names[i], name) == 0) {
      *form = i;
      return TRUE;
    }
  }

  return FALSE;
}

char *
accord_consultation_make_id (const char *trigger_key, const char *template_key)
{
  g_return_val_if_fail (trigger_key != NULL, NULL);
  g_return_val_if_fail (template_key != NULL, NULL);

  return g_strconcat ("consultation:", trigger_key, ":", template_key, NULL);
}
