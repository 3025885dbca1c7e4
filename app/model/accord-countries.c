#include "config.h"

#include "accord-countries.h"

#include "accord-json.h"
#include "accord-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The text domain of iso-codes, which has the names in all languages. */
#define DOMAIN "iso_3166-1"

/* Names that iso-codes turns round for its lists; these are the United Nations' own. */
static const struct {
  const char *code;
  const char *name;
} own_names[] = {
  { "COD", N_("Democratic Republic of the Congo") },
  { "FSM", N_("Micronesia (Federated States of)") },
  { "PSE", N_("State of Palestine") },
};

struct _AccordCountries {
  gatomicrefcount ref_count;
  JsonObject *root;
  GHashTable *names;
};

AccordCountries *
accord_countries_load (const char *path)
{
  AccordCountries *self;
  g_autofree char *text = NULL;
  gsize length;
  JsonArray *rows;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (AccordCountries, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->names = g_hash_table_new (g_str_hash, g_str_equal);

  if (!g_file_get_contents (path, &text, &length, NULL))
    return self;
  self->root = accord_json_parse_object (text, length, NULL);
  rows = accord_json_get_array (self->root, "3166-1");
  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++) {
    JsonObject *row = accord_json_array_get_object (rows, i);
    const char *code = accord_json_get_text (row, "alpha_3");
    const char *name = accord_json_get_text (row, "common_name");

    if (name == NULL)
      name = accord_json_get_text (row, "name");
    if (code != NULL && name != NULL)
      g_hash_table_insert (self->names, (gpointer) code, (gpointer) name);
  }

  return self;
}

AccordCountries *
accord_countries_ref (AccordCountries *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
accord_countries_unref (AccordCountries *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->names);
  g_clear_pointer (&self->root, json_object_unref);
  g_free (self);
}

const char *
accord_countries_get_name (AccordCountries *self, const char *code)
{
  const char *name;

  g_return_val_if_fail (self != NULL, code);
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (own_names); i++)
    if (strcmp (own_names[i].code, code) == 0)
      return g_dgettext (GETTEXT_PACKAGE, own_names[i].name);

  name = g_hash_table_lookup (self->names, code);

  return name != NULL ? g_dgettext (DOMAIN, name) : code;
}

typedef struct {
  const char *code;
  char *key;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Place *) a)->key, ((const Place *) b)->key);
}

static void
clear_place (gpointer data)
{
  g_free (((Place *) data)->key);
}

GPtrArray *
accord_countries_list (AccordCountries *self)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  GPtrArray *codes;
  GHashTableIter iter;
  gpointer code;

  g_return_val_if_fail (self != NULL, NULL);

  g_array_set_clear_func (places, clear_place);
  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &code, NULL)) {
    g_autofree char *folded = accord_text_fold (accord_countries_get_name (self, code));
    Place place = { code, g_utf8_collate_key (folded, -1) };

    g_array_append_val (places, place);
  }
  g_array_sort (places, compare_places);

  codes = g_ptr_array_sized_new (places->len);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (codes, (gpointer) g_array_index (places, Place, i).code);

  return codes;
}
