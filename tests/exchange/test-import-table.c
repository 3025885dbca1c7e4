/* Tables of the United Nations and of others: what is in them, dirt included, becomes records, and every row is accounted
 * for. */

#include "config.h"

#include "import-fixture.h"

#include "accord-exchange-error.h"
#include "accord-json.h"

#include <string.h>

#define HUB "contribution_id,isocode3,m49_code,contributing_country,mission_acronym,personnel_type,female_personnel," \
            "male_personnel,last_reporting_date\n"

static void
check_rows (const char *file, const char *id, const char *expected)
{
  g_autoptr (AccordImportPlan) plan = fixture_read (file, -1, NULL);

  g_assert_cmpstr (fixture_get_rows (plan, id), ==, expected);
}

static void
check_skipped (const char *file, guint line, const char *words)
{
  g_autoptr (AccordImportPlan) plan = fixture_read (file, -1, NULL);
  const char *reason = fixture_get_reason (plan, line, TRUE);

  if (reason == NULL || strstr (reason, words) == NULL)
    g_error ("Line %u is not left out because of “%s”: %s", line, words, reason);
}

static void
test_hub (void)
{
  const char *file = HUB "1,GHA,288,Ghana,UNIFIL,Troops,120,740,2023-09-30\n"
                         "2,FRA,250.0,France,UNIFIL ,Staff Officers,3,20.0,2023-09-30\n"
                         "3,FRA,250,France,UNIFIL,Contingent Troop,60,600,2023-09-30\n"
                         "4,GHA,288,Ghana,MINUSCA,Formed Police Units,0,0,2023-09-30\n"
                         "5,GHA,288,Ghana,UNIFIL,Troops,110,700,2023-10-31\n";
  g_autoptr (AccordImportPlan) plan = fixture_read (file, -1, NULL);
  AccordImportItem *item = g_ptr_array_index (plan->items, 0);
  g_autofree char *digest = NULL;

  g_assert_cmpuint (plan->n_used, ==, 5);
  g_assert_cmpuint (plan->questions->len + plan->lines->len, ==, 0);
  g_assert_cmpuint (plan->items->len, ==, 3);
  g_assert_cmpstr (fixture_get_rows (plan, "contributions:unifil:2023-09"), ==,
                   "FRA\t\tStaff Officer\t3\t20\t\nFRA\t\tTroops\t60\t600\t\nGHA\t\tTroops\t120\t740\t\n");
  /* A month in which there was nobody is one that is known. */
  g_assert_cmpstr (fixture_get_rows (plan, "contributions:minusca:2023-09"), ==, "");

  g_assert_cmpstr (item->id, ==, "contributions:unifil:2023-09");
  g_assert_cmpstr (item->title, ==, "UNIFIL, September 2023: 2 contributors");
  g_assert_cmpuint (item->line, ==, 2);
  g_assert_cmpstr (accord_json_get_text (item->members, "mission"), ==, "mission:unifil");
  g_assert_cmpstr (accord_json_get_text (item->members, "month"), ==, "2023-09");
  g_assert_cmpstr (accord_json_get_text (item->members, "file"), ==, "file.csv");
  g_assert_cmpstr (accord_json_get_text (accord_json_get_object (item->members, "source"), "as_of"), ==, "2023-09-30");
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, accord_json_get_text (item->members, "rows"), -1);
  g_assert_cmpstr (accord_json_get_text (item->members, "digest"), ==, digest);
}

static void
test_json (void)
{
  check_rows ("[{\"isocode3\":\"GHA\",\"contributing_country\":\"Ghana\",\"mission_acronym\":\"UNIFIL\","
              "\"personnel_type\":\"Troops\",\"female_personnel\":120,\"male_personnel\":740,"
              "\"last_reporting_date\":1696032000000}]",
              "contributions:unifil:2023-09", "GHA\t\tTroops\t120\t740\t\n");
  check_rows ("[{\"casualty_id\":\"a\",\"incident_date\":-678153600000,\"mission_acronym\":\"UNTSO\",\"isocode3\":\"FRA\","
              "\"casualty_personnel_type\":\"Military\",\"gender\":null}]",
              "fatalities:untso:1948", "1948-07-06\tFRA\tMilitary\t\t\ta\n");
}

