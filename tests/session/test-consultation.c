/* What people enter for one consultation: each action is one change set, and taking it back leaves nothing behind. */

#include "config.h"

#include "accord-json.h"
#include "accord-session-consultation.h"
#include "accord-session-invitees.h"
#include "accord-session-notes.h"
#include "session-fixture.h"

#include <string.h>

#define TODAY "2026-11-22"
#define MISSION "MONUSCO"

static AccordChain *
get_chain (AccordSession *session)
{
  return session_get_chain (session, MISSION, 0);
}

static const AccordStep *
get_meeting (AccordSession *session)
{
  return accord_chain_get_meeting (get_chain (session));
}

static void
commit (AccordSession *session, AccordChangeSet *changes)
{
  g_autoptr (AccordChangeSet) owned = changes;
  g_autoptr (GError) error = NULL;

  g_assert_true (session_commit (session, owned, &error));
  g_assert_no_error (error);
}

static AccordConsultation *
get_record (AccordSession *session)
{
  return get_chain (session)->consultation;
}

static char *
write_record (AccordSession *session)
{
  AccordConsultation *record = get_record (session);

  return record != NULL ? document_write (accord_record_get_own (ACCORD_RECORD (record))) : g_strdup ("");
}

static AccordDay
some_day (void)
{
  return day_of (TODAY) + g_test_rand_int_range (-20, 20);
}

/* One action after the other, of all kinds. */
static AccordChangeSet *
make_some (AccordSession *session, guint kind)
{
  AccordChain *chain = get_chain (session);
  g_autofree char *text = g_strdup_printf ("text %d", g_test_rand_int ());

  switch (kind) {
  case 0:
    return accord_session_set_form (session, chain, (chain->form + 1) % ACCORD_N_FORMS);
  case 1:
    return accord_session_set_text (session, chain, "summary/text", text);
  case 2:
    return accord_session_set_text (session, chain, "situation/military", text);
  case 3:
    return accord_session_set_outcome (session, chain, ACCORD_OUTCOME_HELD, some_day (), NULL);
  case 4:
    return accord_session_set_outcome (session, chain, ACCORD_OUTCOME_NOT_HELD, ACCORD_DAY_NONE, text);
  case 5:
    return accord_session_set_published (session, chain, chain->consultation == NULL ||
                                         accord_consultation_get_published (chain->consultation) == ACCORD_DAY_NONE);
  case 6:
    return accord_session_set_agenda_item (session, chain, "II.B.4.d",
                                           !accord_session_get_agenda_item (chain, "II.B.4.d"));
  case 7:
    return accord_session_set_readiness (session, chain, "II.B.5.a", !accord_session_get_readiness (chain, "II.B.5.a"));
  case 8:
    return accord_session_set_listed (session, chain, ACCORD_LISTING_DOCUMENTS,
                                      accord_session_count_listed (chain, ACCORD_LISTING_DOCUMENTS), text, "S/2026/1");
  case 9:
    return accord_session_invite (session, chain, text, 'c', FALSE);
  case 10:
    return accord_session_set_attended (session, chain, text, TRUE);
  case 11:
    return accord_session_add_step (session, chain, NULL, text, some_day (), g_test_rand_bit ());
  default:
    g_assert_not_reached ();
  }
}

static void
test_taken_back_whole (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (seen, write_record (session));
  for (guint i = 0; i < 24; i++) {
    AccordChangeSet *changes = make_some (session, i < 12 ? i : (guint) g_test_rand_int_range (0, 12));

    g_assert_cmpuint (accord_change_set_get_length (changes), >, 0);
    g_assert_true (g_str_has_prefix (accord_change_set_get_title (changes), MISSION));
    commit (session, changes);
    g_ptr_array_add (seen, write_record (session));
  }
  for (guint i = seen->len - 1; i > 0; i--) {
    g_autofree char *title = session_undo (session, FALSE, NULL), *now = NULL;

    g_assert_nonnull (title);
    now = write_record (session);
    g_assert_cmpstr (now, ==, g_ptr_array_index (seen, i - 1));
  }
  g_assert_cmpuint (accord_workspace_count_own (accord_session_get_workspace (session)), ==, 0);
  session_end (session);
}

