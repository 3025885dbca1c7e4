/* What is entered of progress is one action each that says whose and of what it is, and undo leaves nothing of it. */

#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"
#include "accord-session-progress-edit.h"
#include "accord-words-progress.h"

#include <string.h>

#define TODAY "2026-11-22"
#define ROUNDS 60

static AccordMission *
get_mission (AccordSession *session)
{
  return mission_get (accord_session_get_workspace (session), "UNIFIL");
}

static AccordCommitment *
get_commitment (AccordSession *session, const char *id)
{
  AccordRecord *record = accord_workspace_lookup (accord_session_get_workspace (session), id);

  g_assert_true (ACCORD_IS_COMMITMENT (record));

  return ACCORD_COMMITMENT (record);
}

static AccordProgressEntry
random_entry (void)
{
  AccordProgressEntry entry = {
    .day = day_of (TODAY) - g_test_rand_int_range (0, 1000),
    .status = g_test_rand_int_range (ACCORD_PROGRESS_NOT_STARTED, ACCORD_N_PROGRESS_STATUSES),
    .percent = -1,
    .evidence = g_test_rand_bit () ? "Seen <there> & then" : NULL,
    .source = g_test_rand_bit () ? "S/2026/600, paragraph 12" : NULL,
    .url = g_test_rand_bit () ? "https://undocs.org/S/2026/600" : NULL,
    .source_as_of = g_test_rand_bit () ? day_of (TODAY) - g_test_rand_int_range (0, 100) : ACCORD_DAY_NONE,
  };

  if (entry.status == ACCORD_PROGRESS_COMPLETED && g_test_rand_bit ())
    entry.percent = 100;
  if (entry.status == ACCORD_PROGRESS_NOT_STARTED && g_test_rand_bit ())
    entry.percent = 0;
  if (entry.status == ACCORD_PROGRESS_IN_PROGRESS || entry.status == ACCORD_PROGRESS_PENDING)
    entry.percent = g_test_rand_int_range (-1, 101);

  return entry;
}

/* The record that a change set makes. */
static AccordProgress *
make_progress (AccordChangeSet *changes)
{
  g_autoptr (GPtrArray) ids = accord_change_set_list_ids (changes);
  g_autoptr (JsonObject) document = NULL;
  g_autoptr (GError) error = NULL;
  AccordRecord *record;

  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (ids, 0), "progress:"));
  document = accord_change_set_apply (changes, g_ptr_array_index (ids, 0), NULL);
  record = accord_record_new (NULL, document, &error);
  g_assert_no_error (error);
  g_assert_true (ACCORD_IS_PROGRESS (record));

  return ACCORD_PROGRESS (record);
}

static void
assert_holds (AccordProgress *progress, const AccordProgressEntry *entry)
{
  JsonObject *source = accord_json_get_object (accord_record_get_members (ACCORD_RECORD (progress)), "source");
  const char *url;
  AccordDay as_of;

  g_assert_cmpint (accord_progress_get_day (progress), ==, entry->day);
  g_assert_cmpint (accord_progress_get_status (progress), ==, entry->status);
  g_assert_cmpint (accord_progress_get_percent (progress), ==, entry->percent);
  g_assert_cmpstr (accord_progress_get_evidence (progress), ==, entry->evidence);
  g_assert_cmpstr (accord_record_get_source (ACCORD_RECORD (progress), &url, &as_of), ==, entry->source);
  g_assert_cmpstr (url, ==, entry->url);
  g_assert_false (accord_record_get_verified (ACCORD_RECORD (progress)));
  if (entry->source != NULL || entry->url != NULL) {
    g_assert_cmpint (as_of, ==, entry->source_as_of);
    g_assert_true (json_object_has_member (source, "verified"));
  } else {
    g_assert_null (source);
  }
}

