#include "config.h"

#include "accord-csv.h"

#include "accord-json.h"
#include "accord-text.h"

#include <csv.h>
#include <string.h>

struct _AccordCsv {
  GString *text;
  gboolean within_row;
};

/* Behind one of these a spreadsheet may begin a cell, whatever the quotes say. */
static gboolean
begins_cell (char c)
{
  return c == ';' || c == '\t' || c == '\n' || c == '\r';
}

/* White space, and what is not seen: controls, marks of direction, joiners. */
static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

static gboolean
is_quote (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c == '"' || c == '\'' || c == '`' || type == G_UNICODE_INITIAL_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION;
}

/* Whether a stretch between two places where a cell may begin needs an apostrophe; of the first one, more does. */
static gboolean
needs_guard (const char *p, const char *end, gboolean first)
{
  if (p == end)
    return first;
  if (*p == '\'' || (first && is_blank (g_utf8_get_char (p))))
    return TRUE;
  while (p < end && (is_blank (g_utf8_get_char (p)) || is_quote (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);

  return p < end && accord_text_begins_formula (g_utf8_get_char (p));
}

static const char *
find_end (const char *p)
{
  while (*p != '\0' && !begins_cell (*p))
    p++;

  return p;
}

/* White space at the end, apostrophes behind it aside: many readers would trim it away. */
static gboolean
ends_blank (const char *text, gsize length)
{
  const char *last;

  while (length > 0 && text[length - 1] == '\'')
    length--;
  last = g_utf8_find_prev_char (text, text + length);

  return last != NULL && is_blank (g_utf8_get_char (last));
}

/* Goes through the stretches of a text and puts the apostrophes in, or takes them out. */
static GString *
turn_stretches (const char *text, gboolean guard)
{
  GString *turned = g_string_sized_new (strlen (text) + 2);
  const char *p = text;

  for (;;) {
    const char *end = find_end (p);

    if (guard && needs_guard (p, end, p == text))
      g_string_append_c (turned, '\'');
    else if (!guard && *p == '\'' && needs_guard (p + 1, end, p == text))
      p++;
    g_string_append_len (turned, p, end - p);
    if (*end == '\0')
      break;
    g_string_append_c (turned, *end);
    p = end + 1;
  }

  return turned;
}

static char *
guard_text (const char *text)
{
  GString *guarded = turn_stretches (text, TRUE);

  if (ends_blank (guarded->str, guarded->len))
    g_string_append_c (guarded, '\'');

  return g_string_free (guarded, FALSE);
}

static void
add_cell (AccordCsv *self, const char *text)
{
  gsize before, length = strlen (text);

  if (self->within_row)
    g_string_append_c (self->text, ',');
  self->within_row = TRUE;

  /* At worst each character is a quote, and is doubled. */
  before = self->text->len;
  g_string_set_size (self->text, before + 2 * length + 2);
  g_string_truncate (self->text, before + csv_write2 (self->text->str + before, 2 * length + 2, text, length, '"'));
}

AccordCsv *
accord_csv_new (void)
{
  AccordCsv *self = g_new0 (AccordCsv, 1);

  self->text = g_string_new (NULL);

  return self;
}

void
accord_csv_free (AccordCsv *self)
{
  g_return_if_fail (self != NULL);

  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

void
accord_csv_add_mark (AccordCsv *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->text->len == 0);

  g_string_append (self->text, "\xef\xbb\xbf");
}

void
accord_csv_add_text (AccordCsv *self, const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *guarded = NULL;

  g_return_if_fail (self != NULL);

  if (text == NULL) {
    add_cell (self, "");
    return;
  }
  valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
  guarded = guard_text (valid != NULL ? valid : text);
  add_cell (self, guarded);
}

void
accord_csv_add_node (AccordCsv *self, JsonNode *node)
{
  g_autoptr (GString) json = NULL;

  g_return_if_fail (self != NULL);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node)) {
    add_cell (self, "");
    return;
  }
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING) {
    accord_csv_add_text (self, json_node_get_string (node));
    return;
  }

  json = g_string_new (NULL);
  accord_json_append (json, node, NULL);
  /* A negative number is a number. */
  if (JSON_NODE_HOLDS_VALUE (node))
    add_cell (self, json->str);
  else
    accord_csv_add_text (self, json->str);
}

void
accord_csv_end_row (AccordCsv *self)
{
  g_return_if_fail (self != NULL);

  g_string_append (self->text, "\r\n");
  self->within_row = FALSE;
}

GBytes *
accord_csv_end (AccordCsv *self)
{
  GBytes *bytes;

  g_return_val_if_fail (self != NULL, NULL);

  bytes = g_string_free_to_bytes (g_steal_pointer (&self->text));
  accord_csv_free (self);

  return bytes;
}

char *
accord_csv_read_text (const char *cell)
{
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (cell != NULL, NULL);

  text = g_strdup (cell);
  /* Most cells are guarded by none. */
  if (strchr (text, '\'') == NULL)
    return g_steal_pointer (&text);
  length = strlen (text);
  if (g_str_has_suffix (text, "'") && ends_blank (text, length))
    text[length - 1] = '\0';

  return g_string_free (turn_stretches (text, FALSE), FALSE);
}
