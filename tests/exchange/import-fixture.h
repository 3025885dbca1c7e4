#pragma once

#include "accord-import.h"

G_BEGIN_DECLS

/* The missions as shipped, and the countries of iso-codes. */
AccordImportContext *fixture_get_context (void);

/* Reads a file out of memory. The answers are `ID=VALUE` texts, or NULL. */
AccordImportPlan *fixture_try (const char *bytes, gssize length, const char *const *answers, GError **error);

/* The same for a file that can be read; checks what holds of every plan: each row is used or left out with a reason, and
 * there is something to say about each record. */
AccordImportPlan *fixture_read (const char *bytes, gssize length, const char *const *answers);

/* The rows of a record, without their heading; NULL if the plan has no such record. */
const char *fixture_get_rows (AccordImportPlan *plan, const char *id);

AccordImportQuestion *fixture_find_question (AccordImportPlan *plan, const char *id);

/* Why a line was left out, or what is odd about it; NULL if nothing was said. */
const char *fixture_get_reason (AccordImportPlan *plan, guint line, gboolean skipped);

/* All records with their members, as one text to compare. */
char *fixture_write_items (AccordImportPlan *plan);

G_END_DECLS
