/*
 * Every compiler looks in /usr/include, where this header lies for all. The folders of the house look here first.
 */
#ifndef ACCORD_COMPILING_STORE
#error "Only the store may include sqlite3.h."
#endif

#include_next <sqlite3.h>
