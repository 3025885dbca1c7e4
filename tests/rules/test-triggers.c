#include "config.h"

#include "rules-fixture.h"

#include "accord-json.h"

#include <string.h>

#define ROUNDS 150
#define TODAY "2026-11-22"

/* What resolution 1353 (2001) names, and the chains that each gives. */
static const struct {
  const char *type;
  const char *keys[2];
} triggers[] = {
  { "planning", { "II.B.2.a" } },
  { "change_considered", { "II.B.2.b" } },
  { "possible_contributors", { "II.A.2.i" } },
  { "drawdown", { "II.B.2.f.drawdown" } },
  { "council_visit", { "II.B.2.g.before", "II.B.2.g.after" } },
  { "serious_development", { "II.B.2.d" } },
  { "rapid_deterioration", { "II.B.2.e" } },
  { "contributor_request", { "request" } },
  { "stage_change", { "I.B.3" } },
  { "rotation", { "I.B.4" } },
  { "deployment", { "I.B.6" } },
};

static char *
random_day_text (int from, int to)
{
  return accord_day_to_string (day_of (TODAY) + g_test_rand_int_range (from, to));
}

/* An event with all that its type may have; the id ends in @n. */
static void
add_event (GPtrArray *documents, guint n, guint trigger)
{
  AccordDay start = day_of (TODAY) + g_test_rand_int_range (-60, 120);
  g_autofree char *first = accord_day_to_string (start);
  g_autofree char *last = accord_day_to_string (start + g_test_rand_int_range (0, 9));

  documents_add (documents, "{'_id': 'event:m:e%u', 'kind': 'event', 'schema': 1, 'mission': 'mission:m', 'type': '%s', "
                            "'start': '%s', 'end': '%s', 'request': {'by': 'BGD', 'asked': '%s'}}",
                 n, triggers[trigger].type, first, last, first);
}

static void
add_mandates (GPtrArray *documents)
{
  AccordDay expires = day_of (TODAY) + g_test_rand_int_range (0, 200);
  g_autofree char *day = accord_day_to_string (expires), *rolled = accord_day_to_string (expires + 9);

  documents_add (documents, "{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, 'acronym': 'M', 'name': 'M', "
                            "'start': '2000-01-01'}");
  documents_add (documents, "{'_id': 'mandate:m:1', 'kind': 'mandate', 'schema': 1, 'mission': 'mission:m', "
                            "'state': 'adopted', 'adopted': '2026-01-05', 'term': 'until', 'expires': '%s', "
                            "'decision': 'renew'}", day);
  if (g_test_rand_bit ())
    documents_add (documents, "{'_id': 'mandate:m:2', 'kind': 'mandate', 'schema': 1, 'mission': 'mission:m', "
                              "'state': 'adopted', 'adopted': '2026-11-20', 'term': 'until', 'expires': '%s', "
                              "'decision': 'technical_rollover'}", rolled);
}

/* A mission with mandates, rollovers, and events of every kind mixed in. */
static GPtrArray *
random_plan (void)
{
  GPtrArray *documents = documents_new ();
  guint n = g_test_rand_int_range (0, 12);

  add_mandates (documents);
  g_ptr_array_add (documents, random_settings_document ());
  for (guint i = 0; i < n; i++)
    add_event (documents, i, g_test_rand_int_range (0, G_N_ELEMENTS (triggers)));

  return documents;
}

static GPtrArray *
list_chains (GPtrArray *documents, AccordWorkspace **workspace)
{
  *workspace = accord_workspace_new (reference_get (), documents);
  g_assert_cmpuint (accord_workspace_get_problems (*workspace)->len, ==, 0);

  return accord_rules_list_chains (*workspace, mission_get (*workspace, "M"), day_of (TODAY));
}

static AccordChain *
find_chain (GPtrArray *chains, const char *id)
{
  for (guint i = 0; i < chains->len; i++)
    if (g_str_equal (((AccordChain *) g_ptr_array_index (chains, i))->consultation_id, id))
      return g_ptr_array_index (chains, i);

  return NULL;
}

