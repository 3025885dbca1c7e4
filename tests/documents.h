#pragma once

#include "accord-workspace.h"

G_BEGIN_DECLS

/* The reference layer as it is in the sources; read once for all tests of a program. */
const char *reference_folder (void);
AccordReference *reference_get (void);

/* A document from JSON that is written with ' for ". */
JsonObject *document_parse (const char *format, ...) G_GNUC_PRINTF (1, 2);
JsonNode *node_parse (const char *text);

/* A list of documents, to be filled by documents_add(). */
GPtrArray *documents_new (void);
void documents_add (GPtrArray *documents, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* The members of an object, sorted at every level, as text: equal texts are equal documents. */
char *document_write (JsonObject *document);

/* The rows of a file of CSV, each an array of cells, by a reader of the tests' own: RFC 4180 to the letter, and all cells
 * in quotes. */
GPtrArray *rows_parse (GBytes *bytes);

/* A mission of the workspace, which must be there. */
AccordMission *mission_get (AccordWorkspace *workspace, const char *name);

AccordDay day_of (const char *text);

/* A new folder, and its end with the files in it. */
char *folder_new (void);
void folder_free (char *folder);

G_END_DECLS
