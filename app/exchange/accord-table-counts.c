#include "config.h"

#include "accord-table-counts-private.h"

#include "accord-table-words-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No country ever had so many of one type of personnel in one mission; a number beyond it is of something else. */
#define LARGEST 100000

/* A whole number as tables have it: 1250, 1,250, 1 250, 1250.0. -1 if it is none; `p` ends at the text's end. */
static gint64
parse (const char *text)
{
  gint64 n = 0;
  guint digits = 0;
  const char *p = text;

  for (; *p != '\0' && digits < 12; p++) {
    if (g_ascii_isdigit (*p)) {
      n = n * 10 + (*p - '0');
      digits++;
    } else if (digits > 0 && (*p == ',' || *p == ' ') && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2])
               && g_ascii_isdigit (p[3]) && !g_ascii_isdigit (p[4])) {
      continue;
    } else {
      break;
    }
  }
  if (p[0] == '.' && p[1] == '0')
    p += p[2] == '0' && p[3] == '\0' ? 3 : 2;

  return digits > 0 && *p == '\0' ? n : -1;
}

static gboolean
read_count (gint32 *count, const char *text, char **reason)
{
  g_autofree char *shown = NULL;
  gint64 n;

  *count = -1;
  if (text == NULL)
    return TRUE;

  /* A dash in a table is nobody. */
  n = strcmp (text, "-") == 0 || strcmp (text, "\342\200\223") == 0 || strcmp (text, "\342\200\224") == 0 ? 0 : parse (text);
  if (n >= 0 && n <= LARGEST) {
    *count = n;
    return TRUE;
  }

  shown = _accord_table_words_show (text);
  if (n > LARGEST)
    /* Translators: %s is a number as it stands in a file */
    *reason = g_strdup_printf (_("“%s” is more than any contributor ever had in a mission."), shown);
  else if (*text == '-' && parse (text + 1) >= 0)
    /* Translators: %s is a number as it stands in a file */
    *reason = g_strdup_printf (_("“%s” is less than nobody."), shown);
  else
    /* Translators: %s is what stands in a file */
    *reason = g_strdup_printf (_("“%s” is no whole number."), shown);

  return FALSE;
}

gboolean
_accord_table_counts_read (AccordTableCounts *self, const char *female, const char *male, const char *total, char **reason)
{
  self->odd = FALSE;
  if (!read_count (&self->female, female, reason) || !read_count (&self->male, male, reason)
      || !read_count (&self->total, total, reason))
    return FALSE;

  /* The third follows from two. */
  if (self->female >= 0 && self->male < 0 && self->total >= self->female)
    self->male = self->total - self->female;
  else if (self->male >= 0 && self->female < 0 && self->total >= self->male)
    self->female = self->total - self->male;

  self->odd = self->total >= 0 && (self->female >= 0 || self->male >= 0)
              && self->total != MAX (self->female, 0) + MAX (self->male, 0);
  if (self->female >= 0 && self->male >= 0)
    self->total = -1;
  else if (self->total < 0 || self->odd)
    self->total = self->female >= 0 || self->male >= 0 ? MAX (self->female, 0) + MAX (self->male, 0) : self->total;

  return self->female >= 0 || self->male >= 0 || self->total >= 0;
}

gint64
_accord_table_counts_sum (const AccordTableCounts *self)
{
  return self->total >= 0 ? self->total : (gint64) MAX (self->female, 0) + MAX (self->male, 0);
}

char *
_accord_table_counts_quote (const AccordTableCounts *self)
{
  if (self->female >= 0 && self->male >= 0)
    return g_strdup_printf ("%d, %d", self->female, self->male);

  return g_strdup_printf ("%" G_GINT64_FORMAT, _accord_table_counts_sum (self));
}
