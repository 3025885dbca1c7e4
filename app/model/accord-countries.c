#include "config.h"

#include "accord-countries.h"

#include "accord-json.h"

/* The text domain of iso-codes, which has the names in all languages. */
#define DOMAIN "iso_3166-1"

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

  name = g_hash_table_lookup (self->names, code);

  return name != NULL ? g_dgettext (DOMAIN, name) : code;
}