/* What is entered is in the record, whoever it is of. */
static void
test_add (void)
{
  AccordSession *session = session_new (TODAY);
  AccordCommitment *commitment = get_commitment (session, "commitment:5.10");

  for (int round = 0; round < ROUNDS; round++) {
    AccordMission *mission = g_test_rand_bit () ? get_mission (session) : NULL;
    AccordProgressEntry entry = random_entry ();
    g_autoptr (GError) error = NULL;
    g_autoptr (AccordChangeSet) changes = NULL, correction = NULL;
    g_autoptr (AccordProgress) progress = NULL, corrected = NULL;

    g_assert_true (accord_session_check_progress (session, &entry, NULL, &error));
    g_assert_no_error (error);
    changes = accord_session_add_progress (session, mission, commitment, &entry, NULL);
    progress = make_progress (changes);
    assert_holds (progress, &entry);
    g_assert_cmpstr (accord_progress_get_commitment (progress), ==, "commitment:5.10");
    g_assert_cmpstr (accord_progress_get_mission (progress), ==, mission != NULL ? "mission:unifil" : "secretariat");
    g_assert_null (accord_progress_get_corrects (progress));
    g_assert_cmpstr (accord_change_set_get_title (changes), ==,
                     mission != NULL ? "UNIFIL: Observation of commitment 5.10 added"
                                     : "Secretariat: Observation of commitment 5.10 added");

    entry = random_entry ();
    correction = accord_session_add_progress (session, mission, commitment, &entry, progress);
    corrected = make_progress (correction);
    assert_holds (corrected, &entry);
    g_assert_cmpstr (accord_progress_get_corrects (corrected), ==, accord_record_get_id (ACCORD_RECORD (progress)));
    g_assert_cmpstr (accord_record_get_id (ACCORD_RECORD (corrected)), !=, accord_record_get_id (ACCORD_RECORD (progress)));
  }
  session_end (session);
}

/* What is entered later has a later text, so that of one day it counts. */
static void
test_entered (void)
{
  AccordSession *session = session_new (TODAY);
  g_autofree char *before = NULL;

  for (int round = 0; round < ROUNDS; round++) {
    AccordProgressEntry entry = random_entry ();
    g_autoptr (AccordChangeSet) changes =
      accord_session_add_progress (session, NULL, get_commitment (session, "commitment:1.3"), &entry, NULL);
    g_autoptr (AccordProgress) progress = make_progress (changes);
    const char *entered = accord_progress_get_entered (progress);
    g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (entered, NULL);
    g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

    g_assert_nonnull (moment);
    g_assert_true (g_str_has_suffix (entered, "Z"));
    g_assert_cmpuint (strlen (entered), ==, strlen ("2026-11-22T12:00:00.000000Z"));
    g_assert_cmpint (ABS (g_date_time_difference (now, moment)), <, G_TIME_SPAN_HOUR);
    g_assert_cmpint (g_strcmp0 (before, entered), <=, 0);
    g_free (before);
    before = g_strdup (entered);
  }
  session_end (session);
}

static void
assert_refused (AccordSession *session, AccordProgressEntry entry, const char *expected)
{
  g_autoptr (GError) error = NULL;
  const char *field = NULL;

  g_assert_false (accord_session_check_progress (session, &entry, &field, &error));
  g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID);
  g_assert_cmpstr (field, ==, expected);
}

