#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordCountries:
 *
 * Names of countries by their ISO 3166 codes, from the iso-codes package; never changes.
 */
typedef struct _AccordCountries AccordCountries;

/**
 * accord_countries_load:
 * @path: the file `iso_3166-1.json` of iso-codes
 *
 * Returns: (transfer full): the countries; without names if the file cannot be read
 */
AccordCountries *accord_countries_load (const char *path);

AccordCountries *accord_countries_ref (AccordCountries *self);
void accord_countries_unref (AccordCountries *self);

/**
 * accord_countries_get_name:
 * @self: countries
 * @code: a code of three letters, or any other text
 *
 * Returns: the country's name in the language of the screen; @code if it has none
 */
const char *accord_countries_get_name (AccordCountries *self, const char *code);

/**
 * accord_countries_find:
 * @self: countries
 * @name: a country's name, as a table may have it
 *
 * Finds a country by any name that it is known under: its short, full and former names, as the United Nations and
 * ISO 3166 write them, and its name in the language of the screen. Case, accents, punctuation and the order of the words
 * do not matter. May be called on any thread.
 *
 * Returns: (nullable): its code, valid as long as @self is; %NULL if no country, or more than one, has that name
 */
const char *accord_countries_find (AccordCountries *self, const char *name);

/**
 * accord_countries_find_numeric:
 * @self: countries
 * @numeric: its M49 code, three digits
 *
 * May be called on any thread.
 *
 * Returns: (nullable): the country's code of three letters, valid as long as @self is
 */
const char *accord_countries_find_numeric (AccordCountries *self, const char *numeric);

/**
 * accord_countries_has:
 * @self: countries
 * @code: a code of three letters
 *
 * Returns: %TRUE if a country has that code, or had it in its time
 */
gboolean accord_countries_has (AccordCountries *self, const char *code);

/**
 * accord_countries_list:
 * @self: countries
 *
 * Returns: (transfer container) (element-type utf8): the codes of all countries, in the order of their names in the
 *   language of the screen
 */
GPtrArray *accord_countries_list (AccordCountries *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordCountries, accord_countries_unref)

G_END_DECLS
