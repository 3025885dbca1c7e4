#include "config.h"

#include "documents.h"

#include "accord-text.h"

#include <string.h>

static AccordSettings *
settings_over_shipped (const char *members)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL;

  documents_add (documents, "{'_id': 'settings:team', 'kind': 'settings', 'schema': 1, %s}", members);
  workspace = accord_workspace_new (reference_get (), documents);
  g_assert_cmpuint (accord_workspace_get_problems (workspace)->len, ==, 0);

  return g_object_ref (accord_workspace_get_settings (workspace));
}

static void
test_leads (void)
{
  g_autoptr (AccordSettings) settings = NULL;

  settings = settings_over_shipped ("'leads': {'tcc_meeting_before_expiry_days': 30, 'a': -4, 'b': 99999, 'c': '7', "
                                    "'fact_sheets_ready_before_tcc_meeting_days': null}");
  g_assert_cmpint (accord_settings_get_lead (settings, "tcc_meeting_before_expiry_days"), ==, 30);
  g_assert_cmpint (accord_settings_get_lead (settings, "council_decision_before_expiry_days"), ==, 1);
  g_assert_cmpint (accord_settings_get_lead (settings, "fact_sheets_ready_before_tcc_meeting_days"), ==, 0);
  g_assert_cmpint (accord_settings_get_lead (settings, "a"), ==, 0);
  g_assert_cmpint (accord_settings_get_lead (settings, "b"), ==, 3650);
  g_assert_cmpint (accord_settings_get_lead (settings, "c"), ==, 0);
  g_assert_cmpint (accord_settings_get_lead (settings, "none"), ==, 0);
}

static gboolean
works_on (AccordSettings *settings, const char *day)
{
  return accord_working_calendar_is_working (accord_settings_get_calendar (settings), day_of (day));
}

static void
test_working_days (void)
{
  g_autoptr (AccordSettings) shipped = settings_over_shipped ("'note': 'x'");
  g_autoptr (AccordSettings) holidays = settings_over_shipped ("'holidays': {'2026-12-25': 'Christmas Day', "
                                                               "'2026-12-24': null, 'some day': 'Never'}");
  g_autoptr (AccordSettings) sundays = settings_over_shipped ("'working_week': [7, 0, 8, '1', null, 1.5]");
  g_autoptr (AccordSettings) empty = settings_over_shipped ("'working_week': []");

  g_assert_true (works_on (shipped, "2026-12-25"));
  g_assert_false (works_on (shipped, "2026-12-26"));
  g_assert_false (works_on (holidays, "2026-12-25"));
  /* A holiday that was taken off the list again. */
  g_assert_true (works_on (holidays, "2026-12-24"));
  g_assert_true (works_on (sundays, "2026-12-27"));
  g_assert_false (works_on (sundays, "2026-12-28"));
  g_assert_true (works_on (empty, "2026-12-26"));
}

static void
test_presidency (void)
{
  g_autoptr (AccordSettings) settings = settings_over_shipped ("'presidency': {'2027-01': 'FRA', '2026-12': null, "
                                                               "'2027-02': 5}");

  g_assert_cmpstr (accord_settings_get_president (settings, day_of ("2026-11-01")), ==, "LVA");
  g_assert_cmpstr (accord_settings_get_president (settings, day_of ("2026-11-30")), ==, "LVA");
  g_assert_null (accord_settings_get_president (settings, day_of ("2026-12-01")));
  g_assert_cmpstr (accord_settings_get_president (settings, day_of ("2027-01-31")), ==, "FRA");
  g_assert_null (accord_settings_get_president (settings, day_of ("2027-02-01")));
  g_assert_null (accord_settings_get_president (settings, day_of ("2030-01-01")));
}

static AccordRecord *
record_new (const char *text)
{
  g_autoptr (JsonObject) document = document_parse ("%s", text);
  g_autoptr (GError) error = NULL;
  AccordRecord *record = accord_record_new (NULL, document, &error);

  g_assert_no_error (error);

  return record;
}

/* A day that is known in part counts as far as it may reach. */
static void
assert_days (GArray *days, const char *const *expected)
{
  g_assert_cmpuint (days->len, ==, g_strv_length ((char **) expected));
  for (guint i = 0; i < days->len; i++)
    g_assert_cmpint (g_array_index (days, AccordDay, i), ==, day_of (expected[i]));
}

