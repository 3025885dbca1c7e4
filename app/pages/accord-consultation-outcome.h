#pragma once

#include "accord-consultation-view.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_CONSULTATION_OUTCOME (accord_consultation_outcome_get_type ())
G_DECLARE_FINAL_TYPE (AccordConsultationOutcome, accord_consultation_outcome, ACCORD, CONSULTATION_OUTCOME,
                      AccordConsultationView)

/** AccordConsultationOutcome: what became of a consultation, what was said in it, and its summary. */

G_END_DECLS