/* What is so already changes nothing, and makes no record. */
static void
test_nothing_new (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordChangeSet) text = accord_session_set_text (session, get_chain (session), "place", "");
  g_autoptr (AccordChangeSet) ready = accord_session_set_readiness (session, get_chain (session), "II.B.5.a", FALSE);
  g_autoptr (AccordChangeSet) item = accord_session_set_agenda_item (session, get_chain (session), "II.B.4.a", FALSE);

  g_assert_cmpuint (accord_change_set_get_length (text), ==, 0);
  g_assert_cmpuint (accord_change_set_get_length (ready), ==, 0);
  g_assert_cmpuint (accord_change_set_get_length (item), ==, 0);

  commit (session, accord_session_set_text (session, get_chain (session), "place", "Room 1"));
  g_assert_cmpstr (accord_session_get_text (get_chain (session), "place"), ==, "Room 1");
  commit (session, accord_session_set_text (session, get_chain (session), "place", NULL));
  g_assert_null (accord_session_get_text (get_chain (session), "place"));
  session_end (session);
}

/* The outcome and the day of the meeting never say different things; "may" reads not held, never missed. */
static void
test_outcome (void)
{
  AccordSession *session = session_new ("2026-12-19");
  AccordDay day = day_of ("2026-11-30");

  commit (session, accord_session_set_outcome (session, get_chain (session), ACCORD_OUTCOME_HELD, day, NULL));
  g_assert_cmpint (get_meeting (session)->actual, ==, day);
  g_assert_cmpint (get_meeting (session)->state, ==, ACCORD_STEP_DONE);
  g_assert_cmpint (accord_session_get_outcome (get_chain (session)), ==, ACCORD_OUTCOME_HELD);

  commit (session, accord_session_set_outcome (session, get_chain (session), ACCORD_OUTCOME_NOT_HELD, ACCORD_DAY_NONE,
                                               "No agreement on a day"));
  g_assert_cmpint (get_meeting (session)->actual, ==, ACCORD_DAY_NONE);
  g_assert_cmpint (get_meeting (session)->state, ==, ACCORD_STEP_NOT_HELD);
  g_assert_cmpstr (accord_session_get_text (get_chain (session), "reason"), ==, "No agreement on a day");

  commit (session, accord_session_set_outcome (session, get_chain (session), ACCORD_OUTCOME_WAIVED, ACCORD_DAY_NONE, NULL));
  g_assert_cmpint (accord_session_get_outcome (get_chain (session)), ==, ACCORD_OUTCOME_WAIVED);
  g_assert_null (accord_session_get_text (get_chain (session), "reason"));

  commit (session, accord_session_set_outcome (session, get_chain (session), ACCORD_OUTCOME_OPEN, ACCORD_DAY_NONE, NULL));
  g_assert_cmpint (accord_session_get_outcome (get_chain (session)), ==, ACCORD_OUTCOME_OPEN);
  session_end (session);
}

static void
set_lead (AccordSession *session, int days)
{
  g_autofree char *value = g_strdup_printf ("%d", days);

  session_write (session, "settings:team", "leads/tcc_meeting_before_expiry_days", value);
}

/* A day that was published stays where it is; one that was withdrawn moves again, unless contributors are invited to it. */
static void
test_published (gconstpointer data)
{
  gboolean invited = GPOINTER_TO_INT (data);
  AccordSession *session = session_new ("2026-11-01");
  AccordDay day = get_meeting (session)->planned;

  commit (session, accord_session_set_published (session, get_chain (session), TRUE));
  g_assert_cmpint (accord_consultation_get_published (get_record (session)), ==, day_of ("2026-11-01"));
  g_assert_true (get_meeting (session)->pinned);
  if (invited)
    commit (session, accord_session_change_step (session, get_chain (session),
                                                 chain_get_step (get_chain (session), "invitation_sent"),
                                                 ACCORD_DAY_NONE, day_of ("2026-11-01")));

  set_lead (session, 14);
  g_assert_cmpint (get_meeting (session)->planned, ==, day);
  set_lead (session, 21);
  commit (session, accord_session_set_published (session, get_chain (session), FALSE));
  g_assert_cmpint (get_meeting (session)->planned, ==, day);
  set_lead (session, 14);
  g_assert_cmpint (get_meeting (session)->planned == day, ==, invited);
  session_end (session);
}

