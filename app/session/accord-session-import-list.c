#include "config.h"

#include "accord-session-import-private.h"

#include "accord-json.h"
#include "accord-session-change-private.h"
#include "accord-session-value-private.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What may still change of a note; the rest is corrected by a further note. */
static const char *const note_members[] = { "answer", "handling", "note", "source", NULL };

/* What a list has of a step only to show which plan it was taken of. */
static const char *const signs[] = { "earliest", "latest", "lead", NULL };

static gboolean
are_same (JsonNode *a, JsonNode *b)
{
  return _accord_session_is_absent (a) || _accord_session_is_absent (b) ? _accord_session_is_absent (a) && _accord_session_is_absent (b) : accord_document_equal (a, b);
}

/* ── Records as a list has them ── */

/* What was observed is never rewritten. */
static gboolean
check_progress (AccordRecord *record, AccordImportItem *item, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, item->members);
  while (json_object_iter_next (&iter, &name, &node)) {
    if (are_same (node, json_object_get_member (accord_record_get_members (record), name)))
      continue;
    _accord_session_refuse (NULL, error, NULL, _("An observation stays as it was entered; add another with corrects=ID."));
    return FALSE;
  }

  return TRUE;
}

static gboolean
check_note (AccordRecord *record, AccordImportItem *item, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, item->members);
  while (json_object_iter_next (&iter, &name, &node)) {
    if (g_strv_contains (note_members, name) ||
        are_same (node, json_object_get_member (accord_record_get_members (record), name)))
      continue;
    _accord_session_refuse (NULL, error, NULL, _("A note stays as it was written, but for its answer and handling; add another with corrects=ID."));
    return FALSE;
  }

  return TRUE;
}

/* Whether each key that the file changes is one that the map has; what is there already may come from a newer release. */
static gboolean
check_map (AccordSession *self, AccordKind kind, AccordRecord *record, const char *name, JsonObject *map, GError **error)
{
  JsonObject *held = record != NULL ? accord_json_get_object (accord_record_get_members (record), name) : NULL;
  g_autoptr (JsonObject) changed = json_object_new ();
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), changed);
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  json_object_iter_init (&iter, map);
  while (json_object_iter_next (&iter, &key, &value))
    if (!are_same (value, held != NULL ? json_object_get_member (held, key) : NULL))
      json_object_set_member (changed, key, json_node_ref (value));

  return _accord_session_check_map (self, kind, name, node, error);
}

static gboolean
check_record (AccordSession *self, AccordImportItem *item, GError **error)
{
  AccordRecord *record = accord_workspace_lookup (accord_session_get_workspace (self), item->id);
  g_autofree char *kind_name = g_strndup (item->id, strcspn (item->id, ":"));
  AccordKind kind;
  const AccordMember *member;

  if (!accord_kind_from_name (kind_name, &kind))
    return TRUE;
  if (record != NULL && kind == ACCORD_KIND_NOTE && !check_note (record, item, error))
    return FALSE;
  if (record != NULL && kind == ACCORD_KIND_PROGRESS && !check_progress (record, item, error))
    return FALSE;

  for (member = accord_kind_get_members (kind); member->name != NULL; member++) {
    JsonObject *map = member->type == ACCORD_MEMBER_MAP ? accord_json_get_object (item->members, member->name) : NULL;

    if (map != NULL && !check_map (self, kind, record, member->name, map, error))
      return FALSE;
  }

  return TRUE;
}

/* ── The agenda ── */

/* What the agenda shows of a step, which is what a file has that nobody changed. */
static JsonNode *
make_shown (AccordSession *self, const AccordStep *step, const char *name)
{
  AccordSettings *settings = accord_workspace_get_settings (accord_session_get_workspace (self));
  g_autofree char *text = NULL;

  if (step == NULL)
    return NULL;
  if (strcmp (name, "planned") == 0 && step->planned != ACCORD_DAY_NONE)
    text = accord_day_to_string (step->planned);
  else if (strcmp (name, "actual") == 0 && step->actual != ACCORD_DAY_NONE)
    text = accord_partial_day_to_string ((AccordPartialDay) { step->actual, step->precision });
  else if (strcmp (name, "who") == 0)
    text = g_strdup (step->who);
  else if (strcmp (name, "note") == 0)
    text = g_strdup (step->note);
  else if (strcmp (name, "earliest") == 0 && step->earliest != ACCORD_DAY_NONE)
    text = accord_day_to_string (step->earliest);
  else if (strcmp (name, "latest") == 0 && accord_step_get_latest (step) != ACCORD_DAY_NONE)
    text = accord_day_to_string (accord_step_get_latest (step));
  else if (strcmp (name, "lead") == 0 && step->lead != NULL)
    text = g_strdup_printf ("%d", accord_settings_get_lead (settings, step->lead->key));

  return text != NULL ? json_node_init_string (json_node_alloc (), text) : NULL;
}

