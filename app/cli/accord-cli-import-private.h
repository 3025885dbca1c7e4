#pragma once

#ifndef ACCORD_COMPILING_CLI
#error "Only the command line reads this header."
#endif

#include "accord-cli-private.h"
#include "accord-import-plan.h"

G_BEGIN_DECLS

/* Prints a plan; `all` its records, or only the first of them. */
void _accord_cli_print_plan (AccordImportPlan *plan, gboolean all);

/* Says what an import did. */
void _accord_cli_print_imported (guint n_added, guint n_changed);

G_END_DECLS