/* A day that somebody chose is not lost because it was published and withdrawn. */
static void
test_chosen_day (void)
{
  AccordSession *session = session_new ("2026-11-01");
  AccordDay chosen = get_meeting (session)->planned + 3;

  commit (session, accord_session_change_step (session, get_chain (session), get_meeting (session), chosen,
                                               ACCORD_DAY_NONE));
  commit (session, accord_session_set_published (session, get_chain (session), TRUE));
  commit (session, accord_session_set_published (session, get_chain (session), FALSE));
  g_assert_cmpint (get_meeting (session)->planned, ==, chosen);
  session_end (session);
}

/* Rows of a list come, change and go without touching each other or the items that are ticked. */
static void
test_lists (void)
{
  AccordSession *session = session_new (TODAY);
  const char *second;

  commit (session, accord_session_set_listed (session, get_chain (session), ACCORD_LISTING_AGENDA, 0, "Own item", NULL));
  commit (session, accord_session_set_agenda_item (session, get_chain (session), "II.B.4.b", TRUE));
  commit (session, accord_session_set_listed (session, get_chain (session), ACCORD_LISTING_AGENDA, 2, "Another", NULL));
  g_assert_true (accord_session_get_agenda_item (get_chain (session), "II.B.4.b"));
  g_assert_null (accord_session_get_listed (get_chain (session), ACCORD_LISTING_AGENDA, 1, &second));

  commit (session, accord_session_set_listed (session, get_chain (session), ACCORD_LISTING_AGENDA, 0, "Changed", NULL));
  commit (session, accord_session_set_agenda_item (session, get_chain (session), "II.B.4.b", FALSE));
  g_assert_cmpuint (accord_session_count_listed (get_chain (session), ACCORD_LISTING_AGENDA), ==, 2);
  g_assert_cmpstr (accord_session_get_listed (get_chain (session), ACCORD_LISTING_AGENDA, 0, &second), ==, "Changed");
  g_assert_cmpstr (accord_session_get_listed (get_chain (session), ACCORD_LISTING_AGENDA, 1, &second), ==, "Another");

  commit (session, accord_session_set_listed (session, get_chain (session), ACCORD_LISTING_AGENDA, 0, NULL, NULL));
  g_assert_cmpstr (accord_session_get_listed (get_chain (session), ACCORD_LISTING_AGENDA, 0, &second), ==, "Another");

  commit (session, accord_session_set_listed (session, get_chain (session), ACCORD_LISTING_BRIEFERS, 0, "A. Name",
                                              "Force Commander"));
  g_assert_cmpstr (accord_session_get_listed (get_chain (session), ACCORD_LISTING_BRIEFERS, 0, &second), ==, "A. Name");
  g_assert_cmpstr (second, ==, "Force Commander");
  session_end (session);
}

static GPtrArray *
list_invited (AccordSession *session, gboolean *entered)
{
  return accord_session_list_invited (session, get_chain (session), entered);
}

static const AccordInvited *
find_invited (GPtrArray *list, const char *who)
{
  for (guint i = 0; i < list->len; i++)
    if (strcmp (((AccordInvited *) g_ptr_array_index (list, i))->who, who) == 0)
      return g_ptr_array_index (list, i);

  return NULL;
}

static void
enter_contributions (AccordSession *session, const char *month, const char *rows)
{
  g_autofree char *document = g_strdup_printf ("{'_id':'contributions:monusco:%s','kind':'contributions','schema':1,"
                                               "'mission':'mission:monusco','month':'%s','rows':[%s]}", month, month, rows);

  session_write_document (session, document);
}

