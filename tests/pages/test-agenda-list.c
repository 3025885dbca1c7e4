/* The agenda page's list holds what the session says is open, in sections by day, whatever happens to the records. */

#include "config.h"

#include "accord-agenda-list.h"
#include "list-mirror.h"
#include "session-fixture.h"

#include <string.h>

#define TODAY "2026-11-22"
#define ROUNDS 60

static const AccordAgendaFilter everything = { .from = ACCORD_DAY_NONE, .to = ACCORD_DAY_NONE };
static const char *const missions[] = { "MONUSCO", "UNIFIL", "UNFICYP" };
static const char *const names[] = { "Ana Lima", "Bo Chen", "José Núñez" };

static void
let_fill (AccordAgendaList *list)
{
  while (g_main_context_iteration (NULL, FALSE) || accord_agenda_list_get_filling (list))
    ;
}

static gboolean
is_late (const AccordAgendaItem *item)
{
  return item->step->state == ACCORD_STEP_OVERDUE || item->step->state == ACCORD_STEP_MISSED;
}

static AccordAgendaSection
expect_section (AccordSession *session, const AccordAgendaItem *item)
{
  AccordSettings *settings = accord_workspace_get_settings (accord_session_get_workspace (session));
  AccordDay today = accord_session_get_today (session), week = today;
  int month, year, today_month, today_year;

  if (item->step == NULL)
    return ACCORD_AGENDA_UPDATE_NEEDED;
  if (is_late (item))
    return ACCORD_AGENDA_OVERDUE;

  while (!accord_working_calendar_is_working (accord_settings_get_calendar (settings), week))
    week++;
  while (accord_day_get_weekday (week) != ACCORD_SUNDAY)
    week++;
  if (item->step->planned <= week)
    return ACCORD_AGENDA_THIS_WEEK;
  accord_day_get_ymd (item->step->planned, &year, &month, NULL);
  accord_day_get_ymd (today, &today_year, &today_month, NULL);

  return year == today_year && month == today_month ? ACCORD_AGENDA_THIS_MONTH : ACCORD_AGENDA_LATER;
}

static gboolean
is_open (const AccordAgendaItem *item)
{
  if (item->step == NULL)
    return TRUE;

  return !accord_step_is_fact (item->step) && (item->step->state == ACCORD_STEP_PLANNED || is_late (item));
}

static char *
write_line (const AccordAgendaItem *item, AccordAgendaSection section)
{
  AccordDay day = item->step != NULL ? accord_step_get_day (item->step) : item->chain->anchor;

  return g_strdup_printf ("%d %06d %s %02d", section, day + 100000, item->chain->consultation_id,
                          item->step != NULL ? (int) (item->step - item->chain->steps) : 0);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char **) a, *(char **) b);
}

/* What the list must hold, without its headings. */
static GPtrArray *
expect_lines (AccordSession *session, const AccordAgendaFilter *filter)
{
  g_autoptr (GPtrArray) items = accord_session_list_agenda (session, filter);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < items->len; i++)
    if (is_open (g_ptr_array_index (items, i)))
      g_ptr_array_add (lines, write_line (g_ptr_array_index (items, i),
                                          expect_section (session, g_ptr_array_index (items, i))));
  g_ptr_array_sort (lines, compare_lines);

  return lines;
}

static void
assert_headings (GListModel *model)
{
  AccordAgendaEntry *heading = NULL;
  guint n_below = 0;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (AccordAgendaEntry) entry = g_list_model_get_item (model, i);

    if (accord_agenda_entry_get_item (entry) != NULL) {
      g_assert_nonnull (heading);
      g_assert_cmpint (accord_agenda_entry_get_section (entry), ==, accord_agenda_entry_get_section (heading));
      n_below++;
      continue;
    }
    /* None is empty, and each section has one. */
    g_assert_true (heading == NULL || n_below == accord_agenda_entry_get_count (heading));
    g_assert_cmpuint (accord_agenda_entry_get_count (entry), >, 0);
    g_assert_true (heading == NULL ||
                   accord_agenda_entry_get_section (heading) < accord_agenda_entry_get_section (entry));
    heading = entry;
    n_below = 0;
  }
  g_assert_true (heading == NULL || n_below == accord_agenda_entry_get_count (heading));
}

