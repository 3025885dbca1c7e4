#include "config.h"

#include "accord-timeline-ticks-private.h"

#include <glib/gi18n-lib.h>

/* Pixels to leave free at both sides of a label together. */
#define AIR 10.0
/* Ways to word one label, from long to short. */
#define N_WORDINGS 3

static const char *
get_month_name (int month, gboolean brief)
{
  static const char * const names[] = {
    NC_("month", "January"), NC_("month", "February"), NC_("month", "March"), NC_("month", "April"),
    NC_("month", "May"), NC_("month", "June"), NC_("month", "July"), NC_("month", "August"),
    NC_("month", "September"), NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
  };
  static const char * const brief_names[] = {
    NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"), NC_("short month", "Apr"),
    NC_("short month", "May"), NC_("short month", "Jun"), NC_("short month", "Jul"), NC_("short month", "Aug"),
    NC_("short month", "Sep"), NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
  };

  return brief ? g_dpgettext2 (GETTEXT_PACKAGE, "short month", brief_names[month - 1])
               : g_dpgettext2 (GETTEXT_PACKAGE, "month", names[month - 1]);
}

static const char *
get_weekday_name (AccordDay day)
{
  static const char * const names[] = {
    NC_("short weekday", "Mon"), NC_("short weekday", "Tue"), NC_("short weekday", "Wed"),
    NC_("short weekday", "Thu"), NC_("short weekday", "Fri"), NC_("short weekday", "Sat"),
    NC_("short weekday", "Sun"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "short weekday", names[accord_day_get_weekday (day) - ACCORD_MONDAY]);
}

/* All that the ruler writes is worded here. @wording: 0 for the longest, up to N_WORDINGS - 1. */
static char *
word_tick (AccordTick tick, gboolean major, int wording)
{
  int year, month, mday;

  accord_day_get_ymd (tick.day, &year, &month, &mday);

  switch (tick.level) {
  case ACCORD_RULER_DECADES:
    /* Translators: a decade on the ruler, such as 1990s. */
    return g_strdup_printf (C_("decade", "%ds"), year / 10 * 10);
  case ACCORD_RULER_FIVE_YEARS:
  case ACCORD_RULER_YEARS:
    return g_strdup_printf (C_("year", "%d"), year);
  case ACCORD_RULER_QUARTERS:
    /* Translators: a quarter of a year on the ruler, such as Q1. */
    return g_strdup_printf (C_("quarter", "Q%d"), (month + 2) / 3);
  case ACCORD_RULER_MONTHS:
    /* Translators: a month on the ruler: its name and its year. */
    if (major)
      return g_strdup_printf (C_("month and year", "%1$s %2$d"), get_month_name (month, wording > 0), year);
    return g_strdup (get_month_name (month, wording > 0));
  case ACCORD_RULER_WEEKS:
    /* Translators: the first day of a week on the ruler: day of the month, name of the month. */
    if (wording == 0)
      return g_strdup_printf (C_("day and month", "%1$d %2$s"), mday, get_month_name (month, TRUE));
    return g_strdup_printf (C_("day", "%d"), mday);
  case ACCORD_RULER_DAYS:
    /* Translators: a day on the ruler: its weekday, its day of the month. */
    if (wording == 0)
      return g_strdup_printf (C_("weekday and day", "%1$s %2$d"), get_weekday_name (tick.day), mday);
    return g_strdup_printf (C_("day", "%d"), mday);
  case ACCORD_RULER_BUDGET_YEARS:
    /* Translators: a budget year from July to June on the ruler, such as Budget year 2025/26. */
    if (wording == 0)
      return g_strdup_printf (C_("budget year", "Budget year %1$d/%2$02d"), year, (year + 1) % 100);
    if (wording == 1)
      return g_strdup_printf (C_("budget year", "%1$d/%2$02d"), year, (year + 1) % 100);
    return g_strdup_printf (C_("budget year", "%1$02d/%2$02d"), year % 100, (year + 1) % 100);
  }

  g_return_val_if_reached (NULL);
}

static double
measure (AccordTimelineInk *ink, const char *text)
{
  int width;

  pango_layout_get_pixel_size (_accord_timeline_ink_get_label (ink, text), &width, NULL);

  return width;
}

/* The widest label of a level, of all that it may have. */
static double
measure_widest (AccordTimelineInk *ink, AccordRulerLevel level, gboolean major, int wording)
{
  double widest = 0;

  for (int month = 1; month <= 12; month++) {
    AccordTick tick = { level, accord_day_from_ymd (2028, month, 19 + month % 7) };
    g_autofree char *text = word_tick (tick, major, wording);

    widest = MAX (widest, measure (ink, text) + AIR);
  }

  return widest;
}

static void
measure_room (AccordTimelineInk *ink)
{
  for (AccordRulerLevel level = ACCORD_RULER_DECADES; level < ACCORD_RULER_N_LEVELS; level++)
    ink->room[level] = measure_widest (ink, level, FALSE, N_WORDINGS - 1);

  /* Bars, not labels, are what the grid is for: weeks crowd it before their labels do. */
  ink->room[ACCORD_RULER_DAYS] = MAX (ink->room[ACCORD_RULER_DAYS], 26);
  ink->room[ACCORD_RULER_WEEKS] = MAX (ink->room[ACCORD_RULER_WEEKS], 40);
}

AccordRulerLevel
_accord_timeline_ticks_choose (AccordTimelineInk *ink, double pixels_per_day)
{
  if (ink->room[ACCORD_RULER_YEARS] == 0)
    measure_room (ink);

  return accord_ruler_choose_minor (pixels_per_day, ink->room);
}

int
_accord_timeline_ticks_choose_wording (AccordTimelineInk *ink,
                                       AccordRulerLevel level,
                                       gboolean major,
                                       double pixels_per_day)
{
  double room = accord_ruler_get_shortest (level) * pixels_per_day;

  for (int wording = 0; wording < N_WORDINGS; wording++) {
    if (measure_widest (ink, level, major, wording) <= room)
      return wording;
  }

  return -1;
}

PangoLayout *
_accord_timeline_ticks_get_label (AccordTimelineInk *ink, AccordTick tick, gboolean major, int wording)
{
  g_autofree char *text = word_tick (tick, major, wording);

  return _accord_timeline_ink_get_label (ink, text);
}
