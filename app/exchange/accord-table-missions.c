#include "config.h"

#include "accord-table-missions-private.h"

#include "accord-table-words-private.h"
#include "accord-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A table of anything else may have any number of them. */
#define MOST_UNKNOWN 12

/* Nobody writes a mission so long, in bytes, that is to be recognised. */
#define LONGEST 200

/* Other names of missions: of older tables, and of tables in French and Spanish. */
static const struct {
  const char *alias;
  const char *acronym;
} aliases[] = {
  { "apronuc", "untac" },
  { "atnuso", "untaes" },
  { "atnuto", "untaet" },
  { "finul", "unifil" },
  { "fisnua", "unisfa" },
  { "fnuod", "undof" },
  { "fnuos", "undof" },
  { "fordepronu", "unpredep" },
  { "forpronu", "unprofor" },
  { "fpnul", "unifil" },
  { "iptf", "unmibh" },
  { "minuad", "unamid" },
  { "minuar", "unamir" },
  { "minuee", "unmee" },
  { "minuha", "unmih" },
  { "minuk", "unmik" },
  { "minul", "unmil" },
  { "minus", "unmis" },
  { "minusil", "unamsil" },
  { "minuss", "unmiss" },
  { "minut", "unmit" },
  { "monug", "unomig" },
  { "monuik", "unikom" },
  { "monusil", "unomsil" },
  { "onuci", "unoci" },
  { "onusom", "unosom" },
  { "onusomi", "unosomi" },
  { "onusomii", "unosomii" },
  { "onust", "untso" },
  { "uncpsg", "unpsg" },
};

/* What tables name in the place of a mission, and is none: political missions, offices, and what joins several. */
static const char not_missions[] =
  " binub binuca binuh bnub bonuca micah osesgy osesyria unama unamet unami ungci ungsc unhq uniogbis uniosil unipsil unitams "
  "unlb unma unmao unmha unmin unoau unoca unogbis unohci unomb unowa unowas unpf unpos unrcca unsco unscob unscol "
  "unsecretariat unsma unsmil unsoa unsom unsos untmis untop unvmc ";

typedef enum {
  WORD_UNKNOWN,
  WORD_ONE,
  WORD_SEVERAL, /* of Roman numerals */
  WORD_OTHER,   /* not a mission */
} WordKind;

typedef struct {
  WordKind kind;
  int mission;
  GArray *candidates; /* int */
  char *answer;       /* NULL unless something was answered that can be */
  int answered;       /* the mission, or -1 for none */
  gboolean asked;     /* a row was left without a mission, but for the answer */
  AccordDay day;      /* the first day of such a row */
} Word;

struct _AccordTableMissions {
  AccordImportReading *reading;
  GPtrArray *missions;
  AccordTableWords *words;
  GPtrArray *infos;        /* Word, of each word from 1 */
  GHashTable *by_key;      /* folded acronym or name -> its place + 1 */
  GHashTable *by_base;     /* folded acronym without its Roman numeral -> GArray of places */
};

static void
free_word (Word *word)
{
  if (word == NULL)
    return;

  g_clear_pointer (&word->candidates, g_array_unref);
  g_free (word->answer);
  g_free (word);
}

/* The acronym without its Roman numeral; NULL if it has none. */
static char *
cut_numeral (const char *acronym)
{
  const char *space = strrchr (acronym, ' ');

  if (space == NULL || space[1] == '\0' || space[1 + strspn (space + 1, "IV")] != '\0')
    return NULL;

  return g_strndup (acronym, space - acronym);
}

static void
add_mission (AccordTableMissions *self, int place)
{
  const AccordKnownMission *mission = g_ptr_array_index (self->missions, place);
  g_autofree char *base = mission->acronym != NULL ? cut_numeral (mission->acronym) : NULL;
  GArray *places;
  char *key;

  if (mission->name != NULL)
    g_hash_table_insert (self->by_key, _accord_table_words_fold (mission->name), GINT_TO_POINTER (place + 1));
  if (mission->acronym != NULL)
    g_hash_table_insert (self->by_key, _accord_table_words_fold (mission->acronym), GINT_TO_POINTER (place + 1));
  if (base == NULL)
    return;

  key = _accord_table_words_fold (base);
  places = g_hash_table_lookup (self->by_base, key);
  if (places == NULL) {
    places = g_array_new (FALSE, FALSE, sizeof (int));
    g_hash_table_insert (self->by_base, g_strdup (key), places);
  }
  g_array_append_val (places, place);
  g_free (key);
}

