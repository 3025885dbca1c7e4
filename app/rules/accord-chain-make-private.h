#pragma once

#ifndef ACCORD_COMPILING_RULES
#error "Only the rules read this header."
#endif

#include "accord-chains.h"

G_BEGIN_DECLS

/* Each returns chains that are planned and whose states are set; NULL if the reference layer has no such chain. */

/* The chain of a mandate that expires, or takes effect, on `anchor`. `mandate` sets that day; `head` calls for it. */
AccordChain *_accord_rules_make_mandate_chain (AccordWorkspace *workspace,
                                               AccordMission *mission,
                                               AccordMandate *mandate,
                                               AccordMandate *head,
                                               const char *key,
                                               AccordDay anchor,
                                               AccordDay today);

/* The chains of an event: none, one, two of a visit, those of a series that are near. */
void _accord_rules_add_event_chains (GPtrArray *chains,
                                     AccordWorkspace *workspace,
                                     AccordMission *mission,
                                     AccordEvent *event,
                                     AccordDay today);

/* The chain of a consultation's record, whatever calls for it; NULL if that is gone. */
AccordChain *_accord_rules_make_recorded_chain (AccordWorkspace *workspace,
                                                AccordMission *mission,
                                                AccordConsultation *consultation,
                                                AccordDay today);

/* The `n`-th review of the meetings with contributors, from 0. */
AccordChain *_accord_rules_make_review_chain (AccordWorkspace *workspace, guint n, AccordDay today);

G_END_DECLS
