#include "config.h"

#include "random-documents.h"

#include "accord-partial-day.h"

#include <string.h>


const char *const common_names[] = { "_id", "kind", "schema", "release", "trashed", "edited", "source", "note", NULL };

static const char *const mission_names[] = {
  "acronym", "name", "area", "region", "countries", "start", "end", "withdrawn", "liquidated", "partners",
  "headquarters", "penholder", "contingency_plan", "exit_strategy", "summary", "mandates_recorded", NULL
};

static const char *const mandate_names[] = {
  "mission", "state", "symbol", "adopted", "effective", "term", "expires", "clock", "decision", "chapter",
  "tasks", "authorised", "words", "use_of_force", "host_consent", "views_taken_up", NULL
};

static const char *const consultation_names[] = {
  "mission", "trigger", "rule", "form", "time", "place", "chair", "steps", "invitees", "attended", "briefers",
  "agenda", "documents", "readiness", "situation", "summary", "published", "outcome", "reason", NULL
};

static const char *const settings_names[] = { "leads", "holidays", "working_week", "presidency", NULL };

static const char *const event_names[] = {
  "mission", "type", "start", "end", "title", "text", "stage", "contributors", "request", "every_months", NULL
};

static const char *const report_names[] = {
  "mission", "mandate", "requested_in", "due", "issued", "symbol", "kind_of", "consultations_reported",
  "options_offered", NULL
};

static const char *const note_names[] = {
  "subject", "type", "from", "handling", "day", "text", "answer", "corrects", NULL
};

static const char *const contributions_names[] = { "mission", "month", "rows", "file", "digest", NULL };

static const char *const fatalities_names[] = { "mission", "year", "rows", "file", "digest", NULL };

static const char *const commitment_names[] = {
  "area", "owner", "also", "paragraph", "text", "basis", "certainty", "unofficial_split", "evidence_hint", NULL
};

static const char *const progress_names[] = {
  "mission", "commitment", "day", "entered", "status", "percent", "evidence", "corrects", NULL
};

static const char *const target_names[] = { "mission", "commitment", "due", "milestone", "milestones", NULL };

static const char *const requirement_names[] = {
  "mandate", "capability", "component", "critical", "quantity", "pledges", NULL
};

const char *const *const member_names[ACCORD_N_KINDS] = {
  [ACCORD_KIND_MISSION] = mission_names,
  [ACCORD_KIND_MANDATE] = mandate_names,
  [ACCORD_KIND_CONSULTATION] = consultation_names,
  [ACCORD_KIND_SETTINGS] = settings_names,
  [ACCORD_KIND_EVENT] = event_names,
  [ACCORD_KIND_REPORT] = report_names,
  [ACCORD_KIND_NOTE] = note_names,
  [ACCORD_KIND_CONTRIBUTIONS] = contributions_names,
  [ACCORD_KIND_REQUIREMENT] = requirement_names,
  [ACCORD_KIND_FATALITIES] = fatalities_names,
  [ACCORD_KIND_COMMITMENT] = commitment_names,
  [ACCORD_KIND_PROGRESS] = progress_names,
  [ACCORD_KIND_TARGET] = target_names,
};

const AccordMember *
member_get (AccordKind kind, const char *name)
{
  const AccordMember *member = accord_kind_find_member (kind, name);

  g_assert_nonnull (member);
  g_assert_cmpstr (member->name, ==, name);

  return member;
}

char *
random_word (void)
{
  static const char *const letters[] = {
    "a", "Z", "é", "ق", "维", "я", "\"", "\\", "/", "\n", "\t", "\001", " ", "7", "’", "😀", "'", "%s", "<b>"
  };
  GString *text = g_string_new (NULL);

  for (guint n = g_test_rand_int_range (1, 8); n > 0; n--)
    g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);

  return g_string_free (text, FALSE);
}