static void
test_check (void)
{
  static const char *const urls[] = { "javascript:alert(1)", "ftp://un.org/a", "www.un.org", "https://", "file:///etc/passwd", "S/2026/600" };
  AccordSession *session = session_new (TODAY);
  AccordProgressEntry good = { .day = day_of (TODAY), .status = ACCORD_PROGRESS_IN_PROGRESS, .percent = 40 }, bad;

  g_assert_true (accord_session_check_progress (session, &good, NULL, NULL));
  bad = good, bad.day = day_of (TODAY) + 1;
  assert_refused (session, bad, "day");
  bad = good, bad.day = ACCORD_DAY_NONE;
  assert_refused (session, bad, "day");
  bad = good, bad.status = ACCORD_PROGRESS_UNKNOWN;
  assert_refused (session, bad, "status");
  bad = good, bad.percent = 101;
  assert_refused (session, bad, "percent");
  bad = good, bad.percent = -2;
  assert_refused (session, bad, "percent");
  bad = good, bad.source_as_of = day_of (TODAY) + 1;
  assert_refused (session, bad, "as_of");
  for (guint i = 0; i < G_N_ELEMENTS (urls); i++) {
    bad = good, bad.url = urls[i];
    assert_refused (session, bad, "url");
  }
  for (int percent = 0; percent <= 100; percent++) {
    bad = good, bad.percent = percent;
    bad.status = ACCORD_PROGRESS_NOT_APPLICABLE;
    assert_refused (session, bad, "percent");
    bad.status = ACCORD_PROGRESS_COMPLETED;
    if (percent < 100)
      assert_refused (session, bad, "percent");
    bad.status = ACCORD_PROGRESS_NOT_STARTED;
    if (percent > 0)
      assert_refused (session, bad, "percent");
  }
  session_end (session);
}

static void
test_bin (void)
{
  AccordSession *session = session_new (TODAY);
  AccordProgressEntry entry = random_entry ();
  g_autoptr (AccordChangeSet) changes =
    accord_session_add_progress (session, NULL, get_commitment (session, "commitment:1.3"), &entry, NULL);
  g_autoptr (AccordProgress) progress = make_progress (changes);
  g_autoptr (AccordChangeSet) bin = accord_session_bin_progress (session, NULL, progress);
  const AccordChange *change = accord_change_set_get (bin, 0);
  g_autoptr (AccordRecord) binned = NULL;
  g_autoptr (JsonObject) document = NULL;
  g_autoptr (AccordChangeSet) again = NULL;

  g_assert_cmpuint (accord_change_set_get_length (bin), ==, 1);
  g_assert_cmpstr (change->path, ==, "trashed");
  g_assert_cmpstr (accord_change_set_get_title (bin), ==, "Secretariat: Observation of commitment 1.3 put in the bin");
  document = accord_change_set_apply (bin, change->id, accord_record_get_own (ACCORD_RECORD (progress)));
  binned = accord_record_new (NULL, document, NULL);
  g_assert_true (accord_record_get_trashed (binned));
  assert_holds (ACCORD_PROGRESS (binned), &entry);
  again = accord_session_bin_progress (session, NULL, ACCORD_PROGRESS (binned));
  g_assert_cmpuint (accord_change_set_get_length (again), ==, 0);
  session_end (session);
}

static GArray *
milestones_new (const char *first, const char *text, const char *second, const char *other)
{
  GArray *milestones = g_array_new (FALSE, FALSE, sizeof (AccordMilestone));

  if (first != NULL)
    g_array_append_val (milestones, ((AccordMilestone) { day_of (first), text }));
  if (second != NULL)
    g_array_append_val (milestones, ((AccordMilestone) { day_of (second), other }));

  return milestones;
}

/* Commits a target; the number of members that changed. */
static guint
set_target (AccordSession *session, AccordMission *mission, const char *due, const char *milestone, GArray *milestones)
{
  g_autoptr (AccordChangeSet) changes =
    accord_session_set_target (session, mission, get_commitment (session, "commitment:1.3"),
                               due != NULL ? day_of (due) : ACCORD_DAY_NONE, milestone, milestones);
  guint n = accord_change_set_get_length (changes);

  g_assert_cmpstr (accord_change_set_get_title (changes), ==,
                   mission != NULL ? "UNIFIL: Target of commitment 1.3" : "Secretariat: Target of commitment 1.3");
  if (n > 0)
    g_assert_true (session_commit (session, changes, NULL));
  g_array_unref (milestones);

  return n;
}

static AccordTarget *
get_target (AccordSession *session, const char *id)
{
  AccordRecord *record = accord_workspace_lookup (accord_session_get_workspace (session), id);

  g_assert_true (ACCORD_IS_TARGET (record));

  return ACCORD_TARGET (record);
}

