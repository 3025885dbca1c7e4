/* Of which steps an officer is reminded, and in which order. */

#include "config.h"

#include "session-fixture.h"

#include "accord-session-reminders.h"

#include <string.h>

#define MANY_DAYS 60

static AccordMission *
get_mission (AccordSession *session, const char *acronym)
{
  return mission_get (accord_session_get_workspace (session), acronym);
}

/* The keys of the steps, consultation by consultation. */
static char *
write_steps (AccordSession *session, const char *acronym, int days)
{
  g_autoptr (GPtrArray) reminders = accord_session_list_reminders (session, get_mission (session, acronym), days);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reminders->len; i++) {
    const AccordReminder *reminder = g_ptr_array_index (reminders, i);

    for (guint k = 0; k < reminder->steps->len; k++)
      g_string_append_printf (text, "%s ", ((AccordStep *) g_ptr_array_index (reminder->steps, k))->template->key);
  }

  return g_string_free (text, FALSE);
}

static void
assert_steps (AccordSession *session, const char *acronym, int days, const char *expected)
{
  g_autofree char *steps = write_steps (session, acronym, days);

  g_assert_cmpstr (steps, ==, expected);
}

/* MONUSCO's mandate ends on 20 December 2026: by the shipped leads, its invitation was to be sent on 20 November, and
 * its meeting is on the 27th. */
static void
test_by_hand (void)
{
  AccordSession *session = session_new ("2026-11-22");

  assert_steps (session, "MONUSCO", 0, "sg_report_issued invitation_sent agenda_paper_circulated ");
  assert_steps (session, "MONUSCO", 4,
                "sg_report_issued invitation_sent agenda_paper_circulated fact_sheets_ready ");
  assert_steps (session, "UNFICYP", 3, "");
  /* Nothing is planned for what is open-ended, nor where an update is needed. */
  assert_steps (session, "UNTSO", MANY_DAYS, "");
  assert_steps (session, "UNDOF", MANY_DAYS, "");
  session_end (session);
}

/* An open step is due just if its day is near or past, whatever the day and however far ahead. */
static void
test_rule (void)
{
  AccordSession *session = session_new ("2026-11-22");
  const char *const missions[] = { "MONUSCO", "UNIFIL", "UNFICYP", "UNMISS" };

  for (int round = 0; round < 200; round++) {
    AccordDay today = day_of ("2026-10-15") + g_test_rand_int_range (0, 120);
    int days = g_test_rand_int_range (0, MANY_DAYS + 1);
    const char *acronym = missions[g_test_rand_int_range (0, G_N_ELEMENTS (missions))];
    g_autofree char *steps = NULL;
    GPtrArray *chains;

    accord_session_set_today (session, today);
    steps = write_steps (session, acronym, days);
    chains = accord_session_get_chains (session, get_mission (session, acronym));
    for (guint i = 0; i < chains->len; i++) {
      AccordChain *chain = g_ptr_array_index (chains, i);

      for (guint k = 0; k < chain->n_steps; k++) {
        const AccordStep *step = &chain->steps[k];
        g_autofree char *word = g_strconcat (step->template->key, " ", NULL);
        gboolean is_due = step->planned <= today + days && strcmp (step->template->key, "mandate_expiry") != 0;

        g_assert_true ((strstr (steps, word) != NULL) == is_due);
      }
    }
  }
  session_end (session);
}

static void
test_done_and_not_held (void)
{
  AccordSession *session = session_new ("2026-11-22");
  AccordChain *chain = session_get_chain (session, "MONUSCO", 0);
  g_autofree char *id = g_strdup (chain->consultation_id);
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  changes = accord_session_change_step (session, chain, chain_get_step (chain, "invitation_sent"), ACCORD_DAY_NONE,
                                        day_of ("2026-11-20"));
  g_assert_true (session_commit (session, changes, &error));
  assert_steps (session, "MONUSCO", 0, "sg_report_issued agenda_paper_circulated ");

  session_write (session, id, "outcome", "'not_held'");
  {
    g_autofree char *steps = write_steps (session, "MONUSCO", MANY_DAYS);

    g_assert_null (strstr (steps, "consultation_meeting"));
    g_assert_null (strstr (steps, "fact_sheets"));
    /* The Council decides all the same. */
    g_assert_nonnull (strstr (steps, "council_decision"));
  }
  session_end (session);
}

