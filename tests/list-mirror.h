#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ListMirror:
 *
 * A copy of a list that is kept up by its `items-changed` alone, as a view keeps its rows. Each
 * signal is checked when it comes: its numbers must fit the copy before and the list after it.
 */
typedef struct _ListMirror ListMirror;

ListMirror *list_mirror_new (GListModel *model);
void list_mirror_free (ListMirror *self);

/* Fails the test unless copy and list hold the same objects in the same order. */
void list_mirror_check (ListMirror *self);

/* How many signals came since the last call. */
guint list_mirror_take_n_signals (ListMirror *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ListMirror, list_mirror_free)

G_END_DECLS
