#include "config.h"

#include "accord-chain.h"

AccordChain *
accord_chain_new (const AccordChainTemplate *template,
                  AccordMission *mission,
                  AccordMandate *mandate,
                  AccordMandate *trigger)
{
  guint n_steps = template != NULL ? template->n_steps : 0;
  AccordChain *self;

  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (ACCORD_IS_MANDATE (mandate), NULL);
  g_return_val_if_fail (ACCORD_IS_MANDATE (trigger), NULL);

  self = g_malloc0 (sizeof *self + n_steps * sizeof (AccordStep));
  g_atomic_ref_count_init (&self->ref_count);
  self->template = template;
  self->mission = g_object_ref (mission);
  self->mandate = g_object_ref (mandate);
  self->trigger = g_object_ref (trigger);
  self->anchor = accord_mandate_get_expires (mandate);
  self->n_steps = n_steps;
  for (guint i = 0; i < n_steps; i++) {
    self->steps[i] = (AccordStep) {
      .template = &template->steps[i],
      .planned = ACCORD_DAY_NONE,
      .wanted = ACCORD_DAY_NONE,
      .earliest = ACCORD_DAY_NONE,
      .latest = ACCORD_DAY_NONE,
      .actual = ACCORD_DAY_NONE,
      .fits = TRUE,
    };
  }

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

  for (guint i = 0; i < self->n_steps; i++)
    g_free (self->steps[i].who);
  g_clear_object (&self->consultation);
  g_free (self->consultation_id);
  g_object_unref (self->trigger);
  g_object_unref (self->mandate);
  g_object_unref (self->mission);
  g_free (self);
}

const AccordStep *
accord_chain_get_next_step (const AccordChain *self, AccordDay today)
{
  const AccordStep *next = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_steps; i++) {
    const AccordStep *step = &self->steps[i];

    if (i == self->template->anchor || step->state != ACCORD_STEP_PLANNED || step->planned < today)
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
