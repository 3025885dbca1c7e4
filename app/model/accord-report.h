#pragma once

#include "accord-record.h"
#include "accord-day.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_REPORT (accord_report_get_type ())
G_DECLARE_FINAL_TYPE (AccordReport, accord_report, ACCORD, REPORT, AccordRecord)

/** AccordReport: a report of the Secretary-General: asked for, due, issued. */

/**
 * accord_report_get_mandate:
 *
 * Returns: (nullable): the id of the mandate whose renewal it serves
 */
const char *accord_report_get_mandate (AccordReport *self);

/**
 * accord_report_get_symbol:
 *
 * Returns: (nullable): its symbol, once it is issued
 */
const char *accord_report_get_symbol (AccordReport *self);

/**
 * accord_report_get_requested_in:
 *
 * Returns: (nullable): the symbol of the resolution that asks for it
 */
const char *accord_report_get_requested_in (AccordReport *self);

/** accord_report_get_due: the day it is due, or %ACCORD_DAY_NONE. */
AccordDay accord_report_get_due (AccordReport *self);

/** accord_report_get_issued: the day it came out, or %ACCORD_DAY_NONE. */
AccordDay accord_report_get_issued (AccordReport *self);

/**
 * accord_report_get_consultations_reported:
 *
 * Returns: %TRUE if it tells of the consultations with contributors, as Annex I, B, 2 asks
 */
gboolean accord_report_get_consultations_reported (AccordReport *self);

/**
 * accord_report_get_options_offered:
 *
 * Returns: %TRUE if it offers several courses of action, as Annex I, B, 9 asks
 */
gboolean accord_report_get_options_offered (AccordReport *self);

G_END_DECLS
