#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_IMPORTER (accord_importer_get_type ())
G_DECLARE_FINAL_TYPE (AccordImporter, accord_importer, ACCORD, IMPORTER, GObject)

/** AccordImporter: how files come into a window: chosen, dropped on it or named, and shown one after the other. */

/**
 * accord_importer_new:
 * @window: the window, which outlives it; files can be dropped on all of its content
 *
 * Returns: (transfer full): an importer, which takes no files yet
 */
AccordImporter *accord_importer_new (AdwApplicationWindow *window);

/**
 * accord_importer_set_session:
 * @self: an importer
 * @session: (nullable): where files are imported to; none are taken without
 */
void accord_importer_set_session (AccordImporter *self, AccordSession *session);

/** accord_importer_choose: lets the user choose files. */
void accord_importer_choose (AccordImporter *self);

/**
 * accord_importer_add:
 * @self: an importer
 * @file: a file
 *
 * Shows what importing a file would do, as soon as those before it are done with.
 */
void accord_importer_add (AccordImporter *self, GFile *file);

G_END_DECLS
