#pragma once

#include "accord-area.h"
#include "accord-chain-template.h"

G_BEGIN_DECLS

/**
 * AccordReference:
 *
 * The reference layer: missions, mandates, provisions, areas and commitments as a release ships
 * them. Read once, never changed, takes part in no sync.
 */
typedef struct _AccordReference AccordReference;

/**
 * accord_reference_load:
 * @folder: the folder that holds it
 * @error: return location for an %ACCORD_MODEL_ERROR_REFERENCE that names the file at fault
 *
 * Reads the layer; may be called on any thread.
 *
 * Returns: (transfer full) (nullable): the layer
 */
AccordReference *accord_reference_load (const char *folder, GError **error);

AccordReference *accord_reference_ref (AccordReference *self);
void accord_reference_unref (AccordReference *self);

/** accord_reference_get_release: the number of the release, from 1. */
int accord_reference_get_release (AccordReference *self);

/** accord_reference_get_as_of: (nullable): the day on which its facts were gathered, `YYYY-MM-DD`. */
const char *accord_reference_get_as_of (AccordReference *self);

/**
 * accord_reference_get_rows:
 * @self: the layer
 *
 * Returns: (transfer none) (element-type utf8 JsonObject): the rows that records may override, by id
 */
GHashTable *accord_reference_get_rows (AccordReference *self);

/**
 * accord_reference_get_areas:
 * @self: the layer
 *
 * Returns: (transfer none) (array fixed-size=8): the %ACCORD_N_AREAS areas of Action for Peacekeeping, the first one first
 */
const AccordArea *accord_reference_get_areas (AccordReference *self);

/**
 * accord_reference_get_citation:
 * @self: the layer
 * @provision: the id of a provision, such as `II.B.5.a`
 *
 * Returns: (nullable): where resolution 1353 (2001) says it
 */
const char *accord_reference_get_citation (AccordReference *self, const char *provision);

/**
 * accord_reference_get_provision:
 * @self: the layer
 * @provision: the id of a provision
 *
 * Returns: (transfer none) (nullable): all that is known of it: also `action`, what an officer does about it in Accord,
 *   and `page`, where
 */
JsonObject *accord_reference_get_provision (AccordReference *self, const char *provision);

/**
 * accord_reference_get_chain:
 * @self: the layer
 * @key: the key of a chain: the provision that calls for a consultation, and what tells two of one provision apart
 *
 * Returns: (nullable): how that consultation goes
 */
const AccordChainTemplate *accord_reference_get_chain (AccordReference *self, const char *key);

/**
 * accord_reference_get_lead:
 * @self: the layer
 * @key: the key of a lead
 *
 * Returns: (nullable): what it counts; %NULL if there is no such lead
 */
const AccordLead *accord_reference_get_lead (AccordReference *self, const char *key);

/**
 * accord_reference_get_leads:
 * @self: the layer
 *
 * Returns: (transfer none) (element-type AccordLead): all leads, in the order of the steps
 */
GPtrArray *accord_reference_get_leads (AccordReference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordReference, accord_reference_unref)

G_END_DECLS
