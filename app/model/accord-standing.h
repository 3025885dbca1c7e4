#pragma once

#include "accord-progress.h"

G_BEGIN_DECLS

/**
 * AccordStanding:
 * @mission: a mission's id, or %ACCORD_SECRETARIAT
 * @commitment: the id of a commitment
 * @id: (nullable): the id of the observation; %NULL of a day that is only compared with
 * @day: its day
 * @status: what it says
 * @percent: 0 to 100; -1 if nobody said
 *
 * How a commitment stands in a mission as of a day: what its latest observation says. Of those up to that day which are not
 * in the bin, and for which none of the same mission stands that is not in the bin, it is the last by day, then by when it
 * was entered, then by id.
 */
typedef struct {
  char *mission;
  char *commitment;
  char *id;
  AccordDay day;
  AccordProgressStatus status;
  int percent;
} AccordStanding;

void accord_standing_free (AccordStanding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordStanding, accord_standing_free)

G_END_DECLS
