#include "config.h"

#include "accord-chain.h"

#include <string.h>

/* The Secretariat convenes and chairs its own meetings: Annex II, C. */
static AccordRole
get_role (const AccordStepTemplate *step, AccordForm form)
{
  if (form == ACCORD_FORM_SECRETARIAT && step->role == ACCORD_ROLE_PRESIDENT)
    return ACCORD_ROLE_SECRETARIAT;

  return step->role;
}

static void
init_step (AccordStep *step, const AccordStepTemplate *template, AccordChain *chain)
{
  AccordStepEntry entry = { ACCORD_DAY_NONE, ACCORD_PARTIAL_DAY_NONE };

  if (chain->consultation != NULL)
    entry = accord_consultation_get_step (chain->consultation, template->key);

  *step = (AccordStep) {
    .template = template,
    .role = get_role (template, chain->form),
    .planned = entry.planned,
    .unshifted = ACCORD_DAY_NONE,
    .wanted = ACCORD_DAY_NONE,
    .earliest = ACCORD_DAY_NONE,
    .latest = ACCORD_DAY_NONE,
    .actual = entry.actual.first,
    .precision = entry.actual.precision,
    .pinned = entry.planned != ACCORD_DAY_NONE,
    .fits = TRUE,
    .who = entry.who,
    .note = entry.note,
  };
}

/* The keys of steps that were entered, that no rule asks for, and that have a day. */
static GPtrArray *
list_entered (const AccordChainTemplate *template, AccordConsultation *consultation)
{
  GPtrArray *keys = g_ptr_array_new ();
  g_autoptr (GList) all = template != NULL && consultation != NULL ? accord_consultation_list_steps (consultation) : NULL;

  for (GList *l = all; l != NULL && template->n_steps + keys->len < ACCORD_MAX_STEPS; l = l->next) {
    AccordStepEntry entry = accord_consultation_get_step (consultation, l->data);

    if (accord_chain_template_find_step (template, l->data) < 0 &&
        (entry.planned != ACCORD_DAY_NONE || entry.actual.first != ACCORD_DAY_NONE))
      g_ptr_array_add (keys, l->data);
  }

  return keys;
}

static const char *
get_entered_title (AccordChain *self, const char *key)
{
  const char *title = accord_consultation_get_step (self->consultation, key).title;

  if (title == NULL || *title == '\0')
    title = g_hash_table_lookup (self->template->free_titles, key);

  return title != NULL ? title : key;
}

/* What people enter beside the rules: a first draft, a silence procedure, a vote. */
static void
init_entered (AccordChain *self, GPtrArray *keys)
{
  static const char *const none[] = { NULL };

  if (keys->len == 0)
    return;

  self->entered = g_new0 (AccordStepTemplate, keys->len);
  for (guint i = 0; i < keys->len; i++) {
    AccordStepTemplate *template = &self->entered[i];
    AccordStep *step = &self->steps[self->template->n_steps + i];

    template->key = g_ptr_array_index (keys, i);
    template->title = get_entered_title (self, template->key);
    template->role = ACCORD_ROLE_COUNCIL;
    template->basis = "entered";
    template->also = none;
    init_step (step, template, self);
    if (!step->pinned)
      step->planned = step->actual;
    step->wanted = step->earliest = step->planned;
    step->latest = ACCORD_DAY_LAST;
  }
}

AccordChain *
accord_chain_new (const AccordChainTemplate *template,
                  AccordMission *mission,
                  AccordRecord *trigger,
                  const char *consultation_id,
                  AccordConsultation *consultation)
{
  g_autoptr (GPtrArray) entered = NULL;
  guint n_template = template != NULL ? template->n_steps : 0;
  AccordChain *self;

  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (ACCORD_IS_RECORD (trigger), NULL);
  g_return_val_if_fail (consultation_id != NULL, NULL);
  g_return_val_if_fail (consultation == NULL || ACCORD_IS_CONSULTATION (consultation), NULL);

  entered = list_entered (template, consultation);
  self = g_malloc0 (sizeof *self + (n_template + entered->len) * sizeof (AccordStep));
  g_atomic_ref_count_init (&self->ref_count);
  self->template = template;
  self->mission = mission != NULL ? g_object_ref (mission) : NULL;
  self->trigger = g_object_ref (trigger);
  self->consultation_id = g_strdup (consultation_id);
  self->consultation = consultation != NULL ? g_object_ref (consultation) : NULL;
  self->anchor = ACCORD_DAY_NONE;
  if (consultation == NULL || !accord_consultation_get_form (consultation, &self->form))
    self->form = template != NULL ? template->form : ACCORD_FORM_CONSULTATION;
  self->n_steps = n_template + entered->len;
  for (guint i = 0; i < n_template; i++)
    init_step (&self->steps[i], &template->steps[i], self);
  init_entered (self, entered);

  return self;
}

