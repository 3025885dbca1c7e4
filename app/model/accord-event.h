#pragma once

#include "accord-record.h"
#include "accord-day.h"

G_BEGIN_DECLS

/**
 * AccordEventType:
 * @ACCORD_EVENT_PLANNING: a new operation is planned: Annex II, B, 2 (a)
 * @ACCORD_EVENT_CHANGE_CONSIDERED: the Council considers a change of the mandate: Annex II, B, 2 (b)
 * @ACCORD_EVENT_POSSIBLE_CONTRIBUTORS: the Secretary-General has named possible contributors: Annex II, A, 2
 * @ACCORD_EVENT_DRAWDOWN: an end, withdrawal or downsizing: Annex II, B, 2 (f)
 * @ACCORD_EVENT_COUNCIL_VISIT: the Council sends a mission of its own: Annex II, B, 2 (g), and Annex I, B, 5
 * @ACCORD_EVENT_SERIOUS_DEVELOPMENT: a serious political, military or humanitarian development: Annex II, B, 2 (d)
 * @ACCORD_EVENT_RAPID_DETERIORATION: security on the ground turns rapidly worse: Annex II, B, 2 (e)
 * @ACCORD_EVENT_CONTRIBUTOR_REQUEST: a contributor asks for a meeting: Annex II, A, 1 and B, 2
 * @ACCORD_EVENT_STAGE_CHANGE: the operation enters another stage: Annex I, B, 3
 * @ACCORD_EVENT_ROTATION: a contingent leaves: Annex I, B, 4
 * @ACCORD_EVENT_DEPLOYMENT: a contributor deploys: Annex I, B, 6
 * @ACCORD_EVENT_SECRETARIAT_SERIES: meetings of the Secretariat that come again and again: Annex II, C
 *
 * What calls for a consultation, apart from a mandate.
 */
typedef enum {
  ACCORD_EVENT_PLANNING,
  ACCORD_EVENT_CHANGE_CONSIDERED,
  ACCORD_EVENT_POSSIBLE_CONTRIBUTORS,
  ACCORD_EVENT_DRAWDOWN,
  ACCORD_EVENT_COUNCIL_VISIT,
  ACCORD_EVENT_SERIOUS_DEVELOPMENT,
  ACCORD_EVENT_RAPID_DETERIORATION,
  ACCORD_EVENT_CONTRIBUTOR_REQUEST,
  ACCORD_EVENT_STAGE_CHANGE,
  ACCORD_EVENT_ROTATION,
  ACCORD_EVENT_DEPLOYMENT,
  ACCORD_EVENT_SECRETARIAT_SERIES,
} AccordEventType;

#define ACCORD_N_EVENT_TYPES 12

/**
 * AccordRequest:
 * @by: (nullable): who asked: a code of ISO 3166 or a name
 * @asked: the day of asking, or %ACCORD_DAY_NONE
 * @answered: the day of the answer, or %ACCORD_DAY_NONE
 * @outcome: (nullable): `granted` or `declined`; %NULL while it is open
 *
 * A contributor's own request for a meeting.
 */
typedef struct {
  const char *by;
  AccordDay asked;
  AccordDay answered;
  const char *outcome;
} AccordRequest;

#define ACCORD_TYPE_EVENT (accord_event_get_type ())
G_DECLARE_FINAL_TYPE (AccordEvent, accord_event, ACCORD, EVENT, AccordRecord)

/** AccordEvent: what calls for a consultation, apart from a mandate: a visit, a deterioration, a request. */

AccordEventType accord_event_get_event_type (AccordEvent *self);

/** accord_event_get_start: the day it happened or begins. */
AccordDay accord_event_get_start (AccordEvent *self);

/** accord_event_get_end: the last day of a visit or a series, %ACCORD_DAY_NONE if it has none. */
AccordDay accord_event_get_end (AccordEvent *self);

/**
 * accord_event_get_title:
 *
 * Returns: (nullable): a few words for it
 */
const char *accord_event_get_title (AccordEvent *self);

/**
 * accord_event_get_text:
 *
 * Returns: (nullable): what happened
 */
const char *accord_event_get_text (AccordEvent *self);

/** accord_event_get_every_months: of a series, the months from one meeting to the next, at most 120; 0 for none. */
int accord_event_get_every_months (AccordEvent *self);

/**
 * accord_event_get_request:
 *
 * Returns: (transfer none): what is known of a contributor's request
 */
const AccordRequest *accord_event_get_request (AccordEvent *self);

/**
 * accord_event_type_get_name:
 * @type: a type
 *
 * Returns: the word that documents use for it
 */
const char *accord_event_type_get_name (AccordEventType type);

G_END_DECLS
