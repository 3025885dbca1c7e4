#include "config.h"

#include "accord-countries.h"

#include "accord-json.h"
#include "accord-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The text domain of iso-codes, which has the names in all languages. */
#define DOMAIN "iso_3166-1"

typedef struct {
  const char *code;
  const char *name;
} OwnName;

/* Names that iso-codes turns round for its lists; these are the United Nations' own. */
static const OwnName own_names[] = {
  { "COD", N_("Democratic Republic of the Congo") },
  { "FSM", N_("Micronesia (Federated States of)") },
  { "PSE", N_("State of Palestine") },
};

/* States that are no more, whose codes stand in tables of their time. */
static const OwnName former_names[] = {
  { "CSK", N_("Czechoslovakia") },
  { "DDR", N_("German Democratic Republic") },
  { "SCG", N_("Serbia and Montenegro") },
  { "SUN", N_("Union of Soviet Socialist Republics") },
  { "YMD", N_("Democratic Yemen") },
  { "YUG", N_("Yugoslavia") },
};

/* Names that tables use and iso-codes does not have. */
static const OwnName other_names[] = {
  { "BHS", "The Bahamas" },
  { "BLR", "Byelorussia" },
  { "BRN", "Brunei" },
  { "CAF", "CAR" },
  { "CIV", "Ivory Coast" },
  { "COD", "Congo (Kinshasa)" },
  { "COD", "DR Congo" },
  { "COD", "DRC" },
  { "COD", "Zaire" },
  { "COG", "Congo (Brazzaville)" },
  { "CPV", "Cape Verde" },
  { "CZE", "Czech Republic" },
  { "DEU", "Germany, Federal Republic of" },
  { "FSM", "Micronesia" },
  { "GBR", "Great Britain" },
  { "GBR", "UK" },
  { "GBR", "United Kingdom of Great Britain and Northern Ireland" },
  { "IRN", "Iran" },
  { "KHM", "Kampuchea" },
  { "KOR", "Republic of Korea" },
  { "KOR", "ROK" },
  { "KOR", "South Korea" },
  { "LAO", "Laos" },
  { "LBY", "Libyan Arab Jamahiriya" },
  { "LKA", "Ceylon" },
  { "MKD", "Macedonia" },
  { "MKD", "The former Yugoslav Republic of Macedonia" },
  { "MMR", "Burma" },
  { "NLD", "Netherlands (Kingdom of the)" },
  { "PRK", "North Korea" },
  { "PSE", "Palestine" },
  { "RUS", "Russia" },
  { "SWZ", "Swaziland" },
  { "SYR", "Syria" },
  { "TLS", "East Timor" },
  { "TUR", "Turkey" },
  { "TUR", "Turkiye" },
  { "TZA", "Tanzania" },
  { "USA", "US" },
  { "USA", "USA" },
  { "USA", "United States" },
  { "VNM", "Vietnam" },
};

struct _AccordCountries {
  gatomicrefcount ref_count;
  JsonObject *root;
  GHashTable *names;
  GHashTable *numerics;  /* M49 code -> code */
  GMutex lock;           /* of the one below, which is made when it is first asked for */
  GHashTable *by_name;   /* folded name -> code; an empty one where several countries have it */
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
  self->numerics = g_hash_table_new (g_str_hash, g_str_equal);
  g_mutex_init (&self->lock);

  if (!g_file_get_contents (path, &text, &length, NULL))
    return self;
  self->root = accord_json_parse_object (text, length, NULL);
  rows = accord_json_get_array (self->root, "3166-1");
  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++) {
    JsonObject *row = accord_json_array_get_object (rows, i);
    const char *code = accord_json_get_text (row, "alpha_3");
    const char *numeric = accord_json_get_text (row, "numeric");
    const char *name = accord_json_get_text (row, "common_name");

    if (name == NULL)
      name = accord_json_get_text (row, "name");
    if (code != NULL && name != NULL)
      g_hash_table_insert (self->names, (gpointer) code, (gpointer) name);
    if (code != NULL && numeric != NULL)
      g_hash_table_insert (self->numerics, (gpointer) numeric, (gpointer) code);
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
  g_hash_table_unref (self->numerics);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_mutex_clear (&self->lock);
  g_clear_pointer (&self->root, json_object_unref);
  g_free (self);
}

