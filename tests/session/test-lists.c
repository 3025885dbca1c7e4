#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"
#include "accord-model-error.h"
#include "accord-session-agenda.h"
#include "accord-session-missions.h"
#include "accord-session-show.h"
#include "accord-words.h"

#include <string.h>

#define ROUNDS 25
#define TODAY "2026-11-22"

static const AccordAgendaFilter everything = { NULL, ACCORD_DAY_NONE, ACCORD_DAY_NONE, FALSE };

static AccordDay
random_today (void)
{
  return g_test_rand_int_range (day_of ("1995-01-01"), day_of ("2028-12-31"));
}

static AccordDay
day_in (JsonObject *row, const char *member)
{
  return accord_json_get_day (row, member);
}

/* The agenda as JSON, only the rows of one mission if it is given. */
static GPtrArray *
list_rows (AccordSession *session, const AccordAgendaFilter *filter, const char *mission_id)
{
  g_autoptr (GPtrArray) items = accord_session_list_agenda (session, filter);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  for (guint i = 0; i < items->len; i++) {
    g_autoptr (JsonObject) row = accord_session_agenda_to_json (session, g_ptr_array_index (items, i));

    if (mission_id == NULL || g_strcmp0 (accord_json_get_text (row, "mission_id"), mission_id) == 0)
      g_ptr_array_add (rows, g_steal_pointer (&row));
  }

  return rows;
}

static gboolean
is (JsonObject *row, const char *member, const char *value)
{
  return g_strcmp0 (accord_json_get_text (row, member), value) == 0;
}

static gboolean
lies_ahead (JsonObject *row, AccordDay today)
{
  return is (row, "state", "planned") && !is (row, "step", "mandate_expiry") && day_in (row, "planned") >= today;
}

static void
assert_same_members (JsonObject *next, JsonObject *row)
{
  g_autoptr (GList) names = json_object_get_members (next);

  for (GList *l = names; l != NULL; l = l->next) {
    g_assert_true (json_object_has_member (row, l->data));
    g_assert_true (accord_document_equal (json_object_get_member (next, l->data), json_object_get_member (row, l->data)));
  }
}

/* What the list of missions says comes next is on the agenda, with the same words, and nothing before it. */
static void
assert_next_step (JsonObject *mission, GPtrArray *rows, AccordDay today)
{
  JsonObject *next = accord_json_get_object (mission, "next_step");
  JsonObject *found = NULL;

  for (guint i = 0; i < rows->len; i++) {
    JsonObject *row = g_ptr_array_index (rows, i);

    if (!lies_ahead (row, today))
      continue;
    g_assert_nonnull (next);
    g_assert_cmpint (day_in (next, "planned"), <=, day_in (row, "planned"));
    if (found == NULL && is (row, "step", accord_json_get_text (next, "step")) &&
        day_in (next, "planned") == day_in (row, "planned"))
      found = row;
  }

  g_assert_true ((next != NULL) == (found != NULL));
  if (found != NULL)
    assert_same_members (next, found);
}

static void
assert_mission (AccordSession *session, JsonObject *mission)
{
  const char *id = accord_json_get_text (mission, "id");
  AccordDay today = accord_session_get_today (session), expires = day_in (mission, "expires");
  AccordAgendaFilter late = { .from = ACCORD_DAY_NONE, .to = ACCORD_DAY_NONE, .overdue = TRUE };
  g_autoptr (GPtrArray) rows = list_rows (session, &everything, id);
  g_autoptr (GPtrArray) overdue = list_rows (session, &late, id);
  gboolean update_needed = FALSE, ends_then = FALSE;

  for (guint i = 0; i < rows->len; i++) {
    JsonObject *row = g_ptr_array_index (rows, i);

    update_needed |= is (row, "step", "update_needed");
    ends_then |= is (row, "step", "mandate_expiry") && day_in (row, "planned") == expires;
  }
  g_assert_cmpint (accord_json_get_number (mission, "overdue", -1), ==, overdue->len);
  assert_next_step (mission, rows, today);
  if (accord_json_get_flag (mission, "update_needed"))
    g_assert_true (update_needed);
  else if (is (mission, "term", "until"))
    g_assert_true (ends_then);
  if (expires != ACCORD_DAY_NONE) {
    g_assert_cmpint (accord_json_get_number (mission, "days_left", G_MININT), ==, expires - today);
    g_assert_true (accord_json_get_flag (mission, "update_needed") == (expires < today));
  }
}

