#include "config.h"

#include "accord-import-list-private.h"

#include "accord-csv.h"
#include "accord-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a cell a reason quotes. */
#define MOST_LETTERS 60

static JsonNode *
make_text (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

/* Spreadsheets write whole numbers as `250.0`. */
static JsonNode *
read_number (const char *text)
{
  const char *point = strchr (text, '.');
  g_autofree char *whole = NULL;
  gint64 number;

  if (point != NULL && point > text && point[1] != '\0' && strspn (point + 1, "0") == strlen (point + 1))
    whole = g_strndup (text, point - text);
  if (!g_ascii_string_to_signed (whole != NULL ? whole : text, 10, 0, G_MAXINT64, &number, NULL))
    return NULL;

  return json_node_init_int (json_node_alloc (), number);
}

/* Spreadsheets write them in capitals. */
static JsonNode *
read_flag (const char *text)
{
  if (g_ascii_strcasecmp (text, "true") == 0)
    return json_node_init_boolean (json_node_alloc (), TRUE);
  if (g_ascii_strcasecmp (text, "false") == 0)
    return json_node_init_boolean (json_node_alloc (), FALSE);

  return NULL;
}

/* A mission may be named by its acronym. */
static JsonNode *
read_id (AccordListReading *self, const char *text)
{
  const AccordKnownMission *mission = NULL;

  if (strchr (text, ':') == NULL)
    mission = accord_import_context_find_mission (self->reading->context, NULL, text);

  return make_text (mission != NULL ? mission->id : text);
}

static JsonNode *
read_value (AccordListReading *self, const AccordMember *member, const char *text)
{
  switch (member->type) {
  case ACCORD_MEMBER_TEXT:
  case ACCORD_MEMBER_WORD:
  case ACCORD_MEMBER_DAY:
  case ACCORD_MEMBER_PARTIAL_DAY:
  case ACCORD_MEMBER_ROWS:
    return make_text (text);
  case ACCORD_MEMBER_ID:
  case ACCORD_MEMBER_MISSION:
    return read_id (self, text);
  case ACCORD_MEMBER_NUMBER:
    return read_number (text);
  case ACCORD_MEMBER_FLAG:
    return read_flag (text);
  case ACCORD_MEMBER_LIST:
  case ACCORD_MEMBER_OBJECT:
  case ACCORD_MEMBER_MAP:
    return accord_json_parse (text, -1, NULL);
  }

  g_return_val_if_reached (NULL);
}

static void
set_wrong (GError **error, const char *text, const char *heading, const AccordMember *member)
{
  g_autofree char *start = g_utf8_strlen (text, -1) > MOST_LETTERS ? g_utf8_substring (text, 0, MOST_LETTERS) : NULL;
  g_autofree char *quote = start != NULL ? g_strconcat (start, "…", NULL) : g_strdup (text);
  g_autofree char *words = member->words != NULL ? g_strjoinv (", ", (char **) member->words) : NULL;
  g_autofree char *message = NULL;

  switch (member->type) {
  case ACCORD_MEMBER_WORD:
    /* Translators: what stands in a cell, the name of its column, and a list of words */
    message = g_strdup_printf (_("“%s” in the column “%s” is none of: %s."), quote, heading, words);
    break;
  case ACCORD_MEMBER_DAY:
    /* Translators: what stands in a cell, and the name of its column */
    message = g_strdup_printf (_("“%s” in the column “%s” is no day; write it as YYYY-MM-DD."), quote, heading);
    break;
  case ACCORD_MEMBER_PARTIAL_DAY:
    message = g_strdup_printf (_("“%s” in the column “%s” is no day; write it as YYYY-MM-DD, YYYY-MM or YYYY."), quote,
                               heading);
    break;
  case ACCORD_MEMBER_NUMBER:
    if (member->most > 0)
      /* Translators: what stands in a cell, the name of its column, and the least and the greatest number */
      message = g_strdup_printf (_("“%s” in the column “%s” is no whole number from %d to %d."), quote, heading,
                                 (int) member->least, (int) member->most);
    else
      message = g_strdup_printf (_("“%s” in the column “%s” is no whole number."), quote, heading);
    break;
  case ACCORD_MEMBER_FLAG:
    message = g_strdup_printf (_("“%s” in the column “%s” is neither true nor false."), quote, heading);
    break;
  case ACCORD_MEMBER_ID:
    message = g_strdup_printf (_("“%s” in the column “%s” names no record; write its id."), quote, heading);
    break;
  case ACCORD_MEMBER_MISSION:
    /* Translators: leave “secretariat”, it is typed */
    message = g_strdup_printf (_("“%s” in the column “%s” is no mission; write its acronym, or “secretariat”."), quote,
                               heading);
    break;
  case ACCORD_MEMBER_LIST:
    message = g_strdup_printf (_("“%s” in the column “%s” is no list in JSON."), quote, heading);
    break;
  case ACCORD_MEMBER_OBJECT:
  case ACCORD_MEMBER_MAP:
    message = g_strdup_printf (_("“%s” in the column “%s” is no object in JSON."), quote, heading);
    break;
  case ACCORD_MEMBER_TEXT:
  case ACCORD_MEMBER_ROWS:
    message = g_strdup_printf (_("“%s” in the column “%s” is no text."), quote, heading);
    break;
  }
  _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_MALFORMED, message);
}

