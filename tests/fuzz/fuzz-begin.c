#include "config.h"

#include "fuzz.h"

#include "accord-countries.h"
#include "accord-json.h"

#include <stdio.h>
#include <stdlib.h>

/* Names that share letters, one that has a numeral, two that share a part, one with an end, and one from before. */
static const char *const missions[] = {
  "{'_id':'mission:unifil','kind':'mission','schema':1,'acronym':'UNIFIL','start':'1978-03-19',"
  "'name':'United Nations Interim Force in Lebanon','countries':['LBN']}",
  "{'_id':'mission:monusco','kind':'mission','schema':1,'acronym':'MONUSCO','start':'2010-07-01',"
  "'name':'United Nations Organization Stabilization Mission in the Democratic Republic of the Congo'}",
  "{'_id':'mission:unef-i','kind':'mission','schema':1,'acronym':'UNEF I','start':'1956-11','end':'1967-06',"
  "'name':'First United Nations Emergency Force'}",
  "{'_id':'mission:unef-ii','kind':'mission','schema':1,'acronym':'UNEF II','start':'1973-10','end':'1979-07',"
  "'name':'Second United Nations Emergency Force'}",
  "{'_id':'mission:untso','kind':'mission','schema':1,'acronym':'UNTSO','start':'1948-05',"
  "'name':'United Nations Truce Supervision Organization'}",
};

/* A critical of GLib's stops the debugger; here it ends the run, so that the input is kept. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  if ((level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) == 0)
    return G_LOG_WRITER_HANDLED;

  g_log_writer_standard_streams (level, fields, n_fields, data);
  fflush (NULL);
  abort ();
}

void
fuzz_begin (void)
{
  g_log_set_writer_func (write_log, NULL, NULL);
}

void
fuzz_expect (gboolean holds, const char *format, ...)
{
  va_list args;

  if (holds)
    return;

  va_start (args, format);
  vfprintf (stderr, format, args);
  va_end (args);
  fputc ('\n', stderr);
  abort ();
}

static AccordImportContext *
make_context (void)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autoptr (AccordCountries) countries = accord_countries_load (FUZZ_COUNTRIES);
  g_autoptr (AccordWorkspace) workspace = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (missions); i++) {
    g_autofree char *text = g_strdelimit (g_strdup (missions[i]), "'", '"');

    g_ptr_array_add (documents, accord_json_parse_object (text, -1, NULL));
  }
  workspace = accord_workspace_new (NULL, documents);
  fuzz_expect (accord_workspace_get_problems (workspace)->len == 0, "The missions of the tests are none.");

  return accord_import_context_new (workspace, countries);
}

AccordImportContext *
fuzz_get_context (void)
{
  static AccordImportContext *context;

  if (context == NULL)
    context = make_context ();

  return context;
}
