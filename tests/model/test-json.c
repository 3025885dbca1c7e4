/* JSON from outside: whatever it holds, reading it neither warns nor crashes. */

#include "config.h"

#include "accord-json.h"
#include "accord-model-error.h"

#include <string.h>

static char *
make_nested (guint depth, char open, char close)
{
  GString *text = g_string_new ("{\"a\":");

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open == '{' ? "{\"a\":" : "[");
  g_string_append (text, "1");
  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, close);
  g_string_append_c (text, '}');

  return g_string_free (text, FALSE);
}

/* A few brackets too many must not be able to use up the stack. */
static void
test_depth (void)
{
  const char brackets[][2] = { { '[', ']' }, { '{', '}' } };

  for (guint i = 0; i < G_N_ELEMENTS (brackets); i++) {
    g_autofree char *shallow = make_nested (60, brackets[i][0], brackets[i][1]);
    g_autofree char *deep = make_nested (1000000, brackets[i][0], brackets[i][1]);
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonObject) object = accord_json_parse_object (shallow, -1, &error);
    JsonObject *refused;

    g_assert_no_error (error);
    g_assert_nonnull (object);
    refused = accord_json_parse_object (deep, -1, &error);
    g_assert_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED);
    g_assert_null (refused);
  }
}

/* Brackets within a string nest nothing. */
static void
test_strings_are_flat (void)
{
  g_autofree char *brackets = g_strnfill (1000, '[');
  g_autofree char *text = g_strdup_printf ("{\"a\":\"\\\"%s\\\\\",\"b\":[[]]}", brackets);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) object = accord_json_parse_object (text, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (accord_json_get_text (object, "a")), ==, 1002);
}

/* What is of another type than asked for is absent. */
static void
test_wrong_types_are_absent (void)
{
  const char *values[] = { "null", "true", "1", "1.5", "\"x\"", "[]", "{}", "\"2026-13-01\"" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autofree char *text = g_strdup_printf ("{\"m\":%s}", values[i]);
    g_autoptr (JsonObject) object = accord_json_parse_object (text, -1, NULL);

    g_assert_cmpint (accord_json_get_text (object, "m") != NULL, ==, values[i][0] == '"');
    g_assert_cmpint (accord_json_get_array (object, "m") != NULL, ==, values[i][0] == '[');
    g_assert_cmpint (accord_json_get_object (object, "m") != NULL, ==, values[i][0] == '{');
    g_assert_cmpint (accord_json_get_flag (object, "m"), ==, g_str_equal (values[i], "true"));
    g_assert_cmpint (accord_json_get_number (object, "m", -7), ==, g_str_equal (values[i], "1") ? 1 : -7);
    g_assert_cmpint (accord_json_get_day (object, "m"), ==, ACCORD_DAY_NONE);
  }
  g_assert_null (accord_json_get_text (NULL, "m"));
}

/* A copy says the same and shares nothing that could be changed. */
static void
test_copy_is_apart (void)
{
  const char *text = "{\"a\":{\"b\":[1,{\"c\":null}]},\"d\":\"x\"}";
  g_autoptr (JsonObject) object = accord_json_parse_object (text, -1, NULL);
  g_autoptr (JsonObject) copy = accord_json_copy_object (object);
  g_autofree char *before = accord_json_to_text (copy, FALSE);
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, ==, text);
  json_object_set_int_member (accord_json_get_object (copy, "a"), "b", 2);
  after = accord_json_to_text (object, FALSE);
  g_assert_cmpstr (after, ==, text);
}

/* What json-glib would let pass: half of it would be lost, or be something else. */
static void
test_what_is_no_json_is_refused (void)
{
  const char *texts[] = {
    "[1] [2]", "[1]x", "['a']", "/*\"*/[1]", "// x\n[1]", "var x = [1]", "[1,]", "{\"a\":1,}", "[,1]", "[1 2]", "[01]", "[0x1]",
    "[$1]", "[.5]", "[1.]", "[- 1]", "[+1]", "[-]", "[1e]", "[1e400]", "[99999999999999999999]", "[-9223372036854775809]",
    "[\"\\ud800\"]", "[\"\\ud800x\"]", "[\"\\udc00\"]", "[\"\\ud800\\ud800\"]", "[\"\\u0000\"]", "[\"\\u12\"]", "[\"\\x41\"]",
    "[\"\\\"]", "[\"", "[\"\\", "[\"\\u", "[\"\xff\"]", "[\"\xed\xa0\x80\"]", "[nul]", "[NaN]", "[True]", "{\"a\"}", "{\"a\":}",
    "{1:2}", "{\"a\" 1}", "[", "]", "{", "[}", "{]", "[1}", "tru",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonNode) node = accord_json_parse (texts[i], -1, &error);

    if (node != NULL)
      g_test_message ("%s was read", texts[i]);
    g_assert_null (node);
    g_assert_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED);
    g_assert_null (strchr (error->message, '\n'));
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
}