/* Each trigger gives its chains and no others, each under an id of its own, and the order holds in all of them. */
static void
test_each_its_own (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) documents = random_plan ();
    g_autoptr (AccordWorkspace) workspace = NULL;
    g_autoptr (GPtrArray) chains = list_chains (documents, &workspace);
    g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
    GPtrArray *events = accord_workspace_list (workspace, ACCORD_KIND_EVENT, "mission:m");
    guint n_expected = 1;

    for (guint i = 0; events != NULL && i < events->len; i++) {
      AccordEvent *event = g_ptr_array_index (events, i);
      const char *type = accord_event_type_get_name (accord_event_get_event_type (event));

      for (guint k = 0; k < G_N_ELEMENTS (triggers); k++)
        for (guint j = 0; g_str_equal (triggers[k].type, type) && j < 2 && triggers[k].keys[j] != NULL; j++) {
          g_autofree char *id = accord_consultation_make_id (accord_record_get_key (ACCORD_RECORD (event)),
                                                             triggers[k].keys[j]);

          g_assert_nonnull (find_chain (chains, id));
          n_expected++;
        }
    }
    g_assert_cmpuint (chains->len, ==, n_expected);
    for (guint i = 0; i < chains->len; i++) {
      AccordChain *chain = g_ptr_array_index (chains, i);

      g_assert_true (g_hash_table_add (ids, chain->consultation_id));
      assert_order (chain);
    }
  }
}

static void
assert_same_days (AccordChain *a, AccordChain *b)
{
  g_assert_cmpuint (a->n_steps, ==, b->n_steps);
  g_assert_cmpint (a->anchor, ==, b->anchor);
  for (guint i = 0; i < a->n_steps; i++) {
    g_assert_cmpstr (a->steps[i].template->key, ==, b->steps[i].template->key);
    g_assert_cmpint (a->steps[i].planned, ==, b->steps[i].planned);
    g_assert_cmpint (a->steps[i].actual, ==, b->steps[i].actual);
    g_assert_cmpint (a->steps[i].state, ==, b->steps[i].state);
  }
}

/* What is recorded besides does not change a consultation, in whatever order it was recorded; and a consultation that is
 * looked for by its id is the one that is listed. */
static void
test_independent (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) documents = random_plan ();
    g_autoptr (AccordWorkspace) before = NULL, after = NULL;
    g_autoptr (GPtrArray) of_before = list_chains (documents, &before);
    g_autoptr (GPtrArray) of_after = NULL;

    add_event (documents, 99, g_test_rand_int_range (0, G_N_ELEMENTS (triggers)));
    for (guint i = documents->len - 1; i > 0; i--) {
      guint k = g_test_rand_int_range (0, i + 1);
      gpointer swapped = documents->pdata[i];

      documents->pdata[i] = documents->pdata[k];
      documents->pdata[k] = swapped;
    }
    of_after = list_chains (documents, &after);
    g_assert_cmpuint (of_after->len, >, of_before->len);
    for (guint i = 0; i < of_before->len; i++) {
      AccordChain *chain = g_ptr_array_index (of_before, i);
      g_autoptr (AccordChain) found = NULL;

      g_assert_nonnull (find_chain (of_after, chain->consultation_id));
      assert_same_days (chain, find_chain (of_after, chain->consultation_id));
      found = accord_rules_find_chain (before, mission_get (before, "M"), chain->consultation_id, day_of (TODAY));
      g_assert_nonnull (found);
      assert_same_days (chain, found);
    }
  }
}

static void
add_entries (GPtrArray *documents, AccordChain *chain, JsonObject *steps)
{
  JsonObject *document = document_parse ("{'_id': '%s', 'kind': 'consultation', 'schema': 1, 'mission': 'mission:m', "
                                         "'trigger': '%s', 'rule': '%s'}",
                                         chain->consultation_id, accord_record_get_id (chain->trigger),
                                         chain->template->rule);

  json_object_set_object_member (document, "steps", json_object_ref (steps));
  g_ptr_array_add (documents, document);
}

