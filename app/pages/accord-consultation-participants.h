#pragma once

#include "accord-consultation-view.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_CONSULTATION_PARTICIPANTS (accord_consultation_participants_get_type ())
G_DECLARE_FINAL_TYPE (AccordConsultationParticipants, accord_consultation_participants, ACCORD,
                      CONSULTATION_PARTICIPANTS, AccordConsultationView)

/**
 * AccordConsultationParticipants: who is invited to a meeting, under which item of Annex II, B, 3 of resolution
 * 1353 (2001), and who came.
 */

G_END_DECLS
