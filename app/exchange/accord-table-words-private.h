#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include <glib.h>

G_BEGIN_DECLS

/*
 * The different texts that stand in a column, each once: a table of 200,000 rows has a few hundred missions, months and
 * countries. A row keeps the numbers.
 */
typedef struct _AccordTableWords AccordTableWords;

AccordTableWords *_accord_table_words_new (void);
void _accord_table_words_free (AccordTableWords *self);

/* The number of a text, from 1; 0 for NULL. */
guint32 _accord_table_words_add (AccordTableWords *self, const char *text);

guint _accord_table_words_get_length (AccordTableWords *self);

/* The text of a number from 1 to the length; NULL for 0. */
const char *_accord_table_words_get (AccordTableWords *self, guint32 number);

/* A text of the file within a sentence: one line, and not too long. */
char *_accord_table_words_show (const char *text);

/* Its letters and digits alone, without case and accents. */
char *_accord_table_words_fold (const char *text);

G_END_DECLS