AccordChain *
accord_chain_ref (AccordChain *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
accord_chain_unref (AccordChain *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->entered);
  g_clear_object (&self->consultation);
  g_free (self->consultation_id);
  g_object_unref (self->trigger);
  g_clear_object (&self->report);
  g_clear_object (&self->mandate);
  g_clear_object (&self->mission);
  g_free (self);
}

AccordStep *
accord_chain_find_step (AccordChain *self, const char *key)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < self->n_steps; i++)
    if (strcmp (self->steps[i].template->key, key) == 0)
      return &self->steps[i];

  return NULL;
}

char *
accord_chain_make_step_id (const AccordChain *self, const AccordStep *step)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (step != NULL, NULL);

  return g_strconcat (self->consultation_id, "/", step->template->key, NULL);
}

const AccordStep *
accord_chain_get_meeting (const AccordChain *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->template != NULL ? &self->steps[self->template->meeting] : NULL;
}

int
accord_chain_get_clock (const AccordChain *self, AccordDay today)
{
  const AccordStep *meeting;
  AccordEventType type;

  g_return_val_if_fail (self != NULL, -1);

  if (!ACCORD_IS_EVENT (self->trigger) || self->anchor > today)
    return -1;
  type = accord_event_get_event_type (ACCORD_EVENT (self->trigger));
  if (type != ACCORD_EVENT_SERIOUS_DEVELOPMENT && type != ACCORD_EVENT_RAPID_DETERIORATION &&
      type != ACCORD_EVENT_CONTRIBUTOR_REQUEST)
    return -1;

  meeting = accord_chain_get_meeting (self);
  if (meeting->actual != ACCORD_DAY_NONE)
    return MAX (meeting->actual - self->anchor, 0);

  return meeting->state == ACCORD_STEP_NOT_HELD || meeting->state == ACCORD_STEP_WAIVED ? -1 : today - self->anchor;
}

gboolean
accord_chain_is_over (const AccordChain *self, AccordDay today)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->update_needed)
    return FALSE;

  for (guint i = 0; i < self->n_steps; i++) {
    const AccordStep *step = &self->steps[i];

    if (accord_step_is_fact (step) ? step->planned >= today
                                   : step->state == ACCORD_STEP_PLANNED || step->state == ACCORD_STEP_OVERDUE)
      return FALSE;
  }

  return TRUE;
}

const AccordStep *
accord_chain_get_next_step (const AccordChain *self, AccordDay today)
{
  const AccordStep *next = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_steps; i++) {
    const AccordStep *step = &self->steps[i];

    if (accord_step_is_fact (step) || step->state != ACCORD_STEP_PLANNED || step->planned < today)
      continue;
    if (next == NULL || step->planned < next->planned)
      next = step;
  }

  return next;
}

AccordDay
accord_step_get_day (const AccordStep *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_DAY_NONE);

  return self->actual != ACCORD_DAY_NONE ? self->actual : self->planned;
}

gboolean
accord_step_is_fact (const AccordStep *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->template->role == ACCORD_ROLE_NONE;
}

gboolean
accord_step_is_late (const AccordStep *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->state == ACCORD_STEP_OVERDUE || self->state == ACCORD_STEP_MISSED;
}

gboolean
accord_step_is_open (const AccordStep *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !accord_step_is_fact (self) && (self->state == ACCORD_STEP_PLANNED || accord_step_is_late (self));
}

AccordDay
accord_step_get_latest (const AccordStep *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_DAY_NONE);

  /* What nothing bounds ends with the calendar, at its last working day or a step before. */
  return self->latest < ACCORD_DAY_LAST - 366 ? self->latest : ACCORD_DAY_NONE;
}

const char *
accord_step_state_get_name (AccordStepState state)
{
  static const char *const names[] = {
    [ACCORD_STEP_PLANNED] = "planned",
    [ACCORD_STEP_DONE] = "done",
    [ACCORD_STEP_OVERDUE] = "overdue",
    [ACCORD_STEP_MISSED] = "missed",
    [ACCORD_STEP_NOT_HELD] = "not_held",
    [ACCORD_STEP_WAIVED] = "waived",
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (names), NULL);

  return names[state];
}
