#include "config.h"

#include "accord-trend.h"

/* How far along a status is by itself; -1 if that has no meaning. */
static int
get_rank (AccordProgressStatus status)
{
  switch (status) {
  case ACCORD_PROGRESS_NOT_STARTED:
    return 0;
  case ACCORD_PROGRESS_PENDING:
    return 1;
  case ACCORD_PROGRESS_IN_PROGRESS:
    return 2;
  case ACCORD_PROGRESS_COMPLETED:
    return 3;
  case ACCORD_PROGRESS_UNKNOWN:
  case ACCORD_PROGRESS_NOT_APPLICABLE:
    break;
  }

  return -1;
}

/* 0 to 100; -1 if nobody said. */
static int
get_share (const AccordStanding *standing)
{
  if (standing->status == ACCORD_PROGRESS_COMPLETED)
    return 100;

  return standing->status == ACCORD_PROGRESS_NOT_STARTED ? 0 : standing->percent;
}

static AccordTrend
get_sign (int before, int now)
{
  if (before == now)
    return ACCORD_TREND_SAME;

  return now > before ? ACCORD_TREND_BETTER : ACCORD_TREND_WORSE;
}

AccordTrend
accord_trend_compare (const AccordStanding *before, const AccordStanding *now)
{
  int share_before, share_now;

  if (before == NULL || now == NULL || get_rank (before->status) < 0 || get_rank (now->status) < 0)
    return ACCORD_TREND_UNKNOWN;

  share_before = get_share (before);
  share_now = get_share (now);
  if (share_before >= 0 && share_now >= 0 && share_before != share_now)
    return get_sign (share_before, share_now);

  return get_sign (get_rank (before->status), get_rank (now->status));
}

AccordTrend
accord_trend_join (AccordTrend a, AccordTrend b)
{
  if (a == ACCORD_TREND_UNKNOWN || a == b)
    return b;
  if (b == ACCORD_TREND_UNKNOWN || b == ACCORD_TREND_SAME)
    return a;

  return a == ACCORD_TREND_SAME ? b : ACCORD_TREND_MIXED;
}
