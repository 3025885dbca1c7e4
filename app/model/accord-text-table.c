#include "config.h"

#include "accord-text-table.h"

#include "accord-number-format.h"
#include "accord-text.h"

#include <string.h>

/* What parts columns in a text, and how wide one grows before its words go on in the next line. */
#define GAP 2
#define MAX_WIDTH 48

typedef struct {
  char *heading;
  gboolean is_number;
} Column;

struct _AccordTextTable {
  char *title;
  AccordLanguage language;
  GArray *columns;
  GPtrArray *cells; /* row by row */
  gboolean is_part;
};

static void
clear_column (gpointer data)
{
  g_free (((Column *) data)->heading);
}

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == 0x2028 || c == 0x2029;
}

/* What a keyboard cannot type does not belong into a document; a line end stays one. */
static char *
clean (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");
  GString *cleaned = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (is_line_end (c))
      g_string_append_c (cleaned, '\n');
    else if (c == '\t' || c == '\r')
      g_string_append_c (cleaned, ' ');
    else if (!g_unichar_iscntrl (c))
      g_string_append_unichar (cleaned, c);
  }

  return g_strstrip (g_string_free (cleaned, FALSE));
}

AccordTextTable *
accord_text_table_new (const char *title, AccordLanguage language)
{
  AccordTextTable *self = g_new0 (AccordTextTable, 1);

  self->title = title != NULL ? clean (title) : NULL;
  self->language = language;
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->cells = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
accord_text_table_free (AccordTextTable *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
accord_text_table_add_column (AccordTextTable *self, const char *heading, gboolean is_number)
{
  Column column;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->cells->len == 0);

  column = (Column) { clean (heading), is_number };
  g_array_append_val (self->columns, column);
}

void
accord_text_table_add_row (AccordTextTable *self, const char *const *cells)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cells != NULL);

  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (self->cells, clean (cells[i]));
}

void
accord_text_table_set_is_part (AccordTextTable *self, gboolean is_part)
{
  g_return_if_fail (self != NULL);

  self->is_part = is_part;
}

guint
accord_text_table_get_n_rows (AccordTextTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

guint
accord_text_table_get_n_columns (AccordTextTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

AccordLanguage
accord_text_table_get_language (AccordTextTable *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_LANGUAGE_ENGLISH);

  return self->language;
}

const char *
accord_text_table_get_title (AccordTextTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->is_part ? NULL : self->title;
}

gboolean
accord_text_table_get_has_headings (AccordTextTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; !self->is_part && i < self->columns->len; i++)
    if (*g_array_index (self->columns, Column, i).heading != '\0')
      return TRUE;

  return FALSE;
}

const char *
accord_text_table_get_heading (AccordTextTable *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return g_array_index (self->columns, Column, column).heading;
}

gboolean
accord_text_table_get_is_number (AccordTextTable *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, FALSE);

  return g_array_index (self->columns, Column, column).is_number;
}

const char *
accord_text_table_get_cell (AccordTextTable *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);
  g_return_val_if_fail (row < accord_text_table_get_n_rows (self), NULL);

  return g_ptr_array_index (self->cells, row * self->columns->len + column);
}

gboolean
accord_text_table_get_is_empty (AccordTextTable *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, TRUE);

  for (guint row = 0; row < accord_text_table_get_n_rows (self); row++)
    if (*accord_text_table_get_cell (self, row, column) != '\0')
      return FALSE;

  return TRUE;
}

/* Spreadsheets skip what is not seen before they look for the sign of a formula. */
static gboolean
is_formula (const char *text)
{
  gunichar first = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    first = g_utf8_get_char (text);
    if (!g_unichar_isspace (first) && !g_unichar_iszerowidth (first))
      break;
  }

  return accord_text_begins_formula (first);
}

static char *
guard (const char *text)
{
  return g_strconcat (is_formula (text) ? "'" : "", text, NULL);
}

static char *
guard_in_one_line (const char *text)
{
  return g_strdelimit (guard (text), "\n", ' ');
}

