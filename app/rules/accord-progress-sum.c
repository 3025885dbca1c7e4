#include "config.h"

#include "accord-progress-sum.h"

#define WHOLE 100

/* What is done of one commitment, 0 to 100; -1 if that is not known, or if it does not apply. */
static int
get_share (AccordProgressStatus status, int percent)
{
  switch (status) {
  case ACCORD_PROGRESS_COMPLETED:
    return WHOLE;
  case ACCORD_PROGRESS_NOT_STARTED:
    return 0;
  case ACCORD_PROGRESS_IN_PROGRESS:
  case ACCORD_PROGRESS_PENDING:
    return percent >= 0 && percent <= WHOLE ? percent : -1;
  case ACCORD_PROGRESS_UNKNOWN:
  case ACCORD_PROGRESS_NOT_APPLICABLE:
    return -1;
  }

  g_return_val_if_reached (-1);
}

static guint
count_applying (const AccordProgressSum *self)
{
  return self->n - self->n_with[ACCORD_PROGRESS_NOT_APPLICABLE];
}

void
accord_progress_sum_add (AccordProgressSum *self, AccordProgressStatus status, int percent)
{
  int share;

  g_return_if_fail (self != NULL);
  g_return_if_fail (status < ACCORD_N_PROGRESS_STATUSES);

  self->n++;
  self->n_with[status]++;
  share = get_share (status, percent);
  if (share < 0)
    return;

  self->n_measured++;
  self->percents += share;
}

void
accord_progress_sum_remove (AccordProgressSum *self, AccordProgressStatus status, int percent)
{
  int share;

  g_return_if_fail (self != NULL);
  g_return_if_fail (status < ACCORD_N_PROGRESS_STATUSES);
  g_return_if_fail (self->n_with[status] > 0);

  self->n--;
  self->n_with[status]--;
  share = get_share (status, percent);
  if (share < 0)
    return;

  self->n_measured--;
  self->percents -= share;
}

AccordProgressStatus
accord_progress_sum_get_status (const AccordProgressSum *self)
{
  guint n_applying;

  g_return_val_if_fail (self != NULL, ACCORD_PROGRESS_UNKNOWN);

  if (self->n == 0)
    return ACCORD_PROGRESS_UNKNOWN;

  n_applying = count_applying (self);
  if (n_applying == 0)
    return ACCORD_PROGRESS_NOT_APPLICABLE;
  for (int i = 0; i < ACCORD_N_PROGRESS_STATUSES; i++)
    if (i != ACCORD_PROGRESS_NOT_APPLICABLE && self->n_with[i] == n_applying)
      return i;

  if (self->n_with[ACCORD_PROGRESS_IN_PROGRESS] > 0 || self->n_with[ACCORD_PROGRESS_COMPLETED] > 0)
    return ACCORD_PROGRESS_IN_PROGRESS;

  return self->n_with[ACCORD_PROGRESS_PENDING] > 0 ? ACCORD_PROGRESS_PENDING : ACCORD_PROGRESS_NOT_STARTED;
}

int
accord_progress_sum_get_percent (const AccordProgressSum *self)
{
  g_return_val_if_fail (self != NULL, -1);

  /* Rounded down: nearly all is not all. */
  return self->n_measured > 0 ? (int) (self->percents / count_applying (self)) : -1;
}

int
accord_progress_sum_get_unknown_percent (const AccordProgressSum *self)
{
  guint n_applying;

  g_return_val_if_fail (self != NULL, 0);

  n_applying = count_applying (self);
  if (n_applying == 0)
    return 0;

  /* Rounded up, so that it is never 0 while something is not known; with what is certain it is never above 100 for that. */
  return ((n_applying - self->n_measured) * WHOLE + n_applying - 1) / n_applying;
}
