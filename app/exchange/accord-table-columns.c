#include "config.h"

#include "accord-table-columns-private.h"

#include "accord-table-words-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The names under which makers of tables have a column: letters and digits alone, without case and accents. English, French
 * and Spanish, since those are the languages in which the ministries of contributors and the missions make tables. */
static const struct {
  const char *key;
  const char *meaning;
  const char *headers; /* apart by spaces */
} members[ACCORD_TABLE_WIDE] = {
  [ACCORD_TABLE_MISSION] = { "mission", N_("Mission"),
    "missionacronym mission missioncode missionabbreviation acronym operation pko unmission peacekeepingmission "
    "peacekeepingoperation acronymedelamission acronyme mision acronimodelamision acronimo operacion" },
  [ACCORD_TABLE_MISSION_NAME] = { "mission-name", N_("Name of the mission"),
    "missionname nameofmission nomdelamission nombredelamision" },
  [ACCORD_TABLE_DAY] = { "day", N_("Day or month"),
    "lastreportingdate reportingdate incidentdate dateofincident dateofdeath date day month asof asofdate asat reportdate "
    "reportingmonth monthyear period datederapport datedelincident mois moisdurapport jour periode fecha "
    "fechadelincidente fechadelinforme mes dia periodo" },
  [ACCORD_TABLE_ISO3] = { "iso3", N_("Code of the country (ISO 3166)"),
    "isocode3 iso3 isocode iso3code iso isoalpha3 iso31661alpha3 alpha3 contributoriso3 countryiso3 countrycode "
    "countrycodeiso3 contributingcountryiso3 tcciso3 codeiso3 codeiso codepays codigoiso3 codigoiso codigodelpais" },
  [ACCORD_TABLE_M49] = { "m49", N_("Code of the country (M49)"),
    "m49code m49 unm49 m49number numericcode codem49 codigom49" },
  [ACCORD_TABLE_NAME] = { "name", N_("Country"),
    "contributingcountry contributingcountryname casualtynationality contributor contributorname country countryname tcc "
    "tccpcc pcc troopcontributingcountry policecontributingcountry memberstate nation nationality pays paysfournisseur "
    "payscontributeur paysfournisseurdecontingents etatmembre nationalite pais paiscontribuyente estadomiembro "
    "nacionalidad" },
  [ACCORD_TABLE_TYPE] = { "type", N_("Type of personnel"),
    "personneltype typeofpersonnel type category personnelcategory categoryofpersonnel typedepersonnel categorie "
    "categoriedepersonnel tipodepersonal categoria tipo" },
  [ACCORD_TABLE_FEMALE] = { "female", N_("Women"),
    "femalepersonnel female females women numberofwomen f femmes femme feminin mujeres mujer femenino" },
  [ACCORD_TABLE_MALE] = { "male", N_("Men"),
    "malepersonnel male males men numberofmen m hommes homme masculin hombres hombre masculino" },
  [ACCORD_TABLE_TOTAL] = { "total", N_("Women and men together"),
    "total totalpersonnel totaluniformedpersonnel totaluniformed personnel uniformedpersonnel number strength count "
    "grandtotal totaltotal effectif effectifs effectiftotal efectivos totaldepersonal cantidad" },
  [ACCORD_TABLE_ID] = { "id", N_("Number of the row"), "contributionid id" },
  [ACCORD_TABLE_PERSONNEL] = { "personnel", N_("Category of the person"),
    "casualtypersonneltype casualtycategory" },
  [ACCORD_TABLE_INCIDENT] = { "incident", N_("What happened"),
    "typeofincident incidenttype cause causeofdeath typedincident tipodeincidente causadelamuerte causedudeces" },
  [ACCORD_TABLE_GENDER] = { "gender", N_("Woman or man"), "gender sex sexe genre sexo genero" },
  [ACCORD_TABLE_CASUALTY] = { "casualty", N_("Kind of casualty"), "typeofcasualty casualtytype" },
  [ACCORD_TABLE_CASUALTY_ID] = { "casualty-id", N_("Number of the person"), "casualtyid" },
  [ACCORD_TABLE_UPDATED] = { "updated", N_("Day of the last change"), "lastupdate lastupdated" },
  [ACCORD_TABLE_START] = { "start", N_("Beginning of the mission"),
    "startdate start begindate missionstart missionstartdate datededebut debut fechadeinicio inicio" },
  [ACCORD_TABLE_END] = { "end", N_("End of the mission"),
    "enddate end missionend missionenddate closingdate datedefin fin fechadefin" },
};

