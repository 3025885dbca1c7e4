#include "config.h"

#include "fuzz.h"

#include <stdint.h>

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_begin ();
  fuzz_get_context ();

  return 0;
}

/* FUZZ_READER is the reader that is tried, NULL for any. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  fuzz_read (FUZZ_READER, data, size);

  return 0;
}
