#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordExchangeError:
 * @ACCORD_EXCHANGE_ERROR_UNKNOWN: the file is none that can be read here
 * @ACCORD_EXCHANGE_ERROR_MALFORMED: it is one, but damaged or not as it should be
 * @ACCORD_EXCHANGE_ERROR_TOO_LARGE: it is larger than anything that is read
 * @ACCORD_EXCHANGE_ERROR_TOO_NEW: a newer release of Accord wrote it
 *
 * Every message is one sentence for people that says what to do.
 */
typedef enum {
  ACCORD_EXCHANGE_ERROR_UNKNOWN,
  ACCORD_EXCHANGE_ERROR_MALFORMED,
  ACCORD_EXCHANGE_ERROR_TOO_LARGE,
  ACCORD_EXCHANGE_ERROR_TOO_NEW,
} AccordExchangeError;

#define ACCORD_EXCHANGE_ERROR (accord_exchange_error_quark ())
GQuark accord_exchange_error_quark (void);

G_END_DECLS
