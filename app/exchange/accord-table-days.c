#include "config.h"

#include "accord-table-days-private.h"

#include "accord-day-format.h"
#include "accord-table-day-text-private.h"
#include "accord-table-words-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordTableDays {
  char *header;
  gboolean monthly;
  AccordTableWords *words;
  GArray *texts; /* AccordTableDayText, of each word from 1 */
  gboolean decided;
  gboolean month_first;
  AccordDay first, last; /* what is believed */
};

AccordTableDays *
_accord_table_days_new (const char *header, gboolean monthly)
{
  AccordTableDays *self = g_new0 (AccordTableDays, 1);
  AccordDay today = accord_day_today_at_headquarters ();
  int year, month;

  self->header = g_strdup (header);
  self->monthly = monthly;
  self->words = _accord_table_words_new ();
  self->texts = g_array_new (FALSE, TRUE, sizeof (AccordTableDayText));
  g_array_set_size (self->texts, 1);

  /* Tables begin with peacekeeping, and a month may be dated by its end. */
  accord_day_get_ymd (today, &year, &month, NULL);
  self->first = accord_day_from_ymd (1948, 1, 1);
  self->last = month == 12 ? accord_day_from_ymd (year + 1, 1, 31)
                           : accord_day_from_ymd (year, month + 1, accord_day_get_month_length (year, month + 1));

  return self;
}

void
_accord_table_days_free (AccordTableDays *self)
{
  _accord_table_words_free (self->words);
  g_array_unref (self->texts);
  g_free (self->header);
  g_free (self);
}

void
_accord_table_days_believe_all (AccordTableDays *self)
{
  self->first = ACCORD_DAY_FIRST;
  self->last = ACCORD_DAY_LAST;
}

guint32
_accord_table_days_add (AccordTableDays *self, const char *text)
{
  guint32 number = _accord_table_words_add (self->words, text);

  if (number == self->texts->len) {
    AccordTableDayText read = _accord_table_day_text_read (text);

    g_array_append_val (self->texts, read);
  }

  return number;
}

static guint
count (AccordTableDays *self, AccordTableDayKind kind)
{
  guint n = 0;

  for (guint i = 1; i < self->texts->len; i++)
    n += g_array_index (self->texts, AccordTableDayText, i).kind == kind;

  return n;
}

/* In a table by month whose days are all the first of one, 01/02/2020 beside 01/03/2020 names the day first. */
static gboolean
are_first_days (AccordTableDays *self, gboolean month_first)
{
  for (guint i = 1; i < self->texts->len; i++) {
    const AccordTableDayText *text = &g_array_index (self->texts, AccordTableDayText, i);
    AccordDay day = month_first ? text->month_first : text->day;
    int mday;

    if (text->kind != ACCORD_TABLE_DAY_EITHER)
      continue;
    accord_day_get_ymd (day, NULL, NULL, &mday);
    if (mday != 1)
      return FALSE;
  }

  return TRUE;
}

static void
ask (AccordTableDays *self, AccordImportReading *reading)
{
  AccordLanguage language = accord_language_get_preferred ();
  g_autofree char *id = g_strconcat ("days:", self->header, NULL);
  const char *answer = _accord_import_get_answer (reading, id);
  g_autofree char *header = _accord_table_words_show (self->header);
  g_autofree char *example = NULL;
  AccordImportQuestion *question;
  guint32 number = 1;

  if (answer != NULL && strcmp (answer, "day-first") != 0 && strcmp (answer, "month-first") != 0)
    answer = NULL;
  self->decided = answer != NULL;
  self->month_first = answer != NULL && strcmp (answer, "month-first") == 0;

  while (g_array_index (self->texts, AccordTableDayText, number).kind != ACCORD_TABLE_DAY_EITHER)
    number++;
  example = _accord_table_words_show (_accord_table_words_get (self->words, number));
  question = accord_import_plan_add_question (reading->plan, g_steal_pointer (&id),
                                              /* Translators: %s is the heading of a column */
                                              g_strdup_printf (_("Which comes first in the column “%s”, the day or the month?"),
                                                               header),
                                              example, answer, answer == NULL);
  for (guint i = 0; i < 2; i++) {
    const AccordTableDayText *text = &g_array_index (self->texts, AccordTableDayText, number);
    g_autofree char *day = accord_day_format (i == 0 ? text->day : text->month_first, ACCORD_DAY_STYLE_FULL, language);
    /* Translators: %1$s is a day as it stands in a file, such as 07/08/2020; %2$s is the day that this is */
    g_autofree char *label = g_strdup_printf (i == 0 ? _("The day: %1$s is %2$s") : _("The month: %1$s is %2$s"),
                                              example, day);

    accord_import_add_choice (question->choices, i == 0 ? "day-first" : "month-first", label);
  }
}

