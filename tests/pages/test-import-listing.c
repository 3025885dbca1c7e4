/* What the import window lists: all that a plan says, short at first, and in its place when the file is read again. */

#include "config.h"

#include "accord-import-listing.h"
#include "list-mirror.h"

#include <string.h>

typedef struct {
  guint n_items[ACCORD_N_IMPORT_ACTS];
  guint n_columns;
  guint n_unused;
  gboolean asks;
  const char *answer;
} Wanted;

static void
add_items (AccordImportPlan *plan, AccordImportAct act, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("contributions:unifil:%d-%u", act, i);
    AccordImportItem *item = accord_import_plan_add_item (plan, id, json_object_new (), g_strdup (id), i + 2);

    item->act = act;
    item->chosen = act == ACCORD_IMPORT_ADD || act == ACCORD_IMPORT_CHANGE;
    plan->n_used += item->n_rows;
  }
}

static AccordImportPlan *
make_plan (const Wanted *wanted)
{
  AccordImportPlan *plan = accord_import_plan_new ("month.csv");

  for (guint i = 0; i < ACCORD_N_IMPORT_ACTS; i++)
    add_items (plan, i, wanted->n_items[i]);
  for (guint i = 0; i < wanted->n_columns; i++) {
    g_autofree char *header = g_strdup_printf ("Column %u", i);

    accord_import_plan_add_column (plan, header, i < wanted->n_unused ? NULL : "female", NULL, "12");
  }
  if (wanted->asks) {
    AccordImportQuestion *question = accord_import_plan_add_question (plan, g_strdup ("days:Date"), g_strdup ("Which?"),
                                                                      "03/04/2020", wanted->answer,
                                                                      wanted->answer == NULL);

    accord_import_add_choice (question->choices, "dmy", "Day first");
    accord_import_add_choice (question->choices, "mdy", "Month first");
  }
  plan->n_read = plan->n_used;

  return plan;
}

static AccordImportListing *
make_listing (const Wanted *wanted)
{
  AccordImportListing *listing = accord_import_listing_new ();

  accord_import_listing_set_plan (listing, make_plan (wanted));

  return listing;
}

static guint
get_n (AccordImportListing *listing)
{
  return g_list_model_get_n_items (G_LIST_MODEL (listing));
}

static const AccordImportContent *
get_content (AccordImportListing *listing, guint i)
{
  g_autoptr (AccordImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (listing), i);

  return accord_import_entry_get_content (entry);
}

/* The first of a kind and section; NULL if there is none. */
static AccordImportEntry *
find (AccordImportListing *listing, AccordImportEntryKind kind, AccordImportSection section)
{
  for (guint i = 0; i < get_n (listing); i++) {
    g_autoptr (AccordImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (listing), i);
    const AccordImportContent *content = accord_import_entry_get_content (entry);

    if (content->kind == kind && content->section == section)
      return entry;
  }

  return NULL;
}

static guint
count (AccordImportListing *listing, AccordImportEntryKind kind, AccordImportSection section)
{
  guint n = 0;

  for (guint i = 0; i < get_n (listing); i++)
    if (get_content (listing, i)->kind == kind && get_content (listing, i)->section == section)
      n++;

  return n;
}

/* A box begins below its heading and ends before the next, sections stand in their order, and none is empty. */
static void
assert_lawful (AccordImportListing *listing)
{
  guint n = get_n (listing);

  for (guint i = 0; i < n; i++) {
    const AccordImportContent *content = get_content (listing, i);
    const AccordImportContent *before = i > 0 ? get_content (listing, i - 1) : NULL;
    const AccordImportContent *after = i + 1 < n ? get_content (listing, i + 1) : NULL;
    gboolean is_heading = content->kind == ACCORD_IMPORT_ENTRY_HEADING;

    g_assert_true (content->plan == accord_import_listing_get_plan (listing));
    g_assert_true (before != NULL || is_heading);
    if (before != NULL)
      g_assert_cmpint (before->section, <, content->section + !is_heading);
    g_assert_cmpint (content->first, ==, !is_heading && before->kind == ACCORD_IMPORT_ENTRY_HEADING);
    g_assert_cmpint (content->last, ==, !is_heading && (after == NULL || after->kind == ACCORD_IMPORT_ENTRY_HEADING));
  }
}

