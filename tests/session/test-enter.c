/* What is entered is read as its kind asks, is one action, and leaves nothing behind when it is taken back. */

#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"
#include "accord-model-error.h"
#include "accord-session-enter.h"
#include "accord-session-publish.h"

#include <string.h>

#define TODAY "2026-11-22"
#define RENEWAL "consultation:monusco:2025-12-19:II.B.2.c"
#define ROUNDS 40

typedef const char *const *Words;
#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static char *
add (AccordSession *session, const char *kind, Words words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChangeSet) changes = NULL;
  char *id = NULL;

  changes = accord_session_enter_new (session, kind, (char **) words, &id, &error);
  g_assert_no_error (error);
  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);

  return id;
}

static void
set (AccordSession *session, const char *id, Words words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChangeSet) changes = accord_session_enter (session, id, (char **) words, &error);

  g_assert_no_error (error);
  g_assert_true (accord_change_set_get_length (changes) == 0 || session_commit (session, changes, &error));
  g_assert_no_error (error);
}

static char *
read_own (AccordSession *session, const char *id)
{
  AccordRecord *record = accord_workspace_lookup (accord_session_get_workspace (session), id);
  JsonObject *own = record != NULL ? accord_record_get_own (record) : NULL;

  return own != NULL ? accord_json_to_text (own, FALSE) : g_strdup ("");
}

/* One record of each kind, and undo takes each away without a trace. */
static void
test_add_and_undo (void)
{
  static const struct {
    const char *kind;
    const char *words[6];
  } cases[] = {
    { "mission", { "acronym=UNTEST", "name=A test" } },
    { "mandate", { "mission=UNIFIL", "decision=terminate" } },
    { "consultation", { "mission=UNIFIL", "form=other", "steps/consultation_meeting/planned=2026-12-08" } },
    { "event", { "mission=UNIFIL", "type=rotation" } },
    { "report", { "mission=UNIFIL", "due=2026-12-01" } },
    { "note", { "subject=" RENEWAL, "type=view", "text=Something" } },
    { "contributions", { "mission=UNIFIL", "month=2026-10" } },
    { "requirement", { "mandate=mandate:unifil:2025-08-28", "capability=Helicopters", "quantity=4" } },
  };
  AccordSession *session = session_new (TODAY);
  AccordWorkspace *workspace = accord_session_get_workspace (session);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = add (session, cases[i].kind, cases[i].words);
    g_autofree char *title = NULL;
    AccordRecord *record = accord_workspace_lookup (workspace, id);

    g_assert_true (ACCORD_IS_RECORD (record));
    g_assert_cmpstr (accord_kind_get_name (accord_record_get_kind (record)), ==, cases[i].kind);
    g_assert_cmpuint (accord_workspace_count_own (workspace), ==, 1);
    title = session_undo (session, FALSE, NULL);
    g_assert_nonnull (title);
    g_assert_cmpuint (accord_workspace_count_own (workspace), ==, 0);
    g_assert_null (accord_workspace_lookup (workspace, id));
  }
  session_end (session);
}

/* Two officers who enter the same thing make the same record, unless nothing tells that it is the same. */
static void
test_ids (void)
{
  char *ids[2][5];

  for (guint round = 0; round < 2; round++) {
    AccordSession *session = session_new (TODAY);

    ids[round][0] = add (session, "mandate", WORDS ("mission=UNIFIL"));
    ids[round][1] = add (session, "contributions", WORDS ("mission=UNIFIL", "month=2026-10"));
    ids[round][2] = add (session, "mission", WORDS ("acronym=UNTEST", "name=A test"));
    ids[round][3] = add (session, "event", WORDS ("mission=UNIFIL", "type=rotation"));
    ids[round][4] = add (session, "mandate", WORDS ("mission=UNIFIL"));
    while (accord_workspace_count_own (accord_session_get_workspace (session)) > 0) {
      g_autofree char *title = session_undo (session, FALSE, NULL);

      g_assert_nonnull (title);
    }
    session_end (session);
  }
  for (guint i = 0; i < 5; i++) {
    g_assert_true (i < 3 ? strcmp (ids[0][i], ids[1][i]) == 0 : strcmp (ids[0][i], ids[1][i]) != 0);
    g_free (ids[0][i]);
    g_free (ids[1][i]);
  }
}

