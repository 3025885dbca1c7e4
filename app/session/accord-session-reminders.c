#include "config.h"

#include "accord-session-reminders.h"

#include "accord-day-format.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

static gboolean
is_due (const AccordStep *step, AccordDay last)
{
  if (accord_step_is_fact (step))
    return FALSE;

  switch (step->state) {
  case ACCORD_STEP_PLANNED:
    return step->planned <= last;
  case ACCORD_STEP_OVERDUE:
  case ACCORD_STEP_MISSED:
    return TRUE;
  case ACCORD_STEP_DONE:
  case ACCORD_STEP_NOT_HELD:
  case ACCORD_STEP_WAIVED:
    return FALSE;
  }

  g_return_val_if_reached (FALSE);
}

static int
get_rank (const AccordStep *step)
{
  if (step->state == ACCORD_STEP_OVERDUE)
    return 0;

  return step->state == ACCORD_STEP_PLANNED ? 1 : 2;
}

static int
compare_pressing (const AccordStep *x, const AccordStep *y)
{
  if (get_rank (x) != get_rank (y))
    return get_rank (x) - get_rank (y);

  return (x->planned > y->planned) - (x->planned < y->planned);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  return compare_pressing (*(AccordStep **) a, *(AccordStep **) b);
}

static int
compare_reminders (gconstpointer a, gconstpointer b)
{
  const AccordReminder *x = *(AccordReminder **) a, *y = *(AccordReminder **) b;
  int order = compare_pressing (g_ptr_array_index (x->steps, 0), g_ptr_array_index (y->steps, 0));

  return order != 0 ? order : g_strcmp0 (x->chain->consultation_id, y->chain->consultation_id);
}

/* Takes the steps; NULL if there are none. */
static AccordReminder *
reminder_new (AccordChain *chain, GPtrArray *steps)
{
  AccordReminder *self;

  if (steps->len == 0) {
    g_ptr_array_unref (steps);
    return NULL;
  }

  self = g_new0 (AccordReminder, 1);
  self->chain = accord_chain_ref (chain);
  self->steps = steps;

  return self;
}

static AccordReminder *
make_reminder (AccordChain *chain, AccordDay last)
{
  GPtrArray *steps = g_ptr_array_new ();

  for (guint i = 0; i < chain->n_steps; i++)
    if (is_due (&chain->steps[i], last))
      g_ptr_array_add (steps, &chain->steps[i]);
  g_ptr_array_sort (steps, compare_steps);

  return reminder_new (chain, steps);
}

GPtrArray *
accord_session_list_reminders (AccordSession *self, AccordMission *mission, int days_ahead)
{
  GPtrArray *reminders, *chains;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (days_ahead >= 0, NULL);

  reminders = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_reminder_free);
  chains = accord_session_get_chains (self, mission);
  for (guint i = 0; i < chains->len; i++) {
    AccordReminder *reminder = make_reminder (g_ptr_array_index (chains, i),
                                              accord_session_get_today (self) + days_ahead);

    if (reminder != NULL)
      g_ptr_array_add (reminders, reminder);
  }

  return reminders;
}

AccordReminder *
accord_reminder_leave_out (const AccordReminder *self, GHashTable *reminded)
{
  GPtrArray *steps;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (reminded != NULL, NULL);

  steps = g_ptr_array_new ();
  for (guint i = 0; i < self->steps->len; i++) {
    g_autofree char *name = accord_chain_make_step_id (self->chain, g_ptr_array_index (self->steps, i));

    if (!g_hash_table_contains (reminded, name))
      g_ptr_array_add (steps, g_ptr_array_index (self->steps, i));
  }

  return reminder_new (self->chain, steps);
}

void
accord_reminder_free (AccordReminder *self)
{
  g_return_if_fail (self != NULL);

  accord_chain_unref (self->chain);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

void
accord_session_sort_reminders (GPtrArray *reminders)
{
  g_return_if_fail (reminders != NULL);

  g_ptr_array_sort (reminders, compare_reminders);
}

char *
accord_session_get_reminder_title (const AccordReminder *self)
{
  const AccordStep *step;

  g_return_val_if_fail (self != NULL, NULL);

  step = g_ptr_array_index (self->steps, 0);

  /* Translators: a mission's acronym and one of its steps, as the title of an action in the history */
  return g_strdup_printf (C_("mission and step", "%s: %s"), accord_words_for_mission (self->chain),
                          accord_words_for_step (step->template));
}

static char *
describe_day (const AccordStep *step, AccordDay today)
{
  g_autofree char *day = accord_day_format (step->planned, ACCORD_DAY_STYLE_WEEKDAY, accord_language_get_preferred ());

  if (step->state == ACCORD_STEP_MISSED)
    /* Translators: %s is a day */
    return g_strdup_printf (_("Planned for %s; can no longer be met"), day);
  if (step->state == ACCORD_STEP_OVERDUE)
    /* Translators: %s is a day */
    return g_strdup_printf (_("Overdue since %s"), day);
  if (step->planned == today)
    return g_strdup (_("Due today"));

  /* Translators: how many days are left, and the day */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Due in %d day, on %s", "Due in %d days, on %s",
                                       step->planned - today), step->planned - today, day);
}

char *
accord_session_get_reminder_body (const AccordReminder *self, AccordDay today)
{
  g_autofree char *day = NULL, *more = NULL;
  guint n;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);

  day = describe_day (g_ptr_array_index (self->steps, 0), today);
  n = self->steps->len - 1;
  if (n == 0)
    return g_steal_pointer (&day);

  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more step is due", "%u more steps are due", n), n);

  return g_strdup_printf ("%s\n%s", day, more);
}
