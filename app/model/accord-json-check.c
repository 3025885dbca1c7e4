#include "config.h"

#include "accord-json-check-private.h"

#include "accord-model-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* json-glib reads what is nested by calling itself: text from outside must not choose how often. */
#define DEEPEST_NESTING 64

/* More digits than any number that can be held. */
#define LONGEST_NUMBER 400

typedef enum {
  FAULT_SYNTAX,
  FAULT_CHARACTER,
  FAULT_NUMBER,
  FAULT_NESTING,
} Fault;

typedef struct {
  const char *start;
  const char *p;
  const char *end;
  char closers[DEEPEST_NESTING];
  int depth;
  Fault fault;
} Check;

static gboolean
fail (Check *check, Fault fault)
{
  check->fault = fault;

  return FALSE;
}

static gboolean
is_next (Check *check, char c)
{
  return check->p < check->end && *check->p == c;
}

static gboolean
take (Check *check, char c)
{
  if (!is_next (check, c))
    return FALSE;
  check->p++;

  return TRUE;
}

static void
skip_space (Check *check)
{
  while (check->p < check->end && strchr (" \t\r\n", *check->p) != NULL)
    check->p++;
}

static gboolean
skip_digits (Check *check)
{
  const char *start = check->p;

  while (check->p < check->end && g_ascii_isdigit (*check->p))
    check->p++;

  return check->p > start;
}

/* The four digits of \uXXXX; 0 if they are none, which is no character that can be held either. */
static guint
take_unit (Check *check)
{
  guint unit = 0;

  if (check->end - check->p < 4)
    return 0;
  for (int i = 0; i < 4; i++) {
    int digit = g_ascii_xdigit_value (*check->p);

    if (digit < 0)
      return 0;
    unit = unit * 16 + digit;
    check->p++;
  }

  return unit;
}

/* A character beyond the first plane is two units, and neither stands alone. */
static gboolean
check_escaped_character (Check *check)
{
  guint unit = take_unit (check);

  if (unit >= 0xd800 && unit < 0xdc00) {
    if (!take (check, '\\') || !take (check, 'u'))
      return fail (check, FAULT_CHARACTER);
    unit = take_unit (check);
    return (unit >= 0xdc00 && unit < 0xe000) || fail (check, FAULT_CHARACTER);
  }

  return (unit != 0 && (unit < 0xdc00 || unit >= 0xe000)) || fail (check, FAULT_CHARACTER);
}

/* After the quote. A line's end within text is no JSON, but harms nobody. */
static gboolean
check_text (Check *check)
{
  while (check->p < check->end) {
    char c = *check->p++;

    if (c == '"')
      return TRUE;
    if (c != '\\')
      continue;
    if (take (check, 'u')) {
      if (!check_escaped_character (check))
        return FALSE;
    } else if (check->p == check->end || strchr ("\"\\/bfnrt", *check->p) == NULL) {
      return fail (check, FAULT_SYNTAX);
    } else {
      check->p++;
    }
  }

  return fail (check, FAULT_SYNTAX);
}

static gboolean
can_hold_number (const char *start, gsize length, gboolean whole)
{
  char number[LONGEST_NUMBER + 1];

  if (length > LONGEST_NUMBER)
    return FALSE;
  memcpy (number, start, length);
  number[length] = '\0';

  return whole ? g_ascii_string_to_signed (number, 10, G_MININT64, G_MAXINT64, NULL, NULL)
               : isfinite (g_ascii_strtod (number, NULL));
}

static gboolean
check_number (Check *check)
{
  const char *start = check->p;
  gboolean whole = TRUE;

  take (check, '-');
  if (!take (check, '0') && !skip_digits (check))
    return fail (check, FAULT_SYNTAX);
  if (take (check, '.')) {
    whole = FALSE;
    if (!skip_digits (check))
      return fail (check, FAULT_SYNTAX);
  }
  if (take (check, 'e') || take (check, 'E')) {
    whole = FALSE;
    if (!take (check, '-'))
      take (check, '+');
    if (!skip_digits (check))
      return fail (check, FAULT_SYNTAX);
  }

  return can_hold_number (start, check->p - start, whole) || fail (check, FAULT_NUMBER);
}

