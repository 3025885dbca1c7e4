#include "config.h"

#include "accord-day-format.h"

/* No C library locale writes days as the United Nations does, and the locales may not be on the
 * machine at all; hence these tables. In patterns: %d day, %m month in full, %b month in short,
 * %M and %B the same as they stand after a day, %n month as a number, %Y year, %a day of the week. */
typedef struct {
  const char *months[12];
  const char *months_short[12];
  const char *months_after_day[12]; /* where the language declines them */
  const char *months_short_after_day[12];
  const char *weekdays[7];
  const char *first_of_month; /* where the first day has a form of its own */
  const char *patterns[ACCORD_DAY_STYLE_WEEKDAY_SHORT + 1];
} Table;

static const Table tables[ACCORD_N_LANGUAGES] = {
  [ACCORD_LANGUAGE_ENGLISH] = {
    .months = { "January", "February", "March", "April", "May", "June",
                "July", "August", "September", "October", "November", "December" },
    .months_short = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" },
    .weekdays = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" },
    .patterns = { "%d %m %Y", "%d %b %Y", "%d %b", "%a %d %b %Y", "%m %Y", "%m", "%b", "%a" },
  },
  [ACCORD_LANGUAGE_ARABIC] = {
    .months = { "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه",
                "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر",
                "كانون الأول/ديسمبر" },
    .months_short = { "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيه",
                      "يوليه", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر" },
    .weekdays = { "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد" },
    .patterns = { "%d %m %Y", "%d %b %Y", "%d %b", "%a %d %b %Y", "%m %Y", "%m", "%b", "%a" },
  },
  [ACCORD_LANGUAGE_CHINESE] = {
    .months = { "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月" },
    .months_short = { "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月" },
    .weekdays = { "周一", "周二", "周三", "周四", "周五", "周六", "周日" },
    .patterns = { "%Y年%n月%d日", "%Y年%n月%d日", "%n月%d日", "%Y年%n月%d日 %a", "%Y年%n月", "%m", "%b", "%a" },
  },
  [ACCORD_LANGUAGE_FRENCH] = {
    .months = { "janvier", "février", "mars", "avril", "mai", "juin",
                "juillet", "août", "septembre", "octobre", "novembre", "décembre" },
    .months_short = { "janv.", "févr.", "mars", "avr.", "mai", "juin",
                      "juil.", "août", "sept.", "oct.", "nov.", "déc." },
    .weekdays = { "lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim." },
    .first_of_month = "1er",
    .patterns = { "%d %m %Y", "%d %b %Y", "%d %b", "%a %d %b %Y", "%m %Y", "%m", "%b", "%a" },
  },
  [ACCORD_LANGUAGE_RUSSIAN] = {
    .months = { "январь", "февраль", "март", "апрель", "май", "июнь",
                "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь" },
    .months_after_day = { "января", "февраля", "марта", "апреля", "мая", "июня",
                          "июля", "августа", "сентября", "октября", "ноября", "декабря" },
    .months_short = { "янв.", "февр.", "март", "апр.", "май", "июнь",
                      "июль", "авг.", "сент.", "окт.", "нояб.", "дек." },
    .months_short_after_day = { "янв.", "февр.", "марта", "апр.", "мая", "июня",
                                "июля", "авг.", "сент.", "окт.", "нояб.", "дек." },
    .weekdays = { "пн", "вт", "ср", "чт", "пт", "сб", "вс" },
    .patterns = { "%d %M %Y года", "%d %B %Y", "%d %B", "%a, %d %B %Y", "%m %Y года", "%m", "%b", "%a" },
  },
  [ACCORD_LANGUAGE_SPANISH] = {
    .months = { "enero", "febrero", "marzo", "abril", "mayo", "junio",
                "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre" },
    .months_short = { "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic" },
    .weekdays = { "lun", "mar", "mié", "jue", "vie", "sáb", "dom" },
    .patterns = { "%d de %m de %Y", "%d %b %Y", "%d %b", "%a %d %b %Y", "%m de %Y", "%m", "%b", "%a" },
  },
};

static void
append_field (GString *text, char field, const Table *table, AccordDay day)
{
  int year, month, mday;

  accord_day_get_ymd (day, &year, &month, &mday);
  if (field == 'd' && mday == 1 && table->first_of_month != NULL)
    g_string_append (text, table->first_of_month);
  else if (field == 'd')
    g_string_append_printf (text, "%d", mday);
  else if (field == 'm')
    g_string_append (text, table->months[month - 1]);
  else if (field == 'M')
    g_string_append (text, table->months_after_day[month - 1]);
  else if (field == 'b')
    g_string_append (text, table->months_short[month - 1]);
  else if (field == 'B')
    g_string_append (text, table->months_short_after_day[month - 1]);
  else if (field == 'n')
    g_string_append_printf (text, "%d", month);
  else if (field == 'Y')
    g_string_append_printf (text, "%d", year);
  else if (field == 'a')
    g_string_append (text, table->weekdays[accord_day_get_weekday (day) - 1]);
}

char *
accord_day_format (AccordDay day, AccordDayStyle style, AccordLanguage language)
{
  GString *text;
  const Table *table;

  g_return_val_if_fail (accord_day_is_valid (day), NULL);
  g_return_val_if_fail (language < ACCORD_N_LANGUAGES, NULL);

  table = &tables[language];
  text = g_string_new (NULL);
  for (const char *p = table->patterns[style]; *p != '\0'; p++) {
    if (*p == '%')
      append_field (text, *++p, table, day);
    else
      g_string_append_c (text, *p);
  }

  return g_string_free (text, FALSE);
}

char *
accord_partial_day_format (AccordPartialDay day, AccordDayStyle style, AccordLanguage language)
{
  int year;

  if (day.first == ACCORD_DAY_NONE)
    return NULL;

  switch (day.precision) {
  case ACCORD_PRECISION_DAY:
    return accord_day_format (day.first, style, language);
  case ACCORD_PRECISION_MONTH:
    return accord_day_format (day.first, ACCORD_DAY_STYLE_MONTH, language);
  case ACCORD_PRECISION_YEAR:
    accord_day_get_ymd (day.first, &year, NULL, NULL);
    return g_strdup_printf ("%d", year);
  }

  g_return_val_if_reached (NULL);
}
