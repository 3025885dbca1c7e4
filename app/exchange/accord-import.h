#pragma once

#include "accord-import-context.h"
#include "accord-import-plan.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** ACCORD_IMPORT_LARGEST: the largest file that is read, in bytes. */
#define ACCORD_IMPORT_LARGEST (256 * 1024 * 1024)

/**
 * accord_import_read:
 * @context: what is known of the workspace
 * @stream: the file
 * @name: its name, without its folder
 * @size: its size in bytes for the progress, or 0 if it is not known
 * @answers: (nullable) (element-type utf8 utf8): answers to questions of an earlier reading, by the questions' ids
 * @progress: (nullable): is called on this thread with the bytes that were read
 * @progress_data: its data
 * @error: return location for an #AccordExchangeError or a #GIOError
 *
 * Reads a file, whatever it turns out to be: open data of the United Nations as CSV or JSON, a list or a workspace that
 * Accord wrote, a calendar. Nothing is compared with the workspace yet. May be called on any thread.
 *
 * Returns: (transfer full) (nullable): what the file holds
 */
AccordImportPlan *accord_import_read (AccordImportContext *context,
                                      GInputStream *stream,
                                      const char *name,
                                      goffset size,
                                      GHashTable *answers,
                                      GFileProgressCallback progress,
                                      gpointer progress_data,
                                      GCancellable *cancellable,
                                      GError **error);

G_END_DECLS
