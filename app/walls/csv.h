/*
 * Every compiler looks in /usr/include, where this header lies for all. The folders of the house look here first.
 */
#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange may include csv.h."
#endif

#include_next <csv.h>
