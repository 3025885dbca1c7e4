#include "config.h"

#include "accord-working-calendar.h"

#define ROUNDS 300
#define MOST_HOLIDAYS 60

/* A calendar with the facts that it was made of, to ask them one by one. */
typedef struct {
  guint weekdays;
  AccordDay holidays[MOST_HOLIDAYS];
  guint n_holidays;
  AccordDay start;
  AccordWorkingCalendar *calendar;
} Model;

static void
model_init (Model *model)
{
  /* No day of the week at all stands for every day. */
  model->weekdays = g_test_rand_int_range (0, 5) == 0 ? 0 : (guint) g_test_rand_int_range (0, 128) << 1;
  model->start = g_test_rand_int_range (ACCORD_DAY_FIRST + 3000, ACCORD_DAY_LAST - 3000);
  model->n_holidays = g_test_rand_int_range (0, MOST_HOLIDAYS + 1);
  for (guint i = 0; i < model->n_holidays; i++)
    model->holidays[i] = model->start + g_test_rand_int_range (-60, 60);
  model->calendar = accord_working_calendar_new (model->weekdays, model->holidays, model->n_holidays);
}

static void
model_clear (Model *model)
{
  accord_working_calendar_unref (model->calendar);
}

static gboolean
model_is_working (const Model *model, AccordDay day)
{
  for (guint i = 0; i < model->n_holidays; i++)
    if (model->holidays[i] == day)
      return FALSE;

  return model->weekdays == 0 || (model->weekdays >> accord_day_get_weekday (day) & 1) != 0;
}

static AccordDay
random_day (const Model *model)
{
  return model->start + g_test_rand_int_range (-100, 100);
}

static void
test_like_model (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    Model model;

    model_init (&model);
    for (AccordDay day = model.start - 100; day < model.start + 100; day++)
      g_assert_true (accord_working_calendar_is_working (model.calendar, day) == model_is_working (&model, day));
    model_clear (&model);
  }
}

static void
test_nearest (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    Model model;

    model_init (&model);
    for (int i = 0; i < 20; i++) {
      AccordDay day = random_day (&model);
      AccordDay before = accord_working_calendar_on_or_before (model.calendar, day);
      AccordDay after = accord_working_calendar_on_or_after (model.calendar, day);

      g_assert_cmpint (before, <=, day);
      g_assert_cmpint (after, >=, day);
      g_assert_true (model_is_working (&model, before));
      g_assert_true (model_is_working (&model, after));
      for (AccordDay between = before + 1; between < after; between++)
        g_assert_true (before == after || !model_is_working (&model, between));
      g_assert_true ((before == day) == (after == day));
    }
    model_clear (&model);
  }
}

static void
test_add_counts (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    Model model;
    AccordDay day, end;
    int n, count = 0;

    model_init (&model);
    day = random_day (&model);
    n = g_test_rand_int_range (0, 90);
    end = accord_working_calendar_add (model.calendar, day, n);
    for (AccordDay i = day + 1; i <= end; i++)
      count += model_is_working (&model, i);
    g_assert_cmpint (count, ==, n);
    g_assert_true (n == 0 ? end == day : model_is_working (&model, end));

    count = 0;
    end = accord_working_calendar_add (model.calendar, day, -n);
    for (AccordDay i = end; i < day; i++)
      count += model_is_working (&model, i);
    g_assert_cmpint (count, ==, n);
    g_assert_true (n == 0 ? end == day : model_is_working (&model, end));
    model_clear (&model);
  }
}

static void
test_add_back (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    Model model;
    AccordDay day;
    int n, m;

    model_init (&model);
    day = accord_working_calendar_on_or_after (model.calendar, random_day (&model));
    n = g_test_rand_int_range (-90, 90);
    m = g_test_rand_int_range (-90, 90);
    g_assert_cmpint (accord_working_calendar_add (model.calendar, accord_working_calendar_add (model.calendar, day, n), -n),
                     ==, day);
    g_assert_cmpint (accord_working_calendar_add (model.calendar, accord_working_calendar_add (model.calendar, day, n), m),
                     ==, accord_working_calendar_add (model.calendar, day, n + m));
    model_clear (&model);
  }
}

/* At the ends of time the calendar stays within them, whatever is asked. */
static void
test_edges (void)
{
  g_autoptr (AccordWorkingCalendar) calendar = accord_working_calendar_new (1u << ACCORD_FRIDAY, NULL, 0);

  g_assert_true (accord_day_is_valid (accord_working_calendar_on_or_before (calendar, ACCORD_DAY_FIRST)));
  g_assert_true (accord_day_is_valid (accord_working_calendar_on_or_after (calendar, ACCORD_DAY_LAST)));
  g_assert_true (accord_day_is_valid (accord_working_calendar_add (calendar, ACCORD_DAY_LAST, 1)));
  g_assert_true (accord_day_is_valid (accord_working_calendar_add (calendar, ACCORD_DAY_FIRST, -1)));
  g_assert_true (accord_day_is_valid (accord_working_calendar_add (calendar, 0, G_MAXINT)));
  g_assert_true (accord_day_is_valid (accord_working_calendar_add (calendar, 0, -G_MAXINT)));
}

static void
test_references (void)
{
  AccordWorkingCalendar *calendar = accord_working_calendar_new (0, NULL, 0);

  g_assert_true (accord_working_calendar_ref (calendar) == calendar);
  accord_working_calendar_unref (calendar);
  g_assert_true (accord_working_calendar_is_working (calendar, 0));
  accord_working_calendar_unref (calendar);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/working-calendar/like-model", test_like_model);
  g_test_add_func ("/base/working-calendar/nearest", test_nearest);
  g_test_add_func ("/base/working-calendar/add-counts", test_add_counts);
  g_test_add_func ("/base/working-calendar/add-back", test_add_back);
  g_test_add_func ("/base/working-calendar/edges", test_edges);
  g_test_add_func ("/base/working-calendar/references", test_references);

  return g_test_run ();
}
