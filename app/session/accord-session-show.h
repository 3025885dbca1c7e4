#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/**
 * accord_session_show:
 * @self: a session
 * @id: the id of a record, a mission's acronym, the id of a provision, or that of a consultation that is only derived
 * @error: return location for an %ACCORD_MODEL_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): all members of the record, with a member `derived` for what follows
 *   from them, as `show.schema.json` says
 */
JsonObject *accord_session_show (AccordSession *self, const char *id, GError **error);

G_END_DECLS
