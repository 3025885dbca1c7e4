#include "config.h"

#include "accord-table-contributors-private.h"

#include "accord-table-words-private.h"
#include "accord-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  char *code;
  char *name;   /* as it stands in the table */
  char *text;
  char *remark;
  char *key;    /* to sort by */
  gboolean is_sum;
} Contributor;

struct _AccordTableContributors {
  AccordCountries *countries;
  gboolean coded;
  AccordTableWords *words; /* code, tab, number, tab, name */
  GString *word;
  GPtrArray *contributors; /* of each word from 1 */
};

static void
free_contributor (Contributor *contributor)
{
  if (contributor == NULL)
    return;

  g_free (contributor->code);
  g_free (contributor->name);
  g_free (contributor->text);
  g_free (contributor->remark);
  g_free (contributor->key);
  g_free (contributor);
}

AccordTableContributors *
_accord_table_contributors_new (AccordCountries *countries, gboolean coded)
{
  AccordTableContributors *self = g_new0 (AccordTableContributors, 1);

  self->countries = accord_countries_ref (countries);
  self->coded = coded;
  self->words = _accord_table_words_new ();
  self->word = g_string_new (NULL);
  self->contributors = g_ptr_array_new_with_free_func ((GDestroyNotify) free_contributor);
  g_ptr_array_add (self->contributors, NULL);

  return self;
}

void
_accord_table_contributors_free (AccordTableContributors *self)
{
  accord_countries_unref (self->countries);
  _accord_table_words_free (self->words);
  g_string_free (self->word, TRUE);
  g_ptr_array_unref (self->contributors);
  g_free (self);
}

/* The country of an M49 code, which may be 250.0, or 24 for 024. */
static const char *
find_m49 (AccordTableContributors *self, const char *m49)
{
  char digits[4];
  char *end;
  guint64 number = m49 != NULL ? g_ascii_strtoull (m49, &end, 10) : 0;

  if (number == 0 || number > 999 || (*end != '\0' && strcmp (end, ".0") != 0))
    return NULL;
  g_snprintf (digits, sizeof digits, "%03u", (guint) number);

  return accord_countries_find_numeric (self->countries, digits);
}

static gboolean
is_code (const char *text)
{
  return strlen (text) == 3 && g_ascii_isalpha (text[0]) && g_ascii_isalpha (text[1]) && g_ascii_isalpha (text[2]);
}

/* By the code, else by the name, else by the number. */
static void
match (AccordTableContributors *self, Contributor *contributor, const char *iso3, const char *m49)
{
  g_autofree char *code = iso3 != NULL ? g_ascii_strup (iso3, -1) : NULL;
  g_autofree char *shown = iso3 != NULL ? _accord_table_words_show (iso3) : NULL;
  const char *found = NULL;

  if (code != NULL && accord_countries_has (self->countries, code)) {
    contributor->code = g_steal_pointer (&code);
    return;
  }
  if (contributor->name != NULL)
    found = accord_countries_find (self->countries, contributor->name);
  if (found == NULL)
    found = find_m49 (self, m49);
  /* Codes of countries that are no more, or not in the list yet. */
  if (found == NULL && code != NULL && is_code (code))
    found = code;
  contributor->code = g_strdup (found);

  if (code != NULL && found == code)
    /* Translators: %s is a code of three letters */
    contributor->remark = g_strdup_printf (_("“%s” is the code of no country that is known here."), code);
  else if (code != NULL && found != NULL)
    /* Translators: %1$s is a code that a file has, %2$s the name of a country */
    contributor->remark = g_strdup_printf (_("“%1$s” is the code of no country; %2$s was taken."), shown,
                                           accord_countries_get_name (self->countries, found));
}