/* Entered in one action or one by one, in any order: the record is the same. */
static void
test_order_does_not_matter (void)
{
  const char *words[] = {
    "steps/vote/planned=2026-12-17", "steps/vote/who=Ana", "steps/first_draft/actual=2026-11-20", "form=A-private",
    "steps/vote/note=at ten", "situation/military=Quiet", "place=Conference Room 2", NULL
  };
  guint n = G_N_ELEMENTS (words) - 1;
  g_autofree char *wanted = NULL;
  AccordSession *session = session_new (TODAY);

  for (guint round = 0; round < ROUNDS; round++) {
    g_autofree char *found = NULL;
    g_autofree char *left = NULL;
    guint at_once = g_test_rand_int_range (1, n + 1);
    guint undos = 0;

    for (guint i = n - 1; i > 0; i--) {
      guint k = g_test_rand_int_range (0, i + 1);
      const char *word = words[i];

      words[i] = words[k];
      words[k] = word;
    }
    for (guint i = 0; i < n; i += at_once, undos++) {
      g_autoptr (GPtrArray) some = g_ptr_array_new ();

      for (guint k = i; k < MIN (n, i + at_once); k++)
        g_ptr_array_add (some, (gpointer) words[k]);
      g_ptr_array_add (some, NULL);
      set (session, RENEWAL, (Words) some->pdata);
    }
    {
      AccordRecord *record = accord_workspace_lookup (accord_session_get_workspace (session), RENEWAL);
      JsonObject *own = accord_record_get_own (record);
      g_autofree char *steps = accord_json_to_text (accord_json_get_object (own, "steps"), FALSE);

      g_assert_cmpint (accord_consultation_get_step (ACCORD_CONSULTATION (record), "vote").planned, ==, day_of ("2026-12-17"));
      found = g_strdup_printf ("%u %" G_GSIZE_FORMAT " %s %s", json_object_get_size (own), strlen (steps),
                               accord_json_get_text (own, "form"), accord_json_get_text (own, "place"));
    }
    if (wanted == NULL)
      wanted = g_strdup (found);
    g_assert_cmpstr (found, ==, wanted);
    while (undos-- > 0)
      g_free (session_undo (session, FALSE, NULL));
    left = read_own (session, RENEWAL);
    g_assert_cmpstr (left, ==, "");
  }
  session_end (session);
}

/* What says the same as the shipped row, or as the record already does, is no change at all. */
static void
test_nothing_to_do (void)
{
  AccordSession *session = session_new (TODAY);
  AccordWorkspace *workspace = accord_session_get_workspace (session);
  g_autofree char *before = NULL, *after = NULL;

  set (session, "MONUSCO", WORDS ("acronym=MONUSCO", "headquarters="));
  g_assert_cmpuint (accord_workspace_count_own (workspace), ==, 0);
  set (session, ACCORD_SETTINGS_ID, WORDS ("leads/tcc_meeting_before_expiry_days=21", "presidency/2026-11=LVA"));
  g_assert_cmpuint (accord_workspace_count_own (workspace), ==, 0);

  set (session, RENEWAL, WORDS ("place=Conference Room 2"));
  before = read_own (session, RENEWAL);
  set (session, RENEWAL, WORDS ("place=Conference Room 2", "time="));
  after = read_own (session, RENEWAL);
  g_assert_cmpstr (before, ==, after);
  session_end (session);
}

static const AccordStep *
get_meeting (AccordSession *session)
{
  return chain_get_step (session_get_chain (session, "MONUSCO", 0), "consultation_meeting");
}

/* Whoever was told the day of a meeting finds it on that day, whatever becomes of the leads. */
static void
test_pinned (void)
{
  static const char *const told[] = { "steps/invitation_sent/actual=2026-11-20", "published=2026-11-20" };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    AccordSession *session = session_new (TODAY);
    AccordDay day = get_meeting (session)->planned;

    set (session, RENEWAL, WORDS (told[i]));
    g_assert_true (get_meeting (session)->pinned);
    set (session, ACCORD_SETTINGS_ID, WORDS ("leads/tcc_meeting_before_expiry_days=10"));
    g_assert_cmpint (get_meeting (session)->planned, ==, day);
    g_free (session_undo (session, FALSE, NULL));
    g_free (session_undo (session, FALSE, NULL));
    g_assert_false (get_meeting (session)->pinned);
    session_end (session);
  }
}

