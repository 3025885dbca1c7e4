#include "config.h"

#include "accord-table-day-text-private.h"

#include "accord-text.h"

#include <string.h>

#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)

/* Two figures of a year mean one from 1948, when peacekeeping began. */
#define FIRST_YEAR 1948

typedef struct {
  int numbers[3];
  guint digits[3];
  guint n_numbers;
  int month;         /* by its name; 0 if there is none */
  guint before_name; /* how many numbers stand before the name */
} Parts;

static const char *const month_names[12] = {
  "january janvier enero", "february fevrier febrero", "march mars marzo", "april avril abril", "may mai mayo",
  "june juin junio", "july juillet julio", "august aout agosto", "september septembre septiembre setiembre",
  "october octobre octubre", "november novembre noviembre", "december decembre diciembre",
};

static const char fillers[] = " st nd rd th er de of the le el ";

static AccordTableDayText
make (AccordTableDayKind kind, AccordDay day)
{
  AccordTableDayText read = { day != ACCORD_DAY_NONE ? kind : ACCORD_TABLE_DAY_BAD, day, ACCORD_DAY_NONE };

  return read;
}

/* Whether one of the names, apart by spaces, begins with the word. */
static gboolean
begins_one (const char *names, const char *word, gsize length)
{
  for (const char *p = names; p != NULL; p = strchr (p, ' '), p = p != NULL ? p + 1 : NULL)
    if (strncmp (p, word, length) == 0)
      return TRUE;

  return FALSE;
}

/* "Jui" may be two months of French: then it is none. */
static int
find_month (const char *word, gsize length)
{
  int month = 0;

  for (int i = 0; length >= 3 && i < 12; i++)
    if (begins_one (month_names[i], word, length)) {
      if (month != 0)
        return 0;
      month = i + 1;
    }

  return month;
}

static gboolean
is_filler (const char *word, gsize length)
{
  g_autofree char *apart = g_strdup_printf (" %.*s ", (int) length, word);

  return strstr (fillers, apart) != NULL;
}

static gboolean
add_word (Parts *parts, const char *word, gsize length)
{
  int month;

  if (is_filler (word, length))
    return TRUE;
  month = find_month (word, length);
  if (month == 0 || parts->month != 0)
    return FALSE;
  parts->month = month;
  parts->before_name = parts->n_numbers;

  return TRUE;
}

static gboolean
add_number (Parts *parts, const char *digits, gsize length)
{
  if (parts->n_numbers == 3 || length > 4)
    return FALSE;
  parts->digits[parts->n_numbers] = length;
  parts->numbers[parts->n_numbers++] = atoi (digits);

  return TRUE;
}

static gboolean
cut (Parts *parts, const char *p)
{
  while (*p != '\0') {
    const char *start = p;

    if (g_ascii_isdigit (*p)) {
      while (g_ascii_isdigit (*p))
        p++;
      if (!add_number (parts, start, p - start))
        return FALSE;
    } else if (g_ascii_isalpha (*p)) {
      while (g_ascii_isalpha (*p))
        p++;
      if (!add_word (parts, start, p - start))
        return FALSE;
    } else if (strchr ("/-., ", *p) != NULL) {
      p++;
    } else {
      return FALSE;
    }
  }

  return TRUE;
}

static int
get_year (const Parts *parts, guint i)
{
  int year = parts->numbers[i];

  if (parts->digits[i] == 4)
    return year;
  if (parts->digits[i] != 2)
    return 0;

  return year >= FIRST_YEAR % 100 ? 1900 + year : 2000 + year;
}

static AccordTableDayText
make_month (int year, int month)
{
  if (year < 1900 || year > 2199 || month < 1 || month > 12)
    return make (ACCORD_TABLE_DAY_BAD, ACCORD_DAY_NONE);

  return make (ACCORD_TABLE_DAY_MONTH, accord_day_from_ymd (year, month, accord_day_get_month_length (year, month)));
}

