#pragma once

#ifndef ACCORD_COMPILING_STORE
#error "accord-store-private.h belongs to app/store"
#endif

#include "accord-store-database-private.h"

G_BEGIN_DECLS

/* What is asked of a file on the worker's thread; NULL with an error. */
typedef gpointer (*AccordStoreAsk) (AccordStoreDatabase *database, gpointer data, GError **error);

/**
 * AccordStoreQuestion:
 * @tag: the source tag of its task
 * @ask: what gives the answer
 * @data: (nullable): what it is told, taken over
 * @free_data: (nullable): frees @data on the thread that asked
 * @free_result: frees an answer that nobody takes
 */
typedef struct {
  gpointer tag;
  AccordStoreAsk ask;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} AccordStoreQuestion;

/* Asks in turn with all else that is asked of the store; the task returns a pointer. */
void _accord_store_ask (AccordStore *self,
                        const AccordStoreQuestion *question,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);

G_END_DECLS
