#include "config.h"

#include "accord-requirement.h"

#include "accord-json.h"

struct _AccordRequirement {
  AccordRecord parent_instance;

  const char *capability;
  const char *component;
  gboolean critical;
  int quantity;
  JsonArray *pledges;
};

G_DEFINE_FINAL_TYPE (AccordRequirement, accord_requirement, ACCORD_TYPE_RECORD)

static void
accord_requirement_load (AccordRecord *record, JsonObject *members)
{
  AccordRequirement *self = ACCORD_REQUIREMENT (record);

  self->capability = accord_json_get_text (members, "capability");
  self->component = accord_json_get_text (members, "component");
  self->critical = accord_json_get_flag (members, "critical");
  self->quantity = accord_json_get_count (members, "quantity");
  self->pledges = accord_json_get_array (members, "pledges");
}

static void
accord_requirement_class_init (AccordRequirementClass *klass)
{
  ACCORD_RECORD_CLASS (klass)->load = accord_requirement_load;
}

static void
accord_requirement_init (AccordRequirement *self)
{
}

const char *
accord_requirement_get_capability (AccordRequirement *self)
{
  g_return_val_if_fail (ACCORD_IS_REQUIREMENT (self), NULL);

  return self->capability;
}

const char *
accord_requirement_get_component (AccordRequirement *self)
{
  g_return_val_if_fail (ACCORD_IS_REQUIREMENT (self), NULL);

  return self->component;
}

gboolean
accord_requirement_get_critical (AccordRequirement *self)
{
  g_return_val_if_fail (ACCORD_IS_REQUIREMENT (self), FALSE);

  return self->critical;
}

int
accord_requirement_get_quantity (AccordRequirement *self)
{
  g_return_val_if_fail (ACCORD_IS_REQUIREMENT (self), 0);

  return self->quantity;
}

guint
accord_requirement_count_pledges (AccordRequirement *self)
{
  g_return_val_if_fail (ACCORD_IS_REQUIREMENT (self), 0);

  return self->pledges != NULL ? json_array_get_length (self->pledges) : 0;
}

gboolean
accord_requirement_get_pledge (AccordRequirement *self, guint index, AccordPledge *pledge)
{
  JsonObject *object;

  g_return_val_if_fail (ACCORD_IS_REQUIREMENT (self), FALSE);
  g_return_val_if_fail (pledge != NULL, FALSE);
  g_return_val_if_fail (index < accord_requirement_count_pledges (self), FALSE);

  object = accord_json_array_get_object (self->pledges, index);
  pledge->who = accord_json_get_text (object, "who");
  pledge->quantity = accord_json_get_count (object, "quantity");
  pledge->confirmed = accord_json_get_count (object, "confirmed");
  pledge->deployed = accord_json_get_count (object, "deployed");

  return pledge->who != NULL;
}