static void
test_sections (void)
{
  Wanted wanted = { .n_items = { 3, 2, 1, 4, 5 }, .n_columns = 6, .n_unused = 2, .asks = TRUE };
  g_autoptr (AccordImportListing) listing = make_listing (&wanted);

  assert_lawful (listing);
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_QUESTION, ACCORD_IMPORT_SECTION_QUESTIONS), ==, 1);
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_ITEM, ACCORD_IMPORT_SECTION_ADD), ==, 3);
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_ITEM, ACCORD_IMPORT_SECTION_CHANGE), ==, 2);
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_ITEM, ACCORD_IMPORT_SECTION_ASK), ==, 1);
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_ITEM, ACCORD_IMPORT_SECTION_PROPOSE), ==, 4);
  /* What is so already is counted, no more. */
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_HEADING, ACCORD_IMPORT_SECTION_SAME), ==, 1);
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_ITEM, ACCORD_IMPORT_SECTION_SAME), ==, 0);
  /* Columns that are clear are folded away; a click shows them. */
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_COLUMN, ACCORD_IMPORT_SECTION_COLUMNS), ==, 0);
  accord_import_listing_toggle (listing, find (listing, ACCORD_IMPORT_ENTRY_HEADING, ACCORD_IMPORT_SECTION_COLUMNS));
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_COLUMN, ACCORD_IMPORT_SECTION_COLUMNS), ==, 6);
  assert_lawful (listing);
}

/* A table of which nothing was understood shows its columns by itself. */
static void
test_unclear (void)
{
  Wanted wanted = { .n_columns = 3, .n_unused = 3 };
  g_autoptr (AccordImportListing) listing = make_listing (&wanted);

  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_COLUMN, ACCORD_IMPORT_SECTION_COLUMNS), ==, 3);
  assert_lawful (listing);
}

/* Thousands of records do not hide what was left out below them, until somebody asks for all. */
static void
test_long (void)
{
  Wanted wanted = { .n_items = { 2600 } };
  g_autoptr (AccordImportListing) listing = make_listing (&wanted);
  g_autoptr (ListMirror) mirror = list_mirror_new (G_LIST_MODEL (listing));
  AccordImportEntry *more = find (listing, ACCORD_IMPORT_ENTRY_MORE, ACCORD_IMPORT_SECTION_ADD);

  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_ITEM, ACCORD_IMPORT_SECTION_ADD), ==, ACCORD_IMPORT_LISTING_FIRST);
  g_assert_nonnull (more);
  g_assert_cmpuint (accord_import_entry_get_content (more)->count, ==, 2600);
  assert_lawful (listing);

  accord_import_listing_toggle (listing, more);
  list_mirror_check (mirror);
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_ITEM, ACCORD_IMPORT_SECTION_ADD), ==, 2600);
  g_assert_null (find (listing, ACCORD_IMPORT_ENTRY_MORE, ACCORD_IMPORT_SECTION_ADD));
  assert_lawful (listing);
}

static void
on_chosen_changed (guint *n)
{
  ++*n;
}