/* Lists go up, and leave out what is no day and what a team took off. */
static void
test_lists (void)
{
  static const char *const holidays[] = { "2026-07-04", "2026-12-25", NULL };
  static const char *const months[] = { "2030-01-01", "2030-02-01", NULL };
  g_autoptr (AccordSettings) settings = NULL;
  g_autoptr (GArray) days = NULL, entered = NULL;
  guint n = 0;

  settings = settings_over_shipped ("'holidays': {'2026-12-25': 'Christmas Day', '2026-12-24': null, 'some day': 'Never', "
                                    "'2026-07-04': 'Independence Day'}, 'presidency': {'2030-02': 'FRA', '2030-13': 'FRA', "
                                    "'2030-01': 'GBR', '2026-11': null}");
  days = accord_settings_list_holidays (settings);
  assert_days (days, holidays);
  g_assert_cmpstr (accord_settings_get_holiday (settings, day_of ("2026-12-25")), ==, "Christmas Day");
  g_assert_null (accord_settings_get_holiday (settings, day_of ("2026-12-24")));

  entered = accord_settings_list_months (settings);
  for (guint i = 0; i < entered->len; i++) {
    g_assert_cmpint (g_array_index (entered, AccordDay, i), !=, day_of ("2026-11-01"));
    if (g_array_index (entered, AccordDay, i) >= day_of ("2030-01-01"))
      g_assert_cmpint (g_array_index (entered, AccordDay, i), ==, day_of (months[n++]));
  }
  g_assert_cmpuint (n, ==, 2);
}

static void
test_choices (void)
{
  g_autoptr (AccordSettings) shipped = settings_over_shipped ("'note': 'x'");
  g_autoptr (AccordSettings) chosen = settings_over_shipped ("'order_only': true, 'self_review': true, "
                                                             "'self_review_from': '2027-01-15', 'working_week': [1, 7]");
  g_autoptr (AccordSettings) off = settings_over_shipped ("'self_review': false, 'self_review_from': '2027-01-15'");

  g_assert_false (accord_settings_get_order_only (shipped));
  g_assert_cmpint (accord_settings_get_self_review (shipped), ==, ACCORD_DAY_NONE);
  g_assert_cmpuint (accord_settings_get_working_week (shipped), ==, 0x3e);
  g_assert_true (accord_settings_get_order_only (chosen));
  g_assert_cmpint (accord_settings_get_self_review (chosen), ==, day_of ("2027-01-15"));
  g_assert_cmpuint (accord_settings_get_working_week (chosen), ==, 0x82);
  g_assert_cmpint (accord_settings_get_self_review (off), ==, ACCORD_DAY_NONE);
}

/* Every lead has a value that is not below its least one. */
static void
test_leads_of_reference (void)
{
  g_autoptr (AccordSettings) shipped = settings_over_shipped ("'note': 'x'");
  GPtrArray *leads = accord_reference_get_leads (reference_get ());

  g_assert_cmpuint (leads->len, >, 0);
  for (guint i = 0; i < leads->len; i++) {
    const AccordLead *lead = g_ptr_array_index (leads, i);

    g_assert_true (accord_reference_get_lead (reference_get (), lead->key) == lead);
    g_assert_cmpint (accord_settings_get_lead (shipped, lead->key), >=, lead->least);
    g_assert_true (lead->months == g_str_has_suffix (lead->key, "_months"));
    g_assert_true (lead->working_days == g_str_has_suffix (lead->key, "_working_days"));
  }
  g_assert_null (accord_reference_get_lead (reference_get (), "no_such_lead"));
}

static void
test_active (void)
{
  g_autoptr (AccordRecord) record = record_new ("{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, 'acronym': 'ONUC', "
                                                "'name': 'Opération au Congo', 'area': 'الكونغو', "
                                                "'start': '1960-07-15', 'end': '1964-06'}");
  AccordMission *mission = ACCORD_MISSION (record);

  g_assert_false (accord_mission_is_active (mission, day_of ("1960-07-14")));
  g_assert_true (accord_mission_is_active (mission, day_of ("1960-07-15")));
  g_assert_true (accord_mission_is_active (mission, day_of ("1964-06-30")));
  g_assert_false (accord_mission_is_active (mission, day_of ("1964-07-01")));
}

