#include "config.h"

#include "accord-reference.h"

#include "accord-chain-template-private.h"
#include "accord-json.h"
#include "accord-kind.h"
#include "accord-model-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* The shipped files are well under a megabyte each; anything much larger is not ours. */
#define LARGEST_FILE (16 * 1024 * 1024)

struct _AccordReference {
  gatomicrefcount ref_count;
  int release;
  GPtrArray *files; /* the parsed files, which own all strings */
  JsonObject *about;
  GHashTable *rows;
  GHashTable *provisions;
  GHashTable *leads;
  GPtrArray *leads_in_order;
  GHashTable *free_titles;
  GHashTable *chains;
  AccordArea areas[ACCORD_N_AREAS];
};

static void
set_broken (GError **error, const char *name, const char *detail)
{
  g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_REFERENCE,
               /* Translators: the first %s is a file's name, the second says what is wrong with it */
               _("The reference data “%s” cannot be used (%s); install Accord again."), name, detail);
}

static JsonNode *
load_file (AccordReference *self, const char *folder, const char *name, JsonNodeType type, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = NULL;
  gsize length;
  JsonNode *root;

  if (!g_file_get_contents (path, &text, &length, &local_error)) {
    set_broken (error, name, local_error->message);
    return NULL;
  }
  if (length > LARGEST_FILE) {
    set_broken (error, name, _("it is too large"));
    return NULL;
  }
  root = accord_json_parse (text, length, &local_error);
  if (root == NULL) {
    set_broken (error, name, local_error->message);
    return NULL;
  }

  g_ptr_array_add (self->files, root);
  if (json_node_get_node_type (root) != type) {
    set_broken (error, name, _("it does not hold what it should"));
    return NULL;
  }

  return root;
}

/* Adds the rows of a file to table, by the member that names them; checks records by their kind. */
static gboolean
load_rows (AccordReference *self,
           const char *folder,
           const char *name,
           const char *key,
           GHashTable *table,
           GError **error)
{
  JsonNode *root = load_file (self, folder, name, JSON_NODE_ARRAY, error);
  JsonArray *array;

  if (root == NULL)
    return FALSE;

  array = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *row = accord_json_array_get_object (array, i);
    const char *id = accord_json_get_text (row, key);

    if (id == NULL || !g_hash_table_insert (table, (gpointer) id, row)) {
      g_autofree char *detail = NULL;

      /* Translators: %u is the number of a row in a file, from 1 */
      detail = g_strdup_printf (_("row %u has no id of its own"), i + 1);
      set_broken (error, name, detail);
      return FALSE;
    }
  }

  return TRUE;
}

/* What an officer does about a provision stands beside what it says. */
static gboolean
load_actions (AccordReference *self, const char *folder, GError **error)
{
  static const char *const members[] = { "action", "page", "informs" };
  g_autoptr (GHashTable) actions = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id, row;

  if (!load_rows (self, folder, "actions.json", "provision", actions, error))
    return FALSE;

  g_hash_table_iter_init (&iter, actions);
  while (g_hash_table_iter_next (&iter, &id, &row)) {
    JsonObject *provision = g_hash_table_lookup (self->provisions, id);

    for (guint i = 0; provision != NULL && i < G_N_ELEMENTS (members); i++)
      if (accord_json_get_text (row, members[i]) != NULL)
        json_object_set_string_member (provision, members[i], accord_json_get_text (row, members[i]));
  }

  return TRUE;
}

static gboolean
load_settings (AccordReference *self, const char *folder, GError **error)
{
  JsonNode *root = load_file (self, folder, "settings.json", JSON_NODE_OBJECT, error);
  const char *id;

  if (root == NULL)
    return FALSE;

  id = accord_json_get_text (json_node_get_object (root), "_id");
  if (id == NULL) {
    set_broken (error, "settings.json", _("it does not hold what it should"));
    return FALSE;
  }
  g_hash_table_insert (self->rows, (gpointer) id, json_node_get_object (root));

  return TRUE;
}

static const char *
cite (const char *provision, gpointer data)
{
  return accord_reference_get_citation (data, provision);
}

static void
load_leads (AccordReference *self, JsonArray *leads)
{
  for (guint i = 0; leads != NULL && i < json_array_get_length (leads); i++) {
    JsonObject *row = accord_json_array_get_object (leads, i);
    const char *key = accord_json_get_text (row, "key");
    AccordLead *lead;

    if (key == NULL || g_hash_table_contains (self->leads, key))
      continue;
    lead = g_new0 (AccordLead, 1);
    lead->key = key;
    lead->working_days = g_strcmp0 (accord_json_get_text (row, "unit"), "working_days") == 0;
    lead->months = g_strcmp0 (accord_json_get_text (row, "unit"), "months") == 0;
    lead->least = MAX (accord_json_get_number (row, "min", 0), 0);
    g_hash_table_insert (self->leads, (gpointer) key, lead);
    g_ptr_array_add (self->leads_in_order, lead);
  }
}

static void
load_free_titles (AccordReference *self, JsonArray *steps)
{
  for (guint i = 0; steps != NULL && i < json_array_get_length (steps); i++) {
    JsonObject *row = accord_json_array_get_object (steps, i);
    const char *key = accord_json_get_text (row, "key");
    const char *title = accord_json_get_text (row, "title");

    if (key != NULL && title != NULL)
      g_hash_table_insert (self->free_titles, (gpointer) key, (gpointer) title);
  }
}

