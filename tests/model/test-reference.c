#include "config.h"

#include "documents.h"
#include "random-documents.h"

#include "accord-commitment.h"
#include "accord-json.h"
#include "accord-language.h"
#include "accord-model-error.h"
#include "accord-workspace.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define BYTE_ROUNDS 300
#define VALUE_ROUNDS 600

/* Every file that is read, and whether it holds rows, with the member that names them. */
static const struct {
  const char *name;
  const char *key;
} files[] = {
  { "release.json", NULL },
  { "missions.json", "_id" },
  { "mandates.json", "_id" },
  { "commitments.json", "_id" },
  { "areas.json", "key" },
  { "provisions.json", "id" },
  { "actions.json", "provision" },
  { "settings.json", NULL },
  { "consultations.json", NULL },
};

/* The texts of a layer, in the order of `files`. */
typedef struct {
  char *folder;
  char *texts[G_N_ELEMENTS (files)];
} Layer;

static void
layer_write (const Layer *layer, guint i, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (layer->folder, files[i].name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

/* Rows beyond `most` are left out, so that many rounds stay quick. */
static char *
read_some (const char *name, guint most)
{
  g_autofree char *path = g_build_filename (reference_folder (), name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  root = json_from_string (text, &error);
  g_assert_no_error (error);
  if (JSON_NODE_HOLDS_ARRAY (root))
    while (json_array_get_length (json_node_get_array (root)) > most)
      json_array_remove_element (json_node_get_array (root), most);

  return json_to_string (root, TRUE);
}

static void
layer_init (Layer *layer, gboolean small)
{
  layer->folder = folder_new ();
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    gboolean is_long = small && g_strcmp0 (files[i].key, "_id") == 0;

    layer->texts[i] = read_some (files[i].name, is_long ? 12 : G_MAXUINT);
    layer_write (layer, i, layer->texts[i], -1);
  }
}

static void
layer_clear (Layer *layer)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_free (layer->texts[i]);
  folder_free (layer->folder);
}

static void
assert_fails (const Layer *layer, guint i)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_reference_load (layer->folder, &error));
  g_assert_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_REFERENCE);
  g_assert_nonnull (strstr (error->message, files[i].name));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
assert_loads (const Layer *layer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordReference) reference = accord_reference_load (layer->folder, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reference);
}

