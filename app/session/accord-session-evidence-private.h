#pragma once

#ifndef ACCORD_COMPILING_SESSION
#error "Only the session reads this header."
#endif

#include "accord-session-evidence.h"

G_BEGIN_DECLS

/* What is being looked for, and what was found of it. */
typedef struct {
  AccordSession *session;
  AccordMission *mission;
  AccordDay today;
  GPtrArray *list;
} AccordEvidenceSearch;

/* Adds one; takes `text` and `source`. Nothing is true of a day that is still to come. */
void _accord_evidence_add (AccordEvidenceSearch *self, char *text, char *source, const char *url, AccordDay day);

/* Where a record's facts come from: what it names itself, else the planning file and `what` it is. */
char *_accord_evidence_describe_source (AccordRecord *record, const char *what, const char **url);

/* Hint of 1.8: meeting with contributors held before the renewal, summary circulated. */
void _accord_evidence_add_consultations (AccordEvidenceSearch *self);

/* Of 1.8, too: all meetings since the mandate began, and what contributors asked for. */
void _accord_evidence_add_meetings (AccordEvidenceSearch *self);

/* Hint of 1.6: report of the Secretary-General issued, options or recommendations present. */
void _accord_evidence_add_reports (AccordEvidenceSearch *self);

/* Hint of 1.3: tasks of the mandate, resources confirmed before adoption. */
void _accord_evidence_add_readiness (AccordEvidenceSearch *self);

/* Hint of 2.3: women among all, by type of personnel. */
void _accord_evidence_add_women (AccordEvidenceSearch *self);

/* Hint of 4.1: fatalities by malicious act. */
void _accord_evidence_add_losses (AccordEvidenceSearch *self);

/* Hints of 1.4 and 5.5: authorised ceiling against those deployed. */
void _accord_evidence_add_strength (AccordEvidenceSearch *self);

/* Hints of 1.4, 5.2 and 5.5: what is required, and how much of that is missing. */
void _accord_evidence_add_gaps (AccordEvidenceSearch *self);

/* Hint of 5.7: pledges matched. */
void _accord_evidence_add_pledges (AccordEvidenceSearch *self);

G_END_DECLS