/* A target is one record of its place; it changes by what differs, goes to the bin when nothing is left of it, and comes
 * back from there. */
static void
test_target (gconstpointer data)
{
  gboolean whole = GPOINTER_TO_INT (data);
  const char *id = whole ? "target:secretariat:1.3" : "target:unifil:1.3";
  AccordSession *session = session_new_at (whole ? "whole.db" : "one.db", TODAY);
  AccordMission *mission = whole ? NULL : get_mission (session);
  AccordTarget *target;
  GArray *milestones;

  g_assert_cmpuint (set_target (session, mission, "2027-06-30", "Tasks in phases", milestones_new ("2027-03-01", "Draft", NULL, NULL)), ==, 5);
  target = get_target (session, id);
  g_assert_cmpstr (accord_target_get_mission (target), ==, whole ? "secretariat" : "mission:unifil");
  g_assert_cmpstr (accord_target_get_commitment (target), ==, "commitment:1.3");
  g_assert_cmpint (accord_target_get_due (target), ==, day_of ("2027-06-30"));
  g_assert_cmpstr (accord_target_get_milestone (target), ==, "Tasks in phases");
  g_assert_cmpuint (accord_target_get_milestones (target)->len, ==, 1);

  g_assert_cmpuint (set_target (session, mission, "2027-06-30", " Tasks in phases ", milestones_new ("2027-03-01", "Draft", NULL, NULL)), ==, 0);
  g_assert_cmpuint (set_target (session, mission, NULL, "Tasks in phases", milestones_new ("2027-03-01", "Draft", "2027-02-01", "Meeting")), ==, 2);
  milestones = accord_target_get_milestones (get_target (session, id));
  g_assert_cmpuint (milestones->len, ==, 2);
  g_assert_cmpstr (g_array_index (milestones, AccordMilestone, 0).text, ==, "Meeting");
  g_assert_cmpint (accord_target_get_due (get_target (session, id)), ==, ACCORD_DAY_NONE);

  g_assert_cmpuint (set_target (session, mission, NULL, "Tasks in phases", milestones_new ("2027-02-01", "Meeting", "2027-02-01", "Paper")), ==, 2);
  milestones = accord_target_get_milestones (get_target (session, id));
  g_assert_cmpuint (milestones->len, ==, 1);
  g_assert_cmpstr (g_array_index (milestones, AccordMilestone, 0).text, ==, "Meeting; Paper");

  g_assert_cmpuint (set_target (session, mission, NULL, " ", milestones_new (NULL, NULL, NULL, NULL)), ==, 1);
  g_assert_true (accord_record_get_trashed (ACCORD_RECORD (get_target (session, id))));
  g_assert_cmpuint (set_target (session, mission, NULL, NULL, milestones_new (NULL, NULL, NULL, NULL)), ==, 0);
  set_target (session, mission, "2027-01-31", NULL, milestones_new (NULL, NULL, NULL, NULL));
  target = get_target (session, id);
  g_assert_false (accord_record_get_trashed (ACCORD_RECORD (target)));
  g_assert_null (accord_target_get_milestone (target));
  g_assert_cmpuint (accord_target_get_milestones (target)->len, ==, 0);

  for (int i = 0; i < 5; i++)
    g_free (session_undo (session, FALSE, NULL));
  g_assert_null (accord_workspace_lookup (accord_session_get_workspace (session), id));
  session_end (session);
}