static void
assert_list (AccordSession *session, AccordAgendaList *list, const AccordAgendaFilter *filter)
{
  GListModel *model = G_LIST_MODEL (list);
  g_autoptr (GPtrArray) expected = expect_lines (session, filter);
  guint found = 0;

  assert_headings (model);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (AccordAgendaEntry) entry = g_list_model_get_item (model, i);
    const AccordAgendaItem *item = accord_agenda_entry_get_item (entry);
    g_autofree char *line = item != NULL ? write_line (item, accord_agenda_entry_get_section (entry)) : NULL;

    if (item == NULL)
      continue;
    g_assert_cmpuint (found, <, expected->len);
    g_assert_cmpstr (line, ==, g_ptr_array_index (expected, found++));
  }
  g_assert_cmpuint (found, ==, expected->len);
}

/* What is told of all missions, whatever the filter. */
static void
assert_told (AccordSession *session, AccordAgendaList *list)
{
  g_autoptr (GPtrArray) items = accord_session_list_agenda (session, &everything);
  g_auto (GStrv) colleagues = accord_agenda_list_list_colleagues (list);
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_late = 0;

  for (guint i = 0; i < items->len; i++) {
    const AccordAgendaItem *item = g_ptr_array_index (items, i);

    if (item->step == NULL || !is_open (item))
      continue;
    n_late += is_late (item);
    if (item->step->who != NULL)
      g_hash_table_add (there, (char *) item->step->who);
  }
  g_assert_cmpuint (accord_agenda_list_get_n_overdue (list), ==, n_late);
  g_assert_cmpuint (g_strv_length (colleagues), ==, g_hash_table_size (there));
  for (guint i = 0; colleagues[i] != NULL; i++)
    g_assert_true (g_hash_table_contains (there, colleagues[i]));
}

static const char *
pick (const char *const *list, guint n)
{
  return list[g_test_rand_int_range (0, n)];
}

static void
edit_step (AccordSession *session)
{
  AccordChain *chain = session_get_chain (session, pick (missions, G_N_ELEMENTS (missions)), 0);
  g_autoptr (AccordChangeSet) changes = NULL;
  const AccordStep *step;

  if (chain->n_steps == 0)
    return;
  step = &chain->steps[g_test_rand_int_range (0, chain->n_steps)];
  if (g_test_rand_bit ()) {
    changes = accord_session_change_step_text (session, chain, step, "who", pick (names, G_N_ELEMENTS (names)));
  } else {
    AccordDay today = accord_session_get_today (session);

    changes = accord_session_change_step (session, chain, step,
                                          g_test_rand_bit () ? ACCORD_DAY_NONE : step->planned + g_test_rand_int_range (-9, 10),
                                          g_test_rand_bit () ? ACCORD_DAY_NONE : today - g_test_rand_int_range (0, 30));
  }
  g_assert_true (session_commit (session, changes, NULL));
}

static void
edit_mission (AccordSession *session)
{
  g_autofree char *lead = g_strdup_printf ("%d", g_test_rand_int_range (0, 30));

  switch (g_test_rand_int_range (0, 3)) {
  case 0:
    session_write (session, "mission:unmiss", "trashed",
                   g_test_rand_bit () ? "{'at': '2026-11-22T00:00:00Z', 'by': 'x'}" : NULL);
    break;
  case 1:
    session_write (session, "settings:team", "leads/sg_report_before_tcc_meeting_days", lead);
    break;
  default:
    accord_session_set_today (session, day_of (TODAY) + g_test_rand_int_range (-40, 80));
    break;
  }
}

static void
choose_filter (AccordAgendaFilter *filter)
{
  static const char *const forms[] = { NULL, "A", "B", "C" };

  *filter = everything;
  if (g_test_rand_bit ())
    filter->owner = g_test_rand_int_range (ACCORD_ROLE_SECRETARY_GENERAL, ACCORD_ROLE_COUNCIL + 1);
  if (g_test_rand_int_range (0, 4) == 0)
    filter->who = pick (names, G_N_ELEMENTS (names));
  filter->form = pick (forms, G_N_ELEMENTS (forms));
}

static void
test_random (void)
{
  AccordSession *session = session_new (TODAY);
  AccordAgendaList *list = accord_agenda_list_new (session);
  g_autoptr (ListMirror) mirror = list_mirror_new (G_LIST_MODEL (list));
  AccordAgendaFilter filter = everything;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  for (int round = 0; round < ROUNDS; round++) {
    switch (g_test_rand_int_range (0, 6)) {
    case 0:
      edit_mission (session);
      break;
    case 1:
      choose_filter (&filter);
      accord_agenda_list_set_filter (list, &filter, NULL);
      break;
    case 2: {
      g_autofree char *undone = session_undo (session, g_test_rand_bit (), NULL);
      break;
    }
    default:
      edit_step (session);
      break;
    }
    /* Not always: what changes while it still fills must not be lost. */
    if (round % 3 == 0)
      continue;
    let_fill (list);
    list_mirror_check (mirror);
    assert_list (session, list, &filter);
    assert_told (session, list);
  }

  g_clear_pointer (&mirror, list_mirror_free);
  g_assert_finalize_object (list);
  session_end (session);
}

