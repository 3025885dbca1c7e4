#pragma once

#include "accord-language.h"

G_BEGIN_DECLS

/**
 * accord_number_format:
 * @number: a whole number
 * @language: the language to write it in, whatever locales the machine has
 *
 * Returns: (transfer full): the number with its thousands apart, as the United Nations writes them
 */
char *accord_number_format (gint64 number, AccordLanguage language);

/**
 * accord_number_format_tenths:
 * @tenths: a number, in tenths
 * @language: the language to write it in
 *
 * Returns: (transfer full): the number with one place behind the decimal mark
 */
char *accord_number_format_tenths (guint tenths, AccordLanguage language);

G_END_DECLS