/* The step of that name, and the key that its entry has. NULL for a step that may be entered, and was not yet. */
static gboolean
find_step (AccordChain *chain, const char *name, AccordStep **step, const char **key, GError **error)
{
  int place = accord_chain_template_find_step (chain->template, name);

  *step = accord_chain_find_step (chain, place >= 0 ? chain->template->steps[place].key : name);
  *key = *step != NULL ? (*step)->template->key : name;
  if (*step != NULL || g_hash_table_contains (chain->template->free_titles, name))
    return TRUE;

  g_set_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID,
               /* Translators: %s is what stands in a file, where a step such as "meeting" should be named */
               _("This consultation has no step “%s”."), name);

  return FALSE;
}

static void
set_entry (JsonObject *steps, const char *key, JsonObject *entry)
{
  if (json_object_get_size (entry) > 0)
    json_object_set_object_member (steps, key, json_object_ref (entry));
  else
    json_object_set_null_member (steps, key);
}

/*
 * Puts the step's entry as it shall be into `steps`, if the file says anything but what is shown. TRUE if the plan has moved
 * since the list was taken: a day in it that nobody changed may not be that of the plan now.
 */
static gboolean
change_step (AccordSession *self, JsonObject *steps, AccordChain *chain, AccordStep *step, const char *key, JsonObject *told)
{
  g_autoptr (JsonObject) entry = _accord_session_copy_step (chain, key);
  gboolean changed = FALSE, moved = FALSE;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, told);
  while (json_object_iter_next (&iter, &name, &node)) {
    g_autoptr (JsonNode) shown = make_shown (self, step, name);

    if (are_same (node, shown))
      continue;
    if (g_strv_contains (signs, name)) {
      moved = TRUE;
      continue;
    }
    changed = TRUE;
    if (!_accord_session_is_absent (node))
      json_object_set_member (entry, name, json_node_ref (node));
    else if (json_object_has_member (entry, name))
      json_object_remove_member (entry, name);
  }
  if (changed)
    set_entry (steps, key, entry);

  return moved;
}

static void
pin_meeting (JsonObject *steps, AccordChain *chain)
{
  AccordDay sent = accord_json_get_day (accord_json_get_object (steps, "invitation_sent"), "actual");
  const AccordStep *meeting = _accord_session_find_told_meeting (chain, sent);
  g_autoptr (JsonObject) entry = NULL;

  if (meeting == NULL || json_object_has_member (steps, meeting->template->key))
    return;

  entry = _accord_session_copy_step (chain, meeting->template->key);
  if (accord_json_get_text (entry, "planned") != NULL || accord_json_get_text (entry, "actual") != NULL)
    return;
  accord_json_set_day (entry, "planned", meeting->planned);
  set_entry (steps, meeting->template->key, entry);
}

/* From what the agenda shows to what the record shall hold. */
static gboolean
complete_shown (AccordSession *self, AccordImportItem *item, GError **error)
{
  g_autoptr (AccordChain) chain = accord_session_find_chain (self, item->id);
  JsonObject *told = accord_json_get_object (item->members, "steps");
  g_autoptr (JsonObject) members = json_object_new ();
  JsonObject *steps = json_object_new ();
  gboolean moved = FALSE;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (chain == NULL)
    _accord_session_refuse (NULL, error, NULL, _("Nothing calls for this consultation any more."));
  else if (chain->template == NULL && told != NULL && json_object_get_size (told) > 0)
    _accord_session_refuse (NULL, error, NULL, _("First enter what the Council decided; nothing can be planned after a mandate whose last known expiry is past."));
  json_object_set_object_member (members, "steps", steps);
  if (*error != NULL)
    return FALSE;

  json_object_iter_init_ordered (&iter, told);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    AccordStep *step;
    const char *key;

    if (!find_step (chain, name, &step, &key, error))
      return FALSE;
    moved |= change_step (self, steps, chain, step, key, json_node_get_object (node));
  }
  if (chain->template != NULL)
    pin_meeting (steps, chain);
  if (json_object_get_size (steps) > 0)
    _accord_session_set_frame (members, chain);
  if (chain->template != NULL)
    _accord_session_set_item_title (item, accord_words_for_mission (chain), accord_words_for_chain (chain->template));
  json_object_unref (item->members);
  item->members = g_steal_pointer (&members);
  item->shown = FALSE;
  if (moved) {
    item->act = ACCORD_IMPORT_ASK;
    item->remark = g_strdup (_("The plan has moved since this list was taken; see whether its days are still meant."));
  }

  return TRUE;
}

gboolean
_accord_session_complete_item (AccordSession *self, AccordImportItem *item, GError **error)
{
  g_return_val_if_fail (error != NULL && *error == NULL, FALSE);

  if (item->whole)
    return TRUE;

  return item->shown ? complete_shown (self, item, error) : check_record (self, item, error);
}
