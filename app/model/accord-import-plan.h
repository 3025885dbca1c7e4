#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * AccordImportAct:
 * @ACCORD_IMPORT_ADD: the record is not there yet
 * @ACCORD_IMPORT_CHANGE: it is there, as an earlier file left it, and the file holds something else
 * @ACCORD_IMPORT_ASK: it would change what an officer entered, or what was checked against a source: only if told so
 * @ACCORD_IMPORT_PROPOSE: an entry of a calendar that may become a record: only if told so
 * @ACCORD_IMPORT_SAME: all of it is so already
 */
typedef enum {
  ACCORD_IMPORT_ADD,
  ACCORD_IMPORT_CHANGE,
  ACCORD_IMPORT_ASK,
  ACCORD_IMPORT_PROPOSE,
  ACCORD_IMPORT_SAME,
} AccordImportAct;

#define ACCORD_N_IMPORT_ACTS 5

/**
 * AccordImportItem:
 * @id: the id of the record
 * @members: what it shall hold: the members that the file speaks of, null for one that it empties
 * @title: what it is, for people: `UNIFIL, September 2026: 46 contributors`
 * @remark: (nullable): why it is asked about, or what there is to know
 * @line: the first line, or entry, of the file that it comes from, from 1
 * @n_rows: how many rows of the file went into it
 * @whole: whether @members is the whole document: members that it does not name are taken out
 * @shown: whether @members are as a list shows them: `steps` holds, by the steps' keys, what was read of each, with the
 *   `earliest` and `latest` day and the `lead` of the plan that it was taken of; a planned day that only comes from a
 *   lead is none that somebody set
 * @act: what importing it means; the file's reader leaves it at %ACCORD_IMPORT_ADD or %ACCORD_IMPORT_PROPOSE
 * @chosen: whether it is to be applied
 *
 * What an import does to one record. The keys of a map are set one by one: those that @members does not name
 * stay, and one that holds null is taken out.
 */
typedef struct {
  char *id;
  JsonObject *members;
  char *title;
  char *remark;
  guint line;
  guint n_rows;
  gboolean whole;
  gboolean shown;
  AccordImportAct act;
  gboolean chosen;
} AccordImportItem;

/**
 * AccordImportLine:
 * @line: a line, or entry, of the file, from 1
 * @text: what stands there, shortened
 * @reason: why it was left out, or what is odd about it, in one sentence
 * @skipped: %TRUE if it was left out, %FALSE if it was used all the same
 */
typedef struct {
  guint line;
  char *text;
  char *reason;
  gboolean skipped;
} AccordImportLine;

/**
 * AccordImportColumn:
 * @header: what the file calls it
 * @member: (nullable): the key of what it was taken for; %NULL if it is not used
 * @meaning: (nullable): the same in words of the user's language
 * @example: (nullable): the first value that stands in it
 */
typedef struct {
  char *header;
  char *member;
  char *meaning;
  char *example;
} AccordImportColumn;

/**
 * AccordImportChoice:
 * @value: what an answer says
 * @label: the same for people
 */
typedef struct {
  char *value;
  char *label;
} AccordImportChoice;

/**
 * AccordImportQuestion:
 * @id: `column:HEADER`, `days:HEADER`, `mission:ACRONYM`, `event:ENTRY` or `type:ENTRY`; an answer is given under it
 * @text: the question, one sentence
 * @example: (nullable): what it is about, as the file has it
 * @choices: (element-type AccordImportChoice): what may be answered
 * @answer: (nullable): the value that was taken; %NULL if it is open
 * @open: %TRUE if the file can be read either way, and rows are left out until it is answered
 *
 * What only a person can decide.
 */
typedef struct {
  char *id;
  char *text;
  char *example;
  GPtrArray *choices;
  char *answer;
  gboolean open;
} AccordImportQuestion;

/**
 * AccordImportPlan:
 * @file: the file's name, without its folder
 * @what: what the file is, for people: `Uniformed personnel by month and contributor`
 * @columns: (element-type AccordImportColumn): the mapping of a table; empty for other files
 * @meanings: (element-type AccordImportChoice): what a column may be taken for, to answer `column:HEADER` with
 * @questions: (element-type AccordImportQuestion): what was asked, and what was answered
 * @items: (element-type AccordImportItem): what comes of each record
 * @lines: (element-type AccordImportLine): what was left out, and what is odd, by line
 * @n_read: how many rows, or entries, the file has
 * @n_used: how many of them went into @items
 * @n_skipped: how many were left out: @n_used and @n_skipped are @n_read
 * @n_odd: how many were used although something is odd about them
 *
 * What an import would do, before it does anything. A row that is left out is always one of @lines; past
 * %ACCORD_IMPORT_MOST_LINES only counted.
 */