AccordTableMissions *
_accord_table_missions_new (AccordImportReading *reading)
{
  AccordTableMissions *self = g_new0 (AccordTableMissions, 1);

  self->reading = reading;
  self->missions = accord_import_context_get_missions (reading->context);
  self->words = _accord_table_words_new ();
  self->infos = g_ptr_array_new_with_free_func ((GDestroyNotify) free_word);
  g_ptr_array_add (self->infos, NULL);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_base = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->missions->len; i++)
    add_mission (self, i);

  return self;
}

void
_accord_table_missions_free (AccordTableMissions *self)
{
  _accord_table_words_free (self->words);
  g_ptr_array_unref (self->infos);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_base);
  g_free (self);
}

static int
find_id (AccordTableMissions *self, const char *id)
{
  for (guint i = 0; i < self->missions->len; i++)
    if (strcmp (((AccordKnownMission *) g_ptr_array_index (self->missions, i))->id, id) == 0)
      return i;

  return -1;
}

static const char *
get_answer (AccordTableMissions *self, const char *text)
{
  g_autofree char *id = g_strconcat ("mission:", text, NULL);
  g_autofree char *upper = g_ascii_strup (text, -1);
  g_autofree char *upper_id = g_strconcat ("mission:", upper, NULL);
  const char *answer = _accord_import_get_answer (self->reading, id);

  return answer != NULL ? answer : _accord_import_get_answer (self->reading, upper_id);
}

static gboolean
match_key (AccordTableMissions *self, const char *key, Word *word)
{
  GArray *candidates = g_hash_table_lookup (self->by_base, key);

  word->mission = GPOINTER_TO_INT (g_hash_table_lookup (self->by_key, key)) - 1;
  if (word->mission >= 0)
    word->kind = WORD_ONE;
  else if (candidates != NULL)
    word->kind = WORD_SEVERAL;
  if (word->kind == WORD_SEVERAL)
    word->candidates = g_array_ref (candidates);

  return word->kind != WORD_UNKNOWN;
}

/* UNOSOM 2 is UNOSOM II. */
static char *
to_numeral (const char *key)
{
  static const char *const numerals[] = { "i", "ii", "iii", "iv" };
  gsize length = strlen (key);

  if (length < 2 || key[length - 1] < '1' || key[length - 1] > '4')
    return NULL;

  return g_strdup_printf ("%.*s%s", (int) length - 1, key, numerals[key[length - 1] - '1']);
}

static void
match (AccordTableMissions *self, const char *text, Word *word)
{
  g_autofree char *key = _accord_table_words_fold (text);
  g_autofree char *numeral = to_numeral (key);
  g_autofree char *apart = g_strdup_printf (" %s ", key);
  g_autofree char *before = g_strndup (text, strcspn (text, "("));
  g_autofree char *before_key = _accord_table_words_fold (before);

  if (match_key (self, key, word) || (numeral != NULL && match_key (self, numeral, word)))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (strcmp (aliases[i].alias, key) == 0 && match_key (self, aliases[i].acronym, word))
      return;
  /* MINUSCA (Central African Republic). */
  if (*before_key != '\0' && match_key (self, before_key, word))
    return;
  if (strstr (not_missions, apart) != NULL)
    word->kind = WORD_OTHER;
}

guint32
_accord_table_missions_add (AccordTableMissions *self, const char *text)
{
  g_autofree char *flat = text != NULL && strpbrk (text, "\r\n\t") != NULL ? accord_text_to_line (text) : NULL;
  guint32 number = _accord_table_words_add (self->words, flat != NULL ? flat : text);
  const char *answer;
  Word *word;

  if (number < self->infos->len)
    return number;

  word = g_new0 (Word, 1);
  word->mission = word->answered = -1;
  word->day = ACCORD_DAY_NONE;
  text = _accord_table_words_get (self->words, number);
  if (strlen (text) <= LONGEST)
    match (self, text, word);
  answer = get_answer (self, text);
  if (answer != NULL) {
    word->answered = find_id (self, answer);
    if (word->answered >= 0 || strcmp (answer, "none") == 0)
      word->answer = g_strdup (answer);
  }
  g_ptr_array_add (self->infos, word);

  return number;
}

/* The only one of the candidates that was there on a day; -1 if it may be another, or none. */
static int
find_living (AccordTableMissions *self, GArray *candidates, AccordDay day)
{
  int found = -1;

  for (guint i = 0; day != ACCORD_DAY_NONE && i < candidates->len; i++) {
    int place = g_array_index (candidates, int, i);
    const AccordKnownMission *mission = g_ptr_array_index (self->missions, place);

    if (mission->start == ACCORD_DAY_NONE || day < mission->start || (mission->end != ACCORD_DAY_NONE && day > mission->end))
      continue;
    if (found >= 0)
      return -1;
    found = place;
  }

  return found;
}

