#include "config.h"

#include "fuzz.h"

/* FUZZ_READER is the reader that is tried, NULL for any. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  fuzz_read (FUZZ_READER, data, size);

  return 0;
}