static void
test_choosing (void)
{
  Wanted wanted = { .n_items = { 20, 0, 3 } };
  g_autoptr (AccordImportListing) listing = make_listing (&wanted);
  AccordImportPlan *plan = accord_import_listing_get_plan (listing);
  guint n_signals = 0;

  g_signal_connect_swapped (listing, "chosen-changed", G_CALLBACK (on_chosen_changed), &n_signals);
  g_assert_cmpuint (accord_import_plan_count_chosen (plan), ==, 20);
  accord_import_listing_toggle (listing, find (listing, ACCORD_IMPORT_ENTRY_ITEM, ACCORD_IMPORT_SECTION_ADD));
  g_assert_cmpuint (accord_import_plan_count_chosen (plan), ==, 19);
  g_assert_cmpuint (n_signals, ==, 1);
  g_assert_cmpuint (accord_import_entry_get_content (find (listing, ACCORD_IMPORT_ENTRY_HEADING,
                                                           ACCORD_IMPORT_SECTION_ADD))->n_chosen, ==, 19);

  /* All of a section, also those that are not in sight, and of no other. */
  accord_import_listing_choose_all (listing, ACCORD_IMPORT_SECTION_ADD, FALSE);
  g_assert_cmpuint (accord_import_plan_count_chosen (plan), ==, 0);
  accord_import_listing_choose_all (listing, ACCORD_IMPORT_SECTION_ASK, TRUE);
  g_assert_cmpuint (accord_import_plan_count_chosen (plan), ==, 3);
  assert_lawful (listing);
}

/* An answer reads the file again: what was chosen and opened stays, and whoever stands on a line goes on standing there. */
static void
test_again (void)
{
  Wanted before = { .n_items = { 5, 0, 2 }, .n_columns = 4, .asks = TRUE };
  Wanted after = { .n_items = { 40, 0, 2 }, .n_columns = 4, .asks = TRUE, .answer = "dmy" };
  g_autoptr (AccordImportListing) listing = make_listing (&before);
  g_autoptr (ListMirror) mirror = list_mirror_new (G_LIST_MODEL (listing));
  AccordImportEntry *question = find (listing, ACCORD_IMPORT_ENTRY_QUESTION, ACCORD_IMPORT_SECTION_QUESTIONS);
  AccordImportEntry *item = find (listing, ACCORD_IMPORT_ENTRY_ITEM, ACCORD_IMPORT_SECTION_ADD);

  accord_import_listing_toggle (listing, find (listing, ACCORD_IMPORT_ENTRY_HEADING, ACCORD_IMPORT_SECTION_COLUMNS));
  accord_import_listing_toggle (listing, item);
  accord_import_listing_toggle (listing, find (listing, ACCORD_IMPORT_ENTRY_ITEM, ACCORD_IMPORT_SECTION_ASK));
  list_mirror_take_n_signals (mirror);

  accord_import_listing_set_plan (listing, make_plan (&after));
  list_mirror_check (mirror);
  g_assert_cmpuint (list_mirror_take_n_signals (mirror), ==, 1);
  assert_lawful (listing);
  g_assert_true (find (listing, ACCORD_IMPORT_ENTRY_QUESTION, ACCORD_IMPORT_SECTION_QUESTIONS) == question);
  g_assert_true (find (listing, ACCORD_IMPORT_ENTRY_ITEM, ACCORD_IMPORT_SECTION_ADD) == item);
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_COLUMN, ACCORD_IMPORT_SECTION_COLUMNS), ==, 4);
  g_assert_cmpuint (accord_import_plan_count_chosen (accord_import_listing_get_plan (listing)), ==, 40 - 1 + 1);

  /* The same once more changes nothing in the list. */
  accord_import_listing_set_plan (listing, make_plan (&after));
  g_assert_cmpuint (list_mirror_take_n_signals (mirror), ==, 0);
  assert_lawful (listing);
}