static char *
explain (Word *word, const char *whole)
{
  g_autofree char *text = _accord_table_words_show (whole);

  /* Translators: %s is an acronym as it stands in a file */
  if (word->answer != NULL)
    return g_strdup_printf (_("“%s” is to be left out."), text);

  switch (word->kind) {
  case WORD_SEVERAL:
    return g_strdup_printf (_("“%s” may be one of several missions; answer which."), text);
  case WORD_OTHER:
    return g_strdup_printf (_("“%s” is not a peacekeeping mission."), text);
  case WORD_UNKNOWN:
  case WORD_ONE:
    break;
  }

  return g_strdup_printf (_("“%s” is no mission that is known here."), text);
}

int
_accord_table_missions_get (AccordTableMissions *self, guint32 number, AccordDay day, char **reason)
{
  Word *word = g_ptr_array_index (self->infos, number);
  int mission;

  *reason = NULL;
  if (word == NULL) {
    *reason = g_strdup (_("The mission is missing."));
    return -1;
  }

  /* An answer does not go before a day that decides by itself. */
  mission = word->kind == WORD_SEVERAL ? find_living (self, word->candidates, day) : -1;
  if (mission >= 0)
    return mission;
  word->asked = word->kind == WORD_SEVERAL || word->kind == WORD_UNKNOWN || word->answer != NULL;
  if (word->asked && day != ACCORD_DAY_NONE && (word->day == ACCORD_DAY_NONE || day < word->day))
    word->day = day;
  mission = word->answer != NULL ? word->answered : word->mission;
  if (mission < 0)
    *reason = explain (word, _accord_table_words_get (self->words, number));

  return mission;
}

static void
add_choice (AccordTableMissions *self, AccordImportQuestion *question, int place)
{
  const AccordKnownMission *mission = g_ptr_array_index (self->missions, place);
  /* Translators: the acronym of a mission and its name, as one of several to choose from */
  g_autofree char *label = g_strdup_printf (_("%1$s: %2$s"), mission->acronym != NULL ? mission->acronym : mission->id,
                                            mission->name != NULL ? mission->name : "");

  accord_import_add_choice (question->choices, mission->id, label);
}

static void
ask (AccordTableMissions *self, guint32 number)
{
  Word *word = g_ptr_array_index (self->infos, number);
  const char *text = _accord_table_words_get (self->words, number);
  g_autofree char *day = word->day != ACCORD_DAY_NONE ? accord_day_to_string (word->day) : NULL;
  g_autofree char *example = day != NULL ? g_strdup_printf ("%s, %s", text, day) : g_strdup (text);
  AccordImportQuestion *question;
  guint n = word->kind == WORD_SEVERAL ? word->candidates->len : self->missions->len;

  question = accord_import_plan_add_question (self->reading->plan, g_strconcat ("mission:", text, NULL),
                                              /* Translators: %s is an acronym as it stands in a file */
                                              g_strdup_printf (word->kind == WORD_SEVERAL
                                                                 ? _("Which mission is “%s”, where the day of a row does not tell?")
                                                                 : _("Which mission is “%s”?"),
                                                               text),
                                              example, word->answer, word->answer == NULL);
  for (guint i = 0; i < n; i++)
    add_choice (self, question, word->kind == WORD_SEVERAL ? g_array_index (word->candidates, int, i) : (int) i);
  accord_import_add_choice (question->choices, "none", _("None: leave these rows out"));
}

void
_accord_table_missions_ask (AccordTableMissions *self)
{
  guint n_unknown = 0;

  for (guint32 i = 1; i < self->infos->len; i++) {
    Word *word = g_ptr_array_index (self->infos, i);

    if (!word->asked || strlen (_accord_table_words_get (self->words, i)) > LONGEST)
      continue;
    if (word->kind != WORD_UNKNOWN || word->answer != NULL || n_unknown++ < MOST_UNKNOWN)
      ask (self, i);
  }
}

const char *
_accord_table_missions_get_text (AccordTableMissions *self, guint32 number)
{
  return _accord_table_words_get (self->words, number);
}

gboolean
_accord_table_missions_is_new (AccordTableMissions *self, guint32 number)
{
  Word *word = g_ptr_array_index (self->infos, number);

  return word != NULL && word->kind == WORD_UNKNOWN && word->answer == NULL;
}

GArray *
_accord_table_missions_get_candidates (AccordTableMissions *self, guint32 number)
{
  Word *word = g_ptr_array_index (self->infos, number);

  return word != NULL && word->kind == WORD_SEVERAL ? word->candidates : NULL;
}
