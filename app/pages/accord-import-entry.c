#include "config.h"

#include "accord-import-entry.h"

struct _AccordImportEntry {
  GObject parent_instance;

  AccordImportContent content;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordImportEntry, accord_import_entry, G_TYPE_OBJECT)

static void
accord_import_entry_class_init (AccordImportEntryClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
accord_import_entry_init (AccordImportEntry *self)
{
}

AccordImportEntry *
accord_import_entry_new (const AccordImportContent *content)
{
  AccordImportEntry *self;

  g_return_val_if_fail (content != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_IMPORT_ENTRY, NULL);
  self->content = *content;

  return self;
}

const AccordImportContent *
accord_import_entry_get_content (AccordImportEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ENTRY (self), NULL);

  return &self->content;
}

void
accord_import_entry_set_content (AccordImportEntry *self, const AccordImportContent *content)
{
  g_return_if_fail (ACCORD_IS_IMPORT_ENTRY (self));
  g_return_if_fail (content != NULL && content->kind == self->content.kind);

  self->content = *content;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* One line of a file may be odd for several reasons. */
static char *
get_line_key (const AccordImportContent *content)
{
  const AccordImportLine *line = content->source;

  return g_strdup_printf ("%d:%d:%u:%s", content->kind, content->section, line->line, line->reason);
}

char *
accord_import_content_get_key (const AccordImportContent *content)
{
  const char *name = "";

  g_return_val_if_fail (content != NULL, NULL);

  switch (content->kind) {
  case ACCORD_IMPORT_ENTRY_HEADING:
  case ACCORD_IMPORT_ENTRY_REST:
  case ACCORD_IMPORT_ENTRY_MORE:
    break;
  case ACCORD_IMPORT_ENTRY_QUESTION:
    name = ((const AccordImportQuestion *) content->source)->id;
    break;
  case ACCORD_IMPORT_ENTRY_COLUMN:
    name = ((const AccordImportColumn *) content->source)->header;
    break;
  case ACCORD_IMPORT_ENTRY_ITEM:
    name = ((const AccordImportItem *) content->source)->id;
    break;
  case ACCORD_IMPORT_ENTRY_REASON:
    name = ((const AccordImportLine *) content->source)->reason;
    break;
  case ACCORD_IMPORT_ENTRY_LINE:
    return get_line_key (content);
  }

  return g_strdup_printf ("%d:%d:%s", content->kind, content->section, name);
}
