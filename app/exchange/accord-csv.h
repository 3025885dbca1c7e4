#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * AccordCsv:
 *
 * A table as CSV (RFC 4180): each cell in quotes, each line ended by a carriage return and a line feed, UTF-8.
 *
 * A spreadsheet takes text that begins like a formula for one, and runs it. An apostrophe before such text keeps it
 * text. One that splits lines at semicolons, as in half of the world, does not see the quotes and finds cells in the
 * midst of a text: the same apostrophe stands behind every semicolon, tab and line's end that such text follows. Text
 * that has an apostrophe there by itself, begins or ends with white space, or is empty, gets one as well, so that
 * accord_csv_read_text() gives back exactly what was written, trimmed or not.
 */
typedef struct _AccordCsv AccordCsv;

/**
 * accord_csv_new:
 *
 * Returns: (transfer full): a table without rows
 */
AccordCsv *accord_csv_new (void);

void accord_csv_free (AccordCsv *self);

/**
 * accord_csv_add_mark:
 * @self: a table without rows
 *
 * Begins with a byte order mark, by which spreadsheets know UTF-8. Other readers take it for a part of the first heading.
 */
void accord_csv_add_mark (AccordCsv *self);

/**
 * accord_csv_add_text:
 * @self: a table
 * @text: (nullable): what the next cell of the row holds; %NULL leaves it empty
 */
void accord_csv_add_text (AccordCsv *self, const char *text);

/**
 * accord_csv_add_node:
 * @self: a table
 * @node: (nullable): what the next cell of the row holds: text as it is, a number or a flag as JSON writes it, a list or an
 *   object as JSON; null leaves it empty
 */
void accord_csv_add_node (AccordCsv *self, JsonNode *node);

/** accord_csv_end_row: ends the row. */
void accord_csv_end_row (AccordCsv *self);

/**
 * accord_csv_end:
 * @self: (transfer full): a table
 *
 * Returns: (transfer full): all of it
 */
GBytes *accord_csv_end (AccordCsv *self);

/**
 * accord_csv_read_text:
 * @cell: a cell as a reader of CSV has it
 *
 * Takes away the apostrophes that accord_csv_add_text() put there. Text that others wrote keeps its own, such as
 * `'t Hooft`, unless it looks just like guarded text.
 *
 * Returns: (transfer full): the text
 */
char *accord_csv_read_text (const char *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordCsv, accord_csv_free)

G_END_DECLS
