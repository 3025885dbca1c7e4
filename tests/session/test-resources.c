/* Capabilities and pledges are entered with one action each; the gate says at once what that does. */

#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"
#include "accord-session-mandate.h"
#include "accord-session-resources.h"
#include "accord-session-show.h"

#include <string.h>

#define TODAY "2026-11-22"
#define ROUNDS 60

static void
commit (AccordSession *session, AccordChangeSet *changes)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (changes);
  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);
}

static AccordMandate *
prepare (AccordSession *session)
{
  AccordMission *mission = mission_get (accord_session_get_workspace (session), "MONUSCO");
  g_autoptr (AccordChangeSet) changes = NULL;
  AccordMandateDraft draft;

  g_assert_true (accord_session_suggest_mandate (session, mission, &draft));
  changes = accord_session_prepare_mandate (session, mission, &draft, NULL, NULL, NULL);
  commit (session, changes);

  return accord_session_get_next_mandate (session, mission);
}

static AccordRequirement *
add_requirement (AccordSession *session, AccordMandate *mandate, const AccordRequirementDraft *draft)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChangeSet) changes = accord_session_add_requirement (session, mandate, draft, &id, NULL, &error);

  g_assert_no_error (error);
  commit (session, changes);

  return ACCORD_REQUIREMENT (accord_workspace_lookup (accord_session_get_workspace (session), id));
}

/* The record as it is after a change; the one before it is gone. */
static AccordRequirement *
commit_to (AccordSession *session, AccordRequirement *requirement, AccordChangeSet *changes)
{
  g_autofree char *id = g_strdup (accord_record_get_id (ACCORD_RECORD (requirement)));

  commit (session, changes);

  return ACCORD_REQUIREMENT (accord_workspace_lookup (accord_session_get_workspace (session), id));
}

static void
assert_gate (AccordSession *session, AccordMandate *mandate, const char *gate, guint n_reasons)
{
  g_autoptr (JsonObject) object = accord_session_resources_to_json (session, mandate);
  g_autoptr (JsonObject) shown = accord_session_show (session, accord_record_get_id (ACCORD_RECORD (mandate)), NULL);
  JsonObject *derived = json_object_get_object_member (shown, "derived");
  g_autofree char *a = accord_json_to_text (object, FALSE);
  g_autofree char *b = accord_json_to_text (json_object_get_object_member (derived, "resources"), FALSE);

  g_assert_cmpstr (json_object_get_string_member (object, "gate"), ==, gate);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "reasons")), ==, n_reasons);
  g_assert_cmpstr (a, ==, b);
}

static AccordRequirement *
pledge (AccordSession *session, AccordRequirement *requirement, int index, const AccordPledge *entered)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChangeSet) changes = accord_session_change_pledge (session, requirement, index, entered, NULL, &error);

  g_assert_no_error (error);

  return commit_to (session, requirement, changes);
}

/* Unknown, closed, open, closed again: and all the way back by undo. */
static void
test_gate (void)
{
  AccordSession *session = session_new (TODAY);
  AccordMandate *mandate = prepare (session);
  AccordRequirement *requirement;
  g_autoptr (AccordChangeSet) bin = NULL;

  assert_gate (session, mandate, "unknown", 0);
  requirement = add_requirement (session, mandate, &(AccordRequirementDraft) { "Helicopter unit", NULL, TRUE, 2 });
  assert_gate (session, mandate, "closed", 1);
  requirement = pledge (session, requirement, -1, &(AccordPledge) { "bgd", 2, 1, 0 });
  assert_gate (session, mandate, "closed", 1);
  requirement = pledge (session, requirement, 0, &(AccordPledge) { "BGD", 2, 2, 0 });
  assert_gate (session, mandate, "open", 0);
  /* More than the ceiling is named, but does not close it. */
  add_requirement (session, mandate, &(AccordRequirementDraft) { "Battalion", "military", FALSE, 11501 });
  assert_gate (session, mandate, "closed", 2);

  bin = accord_session_trash_record (session, ACCORD_RECORD (requirement));
  commit (session, bin);
  assert_gate (session, mandate, "closed", 2);
  for (guint i = 0; i < 5; i++) {
    g_autofree char *title = session_undo (session, FALSE, NULL);

    g_assert_nonnull (title);
  }
  assert_gate (session, mandate, "unknown", 0);
  session_end (session);
}

