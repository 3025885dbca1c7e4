#include "config.h"

#include "rules-fixture.h"

#include "accord-json.h"

#include <string.h>

const char *const chain_rules[2] = { ACCORD_RULE_RENEWAL, ACCORD_RULE_END };

JsonObject *
consultations_get (void)
{
  static JsonObject *consultations;

  if (consultations == NULL) {
    g_autofree char *path = g_build_filename (reference_folder (), "consultations.json", NULL);
    g_autofree char *text = NULL;
    g_autoptr (GError) error = NULL;

    g_file_get_contents (path, &text, NULL, &error);
    g_assert_no_error (error);
    consultations = accord_json_parse_object (text, -1, &error);
    g_assert_no_error (error);
  }

  return consultations;
}

static JsonObject *
get_row (const char *list, guint i)
{
  return json_array_get_object_element (accord_json_get_array (consultations_get (), list), i);
}

static guint
count_rows (const char *list)
{
  return json_array_get_length (accord_json_get_array (consultations_get (), list));
}

static JsonObject *
get_chain_row (const char *rule)
{
  for (guint i = 0; i < count_rows ("chains"); i++)
    if (g_strcmp0 (accord_json_get_text (get_row ("chains", i), "key"), rule) == 0)
      return get_row ("chains", i);

  g_assert_not_reached ();
}

static int
random_lead (void)
{
  switch (g_test_rand_int_range (0, 12)) {
  case 0:
    return 0;
  case 1:
    return 3650;
  case 2:
    return g_test_rand_int_range (-5, 100000);
  default:
    return g_test_rand_int_range (0, 61);
  }
}

static void
add_holiday (JsonObject *holidays, AccordDay day)
{
  g_autofree char *text = accord_day_to_string (day);

  json_object_set_string_member (holidays, text, "Holiday");
}

static JsonObject *
random_holidays (void)
{
  JsonObject *holidays = json_object_new ();
  AccordDay base = accord_day_from_ymd (1995, 1, 1);

  for (guint n = g_test_rand_int_range (0, 400); n > 0; n--)
    add_holiday (holidays, base + g_test_rand_int_range (0, 15000));
  if (g_test_rand_int_range (0, 3) == 0)
    for (int year = 1990; year < 2036; year++)
      for (int day = 1; day <= 31; day++)
        add_holiday (holidays, accord_day_from_ymd (year, 12, day));

  return holidays;
}

JsonObject *
random_settings_document (void)
{
  JsonObject *document = document_parse ("{'_id': 'settings:team', 'kind': 'settings', 'schema': 1}");
  JsonObject *leads = json_object_new ();
  JsonArray *week = json_array_new ();

  for (guint i = 0; i < count_rows ("leads"); i++)
    json_object_set_int_member (leads, accord_json_get_text (get_row ("leads", i), "key"), random_lead ());
  for (int day = ACCORD_MONDAY; day <= ACCORD_SUNDAY; day++)
    if (g_test_rand_int_range (0, 7) > 1)
      json_array_add_int_element (week, day);
  json_object_set_object_member (document, "leads", leads);
  json_object_set_array_member (document, "working_week", week);
  json_object_set_object_member (document, "holidays", random_holidays ());

  return document;
}

AccordSettings *
settings_new (JsonObject *document)
{
  g_autoptr (GError) error = NULL;
  AccordRecord *record = accord_record_new (NULL, document, &error);

  g_assert_no_error (error);

  return ACCORD_SETTINGS (record);
}

int
lead_get (JsonObject *settings, const char *key)
{
  return CLAMP (accord_json_get_number (accord_json_get_object (settings, "leads"), key, 0), 0, 3650);
}

void
lead_set (JsonObject *settings, const char *key, int value)
{
  json_object_set_int_member (accord_json_get_object (settings, "leads"), key, value);
}

AccordChain *
chain_new (const char *rule, AccordDay adopted, AccordDay expires)
{
  g_autofree char *adopted_text = accord_day_to_string (adopted);
  g_autofree char *expires_text = accord_day_to_string (expires);
  g_autoptr (JsonObject) mission_document = NULL, mandate_document = NULL;
  g_autoptr (AccordRecord) mission = NULL, mandate = NULL;
  AccordChain *chain;

  mission_document = document_parse ("{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, 'acronym': 'M', 'name': 'M'}");
  mandate_document = document_parse ("{'_id': 'mandate:m:1', 'kind': 'mandate', 'schema': 1, 'mission': 'mission:m', "
                                     "'state': 'adopted', 'adopted': '%s', 'term': 'until', 'expires': '%s'}",
                                     adopted_text, expires_text);
  mission = accord_record_new (NULL, mission_document, NULL);
  mandate = accord_record_new (NULL, mandate_document, NULL);

  chain = accord_chain_new (accord_reference_get_chain (reference_get (), rule), ACCORD_MISSION (mission), mandate,
                            "consultation:m:1:x", NULL);
  chain->mandate = ACCORD_MANDATE (g_object_ref (mandate));
  chain->anchor = expires;

  return chain;
}

AccordChain *
random_chain (void)
{
  AccordDay adopted = accord_day_from_ymd (2000, 1, 1) + g_test_rand_int_range (0, 10000);
  int length = g_test_rand_bit () ? g_test_rand_int_range (0, 30) : g_test_rand_int_range (0, 3 * 366);

  return chain_new (chain_rules[g_test_rand_int_range (0, 2)], adopted, adopted + length);
}