/* What is JSON is read, and written it is the same again. */
static void
test_what_is_json_is_kept (void)
{
  const char *texts[][2] = {
    { "[]", "[]" }, { " {\r\n} ", "{}" }, { "\xef\xbb\xbf[1]", "[1]" }, { "\"x\"", "\"x\"" }, { "-0", "0" }, { "[[[]],{}]", "[[[]],{}]" },
    { "[9223372036854775807,-9223372036854775808]", "[9223372036854775807,-9223372036854775808]" },
    { "[0.5,-0.25,1e3,1E3,1e+3,25e-2,1.0]", "[0.5,-0.25,1000.0,1000.0,1000.0,0.25,1.0]" },
    { "[\"\\ud83d\\ude00\"]", "[\"\xf0\x9f\x98\x80\"]" }, { "[\"\\u0041\\/\"]", "[\"A/\"]" },
    { "[\"\\b\\f\\n\\r\\t\\\\\\\"\"]", "[\"\\b\\f\\n\\r\\t\\\\\\\"\"]" }, { "[\"a\nb\"]", "[\"a\\nb\"]" },
    { "[true,false,null]", "[true,false,null]" }, { "{\"a\":{\"b\":[1]},\"c\":\"[\"}", "{\"a\":{\"b\":[1]},\"c\":\"[\"}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonNode) node = accord_json_parse (texts[i][0], -1, &error);
    g_autofree char *text = NULL;

    g_assert_no_error (error);
    text = json_to_string (node, FALSE);
    g_assert_cmpstr (text, ==, texts[i][1]);
  }
}

/* Of a file that a person wrote, it says where. */
static void
test_error_names_line (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = accord_json_parse ("{\n\"a\": 1,\n\"b\" 2}", -1, &error);

  g_assert_null (node);
  g_assert_cmpstr (error->message, ==, "It is no JSON from line 3 on.");
}

/* Every number is the same number of the same type when it is read back. */
static void
test_numbers_read_back (void)
{
  static const double numbers[] = { 0, -0.0, 1, 0.1, 1e20, -1e20, 1e15, 1e16, 1e17, 1e-7, 5e-324, 1.7976931348623157e308, 1.0 / 3 };

  for (guint i = 0; i < 2000; i++) {
    double number = i < G_N_ELEMENTS (numbers) ? numbers[i] : g_test_rand_double_range (-1e9, 1e9) / (1 + i % 97);
    g_autoptr (JsonObject) object = json_object_new (), back = NULL;
    g_autofree char *text = NULL;

    json_object_set_double_member (object, "x", number);
    json_object_set_int_member (object, "n", G_MAXINT64 - i);
    text = accord_json_to_text (object, i % 2 == 0);
    back = accord_json_parse_object (text, -1, NULL);
    g_assert_nonnull (back);
    g_assert_true (json_node_get_value_type (json_object_get_member (back, "x")) == G_TYPE_DOUBLE);
    g_assert_true (json_object_get_double_member (back, "x") == number);
    g_assert_cmpint (json_object_get_int_member (back, "n"), ==, G_MAXINT64 - i);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/json/depth", test_depth);
  g_test_add_func ("/model/json/numbers-read-back", test_numbers_read_back);
  g_test_add_func ("/model/json/strings-are-flat", test_strings_are_flat);
  g_test_add_func ("/model/json/wrong-types-are-absent", test_wrong_types_are_absent);
  g_test_add_func ("/model/json/copy-is-apart", test_copy_is_apart);

  g_test_add_func ("/model/json/what-is-no-json-is-refused", test_what_is_no_json_is_refused);
  g_test_add_func ("/model/json/what-is-json-is-kept", test_what_is_json_is_kept);
  g_test_add_func ("/model/json/error-names-line", test_error_names_line);

  return g_test_run ();
}