/* Done and pinned steps stay; the rest is planned anew around them, whatever the trigger. */
static void
test_entered_days_stay (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) documents = random_plan ();
    g_autoptr (AccordWorkspace) before = NULL, after = NULL;
    g_autoptr (GPtrArray) of_before = list_chains (documents, &before);
    g_autoptr (GPtrArray) of_after = NULL;
    AccordChain *chain = g_ptr_array_index (of_before, g_test_rand_int_range (0, of_before->len));
    g_autoptr (JsonObject) steps = json_object_new ();
    AccordChain *entered;

    for (guint i = 0; i < chain->n_steps; i++) {
      g_autofree char *day = random_day_text (-100, 200);
      JsonObject *entry;

      if (accord_step_is_fact (&chain->steps[i]) || g_test_rand_int_range (0, 3) > 0)
        continue;
      entry = json_object_new ();
      json_object_set_string_member (entry, g_test_rand_bit () ? "planned" : "actual", day);
      json_object_set_object_member (steps, chain->steps[i].template->key, entry);
    }
    add_entries (documents, chain, steps);
    of_after = list_chains (documents, &after);
    entered = find_chain (of_after, chain->consultation_id);
    g_assert_nonnull (entered);
    for (guint i = 0; i < entered->n_steps; i++) {
      const AccordStep *step = &entered->steps[i];
      JsonObject *entry = accord_json_get_object (steps, step->template->key);

      if (accord_json_get_day (entry, "planned") != ACCORD_DAY_NONE)
        g_assert_cmpint (step->planned, ==, accord_json_get_day (entry, "planned"));
      if (accord_json_get_day (entry, "actual") != ACCORD_DAY_NONE)
        g_assert_cmpint (step->actual, ==, accord_json_get_day (entry, "actual"));
      g_assert_true (accord_day_is_valid (step->planned));
    }
  }
}

static AccordChain *
one_chain (const char *event, const char *key, AccordWorkspace **workspace)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (GPtrArray) chains = NULL;
  g_autofree char *id = g_strdup_printf ("consultation:m:1:%s", key);
  AccordChain *chain;

  documents_add (documents, "{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, 'acronym': 'M', 'name': 'M'}");
  documents_add (documents, "{'_id': 'event:m:1', 'kind': 'event', 'schema': 1, 'mission': 'mission:m', %s}", event);
  chains = list_chains (documents, workspace);
  chain = find_chain (chains, id);
  g_assert_nonnull (chain);

  return accord_chain_ref (chain);
}

static AccordDay
planned (AccordChain *chain, const char *key)
{
  const AccordStep *step = accord_chain_find_step (chain, key);

  g_assert_nonnull (step);

  return step->planned;
}

/* Annex I, B, 5 and Annex II, B, 2 (g): two meetings, and two things to tell. */
static void
test_visit (void)
{
  static const char visit[] = "'type': 'council_visit', 'start': '2027-02-08', 'end': '2027-02-12'";
  g_autoptr (AccordWorkspace) one = NULL, two = NULL;
  g_autoptr (AccordChain) before = one_chain (visit, "II.B.2.g.before", &one);
  g_autoptr (AccordChain) after = one_chain (visit, "II.B.2.g.after", &two);

  g_assert_cmpint (planned (before, "council_mission_tor_notified"), <, day_of ("2027-02-08"));
  g_assert_cmpint (planned (before, "consultation_meeting"), <, day_of ("2027-02-08"));
  g_assert_cmpint (planned (after, "consultation_meeting"), >, day_of ("2027-02-12"));
  g_assert_cmpint (planned (after, "council_mission_conclusions_notified"), >, day_of ("2027-02-12"));
  g_assert_cmpstr (accord_chain_find_step (before, "council_mission_tor_notified")->template->citation, ==,
                   "S/RES/1353 (2001), Annex I, B, 5");
  g_assert_cmpstr (after->template->citation, ==, "S/RES/1353 (2001), Annex II, B, 2 (g)");
}

