#pragma once

#include "accord-session-edit.h"
#include "accord-session-import.h"

#include "documents.h"

G_BEGIN_DECLS

/* The session's calls one after the other: each runs the main context until its answer is there. */

AccordSession *session_open (const char *path, AccordSessionFlags flags, AccordDay today, GError **error);
gboolean session_commit (AccordSession *session, AccordChangeSet *changes, GError **error);
char *session_undo (AccordSession *session, gboolean redo, GError **error);

/* Takes in the observations that are left in the file. */
void session_complete (AccordSession *session);

/* Reads a file in the folder of this test. */
AccordImportPlan *session_read_import (AccordSession *session, const char *name, GHashTable *answers, GError **error);

/* Makes a file in the folder of this test. */
void session_write_file (const char *name, const char *text, gssize length);

/* Closes and finalises. */
void session_end (AccordSession *session);

/* A new session on a new planning file in the folder of this test. */
AccordSession *session_new (const char *today);

/* The same, where one test has several planning files. */
AccordSession *session_new_at (const char *name, const char *today);

/* Writes one member of one record; JSON with ' for ". NULL takes it out. */
void session_write (AccordSession *session, const char *id, const char *path, const char *value);

/* Writes each member of a document. */
void session_write_document (AccordSession *session, const char *document);

AccordChain *session_get_chain (AccordSession *session, const char *mission, guint i);
const AccordStep *chain_get_step (AccordChain *chain, const char *key);

G_END_DECLS