static void
test_other_makers (void)
{
  const char *expected = "GHA\t\tTroops\t120\t740\t\n";

  check_rows ("Contributing_Country;ISOCode3;Mission_Acronym;Personnel_Type;Female_Personnel;Male_Personnel;"
              "Last_Reporting_Date\nGhana;GHA;UNIFIL  ;Troops;120;740;30/09/2023\n",
              "contributions:unifil:2023-09", expected);
  check_rows ("Pays;Mission;Catégorie de personnel;Femmes;Hommes;Mois\nGhana;FINUL;Troupes;120;740;septembre 2023\n",
              "contributions:unifil:2023-09", expected);
  check_rows ("País\tMisión\tTipo de personal\tMujeres\tHombres\tFecha\nGhana\tFPNUL\tTropas\t120\t740\t30-sep-23\n",
              "contributions:unifil:2023-09", expected);
  check_rows ("TCC,UN Mission,Type of personnel,Women,Total,As of\nGhana,UNIFIL (Lebanon),Troops,120,860,9/30/23\n",
              "contributions:unifil:2023-09", expected);
  check_rows ("Country,Mission,Type,Strength,Month\nGhana,United Nations Interim Force in Lebanon,Troops,\"1,250\",2023-09\n",
              "contributions:unifil:2023-09", "GHA\t\tTroops\t\t\t1250\n");
}

static void
test_wide (void)
{
  check_rows ("Date,Contributor,Contributor ISO-3,Mission,Individual Police Male,Individual Police Female,Troops Male,"
              "Troops Female,Troops Total,Total Male,Total Female,Total Total\n"
              "2015-03-31,Ghana,GHA,UNIFIL,2,1,740,120,860,742,121,863\n",
              "contributions:unifil:2015-03", "GHA\t\tIndividual Police\t1\t2\t\nGHA\t\tTroops\t120\t740\t\n");
  check_rows ("ID,Contributor,Contributor_ISO-3,Troops,Date,Mission,Mission_Country,Mission_Country_ISO-3\n"
              "1,Ghana,GHA,650,1999-03-31,UNIFIL,Lebanon,LBN\n",
              "contributions:unifil:1999-03", "GHA\t\tTroops\t\t\t650\n");
}