/* Annex II, B, 2 (e): no day can be planned, so the days count that pass until contributors are met. */
static void
test_clock (void)
{
  g_autoptr (AccordWorkspace) workspace = NULL, other = NULL;
  g_autoptr (AccordChain) chain = one_chain ("'type': 'rapid_deterioration', 'start': '2026-11-19'", "II.B.2.e", &workspace);
  g_autoptr (AccordChain) visit = one_chain ("'type': 'council_visit', 'start': '2026-11-19'", "II.B.2.g.before", &other);
  AccordStep *meeting = accord_chain_find_step (chain, "consultation_meeting");

  g_assert_cmpint (accord_chain_get_clock (chain, day_of ("2026-11-22")), ==, 3);
  g_assert_cmpint (accord_chain_get_clock (chain, day_of ("2026-11-18")), ==, -1);
  meeting->actual = day_of ("2026-11-21");
  g_assert_cmpint (accord_chain_get_clock (chain, day_of ("2027-11-22")), ==, 2);
  g_assert_cmpint (accord_chain_get_clock (visit, day_of ("2026-11-22")), ==, -1);
}

/* Annex II, A, 1 and B, 2: contributors may ask; what was declined calls for no meeting. */
static void
test_request (void)
{
  g_autoptr (AccordWorkspace) one = NULL, two = NULL;
  g_autoptr (AccordChain) open = one_chain ("'type': 'contributor_request', 'start': '2026-11-20', "
                                            "'request': {'by': 'BGD', 'asked': '2026-11-20'}", "request", &one);
  g_autoptr (AccordChain) declined = one_chain ("'type': 'contributor_request', 'start': '2026-11-20', 'request': "
                                                "{'by': 'BGD', 'asked': '2026-11-20', 'answered': '2026-11-21', "
                                                "'outcome': 'declined'}", "request", &two);

  g_assert_cmpint (accord_chain_get_meeting (open)->state, ==, ACCORD_STEP_PLANNED);
  g_assert_cmpint (accord_chain_find_step (declined, "request_answered")->actual, ==, day_of ("2026-11-21"));
  g_assert_cmpint (accord_chain_get_meeting (declined)->state, ==, ACCORD_STEP_NOT_HELD);
  g_assert_cmpint (accord_chain_get_clock (declined, day_of (TODAY)), ==, -1);
}

/* A series has a meeting every so many months, on a working day, and what was entered for one stays with it. */
static void
test_series (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) chains = NULL;
  AccordDay last = ACCORD_DAY_NONE;
  AccordChain *third;

  documents_add (documents, "{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, 'acronym': 'M', 'name': 'M'}");
  documents_add (documents, "{'_id': 'event:m:s', 'kind': 'event', 'schema': 1, 'mission': 'mission:m', "
                            "'type': 'secretariat_series', 'start': '2026-10-31', 'end': '2027-06-30', 'every_months': 2}");
  documents_add (documents, "{'_id': 'consultation:m:s:II.C.2', 'kind': 'consultation', 'schema': 1, "
                            "'mission': 'mission:m', 'trigger': 'event:m:s', 'time': '15:00'}");
  chains = list_chains (documents, &workspace);
  g_assert_cmpuint (chains->len, ==, 5);
  for (guint i = 0; i < chains->len; i++) {
    AccordChain *chain = g_ptr_array_index (chains, i);

    g_assert_true (accord_working_calendar_is_working (accord_settings_get_calendar (accord_workspace_get_settings (workspace)),
                                                       chain->anchor));
    g_assert_cmpint (accord_chain_get_meeting (chain)->role, ==, ACCORD_ROLE_SECRETARIAT);
    if (i > 0)
      g_assert_cmpint (chain->anchor - last, >, 55);
    last = chain->anchor;
  }
  third = g_ptr_array_index (chains, 2);
  g_assert_cmpstr (third->consultation_id, ==, "consultation:m:s:II.C.2");
  g_assert_nonnull (third->consultation);
  g_assert_cmpint (third->anchor, ==, day_of ("2027-02-26"));
}

