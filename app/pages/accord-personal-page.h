#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PERSONAL_PAGE (accord_personal_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordPersonalPage, accord_personal_page, ACCORD, PERSONAL_PAGE, AdwPreferencesPage)

/** AccordPersonalPage: the user's own settings, which are not part of the planning file: name and reminders. */

/**
 * accord_personal_page_set_settings:
 * @self: a page
 * @settings: the user's settings; set once
 */
void accord_personal_page_set_settings (AccordPersonalPage *self, GSettings *settings);

G_END_DECLS
