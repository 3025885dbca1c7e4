#pragma once

#ifndef ACCORD_COMPILING_SESSION
#error "Only the session reads this header."
#endif

#include "accord-session-progress.h"

G_BEGIN_DECLS

/*
 * How commitments stand, as it was last read from the planning file. `now` and `before` hold, by the id of a mission, a
 * table of AccordStanding by the id of a commitment; `since` the days that `before` is of, by the id of a mission, unless
 * there is one for all. `commitments` is made when it is asked for.
 */
typedef struct {
  gboolean loaded;
  AccordDay today;    /* of the last reading that was begun */
  AccordDay compared;
  GHashTable *now;
  GHashTable *before;
  GHashTable *since;
  GPtrArray *commitments;
  guint serial;       /* of the last reading that was begun: what others read is old by now */
  gboolean wanted;    /* whether anybody asked for it */
  GPtrArray *waiting; /* GTask */
} AccordProgressCache;

AccordProgressCache *_accord_progress_cache_new (void);
void _accord_progress_cache_free (AccordProgressCache *self);

AccordProgressCache *_accord_session_get_progress (AccordSession *self);
void _accord_session_emit_progress_changed (AccordSession *self);

/* After a change set was applied: does what follows from it. */
void _accord_session_note_progress (AccordSession *self, AccordChangeSet *changes);

/* The day that today is compared with in a mission. */
AccordDay _accord_session_get_compared_day (AccordSession *self, AccordMission *mission);

G_END_DECLS
