#include "config.h"

#include "accord-working-calendar.h"

#include <string.h>

struct _AccordWorkingCalendar {
  gatomicrefcount ref_count;
  guint weekdays;
  gsize n_holidays;
  AccordDay holidays[];
};

static int
compare_days (gconstpointer a, gconstpointer b)
{
  AccordDay x = *(const AccordDay *) a, y = *(const AccordDay *) b;

  return (x > y) - (x < y);
}

AccordWorkingCalendar *
accord_working_calendar_new (guint weekdays, const AccordDay *holidays, gsize n_holidays)
{
  AccordWorkingCalendar *self;

  g_return_val_if_fail (holidays != NULL || n_holidays == 0, NULL);

  self = g_malloc0 (sizeof *self + n_holidays * sizeof (AccordDay));
  g_atomic_ref_count_init (&self->ref_count);
  self->weekdays = weekdays & 0xfe;
  if (self->weekdays == 0)
    self->weekdays = 0xfe;
  self->n_holidays = n_holidays;
  if (n_holidays > 0) {
    memcpy (self->holidays, holidays, n_holidays * sizeof (AccordDay));
    qsort (self->holidays, n_holidays, sizeof (AccordDay), compare_days);
  }

  return self;
}

AccordWorkingCalendar *
accord_working_calendar_ref (AccordWorkingCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
accord_working_calendar_unref (AccordWorkingCalendar *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

gboolean
accord_working_calendar_is_working (AccordWorkingCalendar *self, AccordDay day)
{
  g_return_val_if_fail (self != NULL, TRUE);
  g_return_val_if_fail (accord_day_is_valid (day), TRUE);

  if ((self->weekdays & (1u << accord_day_get_weekday (day))) == 0)
    return FALSE;

  return self->n_holidays == 0 ||
         bsearch (&day, self->holidays, self->n_holidays, sizeof (AccordDay), compare_days) == NULL;
}

/* The nearest worked day from day on in the direction of step; the first or last day of all at the edge. */
static AccordDay
seek (AccordWorkingCalendar *self, AccordDay day, int step)
{
  while (!accord_working_calendar_is_working (self, day) && accord_day_is_valid (day + step))
    day += step;

  return day;
}

AccordDay
accord_working_calendar_on_or_before (AccordWorkingCalendar *self, AccordDay day)
{
  g_return_val_if_fail (self != NULL, day);
  g_return_val_if_fail (accord_day_is_valid (day), day);

  return seek (self, day, -1);
}

AccordDay
accord_working_calendar_on_or_after (AccordWorkingCalendar *self, AccordDay day)
{
  g_return_val_if_fail (self != NULL, day);
  g_return_val_if_fail (accord_day_is_valid (day), day);

  return seek (self, day, 1);
}

AccordDay
accord_working_calendar_add (AccordWorkingCalendar *self, AccordDay day, int n)
{
  int step = n < 0 ? -1 : 1;

  g_return_val_if_fail (self != NULL, day);
  g_return_val_if_fail (accord_day_is_valid (day), day);

  for (; n != 0 && accord_day_is_valid (day + step); n -= step)
    day = seek (self, day + step, step);

  return day;
}
