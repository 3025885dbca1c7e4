#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/**
 * AccordEventDraft:
 * @type: what happens
 * @mission: (nullable): whose it is
 * @start: the day it happened or begins; of a request the day of asking
 * @end: the last day of a visit or a series, or %ACCORD_DAY_NONE
 * @title: (nullable): a few words for it
 * @text: (nullable): what happened
 * @contributors: (nullable): names or codes of ISO 3166, between commas
 * @stage: (nullable): the stage that begins, as documents name it
 * @every_months: of a series, the months from one meeting to the next
 * @request: of a request, who asked, and its answer
 *
 * What an officer enters for an event. What does not belong to @type is not read.
 */
typedef struct {
  AccordEventType type;
  AccordMission *mission;
  AccordDay start;
  AccordDay end;
  const char *title;
  const char *text;
  const char *contributors;
  const char *stage;
  int every_months;
  AccordRequest request;
} AccordEventDraft;

/** ACCORD_EVENT_DRAFT_INIT: a draft without a day. */
#define ACCORD_EVENT_DRAFT_INIT                                                                                        \
  {                                                                                                                    \
    .start = ACCORD_DAY_NONE, .end = ACCORD_DAY_NONE,                                                                  \
    .request = { .asked = ACCORD_DAY_NONE, .answered = ACCORD_DAY_NONE }                                               \
  }

/**
 * accord_session_record_event:
 * @self: a session
 * @draft: what was entered
 * @id: (out) (optional) (transfer full): the id that the event will have
 * @field: (out) (optional): the member that cannot be so: `mission`, `start`, `end`, `by`, `every_months`; else %NULL
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID
 *
 * Makes the change set that records an event: a planning, a change, a visit, a development, a request or another of
 * those that call for a consultation by resolution 1353 (2001), Annex II, A, 2, B, 2 and C, and Annex I, B, 3 to 6.
 *
 * Returns: (transfer full) (nullable): the change set; %NULL if something cannot be so
 */
AccordChangeSet *accord_session_record_event (AccordSession *self,
                                              const AccordEventDraft *draft,
                                              char **id,
                                              const char **field,
                                              GError **error);

/**
 * accord_session_change_event:
 * @self: a session
 * @event: an event
 * @draft: all that shall be so; its type and its mission stay, since its consultations hang on both
 * @field: (out) (optional): the member that cannot be so, as of accord_session_record_event()
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the change set, empty if nothing is changed; %NULL if something cannot be so
 */
AccordChangeSet *accord_session_change_event (AccordSession *self,
                                              AccordEvent *event,
                                              const AccordEventDraft *draft,
                                              const char **field,
                                              GError **error);

/**
 * accord_session_draft_event:
 * @self: a session
 * @event: an event
 * @contributors: (out) (transfer full): keeps the text that the draft points to
 *
 * Returns: the event as it was entered, to be changed; its other strings are valid as long as @event is
 */
AccordEventDraft accord_session_draft_event (AccordSession *self, AccordEvent *event, char **contributors);

/**
 * accord_session_trash_event:
 * @self: a session
 * @event: an event
 *
 * What people entered for its consultations stays, and is there again if the event is.
 *
 * Returns: (transfer full): the change set that puts it into the bin
 */
AccordChangeSet *accord_session_trash_event (AccordSession *self, AccordEvent *event);

/**
 * accord_session_answer_request:
 * @self: a session
 * @event: a contributor's request
 * @granted: whether a meeting is granted
 * @day: the day of the answer
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID
 *
 * A contributor may ask for a meeting (Annex II, A, 1 and B, 2); the resolution obliges nobody to grant one.
 *
 * Returns: (transfer full) (nullable): the change set; %NULL if the day cannot be so
 */
AccordChangeSet *accord_session_answer_request (AccordSession *self,
                                                AccordEvent *event,
                                                gboolean granted,
                                                AccordDay day,
                                                GError **error);

/**
 * accord_session_plan_meeting:
 * @self: a session
 * @mission: (nullable): whose meeting it is
 * @form: its form
 * @day: its day
 * @id: (out) (optional) (transfer full): the id of the consultation
 * @field: (out) (optional): the member that cannot be so, `mission` or `start`; else %NULL
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID
 *
 * Plans a meeting that nothing calls for; the Council may meet contributors at any time: Annex II, A, 1 and B, 1.
 *
 * Returns: (transfer full) (nullable): the change set; %NULL if something cannot be so
 */
AccordChangeSet *accord_session_plan_meeting (AccordSession *self,
                                              AccordMission *mission,
                                              AccordForm form,
                                              AccordDay day,
                                              char **id,
                                              const char **field,
                                              GError **error);

/**
 * accord_session_list_event_consultations:
 * @self: a session
 * @event: an event
 *
 * Returns: (transfer full) (element-type AccordChain): the consultations that it calls for, those at hand first, then
 *   those that are over but of which something was entered
 */
GPtrArray *accord_session_list_event_consultations (AccordSession *self, AccordEvent *event);

/**
 * accord_session_clock_in_words:
 * @self: a session
 * @chain: a consultation
 *
 * Returns: (transfer full) (nullable): how long contributors wait or waited, such as "2 days, contributors not met yet";
 *   %NULL if no clock runs: Annex II, B, 2 (d) and (e)
 */
char *accord_session_clock_in_words (AccordSession *self, const AccordChain *chain);

/**
 * accord_session_event_in_words:
 * @self: a session
 * @event: an event
 *
 * Returns: (transfer full): what it is: its type, and the few words that were entered for it, or else whom it concerns
 */
char *accord_session_event_in_words (AccordSession *self, AccordEvent *event);

G_END_DECLS