static GPtrArray *
new_lines (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/* Words that are wider than a column stay whole: nobody reads a symbol or an address in pieces. */
static void
wrap_line (GPtrArray *lines, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GString) line = g_string_new (words[0]);

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++) {
    if (accord_text_get_width (line->str) + 1 + accord_text_get_width (words[i]) > MAX_WIDTH) {
      g_ptr_array_add (lines, g_strdup (line->str));
      g_string_assign (line, words[i]);
    } else {
      g_string_append_printf (line, " %s", words[i]);
    }
  }
  g_ptr_array_add (lines, g_strdup (line->str));
}

/* The lines of a cell; row -1 is the line of headings. */
static GPtrArray *
wrap_cell (AccordTextTable *self, gint64 row, guint column)
{
  g_autofree char *text = guard (row < 0 ? accord_text_table_get_heading (self, column)
                                         : accord_text_table_get_cell (self, row, column));
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  GPtrArray *lines = new_lines ();

  for (guint i = 0; paragraphs[i] != NULL; i++)
    wrap_line (lines, paragraphs[i]);

  return lines;
}

/* Texts of a line; row -1 is the line of headings. */
static char *
make_line_cell (AccordTextTable *self, gint64 row, guint column)
{
  return guard_in_one_line (row < 0 ? accord_text_table_get_heading (self, column)
                                    : accord_text_table_get_cell (self, row, column));
}

static guint
measure (AccordTextTable *self, gint64 first, guint column)
{
  guint width = 0;

  for (gint64 row = first; row < accord_text_table_get_n_rows (self); row++) {
    g_autoptr (GPtrArray) lines = wrap_cell (self, row, column);

    for (guint i = 0; i < lines->len; i++)
      width = MAX (width, accord_text_get_width (g_ptr_array_index (lines, i)));
  }

  return width;
}

static void
append_spaces (GString *text, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (text, ' ');
}

static void
append_line (GString *text, AccordTextTable *self, GPtrArray *cells, guint line, const guint *widths)
{
  gsize start = text->len;

  for (guint i = 0; i < self->columns->len; i++) {
    GPtrArray *lines = g_ptr_array_index (cells, i);
    const char *words = line < lines->len ? g_ptr_array_index (lines, line) : "";
    guint n_spaces;

    if (widths[i] == 0)
      continue;
    if (text->len > start)
      append_spaces (text, GAP);
    n_spaces = widths[i] - accord_text_get_width (words);
    if (accord_text_table_get_is_number (self, i))
      append_spaces (text, n_spaces);
    g_string_append (text, words);
    if (!accord_text_table_get_is_number (self, i))
      append_spaces (text, n_spaces);
  }
  while (text->len > start && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

static void
append_row (GString *text, AccordTextTable *self, gint64 row, const guint *widths)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint n_lines = 1;

  for (guint i = 0; i < self->columns->len; i++) {
    GPtrArray *lines = wrap_cell (self, row, i);

    n_lines = MAX (n_lines, lines->len);
    g_ptr_array_add (cells, lines);
  }
  for (guint line = 0; line < n_lines; line++)
    append_line (text, self, cells, line, widths);
}

char *
accord_text_table_to_text (AccordTextTable *self)
{
  const char *title;
  g_autofree guint *widths = NULL;
  GString *text;
  gint64 first;

  g_return_val_if_fail (self != NULL, NULL);

  first = accord_text_table_get_has_headings (self) ? -1 : 0;
  title = accord_text_table_get_title (self);
  text = g_string_new (NULL);
  widths = g_new0 (guint, self->columns->len + 1);
  for (guint i = 0; i < self->columns->len; i++)
    widths[i] = accord_text_table_get_is_empty (self, i) ? 0 : measure (self, first, i);
  if (title != NULL) {
    g_autofree char *line = guard_in_one_line (title);

    g_string_append_printf (text, "%s\n\n", line);
  }
  for (gint64 row = first; row < accord_text_table_get_n_rows (self); row++)
    append_row (text, self, row, widths);

  return g_string_free (text, FALSE);
}

/* Its digits, if that is all that a text is but for what parts its thousands, which a spreadsheet may not know. */
static char *
find_number (AccordTextTable *self, guint column, const char *text)
{
  g_autofree char *formatted = NULL;
  g_autoptr (GString) digits = g_string_new (NULL);

  if (!accord_text_table_get_is_number (self, column))
    return NULL;

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  formatted = accord_number_format (g_ascii_strtoll (digits->str, NULL, 10), self->language);

  return digits->len > 0 && strcmp (formatted, text) == 0 ? g_strdup (digits->str) : NULL;
}

/* A quotation mark at its beginning would make a spreadsheet look for the one that ends it, tabs or not. */
static void
append_tsv_cell (GString *text, const char *cell)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *doubled = NULL;

  if (*cell != '"') {
    g_string_append (text, cell);
    return;
  }

  parts = g_strsplit (cell, "\"", -1);
  doubled = g_strjoinv ("\"\"", parts);
  g_string_append_printf (text, "\"%s\"", doubled);
}