static gboolean
load_chains (AccordReference *self, const char *folder, GError **error)
{
  static const char name[] = "consultations.json";
  JsonNode *root = load_file (self, folder, name, JSON_NODE_OBJECT, error);
  JsonArray *chains, *steps;

  if (root == NULL)
    return FALSE;

  load_leads (self, accord_json_get_array (json_node_get_object (root), "leads"));
  load_free_titles (self, accord_json_get_array (json_node_get_object (root), "free_steps"));
  steps = accord_json_get_array (json_node_get_object (root), "steps");
  chains = accord_json_get_array (json_node_get_object (root), "chains");
  if (chains == NULL || json_array_get_length (chains) == 0) {
    set_broken (error, name, _("it does not hold what it should"));
    return FALSE;
  }
  for (guint i = 0; i < json_array_get_length (chains); i++) {
    JsonObject *row = accord_json_array_get_object (chains, i);
    AccordChainTemplate *chain = _accord_chain_template_read (row, steps, self->leads, cite, self);

    if (chain == NULL) {
      set_broken (error, name, _("a chain of steps does not hold together"));
      return FALSE;
    }
    chain->free_titles = self->free_titles;
    g_hash_table_insert (self->chains, (gpointer) chain->key, chain);
  }

  return TRUE;
}

/* Whoever numbers by area relies on it that all are there, in their order. */
static gboolean
load_areas (AccordReference *self, const char *folder, GError **error)
{
  static const char name[] = "areas.json";
  JsonNode *root = load_file (self, folder, name, JSON_NODE_ARRAY, error);
  JsonArray *array;

  if (root == NULL)
    return FALSE;

  array = json_node_get_array (root);
  if (json_array_get_length (array) != ACCORD_N_AREAS) {
    set_broken (error, name, _("it does not hold what it should"));
    return FALSE;
  }
  for (guint i = 0; i < ACCORD_N_AREAS; i++) {
    JsonObject *row = accord_json_array_get_object (array, i);
    gboolean twice = FALSE;

    for (guint k = 0; k < i; k++)
      twice |= g_strcmp0 (self->areas[k].key, accord_json_get_text (row, "key")) == 0;
    self->areas[i] = (AccordArea) { i + 1, accord_json_get_text (row, "key"), row };
    if (accord_json_get_number (row, "id", 0) != i + 1 || self->areas[i].key == NULL || twice ||
        accord_json_get_text (accord_json_get_object (row, "short"), "en") == NULL ||
        accord_json_get_text (accord_json_get_object (row, "official"), "en") == NULL) {
      set_broken (error, name, _("it does not hold what it should"));
      return FALSE;
    }
  }

  return TRUE;
}

static gboolean
load_all (AccordReference *self, const char *folder, GError **error)
{
  JsonNode *about = load_file (self, folder, "release.json", JSON_NODE_OBJECT, error);

  if (about == NULL)
    return FALSE;

  self->about = json_node_get_object (about);
  self->release = accord_json_get_number (self->about, "release", 0);
  if (self->release < 1) {
    set_broken (error, "release.json", _("it does not hold what it should"));
    return FALSE;
  }

  return load_rows (self, folder, "missions.json", "_id", self->rows, error) &&
         load_rows (self, folder, "mandates.json", "_id", self->rows, error) &&
         load_rows (self, folder, "commitments.json", "_id", self->rows, error) &&
         load_areas (self, folder, error) &&
         load_rows (self, folder, "provisions.json", "id", self->provisions, error) &&
         load_actions (self, folder, error) &&
         load_settings (self, folder, error) &&
         load_chains (self, folder, error);
}

AccordReference *
accord_reference_load (const char *folder, GError **error)
{
  g_autoptr (AccordReference) self = NULL;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (AccordReference, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->provisions = g_hash_table_new (g_str_hash, g_str_equal);
  self->free_titles = g_hash_table_new (g_str_hash, g_str_equal);
  self->leads_in_order = g_ptr_array_new ();
  self->leads = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->chains = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) _accord_chain_template_free);

  return load_all (self, folder, error) ? g_steal_pointer (&self) : NULL;
}

AccordReference *
accord_reference_ref (AccordReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
accord_reference_unref (AccordReference *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->chains);
  g_ptr_array_unref (self->leads_in_order);
  g_hash_table_unref (self->leads);
  g_hash_table_unref (self->free_titles);
  g_hash_table_unref (self->provisions);
  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->files);
  g_free (self);
}

int
accord_reference_get_release (AccordReference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->release;
}

const char *
accord_reference_get_as_of (AccordReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return accord_json_get_text (self->about, "as_of");
}

GHashTable *
accord_reference_get_rows (AccordReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rows;
}

const AccordArea *
accord_reference_get_areas (AccordReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->areas;
}

JsonObject *
accord_reference_get_provision (AccordReference *self, const char *provision)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (provision != NULL, NULL);

  return g_hash_table_lookup (self->provisions, provision);
}

const char *
accord_reference_get_citation (AccordReference *self, const char *provision)
{
  return accord_json_get_text (accord_reference_get_provision (self, provision), "citation");
}

const AccordChainTemplate *
accord_reference_get_chain (AccordReference *self, const char *key)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (self->chains, key);
}

const AccordLead *
accord_reference_get_lead (AccordReference *self, const char *key)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (self->leads, key);
}

GPtrArray *
accord_reference_get_leads (AccordReference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->leads_in_order;
}
