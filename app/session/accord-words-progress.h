#pragma once

#include "accord-progress-sum.h"

G_BEGIN_DECLS

/** accord_words_for_status: "Not started", "In progress", "Completed", "Pending", "Not applicable", "Not recorded". */
const char *accord_words_for_status (AccordProgressStatus status);

/** accord_words_for_owner: "Collective", "Member States", "Security Council", "Contributors", "Host Governments", "Secretariat", "Financial contributors". */
const char *accord_words_for_owner (const char *owner);

/** accord_words_for_sum: (transfer full): a sum in a line: "In progress · 2 of 5 completed · 1 not recorded". */
char *accord_words_for_sum (const AccordProgressSum *sum);

G_END_DECLS