/* 30-Nov-20, Nov 30, 2020, 2020 Nov 30, Nov-20. */
static AccordTableDayText
read_named (const Parts *parts)
{
  guint year = parts->n_numbers == 2 && parts->digits[0] == 4 ? 0 : parts->n_numbers - 1;

  if (parts->n_numbers == 2)
    return make (ACCORD_TABLE_DAY_KNOWN,
                 accord_day_from_ymd (get_year (parts, year), parts->month, parts->numbers[1 - year]));
  /* Not "20-Nov", which may be a day of any year. */
  if (parts->n_numbers == 1 && (parts->before_name == 0 || parts->digits[0] == 4))
    return make_month (get_year (parts, 0), parts->month);

  return make (ACCORD_TABLE_DAY_BAD, ACCORD_DAY_NONE);
}

static AccordTableDayText
read_three (const Parts *parts)
{
  const int *n = parts->numbers;
  AccordTableDayText read;
  int year;

  if (parts->digits[0] == 4)
    return make (ACCORD_TABLE_DAY_KNOWN, accord_day_from_ymd (n[0], n[1], n[2]));

  year = get_year (parts, 2);
  if (n[0] > 12)
    return make (ACCORD_TABLE_DAY_DAY_FIRST, accord_day_from_ymd (year, n[1], n[0]));
  if (n[1] > 12)
    return make (ACCORD_TABLE_DAY_MONTH_FIRST, accord_day_from_ymd (year, n[0], n[1]));

  read = make (n[0] == n[1] ? ACCORD_TABLE_DAY_KNOWN : ACCORD_TABLE_DAY_EITHER, accord_day_from_ymd (year, n[1], n[0]));
  read.month_first = accord_day_from_ymd (year, n[0], n[1]);
  if (read.month_first == ACCORD_DAY_NONE)
    read.kind = ACCORD_TABLE_DAY_BAD;

  return read;
}

/* 20201130, 202011, or milliseconds; not a year alone. */
static AccordTableDayText
read_number (const char *text)
{
  gsize length = strlen (text);
  AccordDay day;
  gint64 n;

  if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &n, NULL))
    return make (ACCORD_TABLE_DAY_BAD, ACCORD_DAY_NONE);

  day = length == 8 && n > 0 ? accord_day_from_ymd (n / 10000, n / 100 % 100, n % 100) : ACCORD_DAY_NONE;
  if (day != ACCORD_DAY_NONE)
    return make (ACCORD_TABLE_DAY_KNOWN, day);
  if (length == 6 && n > 0)
    return make_month (n / 100, n % 100);
  if (length < 9 && n % MILLISECONDS_A_DAY != 0)
    return make (ACCORD_TABLE_DAY_BAD, ACCORD_DAY_NONE);

  n = n / MILLISECONDS_A_DAY - (n % MILLISECONDS_A_DAY < 0);

  return make (ACCORD_TABLE_DAY_KNOWN, n >= ACCORD_DAY_FIRST && n <= ACCORD_DAY_LAST ? (AccordDay) n : ACCORD_DAY_NONE);
}

/* The hour, which some programs write behind each day. */
static void
cut_hour (char *text)
{
  char *colon = strchr (text, ':');

  if (colon == NULL)
    return;
  while (colon > text && g_ascii_isdigit (colon[-1]))
    colon--;
  if (colon > text && strchr (" t", colon[-1]) != NULL)
    colon[-1] = '\0';
}

AccordTableDayText
_accord_table_day_text_read (const char *text)
{
  g_autofree char *folded = NULL;
  AccordDay day = accord_day_parse (text);
  Parts parts = { 0 };

  if (day != ACCORD_DAY_NONE)
    return make (ACCORD_TABLE_DAY_KNOWN, day);

  folded = accord_text_fold (text);
  cut_hour (folded);
  g_strstrip (folded);
  if (folded[strspn (folded, "-0123456789")] == '\0' && strchr (folded + (*folded == '-'), '-') == NULL)
    return read_number (folded);
  if (!cut (&parts, folded) || parts.n_numbers == 0)
    return make (ACCORD_TABLE_DAY_BAD, ACCORD_DAY_NONE);
  if (parts.month != 0)
    return read_named (&parts);
  if (parts.n_numbers == 3)
    return read_three (&parts);
  if (parts.n_numbers == 2 && parts.digits[0] == 4)
    return make_month (parts.numbers[0], parts.numbers[1]);
  if (parts.n_numbers == 2 && parts.digits[1] == 4)
    return make_month (parts.numbers[1], parts.numbers[0]);

  return make (ACCORD_TABLE_DAY_BAD, ACCORD_DAY_NONE);
}
