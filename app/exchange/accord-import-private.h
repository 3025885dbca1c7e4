#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-exchange-error.h"
#include "accord-import.h"

G_BEGIN_DECLS

typedef struct _AccordTable AccordTable;

/* One reading of a file: what each reader is given, and the plan that it fills. */
typedef struct {
  AccordImportContext *context;
  GBufferedInputStream *stream;
  goffset size;
  AccordTable *table; /* opened to see which reader it is for, who takes it over with _accord_table_open() */
  goffset n_read; /* bytes so far; kept by _accord_import_read() */
  GHashTable *answers;
  AccordImportPlan *plan;
  GFileProgressCallback progress;
  gpointer progress_data;
  GCancellable *cancellable;
} AccordImportReading;

/* Sets an error of one sentence; always FALSE. */
gboolean _accord_import_refuse (GError **error, AccordExchangeError code, const char *sentence);

/* Sets that a file is larger than so many bytes; always FALSE. */
gboolean _accord_import_refuse_large (goffset largest, GError **error);

/* Reads on from the file, tells of the progress, and refuses a file that is too large. As g_input_stream_read(). */
gssize _accord_import_read (AccordImportReading *reading, char *buffer, gsize length, GError **error);

/* Reads all the rest of a file of at most `most` bytes; a zero byte follows, which is not counted. */
char *_accord_import_read_all (AccordImportReading *reading, gsize most, gsize *length, GError **error);

/* What was answered to a question; NULL if nothing was. */
const char *_accord_import_get_answer (AccordImportReading *reading, const char *id);

/* Whether text is the id of a record of a kind: its name, a colon, and a key on one line. */
gboolean _accord_import_is_id (const char *id, const char *kind);

/* The text of a UUID (RFC 9562) of a version, made of the first 16 bytes of a digest. */
char *_accord_import_make_uuid (const guint8 *digest, guint version);

/* The readers. Of the first two, which read tables, the second takes the lists that Accord writes. */
gboolean _accord_import_table (AccordImportReading *reading, GError **error);
gboolean _accord_import_list (AccordImportReading *reading, GError **error);
gboolean _accord_import_workspace (AccordImportReading *reading, GError **error);
gboolean _accord_import_calendar (AccordImportReading *reading, GError **error);

G_END_DECLS
