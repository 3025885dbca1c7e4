#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordModelError:
 * @ACCORD_MODEL_ERROR_MALFORMED: a document is not what its kind asks for
 * @ACCORD_MODEL_ERROR_UNKNOWN_KIND: a document is of a kind that this release does not know
 * @ACCORD_MODEL_ERROR_REFERENCE: the reference layer is missing or damaged
 * @ACCORD_MODEL_ERROR_NOT_FOUND: there is no such record
 */
typedef enum {
  ACCORD_MODEL_ERROR_MALFORMED,
  ACCORD_MODEL_ERROR_UNKNOWN_KIND,
  ACCORD_MODEL_ERROR_REFERENCE,
  ACCORD_MODEL_ERROR_NOT_FOUND,
} AccordModelError;

#define ACCORD_MODEL_ERROR (accord_model_error_quark ())
GQuark accord_model_error_quark (void);

G_END_DECLS
