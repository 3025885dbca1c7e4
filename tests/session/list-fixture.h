#pragma once

#include "session-fixture.h"

#include "accord-session-import.h"

G_BEGIN_DECLS

#define TODAY "2026-11-22"
#define MISSION "mission:unifil"

/* A list as a file, of all missions or of one. */
GBytes *list_export (AccordSession *session, const char *list, const char *mission);

/* A cell of a row of rows_parse(), counted from the heading, and another in its place. */
const char *list_get_cell (GPtrArray *rows, guint row, const char *column);
void list_set_cell (GPtrArray *rows, guint row, const char *column, const char *text);

/* The row of a step on the agenda, which must be there. */
guint list_find_step (GPtrArray *rows, const char *consultation, const char *step);

/* Reads a file; what it would do adds up. The first is told which comes first in a column, `day-first` or `month-first`. */
AccordImportPlan *list_read_answered (AccordSession *session, const char *text, const char *column, const char *answer);
AccordImportPlan *list_read_text (AccordSession *session, const char *text, gsize length);
AccordImportPlan *list_read_bytes (AccordSession *session, GBytes *bytes);
AccordImportPlan *list_read_rows (AccordSession *session, GPtrArray *rows);

/* Does what a plan has chosen, or all of it. */
void list_apply (AccordSession *session, AccordImportPlan *plan, gboolean all);

/* Nothing would change, and nothing was left out. */
void list_assert_same (AccordImportPlan *plan);

G_END_DECLS
