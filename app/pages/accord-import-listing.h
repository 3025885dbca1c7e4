#pragma once

#include "accord-import-entry.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_IMPORT_LISTING (accord_import_listing_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportListing, accord_import_listing, ACCORD, IMPORT_LISTING, GObject)

/**
 * AccordImportListing:
 *
 * A plan as a list of #AccordImportEntry, for a view that only makes the rows in sight. Long sections show their first
 * entries until somebody asks for all. What was opened and chosen stays so when the file is read again.
 *
 * Signals: `chosen-changed` after something else is to be applied.
 */

/** ACCORD_IMPORT_LISTING_FIRST: how many entries a long section shows at first. */
#define ACCORD_IMPORT_LISTING_FIRST 8

AccordImportListing *accord_import_listing_new (void);

/**
 * accord_import_listing_set_plan:
 * @self: a listing
 * @plan: (transfer full): what to show; what was chosen before is chosen again
 */
void accord_import_listing_set_plan (AccordImportListing *self, AccordImportPlan *plan);

/**
 * accord_import_listing_get_plan:
 *
 * Returns: (transfer none) (nullable): the plan, with what is chosen
 */
AccordImportPlan *accord_import_listing_get_plan (AccordImportListing *self);

/**
 * accord_import_listing_toggle:
 * @self: a listing
 * @entry: one of its entries
 *
 * Opens or closes what belongs to an entry, or chooses an item or leaves it out.
 */
void accord_import_listing_toggle (AccordImportListing *self, AccordImportEntry *entry);

/**
 * accord_import_listing_choose_all:
 * @self: a listing
 * @section: a section of items
 * @chosen: whether they are to be applied
 */
void accord_import_listing_choose_all (AccordImportListing *self, AccordImportSection section, gboolean chosen);

G_END_DECLS