JsonNode *
_accord_list_read_cell (AccordListReading *self,
                        const char *heading,
                        const AccordMember *member,
                        const char *cell,
                        GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  if (cell == NULL) {
    if (!member->required)
      return json_node_init_null (json_node_alloc ());
    g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED,
                 /* Translators: %s is the name of a column */
                 _("The column “%s” is empty here, and may not be."), heading);
    return NULL;
  }

  text = accord_csv_read_text (cell);
  node = read_value (self, member, text);
  if (node != NULL && accord_member_may_hold (member, node))
    return g_steal_pointer (&node);
  if (member->type == ACCORD_MEMBER_DAY || member->type == ACCORD_MEMBER_PARTIAL_DAY) {
    JsonNode *day = _accord_list_read_day (self, heading, member, text);

    if (day != NULL)
      return day;
  }
  set_wrong (error, text, heading, member);

  return NULL;
}

char *
_accord_list_describe_member (const AccordMember *member)
{
  g_autofree char *words = member->words != NULL ? g_strjoinv (", ", (char **) member->words) : NULL;

  switch (member->type) {
  case ACCORD_MEMBER_TEXT:
  case ACCORD_MEMBER_ROWS:
    return NULL;
  case ACCORD_MEMBER_WORD:
    /* Translators: %s is a list of words that are written so */
    return g_strdup_printf (_("One of: %s"), words);
  case ACCORD_MEMBER_DAY:
    return g_strdup (_("A day, as YYYY-MM-DD"));
  case ACCORD_MEMBER_PARTIAL_DAY:
    return g_strdup (_("A day as far as it is known, as YYYY-MM-DD, YYYY-MM or YYYY"));
  case ACCORD_MEMBER_NUMBER:
    /* Translators: the least and the greatest number */
    return member->most > 0 ? g_strdup_printf (_("A whole number from %d to %d"), (int) member->least, (int) member->most)
                            : g_strdup (_("A whole number"));
  case ACCORD_MEMBER_FLAG:
    return g_strdup (_("true or false"));
  case ACCORD_MEMBER_ID:
    return g_strdup (_("The id of a record"));
  case ACCORD_MEMBER_MISSION:
    /* Translators: leave “secretariat”, it is typed */
    return g_strdup (_("A mission, or “secretariat” for the Secretariat as a whole"));
  case ACCORD_MEMBER_LIST:
    return g_strdup (_("A list in JSON"));
  case ACCORD_MEMBER_OBJECT:
  case ACCORD_MEMBER_MAP:
    return g_strdup (_("An object in JSON"));
  }

  g_return_val_if_reached (NULL);
}