static void
assert_agree (AccordSession *session)
{
  g_autoptr (GPtrArray) summaries = accord_session_list_missions (session, TRUE);
  guint n_active = 0;

  for (guint i = 0; i < summaries->len; i++) {
    AccordMissionSummary *summary = g_ptr_array_index (summaries, i);
    g_autoptr (JsonObject) mission = accord_session_mission_to_json (session, summary);
    g_autofree char *words = accord_session_mission_in_words (session, summary);

    g_assert_cmpint (*words, !=, '\0');
    n_active += accord_json_get_flag (mission, "active");
    assert_mission (session, mission);
  }
  g_clear_pointer (&summaries, g_ptr_array_unref);
  summaries = accord_session_list_missions (session, FALSE);
  g_assert_cmpuint (summaries->len, ==, n_active);
}

static void
test_agree (void)
{
  AccordSession *session = session_new (TODAY);

  assert_agree (session);
  for (int round = 0; round < ROUNDS; round++) {
    accord_session_set_today (session, random_today ());
    assert_agree (session);
  }
  session_end (session);
}

/* The same, once people have entered things: a meeting held, one waived, a mission that is only planned. */
static void
test_agree_edited (void)
{
  AccordSession *session = session_new (TODAY);

  session_write_document (session, "{'_id': 'consultation:monusco:2025-12-19:II.B.2.c', 'mission': 'mission:monusco', "
                                   "'steps': {'invitation_sent': {'actual': '2026-11-19'}}}");
  session_write_document (session, "{'_id': 'consultation:unmiss:2026-04-30:II.B.2.c', 'mission': 'mission:unmiss', "
                                   "'outcome': 'waived'}");
  assert_agree (session);
  accord_session_set_today (session, day_of ("2026-12-10"));
  assert_agree (session);
  session_write_document (session, "{'_id': 'mission:new', 'acronym': 'NEW', 'name': 'New Mission', "
                                   "'start': '2026-01-01'}");
  session_write_document (session, "{'_id': 'mandate:new:1', 'mission': 'mission:new', 'state': 'in_preparation', "
                                   "'term': 'unknown', 'effective': '2027-03-01', 'decision': 'establish'}");
  assert_agree (session);
  session_end (session);
}

static gboolean
passes (JsonObject *row, const AccordAgendaFilter *filter)
{
  AccordDay day = day_in (row, "actual") != ACCORD_DAY_NONE ? day_in (row, "actual") : day_in (row, "planned");

  if (filter->mission != NULL &&
      !is (row, "mission_id", accord_record_get_id (ACCORD_RECORD (filter->mission))))
    return FALSE;
  if (filter->owner != ACCORD_ROLE_NONE && !is (row, "owner_role", accord_role_get_name (filter->owner)))
    return FALSE;
  /* The only colleague whom these tests enter, in another spelling. */
  if (filter->who != NULL && !(is (row, "who", "José Núñez") && strcmp (filter->who, "jose NUNEZ") == 0))
    return FALSE;
  if (filter->form != NULL && !is (row, "form", filter->form) &&
      !(strcmp (filter->form, "A") == 0 && (is (row, "form", "A-public") || is (row, "form", "A-private"))))
    return FALSE;
  if (is (row, "step", "update_needed"))
    return !filter->overdue;

  return (filter->from == ACCORD_DAY_NONE || day >= filter->from) &&
         (filter->to == ACCORD_DAY_NONE || day <= filter->to) &&
         (!filter->overdue || is (row, "state", "overdue") || is (row, "state", "missed"));
}

