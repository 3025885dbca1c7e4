#pragma once

#include "accord-partial-day.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Documents come from files and services: every reader here takes what is not there, or is of
 * another type, for absent, and never warns. */

/**
 * accord_json_get_text:
 * @object: (nullable): an object
 * @member: a member's name
 *
 * Returns: (nullable): its string, valid as long as @object is
 */
const char *accord_json_get_text (JsonObject *object, const char *member);

/**
 * accord_json_get_day:
 * @object: (nullable): an object
 * @member: a member's name
 *
 * Returns: its day, %ACCORD_DAY_NONE if it holds none
 */
AccordDay accord_json_get_day (JsonObject *object, const char *member);

/**
 * accord_json_get_partial_day:
 * @object: (nullable): an object
 * @member: a member's name
 *
 * Returns: its day with its precision
 */
AccordPartialDay accord_json_get_partial_day (JsonObject *object, const char *member);

/**
 * accord_json_get_number:
 * @object: (nullable): an object
 * @member: a member's name
 * @fallback: what to return if it holds no whole number
 *
 * Returns: its whole number
 */
gint64 accord_json_get_number (JsonObject *object, const char *member, gint64 fallback);

/**
 * accord_json_get_count:
 * @object: (nullable): an object
 * @member: a member's name
 *
 * Returns: its whole number as a count of people or things: 0 if it holds none, at most ten million
 */
int accord_json_get_count (JsonObject *object, const char *member);

/**
 * accord_json_get_flag:
 * @object: (nullable): an object
 * @member: a member's name
 *
 * Returns: %TRUE if it holds true
 */
gboolean accord_json_get_flag (JsonObject *object, const char *member);

/**
 * accord_json_get_object:
 * @object: (nullable): an object
 * @member: a member's name
 *
 * Returns: (nullable) (transfer none): its object
 */
JsonObject *accord_json_get_object (JsonObject *object, const char *member);

/**
 * accord_json_get_array:
 * @object: (nullable): an object
 * @member: a member's name
 *
 * Returns: (nullable) (transfer none): its array
 */
JsonArray *accord_json_get_array (JsonObject *object, const char *member);

/**
 * accord_json_array_get_object:
 * @array: an array
 * @index: a position in it
 *
 * Returns: (nullable) (transfer none): the object there
 */
JsonObject *accord_json_array_get_object (JsonArray *array, guint index);

/**
 * accord_json_array_get_text:
 * @array: an array
 * @index: a position in it
 *
 * Returns: (nullable): the string there
 */
const char *accord_json_array_get_text (JsonArray *array, guint index);

/**
 * accord_json_set_text:
 * @object: an object
 * @member: a member's name
 * @text: (nullable): its string; null is written for %NULL
 */
void accord_json_set_text (JsonObject *object, const char *member, const char *text);

/**
 * accord_json_set_count:
 * @object: an object
 * @member: a member's name
 * @count: its count of people or things; null is written for a negative one, which is not known
 */
void accord_json_set_count (JsonObject *object, const char *member, int count);

/**
 * accord_json_set_day:
 * @object: an object
 * @member: a member's name
 * @day: its day; null is written for %ACCORD_DAY_NONE
 */
void accord_json_set_day (JsonObject *object, const char *member, AccordDay day);

/**
 * accord_json_copy_object:
 * @object: an object
 *
 * Returns: (transfer full): a deep copy that may be changed
 */
JsonObject *accord_json_copy_object (JsonObject *object);

/**
 * accord_json_copy_node:
 * @node: a node
 *
 * Returns: (transfer full): a deep copy that shares nothing with @node, so that another thread may have it
 */
JsonNode *accord_json_copy_node (JsonNode *node);

/**
 * accord_json_to_text:
 * @object: an object
 * @pretty: whether to break it into lines
 *
 * Returns: (transfer full): the object as JSON, without a line feed at its end
 */
char *accord_json_to_text (JsonObject *object, gboolean pretty);

/**
 * AccordJsonStyle:
 * @pretty: whether each member stands on a line of its own
 * @sorted: whether the members of each object are put in the order of their names, so that equal nodes are equal text
 *
 * How JSON is written.
 */
typedef struct {
  gboolean pretty;
  gboolean sorted;
} AccordJsonStyle;

/**
 * accord_json_append:
 * @text: text
 * @node: a node
 * @style: (nullable): how to write it; on one line, in its own order, if %NULL
 *
 * Adds a node as JSON. Every number reads back as it is.
 */
void accord_json_append (GString *text, JsonNode *node, const AccordJsonStyle *style);

/**
 * accord_json_parse:
 * @text: JSON
 * @length: its length in bytes, or -1
 * @error: return location for an %ACCORD_MODEL_ERROR_MALFORMED
 *
 * The text may come from anywhere. What is no JSON, nested more than 64 deep, or holds a number or a character that
 * would be read as another is refused.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
JsonNode *accord_json_parse (const char *text, gssize length, GError **error);

/**
 * accord_json_parse_object:
 * @text: JSON
 * @length: its length in bytes, or -1
 * @error: return location for an %ACCORD_MODEL_ERROR_MALFORMED
 *
 * Returns: (transfer full) (nullable): the object that it holds; %NULL if it holds anything else
 */
JsonObject *accord_json_parse_object (const char *text, gssize length, GError **error);

G_END_DECLS