static void
test_shipped (void)
{
  AccordReference *reference = reference_get ();
  GHashTableIter iter;
  gpointer id, row;
  guint n_missions = 0, n_mandates = 0, n_commitments = 0;

  g_assert_cmpint (accord_reference_get_release (reference), >=, 1);
  g_assert_true (accord_day_is_valid (accord_day_parse (accord_reference_get_as_of (reference))));
  g_hash_table_iter_init (&iter, accord_reference_get_rows (reference));
  while (g_hash_table_iter_next (&iter, &id, &row)) {
    g_autoptr (GError) error = NULL;
    g_autoptr (AccordRecord) record = accord_record_new (row, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (accord_record_get_id (record), ==, id);
    n_missions += ACCORD_IS_MISSION (record);
    n_mandates += ACCORD_IS_MANDATE (record);
    n_commitments += ACCORD_IS_COMMITMENT (record);
  }
  g_assert_cmpuint (n_missions, ==, 70);
  g_assert_cmpuint (n_mandates, >=, 588);
  g_assert_cmpuint (n_commitments, ==, 45);
}

/* In all six languages; an area whose name is not known in one of them is told by its English one. */
static void
test_areas (void)
{
  const AccordArea *areas = accord_reference_get_areas (reference_get ());

  for (guint i = 0; i < ACCORD_N_AREAS; i++) {
    g_assert_cmpuint (areas[i].number, ==, i + 1);
    for (guint language = 0; language < ACCORD_N_LANGUAGES; language++) {
      const char *code = accord_language_get_code (language);
      const char *name = accord_area_get_short_name (&areas[i], code);

      g_assert_true (name != NULL && *name != '\0');
      g_assert_nonnull (accord_area_get_official_name (&areas[i], code));
      g_assert_true (language == ACCORD_LANGUAGE_ENGLISH ||
                     strcmp (accord_area_get_official_name (&areas[i], code),
                             accord_area_get_official_name (&areas[i], "en")) != 0);
    }
    g_assert_cmpstr (accord_area_get_short_name (&areas[i], "sw"), ==, accord_area_get_short_name (&areas[i], "en"));
  }
  g_assert_cmpstr (accord_area_get_official_name (&areas[0], "ar"), ==,
                   "الالتزام بتعزيز الحل السياسي للنزاعات وتعميق الأثر السياسي لحفظ السلام");
}

static void
test_chains (void)
{
  static const char *const rules[] = { "II.B.2.c", "II.B.2.f" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    const AccordChainTemplate *chain = accord_reference_get_chain (reference_get (), rules[i]);

    g_assert_nonnull (chain);
    g_assert_cmpstr (chain->citation, ==, accord_reference_get_citation (reference_get (), rules[i]));
    g_assert_cmpstr (chain->steps[chain->anchor].key, ==, "mandate_expiry");
    for (guint k = 0; k < chain->n_steps; k++) {
      g_assert_cmpint (accord_chain_template_find_step (chain, chain->steps[k].key), ==, k);
      for (guint m = 0; chain->steps[k].also[m] != NULL; m++)
        g_assert_cmpint (accord_chain_template_find_step (chain, chain->steps[k].also[m]), ==, k);
    }
    g_assert_cmpint (accord_chain_template_find_step (chain, "no_such_step"), ==, -1);
  }
  g_assert_null (accord_reference_get_chain (reference_get (), "II.B.2.z"));
  g_assert_null (accord_reference_get_citation (reference_get (), "II.B.2.z"));
}

static void
test_missing (void)
{
  Layer layer;

  layer_init (&layer, TRUE);
  assert_loads (&layer);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *path = g_build_filename (layer.folder, files[i].name, NULL);

    g_assert_cmpint (g_unlink (path), ==, 0);
    assert_fails (&layer, i);
    layer_write (&layer, i, layer.texts[i], -1);
  }
  assert_loads (&layer);
  layer_clear (&layer);
}

static void
test_no_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_reference_load ("no/such/folder", &error));
  g_assert_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_REFERENCE);
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_truncated (void)
{
  Layer layer;

  layer_init (&layer, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    gsize length = strlen (layer.texts[i]);

    for (int round = 0; round < 25; round++) {
      /* Nothing at all first; the closing bracket is always gone. */
      layer_write (&layer, i, layer.texts[i], round == 0 ? 0 : g_test_rand_int_range (0, length));
      assert_fails (&layer, i);
    }
    layer_write (&layer, i, layer.texts[i], length);
  }
  assert_loads (&layer);
  layer_clear (&layer);
}

static void
test_wrong_type (void)
{
  static const char *const wrong[] = { "null", "3", "true", "\"text\"", "", " \n", "{}{}", "<html></html>" };
  Layer layer;

  layer_init (&layer, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    for (guint k = 0; k < G_N_ELEMENTS (wrong); k++) {
      layer_write (&layer, i, wrong[k], -1);
      assert_fails (&layer, i);
    }
    layer_write (&layer, i, files[i].key != NULL ? "{}" : "[]", -1);
    assert_fails (&layer, i);
    /* Of the right type, but of the wrong content. */
    if (files[i].key != NULL) {
      layer_write (&layer, i, "[[]]", -1);
      assert_fails (&layer, i);
    } else {
      layer_write (&layer, i, "{}", -1);
      assert_fails (&layer, i);
    }
    layer_write (&layer, i, layer.texts[i], -1);
  }
  layer_clear (&layer);
}

