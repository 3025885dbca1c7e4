#pragma once

#include "accord-session-progress.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_OBSERVATION_ROW (accord_observation_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordObservationRow, accord_observation_row, ACCORD, OBSERVATION_ROW, AdwPreferencesRow)

/**
 * AccordObservationPart:
 * @ACCORD_OBSERVATION_COUNTS: it says how the commitment stood from its day on
 * @ACCORD_OBSERVATION_PASSED: another one of the same day was entered later
 * @ACCORD_OBSERVATION_CORRECTED: another one stands for it
 *
 * What part an observation has in how a commitment stands.
 */
typedef enum {
  ACCORD_OBSERVATION_COUNTS,
  ACCORD_OBSERVATION_PASSED,
  ACCORD_OBSERVATION_CORRECTED,
} AccordObservationPart;

/**
 * AccordObservationRow: one observation, with its evidence, who entered it, and when.
 *
 * Signals: `correct` and `bin` when somebody asks for it.
 */

/**
 * accord_observation_row_new:
 * @session: a session
 * @progress: an observation
 * @part: what part it has
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *accord_observation_row_new (AccordSession *session, AccordProgress *progress, AccordObservationPart part);

/**
 * accord_observation_row_get_progress:
 *
 * Returns: (transfer none): its observation
 */
AccordProgress *accord_observation_row_get_progress (AccordObservationRow *self);

G_END_DECLS
