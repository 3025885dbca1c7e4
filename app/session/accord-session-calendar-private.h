#pragma once

#ifndef ACCORD_COMPILING_SESSION
#error "Only the session reads this header."
#endif

#include "accord-import-plan.h"
#include "accord-session.h"

G_BEGIN_DECLS

/* The key under which a mandate's last day, which is no step, stands in a calendar. */
#define ACCORD_CALENDAR_EXPIRY "mandate_expiry"

/* Which day a step stands on in a calendar, and the last one that may be meant. */
AccordDay _accord_session_get_calendar_day (const AccordStep *step, AccordDay *last);

/*
 * Reads a time as people write it: `15:00`, `3 p.m.`, `10:00–11:30`. FALSE for what is none, or may be that of another
 * place; `n_minutes` is an hour unless it says more.
 */
gboolean _accord_session_read_time (const char *text, int *minute, int *n_minutes);

/*
 * Leaves of an entry that Accord wrote only what was moved in somebody's calendar, and says in words what it is. An item
 * of which nothing is left changes nothing. FALSE with an error if it concerns nothing that is here.
 */
gboolean _accord_session_settle_proposal (AccordSession *self, AccordImportItem *item, GError **error);

G_END_DECLS
