#include "config.h"

#include "accord-report.h"

#include "accord-json.h"

struct _AccordReport {
  AccordRecord parent_instance;

  const char *mandate_id;
  const char *symbol;
  const char *requested_in;
  AccordDay due;
  AccordDay issued;
  gboolean consultations_reported;
  gboolean options_offered;
};

G_DEFINE_FINAL_TYPE (AccordReport, accord_report, ACCORD_TYPE_RECORD)

static void
accord_report_load (AccordRecord *record, JsonObject *members)
{
  AccordReport *self = ACCORD_REPORT (record);

  self->mandate_id = accord_json_get_text (members, "mandate");
  self->symbol = accord_json_get_text (members, "symbol");
  self->requested_in = accord_json_get_text (members, "requested_in");
  self->due = accord_json_get_day (members, "due");
  self->issued = accord_json_get_day (members, "issued");
  self->consultations_reported = accord_json_get_flag (members, "consultations_reported");
  self->options_offered = accord_json_get_flag (members, "options_offered");
}

static void
accord_report_class_init (AccordReportClass *klass)
{
  ACCORD_RECORD_CLASS (klass)->load = accord_report_load;
}

static void
accord_report_init (AccordReport *self)
{
}

const char *
accord_report_get_mandate (AccordReport *self)
{
  g_return_val_if_fail (ACCORD_IS_REPORT (self), NULL);

  return self->mandate_id;
}

const char *
accord_report_get_symbol (AccordReport *self)
{
  g_return_val_if_fail (ACCORD_IS_REPORT (self), NULL);

  return self->symbol;
}

const char *
accord_report_get_requested_in (AccordReport *self)
{
  g_return_val_if_fail (ACCORD_IS_REPORT (self), NULL);

  return self->requested_in;
}

AccordDay
accord_report_get_due (AccordReport *self)
{
  g_return_val_if_fail (ACCORD_IS_REPORT (self), ACCORD_DAY_NONE);

  return self->due;
}

AccordDay
accord_report_get_issued (AccordReport *self)
{
  g_return_val_if_fail (ACCORD_IS_REPORT (self), ACCORD_DAY_NONE);

  return self->issued;
}

gboolean
accord_report_get_consultations_reported (AccordReport *self)
{
  g_return_val_if_fail (ACCORD_IS_REPORT (self), FALSE);

  return self->consultations_reported;
}

gboolean
accord_report_get_options_offered (AccordReport *self)
{
  g_return_val_if_fail (ACCORD_IS_REPORT (self), FALSE);

  return self->options_offered;
}