static void
test_matches (void)
{
  static const char *const found[] = { "onuc", "OPERATION congo", "الكُونغو", "", "c o" };
  g_autoptr (AccordRecord) record = record_new ("{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, 'acronym': 'ONUC', "
                                                "'name': 'Opération au Congo', 'area': 'الكونغو'}");
  g_autofree char *other = accord_text_fold ("onuc cyprus");

  for (guint i = 0; i < G_N_ELEMENTS (found); i++) {
    g_autofree char *folded = accord_text_fold (found[i]);

    g_assert_true (accord_mission_matches (ACCORD_MISSION (record), folded));
  }
  g_assert_false (accord_mission_matches (ACCORD_MISSION (record), other));
}

static void
assert_mandate (const char *members, gboolean adopted, AccordTerm term, const char *expires, const char *effective)
{
  g_autofree char *text = g_strdup_printf ("{'_id': 'mandate:m:1', 'kind': 'mandate', 'schema': 1, "
                                           "'mission': 'mission:m', %s}", members);
  g_autoptr (AccordRecord) record = record_new (text);
  AccordMandate *mandate = ACCORD_MANDATE (record);

  g_assert_cmpstr (accord_record_get_key (ACCORD_RECORD (mandate)), ==, "m:1");
  g_assert_cmpstr (accord_mandate_get_clock (mandate), ==, ACCORD_CLOCK_MAIN);
  g_assert_true (accord_mandate_is_adopted (mandate) == adopted);
  g_assert_cmpint (accord_mandate_get_term (mandate), ==, term);
  g_assert_cmpint (accord_mandate_get_expires (mandate), ==, expires != NULL ? day_of (expires) : ACCORD_DAY_NONE);
  g_assert_cmpint (accord_mandate_get_effective (mandate), ==, effective != NULL ? day_of (effective) : ACCORD_DAY_NONE);
}

static void
test_mandate (void)
{
  assert_mandate ("'state': 'adopted', 'adopted': '2026-01-30', 'term': 'until', 'expires': '2027-01-31'",
                  TRUE, ACCORD_TERM_UNTIL, "2027-01-31", "2026-01-30");
  assert_mandate ("'state': 'adopted', 'adopted': '2026-01-30', 'effective': '2026-02-01', 'term': 'until', "
                  "'expires': '2027-01-31'", TRUE, ACCORD_TERM_UNTIL, "2027-01-31", "2026-02-01");
  /* Until a day that nobody entered is not known. */
  assert_mandate ("'state': 'adopted', 'adopted': '2026-01-30', 'term': 'until'",
                  TRUE, ACCORD_TERM_UNKNOWN, NULL, "2026-01-30");
  /* Adopted on a day that nobody entered bounds nothing. */
  assert_mandate ("'state': 'adopted', 'term': 'until', 'expires': '2027-01-31'",
                  FALSE, ACCORD_TERM_UNTIL, "2027-01-31", NULL);
  /* A day of expiry belongs to no other term. */
  assert_mandate ("'state': 'adopted', 'adopted': '2026-01-30', 'term': 'unchanged', 'expires': '2027-01-31'",
                  TRUE, ACCORD_TERM_UNCHANGED, NULL, "2026-01-30");
  assert_mandate ("'state': 'in_preparation', 'term': 'open_ended'", FALSE, ACCORD_TERM_OPEN_ENDED, NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/members/leads", test_leads);
  g_test_add_func ("/model/members/working-days", test_working_days);
  g_test_add_func ("/model/members/presidency", test_presidency);
  g_test_add_func ("/model/members/lists", test_lists);
  g_test_add_func ("/model/members/choices", test_choices);
  g_test_add_func ("/model/members/leads-of-reference", test_leads_of_reference);
  g_test_add_func ("/model/members/active", test_active);
  g_test_add_func ("/model/members/matches", test_matches);
  g_test_add_func ("/model/members/mandate", test_mandate);

  return g_test_run ();
}