static gboolean
check_scalar (Check *check)
{
  static const char *const words[] = { "true", "false", "null" };

  if (take (check, '"'))
    return check_text (check);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    gsize length = strlen (words[i]);

    if ((gsize) (check->end - check->p) >= length && strncmp (check->p, words[i], length) == 0) {
      check->p += length;
      return TRUE;
    }
  }

  return check_number (check);
}

/* A member's name and the colon behind it. */
static gboolean
check_name (Check *check)
{
  skip_space (check);
  if (!take (check, '"'))
    return fail (check, FAULT_SYNTAX);
  if (!check_text (check))
    return FALSE;
  skip_space (check);

  return take (check, ':') || fail (check, FAULT_SYNTAX);
}

/* After an opening bracket; *due is whether a value must follow. */
static gboolean
enter (Check *check, char closer, gboolean *due)
{
  if (check->depth == DEEPEST_NESTING)
    return fail (check, FAULT_NESTING);

  skip_space (check);
  if (take (check, closer)) {
    *due = FALSE;
    return TRUE;
  }
  check->closers[check->depth++] = closer;

  return closer == ']' || check_name (check);
}

/* After a value within another; *due is whether one more must follow. */
static gboolean
go_on (Check *check, gboolean *due)
{
  char closer = check->closers[check->depth - 1];

  if (take (check, closer)) {
    check->depth--;
    return TRUE;
  }
  if (!take (check, ','))
    return fail (check, FAULT_SYNTAX);
  *due = TRUE;

  return closer == ']' || check_name (check);
}

static gboolean
check_document (Check *check)
{
  gboolean due = TRUE;

  while (due || check->depth > 0) {
    gboolean fits;

    skip_space (check);
    if (!due) {
      fits = go_on (check, &due);
    } else if (take (check, '{')) {
      fits = enter (check, '}', &due);
    } else if (take (check, '[')) {
      fits = enter (check, ']', &due);
    } else {
      fits = check_scalar (check);
      due = FALSE;
    }
    if (!fits)
      return FALSE;
  }
  skip_space (check);

  return check->p == check->end || fail (check, FAULT_SYNTAX);
}

static guint
count_line (Check *check)
{
  guint line = 1;

  for (const char *p = check->start; p < check->p; p++)
    if (*p == '\n')
      line++;

  return line;
}

static char *
describe (Check *check)
{
  guint line = count_line (check);

  switch (check->fault) {
  case FAULT_SYNTAX:
    /* Translators: JSON is the format of a file, %u the number of a line in it */
    return g_strdup_printf (_("It is no JSON from line %u on."), line);
  case FAULT_CHARACTER:
    return g_strdup_printf (_("Line %u holds a character that is none."), line);
  case FAULT_NUMBER:
    return g_strdup_printf (_("Line %u holds a number that is too large."), line);
  case FAULT_NESTING:
    return g_strdup (_("The document is nested too deeply."));
  }

  g_return_val_if_reached (NULL);
}

gboolean
_accord_json_check (const char *text, gsize length, GError **error)
{
  Check check = { .start = text, .p = text, .end = text + length };
  const char *invalid;
  g_autofree char *words = NULL;

  g_assert (text != NULL);

  if (!g_utf8_validate_len (text, length, &invalid)) {
    check.p = invalid;
    check.fault = FAULT_CHARACTER;
  } else {
    if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
      check.p += 3;
    skip_space (&check);
    if (check.p == check.end || check_document (&check))
      return TRUE;
  }

  words = describe (&check);
  g_set_error_literal (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED, words);

  return FALSE;
}
