#pragma once

#ifndef ACCORD_COMPILING_STORE
#error "accord-store-file-private.h belongs to app/store"
#endif

#include "accord-store.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/** ACCORD_STORE_APPLICATION_ID: marks a SQLite file as a planning file; "Accd". */
#define ACCORD_STORE_APPLICATION_ID 0x41636364

/**
 * AccordStoreFile:
 * @path: its absolute path, symbolic links followed
 * @empty: whether it has no bytes
 * @side_files: whether a write-ahead log or a rollback journal with something in it lies beside it
 * @writable: whether it and its folder may be written
 * @version: its schema as the file says, which a log beside it may have overtaken
 *
 * What can be known of a file without touching it.
 */
typedef struct {
  char *path;
  gboolean empty;
  gboolean side_files;
  gboolean writable;
  guint32 version;
} AccordStoreFile;

void _accord_store_file_clear (AccordStoreFile *file);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AccordStoreFile, _accord_store_file_clear)

/**
 * _accord_store_file_recognise:
 * @path: a path
 * @file: (out caller-allocates): what it is
 * @error: return location for an error
 *
 * Looks at a file, and through it if nothing lies beside it. Writes nothing, there or beside it.
 *
 * Returns: %TRUE if it is an undamaged planning file, or empty
 */
gboolean _accord_store_file_recognise (const char *path, AccordStoreFile *file, GError **error);

/**
 * _accord_store_file_create:
 * @path: a path
 * @error: return location for an error
 *
 * Makes an empty file that only its owner may read, and its folder. One that is there stays as it is.
 */
gboolean _accord_store_file_create (const char *path, GError **error);

/**
 * _accord_store_file_connect_immutable:
 * @path: an absolute path
 * @connection: (out): a connection, also when it fails
 *
 * Opens a file so that SQLite makes no lock and no file beside it.
 *
 * Returns: SQLite's result
 */
int _accord_store_file_connect_immutable (const char *path, sqlite3 **connection);

/**
 * _accord_store_file_is_sound:
 * @connection: a connection
 *
 * Looks through all pages of a file of up to some megabytes; of a larger one, which would take as long as it is large,
 * only its beginning is known here.
 *
 * Returns: %FALSE if pages of the file are not in order
 */
gboolean _accord_store_file_is_sound (sqlite3 *connection);

G_END_DECLS
