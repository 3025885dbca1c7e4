#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * AccordKind:
 *
 * The kinds of records; each has a table of its members.
 */
typedef enum {
  ACCORD_KIND_MISSION,
  ACCORD_KIND_MANDATE,
  ACCORD_KIND_CONSULTATION,
  ACCORD_KIND_SETTINGS,
  ACCORD_KIND_EVENT,
  ACCORD_KIND_REPORT,
  ACCORD_KIND_NOTE,
  ACCORD_KIND_CONTRIBUTIONS,
  ACCORD_KIND_REQUIREMENT,
  ACCORD_KIND_FATALITIES,
  ACCORD_KIND_COMMITMENT,
  ACCORD_KIND_PROGRESS,
  ACCORD_KIND_TARGET,
} AccordKind;

#define ACCORD_N_KINDS 13

/** ACCORD_SCHEMA: the schema of documents that this release writes. */
#define ACCORD_SCHEMA 1

/** ACCORD_SECRETARIAT: stands for the Secretariat as a whole where a record names a mission. */
#define ACCORD_SECRETARIAT "secretariat"

/**
 * AccordMemberType:
 * @ACCORD_MEMBER_TEXT: a string
 * @ACCORD_MEMBER_WORD: one string of a fixed list
 * @ACCORD_MEMBER_DAY: `YYYY-MM-DD`
 * @ACCORD_MEMBER_PARTIAL_DAY: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @ACCORD_MEMBER_NUMBER: a whole number, not negative
 * @ACCORD_MEMBER_FLAG: true or false
 * @ACCORD_MEMBER_ID: the id of another record
 * @ACCORD_MEMBER_MISSION: the id of a mission, or `secretariat`
 * @ACCORD_MEMBER_LIST: an array
 * @ACCORD_MEMBER_OBJECT: an object that is edited as one
 * @ACCORD_MEMBER_MAP: an object whose keys are edited apart
 * @ACCORD_MEMBER_ROWS: the rows of a table, see #AccordRows
 */
typedef enum {
  ACCORD_MEMBER_TEXT,
  ACCORD_MEMBER_WORD,
  ACCORD_MEMBER_DAY,
  ACCORD_MEMBER_PARTIAL_DAY,
  ACCORD_MEMBER_NUMBER,
  ACCORD_MEMBER_FLAG,
  ACCORD_MEMBER_ID,
  ACCORD_MEMBER_MISSION,
  ACCORD_MEMBER_LIST,
  ACCORD_MEMBER_OBJECT,
  ACCORD_MEMBER_MAP,
  ACCORD_MEMBER_ROWS,
} AccordMemberType;

/**
 * AccordMember:
 * @name: its name in the document
 * @type: what it may hold; null is always allowed, unless it is required
 * @required: whether a whole document must have it
 * @words: (nullable) (array zero-terminated=1): the list of an %ACCORD_MEMBER_WORD, the columns of %ACCORD_MEMBER_ROWS
 * @least: the least that an %ACCORD_MEMBER_NUMBER may be
 * @most: the most that it may be; 0 for any
 *
 * One member of a kind of records.
 */
typedef struct {
  const char *name;
  AccordMemberType type;
  gboolean required;
  const char *const *words;
  gint64 least;
  gint64 most;
} AccordMember;

/**
 * accord_kind_from_name:
 * @name: (nullable): the value of a document's `kind`
 * @kind: (out): the kind
 *
 * Returns: %TRUE if this release knows that kind
 */
gboolean accord_kind_from_name (const char *name, AccordKind *kind);

/**
 * accord_kind_get_name:
 * @kind: a kind
 *
 * Returns: the value of its documents' `kind`, which also begins their ids
 */
const char *accord_kind_get_name (AccordKind kind);

/**
 * accord_kind_get_owner_member:
 * @kind: a kind
 *
 * Returns: (nullable): the member that names the record it belongs to: a mission, a mandate, or what a note is about;
 *   %NULL for kinds that stand by themselves. Of progress and targets it may name the Secretariat, which is no record
 */
const char *accord_kind_get_owner_member (AccordKind kind);

/**
 * accord_kind_get_order_member:
 * @kind: a kind
 *
 * Returns: (nullable): the member by whose text the records of one owner are ordered; %NULL for their ids
 */
const char *accord_kind_get_order_member (AccordKind kind);

/**
 * accord_kind_get_members:
 * @kind: a kind
 *
 * Returns: (transfer none): its own members, ended by one without a name
 */
const AccordMember *accord_kind_get_members (AccordKind kind);

/**
 * accord_kind_find_member:
 * @kind: a kind
 * @name: a member's name
 *
 * Returns: (nullable): the member, one of the kind's own or of those all kinds share; %NULL if it is unknown
 */
const AccordMember *accord_kind_find_member (AccordKind kind, const char *name);

/**
 * accord_member_may_hold:
 * @self: a member
 * @node: a value
 *
 * Returns: %TRUE if @node is what the member may hold; null is not looked at here
 */
gboolean accord_member_may_hold (const AccordMember *self, JsonNode *node);

/**
 * accord_kind_validate:
 * @kind: a kind
 * @document: a document
 * @whole: whether required members must be there; not so for overrides of a reference row
 * @error: return location for an %ACCORD_MODEL_ERROR_MALFORMED, in one sentence for people
 *
 * Unknown members are let through, since a newer release may have written them.
 *
 * Returns: %TRUE if @document may be read as a record of @kind
 */
gboolean accord_kind_validate (AccordKind kind, JsonObject *document, gboolean whole, GError **error);

G_END_DECLS