static void
remark_without_code (AccordTableContributors *self, Contributor *contributor)
{
  g_autofree char *name = NULL;

  if (contributor->name == NULL || (contributor->code != NULL && !self->coded))
    return;

  name = _accord_table_words_show (contributor->name);
  if (contributor->code != NULL)
    /* Translators: %1$s is a country as a file has it, %2$s its name, %3$s its code */
    contributor->remark = g_strdup_printf (_("“%1$s” has no code; %2$s (%3$s) was taken."), name,
                                           accord_countries_get_name (self->countries, contributor->code),
                                           contributor->code);
  else
    contributor->remark = g_strdup_printf (_("“%s” is no country that is known here; the name stays as it is."),
                                           name);
}

/* The last rows of a table made by hand. */
static gboolean
is_sum (const char *name)
{
  static const char *const sums[] = { "total", "grand total", "totals", "sum", "subtotal", "total general", "somme" };
  g_autofree char *folded = accord_text_fold (name);

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    if (strcmp (folded, sums[i]) == 0)
      return TRUE;

  return FALSE;
}

static Contributor *
make (AccordTableContributors *self, const char *iso3, const char *m49, const char *name)
{
  Contributor *contributor = g_new0 (Contributor, 1);

  contributor->name = g_strdup (name);
  contributor->text = g_strdup (name != NULL ? name : iso3 != NULL ? iso3 : m49);
  match (self, contributor, iso3, m49);
  if (iso3 == NULL)
    remark_without_code (self, contributor);
  contributor->is_sum = contributor->code == NULL && name != NULL && is_sum (name);
  contributor->key = g_strconcat (contributor->code != NULL ? "1" : "2",
                                  contributor->code != NULL ? contributor->code : contributor->text, NULL);

  return contributor;
}

guint32
_accord_table_contributors_add (AccordTableContributors *self, const char *iso3, const char *m49, const char *name)
{
  guint32 number;

  if (iso3 == NULL && m49 == NULL && name == NULL)
    return 0;

  g_string_assign (self->word, iso3 != NULL ? iso3 : "");
  g_string_append_c (self->word, '\t');
  g_string_append (self->word, m49 != NULL ? m49 : "");
  g_string_append_c (self->word, '\t');
  g_string_append (self->word, name != NULL ? name : "");
  number = _accord_table_words_add (self->words, self->word->str);
  if (number == self->contributors->len)
    g_ptr_array_add (self->contributors, make (self, iso3, m49, name));

  return number;
}

static Contributor *
get (AccordTableContributors *self, guint32 number)
{
  static Contributor nobody;
  Contributor *contributor = g_ptr_array_index (self->contributors, number);

  return contributor != NULL ? contributor : &nobody;
}

const char *
_accord_table_contributors_get_code (AccordTableContributors *self, guint32 number)
{
  return get (self, number)->code;
}

const char *
_accord_table_contributors_get_name (AccordTableContributors *self, guint32 number)
{
  Contributor *contributor = get (self, number);

  return contributor->code == NULL ? contributor->text : NULL;
}

const char *
_accord_table_contributors_get_remark (AccordTableContributors *self, guint32 number)
{
  return get (self, number)->remark;
}

gboolean
_accord_table_contributors_is_sum (AccordTableContributors *self, guint32 number)
{
  return get (self, number)->is_sum;
}

const char *
_accord_table_contributors_get_text (AccordTableContributors *self, guint32 number)
{
  return get (self, number)->text;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  AccordTableContributors *self = data;

  return g_strcmp0 (get (self, *(const guint32 *) a)->key, get (self, *(const guint32 *) b)->key);
}

guint32 *
_accord_table_contributors_rank (AccordTableContributors *self)
{
  guint n = self->contributors->len;
  guint32 *ranks = g_new0 (guint32, n);
  g_autofree guint32 *order = g_new (guint32, n);
  guint32 rank = 0;

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof order[0], compare_keys, self);
  for (guint i = 0; i < n; i++) {
    if (i > 0 && compare_keys (&order[i - 1], &order[i], self) != 0)
      rank++;
    ranks[order[i]] = rank;
  }

  return ranks;
}
