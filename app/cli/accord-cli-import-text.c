#include "config.h"

#include "accord-cli-import-private.h"

#include "accord-language.h"
#include "accord-number-format.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* How many records of an act are named unless all are asked for, and how many lines of a reason. */
#define MOST_ITEMS 20
#define MOST_LINES 10

/* What a file holds may not command the terminal. */
static char *
clean (const char *text)
{
  GString *cleaned = g_string_new (NULL);

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    g_string_append_unichar (cleaned, g_unichar_iscntrl (c) ? ' ' : c);
  }

  return g_string_free (cleaned, FALSE);
}

static void
print_clean (const char *indent, const char *text)
{
  g_autofree char *cleaned = clean (text);

  printf ("%s%s\n", indent, cleaned);
}

static char *
count (guint n)
{
  return accord_number_format (n, accord_language_get_preferred ());
}

/* ── Columns and questions ── */

static void
print_columns (GPtrArray *columns)
{
  const char *const headings[] = { _("Column"), _("Taken for"), _("Example"), NULL };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  if (columns->len == 0)
    return;

  for (guint i = 0; i < columns->len; i++) {
    const AccordImportColumn *column = g_ptr_array_index (columns, i);
    const char *taken = column->meaning != NULL ? column->meaning : column->member;

    _accord_cli_add_line (lines,
                          clean (column->header),
                          clean (taken != NULL ? taken : _("not used")),
                          clean (column->example),
                          NULL);
  }
  printf ("\n");
  _accord_cli_print_table (headings, lines);
}

static const char *
get_answer (const AccordImportQuestion *question)
{
  for (guint i = 0; i < question->choices->len; i++) {
    const AccordImportChoice *choice = g_ptr_array_index (question->choices, i);

    if (g_strcmp0 (choice->value, question->answer) == 0)
      return choice->label;
  }

  return question->answer;
}

static void
print_choices (const AccordImportQuestion *question)
{
  for (guint i = 0; i < question->choices->len; i++) {
    const AccordImportChoice *choice = g_ptr_array_index (question->choices, i);
    g_autofree char *answer = g_strconcat (question->id, "=", choice->value, NULL);
    g_autofree char *cleaned = clean (answer);
    g_autofree char *quoted = g_shell_quote (cleaned);
    g_autofree char *label = clean (choice->label);

    printf ("    --answer %s  %s\n", quoted, label);
  }
}

static void
print_questions (GPtrArray *questions)
{
  for (guint i = 0; i < questions->len; i++) {
    const AccordImportQuestion *question = g_ptr_array_index (questions, i);
    const char *answer = get_answer (question);
    g_autofree char *example = NULL;

    printf ("\n");
    print_clean ("", question->text);
    if (question->example != NULL) {
      /* Translators: %s is a part of a file */
      example = g_strdup_printf (_("For example: %s"), question->example);
      print_clean ("  ", example);
    }
    if (answer != NULL) {
      /* Translators: %s is the answer to a question */
      g_autofree char *taken = g_strdup_printf (_("Taken: %s"), answer);

      print_clean ("  ", taken);
    }
    if (question->open || answer == NULL)
      print_choices (question);
  }
}

/* ── Records ── */

static char *
describe_asked (guint n, guint n_chosen)
{
  g_autofree char *number = count (n);

  if (n_chosen == n)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s record differs from what was entered; the file's is taken:",
                                         "%s records differ from what was entered; the file's are taken:", n), number);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s record differs from what was entered; --replace takes the file's:",
                                       "%s records differ from what was entered; --replace takes the file's:", n), number);
}

static char *
describe_act (AccordImportAct act, guint n, guint n_chosen)
{
  g_autofree char *number = count (n);

  switch (act) {
  case ACCORD_IMPORT_ADD:
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s record is new:", "%s records are new:", n), number);
  case ACCORD_IMPORT_CHANGE:
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s record is newer in the file:",
                                         "%s records are newer in the file:", n), number);
  case ACCORD_IMPORT_ASK:
    return describe_asked (n, n_chosen);
  case ACCORD_IMPORT_PROPOSE:
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s entry may become a record; --choose with its id takes it:",
                                         "%s entries may become records; --choose with its id takes one:", n), number);
  case ACCORD_IMPORT_SAME:
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s record is there already.",
                                         "%s records are there already.", n), number);
  }

  g_return_val_if_reached (NULL);
}

static void
print_item (const AccordImportItem *item)
{
  gboolean asked = item->act == ACCORD_IMPORT_ASK || item->act == ACCORD_IMPORT_PROPOSE;
  g_autofree char *line = NULL;

  if (asked) {
    /* Translators: what a record is, and its id */
    line = g_strdup_printf (_("%s (%s)"), item->title, item->id);
    print_clean ("  ", line);
  } else {
    print_clean ("  ", item->title);
  }
  if (item->remark != NULL)
    print_clean ("    ", item->remark);
}

static guint
count_chosen (AccordImportPlan *plan, AccordImportAct act)
{
  guint n = 0;

  for (guint i = 0; i < plan->items->len; i++) {
    const AccordImportItem *item = g_ptr_array_index (plan->items, i);

    n += item->act == act && item->chosen;
  }

  return n;
}

