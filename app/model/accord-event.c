#include "config.h"

#include "accord-event.h"

#include "accord-json.h"

struct _AccordEvent {
  AccordRecord parent_instance;

  AccordEventType type;
  AccordDay start;
  AccordDay end;
  const char *title;
  const char *text;
  AccordRequest request;
  int every_months;
};

G_DEFINE_FINAL_TYPE (AccordEvent, accord_event, ACCORD_TYPE_RECORD)

static const char *const type_names[ACCORD_N_EVENT_TYPES] = {
  [ACCORD_EVENT_PLANNING] = "planning",
  [ACCORD_EVENT_CHANGE_CONSIDERED] = "change_considered",
  [ACCORD_EVENT_POSSIBLE_CONTRIBUTORS] = "possible_contributors",
  [ACCORD_EVENT_DRAWDOWN] = "drawdown",
  [ACCORD_EVENT_COUNCIL_VISIT] = "council_visit",
  [ACCORD_EVENT_SERIOUS_DEVELOPMENT] = "serious_development",
  [ACCORD_EVENT_RAPID_DETERIORATION] = "rapid_deterioration",
  [ACCORD_EVENT_CONTRIBUTOR_REQUEST] = "contributor_request",
  [ACCORD_EVENT_STAGE_CHANGE] = "stage_change",
  [ACCORD_EVENT_ROTATION] = "rotation",
  [ACCORD_EVENT_DEPLOYMENT] = "deployment",
  [ACCORD_EVENT_SECRETARIAT_SERIES] = "secretariat_series",
};

static AccordEventType
read_type (const char *name)
{
  for (guint i = 0; i < ACCORD_N_EVENT_TYPES; i++)
    if (g_strcmp0 (type_names[i], name) == 0)
      return i;

  /* An override of a shipped row may lack it; none is shipped. */
  return ACCORD_EVENT_SERIOUS_DEVELOPMENT;
}

static void
accord_event_load (AccordRecord *record, JsonObject *members)
{
  AccordEvent *self = ACCORD_EVENT (record);

  JsonObject *request = accord_json_get_object (members, "request");

  self->type = read_type (accord_json_get_text (members, "type"));
  self->start = accord_json_get_day (members, "start");
  self->end = accord_json_get_day (members, "end");
  if (self->end != ACCORD_DAY_NONE && self->end < self->start)
    self->end = ACCORD_DAY_NONE;
  self->title = accord_json_get_text (members, "title");
  self->text = accord_json_get_text (members, "text");
  self->every_months = CLAMP (accord_json_get_number (members, "every_months", 0), 0, 120);
  self->request.by = accord_json_get_text (request, "by");
  self->request.asked = accord_json_get_day (request, "asked");
  self->request.answered = accord_json_get_day (request, "answered");
  self->request.outcome = accord_json_get_text (request, "outcome");
}

static void
accord_event_class_init (AccordEventClass *klass)
{
  ACCORD_RECORD_CLASS (klass)->load = accord_event_load;
}

static void
accord_event_init (AccordEvent *self)
{
}

AccordEventType
accord_event_get_event_type (AccordEvent *self)
{
  g_return_val_if_fail (ACCORD_IS_EVENT (self), ACCORD_EVENT_SERIOUS_DEVELOPMENT);

  return self->type;
}

AccordDay
accord_event_get_start (AccordEvent *self)
{
  g_return_val_if_fail (ACCORD_IS_EVENT (self), ACCORD_DAY_NONE);

  return self->start;
}

AccordDay
accord_event_get_end (AccordEvent *self)
{
  g_return_val_if_fail (ACCORD_IS_EVENT (self), ACCORD_DAY_NONE);

  return self->end;
}

const char *
accord_event_get_title (AccordEvent *self)
{
  g_return_val_if_fail (ACCORD_IS_EVENT (self), NULL);

  return self->title;
}

const char *
accord_event_get_text (AccordEvent *self)
{
  g_return_val_if_fail (ACCORD_IS_EVENT (self), NULL);

  return self->text;
}

int
accord_event_get_every_months (AccordEvent *self)
{
  g_return_val_if_fail (ACCORD_IS_EVENT (self), 0);

  return self->every_months;
}

const AccordRequest *
accord_event_get_request (AccordEvent *self)
{
  g_return_val_if_fail (ACCORD_IS_EVENT (self), NULL);

  return &self->request;
}

const char *
accord_event_type_get_name (AccordEventType type)
{
  g_return_val_if_fail (type < ACCORD_N_EVENT_TYPES, NULL);

  return type_names[type];
}
