#include "config.h"

#include "accord-text.h"

#include <string.h>

/* The letter that c falls together with in a search; 0 drops it. */
static gunichar
fold_letter (gunichar c)
{
  int digit;

  if (g_unichar_ismark (c) || c == 0x0640)
    return 0;

  switch (c) {
  case 0x0622: /* alef with madda */
  case 0x0623: /* alef with hamza above */
  case 0x0625: /* alef with hamza below */
  case 0x0671: /* alef wasla */
    return 0x0627;
  case 0x0649: /* alef maksura */
    return 0x064a;
  case 0x0629: /* teh marbuta */
    return 0x0647;
  case 0x2018:
  case 0x2019: /* typographic apostrophes */
    return '\'';
  default:
    break;
  }

  digit = g_unichar_digit_value (c);

  return digit >= 0 ? (gunichar) ('0' + digit) : c;
}

char *
accord_text_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *apart = NULL;
  GString *result;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  /* Taken apart before the case is folded, too: № hides a capital letter. */
  plain = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  folded = g_utf8_casefold (plain, -1);
  apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);

  result = g_string_sized_new (strlen (apart));
  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = fold_letter (g_utf8_get_char (p));

    if (c != 0)
      g_string_append_unichar (result, c);
  }

  return g_string_free (result, FALSE);
}

gboolean
accord_text_matches (const char *folded, const char *folded_words)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (folded != NULL, FALSE);
  g_return_val_if_fail (folded_words != NULL, FALSE);

  words = g_strsplit (folded_words, " ", -1);
  for (int i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

char *
accord_text_to_line (const char *text)
{
  g_autofree char *valid = NULL;
  GString *line;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  line = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    g_string_append_unichar (line, g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 ? ' ' : c);
  }

  return g_string_free (line, FALSE);
}

guint
accord_text_get_width (const char *text)
{
  guint width = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (!g_unichar_iszerowidth (c))
      width += g_unichar_iswide (c) ? 2 : 1;
  }

  return width;
}

gboolean
accord_text_begins_formula (gunichar c)
{
  static const gunichar signs[] = {
    '=', '+', '-', '@',
    0x2212,                         /* minus sign */
    0xfe62, 0xfe63, 0xfe66, 0xfe6b, /* small forms */
    0xff0b, 0xff0d, 0xff1d, 0xff20, /* full-width forms */
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (c == signs[i])
      return TRUE;

  return FALSE;
}

char *
accord_text_isolate (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_strconcat ("\342\200\217\342\201\246", text, "\342\201\251", NULL);
}