#define ROW(iso3) "{'iso3':'" iso3 "','name':'" iso3 "','type':'Troops','female':1,'male':9}"

/* The list follows the contributions until somebody edits it; from then on it is theirs, until they give it back. */
static void
test_invitees (void)
{
  AccordSession *session = session_new (TODAY);
  gboolean entered;

  enter_contributions (session, "2026-09", ROW ("URY") "," ROW ("PAK"));
  {
    g_autoptr (GPtrArray) list = list_invited (session, &entered);

    g_assert_false (entered);
    g_assert_nonnull (find_invited (list, "URY"));
    g_assert_cmpint (find_invited (list, "URY")->category, ==, 'a');
    g_assert_true (find_invited (list, "COD")->observer);
  }
  commit (session, accord_session_set_attended (session, get_chain (session), "URY", TRUE));
  commit (session, accord_session_uninvite (session, get_chain (session), "PAK"));
  commit (session, accord_session_invite (session, get_chain (session), "World Bank", 'd', TRUE));
  enter_contributions (session, "2026-10", ROW ("NPL"));
  {
    g_autoptr (GPtrArray) list = list_invited (session, &entered);

    g_assert_true (entered);
    g_assert_null (find_invited (list, "PAK"));
    g_assert_null (find_invited (list, "NPL"));
    g_assert_true (find_invited (list, "URY")->attended);
    g_assert_true (find_invited (list, "World Bank")->observer);
  }
  commit (session, accord_session_fill_invited (session, get_chain (session)));
  {
    g_autoptr (GPtrArray) list = list_invited (session, &entered);

    g_assert_false (entered);
    g_assert_nonnull (find_invited (list, "NPL"));
    g_assert_null (find_invited (list, "World Bank"));
  }
  session_end (session);
}

/* Whoever takes out all has a list that is empty, and not one that fills itself again. */
static void
test_nobody_invited (void)
{
  AccordSession *session = session_new (TODAY);
  gboolean entered = FALSE;

  for (;;) {
    g_autoptr (GPtrArray) list = list_invited (session, &entered);

    if (list->len == 0)
      break;
    commit (session, accord_session_uninvite (session, get_chain (session),
                                              ((AccordInvited *) g_ptr_array_index (list, 0))->who));
  }
  g_assert_true (entered);
  session_end (session);
}

/* Who is an observer is what the reference layer says of each item of Annex II, B, 3. */
static void
test_capacities (void)
{
  AccordSession *session = session_new (TODAY);
  AccordReference *reference = accord_workspace_get_reference (accord_session_get_workspace (session));

  for (const char *category = ACCORD_INVITEE_CATEGORIES; *category != '\0'; category++) {
    g_autofree char *id = g_strdup_printf ("II.B.3.%c", *category);
    const char *capacity = accord_json_get_text (accord_reference_get_provision (reference, id), "capacity");

    g_assert_cmpint (accord_session_is_observer_category (*category), ==, strcmp (capacity, "observer") == 0);
  }
  session_end (session);
}

static AccordNote *
add_note (AccordSession *session, const char *text, AccordNote *corrects)
{
  const AccordNoteEntry entry = { "concern", "URY", ACCORD_HANDLING_INTERNAL, day_of (TODAY), text, NULL };
  g_autoptr (GPtrArray) notes = NULL;

  commit (session, accord_session_add_note (session, get_chain (session), &entry, corrects));
  notes = accord_session_list_notes (session, get_chain (session));
  for (guint i = 0; i < notes->len; i++)
    if (strcmp (accord_note_get_text (g_ptr_array_index (notes, i)), text) == 0)
      return g_ptr_array_index (notes, i);

  g_assert_not_reached ();
}

