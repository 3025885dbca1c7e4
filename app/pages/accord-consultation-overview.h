#pragma once

#include "accord-consultation-view.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_CONSULTATION_OVERVIEW (accord_consultation_overview_get_type ())
G_DECLARE_FINAL_TYPE (AccordConsultationOverview, accord_consultation_overview, ACCORD, CONSULTATION_OVERVIEW,
                      AccordConsultationView)

/** AccordConsultationOverview: what a consultation is about, its meeting, and its steps. */

G_END_DECLS
