#include "config.h"

#include "accord-commitment.h"

#include "accord-json.h"

#include <string.h>

struct _AccordCommitment {
  AccordRecord parent_instance;

  guint area;
  const char *owner;
  GPtrArray *also;
  guint paragraph;
  const char *text;
  const char *hint;
  gboolean unofficial;
};

G_DEFINE_FINAL_TYPE (AccordCommitment, accord_commitment, ACCORD_TYPE_RECORD)

/* Words that are none are left out. */
static GPtrArray *
read_owners (JsonArray *array)
{
  const char *const *words = accord_kind_find_member (ACCORD_KIND_COMMITMENT, "owner")->words;
  GPtrArray *owners = g_ptr_array_new ();

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    const char *word = accord_json_array_get_text (array, i);

    if (word != NULL && g_strv_contains (words, word))
      g_ptr_array_add (owners, (gpointer) word);
  }
  g_ptr_array_add (owners, NULL);

  return owners;
}

static void
accord_commitment_load (AccordRecord *record, JsonObject *members)
{
  AccordCommitment *self = ACCORD_COMMITMENT (record);

  self->area = accord_json_get_number (members, "area", 0);
  self->owner = accord_json_get_text (members, "owner");
  self->also = read_owners (accord_json_get_array (members, "also"));
  self->paragraph = accord_json_get_count (members, "paragraph");
  self->text = accord_json_get_text (members, "text");
  self->hint = accord_json_get_text (members, "evidence_hint");
  self->unofficial = accord_json_get_flag (members, "unofficial_split");
}

static void
accord_commitment_finalize (GObject *object)
{
  g_clear_pointer (&ACCORD_COMMITMENT (object)->also, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_commitment_parent_class)->finalize (object);
}

static void
accord_commitment_class_init (AccordCommitmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_commitment_finalize;
  ACCORD_RECORD_CLASS (klass)->load = accord_commitment_load;
}

static void
accord_commitment_init (AccordCommitment *self)
{
}

/* Digits compare as a number, all else by its bytes. */
static int
compare_numbers (const char *a, const char *b)
{
  while (*a != '\0' && *b != '\0') {
    if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b)) {
      char *a_end, *b_end;
      guint64 x = g_ascii_strtoull (a, &a_end, 10), y = g_ascii_strtoull (b, &b_end, 10);

      if (x != y)
        return x < y ? -1 : 1;
      a = a_end;
      b = b_end;
    } else if (*a != *b) {
      break;
    } else {
      a++;
      b++;
    }
  }

  return (guchar) *a - (guchar) *b;
}

const char *
accord_commitment_get_number (AccordCommitment *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (self), NULL);

  return accord_record_get_key (ACCORD_RECORD (self));
}

guint
accord_commitment_get_area (AccordCommitment *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (self), 0);

  return self->area;
}

const char *
accord_commitment_get_owner (AccordCommitment *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (self), NULL);

  return self->owner;
}

const char *const *
accord_commitment_get_also (AccordCommitment *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (self), NULL);

  return (const char *const *) self->also->pdata;
}

guint
accord_commitment_get_paragraph (AccordCommitment *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (self), 0);

  return self->paragraph;
}

const char *
accord_commitment_get_text (AccordCommitment *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (self), NULL);

  return self->text;
}

const char *
accord_commitment_get_hint (AccordCommitment *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (self), NULL);

  return self->hint;
}

gboolean
accord_commitment_get_unofficial (AccordCommitment *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (self), FALSE);

  return self->unofficial;
}

int
accord_commitment_compare (AccordCommitment *a, AccordCommitment *b)
{
  int result;

  g_return_val_if_fail (ACCORD_IS_COMMITMENT (a), 0);
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (b), 0);

  if (a->area != b->area)
    return a->area < b->area ? -1 : 1;
  result = compare_numbers (accord_commitment_get_number (a), accord_commitment_get_number (b));

  /* Only leading zeros tell them apart. */
  return result != 0 ? result : strcmp (accord_commitment_get_number (a), accord_commitment_get_number (b));
}
