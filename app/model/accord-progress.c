#include "config.h"

#include "accord-progress.h"

#include "accord-json.h"

struct _AccordProgress {
  AccordRecord parent_instance;

  const char *mission;
  const char *commitment;
  const char *entered;
  const char *evidence;
  const char *corrects;
  AccordDay day;
  AccordProgressStatus status;
  int percent;
};

G_DEFINE_FINAL_TYPE (AccordProgress, accord_progress, ACCORD_TYPE_RECORD)

static const char *const status_names[ACCORD_N_PROGRESS_STATUSES] = {
  [ACCORD_PROGRESS_UNKNOWN] = "unknown",
  [ACCORD_PROGRESS_NOT_STARTED] = "not_started",
  [ACCORD_PROGRESS_IN_PROGRESS] = "in_progress",
  [ACCORD_PROGRESS_COMPLETED] = "completed",
  [ACCORD_PROGRESS_PENDING] = "pending",
  [ACCORD_PROGRESS_NOT_APPLICABLE] = "not_applicable",
};

static void
accord_progress_load (AccordRecord *record, JsonObject *members)
{
  AccordProgress *self = ACCORD_PROGRESS (record);

  self->mission = accord_json_get_text (members, "mission");
  self->commitment = accord_json_get_text (members, "commitment");
  self->entered = accord_json_get_text (members, "entered");
  self->evidence = accord_json_get_text (members, "evidence");
  self->corrects = accord_json_get_text (members, "corrects");
  self->day = accord_json_get_day (members, "day");
  self->status = accord_progress_status_from_name (accord_json_get_text (members, "status"));
  self->percent = accord_json_get_number (members, "percent", -1);
}

static void
accord_progress_class_init (AccordProgressClass *klass)
{
  ACCORD_RECORD_CLASS (klass)->load = accord_progress_load;
}

static void
accord_progress_init (AccordProgress *self)
{
}

AccordProgressStatus
accord_progress_status_from_name (const char *name)
{
  for (guint i = ACCORD_PROGRESS_NOT_STARTED; i < ACCORD_N_PROGRESS_STATUSES; i++)
    if (g_strcmp0 (status_names[i], name) == 0)
      return i;

  return ACCORD_PROGRESS_UNKNOWN;
}

const char *
accord_progress_status_get_name (AccordProgressStatus status)
{
  g_return_val_if_fail (status < ACCORD_N_PROGRESS_STATUSES, status_names[ACCORD_PROGRESS_UNKNOWN]);

  return status_names[status];
}

const char *
accord_progress_get_mission (AccordProgress *self)
{
  g_return_val_if_fail (ACCORD_IS_PROGRESS (self), NULL);

  return self->mission;
}

const char *
accord_progress_get_commitment (AccordProgress *self)
{
  g_return_val_if_fail (ACCORD_IS_PROGRESS (self), NULL);

  return self->commitment;
}

AccordDay
accord_progress_get_day (AccordProgress *self)
{
  g_return_val_if_fail (ACCORD_IS_PROGRESS (self), ACCORD_DAY_NONE);

  return self->day;
}

const char *
accord_progress_get_entered (AccordProgress *self)
{
  g_return_val_if_fail (ACCORD_IS_PROGRESS (self), NULL);

  return self->entered;
}

AccordProgressStatus
accord_progress_get_status (AccordProgress *self)
{
  g_return_val_if_fail (ACCORD_IS_PROGRESS (self), ACCORD_PROGRESS_UNKNOWN);

  return self->status;
}

int
accord_progress_get_percent (AccordProgress *self)
{
  g_return_val_if_fail (ACCORD_IS_PROGRESS (self), -1);

  return self->percent;
}

const char *
accord_progress_get_evidence (AccordProgress *self)
{
  g_return_val_if_fail (ACCORD_IS_PROGRESS (self), NULL);

  return self->evidence;
}

const char *
accord_progress_get_corrects (AccordProgress *self)
{
  g_return_val_if_fail (ACCORD_IS_PROGRESS (self), NULL);

  return self->corrects;
}