static const OwnName *
find_own (const OwnName *own, guint n, const char *code)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (own[i].code, code) == 0)
      return &own[i];

  return NULL;
}

const char *
accord_countries_get_name (AccordCountries *self, const char *code)
{
  const OwnName *own;
  const char *name;

  g_return_val_if_fail (self != NULL, code);
  g_return_val_if_fail (code != NULL, NULL);

  own = find_own (own_names, G_N_ELEMENTS (own_names), code);
  if (own == NULL)
    own = find_own (former_names, G_N_ELEMENTS (former_names), code);
  if (own != NULL)
    return g_dgettext (GETTEXT_PACKAGE, own->name);

  name = g_hash_table_lookup (self->names, code);

  return name != NULL ? g_dgettext (DOMAIN, name) : code;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The words of a name without case, accents and punctuation, sorted: "Korea, Republic of" is "Republic of Korea". */
static char *
fold_name (const char *name)
{
  g_autofree char *folded = accord_text_fold (name);
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_auto (GStrv) parts = NULL;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (g_unichar_isalnum (c))
      g_string_append_unichar (plain, c);
    else if (c != '\'' && c != '`' && c != '.')
      g_string_append_c (plain, ' ');
  }
  parts = g_strsplit (plain->str, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && strcmp (parts[i], "the") != 0 && strcmp (parts[i], "of") != 0 && strcmp (parts[i], "and") != 0)
      g_ptr_array_add (words, parts[i]);
  g_ptr_array_sort (words, compare_words);
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (char **) words->pdata);
}

static void
add_name (GHashTable *by_name, const char *name, const char *code)
{
  g_autofree char *folded = name != NULL ? fold_name (name) : NULL;
  const char *other = folded != NULL ? g_hash_table_lookup (by_name, folded) : NULL;

  if (folded != NULL)
    g_hash_table_insert (by_name, g_steal_pointer (&folded),
                         (gpointer) (other == NULL || strcmp (other, code) == 0 ? code : ""));
}

static GHashTable *
list_names (AccordCountries *self)
{
  GHashTable *by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *rows = accord_json_get_array (self->root, "3166-1");

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++) {
    JsonObject *row = accord_json_array_get_object (rows, i);
    const char *code = accord_json_get_text (row, "alpha_3");

    if (code == NULL)
      continue;
    add_name (by_name, accord_json_get_text (row, "name"), code);
    add_name (by_name, accord_json_get_text (row, "common_name"), code);
    add_name (by_name, accord_json_get_text (row, "official_name"), code);
    add_name (by_name, accord_countries_get_name (self, code), code);
  }
  for (guint i = 0; i < G_N_ELEMENTS (own_names); i++)
    add_name (by_name, own_names[i].name, own_names[i].code);
  for (guint i = 0; i < G_N_ELEMENTS (former_names); i++)
    add_name (by_name, former_names[i].name, former_names[i].code);
  for (guint i = 0; i < G_N_ELEMENTS (other_names); i++)
    add_name (by_name, other_names[i].name, other_names[i].code);

  return by_name;
}

const char *
accord_countries_find (AccordCountries *self, const char *name)
{
  g_autofree char *folded = NULL;
  const char *code;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  folded = fold_name (name);
  g_mutex_lock (&self->lock);
  if (self->by_name == NULL)
    self->by_name = list_names (self);
  code = g_hash_table_lookup (self->by_name, folded);
  g_mutex_unlock (&self->lock);

  return code != NULL && *code != '\0' ? code : NULL;
}

const char *
accord_countries_find_numeric (AccordCountries *self, const char *numeric)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (numeric != NULL, NULL);

  return g_hash_table_lookup (self->numerics, numeric);
}

gboolean
accord_countries_has (AccordCountries *self, const char *code)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  return g_hash_table_contains (self->names, code)
         || find_own (former_names, G_N_ELEMENTS (former_names), code) != NULL;
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