static void
break_rows (const Layer *layer, guint i, guint how)
{
  g_autoptr (JsonNode) root = json_from_string (layer->texts[i], NULL);
  JsonArray *rows = json_node_get_array (root);
  guint which = g_test_rand_int_range (1, json_array_get_length (rows));
  JsonObject *row = json_array_get_object_element (rows, which);
  g_autofree char *text = NULL;

  if (how == 0)
    json_object_remove_member (row, files[i].key);
  else if (how == 1)
    json_object_set_string_member (row, files[i].key,
                                   json_object_get_string_member (json_array_get_object_element (rows, which - 1),
                                                                  files[i].key));
  else if (how == 2)
    json_object_set_int_member (row, files[i].key, 5);
  else
    json_array_add_null_element (rows);
  text = json_to_string (root, FALSE);
  layer_write (layer, i, text, -1);
}

static void
test_ids (void)
{
  Layer layer;

  layer_init (&layer, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    for (int round = 0; files[i].key != NULL && round < 20; round++) {
      break_rows (&layer, i, round % 4);
      assert_fails (&layer, i);
    }
    layer_write (&layer, i, layer.texts[i], -1);
  }
  assert_loads (&layer);
  layer_clear (&layer);
}

/* Whatever the files hold, what is built on them stands or is refused. */
static void
use (const Layer *layer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordReference) reference = accord_reference_load (layer->folder, &error);
  g_autoptr (AccordWorkspace) workspace = NULL;
  GListModel *missions;

  g_assert_true ((reference == NULL) == (error != NULL));
  if (reference == NULL)
    return;

  workspace = accord_workspace_new (reference, NULL);
  missions = accord_workspace_get_missions (workspace);
  for (guint i = 0; i < g_list_model_get_n_items (missions); i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);

    g_assert_nonnull (accord_mission_get_acronym (mission));
    accord_mission_is_active (mission, 0);
    accord_mission_matches (mission, "x");
  }
  g_assert_nonnull (accord_workspace_get_settings (workspace));
}

static void
test_byte_damage (void)
{
  Layer layer;

  layer_init (&layer, TRUE);
  for (int round = 0; round < BYTE_ROUNDS; round++) {
    guint i = g_test_rand_int_range (0, G_N_ELEMENTS (files));
    gsize length = strlen (layer.texts[i]);
    g_autofree char *text = g_strdup (layer.texts[i]);

    for (guint n = g_test_rand_int_range (1, 5); n > 0; n--)
      text[g_test_rand_int_range (0, length)] = (char) g_test_rand_int_range (0, 256);
    layer_write (&layer, i, text, length);
    use (&layer);
    layer_write (&layer, i, layer.texts[i], length);
  }
  layer_clear (&layer);
}

/* Bytes seldom leave JSON that parses; values do. */
static void
test_value_damage (void)
{
  Layer layer;

  layer_init (&layer, TRUE);
  for (int round = 0; round < VALUE_ROUNDS; round++) {
    guint i = g_test_rand_int_range (0, G_N_ELEMENTS (files));
    g_autoptr (JsonNode) root = json_from_string (layer.texts[i], NULL);
    g_autofree char *text = NULL;

    for (guint n = g_test_rand_int_range (1, 4); n > 0; n--)
      damage_node (root);
    text = json_to_string (root, FALSE);
    layer_write (&layer, i, text, -1);
    use (&layer);
    layer_write (&layer, i, layer.texts[i], -1);
  }
  layer_clear (&layer);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/reference/shipped", test_shipped);
  g_test_add_func ("/model/reference/areas", test_areas);
  g_test_add_func ("/model/reference/chains", test_chains);
  g_test_add_func ("/model/reference/missing", test_missing);
  g_test_add_func ("/model/reference/no-folder", test_no_folder);
  g_test_add_func ("/model/reference/truncated", test_truncated);
  g_test_add_func ("/model/reference/wrong-type", test_wrong_type);
  g_test_add_func ("/model/reference/ids", test_ids);
  g_test_add_func ("/model/reference/byte-damage", test_byte_damage);
  g_test_add_func ("/model/reference/value-damage", test_value_damage);

  return g_test_run ();
}
