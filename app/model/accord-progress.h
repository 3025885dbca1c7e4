#pragma once

#include "accord-day.h"
#include "accord-record.h"

G_BEGIN_DECLS

/**
 * AccordProgressStatus:
 * @ACCORD_PROGRESS_UNKNOWN: nothing was observed; never stored
 *
 * How a commitment stands, in the words of the UN's own tracker.
 */
typedef enum {
  ACCORD_PROGRESS_UNKNOWN,
  ACCORD_PROGRESS_NOT_STARTED,
  ACCORD_PROGRESS_IN_PROGRESS,
  ACCORD_PROGRESS_COMPLETED,
  ACCORD_PROGRESS_PENDING,
  ACCORD_PROGRESS_NOT_APPLICABLE,
} AccordProgressStatus;

#define ACCORD_N_PROGRESS_STATUSES 6

/**
 * accord_progress_status_from_name:
 * @name: (nullable): `not_started`, `in_progress`, `completed`, `pending` or `not_applicable`
 *
 * Returns: the status; %ACCORD_PROGRESS_UNKNOWN for anything else
 */
AccordProgressStatus accord_progress_status_from_name (const char *name);

/** accord_progress_status_get_name: the word that documents use for it, `unknown` for what none has. */
const char *accord_progress_status_get_name (AccordProgressStatus status);

#define ACCORD_TYPE_PROGRESS (accord_progress_get_type ())
G_DECLARE_FINAL_TYPE (AccordProgress, accord_progress, ACCORD, PROGRESS, AccordRecord)

/**
 * AccordProgress:
 *
 * An observation of how a commitment stands in a mission on a day. It never changes; a correction is another one.
 */

/** accord_progress_get_mission: a mission's id, or %ACCORD_SECRETARIAT. */
const char *accord_progress_get_mission (AccordProgress *self);

/** accord_progress_get_commitment: the id of a commitment. */
const char *accord_progress_get_commitment (AccordProgress *self);

AccordDay accord_progress_get_day (AccordProgress *self);

/** accord_progress_get_entered: (nullable): when it was entered, UTC as ISO 8601; of two on one day the later counts. */
const char *accord_progress_get_entered (AccordProgress *self);

AccordProgressStatus accord_progress_get_status (AccordProgress *self);

/** accord_progress_get_percent: 0 to 100; -1 if nobody said. */
int accord_progress_get_percent (AccordProgress *self);

/** accord_progress_get_evidence: (nullable): what shows it. */
const char *accord_progress_get_evidence (AccordProgress *self);

/** accord_progress_get_corrects: (nullable): the id of the observation that it stands for. */
const char *accord_progress_get_corrects (AccordProgress *self);

G_END_DECLS