static JsonNode *
text_node (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
random_object (guint depth)
{
  JsonNode *node = json_node_init_object (json_node_alloc (), NULL);

  json_node_take_object (node, json_object_new ());
  for (guint n = g_test_rand_int_range (0, 4); n > 0; n--) {
    g_autofree char *name = random_word ();

    json_object_set_member (json_node_get_object (node), name, random_node (depth + 1));
  }

  return node;
}

static JsonNode *
random_array (guint depth)
{
  JsonNode *node = json_node_init_array (json_node_alloc (), NULL);

  json_node_take_array (node, json_array_new ());
  for (guint n = g_test_rand_int_range (0, 4); n > 0; n--)
    json_array_add_element (json_node_get_array (node), random_node (depth + 1));

  return node;
}

/* Also such as look like whole numbers, or have no short form. */
static double
random_double (void)
{
  static const double numbers[] = { 1e20, -1e20, 3.0, -0.0, 0.1, 1e-7, 5e-324, 1.7976931348623157e308, 1.0 / 3.0, 1e15 };

  return g_test_rand_bit () ? numbers[g_test_rand_int_range (0, G_N_ELEMENTS (numbers))]
                            : g_test_rand_int_range (-999, 999) + 0.25;
}

JsonNode *
random_node (guint depth)
{
  g_autofree char *word = NULL;

  switch (g_test_rand_int_range (0, depth < 3 ? 7 : 5)) {
  case 0:
    return json_node_init_null (json_node_alloc ());
  case 1:
    return json_node_init_boolean (json_node_alloc (), g_test_rand_bit ());
  case 2:
    return json_node_init_int (json_node_alloc (), g_test_rand_bit () ? G_MAXINT64 : g_test_rand_int ());
  case 3:
    return json_node_init_double (json_node_alloc (), random_double ());
  case 4:
    word = random_word ();
    return text_node (word);
  case 5:
    return random_object (depth);
  default:
    return random_array (depth);
  }
}

static JsonNode *
random_day_node (gsize length)
{
  g_autofree char *text = accord_day_to_string (g_test_rand_int_range (ACCORD_DAY_FIRST, ACCORD_DAY_LAST + 1));

  text[length] = '\0';

  return text_node (text);
}

JsonNode *
random_value (const AccordMember *member)
{
  static const gsize lengths[] = { 4, 7, 10 };
  g_autofree char *word = random_word ();
  g_autofree char *id = NULL;

  switch (member->type) {
  case ACCORD_MEMBER_TEXT:
    return text_node (word);
  case ACCORD_MEMBER_ID:
    id = g_strconcat ("mission:", word, NULL);
    return text_node (id);
  case ACCORD_MEMBER_MISSION:
    id = g_strconcat ("mission:", word, NULL);
    return text_node (g_test_rand_bit () ? id : "secretariat");
  case ACCORD_MEMBER_WORD:
    return text_node (member->words[g_test_rand_int_range (0, g_strv_length ((char **) member->words))]);
  case ACCORD_MEMBER_DAY:
    return random_day_node (10);
  case ACCORD_MEMBER_PARTIAL_DAY:
    return random_day_node (lengths[g_test_rand_int_range (0, 3)]);
  case ACCORD_MEMBER_NUMBER:
    return json_node_init_int (json_node_alloc (), g_test_rand_int_range (member->least, member->most > 0 ? member->most + 1
                                                                                                       : G_MAXINT32));
  case ACCORD_MEMBER_FLAG:
    return json_node_init_boolean (json_node_alloc (), g_test_rand_bit ());
  case ACCORD_MEMBER_LIST:
    return random_array (0);
  case ACCORD_MEMBER_OBJECT:
  case ACCORD_MEMBER_MAP:
    return random_object (0);
  case ACCORD_MEMBER_ROWS:
    return g_test_rand_bit () ? text_node (word) : random_array (0);
  }

  g_assert_not_reached ();
}

/* By the words of AccordMemberType, apart from the code that checks it. */
static gboolean
may_hold (const AccordMember *member, JsonNode *node)
{
  gboolean is_text = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
  const char *text = is_text ? json_node_get_string (node) : NULL;

  switch (member->type) {
  case ACCORD_MEMBER_TEXT:
    return is_text;
  case ACCORD_MEMBER_ID:
    return is_text && strchr (text, ':') != NULL;
  case ACCORD_MEMBER_MISSION:
    return is_text && (strchr (text, ':') != NULL || strcmp (text, "secretariat") == 0);
  case ACCORD_MEMBER_WORD:
    return is_text && g_strv_contains (member->words, text);
  case ACCORD_MEMBER_DAY:
  case ACCORD_MEMBER_PARTIAL_DAY:
    return is_text && accord_partial_day_parse (text).first != ACCORD_DAY_NONE &&
           (member->type == ACCORD_MEMBER_PARTIAL_DAY || strlen (text) == 10);
  case ACCORD_MEMBER_NUMBER:
    return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 &&
           json_node_get_int (node) >= member->least && (member->most == 0 || json_node_get_int (node) <= member->most);
  case ACCORD_MEMBER_FLAG:
    return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN;
  case ACCORD_MEMBER_LIST:
    return JSON_NODE_HOLDS_ARRAY (node);
  case ACCORD_MEMBER_OBJECT:
  case ACCORD_MEMBER_MAP:
    return JSON_NODE_HOLDS_OBJECT (node);
  case ACCORD_MEMBER_ROWS:
    return is_text || JSON_NODE_HOLDS_ARRAY (node);
  }

  g_assert_not_reached ();
}

JsonNode *
random_wrong_value (const AccordMember *member)
{
  static const char *const near[] = { "2001-06-31", "2001-13", "01-06-13", "", "until ", "Renew", "1353" };

  for (;;) {
    g_autoptr (JsonNode) node = NULL;

    if (g_test_rand_bit ())
      node = text_node (near[g_test_rand_int_range (0, G_N_ELEMENTS (near))]);
    else if (g_test_rand_bit ())
      node = json_node_init_int (json_node_alloc (), -1 - g_test_rand_int_range (0, 9));
    else
      node = random_node (1);

    if (!JSON_NODE_HOLDS_NULL (node) && !may_hold (member, node))
      return g_steal_pointer (&node);
  }
}

JsonObject *
bare_document (AccordKind kind, const char *id)
{
  JsonObject *document = json_object_new ();

  json_object_set_string_member (document, "_id", id);
  json_object_set_string_member (document, "kind", accord_kind_get_name (kind));
  json_object_set_int_member (document, "schema", ACCORD_SCHEMA);

  return document;
}

static void
add_members (JsonObject *document, AccordKind kind, const char *const *names)
{
  for (; *names != NULL; names++) {
    const AccordMember *member = member_get (kind, *names);

    if (json_object_has_member (document, *names) || strcmp (*names, "trashed") == 0 || strcmp (*names, "edited") == 0)
      continue;
    if (member->required || g_test_rand_bit ())
      json_object_set_member (document, *names, random_value (member));
    else if (g_test_rand_bit ())
      json_object_set_null_member (document, *names);
  }
}

JsonObject *
random_document (AccordKind kind, const char *id)
{
  JsonObject *document = bare_document (kind, id);

  add_members (document, kind, member_names[kind]);
  add_members (document, kind, common_names);
  for (guint n = g_test_rand_int_range (0, 3); n > 0; n--) {
    g_autofree char *word = random_word ();
    g_autofree char *name = g_strconcat ("x_", word, NULL);

    /* A slash in a name would read as the key of a map. */
    g_strdelimit (name, "/", '_');
    json_object_set_member (document, name, random_node (0));
  }

  return document;
}

AccordKind
random_kind (void)
{
  return g_test_rand_int_range (0, ACCORD_N_KINDS);
}

static void
damage_object (JsonObject *object)
{
  g_autoptr (GList) names = json_object_get_members (object);
  guint n = g_list_length (names);
  const char *name = n > 0 ? g_list_nth_data (names, g_test_rand_int_range (0, n)) : "x";
  JsonNode *child = json_object_get_member (object, name);

  if (child != NULL && !JSON_NODE_HOLDS_VALUE (child) && g_test_rand_int_range (0, 5) > 0)
    damage_node (child);
  else if (child != NULL && g_test_rand_bit ())
    json_object_remove_member (object, name);
  else
    json_object_set_member (object, name, random_node (1));
}

static void
damage_array (JsonArray *array)
{
  guint n = json_array_get_length (array);
  guint i = n > 0 ? g_test_rand_int_range (0, n) : 0;

  if (n > 0 && !JSON_NODE_HOLDS_VALUE (json_array_get_element (array, i)) && g_test_rand_int_range (0, 5) > 0)
    damage_node (json_array_get_element (array, i));
  else if (n > 0 && g_test_rand_bit ())
    json_array_remove_element (array, i);
  else if (n > 0 && g_test_rand_bit ())
    json_array_add_element (array, json_node_copy (json_array_get_element (array, i)));
  else
    json_array_add_element (array, random_node (1));
}

void
damage_node (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    damage_object (json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    damage_array (json_node_get_array (node));
}