/* Lines stand below their reasons, the most frequent first; what a plan counts without naming it is said to be so. */
static void
test_lines (void)
{
  Wanted wanted = { .n_items = { 1 } };
  g_autoptr (AccordImportListing) listing = accord_import_listing_new ();
  AccordImportPlan *plan = make_plan (&wanted);
  AccordImportEntry *reason;

  accord_import_plan_add_line (plan, 2, TRUE, "a,b", "The month is missing.");
  for (guint i = 0; i < ACCORD_IMPORT_MOST_LINES + 10; i++)
    accord_import_plan_add_line (plan, i + 3, TRUE, "<b>", "The mission is not known.");
  accord_import_plan_add_line (plan, 1, FALSE, NULL, "A space follows.");
  accord_import_listing_set_plan (listing, plan);
  assert_lawful (listing);

  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_REASON, ACCORD_IMPORT_SECTION_LEFT_OUT), ==, 2);
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_LINE, ACCORD_IMPORT_SECTION_LEFT_OUT), ==, 0);
  reason = find (listing, ACCORD_IMPORT_ENTRY_REASON, ACCORD_IMPORT_SECTION_LEFT_OUT);
  g_assert_cmpuint (accord_import_entry_get_content (reason)->count, ==, ACCORD_IMPORT_MOST_LINES - 1);
  g_assert_cmpuint (accord_import_entry_get_content (find (listing, ACCORD_IMPORT_ENTRY_REST,
                                                           ACCORD_IMPORT_SECTION_LEFT_OUT))->count, ==, 11);
  g_assert_cmpuint (accord_import_entry_get_content (find (listing, ACCORD_IMPORT_ENTRY_HEADING,
                                                           ACCORD_IMPORT_SECTION_LEFT_OUT))->count,
                    ==, plan->n_skipped);

  accord_import_listing_toggle (listing, reason);
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_LINE, ACCORD_IMPORT_SECTION_LEFT_OUT), ==,
                    ACCORD_IMPORT_MOST_LINES - 1);
  assert_lawful (listing);
  accord_import_listing_toggle (listing, reason);
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_LINE, ACCORD_IMPORT_SECTION_LEFT_OUT), ==, 0);

  /* That an odd one is not named any more is said there, too. */
  g_assert_cmpuint (count (listing, ACCORD_IMPORT_ENTRY_REST, ACCORD_IMPORT_SECTION_ODD), ==, 1);
}

/* Whatever follows on what, the view is told of it rightly, and the list keeps its laws. */
static void
test_random (void)
{
  g_autoptr (AccordImportListing) listing = accord_import_listing_new ();
  g_autoptr (ListMirror) mirror = list_mirror_new (G_LIST_MODEL (listing));

  for (guint i = 0; i < 400; i++) {
    guint n = get_n (listing);

    if (n == 0 || g_test_rand_int_range (0, 4) == 0) {
      Wanted wanted = { .n_columns = g_test_rand_int_range (0, 5), .n_unused = g_test_rand_int_range (0, 5),
                        .asks = g_test_rand_int_range (0, 2), .answer = g_test_rand_int_range (0, 2) ? "mdy" : NULL };
      AccordImportPlan *plan;

      for (guint k = 0; k < ACCORD_N_IMPORT_ACTS; k++)
        wanted.n_items[k] = g_test_rand_int_range (0, 15);
      plan = make_plan (&wanted);
      for (int k = g_test_rand_int_range (0, 30); k > 0; k--)
        accord_import_plan_add_line (plan, k, g_test_rand_int_range (0, 2), "x", k % 3 == 0 ? "Why" : "Because");
      accord_import_listing_set_plan (listing, plan);
    } else {
      g_autoptr (AccordImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (listing), g_test_rand_int_range (0, n));

      accord_import_listing_toggle (listing, entry);
    }
    list_mirror_check (mirror);
    assert_lawful (listing);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pages/import-listing/sections", test_sections);
  g_test_add_func ("/pages/import-listing/unclear", test_unclear);
  g_test_add_func ("/pages/import-listing/long", test_long);
  g_test_add_func ("/pages/import-listing/choosing", test_choosing);
  g_test_add_func ("/pages/import-listing/again", test_again);
  g_test_add_func ("/pages/import-listing/lines", test_lines);
  g_test_add_func ("/pages/import-listing/random", test_random);

  return g_test_run ();
}