/* What was reminded of is left out, and the rest is a reminder of its own. */
static void
test_leave_out (void)
{
  AccordSession *session = session_new ("2026-11-22");
  g_autoptr (GPtrArray) reminders = accord_session_list_reminders (session, get_mission (session, "MONUSCO"), 0);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const AccordReminder *reminder = g_ptr_array_index (reminders, 0);

  for (guint n = reminder->steps->len; n > 0; n--) {
    AccordReminder *rest = accord_reminder_leave_out (reminder, names);

    g_assert_cmpuint (rest->steps->len, ==, n);
    g_assert_true (g_ptr_array_index (rest->steps, 0) == g_ptr_array_index (reminder->steps, reminder->steps->len - n));
    g_hash_table_add (names, accord_chain_make_step_id (rest->chain, g_ptr_array_index (rest->steps, 0)));
    accord_reminder_free (rest);
  }
  g_assert_null (accord_reminder_leave_out (reminder, names));
  g_ptr_array_set_size (reminders, 0);
  session_end (session);
}

static void
test_words (void)
{
  AccordSession *session = session_new ("2026-11-22");
  g_autoptr (GPtrArray) reminders = accord_session_list_reminders (session, get_mission (session, "MONUSCO"), 0);
  g_autoptr (GPtrArray) later = NULL;
  g_autofree char *title = accord_session_get_reminder_title (g_ptr_array_index (reminders, 0));
  g_autofree char *body = accord_session_get_reminder_body (g_ptr_array_index (reminders, 0), day_of ("2026-11-22"));
  g_autofree char *ahead = NULL;

  g_assert_cmpstr (title, ==, "MONUSCO: Secretary-General's report issued");
  g_assert_cmpstr (body, ==, "Overdue since Fri 20 Nov 2026\n2 more steps are due");

  accord_session_set_today (session, day_of ("2026-12-31") - 31);
  later = accord_session_list_reminders (session, get_mission (session, "UNIFIL"), 3);
  g_assert_cmpuint (later->len, ==, 1);
  ahead = accord_session_get_reminder_body (g_ptr_array_index (later, 0), accord_session_get_today (session));
  g_assert_cmpstr (ahead, ==, "Due in 3 days, on Thu 3 Dec 2026\n2 more steps are due");
  g_ptr_array_set_size (reminders, 0);
  g_ptr_array_set_size (later, 0);
  session_end (session);
}

/* What can still be met comes first, what can no longer be met last, and days go up in between. */
static void
test_order (void)
{
  AccordSession *session = session_new ("2026-12-10");
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  const char *const missions[] = { "UNFICYP", "MONUSCO", "UNIFIL", "UNMISS" };
  int ranks[] = { [ACCORD_STEP_OVERDUE] = 0, [ACCORD_STEP_PLANNED] = 1, [ACCORD_STEP_MISSED] = 2 };

  for (guint i = 0; i < G_N_ELEMENTS (missions); i++) {
    GPtrArray *list = accord_session_list_reminders (session, get_mission (session, missions[i]), MANY_DAYS);

    g_ptr_array_extend (all, list, NULL, NULL);
    g_ptr_array_add (lists, list);
  }
  g_assert_cmpuint (all->len, >=, 3);
  accord_session_sort_reminders (all);
  for (guint i = 1; i < all->len; i++) {
    const AccordStep *a = g_ptr_array_index (((AccordReminder *) g_ptr_array_index (all, i - 1))->steps, 0);
    const AccordStep *b = g_ptr_array_index (((AccordReminder *) g_ptr_array_index (all, i))->steps, 0);

    g_assert_cmpint (ranks[a->state], <=, ranks[b->state]);
    if (a->state == b->state)
      g_assert_cmpint (a->planned, <=, b->planned);
  }
  g_ptr_array_set_size (lists, 0);
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/reminders/by-hand", test_by_hand);
  g_test_add_func ("/session/reminders/rule", test_rule);
  g_test_add_func ("/session/reminders/done-and-not-held", test_done_and_not_held);
  g_test_add_func ("/session/reminders/leave-out", test_leave_out);
  g_test_add_func ("/session/reminders/words", test_words);
  g_test_add_func ("/session/reminders/order", test_order);

  return g_test_run ();
}