static AccordAgendaEntry *
find_entry (AccordAgendaList *list, const char *consultation, const char *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
    g_autoptr (AccordAgendaEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), i);
    const AccordAgendaItem *item = accord_agenda_entry_get_item (entry);

    if (item != NULL && item->step != NULL && strcmp (item->chain->consultation_id, consultation) == 0 &&
        strcmp (item->step->template->key, key) == 0)
      return entry;
  }

  return NULL;
}

/* Who stands on a line goes on standing there, whatever is entered for it or for others. */
static void
test_lines_stay (void)
{
  static const char *const id = "consultation:monusco:2025-12-19:II.B.2.c";
  AccordSession *session = session_new (TODAY);
  AccordAgendaList *list = accord_agenda_list_new (session);
  g_autoptr (ListMirror) mirror = list_mirror_new (G_LIST_MODEL (list));
  AccordAgendaEntry *entry;
  guint n;

  let_fill (list);
  entry = find_entry (list, id, "consultation_meeting");
  g_assert_nonnull (entry);
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  list_mirror_take_n_signals (mirror);

  /* A colleague moves nothing. */
  session_write_document (session, "{'_id': 'consultation:monusco:2025-12-19:II.B.2.c', 'mission': 'mission:monusco', "
                                   "'steps': {'consultation_meeting': {'who': 'Ana Lima'}}}");
  let_fill (list);
  g_assert_true (find_entry (list, id, "consultation_meeting") == entry);
  g_assert_cmpstr (accord_agenda_entry_get_item (entry)->step->who, ==, "Ana Lima");
  g_assert_cmpuint (list_mirror_take_n_signals (mirror), ==, 0);

  /* Another day moves it, and it is still the same line. */
  session_write (session, id, "steps/consultation_meeting", "{'planned': '2026-12-03'}");
  let_fill (list);
  g_assert_true (find_entry (list, id, "consultation_meeting") == entry);
  g_assert_cmpint (accord_agenda_entry_get_item (entry)->step->planned, ==, day_of ("2026-12-03"));

  /* Once it is done it is gone, and nothing but it. */
  session_write (session, id, "steps/consultation_meeting", "{'planned': '2026-12-03', 'actual': '2026-11-20'}");
  let_fill (list);
  g_assert_null (find_entry (list, id, "consultation_meeting"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), <, n);

  g_clear_pointer (&mirror, list_mirror_free);
  g_assert_finalize_object (list);
  session_end (session);
}

/* The search finds a mission by what it is called and by where it is. */
static void
test_words (void)
{
  static const struct {
    const char *words;
    const char *acronym;
  } searches[] = { { "monusco", "MONUSCO" }, { "LEBANON", "UNIFIL" }, { "congo stabil", "MONUSCO" }, { "atlantis", NULL } };
  AccordSession *session = session_new (TODAY);
  AccordAgendaList *list = accord_agenda_list_new (session);

  let_fill (list);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++) {
    guint n;

    accord_agenda_list_set_filter (list, &everything, searches[i].words);
    let_fill (list);
    n = g_list_model_get_n_items (G_LIST_MODEL (list));
    g_assert_true ((n > 0) == (searches[i].acronym != NULL));
    for (guint k = 0; k < n; k++) {
      g_autoptr (AccordAgendaEntry) entry = g_list_model_get_item (G_LIST_MODEL (list), k);
      const AccordAgendaItem *item = accord_agenda_entry_get_item (entry);

      if (item != NULL)
        g_assert_cmpstr (accord_mission_get_acronym (item->chain->mission), ==, searches[i].acronym);
    }
  }
  accord_agenda_list_set_filter (list, &everything, "");
  let_fill (list);
  assert_list (session, list, &everything);
  g_assert_finalize_object (list);
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pages/agenda-list/random", test_random);
  g_test_add_func ("/pages/agenda-list/lines-stay", test_lines_stay);
  g_test_add_func ("/pages/agenda-list/words", test_words);

  return g_test_run ();
}