/* The calendar is one action: it is taken back as a whole. */
static void
test_publish (void)
{
  AccordSession *session = session_new (TODAY);
  AccordWorkspace *workspace = accord_session_get_workspace (session);
  AccordDay until = day_of (TODAY) + 180;
  g_autoptr (GPtrArray) chains = NULL, again = NULL;
  g_autoptr (AccordChangeSet) changes = accord_session_publish (session, NULL, until, &chains);
  g_autoptr (AccordChangeSet) nothing = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (chains->len, >, 2);
  for (guint i = 0; i < chains->len; i++) {
    const AccordStep *meeting = accord_chain_get_meeting (g_ptr_array_index (chains, i));

    g_assert_cmpint (meeting->planned, >=, day_of (TODAY));
    g_assert_cmpint (meeting->planned, <=, until);
  }
  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (accord_workspace_count_own (workspace), ==, chains->len);
  nothing = accord_session_publish (session, NULL, until, &again);
  g_assert_cmpuint (again->len, ==, 0);
  g_assert_cmpuint (accord_change_set_get_length (nothing), ==, 0);

  g_free (session_undo (session, FALSE, NULL));
  g_assert_cmpuint (accord_workspace_count_own (workspace), ==, 0);
  session_end (session);
}

/* Whatever somebody types, it is a change set that can be written, or an error with a sentence. */
static void
test_any_words (void)
{
  static const char *const members[] = {
    "mission", "type", "start", "end", "text", "contributors", "request", "request/asked", "every_months", "steps/vote",
    "steps/vote/actual", "steps", "invitees", "published", "situation", "leads", "leads/self_review_months", "holidays",
    "_id", "note", "source", "source/text", "authorised", "expires", "term", "", "/", "a/b/c/d"
  };
  static const char *const values[] = {
    "", "UNIFIL", "mission:unifil", "rotation", "2026-11-22", "2026-11", "true", "[]", "{}", "{\"a\": [1]}", "null", "7", "-7",
    "[[[[", "\"", "=", "/", "{\"vote\": {\"planned\": \"2026-12-01\"}}", "99999999999999999999", "1e999"
  };
  static const char *const subjects[] = {
    "event", "consultation", "report", "mandate", "note", "UNIFIL", RENEWAL, ACCORD_SETTINGS_ID,
    "mandate:unifil:2025-08-28", "nothing", "nothing:at:all", ""
  };
  AccordSession *session = session_new (TODAY);
  guint n_written = 0;

  for (guint round = 0; round < 60 * ROUNDS; round++) {
    const char *subject = subjects[g_test_rand_int_range (0, G_N_ELEMENTS (subjects))];
    g_auto (GStrv) words = g_new0 (char *, 5);
    g_autoptr (AccordChangeSet) changes = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *id = NULL;

    for (int i = g_test_rand_int_range (0, 5) - 1; i >= 0; i--)
      words[i] = g_strconcat (members[g_test_rand_int_range (0, G_N_ELEMENTS (members))], "=",
                              values[g_test_rand_int_range (0, G_N_ELEMENTS (values))], NULL);
    changes = strchr (subject, ':') == NULL && strcmp (subject, "UNIFIL") != 0
            ? accord_session_enter_new (session, subject, words, &id, &error)
            : accord_session_enter (session, subject, words, &error);
    g_assert_true ((changes != NULL) != (error != NULL));
    if (changes == NULL) {
      g_assert_true (g_utf8_validate (error->message, -1, NULL) && strlen (error->message) > 10);
      g_assert_null (id);
    } else if (accord_change_set_get_length (changes) > 0 && session_commit (session, changes, &error)) {
      n_written++;
    }
    g_assert_cmpuint (accord_workspace_get_problems (accord_session_get_workspace (session))->len, ==, 0);
  }
  g_assert_cmpuint (n_written, >, 0);
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/enter/add-and-undo", test_add_and_undo);
  g_test_add_func ("/session/enter/ids", test_ids);
  g_test_add_func ("/session/enter/order-does-not-matter", test_order_does_not_matter);
  g_test_add_func ("/session/enter/nothing-to-do", test_nothing_to_do);
  g_test_add_func ("/session/enter/pinned", test_pinned);
  g_test_add_func ("/session/enter/publish", test_publish);
  g_test_add_func ("/session/enter/any-words", test_any_words);

  return g_test_run ();
}
