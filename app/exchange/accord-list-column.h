#pragma once

#include "accord-kind.h"

G_BEGIN_DECLS

/**
 * AccordListUse:
 * @ACCORD_LIST_KEY: says which record, or which step, a row is about
 * @ACCORD_LIST_READ: is read back
 * @ACCORD_LIST_SHOWN: is worked out from other things, and not read back
 */
typedef enum {
  ACCORD_LIST_KEY,
  ACCORD_LIST_READ,
  ACCORD_LIST_SHOWN,
} AccordListUse;

/**
 * AccordListColumn:
 * @path: a member of the objects that the list shows, or `member/key`
 * @use: what a reader does with it
 * @member: (nullable): the member of the kind that it holds; %NULL for keys, cells of a table, and what is shown only
 *
 * One column of a list as a file: the same out and in.
 */
typedef struct {
  const char *path;
  AccordListUse use;
  const AccordMember *member;
} AccordListColumn;

/** ACCORD_LIST_MISSIONS: the list of missions, each with its mandate and next step. */
#define ACCORD_LIST_MISSIONS "missions"

/** ACCORD_LIST_AGENDA: the list of steps by day. */
#define ACCORD_LIST_AGENDA "agenda"

/** ACCORD_LIST_PUBLISHED: the consultations that were published by one action; only out. */
#define ACCORD_LIST_PUBLISHED "published"

/** ACCORD_LIST_COMMITMENTS: how the commitments of each mission stand; only out, since observations are never rewritten. */
#define ACCORD_LIST_COMMITMENTS "commitments"

/**
 * accord_list_get_names:
 *
 * Returns: (transfer full) (array zero-terminated=1): the lists that a file may be made of: the first two, and one for each kind
 */
char **accord_list_get_names (void);

/**
 * accord_list_column_list:
 * @list: the name of a list
 *
 * A kind's list has its id, its members, and what may be noted of any record. Of a kind that holds a table it has a row
 * for each of the table's, which begins with the id and with what stands before the table in a document; where the
 * table came from is left out, since it says that the rows are as they were there.
 *
 * Returns: (transfer full) (nullable) (element-type AccordListColumn): its columns; %NULL if there is no such list
 */
GArray *accord_list_column_list (const char *list);

/**
 * accord_list_find_table:
 * @kind: a kind
 *
 * Returns: (nullable): the member that holds a table's rows
 */
const AccordMember *accord_list_find_table (AccordKind kind);

/**
 * accord_list_column_make_heading:
 * @self: a column
 *
 * Returns: (transfer full): what a file calls it
 */
char *accord_list_column_make_heading (const AccordListColumn *self);

G_END_DECLS
