#include "config.h"

#include "accord-record.h"

#include "accord-commitment.h"
#include "accord-consultation.h"
#include "accord-contributions.h"
#include "accord-event.h"
#include "accord-fatalities.h"
#include "accord-json.h"
#include "accord-mandate.h"
#include "accord-mission.h"
#include "accord-model-error.h"
#include "accord-note.h"
#include "accord-progress.h"
#include "accord-report.h"
#include "accord-requirement.h"
#include "accord-settings.h"
#include "accord-target.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  AccordKind kind;
  JsonObject *shipped;
  JsonObject *own;
  JsonObject *members;
  const char *id;
  const char *owner;
  gboolean trashed;
} AccordRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AccordRecord, accord_record, G_TYPE_OBJECT)

static void
overlay_map (JsonObject *below, JsonObject *above)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, above);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    json_object_set_member (below, key, json_node_ref (node));
}

/* The shipped row with the user's members over it. */
static JsonObject *
overlay (AccordKind kind, JsonObject *shipped, JsonObject *own)
{
  JsonObject *members = accord_json_copy_object (shipped);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, own);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    const AccordMember *member = accord_kind_find_member (kind, name);
    JsonObject *below = accord_json_get_object (members, name);

    if (member != NULL && member->type == ACCORD_MEMBER_MAP && below != NULL && JSON_NODE_HOLDS_OBJECT (node))
      overlay_map (below, json_node_get_object (node));
    else
      json_object_set_member (members, name, json_node_ref (node));
  }

  return members;
}

static gboolean
check_document (JsonObject *document, gboolean whole, AccordKind *kind, GError **error)
{
  const char *id = accord_json_get_text (document, "_id");
  const char *name = accord_json_get_text (document, "kind");
  gsize length = name != NULL ? strlen (name) : 0;

  if (name != NULL && !accord_kind_from_name (name, kind)) {
    g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_UNKNOWN_KIND,
                 _("This release of Accord does not know records of the kind “%s”."), name);
    return FALSE;
  }
  if (name == NULL || id == NULL || strncmp (id, name, length) != 0 || id[length] != ':') {
    g_set_error_literal (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED,
                         _("The document does not say which record it is."));
    return FALSE;
  }

  return accord_kind_validate (*kind, document, whole, error);
}

static void
accord_record_finalize (GObject *object)
{
  AccordRecordPrivate *priv = accord_record_get_instance_private (ACCORD_RECORD (object));

  g_clear_pointer (&priv->shipped, json_object_unref);
  g_clear_pointer (&priv->own, json_object_unref);
  g_clear_pointer (&priv->members, json_object_unref);

  G_OBJECT_CLASS (accord_record_parent_class)->finalize (object);
}

static void
accord_record_class_init (AccordRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_record_finalize;
}

static void
accord_record_init (AccordRecord *self)
{
}

static GType
get_type_of_kind (AccordKind kind)
{
  switch (kind) {
  case ACCORD_KIND_MISSION:
    return ACCORD_TYPE_MISSION;
  case ACCORD_KIND_MANDATE:
    return ACCORD_TYPE_MANDATE;
  case ACCORD_KIND_CONSULTATION:
    return ACCORD_TYPE_CONSULTATION;
  case ACCORD_KIND_SETTINGS:
    return ACCORD_TYPE_SETTINGS;
  case ACCORD_KIND_EVENT:
    return ACCORD_TYPE_EVENT;
  case ACCORD_KIND_REPORT:
    return ACCORD_TYPE_REPORT;
  case ACCORD_KIND_NOTE:
    return ACCORD_TYPE_NOTE;
  case ACCORD_KIND_CONTRIBUTIONS:
    return ACCORD_TYPE_CONTRIBUTIONS;
  case ACCORD_KIND_REQUIREMENT:
    return ACCORD_TYPE_REQUIREMENT;
  case ACCORD_KIND_FATALITIES:
    return ACCORD_TYPE_FATALITIES;
  case ACCORD_KIND_COMMITMENT:
    return ACCORD_TYPE_COMMITMENT;
  case ACCORD_KIND_PROGRESS:
    return ACCORD_TYPE_PROGRESS;
  case ACCORD_KIND_TARGET:
    return ACCORD_TYPE_TARGET;
  }

  g_return_val_if_reached (G_TYPE_INVALID);
}

