#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * AccordRows:
 *
 * The rows of a monthly table, which come by the hundred thousand. In a document they are one text: a line that names the
 * columns, then a line for each row, with a tab between two cells. A list of objects, as a person enters it, is read
 * just as well. As JSON objects, 200,000 rows would take 200 megabytes and half a second of each start.
 */
typedef struct _AccordRows AccordRows;

/**
 * accord_rows_new:
 * @node: (nullable): what a document's member of the type %ACCORD_MEMBER_ROWS holds
 * @columns: (array zero-terminated=1): the columns to read; they must outlive the rows
 *
 * Reads rows. A column that is not there, and a cell that is empty, reads as absent; columns that are not asked for are
 * passed over.
 *
 * Returns: (transfer full): the rows; there are none if @node holds anything else
 */
AccordRows *accord_rows_new (JsonNode *node, const char *const *columns);

void accord_rows_free (AccordRows *self);
guint accord_rows_get_length (AccordRows *self);

/**
 * accord_rows_get_text:
 * @self: rows
 * @row: a position, below the length
 * @column: a position in the columns
 *
 * Returns: (nullable): the cell; valid as long as @self is
 */
const char *accord_rows_get_text (AccordRows *self, guint row, guint column);

/**
 * accord_rows_get_count:
 * @self: rows
 * @row: a position, below the length
 * @column: a position in the columns
 *
 * Returns: the cell as a count of people or things, at most ten million; -1 if it holds none
 */
int accord_rows_get_count (AccordRows *self, guint row, guint column);

/**
 * accord_rows_begin:
 * @columns: (array zero-terminated=1): names of columns
 *
 * Returns: (transfer full): text that rows are added to by accord_rows_add()
 */
GString *accord_rows_begin (const char *const *columns);

/**
 * accord_rows_add:
 * @text: what accord_rows_begin() made
 * @cells: as many cells as there are columns; %NULL for one that is absent
 * @n_cells: how many
 *
 * Adds a row. A tab or a line's end within a cell becomes a space.
 */
void accord_rows_add (GString *text, const char *const *cells, guint n_cells);

/**
 * accord_rows_pack:
 * @array: rows as objects
 * @columns: (array zero-terminated=1): the columns that they may have
 *
 * Returns: (transfer full): the same rows as text
 */
JsonNode *accord_rows_pack (JsonArray *array, const char *const *columns);

/**
 * accord_rows_make_digest:
 * @text: rows as text
 *
 * An import keeps it beside the rows: rows that have another were changed by an officer since.
 *
 * Returns: (transfer full): the SHA-256 of the text, in hexadecimal digits
 */
char *accord_rows_make_digest (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordRows, accord_rows_free)

G_END_DECLS
