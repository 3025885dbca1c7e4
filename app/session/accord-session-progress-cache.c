#include "config.h"

#include "accord-session-progress-private.h"

AccordProgressCache *
_accord_progress_cache_new (void)
{
  AccordProgressCache *self = g_new0 (AccordProgressCache, 1);

  self->compared = ACCORD_DAY_NONE;
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
_accord_progress_cache_free (AccordProgressCache *self)
{
  g_clear_pointer (&self->now, g_hash_table_unref);
  g_clear_pointer (&self->before, g_hash_table_unref);
  g_clear_pointer (&self->since, g_hash_table_unref);
  g_clear_pointer (&self->commitments, g_ptr_array_unref);
  g_ptr_array_unref (self->waiting);
  g_free (self);
}
