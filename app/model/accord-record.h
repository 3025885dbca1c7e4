#pragma once

#include "accord-kind.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_RECORD (accord_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (AccordRecord, accord_record, ACCORD, RECORD, GObject)

/**
 * AccordRecordClass:
 * @load: reads what the kind needs at hand out of the record's members
 *
 * A mission, a mandate, an event, or another record as it stands now: the shipped row, the
 * user's own document over it, or one of them alone. It never changes; an edit makes a new one.
 */
struct _AccordRecordClass {
  GObjectClass parent_class;

  void (*load) (AccordRecord *self, JsonObject *members);
};

/**
 * accord_record_new:
 * @shipped: (nullable): the row of the reference layer
 * @own: (nullable): the document that people made; one of the two must be there
 * @error: return location for an #AccordModelError
 *
 * Members of @own stand for those of @shipped; of a map, the keys do so one by one.
 *
 * Returns: (transfer full) (nullable): the record, of the type that its kind has
 */
AccordRecord *accord_record_new (JsonObject *shipped, JsonObject *own, GError **error);

const char *accord_record_get_id (AccordRecord *self);

/**
 * accord_record_get_key:
 *
 * Returns: its id without the kind: `unifil:2025-08-28` of a mandate
 */
const char *accord_record_get_key (AccordRecord *self);

/**
 * accord_record_get_owner:
 *
 * Returns: (nullable): the id of the record that it belongs to, such as the mission of a mandate
 */
const char *accord_record_get_owner (AccordRecord *self);

AccordKind accord_record_get_kind (AccordRecord *self);

/**
 * accord_record_get_members:
 * @self: a record
 *
 * Returns: (transfer none): all members as they stand, unknown ones too; not to be changed
 */
JsonObject *accord_record_get_members (AccordRecord *self);

/**
 * accord_record_get_own:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the document that people made; not to be changed
 */
JsonObject *accord_record_get_own (AccordRecord *self);

/**
 * accord_record_get_shipped:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the row of the reference layer; not to be changed
 */
JsonObject *accord_record_get_shipped (AccordRecord *self);

/**
 * accord_record_get_trashed:
 * @self: a record
 *
 * Returns: %TRUE if it is in the bin
 */
gboolean accord_record_get_trashed (AccordRecord *self);

/**
 * accord_record_get_verified:
 * @self: a record
 *
 * Returns: %TRUE if it is as shipped and was checked against a cited source
 */
gboolean accord_record_get_verified (AccordRecord *self);

/**
 * accord_record_get_source:
 * @self: a record
 * @url: (out) (optional) (nullable) (transfer none): where it may be read
 * @as_of: (out) (optional): the day it was read on, or %ACCORD_DAY_NONE
 *
 * Returns: (nullable): where the record's facts come from
 */
const char *accord_record_get_source (AccordRecord *self, const char **url, gint32 *as_of);

G_END_DECLS