static void
assert_filtered (AccordSession *session, GPtrArray *all, const AccordAgendaFilter *filter)
{
  g_autoptr (GPtrArray) rows = list_rows (session, filter, NULL);
  guint found = 0;

  for (guint i = 0; i < all->len; i++) {
    g_autofree char *expected = document_write (g_ptr_array_index (all, i));

    if (!passes (g_ptr_array_index (all, i), filter))
      continue;
    g_assert_cmpuint (found, <, rows->len);
    {
      g_autofree char *row = document_write (g_ptr_array_index (rows, found++));

      g_assert_cmpstr (row, ==, expected);
    }
  }
  g_assert_cmpuint (found, ==, rows->len);
}

static void
test_filter (void)
{
  static const char *const missions[] = { "MONUSCO", "UNIFIL", "UNISFA", "UNTSO", "UNDOF" };
  static const char *const forms[] = { NULL, NULL, NULL, "A", "A-public", "A-private", "B", "C", "other" };
  static const char *const colleagues[] = { NULL, NULL, NULL, "jose NUNEZ", "Jos" };
  AccordSession *session = session_new (TODAY);

  session_write_document (session, "{'_id': 'consultation:monusco:2025-12-19:II.B.2.c', 'mission': 'mission:monusco', "
                                   "'form': 'A-private', 'steps': {'invitation_sent': {'who': 'José Núñez'}}}");
  session_write_document (session, "{'_id': 'consultation:unmiss:2026-04-30:II.B.2.c', 'mission': 'mission:unmiss', "
                                   "'form': 'A-public', 'steps': {'invitation_sent': {'who': 'José Núñez'}}}");

  for (int round = 0; round < ROUNDS; round++) {
    AccordDay today = round == 0 ? day_of (TODAY) : random_today ();
    g_autoptr (GPtrArray) all = NULL;

    accord_session_set_today (session, today);
    all = list_rows (session, &everything, NULL);
    for (int i = 0; i < 10; i++) {
      AccordAgendaFilter filter = {
        .mission = g_test_rand_bit () ? NULL : mission_get (accord_session_get_workspace (session), missions[i / 2]),
        .from = g_test_rand_bit () ? ACCORD_DAY_NONE : today + g_test_rand_int_range (-60, 60),
        .to = g_test_rand_bit () ? ACCORD_DAY_NONE : today + g_test_rand_int_range (-60, 120),
        .overdue = g_test_rand_bit (),
        .owner = g_test_rand_bit () ? ACCORD_ROLE_NONE : g_test_rand_int_range (0, ACCORD_N_ROLES),
        .who = colleagues[g_test_rand_int_range (0, G_N_ELEMENTS (colleagues))],
        .form = forms[g_test_rand_int_range (0, G_N_ELEMENTS (forms))],
      };

      assert_filtered (session, all, &filter);
    }
  }
  session_end (session);
}

/* Whoever is asked for is found, whatever the spelling. */
static void
test_colleague (void)
{
  AccordSession *session = session_new (TODAY);
  AccordAgendaFilter filter = everything;
  g_autoptr (GPtrArray) rows = NULL;

  session_write_document (session, "{'_id': 'consultation:monusco:2025-12-19:II.B.2.c', 'mission': 'mission:monusco', "
                                   "'form': 'A-private', 'steps': {'invitation_sent': {'who': 'José Núñez'}}}");
  filter.who = "jose NUNEZ";
  filter.form = "A";
  rows = list_rows (session, &filter, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_true (is (g_ptr_array_index (rows, 0), "step", "invitation_sent"));
  g_assert_true (is (g_ptr_array_index (rows, 0), "form", "A-private"));
  session_end (session);
}

/* By day, what must be updated first, and the steps of one chain never out of their order. */
static void
test_sorted (void)
{
  AccordSession *session = session_new (TODAY);

  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) items = NULL;
    const AccordAgendaItem *before = NULL;

    accord_session_set_today (session, round == 0 ? day_of (TODAY) : random_today ());
    items = accord_session_list_agenda (session, &everything);
    for (guint i = 0; i < items->len; i++) {
      const AccordAgendaItem *item = g_ptr_array_index (items, i);

      if (before != NULL && before->step != NULL) {
        g_assert_nonnull (item->step);
        g_assert_cmpint (accord_step_get_day (before->step), <=, accord_step_get_day (item->step));
        if (before->chain == item->chain && accord_step_get_day (before->step) == accord_step_get_day (item->step))
          g_assert_true (before->step < item->step);
      }
      before = item;
    }
  }
  session_end (session);
}