/* The form is a choice on one meeting: another form is another owner, never another chain. */
static void
test_form (void)
{
  static const struct {
    const char *form;
    AccordRole role;
  } forms[] = {
    { "B", ACCORD_ROLE_PRESIDENT },
    { "A-public", ACCORD_ROLE_PRESIDENT },
    { "A-private", ACCORD_ROLE_PRESIDENT },
    { "C", ACCORD_ROLE_SECRETARIAT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autoptr (GPtrArray) documents = documents_new ();
    g_autoptr (AccordWorkspace) workspace = NULL;
    g_autoptr (GPtrArray) chains = NULL;
    AccordChain *chain;

    documents_add (documents, "{'_id': 'consultation:monusco:2025-12-19:II.B.2.c', 'kind': 'consultation', 'schema': 1, "
                              "'mission': 'mission:monusco', 'trigger': 'mandate:monusco:2025-12-19', 'form': '%s'}",
                   forms[i].form);
    workspace = accord_workspace_new (reference_get (), documents);
    chains = accord_rules_list_chains (workspace, mission_get (workspace, "MONUSCO"), day_of (TODAY));
    g_assert_cmpuint (chains->len, ==, 1);
    chain = g_ptr_array_index (chains, 0);
    g_assert_cmpstr (accord_form_get_name (chain->form), ==, forms[i].form);
    g_assert_cmpint (accord_chain_get_meeting (chain)->role, ==, forms[i].role);
  }
}

/* A report anchors the chain of the renewal that it serves: its due day holds the step, its issue ends it. */
static void
test_report (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) due = NULL, issued = NULL;
  g_autoptr (GPtrArray) of_due = NULL, of_issued = NULL;
  const AccordStep *step;

  documents_add (documents, "{'_id': 'report:monusco:1', 'kind': 'report', 'schema': 1, 'mission': 'mission:monusco', "
                            "'mandate': 'mandate:monusco:2025-12-19', 'due': '2026-12-01'}");
  due = accord_workspace_new (reference_get (), documents);
  of_due = accord_rules_list_chains (due, mission_get (due, "MONUSCO"), day_of (TODAY));
  step = accord_chain_find_step (g_ptr_array_index (of_due, 0), "sg_report_issued");
  g_assert_cmpint (step->planned, ==, day_of ("2026-12-01"));
  g_assert_cmpint (step->state, ==, ACCORD_STEP_PLANNED);
  /* The meeting waits for it: II.B.5.b. */
  g_assert_cmpint (planned (g_ptr_array_index (of_due, 0), "consultation_meeting"), >=, day_of ("2026-12-01"));

  json_object_set_string_member (g_ptr_array_index (documents, 0), "issued", "2026-11-20");
  issued = accord_workspace_new (reference_get (), documents);
  of_issued = accord_rules_list_chains (issued, mission_get (issued, "MONUSCO"), day_of (TODAY));
  step = accord_chain_find_step (g_ptr_array_index (of_issued, 0), "sg_report_issued");
  g_assert_cmpint (step->actual, ==, day_of ("2026-11-20"));
  g_assert_cmpint (step->state, ==, ACCORD_STEP_DONE);
}

/* What somebody began is not lost when the Council decides: it stays until somebody says what became of it. */
static void
test_begun_stays (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) open = NULL, closed = NULL;
  g_autoptr (GPtrArray) of_open = NULL, of_closed = NULL;

  documents_add (documents, "{'_id': 'mandate:monusco:new', 'kind': 'mandate', 'schema': 1, 'mission': 'mission:monusco', "
                            "'state': 'adopted', 'adopted': '2026-12-18', 'term': 'until', 'expires': '2027-12-20', "
                            "'decision': 'renew'}");
  documents_add (documents, "{'_id': 'consultation:monusco:2025-12-19:II.B.2.c', 'kind': 'consultation', 'schema': 1, "
                            "'mission': 'mission:monusco', 'trigger': 'mandate:monusco:2025-12-19', "
                            "'steps': {'consultation_meeting': {'actual': '2026-11-27'}}}");
  open = accord_workspace_new (reference_get (), documents);
  of_open = accord_rules_list_chains (open, mission_get (open, "MONUSCO"), day_of ("2026-12-19"));
  g_assert_cmpuint (of_open->len, ==, 2);
  g_assert_nonnull (find_chain (of_open, "consultation:monusco:2025-12-19:II.B.2.c"));

  json_object_set_string_member (g_ptr_array_index (documents, 1), "outcome", "not_held");
  closed = accord_workspace_new (reference_get (), documents);
  of_closed = accord_rules_list_chains (closed, mission_get (closed, "MONUSCO"), day_of ("2027-06-01"));
  g_assert_cmpuint (of_closed->len, ==, 1);
}