/* Any row of adding, changing and removing leaves the pledges that a plain list would have. */
static void
test_pledges_like_list (void)
{
  static const char *const codes[] = { "BGD", "IND", "NPL", "African Union" };
  AccordSession *session = session_new (TODAY);
  AccordRequirement *requirement = add_requirement (session, prepare (session),
                                                    &(AccordRequirementDraft) { "Battalion", "military", FALSE, 850 });
  g_autoptr (GArray) mirror = g_array_new (FALSE, TRUE, sizeof (AccordPledge));

  for (int round = 0; round < ROUNDS; round++) {
    int quantity = g_test_rand_int_range (0, 900);
    int confirmed = g_test_rand_int_range (0, quantity + 1);
    AccordPledge entered = { codes[g_test_rand_int_range (0, 4)], quantity, confirmed,
                             g_test_rand_int_range (0, confirmed + 1) };
    int index = g_test_rand_int_range (-1, (int) mirror->len);

    if (index >= 0 && g_test_rand_int_range (0, 3) == 0) {
      g_autoptr (AccordChangeSet) changes = accord_session_remove_pledge (session, requirement, index);

      requirement = commit_to (session, requirement, changes);
      g_array_remove_index (mirror, index);
    } else {
      requirement = pledge (session, requirement, index, &entered);
      if (index < 0)
        g_array_append_val (mirror, entered);
      else
        g_array_index (mirror, AccordPledge, index) = entered;
    }

    g_assert_cmpuint (accord_requirement_count_pledges (requirement), ==, mirror->len);
    for (guint i = 0; i < mirror->len; i++) {
      const AccordPledge *expected = &g_array_index (mirror, AccordPledge, i);
      AccordPledge there;

      g_assert_true (accord_requirement_get_pledge (requirement, i, &there));
      g_assert_cmpstr (there.who, ==, expected->who);
      g_assert_cmpint (there.quantity, ==, expected->quantity);
      g_assert_cmpint (there.confirmed, ==, expected->confirmed);
      g_assert_cmpint (there.deployed, ==, expected->deployed);
    }
  }
  session_end (session);
}

static void
assert_pledge_refused (AccordSession *session, AccordRequirement *requirement, AccordPledge bad, const char *expected)
{
  g_autoptr (GError) error = NULL;
  const char *field = NULL;

  g_assert_null (accord_session_change_pledge (session, requirement, -1, &bad, &field, &error));
  g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID);
  g_assert_cmpstr (field, ==, expected);
}

static void
test_refused (void)
{
  AccordSession *session = session_new (TODAY);
  AccordMandate *mandate = prepare (session);
  AccordRequirement *requirement = add_requirement (session, mandate, &(AccordRequirementDraft) { " Unit ", "police", TRUE, 1 });
  static const struct {
    AccordRequirementDraft draft;
    const char *field;
  } bad[] = {
    { { NULL, NULL, FALSE, 1 }, "capability" }, { { "  ", NULL, FALSE, 1 }, "capability" },
    { { "Unit", NULL, FALSE, 0 }, "quantity" }, { { "Unit", NULL, FALSE, -7 }, "quantity" },
    { { "Unit", NULL, FALSE, G_MAXINT }, "quantity" },
  };

  g_assert_cmpstr (accord_requirement_get_capability (requirement), ==, "Unit");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    const char *field = NULL;

    g_assert_null (accord_session_add_requirement (session, mandate, &bad[i].draft, NULL, &field, NULL));
    g_assert_cmpstr (field, ==, bad[i].field);
    g_assert_null (accord_session_change_requirement (session, requirement, &bad[i].draft, &field, NULL));
  }
  assert_pledge_refused (session, requirement, (AccordPledge) { "", 1, 0, 0 }, "who");
  assert_pledge_refused (session, requirement, (AccordPledge) { "IND", -1, 0, 0 }, "quantity");
  assert_pledge_refused (session, requirement, (AccordPledge) { "IND", 1, 2, 0 }, "confirmed");
  assert_pledge_refused (session, requirement, (AccordPledge) { "IND", 2, 1, 2 }, "deployed");
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/resources/gate", test_gate);
  g_test_add_func ("/session/resources/pledges-like-list", test_pledges_like_list);
  g_test_add_func ("/session/resources/refused", test_refused);

  return g_test_run ();
}
