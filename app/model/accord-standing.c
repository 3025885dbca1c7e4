#include "config.h"

#include "accord-standing.h"

void
accord_standing_free (AccordStanding *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->mission);
  g_free (self->commitment);
  g_free (self->id);
  g_free (self);
}
