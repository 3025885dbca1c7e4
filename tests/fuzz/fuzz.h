#pragma once

#include "accord-import-private.h"

#include <stdint.h>

G_BEGIN_DECLS

/* What libFuzzer calls: once, which is the same for all targets, and with each input. */
int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* A reader of files, as accord_import_read() and the readers that it chooses among. */
typedef gboolean (*FuzzReader) (AccordImportReading *reading, GError **error);

/* Every warning ends the run, and every message is plain C. To be called before anything else. */
void fuzz_begin (void);

/* What the readers know: a small workspace of the tests' own and the countries; made once. */
AccordImportContext *fuzz_get_context (void);

/* A stream over bytes that never gives more than so many at once, as one from far away. */
GInputStream *fuzz_stream_new (const guint8 *data, gsize size, gsize most);

/* Ends the run, with a sentence, unless what holds holds. */
void fuzz_expect (gboolean holds, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* What every reader promises of a plan, or of an error when there is no plan. */
void fuzz_check_plan (AccordImportPlan *plan);
void fuzz_check_error (GError *error);

/* All of a plan as text: equal texts are equal plans. */
char *fuzz_write_plan (AccordImportPlan *plan);

/* A reading of bytes that a reader may be given; its stream and its plan are to be freed. */
void fuzz_begin_reading (AccordImportReading *reading, const guint8 *data, gsize size, gsize most);
void fuzz_end_reading (AccordImportReading *reading);

/* Reads a file by a reader, NULL for the one that accord_import_read() finds; answers what is asked, reads again, and
 * checks all that comes of it. What follows the first byte 30 are the answers: a byte for each question. */
void fuzz_read (FuzzReader reader, const guint8 *data, gsize size);

G_END_DECLS