/* Columns of the Hub's tables that say nothing that is kept here. */
static const char idle_headers[] =
  "personnelcontributionrank missioncountry missioncountryiso3 missionisactive missionlatitude missionlocation "
  "missionlongitude leaddepartment ";

static const struct {
  const char *name;    /* the Hub's */
  const char *headers; /* as above */
  const char *keys[3];
  const char *meanings[3];
} types[ACCORD_TABLE_N_TYPES] = {
  { "Troops",
    "troops troop contingenttroop contingenttroops contingent contingents militarycontingent militarycontingents "
    "troupes tropas soldats",
    { "troops-female", "troops-male", "troops-total" },
    { N_("Troops: women"), N_("Troops: men"), N_("Troops: women and men together") } },
  { "Experts on Mission",
    "expertsonmission expertonmission experts eom uneom militaryexperts militaryexpertsonmission militaryobservers "
    "militaryobserver observers unmo unmos milobs expertsenmission observateursmilitaires observateurs "
    "expertosenmision observadoresmilitares observadores",
    { "experts-female", "experts-male", "experts-total" },
    { N_("Experts on mission: women"), N_("Experts on mission: men"), N_("Experts on mission: women and men together") } },
  { "Formed Police Units",
    "formedpoliceunits formedpoliceunit fpu fpus unitesdepoliceconstituees unidadesdepoliciaconstituidas",
    { "units-female", "units-male", "units-total" },
    { N_("Formed police units: women"), N_("Formed police units: men"),
      N_("Formed police units: women and men together") } },
  { "Individual Police",
    "individualpolice individualpoliceofficers individualpoliceofficer ipo ipos unpol policiershorsunitesconstituees "
    "agentesdepoliciaindividuales",
    { "individual-police-female", "individual-police-male", "individual-police-total" },
    { N_("Individual police: women"), N_("Individual police: men"), N_("Individual police: women and men together") } },
  { "Staff Officer",
    "staffofficers staffofficer officiersdetatmajor oficialesdeestadomayor",
    { "staff-female", "staff-male", "staff-total" },
    { N_("Staff officers: women"), N_("Staff officers: men"), N_("Staff officers: women and men together") } },
  { "Police",
    "police civilianpolice civpol policiers policia",
    { "police-female", "police-male", "police-total" },
    { N_("Police: women"), N_("Police: men"), N_("Police: women and men together") } },
};

/* Before or behind the type, in the order of the columns. The longer goes first: "female" ends with "male". */
static const struct {
  const char *word;
  guint sex;
} sexes[] = {
  { "female", 0 }, { "women", 0 }, { "femmes", 0 }, { "mujeres", 0 }, { "male", 1 }, { "men", 1 }, { "hommes", 1 },
  { "hombres", 1 }, { "total", 2 },
};

static gboolean
is_one_of (const char *headers, const char *word, gsize length)
{
  for (const char *p = headers; p != NULL && *p != '\0'; p = strchr (p, ' '), p = p != NULL ? p + 1 : NULL)
    if (length > 0 && strncmp (p, word, length) == 0 && (p[length] == ' ' || p[length] == '\0'))
      return TRUE;

  return FALSE;
}

static int
find_type (const char *word, gsize length)
{
  for (guint i = 0; i < ACCORD_TABLE_N_TYPES; i++)
    if (is_one_of (types[i].headers, word, length))
      return i;

  return -1;
}

static int
find_wide (const char *word)
{
  gsize length = strlen (word);
  guint sex = 2;
  int type;

  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++) {
    gsize n = strlen (sexes[i].word);

    if (!g_str_has_prefix (word, sexes[i].word) && !g_str_has_suffix (word, sexes[i].word))
      continue;
    if (g_str_has_prefix (word, sexes[i].word))
      word += n;
    length -= n;
    sex = sexes[i].sex;
    break;
  }
  type = find_type (word, length);

  return type >= 0 ? (int) (ACCORD_TABLE_WIDE + type * 3 + sex) : -1;
}

