#pragma once

#include "accord-import-plan.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordImportSection:
 * @ACCORD_IMPORT_SECTION_QUESTIONS: what only a person can decide
 * @ACCORD_IMPORT_SECTION_COLUMNS: what the columns of a table were taken for
 * @ACCORD_IMPORT_SECTION_ASK: what would change an officer's own entry
 * @ACCORD_IMPORT_SECTION_ADD: new records
 * @ACCORD_IMPORT_SECTION_CHANGE: records that an earlier file left otherwise
 * @ACCORD_IMPORT_SECTION_PROPOSE: entries of a calendar that may become records
 * @ACCORD_IMPORT_SECTION_SAME: records that are so already, only counted
 * @ACCORD_IMPORT_SECTION_LEFT_OUT: lines that are not used
 * @ACCORD_IMPORT_SECTION_ODD: lines that are used although something is odd about them
 *
 * The parts of what an import would do, in the order in which they are shown.
 */
typedef enum {
  ACCORD_IMPORT_SECTION_QUESTIONS,
  ACCORD_IMPORT_SECTION_COLUMNS,
  ACCORD_IMPORT_SECTION_ASK,
  ACCORD_IMPORT_SECTION_ADD,
  ACCORD_IMPORT_SECTION_CHANGE,
  ACCORD_IMPORT_SECTION_PROPOSE,
  ACCORD_IMPORT_SECTION_SAME,
  ACCORD_IMPORT_SECTION_LEFT_OUT,
  ACCORD_IMPORT_SECTION_ODD,
} AccordImportSection;

#define ACCORD_N_IMPORT_SECTIONS 9

/**
 * AccordImportEntryKind:
 * @ACCORD_IMPORT_ENTRY_HEADING: the title of a section
 * @ACCORD_IMPORT_ENTRY_QUESTION: an #AccordImportQuestion
 * @ACCORD_IMPORT_ENTRY_COLUMN: an #AccordImportColumn
 * @ACCORD_IMPORT_ENTRY_ITEM: an #AccordImportItem
 * @ACCORD_IMPORT_ENTRY_REASON: an #AccordImportLine for all that have its reason
 * @ACCORD_IMPORT_ENTRY_LINE: an #AccordImportLine
 * @ACCORD_IMPORT_ENTRY_REST: how many lines the plan counts without naming them
 * @ACCORD_IMPORT_ENTRY_MORE: how many entries of a long section are not shown yet
 */
typedef enum {
  ACCORD_IMPORT_ENTRY_HEADING,
  ACCORD_IMPORT_ENTRY_QUESTION,
  ACCORD_IMPORT_ENTRY_COLUMN,
  ACCORD_IMPORT_ENTRY_ITEM,
  ACCORD_IMPORT_ENTRY_REASON,
  ACCORD_IMPORT_ENTRY_LINE,
  ACCORD_IMPORT_ENTRY_REST,
  ACCORD_IMPORT_ENTRY_MORE,
} AccordImportEntryKind;

#define ACCORD_N_IMPORT_ENTRY_KINDS 8

/**
 * AccordImportContent:
 * @kind: what it is
 * @section: where it belongs
 * @plan: the plan that it is of
 * @source: (nullable): what of the plan it shows; see #AccordImportEntryKind
 * @count: how many it speaks of: below a heading, of a reason, not shown
 * @n_chosen: of a heading, how many below are to be applied
 * @opened: whether what belongs to it is shown
 * @first: whether it is the first below its heading
 * @last: whether it is the last
 *
 * What one line of the list shows.
 */
typedef struct {
  AccordImportEntryKind kind;
  AccordImportSection section;
  const AccordImportPlan *plan;
  gconstpointer source;
  guint count;
  guint n_chosen;
  gboolean opened;
  gboolean first;
  gboolean last;
} AccordImportContent;

#define ACCORD_TYPE_IMPORT_ENTRY (accord_import_entry_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportEntry, accord_import_entry, ACCORD, IMPORT_ENTRY, GObject)

/**
 * AccordImportEntry:
 *
 * One line of the list that shows a plan. It stays the same when the file is read again, so that whoever stands on it
 * goes on standing there. Emits `changed` when it shows something else.
 */

/**
 * accord_import_entry_new:
 * @content: what it shows
 *
 * Returns: (transfer full): the entry
 */
AccordImportEntry *accord_import_entry_new (const AccordImportContent *content);

const AccordImportContent *accord_import_entry_get_content (AccordImportEntry *self);

/**
 * accord_import_entry_set_content:
 * @self: an entry
 * @content: what it shows from now on, of the same kind
 */
void accord_import_entry_set_content (AccordImportEntry *self, const AccordImportContent *content);

/**
 * accord_import_content_get_key:
 * @content: what an entry shows
 *
 * Returns: (transfer full): what names it among all of a plan, and among those of the same file read again
 */
char *accord_import_content_get_key (const AccordImportContent *content);

G_END_DECLS
