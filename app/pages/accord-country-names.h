#pragma once

#include "accord-countries.h"

G_BEGIN_DECLS

/**
 * accord_country_names_list:
 * @countries: names of countries
 *
 * Returns: (transfer container) (array zero-terminated=1): all names, in their order
 */
const char **accord_country_names_list (AccordCountries *countries);

/**
 * accord_country_names_find:
 * @countries: names of countries
 * @text: what somebody entered: a country's name or code, or any other name
 *
 * Returns: the code of the country that is meant, else @text
 */
const char *accord_country_names_find (AccordCountries *countries, const char *text);

G_END_DECLS