/* Changes only what differs of a commitment as shipped; the shipped values, entered again, leave no record. */
static void
test_commitment (void)
{
  AccordSession *session = session_new (TODAY);
  AccordWorkspace *workspace = accord_session_get_workspace (session);
  AccordCommitment *commitment = get_commitment (session, "commitment:1.3");
  const char *also[] = { "tpcc", "secretariat", NULL };
  g_autofree char *owner = g_strdup (accord_commitment_get_owner (commitment));
  g_autofree char *text = g_strdup (accord_commitment_get_text (commitment));
  g_auto (GStrv) shipped_also = g_strdupv ((GStrv) accord_commitment_get_also (commitment));
  guint paragraph = accord_commitment_get_paragraph (commitment);
  g_autoptr (AccordChangeSet) same = NULL, changes = NULL, back = NULL;

  same = accord_session_set_commitment (session, commitment, owner, (const char *const *) shipped_also, paragraph, text);
  g_assert_cmpuint (accord_change_set_get_length (same), ==, 0);

  changes = accord_session_set_commitment (session, commitment, "host_governments", also, 0, "Other words");
  g_assert_cmpstr (accord_change_set_get_title (changes), ==, "Commitment 1.3 changed");
  g_assert_true (session_commit (session, changes, NULL));
  commitment = get_commitment (session, "commitment:1.3");
  g_assert_cmpstr (accord_commitment_get_owner (commitment), ==, "host_governments");
  g_assert_cmpstr (accord_commitment_get_text (commitment), ==, "Other words");
  g_assert_cmpuint (accord_commitment_get_paragraph (commitment), ==, 0);
  g_assert_true (g_strv_equal (accord_commitment_get_also (commitment), also));
  g_assert_true (json_object_has_member (accord_record_get_own (ACCORD_RECORD (commitment)), "release"));

  back = accord_session_set_commitment (session, commitment, owner, (const char *const *) shipped_also, paragraph, text);
  g_assert_true (session_commit (session, back, NULL));
  g_assert_cmpuint (accord_workspace_count_own (workspace), ==, 0);
  g_assert_cmpstr (accord_commitment_get_text (get_commitment (session, "commitment:1.3")), ==, text);
  session_end (session);
}

static void
assert_sum (AccordProgressSum sum, const char *line, const char *done)
{
  g_autofree char *words = accord_words_for_sum (&sum), *share = accord_words_for_done (&sum);

  g_assert_cmpstr (words, ==, line);
  g_assert_cmpstr (share, ==, done);
}

static void
test_words (void)
{
  AccordProgressSum sum = { 0 };

  assert_sum (sum, "Not recorded", "—");
  accord_progress_sum_add (&sum, ACCORD_PROGRESS_UNKNOWN, -1);
  assert_sum (sum, "Not recorded", "—");
  accord_progress_sum_add (&sum, ACCORD_PROGRESS_COMPLETED, 100);
  assert_sum (sum, "In progress · 1 of 2 completed · 1 not recorded", "50%, 50% not known");
  accord_progress_sum_add (&sum, ACCORD_PROGRESS_NOT_APPLICABLE, -1);
  assert_sum (sum, "In progress · 1 of 2 completed · 1 not recorded · 1 not applicable", "50%, 50% not known");
  accord_progress_sum_remove (&sum, ACCORD_PROGRESS_UNKNOWN, -1);
  assert_sum (sum, "Completed · 1 not applicable", "100%");
  accord_progress_sum_remove (&sum, ACCORD_PROGRESS_COMPLETED, 100);
  assert_sum (sum, "Not applicable", "—");

  for (guint i = 0; accord_rules_get_owners ()[i] != NULL; i++)
    g_assert_cmpstr (accord_words_for_commitment_owner (accord_rules_get_owners ()[i]), !=, "—");
  g_assert_cmpstr (accord_words_for_commitment_owner ("tpcc"), ==, "Contributors");
  g_assert_cmpstr (accord_words_for_commitment_owner (NULL), ==, "—");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/progress-edit/add", test_add);
  g_test_add_func ("/session/progress-edit/entered", test_entered);
  g_test_add_func ("/session/progress-edit/check", test_check);
  g_test_add_func ("/session/progress-edit/bin", test_bin);
  g_test_add_data_func ("/session/progress-edit/target", GINT_TO_POINTER (FALSE), test_target);
  g_test_add_data_func ("/session/progress-edit/target-of-all", GINT_TO_POINTER (TRUE), test_target);
  g_test_add_func ("/session/progress-edit/commitment", test_commitment);
  g_test_add_func ("/session/progress-edit/words", test_words);

  return g_test_run ();
}