static void
assert_owner (AccordSession *session, const char *day, const char *expected)
{
  AccordSettings *settings = accord_workspace_get_settings (accord_session_get_workspace (session));
  g_autofree char *owner = accord_words_for_owner (ACCORD_ROLE_PRESIDENT, day != NULL ? day_of (day) : ACCORD_DAY_NONE,
                                                   settings, accord_session_get_countries (session));

  g_assert_cmpstr (owner, ==, expected);
}

/* A meeting that is moved over the end of a month changes hands. */
static void
test_owner (void)
{
  AccordSession *session = session_new (TODAY);
  AccordChain *chain = session_get_chain (session, "MONUSCO", 0);
  AccordAgendaItem item = { chain, chain_get_step (chain, "consultation_meeting") };
  g_autoptr (JsonObject) planned = accord_session_agenda_to_json (session, &item);
  g_autoptr (JsonObject) moved = NULL, done = NULL;

  assert_owner (session, "2026-11-30", "President (November 2026): Latvia");
  assert_owner (session, "2026-12-01", "President (December 2026): Liberia");
  assert_owner (session, "2027-01-01", "President (January 2027), not entered");
  assert_owner (session, NULL, "President of the Council");
  g_assert_cmpstr (accord_json_get_text (planned, "owner"), ==, "President (November 2026): Latvia");

  session_write_document (session, "{'_id': 'consultation:monusco:2025-12-19:II.B.2.c', 'mission': 'mission:monusco', "
                                   "'steps': {'consultation_meeting': {'planned': '2027-01-05'}}}");
  item.chain = session_get_chain (session, "MONUSCO", 0);
  item.step = chain_get_step (item.chain, "consultation_meeting");
  moved = accord_session_agenda_to_json (session, &item);
  g_assert_cmpstr (accord_json_get_text (moved, "owner"), ==, "President (January 2027), not entered");

  /* Once done, it was whoever presided on the day. */
  session_write (session, "consultation:monusco:2025-12-19:II.B.2.c", "steps/consultation_meeting",
                 "{'planned': '2027-01-05', 'actual': '2026-12-03'}");
  item.chain = session_get_chain (session, "MONUSCO", 0);
  item.step = chain_get_step (item.chain, "consultation_meeting");
  done = accord_session_agenda_to_json (session, &item);
  g_assert_cmpstr (accord_json_get_text (done, "owner"), ==, "President (December 2026): Liberia");

  session_write (session, "settings:team", "presidency/2027-01", "'FRA'");
  assert_owner (session, "2027-01-01", "President (January 2027): France");
  session_end (session);
}

static void
assert_shown (AccordSession *session, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) object = accord_session_show (session, id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (accord_json_get_text (object, "id"), ==, id);
  g_assert_nonnull (accord_json_get_object (object, "derived"));
}

/* Everything that a list names can be shown. */
static void
test_show (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GPtrArray) rows = list_rows (session, &everything, NULL);
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < rows->len; i++) {
    assert_shown (session, accord_json_get_text (g_ptr_array_index (rows, i), "consultation"));
    assert_shown (session, accord_json_get_text (g_ptr_array_index (rows, i), "trigger"));
  }
  g_hash_table_iter_init (&iter, accord_reference_get_rows (reference_get ()));
  while (g_hash_table_iter_next (&iter, &id, NULL))
    assert_shown (session, id);
  assert_shown (session, "II.B.5.a");

  g_assert_null (accord_session_show (session, "mission:none", &error));
  g_assert_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_NOT_FOUND);
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/lists/agree", test_agree);
  g_test_add_func ("/session/lists/agree-edited", test_agree_edited);
  g_test_add_func ("/session/lists/filter", test_filter);
  g_test_add_func ("/session/lists/colleague", test_colleague);
  g_test_add_func ("/session/lists/sorted", test_sorted);
  g_test_add_func ("/session/lists/owner", test_owner);
  g_test_add_func ("/session/lists/show", test_show);

  return g_test_run ();
}