AccordDay
random_floor (AccordChain *chain)
{
  if (g_test_rand_int_range (0, 3) == 0)
    return ACCORD_DAY_NONE;

  return g_test_rand_bit () ? accord_mandate_get_effective (chain->mandate)
                            : chain->anchor + g_test_rand_int_range (-200, 30);
}

static gboolean
has_name (JsonObject *step, const char *name)
{
  JsonArray *also = accord_json_get_array (step, "also");

  for (guint i = 0; also != NULL && i < json_array_get_length (also); i++)
    if (g_strcmp0 (accord_json_array_get_text (also, i), name) == 0)
      return TRUE;

  return g_strcmp0 (accord_json_get_text (step, "key"), name) == 0;
}

int
step_find (AccordChain *chain, const char *name)
{
  for (guint i = 0; i < count_rows ("steps"); i++) {
    JsonObject *step = get_row ("steps", i);

    if (!has_name (step, name))
      continue;
    for (guint k = 0; k < chain->n_steps; k++)
      if (strcmp (chain->steps[k].template->key, accord_json_get_text (step, "key")) == 0)
        return k;
  }

  return -1;
}

gboolean
step_is_fixed (AccordChain *chain, guint i)
{
  return chain->steps[i].actual != ACCORD_DAY_NONE || chain->steps[i].pinned ||
         (int) i == step_find (chain, "mandate_expiry");
}

gboolean
step_is_tied (AccordChain *chain, guint i)
{
  for (guint k = 0; k < count_rows ("ordering"); k++) {
    JsonObject *row = get_row ("ordering", k);
    int left = step_find (chain, accord_json_get_text (row, "left"));
    int right = step_find (chain, accord_json_get_text (row, "right"));

    if (left < 0 || right < 0 || g_strcmp0 (accord_json_get_text (row, "op"), "=") != 0)
      continue;
    if ((left == (int) i && step_is_fixed (chain, right)) || (right == (int) i && step_is_fixed (chain, left)))
      return TRUE;
  }

  return FALSE;
}

static guint
assert_rows (AccordChain *chain, JsonArray *rows)
{
  guint n_asserted = 0;

  for (guint i = 0; i < json_array_get_length (rows); i++) {
    JsonObject *row = json_array_get_object_element (rows, i);
    const char *op = accord_json_get_text (row, "op");
    int left = step_find (chain, accord_json_get_text (row, "left"));
    int right = step_find (chain, accord_json_get_text (row, "right"));
    AccordDay left_day, right_day;

    if (left < 0 || right < 0)
      continue;
    n_asserted++;
    left_day = accord_step_get_day (&chain->steps[left]);
    right_day = accord_step_get_day (&chain->steps[right]);
    if (strcmp (op, "<") == 0)
      g_assert_cmpint (left_day, <, right_day);
    else if (strcmp (op, "<=") == 0)
      g_assert_cmpint (left_day, <=, right_day);
    else if (strcmp (op, "=") == 0)
      g_assert_cmpint (left_day, ==, right_day);
    else
      g_assert_not_reached ();
  }

  return n_asserted;
}

void
assert_order (AccordChain *chain)
{
  guint n = assert_rows (chain, accord_json_get_array (consultations_get (), "ordering"));

  /* An order of which no row speaks of the chain would hold for ever. */
  if (strcmp (chain->template->key, ACCORD_RULE_RENEWAL) == 0)
    g_assert_cmpuint (n, >=, 9);
  else if (strcmp (chain->template->key, ACCORD_RULE_END) == 0)
    g_assert_cmpuint (n, >=, 7);
  assert_rows (chain, accord_json_get_array (get_chain_row (chain->template->key), "order"));
}

static gboolean
counts_working_days (const char *key)
{
  for (guint i = 0; i < count_rows ("leads"); i++)
    if (g_strcmp0 (accord_json_get_text (get_row ("leads", i), "key"), key) == 0)
      return g_strcmp0 (accord_json_get_text (get_row ("leads", i), "unit"), "working_days") == 0;

  g_assert_not_reached ();
}

gboolean
keeps_leads (AccordChain *chain, guint i, JsonObject *settings, AccordWorkingCalendar *calendar)
{
  JsonArray *steps = accord_json_get_array (get_chain_row (chain->template->key), "steps");
  JsonArray *days = accord_json_get_array (json_array_get_object_element (steps, i), "days");
  AccordDay day = accord_step_get_day (&chain->steps[i]);

  for (guint k = 0; k < json_array_get_length (days); k++) {
    JsonObject *row = json_array_get_object_element (days, k);
    const char *key = accord_json_get_text (row, "lead");
    gboolean before = strcmp (accord_json_get_text (row, "relation"), "before") == 0;
    AccordDay anchor = accord_step_get_day (&chain->steps[step_find (chain, accord_json_get_text (row, "anchor"))]);
    int lead = key != NULL ? lead_get (settings, key) * (before ? -1 : 1) : 0;
    AccordDay wanted = key != NULL && counts_working_days (key) ? accord_working_calendar_add (calendar, anchor, lead)
                                                                : anchor + lead;

    if (key == NULL)
      continue;
    /* A weekend moves what comes after to the working day before it, and the lead counts as kept. */
    if (before ? day > wanted : day < accord_working_calendar_on_or_before (calendar, wanted))
      return FALSE;
  }

  return TRUE;
}
