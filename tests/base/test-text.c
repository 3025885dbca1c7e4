#include "config.h"

#include "accord-text.h"

#include <string.h>

#define ROUNDS 20000

static void
assert_same (const char *a, const char *b)
{
  g_autofree char *folded_a = accord_text_fold (a);
  g_autofree char *folded_b = accord_text_fold (b);

  g_assert_cmpstr (folded_a, ==, folded_b);
}

static void
test_falls_together (void)
{
  static const struct {
    const char *a;
    const char *b;
  } pairs[] = {
    { "MONUSCO", "monusco" },
    { "Élargissement", "elargissement" },
    { "E\314\201largissement", "Élargissement" },
    { "STRASSE", "straße" },
    { "МООНДРК", "моондрк" },
    { "القُوَّة", "القوة" },
    { "الـقـوة", "القوة" },
    { "الأمم", "الامم" },
    { "إجراءات", "اجراءات" },
    { "آذار", "اذار" },
    { "ٱلأمن", "الامن" },
    { "على", "علي" },
    { "بعثة", "بعثه" },
    { "١٣٥٣", "1353" },
    { "۱۳۵۳", "1353" },
    { "１３５３", "1353" },
    { "Côte d’Ivoire", "cote d'ivoire" },
    { "ＵＮＩＦＩＬ", "unifil" },
    { "№ 5", "no 5" },
    { "UN™", "untm" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    assert_same (pairs[i].a, pairs[i].b);
}

static void
test_stays_apart (void)
{
  static const char *const words[] = {
    "unifil", "unficyp", "1353", "1354", "القوة", "القوه البحرية", "维和", "维持", "мир", "миру", ""
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *folded = accord_text_fold (words[i]);

    for (guint k = 0; k < i; k++) {
      g_autofree char *other = accord_text_fold (words[k]);

      g_assert_cmpstr (folded, !=, other);
    }
  }
}

static gunichar
random_letter (void)
{
  static const struct {
    gunichar first;
    gunichar last;
  } scripts[] = {
    { 0x20, 0x7e }, { 0xa0, 0x24f }, { 0x300, 0x36f }, { 0x370, 0x52f }, { 0x600, 0x6ff }, { 0x1e00, 0x1fff },
    { 0x2000, 0x2bff }, { 0x3000, 0x33ff }, { 0x4e00, 0x4fff }, { 0xac00, 0xacff }, { 0xfb00, 0xfdff },
    { 0xfe70, 0xffef }, { 0x1d400, 0x1d7ff }, { 0x1f100, 0x1f1ff },
  };

  for (;;) {
    guint script = g_test_rand_int_range (0, G_N_ELEMENTS (scripts));
    gunichar letter = g_test_rand_int_range (scripts[script].first, scripts[script].last + 1);

    if (g_unichar_validate (letter) && g_unichar_isdefined (letter))
      return letter;
  }
}

static char *
random_text (void)
{
  GString *text = g_string_new (NULL);
  guint n = g_test_rand_int_range (0, 12);

  for (guint i = 0; i < n; i++)
    g_string_append_unichar (text, random_letter ());

  return g_string_free (text, FALSE);
}

/* Words to look for are folded once more than the text in some callers: that must change nothing. */
static void
test_idempotent (void)
{
  for (int i = 0; i < ROUNDS; i++) {
    g_autofree char *text = random_text ();
    g_autofree char *folded = accord_text_fold (text);
    g_autofree char *again = accord_text_fold (folded);

    g_assert_true (g_utf8_validate (folded, -1, NULL));
    if (strcmp (folded, again) != 0)
      g_test_message ("“%s” (U+%04X …)", text, g_utf8_get_char (text));
    g_assert_cmpstr (again, ==, folded);
  }
}

static void
test_invalid (void)
{
  for (int i = 0; i < ROUNDS; i++) {
    char bytes[17];
    guint n = g_test_rand_int_range (0, 17);
    g_autofree char *folded = NULL;

    for (guint k = 0; k < n; k++)
      bytes[k] = (char) g_test_rand_int_range (1, 256);
    bytes[n] = '\0';
    folded = accord_text_fold (bytes);
    g_assert_true (g_utf8_validate (folded, -1, NULL));
  }
}

static void
test_matches (void)
{
  g_autofree char *text = accord_text_fold ("UNIFIL United Nations Interim Force in Lebanon");
  g_autofree char *words = accord_text_fold ("FORCE lebanon");

  g_assert_true (accord_text_matches (text, words));
  g_assert_true (accord_text_matches (text, ""));
  g_assert_true (accord_text_matches (text, "  force  "));
  g_assert_true (accord_text_matches (text, "ifi"));
  g_assert_false (accord_text_matches (text, "force cyprus"));
  g_assert_false (accord_text_matches ("", "force"));
}

static void
test_isolate (void)
{
  g_autofree char *text = accord_text_isolate ("S/RES/1353 (2001)");

  g_assert_cmpstr (text, ==, "\342\200\217\342\201\246S/RES/1353 (2001)\342\201\251");
}

/* Text from a file breaks no label and gives a terminal no orders. */
static void
test_to_line (void)
{
  const char *const texts[][2] = {
    { "a\nb", "a b" }, { "\x1b[2J", " [2J" }, { "a\xc2\x85\xe2\x80\xa8z", "a  z" }, { "\xff", "\xef\xbf\xbd" },
    { "d\xc3\xa9j\xc3\xa0 vu", "d\xc3\xa9j\xc3\xa0 vu" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *line = accord_text_to_line (texts[i][0]);

    g_assert_cmpstr (line, ==, texts[i][1]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/text/falls-together", test_falls_together);
  g_test_add_func ("/base/text/stays-apart", test_stays_apart);
  g_test_add_func ("/base/text/idempotent", test_idempotent);
  g_test_add_func ("/base/text/invalid", test_invalid);
  g_test_add_func ("/base/text/matches", test_matches);
  g_test_add_func ("/base/text/isolate", test_isolate);
  g_test_add_func ("/base/text/to-line", test_to_line);

  return g_test_run ();
}
