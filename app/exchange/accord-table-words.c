#include "config.h"

#include "accord-table-words-private.h"

#include "accord-text.h"

#include <string.h>

/* Characters of a text within a sentence. */
#define LONGEST 60

struct _AccordTableWords {
  GStringChunk *chunk;
  GHashTable *numbers;
  GPtrArray *texts; /* the first is NULL */
  guint32 last;     /* rows that follow one another have much in common */
};

AccordTableWords *
_accord_table_words_new (void)
{
  AccordTableWords *self = g_new0 (AccordTableWords, 1);

  self->chunk = g_string_chunk_new (4096);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_ptr_array_new ();
  g_ptr_array_add (self->texts, NULL);

  return self;
}

void
_accord_table_words_free (AccordTableWords *self)
{
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->texts);
  g_string_chunk_free (self->chunk);
  g_free (self);
}

guint32
_accord_table_words_add (AccordTableWords *self, const char *text)
{
  char *copy;

  if (text == NULL)
    return 0;
  if (self->last != 0 && strcmp (self->texts->pdata[self->last], text) == 0)
    return self->last;

  self->last = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, text));
  if (self->last == 0) {
    copy = g_string_chunk_insert (self->chunk, text);
    self->last = self->texts->len;
    g_ptr_array_add (self->texts, copy);
    g_hash_table_insert (self->numbers, copy, GUINT_TO_POINTER (self->last));
  }

  return self->last;
}

guint
_accord_table_words_get_length (AccordTableWords *self)
{
  return self->texts->len - 1;
}

const char *
_accord_table_words_get (AccordTableWords *self, guint32 number)
{
  g_return_val_if_fail (number < self->texts->len, NULL);

  return self->texts->pdata[number];
}

char *
_accord_table_words_show (const char *text)
{
  g_autofree char *start = NULL;
  g_autofree char *flat = NULL;
  gboolean is_long = g_utf8_strlen (text, -1) > LONGEST;

  start = is_long ? g_utf8_substring (text, 0, LONGEST) : g_strdup (text);
  flat = accord_text_to_line (start);

  return is_long ? g_strconcat (flat, "…", NULL) : g_steal_pointer (&flat);
}

char *
_accord_table_words_fold (const char *text)
{
  g_autofree char *folded = accord_text_fold (text);
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));

  return g_string_free (plain, FALSE);
}