static void
test_countries (void)
{
  static const struct {
    const char *name;
    const char *code;
  } names[] = {
    { "Côte dIvoire", "CIV" }, { "Cote d'Ivoire", "CIV" }, { "CÔTE D’IVOIRE", "CIV" }, { "Viet Nam", "VNM" },
    { "Türkiye", "TUR" }, { "Turkey", "TUR" }, { "Democratic Republic of the Congo", "COD" }, { "Congo", "COG" },
    { "Bolivia (Plurinational State of)", "BOL" }, { "United Republic of Tanzania", "TZA" }, { "Tanzania", "TZA" },
    { "Republic of Korea", "KOR" }, { "Democratic People's Republic of Korea", "PRK" }, { "The Gambia", "GMB" },
    { "United States of America", "USA" }, { "Iran (Islamic Republic of)", "IRN" }, { "Timor Leste", "TLS" },
    { "United Kingdom of Great Britain and Northern Ireland", "GBR" }, { "Republic of Moldova", "MDA" },
    { "Netherlands (Kingdom of the)", "NLD" }, { "Lao People's Democratic Republic", "LAO" }, { "Swaziland", "SWZ" },
    { "Czech Republic", "CZE" }, { "Czechia", "CZE" }, { "Serbia and Montenegro", "SCG" }, { "Cabo Verde", "CPV" },
    { "The former Yugoslav Republic of Macedonia", "MKD" }, { "North Macedonia", "MKD" }, { "Guinea", "GIN" },
    { "Guinea-Bissau", "GNB" }, { "Equatorial Guinea", "GNQ" }, { "Niger", "NER" }, { "Nigeria", "NGA" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *file = g_strdup_printf (HUB "1,,,%s,UNIFIL,Troops,1,2,2023-09-30\n", names[i].name);
    g_autofree char *expected = g_strdup_printf ("%s\t\tTroops\t1\t2\t\n", names[i].code);
    g_autoptr (AccordImportPlan) plan = fixture_read (file, -1, NULL);

    g_assert_cmpstr (fixture_get_rows (plan, "contributions:unifil:2023-09"), ==, expected);
    g_assert_cmpuint (plan->n_odd, ==, 1);
  }

  check_rows (HUB "1,,4,?,UNIFIL,Troops,1,2,2023-09-30\n", "contributions:unifil:2023-09", "AFG\t\tTroops\t1\t2\t\n");
  check_rows (HUB "1,gha,,,UNIFIL,Troops,1,2,2023-09-30\n", "contributions:unifil:2023-09", "GHA\t\tTroops\t1\t2\t\n");
  check_rows (HUB "1,,,ZZ [Undetermined],UNIFIL,Troops,1,2,2023-09-30\n", "contributions:unifil:2023-09",
              "\tZZ [Undetermined]\tTroops\t1\t2\t\n");
}

static void
test_left_out (void)
{
  static const struct {
    const char *row;
    const char *words;
  } rows[] = {
    { "1,GHA,288,Ghana,UNIFIL,Troops,-1,2,2023-09-30", "“-1”" },
    { "1,GHA,288,Ghana,UNIFIL,Troops,1,100001,2023-09-30", "100001" },
    { "1,GHA,288,Ghana,UNIFIL,Troops,many,2,2023-09-30", "many" },
    { "1,GHA,288,Ghana,UNIFIL,Troops,1.5,2,2023-09-30", "1.5" },
    { "1,GHA,288,Ghana,UNIFIL,Troops,99999999999999999999,2,2023-09-30", "99999999999999999999" },
    { "1,GHA,288,Ghana,UNIFIL,Troops,,,2023-09-30", "number" },
    { "1,GHA,288,Ghana,,Troops,1,2,2023-09-30", "mission is missing" },
    { "1,GHA,288,Ghana,UNIFIL,Troops,1,2,", "day is missing" },
    { "1,GHA,288,Ghana,UNIFIL,Troops,1,2,2023-02-30", "2023-02-30" },
    { "1,GHA,288,Ghana,UNIFIL,Troops,1,2,1947-12-31", "1948" },
    { "1,GHA,288,Ghana,UNIFIL,Troops,1,2,2099-12-31", "future" },
    { "1,,,,UNIFIL,Troops,1,2,2023-09-30", "country is missing" },
    { "1,,,Total,UNIFIL,Troops,1,2,2023-09-30", "adds up" },
    { "1,GHA,288,Ghana,UNAMA,Troops,1,2,2023-09-30", "UNAMA" },
    { "1,GHA,288,Ghana,UNSecretariat,Troops,1,2,2023-09-30", "UNSecretariat" },
    { "1,GHA,288,Ghana,XYZ,Troops,1,2,2023-09-30", "XYZ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *file = g_strdup_printf (HUB "%s\n7,FRA,250,France,UNIFIL,Troops,1,2,2023-09-30\n", rows[i].row);

    check_skipped (file, 2, rows[i].words);
    check_rows (file, "contributions:unifil:2023-09", "FRA\t\tTroops\t1\t2\t\n");
  }
}

static void
test_doubles (void)
{
  const char *file = HUB "1,GHA,288,Ghana,UNIFIL,Troops,120,740,2023-09-30\n"
                         "2,GHA,288,Ghana,UNIFIL,Troops,1,2,2023-09-30\n"
                         "1,GHA,288,Ghana,UNIFIL,Troops,120,740,2023-09-30\n"
                         "3,,288,,UNIFIL,Contingent Troop,10,20,2023-09-30\n";
  g_autoptr (AccordImportPlan) plan = fixture_read (file, -1, NULL);

  g_assert_cmpstr (fixture_get_rows (plan, "contributions:unifil:2023-09"), ==, "GHA\t\tTroops\t131\t762\t\n");
  g_assert_nonnull (fixture_get_reason (plan, 3, FALSE));
  g_assert_nonnull (strstr (fixture_get_reason (plan, 4, TRUE), "2"));
  g_assert_nonnull (fixture_get_reason (plan, 5, FALSE));
  g_assert_cmpuint (plan->n_used, ==, 3);
}

/* Whether a column of two days is asked about. */
static gboolean
is_asked (const char *first, const char *second)
{
  g_autofree char *file = g_strdup_printf ("id,isocode3,mission_acronym,casualty_id,incident_date\n1,GHA,UNIFIL,a,%s\n"
                                           "2,GHA,UNIFIL,b,%s\n",
                                           first, second);
  g_autoptr (AccordImportPlan) plan = fixture_read (file, -1, NULL);
  AccordImportQuestion *question = fixture_find_question (plan, "days:incident_date");

  g_assert_true (question == NULL || question->open);
  g_assert_cmpuint (plan->questions->len, ==, question != NULL);
  g_assert_true (question != NULL || plan->n_skipped == 0);

  return question != NULL;
}

static void
test_days_asked (void)
{
  g_assert_true (is_asked ("07/08/2020", "2020-07-08"));
  g_assert_true (is_asked ("1/2/20", "3/4/20"));
  g_assert_false (is_asked ("31/01/2020", "01/31/2020"));
  g_assert_false (is_asked ("07/08/2020", "31/07/2020"));
  g_assert_false (is_asked ("07/08/2020", "7/31/20"));
  g_assert_false (is_asked ("07/07/2020", "8/8/20"));
  g_assert_false (is_asked ("2020-07-08", "30-Nov-20"));
}

static void
test_days_answered (void)
{
  const char *file = "id,isocode3,mission_acronym,casualty_id,incident_date\n1,GHA,UNIFIL,a,07/08/2020\n"
                     "2,GHA,UNIFIL,b,2020-01-01\n";
  const char *day_first[] = { "days:incident_date=day-first", NULL };
  const char *month_first[] = { "days:incident_date=month-first", NULL };
  const char *nonsense[] = { "days:incident_date=both", NULL };
  g_autoptr (AccordImportPlan) open = fixture_read (file, -1, NULL);
  g_autoptr (AccordImportPlan) one = fixture_read (file, -1, day_first);
  g_autoptr (AccordImportPlan) other = fixture_read (file, -1, month_first);
  g_autoptr (AccordImportPlan) neither = fixture_read (file, -1, nonsense);
  AccordImportQuestion *question = fixture_find_question (open, "days:incident_date");

  g_assert_cmpstr (question->example, ==, "07/08/2020");
  g_assert_cmpuint (question->choices->len, ==, 2);
  g_assert_nonnull (strstr (((AccordImportChoice *) g_ptr_array_index (question->choices, 0))->label, "7 August 2020"));
  g_assert_nonnull (strstr (((AccordImportChoice *) g_ptr_array_index (question->choices, 1))->label, "8 July 2020"));
  g_assert_nonnull (fixture_get_reason (open, 2, TRUE));
  g_assert_cmpstr (fixture_get_rows (open, "fatalities:unifil:2020"), ==, "2020-01-01\tGHA\t\t\t\tb\n");

  g_assert_cmpstr (fixture_get_rows (one, "fatalities:unifil:2020"), ==, "2020-01-01\tGHA\t\t\t\tb\n2020-08-07\tGHA\t\t\t\ta\n");
  g_assert_cmpstr (fixture_get_rows (other, "fatalities:unifil:2020"), ==,
                   "2020-01-01\tGHA\t\t\t\tb\n2020-07-08\tGHA\t\t\t\ta\n");
  question = fixture_find_question (one, "days:incident_date");
  g_assert_cmpstr (question->answer, ==, "day-first");
  g_assert_false (question->open);
  g_assert_true (fixture_find_question (neither, "days:incident_date")->open);
}

/* In a table by month, days that are all the first of one show which way round they are. */
static void
test_days_of_months (void)
{
  const char *head = "Country,Mission,Type,Total,Month\n";
  g_autofree char *first = g_strconcat (head, "Ghana,UNIFIL,Troops,5,01/02/2020\nGhana,UNIFIL,Troops,5,01/03/2020\n", NULL);
  g_autofree char *other = g_strconcat (head, "Ghana,UNIFIL,Troops,5,02/01/2020\nGhana,UNIFIL,Troops,5,03/01/2020\n", NULL);
  g_autofree char *open = g_strconcat (head, "Ghana,UNIFIL,Troops,5,01/02/2020\n", NULL);
  g_autoptr (AccordImportPlan) plan = fixture_read (open, -1, NULL);

  check_rows (first, "contributions:unifil:2020-03", "GHA\t\tTroops\t\t\t5\n");
  check_rows (other, "contributions:unifil:2020-03", "GHA\t\tTroops\t\t\t5\n");
  g_assert_true (fixture_find_question (plan, "days:Month")->open);
}

static void
test_missions (void)
{
  const char *head = "id,isocode3,mission_acronym,casualty_id,incident_date\n";
  const char *second[] = { "mission:UNEF=mission:unef-ii", NULL };
  const char *none[] = { "mission:UNEF=none", NULL };
  const char *other[] = { "mission:UNAMA=mission:unifil", NULL };
  g_autofree char *file = g_strconcat (head, "1,GHA,unef,a,1960-05-01\n2,GHA,UNEF,b,1975-05-01\n3,GHA,UNEF,c,1980-01-01\n", NULL);
  g_autofree char *political = g_strconcat (head, "1,GHA,UNAMA,a,2010-05-01\n", NULL);
  g_autoptr (AccordImportPlan) open = fixture_read (file, -1, NULL);
  g_autoptr (AccordImportPlan) answered = fixture_read (file, -1, second);
  g_autoptr (AccordImportPlan) left = fixture_read (file, -1, none);
  g_autoptr (AccordImportPlan) unasked = fixture_read (political, -1, NULL);
  g_autoptr (AccordImportPlan) taken = fixture_read (political, -1, other);

  g_assert_cmpstr (fixture_get_rows (open, "fatalities:unef-i:1960"), ==, "1960-05-01\tGHA\t\t\t\ta\n");
  g_assert_cmpstr (fixture_get_rows (open, "fatalities:unef-ii:1975"), ==, "1975-05-01\tGHA\t\t\t\tb\n");
  g_assert_true (fixture_find_question (open, "mission:UNEF")->open);
  g_assert_cmpuint (fixture_find_question (open, "mission:UNEF")->choices->len, ==, 3);
  g_assert_nonnull (fixture_get_reason (open, 4, TRUE));

  /* An answer is for the rows that no day decides. */
  g_assert_cmpstr (fixture_get_rows (answered, "fatalities:unef-i:1960"), ==, "1960-05-01\tGHA\t\t\t\ta\n");
  g_assert_cmpstr (fixture_get_rows (answered, "fatalities:unef-ii:1980"), ==, "1980-01-01\tGHA\t\t\t\tc\n");
  g_assert_false (fixture_find_question (answered, "mission:UNEF")->open);
  g_assert_cmpuint (left->n_used, ==, 2);
  g_assert_false (fixture_find_question (left, "mission:UNEF")->open);

  g_assert_cmpuint (unasked->questions->len, ==, 0);
  g_assert_cmpuint (unasked->n_skipped, ==, 1);
  g_assert_cmpstr (fixture_get_rows (taken, "fatalities:unifil:2010"), ==, "2010-05-01\tGHA\t\t\t\ta\n");
}

static void
test_columns (void)
{
  const char *file = "Staat,Einsatz,Soldaten,Monat\nGhana,UNIFIL,5,2020-07\n";
  const char *answers[] = { "column:Staat=name", "column:Einsatz=mission", "column:Soldaten=troops-total", "column:Monat=day", NULL };
  const char *some[] = { "column:Soldaten=troops-total", NULL };
  const char *off[] = { "column:female_personnel=none", NULL };
  g_autoptr (AccordImportPlan) plan = fixture_read (file, -1, answers);
  g_autoptr (AccordImportPlan) asking = fixture_read (file, -1, some);
  g_autoptr (AccordImportPlan) less = fixture_read (HUB "1,GHA,288,Ghana,UNIFIL,Troops,120,740,2023-09-30\n", -1, off);
  const char *total[] = { "column:Nb=total", NULL };
  g_autoptr (AccordImportPlan) numbers = fixture_read ("Country,Mission,Month,Nb\nGhana,UNIFIL,2020-07,5\n", -1, NULL);
  g_autoptr (AccordImportPlan) counted = fixture_read ("Country,Mission,Month,Nb\nGhana,UNIFIL,2020-07,5\n", -1, total);
  AccordImportColumn *column = g_ptr_array_index (plan->columns, 2);

  g_assert_cmpstr (fixture_get_rows (plan, "contributions:unifil:2020-07"), ==, "GHA\t\tTroops\t\t\t5\n");
  g_assert_cmpstr (column->header, ==, "Soldaten");
  g_assert_cmpstr (column->member, ==, "troops-total");
  g_assert_cmpstr (column->example, ==, "5");
  g_assert_cmpuint (plan->meanings->len, >, 10);

  g_assert_true (fixture_find_question (asking, "column:Einsatz")->open);
  g_assert_cmpuint (asking->n_skipped, ==, 1);
  g_assert_cmpuint (asking->items->len, ==, 0);

  g_assert_true (fixture_find_question (numbers, "column:Nb")->open);
  g_assert_cmpuint (fixture_find_question (numbers, "column:Nb")->choices->len, ==, 4);
  g_assert_cmpstr (fixture_get_rows (counted, "contributions:unifil:2020-07"), ==, "GHA\t\t\t\t\t5\n");

  column = g_ptr_array_index (less->columns, 6);
  g_assert_cmpstr (column->header, ==, "female_personnel");
  g_assert_null (column->member);
  g_assert_cmpstr (fixture_get_rows (less, "contributions:unifil:2023-09"), ==, "GHA\t\tTroops\t\t740\t740\n");
}

/* Whatever stands in a cell, what is said about it is a sentence in one line. */
static void
test_one_line (void)
{
  g_autoptr (GString) file = g_string_new ("Country,Mission,Type,Total,\"Reporting\nDate\"\nGhana,\"X\nYZ\",Troops,5,2020-07-31\n"
                                           "\"Gha\nna\",UNIFIL,Troops,5,2020-07-31\nGhana,UNIFIL,Troops,\"5\n6\",2020-07-31\n");
  g_autoptr (AccordImportPlan) plan = NULL;

  for (guint i = 0; i < 3; i++) {
    g_autofree char *cell = g_strnfill (100000, 'x');

    g_string_append_printf (file, "%s,%s,Troops,%s,%s\n", i == 0 ? cell : "Ghana", i == 1 ? cell : "UNIFIL", i == 2 ? cell : "5",
                            "2020-07-31");
  }
  plan = fixture_read (file->str, -1, NULL);
  g_assert_nonnull (fixture_find_question (plan, "mission:X YZ"));
  g_assert_cmpuint (plan->questions->len, ==, 1);
  g_assert_cmpuint (plan->lines->len, ==, 6);
  for (guint i = 0; i < plan->lines->len; i++) {
    AccordImportLine *line = g_ptr_array_index (plan->lines, i);

    g_assert_null (strpbrk (line->reason, "\r\n"));
    g_assert_cmpuint (strlen (line->reason), <, 300);
  }
  g_assert_cmpstr (((AccordImportColumn *) g_ptr_array_index (plan->columns, 4))->member, ==, "day");
  g_assert_nonnull (strstr (fixture_get_rows (plan, "contributions:unifil:2020-07"), "\tGha na\tTroops\t\t\t5\n"));
}

static void
check_refused (const char *file, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordImportPlan) plan = fixture_try (file, -1, NULL, &error);

  g_assert_null (plan);
  g_assert_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_UNKNOWN);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_refused (void)
{
  check_refused ("contributing_country,female_personnel,id,isocode3,last_reporting_date,m49_code,male_personnel,"
                 "personnel_contribution_rank,total_uniformed_personnel\nGhana,1,1,GHA,2023-09-30,288,2,1,3\n",
                 "DPO-UCHISTORICAL");
  check_refused ("a,b,c\n1,2,3\n", "psdata.un.org");
  /* The Hub's table of budgets. */
  check_refused ("Apportionment,Budget_class,Document_symbol,End_date,Expenditure,Mission_acronym,Start_date,Variance\n"
                 "1,a,A/1,2020-06-30,1,UNIFIL,2019-07-01,0\n",
                 "psdata.un.org");
  check_refused ("mission_acronym,female_personnel,male_personnel\nUNIFIL,1,2\n", "Country");
}

static void
test_missions_table (void)
{
  const char *head = "id,mission_acronym,mission_name,start_date,end_date,mission_isactive\n";
  g_autofree char *file = g_strconcat (head,
                                       "1,UNIFIL,United Nations Interim Force in Lebanon,1978-03-19,2099-12-31,Yes\n"
                                       "2,UNOSOM,United Nations Operation in Somalia,1992-04-24,1995-03-02,No\n"
                                       "3,ONUCA,,1989-11-07,1992-01-17,No\n"
                                       "4,UNNEW,United Nations New Mission,2024-01-01,,Yes\n",
                                       NULL);
  g_autoptr (AccordImportPlan) plan = fixture_read (file, -1, NULL);
  AccordImportItem *item = g_ptr_array_index (plan->items, 0);

  g_assert_cmpuint (plan->items->len, ==, 3);
  g_assert_cmpstr (item->id, ==, "mission:unifil");
  g_assert_cmpstr (accord_json_get_text (item->members, "start"), ==, "1978-03-19");
  /* That is the day on which a mandate expires, not the end of the mission. */
  g_assert_false (json_object_has_member (item->members, "end"));
  g_assert_nonnull (fixture_get_reason (plan, 2, FALSE));
  g_assert_nonnull (fixture_get_reason (plan, 3, TRUE));

  item = g_ptr_array_index (plan->items, 1);
  g_assert_cmpstr (item->id, ==, "mission:onuca");
  g_assert_false (json_object_has_member (item->members, "name"));
  g_assert_cmpstr (accord_json_get_text (item->members, "end"), ==, "1992-01-17");

  item = g_ptr_array_index (plan->items, 2);
  g_assert_cmpint (item->act, ==, ACCORD_IMPORT_PROPOSE);
  g_assert_false (item->chosen);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-table/hub", test_hub);
  g_test_add_func ("/import-table/json", test_json);
  g_test_add_func ("/import-table/other-makers", test_other_makers);
  g_test_add_func ("/import-table/wide", test_wide);
  g_test_add_func ("/import-table/countries", test_countries);
  g_test_add_func ("/import-table/left-out", test_left_out);
  g_test_add_func ("/import-table/doubles", test_doubles);
  g_test_add_func ("/import-table/days-asked", test_days_asked);
  g_test_add_func ("/import-table/days-answered", test_days_answered);
  g_test_add_func ("/import-table/days-of-months", test_days_of_months);
  g_test_add_func ("/import-table/missions", test_missions);
  g_test_add_func ("/import-table/columns", test_columns);
  g_test_add_func ("/import-table/one-line", test_one_line);
  g_test_add_func ("/import-table/refused", test_refused);
  g_test_add_func ("/import-table/missions-table", test_missions_table);

  return g_test_run ();
}
