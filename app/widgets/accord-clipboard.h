#pragma once

#include "accord-tabular.h"

G_BEGIN_DECLS

/**
 * AccordClipboardForm:
 * @ACCORD_CLIPBOARD_ANY: all of them at once: the program that it is pasted into chooses
 * @ACCORD_CLIPBOARD_TEXT: lines with aligned columns, to be read
 * @ACCORD_CLIPBOARD_TABLE: cells for spreadsheets, a table for documents
 * @ACCORD_CLIPBOARD_PICTURE: a PNG
 *
 * What copied rows become.
 */
typedef enum {
  ACCORD_CLIPBOARD_ANY,
  ACCORD_CLIPBOARD_TEXT,
  ACCORD_CLIPBOARD_TABLE,
  ACCORD_CLIPBOARD_PICTURE,
} AccordClipboardForm;

/**
 * accord_clipboard_copy:
 * @list: a list
 * @form: what its rows become
 * @current: whether to copy only the rows on which somebody stands; all of them if that is nowhere
 *
 * Puts a list on the clipboard. If there is nothing to copy, the clipboard stays as it is.
 *
 * Returns: (transfer full): a few words on what was copied, for the person who did it
 */
char *accord_clipboard_copy (AccordTabular *list, AccordClipboardForm form, gboolean current);

G_END_DECLS