/* What a header says by itself; -1 for nothing that is known. */
static int
find_member (const char *header)
{
  g_autofree char *word = _accord_table_words_fold (header);

  for (guint i = 0; i < ACCORD_TABLE_WIDE; i++)
    if (is_one_of (members[i].headers, word, strlen (word)))
      return i;

  return find_wide (word);
}

static int
find_key (const char *key)
{
  for (guint i = 0; i < ACCORD_TABLE_N_MEMBERS; i++)
    if (strcmp (_accord_table_columns_get_key (i), key) == 0)
      return i;

  return -1;
}

gboolean
_accord_table_columns_is_idle (const char *header)
{
  g_autofree char *word = _accord_table_words_fold (header);

  return is_one_of (idle_headers, word, strlen (word));
}

static const char *
get_answer (AccordImportReading *reading, const char *header)
{
  g_autofree char *id = g_strconcat ("column:", header, NULL);

  return _accord_import_get_answer (reading, id);
}

void
_accord_table_columns_match (AccordTableColumns *self, AccordTable *table, AccordImportReading *reading)
{
  guint n = _accord_table_get_n_columns (table);

  for (guint i = 0; i < ACCORD_TABLE_N_MEMBERS; i++)
    self->columns[i] = -1;

  /* What was answered goes before what a header says, and the first of two columns before the second. */
  for (guint i = 0; i < n; i++) {
    const char *answer = get_answer (reading, _accord_table_get_header (table, i));
    int member = answer != NULL ? find_key (answer) : -1;

    if (member >= 0 && self->columns[member] < 0)
      self->columns[member] = i;
  }
  for (guint i = 0; i < n; i++) {
    const char *header = _accord_table_get_header (table, i);
    int member = get_answer (reading, header) == NULL ? find_member (header) : -1;

    if (member >= 0 && self->columns[member] < 0)
      self->columns[member] = i;
  }

  self->wide = FALSE;
  for (guint i = ACCORD_TABLE_WIDE; i < ACCORD_TABLE_N_MEMBERS; i++)
    self->wide = self->wide || self->columns[i] >= 0;
  /* Beside columns for each type, these are sums over the types. */
  if (self->wide)
    self->columns[ACCORD_TABLE_FEMALE] = self->columns[ACCORD_TABLE_MALE] = self->columns[ACCORD_TABLE_TOTAL] = -1;
}

int
_accord_table_columns_find (const AccordTableColumns *self, guint column)
{
  for (guint i = 0; i < ACCORD_TABLE_N_MEMBERS; i++)
    if (self->columns[i] == (int) column)
      return i;

  return -1;
}

const char *
_accord_table_columns_get_type_name (guint type)
{
  return types[type].name;
}

const char *
_accord_table_columns_find_type (const char *text)
{
  g_autofree char *word = _accord_table_words_fold (text);
  int type = find_type (word, strlen (word));

  return type >= 0 ? types[type].name : text;
}

const char *
_accord_table_columns_get_key (AccordTableMember member)
{
  guint wide = member - ACCORD_TABLE_WIDE;

  return member < ACCORD_TABLE_WIDE ? members[member].key : types[wide / 3].keys[wide % 3];
}

const char *
_accord_table_columns_get_meaning (AccordTableMember member)
{
  guint wide = member - ACCORD_TABLE_WIDE;

  return _(member < ACCORD_TABLE_WIDE ? members[member].meaning : types[wide / 3].meanings[wide % 3]);
}

void
_accord_table_columns_show (const AccordTableColumns *self,
                            AccordTable *table,
                            guint first,
                            gboolean has_row,
                            AccordImportPlan *plan)
{
  for (guint i = first; i < _accord_table_get_n_columns (table); i++) {
    int member = _accord_table_columns_find (self, i);

    accord_import_plan_add_column (plan, _accord_table_get_header (table, i),
                                   member >= 0 ? _accord_table_columns_get_key (member) : NULL,
                                   member >= 0 ? _accord_table_columns_get_meaning (member) : NULL,
                                   has_row ? _accord_table_get_cell (table, i) : NULL);
  }
  if (first > 0)
    return;

  accord_import_add_choice (plan->meanings, "none", _("Not used"));
  for (guint i = 0; i < ACCORD_TABLE_N_MEMBERS; i++)
    accord_import_add_choice (plan->meanings, _accord_table_columns_get_key (i), _accord_table_columns_get_meaning (i));
}
