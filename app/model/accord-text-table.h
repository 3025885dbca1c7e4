#pragma once

#include "accord-language.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordTextTable:
 *
 * What a list shows, as rows of texts under headings: the one thing that copying makes a text, cells of a spreadsheet,
 * a table of a document or a picture of. Texts are cleaned as they come: characters that control something are gone,
 * and a text has no white space at its ends.
 */
typedef struct _AccordTextTable AccordTextTable;

/**
 * accord_text_table_new:
 * @title: (nullable): what the rows are
 * @language: the language of its texts
 *
 * Returns: (transfer full): a table without columns
 */
AccordTextTable *accord_text_table_new (const char *title, AccordLanguage language);

void accord_text_table_free (AccordTextTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTextTable, accord_text_table_free)

/**
 * accord_text_table_add_column:
 * @self: a table without rows
 * @heading: (nullable): what stands in the column
 * @is_number: whether its texts are numbers, which stand at the end of the column
 */
void accord_text_table_add_column (AccordTextTable *self, const char *heading, gboolean is_number);

/**
 * accord_text_table_add_row:
 * @self: a table
 * @cells: (array): as many texts as it has columns, each %NULL for none
 */
void accord_text_table_add_row (AccordTextTable *self, const char *const *cells);

/**
 * accord_text_table_set_is_part:
 * @self: a table
 * @is_part: whether it is some rows of a list, to be put among others: they are written without title and headings
 */
void accord_text_table_set_is_part (AccordTextTable *self, gboolean is_part);

guint accord_text_table_get_n_rows (AccordTextTable *self);
guint accord_text_table_get_n_columns (AccordTextTable *self);
AccordLanguage accord_text_table_get_language (AccordTextTable *self);

/**
 * accord_text_table_get_title:
 *
 * Returns: (nullable): what the rows are; %NULL also if the table is a part
 */
const char *accord_text_table_get_title (AccordTextTable *self);

/**
 * accord_text_table_get_has_headings:
 *
 * Returns: %TRUE if a line of headings belongs above the rows
 */
gboolean accord_text_table_get_has_headings (AccordTextTable *self);

/**
 * accord_text_table_get_heading:
 * @self: a table
 * @column: a column
 *
 * Returns: what stands in the column; "" if nobody said
 */
const char *accord_text_table_get_heading (AccordTextTable *self, guint column);

/**
 * accord_text_table_get_is_number:
 * @self: a table
 * @column: a column
 *
 * Returns: whether its texts stand at the end of the column
 */
gboolean accord_text_table_get_is_number (AccordTextTable *self, guint column);

/**
 * accord_text_table_get_is_empty:
 * @self: a table
 * @column: a column
 *
 * Returns: %TRUE if no row has a text there: whoever reads the table can do without the column
 */
gboolean accord_text_table_get_is_empty (AccordTextTable *self, guint column);

/**
 * accord_text_table_get_cell:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: its text; "" for none
 */
const char *accord_text_table_get_cell (AccordTextTable *self, guint row, guint column);

/**
 * accord_text_table_to_text:
 * @self: a table
 *
 * Columns are aligned for a font whose letters are all of one width; Chinese ones take two. Long texts go on in lines
 * below. Columns that are empty are left out. A text that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * Returns: (transfer full): the table to be read, in lines
 */
char *accord_text_table_to_text (AccordTextTable *self);

/**
 * accord_text_table_to_tsv:
 * @self: a table
 *
 * A cell that a spreadsheet would take for a formula begins with an apostrophe; a cell has no tabs and line ends. Whole
 * numbers are written in digits alone.
 *
 * Returns: (transfer full): the headings and rows, without the title, with tabs between cells: spreadsheets take them apart
 */
char *accord_text_table_to_tsv (AccordTextTable *self);

/**
 * accord_text_table_to_html:
 * @self: a table
 *
 * It says its language and direction of writing. As with accord_text_table_to_tsv(), no cell is a formula.
 *
 * Returns: (transfer full): the table as a piece of HTML in UTF-8, for programs that edit documents
 */
char *accord_text_table_to_html (AccordTextTable *self);

G_END_DECLS
