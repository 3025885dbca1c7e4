#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** ACCORD_N_AREAS: the areas of Action for Peacekeeping. */
#define ACCORD_N_AREAS 8

/**
 * AccordArea:
 * @number: from 1, in the order of the A4P page
 * @key: such as `politics`
 *
 * One of the eight areas of the Declaration of Shared Commitments (2018).
 */
typedef struct {
  guint number;
  const char *key;
  JsonObject *row; /* as shipped */
} AccordArea;

/**
 * accord_area_get_short_name:
 * @self: an area
 * @language: (nullable): a language's code, such as `ar`; %NULL for that of the screen
 *
 * Returns: (transfer none): its name in a word or few, English where that language is none of the six
 */
const char *accord_area_get_short_name (const AccordArea *self, const char *language);

/**
 * accord_area_get_official_name:
 * @self: an area
 * @language: (nullable): a language's code, such as `ar`; %NULL for that of the screen
 *
 * Returns: (transfer none): its heading, in Arabic as the A4P page has it
 */
const char *accord_area_get_official_name (const AccordArea *self, const char *language);

G_END_DECLS
