#include "config.h"

#include "list-mirror.h"

struct _ListMirror {
  GListModel *model;
  GPtrArray *items;
  guint n_signals;
  gulong handler;
};

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  ListMirror *self = data;

  self->n_signals++;
  g_assert_cmpuint (position, <=, self->items->len);
  g_assert_cmpuint (removed, <=, self->items->len - position);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, self->items->len - removed + added);
  /* A signal that says nothing makes views work for nothing. */
  g_assert_cmpuint (removed + added, >, 0);

  if (removed > 0)
    g_ptr_array_remove_range (self->items, position, removed);
  for (guint i = position; i < position + added; i++)
    g_ptr_array_insert (self->items, i, g_list_model_get_item (model, i));

  list_mirror_check (self);
}

ListMirror *
list_mirror_new (GListModel *model)
{
  ListMirror *self = g_new0 (ListMirror, 1);

  self->model = g_object_ref (model);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (self->items, g_list_model_get_item (model, i));
  self->handler = g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), self);

  return self;
}

void
list_mirror_free (ListMirror *self)
{
  g_signal_handler_disconnect (self->model, self->handler);
  g_ptr_array_unref (self->items);
  g_object_unref (self->model);
  g_free (self);
}

void
list_mirror_check (ListMirror *self)
{
  GType type = g_list_model_get_item_type (self->model);

  g_assert_cmpuint (g_list_model_get_n_items (self->model), ==, self->items->len);
  for (guint i = 0; i < self->items->len; i++) {
    g_autoptr (GObject) item = g_list_model_get_item (self->model, i);

    g_assert_true (item == g_ptr_array_index (self->items, i));
    g_assert_true (g_type_is_a (G_OBJECT_TYPE (item), type));
  }
  g_assert_null (g_list_model_get_item (self->model, self->items->len));
}

guint
list_mirror_take_n_signals (ListMirror *self)
{
  guint n_signals = self->n_signals;

  self->n_signals = 0;

  return n_signals;
}
