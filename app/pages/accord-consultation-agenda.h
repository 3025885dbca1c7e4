#pragma once

#include "accord-consultation-view.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_CONSULTATION_AGENDA (accord_consultation_agenda_get_type ())
G_DECLARE_FINAL_TYPE (AccordConsultationAgenda, accord_consultation_agenda, ACCORD, CONSULTATION_AGENDA,
                      AccordConsultationView)

/**
 * AccordConsultationAgenda: what is spoken about in a meeting, by whom and on which papers, and whether all is ready that
 * Annex II, B, 4 and 5 of resolution 1353 (2001) ask for.
 */

G_END_DECLS