AccordRecord *
accord_record_new (JsonObject *shipped, JsonObject *own, GError **error)
{
  AccordKind kind = ACCORD_KIND_MISSION;
  AccordRecord *self;
  AccordRecordPrivate *priv;

  g_return_val_if_fail (shipped != NULL || own != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if ((shipped != NULL && !check_document (shipped, TRUE, &kind, error)) ||
      (own != NULL && !check_document (own, shipped == NULL, &kind, error)))
    return NULL;

  self = g_object_new (get_type_of_kind (kind), NULL);
  priv = accord_record_get_instance_private (self);
  priv->kind = kind;
  priv->shipped = shipped != NULL ? json_object_ref (shipped) : NULL;
  priv->own = own != NULL ? json_object_ref (own) : NULL;
  if (shipped != NULL && own != NULL)
    priv->members = overlay (kind, shipped, own);
  else
    priv->members = json_object_ref (shipped != NULL ? shipped : own);
  priv->id = accord_json_get_text (priv->members, "_id");
  if (accord_kind_get_owner_member (kind) != NULL)
    priv->owner = accord_json_get_text (priv->members, accord_kind_get_owner_member (kind));
  priv->trashed = accord_json_get_object (priv->members, "trashed") != NULL;

  ACCORD_RECORD_GET_CLASS (self)->load (self, priv->members);

  return self;
}

const char *
accord_record_get_id (AccordRecord *self)
{
  AccordRecordPrivate *priv = accord_record_get_instance_private (self);

  g_return_val_if_fail (ACCORD_IS_RECORD (self), NULL);

  return priv->id;
}

const char *
accord_record_get_key (AccordRecord *self)
{
  AccordRecordPrivate *priv = accord_record_get_instance_private (self);

  g_return_val_if_fail (ACCORD_IS_RECORD (self), NULL);

  return strchr (priv->id, ':') + 1;
}

const char *
accord_record_get_owner (AccordRecord *self)
{
  AccordRecordPrivate *priv = accord_record_get_instance_private (self);

  g_return_val_if_fail (ACCORD_IS_RECORD (self), NULL);

  return priv->owner;
}

AccordKind
accord_record_get_kind (AccordRecord *self)
{
  AccordRecordPrivate *priv = accord_record_get_instance_private (self);

  g_return_val_if_fail (ACCORD_IS_RECORD (self), ACCORD_KIND_MISSION);

  return priv->kind;
}

JsonObject *
accord_record_get_members (AccordRecord *self)
{
  AccordRecordPrivate *priv = accord_record_get_instance_private (self);

  g_return_val_if_fail (ACCORD_IS_RECORD (self), NULL);

  return priv->members;
}

JsonObject *
accord_record_get_own (AccordRecord *self)
{
  AccordRecordPrivate *priv = accord_record_get_instance_private (self);

  g_return_val_if_fail (ACCORD_IS_RECORD (self), NULL);

  return priv->own;
}

JsonObject *
accord_record_get_shipped (AccordRecord *self)
{
  AccordRecordPrivate *priv = accord_record_get_instance_private (self);

  g_return_val_if_fail (ACCORD_IS_RECORD (self), NULL);

  return priv->shipped;
}

gboolean
accord_record_get_trashed (AccordRecord *self)
{
  AccordRecordPrivate *priv = accord_record_get_instance_private (self);

  g_return_val_if_fail (ACCORD_IS_RECORD (self), FALSE);

  return priv->trashed;
}

gboolean
accord_record_get_verified (AccordRecord *self)
{
  AccordRecordPrivate *priv = accord_record_get_instance_private (self);

  g_return_val_if_fail (ACCORD_IS_RECORD (self), FALSE);

  return accord_json_get_flag (accord_json_get_object (priv->members, "source"), "verified");
}

const char *
accord_record_get_source (AccordRecord *self, const char **url, gint32 *as_of)
{
  AccordRecordPrivate *priv = accord_record_get_instance_private (self);
  JsonObject *source;

  g_return_val_if_fail (ACCORD_IS_RECORD (self), NULL);

  source = accord_json_get_object (priv->members, "source");
  if (url != NULL)
    *url = accord_json_get_text (source, "url");
  if (as_of != NULL)
    *as_of = accord_json_get_day (source, "as_of");

  return accord_json_get_text (source, "text");
}