static void
print_act (AccordImportPlan *plan, AccordImportAct act, gboolean all)
{
  guint n = accord_import_plan_count (plan, act), n_left = 0;
  g_autofree char *heading = n > 0 ? describe_act (act, n, count_chosen (plan, act)) : NULL;

  if (n == 0)
    return;

  printf ("\n%s\n", heading);
  for (guint i = 0, shown = 0; i < plan->items->len && act != ACCORD_IMPORT_SAME; i++) {
    const AccordImportItem *item = g_ptr_array_index (plan->items, i);

    if (item->act == act && (all || shown++ < MOST_ITEMS))
      print_item (item);
    else if (item->act == act)
      n_left++;
  }
  if (n_left > 0) {
    g_autofree char *number = count (n_left);

    printf ("  ");
    printf (g_dngettext (GETTEXT_PACKAGE, "and %s more, which --dry-run names",
                         "and %s more, which --dry-run names", n_left), number);
    printf ("\n");
  }
}

/* ── Lines ── */

/* The lines of each reason, in the order in which the reasons come. */
static GHashTable *
group_lines (AccordImportPlan *plan, gboolean skipped, GPtrArray *reasons)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < plan->lines->len; i++) {
    const AccordImportLine *line = g_ptr_array_index (plan->lines, i);
    GArray *group = g_hash_table_lookup (groups, line->reason);

    if (line->skipped != skipped)
      continue;
    if (group == NULL) {
      group = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (groups, line->reason, group);
      g_ptr_array_add (reasons, line->reason);
    }
    g_array_append_val (group, line->line);
  }

  return groups;
}

static char *
list_numbers (GArray *group)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (group->len, MOST_LINES); i++)
    /* Translators: what stands between two numbers of a list */
    g_string_append_printf (text, "%s%u", i > 0 ? C_("list of numbers", ", ") : "", g_array_index (group, guint, i));
  if (group->len > MOST_LINES)
    g_string_append (text, " …");

  return g_string_free (text, FALSE);
}

static void
print_group (const char *reason, GArray *group)
{
  g_autofree char *numbers = list_numbers (group), *n = count (group->len), *line = NULL;

  line = g_strdup_printf (/* Translators: how many lines of a file, which, and why */
                          g_dngettext (GETTEXT_PACKAGE, "%s line (%s): %s", "%s lines (%s): %s", group->len),
                          n, numbers, reason);
  print_clean ("  ", line);
}

static void
print_lines (AccordImportPlan *plan, gboolean skipped, guint n_all, const char *heading)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new ();
  g_autoptr (GHashTable) groups = group_lines (plan, skipped, reasons);
  guint n_named = 0;

  if (n_all == 0)
    return;

  printf ("\n%s\n", heading);
  for (guint i = 0; i < reasons->len; i++) {
    GArray *group = g_hash_table_lookup (groups, g_ptr_array_index (reasons, i));

    print_group (g_ptr_array_index (reasons, i), group);
    n_named += group->len;
  }
  if (n_all > n_named) {
    g_autofree char *n = count (n_all - n_named);

    printf ("  ");
    printf (g_dngettext (GETTEXT_PACKAGE, "%s more line is not named here.", "%s more lines are not named here.",
                         n_all - n_named), n);
    printf ("\n");
  }
}

static void
print_sum (AccordImportPlan *plan)
{
  g_autofree char *n_read = count (plan->n_read), *n_used = count (plan->n_used), *n_skipped = count (plan->n_skipped);

  printf ("\n");
  if (plan->columns->len > 0)
    /* Translators: numbers: rows of a table, how many of them were used, and how many were not */
    printf (g_dngettext (GETTEXT_PACKAGE, "%s row read: %s used, %s left out.", "%s rows read: %s used, %s left out.",
                         plan->n_read), n_read, n_used, n_skipped);
  else
    /* Translators: numbers: entries of a file, how many of them were used, and how many were not */
    printf (g_dngettext (GETTEXT_PACKAGE, "%s entry read: %s used, %s left out.",
                         "%s entries read: %s used, %s left out.", plan->n_read), n_read, n_used, n_skipped);
  printf ("\n");
}

void
_accord_cli_print_plan (AccordImportPlan *plan, gboolean all)
{
  g_autofree char *heading = NULL;

  if (plan->what != NULL)
    /* Translators: the name of a file, and what it is */
    heading = g_strdup_printf (_("%s: %s"), plan->file, plan->what);
  print_clean ("", heading != NULL ? heading : plan->file);
  print_columns (plan->columns);
  print_questions (plan->questions);
  for (guint act = 0; act < ACCORD_N_IMPORT_ACTS; act++)
    print_act (plan, act, all);
  print_lines (plan, TRUE, plan->n_skipped, _("Left out:"));
  print_lines (plan, FALSE, plan->n_odd, _("Used although odd:"));
  print_sum (plan);
}

void
_accord_cli_print_imported (guint n_added, guint n_changed)
{
  g_autofree char *added = count (n_added), *changed = count (n_changed);

  if (n_added == 0 && n_changed == 0)
    printf ("%s\n", _("Nothing to change."));
  if (n_added > 0) {
    printf (g_dngettext (GETTEXT_PACKAGE, "Imported: %s record is new.", "Imported: %s records are new.", n_added), added);
    printf ("\n");
  }
  if (n_changed > 0) {
    printf (g_dngettext (GETTEXT_PACKAGE, "Imported: %s record is changed.", "Imported: %s records are changed.", n_changed),
            changed);
    printf ("\n");
  }
}
