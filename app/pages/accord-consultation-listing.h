#pragma once

#include "accord-session-consultation.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_CONSULTATION_LISTING (accord_consultation_listing_get_type ())
G_DECLARE_FINAL_TYPE (AccordConsultationListing, accord_consultation_listing, ACCORD, CONSULTATION_LISTING, AdwBin)

/** AccordConsultationListing: a list of a consultation whose rows people add, change and take out. */

/**
 * accord_consultation_listing_new:
 * @listing: which list
 *
 * Returns: (transfer floating): a list
 */
GtkWidget *accord_consultation_listing_new (AccordListing listing);

/**
 * accord_consultation_listing_set:
 * @self: a list
 * @session: the session
 * @chain: a consultation
 */
void accord_consultation_listing_set (AccordConsultationListing *self, AccordSession *session, AccordChain *chain);

/**
 * accord_consultation_listing_add:
 * @self: a list that shows a consultation
 *
 * Asks for a row, and adds it.
 */
void accord_consultation_listing_add (AccordConsultationListing *self);

G_END_DECLS