/* Beside the rules' own steps people enter others; a day that is known to the month stays so. */
static void
test_entered_steps (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL;
  g_autoptr (AccordChain) chain = NULL;
  AccordStep *draft, *own, *meeting;

  documents_add (documents, "{'_id': 'consultation:unficyp:2023-01-30:II.B.2.c', 'kind': 'consultation', 'schema': 1, "
                            "'mission': 'mission:unficyp', 'trigger': 'mandate:unficyp:2023-01-30', 'steps': {"
                            "'consultation_meeting': {'actual': '2024-01', 'note': 'second week'}, "
                            "'first_draft': {'actual': '2024-01-17'}, 'x': {'planned': '2024-01-20', 'title': 'Mine'}, "
                            "'nothing': {'note': 'no day'}}}");
  workspace = accord_workspace_new (reference_get (), documents);
  chain = accord_rules_find_chain (workspace, mission_get (workspace, "UNFICYP"),
                                   "consultation:unficyp:2023-01-30:II.B.2.c", day_of ("2024-01-25"));
  g_assert_nonnull (chain);
  draft = accord_chain_find_step (chain, "first_draft");
  own = accord_chain_find_step (chain, "x");
  meeting = accord_chain_find_step (chain, "consultation_meeting");
  g_assert_cmpstr (draft->template->title, ==, "First draft circulated");
  g_assert_cmpint (draft->state, ==, ACCORD_STEP_DONE);
  g_assert_cmpstr (own->template->title, ==, "Mine");
  g_assert_cmpint (own->planned, ==, day_of ("2024-01-20"));
  g_assert_null (accord_chain_find_step (chain, "nothing"));
  g_assert_cmpint (meeting->precision, ==, ACCORD_PRECISION_MONTH);
  g_assert_cmpint (meeting->actual, ==, day_of ("2024-01-01"));
  g_assert_cmpstr (meeting->note, ==, "second week");
}

/* The team's own review: off until chosen, then every six months. */
static void
test_review (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) off = accord_workspace_new (reference_get (), NULL), on = NULL;
  g_autoptr (GPtrArray) of_off = accord_rules_list_reviews (off, day_of (TODAY)), of_on = NULL;
  AccordChain *next;

  g_assert_cmpuint (of_off->len, ==, 0);
  documents_add (documents, "{'_id': 'settings:team', 'kind': 'settings', 'schema': 1, 'self_review': true, "
                            "'self_review_from': '2026-12-13'}");
  on = accord_workspace_new (reference_get (), documents);
  of_on = accord_rules_list_reviews (on, day_of (TODAY));
  g_assert_cmpuint (of_on->len, ==, 1);
  next = g_ptr_array_index (of_on, 0);
  g_assert_cmpint (next->anchor, ==, day_of ("2026-12-13"));
  g_assert_null (next->mission);
  g_ptr_array_unref (of_on);
  of_on = accord_rules_list_reviews (on, day_of ("2027-02-01"));
  next = g_ptr_array_index (of_on, of_on->len - 1);
  g_assert_cmpint (next->anchor, ==, day_of ("2027-06-13"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/triggers/each-its-own", test_each_its_own);
  g_test_add_func ("/rules/triggers/independent", test_independent);
  g_test_add_func ("/rules/triggers/entered-days-stay", test_entered_days_stay);
  g_test_add_func ("/rules/triggers/visit", test_visit);
  g_test_add_func ("/rules/triggers/clock", test_clock);
  g_test_add_func ("/rules/triggers/request", test_request);
  g_test_add_func ("/rules/triggers/series", test_series);
  g_test_add_func ("/rules/triggers/form", test_form);
  g_test_add_func ("/rules/triggers/report", test_report);
  g_test_add_func ("/rules/triggers/begun-stays", test_begun_stays);
  g_test_add_func ("/rules/triggers/entered-steps", test_entered_steps);
  g_test_add_func ("/rules/triggers/review", test_review);

  return g_test_run ();
}
