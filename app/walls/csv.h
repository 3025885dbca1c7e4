/*
 * Every compiler looks in /usr/include, where this header lies for all. The folders of the house look here first.
 */
#if !defined ACCORD_COMPILING_CLI && !defined ACCORD_COMPILING_EXCHANGE
#error "Only the command line and the exchange may include csv.h."
#endif

#include_next <csv.h>