/* A note is never changed: what it said stays to be read behind its correction, and comes back with it. */
static void
test_notes (void)
{
  AccordSession *session = session_new (TODAY);
  AccordNote *first = add_note (session, "First", NULL);
  AccordNote *second = add_note (session, "Second", first);
  AccordNote *third = add_note (session, "Third", second);
  g_autoptr (GPtrArray) corrected = accord_session_list_corrected (session, third);
  g_autoptr (GPtrArray) notes = accord_session_list_notes (session, get_chain (session));

  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpuint (corrected->len, ==, 2);
  g_assert_true (g_ptr_array_index (corrected, 0) == second);
  g_assert_true (g_ptr_array_index (corrected, 1) == first);
  g_assert_cmpstr (accord_note_get_text (first), ==, "First");
  /* A note is no edit of the consultation. */
  g_assert_null (get_record (session));

  commit (session, accord_session_bin_note (session, get_chain (session), third));
  {
    g_autoptr (GPtrArray) left = accord_session_list_notes (session, get_chain (session));

    g_assert_cmpuint (left->len, ==, 1);
    g_assert_true (g_ptr_array_index (left, 0) == second);
  }
  session_end (session);
}

/* Notes that correct each other in a circle, from a file that something else wrote, end all the same. */
static void
test_notes_in_a_circle (void)
{
  AccordSession *session = session_new (TODAY);
  g_autofree char *subject = g_strdup (get_chain (session)->consultation_id);
  g_autoptr (GPtrArray) corrected = NULL;

  for (guint i = 0; i < 3; i++) {
    g_autofree char *document = g_strdup_printf ("{'_id':'note:%u','kind':'note','schema':1,'subject':'%s','type':'view',"
                                                 "'text':'x','corrects':'note:%u'}", i, subject, (i + 1) % 3);

    session_write_document (session, document);
  }
  corrected = accord_session_list_corrected (session,
                                             ACCORD_NOTE (accord_workspace_lookup (accord_session_get_workspace (session),
                                                                                   "note:0")));
  g_assert_cmpuint (corrected->len, <=, 3);
  session_end (session);
}

/* Steps of one's own stand beside those of the rules, also two of a kind, and go again. */
static void
test_own_steps (void)
{
  AccordSession *session = session_new (TODAY);
  guint n = get_chain (session)->n_steps;
  const AccordStep *own;

  commit (session, accord_session_add_step (session, get_chain (session), "silence", NULL, day_of ("2026-12-10"), FALSE));
  commit (session, accord_session_add_step (session, get_chain (session), "silence", NULL, day_of ("2026-12-14"), FALSE));
  commit (session, accord_session_add_step (session, get_chain (session), NULL, "Talks", day_of (TODAY), TRUE));
  g_assert_cmpuint (get_chain (session)->n_steps, ==, n + 3);
  g_assert_cmpint (chain_get_step (get_chain (session), "silence")->planned, ==, day_of ("2026-12-10"));
  for (guint i = n; i < n + 3; i++) {
    const AccordStep *step = &get_chain (session)->steps[i];

    g_assert_cmpstr (step->template->title, ==, step->actual != ACCORD_DAY_NONE ? "Talks" : "Draft under silence");
  }

  own = &get_chain (session)->steps[n];
  commit (session, accord_session_remove_step (session, get_chain (session), own));
  g_assert_cmpuint (get_chain (session)->n_steps, ==, n + 2);
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/consultation/taken-back-whole", test_taken_back_whole);
  g_test_add_func ("/session/consultation/nothing-new", test_nothing_new);
  g_test_add_func ("/session/consultation/outcome", test_outcome);
  g_test_add_data_func ("/session/consultation/published", GINT_TO_POINTER (FALSE), test_published);
  g_test_add_data_func ("/session/consultation/published-and-invited", GINT_TO_POINTER (TRUE), test_published);
  g_test_add_func ("/session/consultation/chosen-day", test_chosen_day);
  g_test_add_func ("/session/consultation/lists", test_lists);
  g_test_add_func ("/session/consultation/invitees", test_invitees);
  g_test_add_func ("/session/consultation/nobody-invited", test_nobody_invited);
  g_test_add_func ("/session/consultation/capacities", test_capacities);
  g_test_add_func ("/session/consultation/notes", test_notes);
  g_test_add_func ("/session/consultation/notes-in-a-circle", test_notes_in_a_circle);
  g_test_add_func ("/session/consultation/own-steps", test_own_steps);

  return g_test_run ();
}