char *
accord_text_table_to_tsv (AccordTextTable *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (gint64 row = accord_text_table_get_has_headings (self) ? -1 : 0; row < accord_text_table_get_n_rows (self); row++) {
    for (guint i = 0; i < self->columns->len; i++) {
      g_autofree char *cell = make_line_cell (self, row, i);
      g_autofree char *number = row >= 0 ? find_number (self, i, cell) : NULL;

      if (i > 0)
        g_string_append_c (text, '\t');
      append_tsv_cell (text, number != NULL ? number : cell);
    }
    g_string_append_c (text, '\n');
  }

  return g_string_free (text, FALSE);
}

static void
append_html_text (GString *text, const char *words)
{
  g_autofree char *guarded = guard (words);
  g_autofree char *escaped = g_markup_escape_text (guarded, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *broken = g_strjoinv ("<br>", lines);

  g_string_append (text, broken);
}

/* Spreadsheets learn in their own words that a cell is a text and no day or formula, or which number it is: the attributes
 * are those of LibreOffice and Excel, the property that of Excel. */
static void
append_html_row (GString *text, AccordTextTable *self, gint64 row)
{
  const char *tag = row < 0 ? "th" : "td";
  gboolean rtl = self->language == ACCORD_LANGUAGE_ARABIC;

  g_string_append (text, "<tr>");
  for (guint i = 0; i < self->columns->len; i++) {
    gboolean is_number = accord_text_table_get_is_number (self, i);
    const char *words = row < 0 ? accord_text_table_get_heading (self, i) : accord_text_table_get_cell (self, row, i);
    g_autofree char *number = row < 0 ? NULL : find_number (self, i, words);

    g_string_append_printf (text, "<%s align=\"%s\"", tag, is_number != rtl ? "right" : "left");
    if (number != NULL)
      g_string_append_printf (text, " sdval=\"%s\" x:num=\"%s\"", number, number);
    else
      g_string_append (text, " sdnum=\"1033;0;@\" style=\"mso-number-format:'\\@'\"");
    g_string_append_c (text, '>');
    append_html_text (text, words);
    g_string_append_printf (text, "</%s>", tag);
  }
  g_string_append (text, "</tr>\n");
}

char *
accord_text_table_to_html (AccordTextTable *self)
{
  gboolean rtl;
  const char *title;
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  rtl = self->language == ACCORD_LANGUAGE_ARABIC;
  title = accord_text_table_get_title (self);
  text = g_string_new ("<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">\n");
  g_string_append_printf (text, "<table lang=\"%s\" dir=\"%s\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\" "
                          "style=\"border-collapse:collapse\">\n",
                          accord_language_get_code (self->language), rtl ? "rtl" : "ltr");
  if (title != NULL) {
    g_string_append (text, "<caption>");
    append_html_text (text, title);
    g_string_append (text, "</caption>\n");
  }
  if (accord_text_table_get_has_headings (self)) {
    g_string_append (text, "<thead>\n");
    append_html_row (text, self, -1);
    g_string_append (text, "</thead>\n");
  }
  g_string_append (text, "<tbody>\n");
  for (guint row = 0; row < accord_text_table_get_n_rows (self); row++)
    append_html_row (text, self, row);
  g_string_append (text, "</tbody>\n</table>\n");

  return g_string_free (text, FALSE);
}