typedef struct {
  char *file;
  char *what;
  GPtrArray *columns;
  GPtrArray *meanings;
  GPtrArray *questions;
  GPtrArray *items;
  GPtrArray *lines;
  guint n_read;
  guint n_used;
  guint n_skipped;
  guint n_odd;
} AccordImportPlan;

/** ACCORD_IMPORT_MOST_LINES: how many lines a plan names; what follows is counted. */
#define ACCORD_IMPORT_MOST_LINES 10000

/**
 * accord_import_plan_new:
 * @file: the file's name, without its folder
 *
 * Returns: (transfer full): an empty plan
 */
AccordImportPlan *accord_import_plan_new (const char *file);

void accord_import_plan_free (AccordImportPlan *self);

/**
 * accord_import_plan_add_item:
 * @self: a plan
 * @id: the id of a record
 * @members: (transfer full): what it shall hold
 * @title: (transfer full): what it is, for people
 * @line: the first line that it comes from
 *
 * Returns: (transfer none): the item, to be completed
 */
AccordImportItem *accord_import_plan_add_item (AccordImportPlan *self,
                                               const char *id,
                                               JsonObject *members,
                                               char *title,
                                               guint line);

/**
 * accord_import_plan_add_line:
 * @self: a plan
 * @line: a line of the file, from 1
 * @skipped: %TRUE if it is left out, %FALSE if it is only odd
 * @text: (nullable): what stands there
 * @reason: why, in one sentence
 *
 * Counts a line in `n_skipped` or `n_odd`, and names it unless there are too many.
 */
void accord_import_plan_add_line (AccordImportPlan *self, guint line, gboolean skipped, const char *text, const char *reason);

/**
 * accord_import_plan_add_column:
 * @self: a plan
 * @header: what the file calls it
 * @member: (nullable): what it was taken for
 * @meaning: (nullable): the same for people
 * @example: (nullable): a value
 */
void accord_import_plan_add_column (AccordImportPlan *self,
                                    const char *header,
                                    const char *member,
                                    const char *meaning,
                                    const char *example);

/**
 * accord_import_plan_add_question:
 * @self: a plan
 * @id: (transfer full): its id
 * @text: (transfer full): the question
 * @example: (nullable): what it is about
 * @answer: (nullable): what was answered, or taken
 * @open: whether rows are left out until it is answered
 *
 * Returns: (transfer none): the question, to add choices to by accord_import_add_choice()
 */
AccordImportQuestion *accord_import_plan_add_question (AccordImportPlan *self,
                                                       char *id,
                                                       char *text,
                                                       const char *example,
                                                       const char *answer,
                                                       gboolean open);

/**
 * accord_import_add_choice:
 * @choices: (element-type AccordImportChoice): the choices of a question, or the meanings of a plan
 * @value: what an answer says
 * @label: the same for people
 */
void accord_import_add_choice (GPtrArray *choices, const char *value, const char *label);

/**
 * accord_import_plan_tidy:
 * @self: a plan
 *
 * Puts all that people read of it on one line each, without control characters: a title or a reason may quote the file.
 */
void accord_import_plan_tidy (AccordImportPlan *self);

/**
 * accord_import_plan_count:
 * @self: a plan
 * @act: an act
 *
 * Returns: how many of its items are of that act
 */
guint accord_import_plan_count (AccordImportPlan *self, AccordImportAct act);

/**
 * accord_import_plan_count_chosen:
 * @self: a plan
 *
 * Returns: how many of its items would change something and are to be applied
 */
guint accord_import_plan_count_chosen (AccordImportPlan *self);

/**
 * accord_import_plan_count_used_columns:
 * @self: a plan
 *
 * Returns: how many of its columns were taken for something
 */
guint accord_import_plan_count_used_columns (const AccordImportPlan *self);

/**
 * accord_import_plan_has_open_question:
 * @self: a plan
 *
 * Returns: %TRUE if rows are left out until somebody answers
 */
gboolean accord_import_plan_has_open_question (const AccordImportPlan *self);

/**
 * accord_import_question_is_on_column:
 * @self: a question
 *
 * Returns: %TRUE if it asks what a column is to be taken for
 */
gboolean accord_import_question_is_on_column (const AccordImportQuestion *self);

/**
 * accord_import_column_make_id:
 * @self: a column
 *
 * Returns: (transfer full): the id under which is answered what it is to be taken for, whether or not that was asked
 */
char *accord_import_column_make_id (const AccordImportColumn *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordImportPlan, accord_import_plan_free)

G_END_DECLS