void
_accord_table_days_decide (AccordTableDays *self, AccordImportReading *reading)
{
  guint n_day_first = count (self, ACCORD_TABLE_DAY_DAY_FIRST);
  guint n_month_first = count (self, ACCORD_TABLE_DAY_MONTH_FIRST);
  guint n_either = count (self, ACCORD_TABLE_DAY_EITHER);

  self->decided = TRUE;
  if (n_either == 0)
    return;
  if ((n_day_first == 0) != (n_month_first == 0)) {
    self->month_first = n_month_first > 0;
    return;
  }
  if (self->monthly && n_day_first == 0 && n_either > 1 && are_first_days (self, FALSE) != are_first_days (self, TRUE)) {
    self->month_first = are_first_days (self, TRUE);
    return;
  }
  ask (self, reading);
}

static char *
explain (AccordTableDays *self, guint32 number)
{
  const AccordTableDayText *text = &g_array_index (self->texts, AccordTableDayText, number);
  const char *whole = _accord_table_words_get (self->words, number);
  g_autofree char *word = NULL;

  /* Every row asks, and there is seldom anything to say. */
  switch (text->kind) {
  case ACCORD_TABLE_DAY_BAD:
    word = _accord_table_words_show (whole);
    /* Translators: %s is what stands in a file */
    return g_strdup_printf (_("“%s” is no day."), word);
  case ACCORD_TABLE_DAY_MONTH:
    if (self->monthly)
      break;
    word = _accord_table_words_show (whole);
    /* Translators: %s is what stands in a file */
    return g_strdup_printf (_("“%s” is a month; the day is missing."), word);
  case ACCORD_TABLE_DAY_EITHER:
    if (self->decided)
      break;
    word = _accord_table_words_show (whole);
    return g_strdup_printf (_("“%s” may be either of two days; answer which comes first, the day or the month."), word);
  case ACCORD_TABLE_DAY_KNOWN:
  case ACCORD_TABLE_DAY_DAY_FIRST:
  case ACCORD_TABLE_DAY_MONTH_FIRST:
    break;
  }

  return NULL;
}

AccordDay
_accord_table_days_get (AccordTableDays *self, guint32 number, char **reason)
{
  const AccordTableDayText *text = &g_array_index (self->texts, AccordTableDayText, number);
  AccordDay day = text->kind == ACCORD_TABLE_DAY_EITHER && self->month_first ? text->month_first : text->day;

  *reason = NULL;
  if (number == 0) {
    *reason = g_strdup (_("The day is missing."));
    return ACCORD_DAY_NONE;
  }
  *reason = explain (self, number);
  if (*reason != NULL)
    return ACCORD_DAY_NONE;

  /* A month is dated by its end, which may be to come. */
  if (day < self->first || day > self->last) {
    g_autofree char *word = _accord_table_words_show (_accord_table_words_get (self->words, number));

    *reason = g_strdup_printf (day < self->first ? _("“%s” is before 1948, when peacekeeping began.")
                                                 : _("“%s” is in the future."),
                               word);
    return ACCORD_DAY_NONE;
  }

  return day;
}

const char *
_accord_table_days_get_text (AccordTableDays *self, guint32 number)
{
  return _accord_table_words_get (self->words, number);
}
