#pragma once

#include "accord-progress.h"

G_BEGIN_DECLS

/**
 * AccordProgressSum:
 * @n: how many commitments it is about
 * @n_with: how many of them have each status; what nobody observed is under %ACCORD_PROGRESS_UNKNOWN
 * @n_measured: of how many the share is known: completed is 100, not started 0, else the percent that was observed; those
 *   that do not apply are never counted
 * @percents: the sum of these shares
 *
 * How the commitments of one owner in one area stand together. Owners are never summed up into one: what the Secretariat
 * did says nothing of what Member States did.
 */
typedef struct {
  guint n;
  guint n_with[ACCORD_N_PROGRESS_STATUSES];
  guint n_measured;
  guint percents;
} AccordProgressSum;

/** accord_progress_sum_add: counts one more commitment; @percent is 0 to 100, or -1 if it is not known. */
void accord_progress_sum_add (AccordProgressSum *self, AccordProgressStatus status, int percent);

/** accord_progress_sum_remove: takes back what accord_progress_sum_add() did. */
void accord_progress_sum_remove (AccordProgressSum *self, AccordProgressStatus status, int percent);

/**
 * accord_progress_sum_get_status:
 * @self: a sum
 *
 * Those that do not apply are set aside. All alike give their own status; else it is in progress if any is in progress or
 * completed, else pending if any is pending, else not started if any is.
 *
 * Returns: one status for all; %ACCORD_PROGRESS_UNKNOWN if nothing was observed
 */
AccordProgressStatus accord_progress_sum_get_status (const AccordProgressSum *self);

/** accord_progress_sum_get_percent: what is done for certain, of those that apply, 0 to 100; -1 if no share is known. */
int accord_progress_sum_get_percent (const AccordProgressSum *self);

/** accord_progress_sum_get_unknown_percent: the part of those that apply whose share is not known, 0 to 100. */
int accord_progress_sum_get_unknown_percent (const AccordProgressSum *self);

G_END_DECLS
