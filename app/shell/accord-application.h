#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_APPLICATION (accord_application_get_type ())
G_DECLARE_FINAL_TYPE (AccordApplication, accord_application, ACCORD, APPLICATION, AdwApplication)

/** AccordApplication: the program with its windows, one for each planning file. */

/**
 * accord_application_new:
 *
 * Returns: (transfer full): the application
 */
AccordApplication *accord_application_new (void);

G_END_DECLS
