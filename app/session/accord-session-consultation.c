#include "config.h"

#include "accord-session-consultation.h"

#include "accord-json.h"
#include "accord-session-edit.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The members that hold a text, and what changing them is called in the history. */
static const struct {
  const char *path;
  const char *what;
} texts[] = {
  { "time", N_("Time of the meeting") },
  { "place", N_("Place of the meeting") },
  { "chair", N_("Chair of the meeting") },
  { "reason", N_("Reason") },
  { "summary/text", N_("Summary of the meeting") },
  { "situation/political", N_("Political situation") },
  { "situation/military", N_("Military situation") },
  { "situation/humanitarian", N_("Humanitarian situation") },
  { "situation/human_rights", N_("Human rights situation") },
};

static const struct {
  const char *member;
  const char *first;
  const char *second;
  const char *what;
} listings[ACCORD_N_LISTINGS] = {
  [ACCORD_LISTING_AGENDA] = { "agenda", "text", "item", N_("Agenda") },
  [ACCORD_LISTING_DOCUMENTS] = { "documents", "title", "symbol", N_("Background documents") },
  [ACCORD_LISTING_BRIEFERS] = { "briefers", "name", "title", N_("Briefers") },
};

static JsonObject *
get_own (const AccordChain *chain)
{
  return chain->consultation != NULL ? accord_record_get_own (ACCORD_RECORD (chain->consultation)) : NULL;
}

static JsonNode *
make_text (const char *text)
{
  if (text == NULL || *text == '\0')
    return NULL;

  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
make_day (AccordDay day)
{
  g_autofree char *text = day != ACCORD_DAY_NONE ? accord_day_to_string (day) : NULL;

  return make_text (text);
}

AccordChangeSet *
accord_session_set_form (AccordSession *self, AccordChain *chain, AccordForm form)
{
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);

  changes = accord_session_start_changes (chain, _("Form of the meeting"));
  accord_session_add_member (changes, chain, "form", make_text (accord_form_get_name (form)));

  return changes;
}

static const char *
get_text_title (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strcmp (texts[i].path, path) == 0)
      return _(texts[i].what);

  return NULL;
}

const char *
accord_session_get_text (const AccordChain *chain, const char *path)
{
  JsonNode *node;

  g_return_val_if_fail (chain != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  node = accord_document_get_path (get_own (chain), path);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

AccordChangeSet *
accord_session_set_text (AccordSession *self, AccordChain *chain, const char *path, const char *text)
{
  AccordChangeSet *changes;
  const char *what;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  what = get_text_title (path);
  g_return_val_if_fail (what != NULL, NULL);

  changes = accord_session_start_changes (chain, what);
  /* What is the same already would still make the record. */
  if (g_strcmp0 (accord_session_get_text (chain, path), text) != 0)
    accord_session_add_member (changes, chain, path, make_text (text));

  return changes;
}

AccordOutcome
accord_session_get_outcome (const AccordChain *chain)
{
  const AccordStep *meeting;

  g_return_val_if_fail (chain != NULL, ACCORD_OUTCOME_OPEN);

  meeting = accord_chain_get_meeting (chain);
  if (meeting == NULL)
    return ACCORD_OUTCOME_OPEN;

  /* How the meeting's step stands already takes into account what was entered, and a request that was declined. */
  switch (meeting->state) {
  case ACCORD_STEP_DONE:
    return ACCORD_OUTCOME_HELD;
  case ACCORD_STEP_NOT_HELD:
    return ACCORD_OUTCOME_NOT_HELD;
  case ACCORD_STEP_WAIVED:
    return ACCORD_OUTCOME_WAIVED;
  case ACCORD_STEP_PLANNED:
  case ACCORD_STEP_OVERDUE:
  case ACCORD_STEP_MISSED:
    return chain->consultation != NULL ? accord_consultation_get_outcome (chain->consultation) : ACCORD_OUTCOME_OPEN;
  }

  g_return_val_if_reached (ACCORD_OUTCOME_OPEN);
}

static const char *
get_outcome_title (AccordOutcome outcome)
{
  switch (outcome) {
  case ACCORD_OUTCOME_OPEN:
    return _("Consultation open again");
  case ACCORD_OUTCOME_HELD:
    return _("Meeting held");
  case ACCORD_OUTCOME_NOT_HELD:
    return _("Meeting not held");
  case ACCORD_OUTCOME_WAIVED:
    return _("Meeting waived");
  }

  g_return_val_if_reached (NULL);
}

static const char *
get_outcome_name (AccordOutcome outcome)
{
  switch (outcome) {
  case ACCORD_OUTCOME_OPEN:
    return NULL;
  case ACCORD_OUTCOME_HELD:
    return "held";
  case ACCORD_OUTCOME_NOT_HELD:
    return "not_held";
  case ACCORD_OUTCOME_WAIVED:
    return "waived";
  }

  g_return_val_if_reached (NULL);
}

AccordChangeSet *
accord_session_set_outcome (AccordSession *self,
                            AccordChain *chain,
                            AccordOutcome outcome,
                            AccordDay day,
                            const char *reason)
{
  AccordChangeSet *changes;
  const AccordStep *meeting;
  gboolean held = outcome == ACCORD_OUTCOME_HELD;
  gboolean with_reason = outcome == ACCORD_OUTCOME_NOT_HELD || outcome == ACCORD_OUTCOME_WAIVED;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);
  g_return_val_if_fail (!held || accord_day_is_valid (day), NULL);

  meeting = accord_chain_get_meeting (chain);
  changes = accord_session_start_changes (chain, get_outcome_title (outcome));
  if (meeting->actual != (held ? day : ACCORD_DAY_NONE))
    accord_session_add_step_days (changes, chain, meeting, meeting->pinned ? meeting->planned : ACCORD_DAY_NONE,
                                  held ? day : ACCORD_DAY_NONE);
  accord_session_add_member (changes, chain, "outcome", make_text (get_outcome_name (outcome)));
  accord_session_add_member (changes, chain, "reason", with_reason ? make_text (reason) : NULL);

  return changes;
}

/* Whether the day of the meeting would move if nobody held it. */
static gboolean
is_free (AccordChain *chain, const AccordStep *meeting)
{
  const AccordStep *invitation = accord_chain_find_step (chain, "invitation_sent");

  return meeting->pinned && meeting->planned == meeting->wanted &&
         (invitation == NULL || invitation->actual == ACCORD_DAY_NONE);
}

AccordChangeSet *
accord_session_set_published (AccordSession *self, AccordChain *chain, gboolean published)
{
  AccordChangeSet *changes;
  const AccordStep *meeting;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);

  meeting = accord_chain_get_meeting (chain);
  changes = accord_session_start_changes (chain, published ? _("Day published") : _("Published day withdrawn"));
  accord_session_add_member (changes, chain, "published",
                             published ? make_day (accord_session_get_today (self)) : NULL);
  if (published && !meeting->pinned)
    accord_session_add_step_days (changes, chain, meeting, meeting->planned, meeting->actual);
  else if (!published && is_free (chain, meeting))
    accord_session_add_step_days (changes, chain, meeting, ACCORD_DAY_NONE, meeting->actual);

  return changes;
}

static JsonArray *
get_list (const AccordChain *chain, const char *member)
{
  return accord_json_get_array (get_own (chain), member);
}

/* A copy of a list, to be changed. */
static JsonArray *
copy_list (const AccordChain *chain, const char *member)
{
  JsonArray *old = get_list (chain, member);
  JsonArray *list = json_array_new ();

  for (guint i = 0; old != NULL && i < json_array_get_length (old); i++)
    json_array_add_element (list, json_node_copy (json_array_get_element (old, i)));

  return list;
}

static void
add_list (AccordChangeSet *changes, AccordChain *chain, const char *member, JsonArray *list)
{
  JsonNode *node = NULL;

  if (json_array_get_length (list) > 0)
    node = json_node_init_array (json_node_alloc (), list);
  accord_session_add_member (changes, chain, member, node);
}

static int
find_agenda_item (JsonArray *list, const char *provision)
{
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (g_strcmp0 (accord_json_get_text (accord_json_array_get_object (list, i), "item"), provision) == 0)
      return i;

  return -1;
}

gboolean
accord_session_get_agenda_item (const AccordChain *chain, const char *provision)
{
  g_return_val_if_fail (chain != NULL, FALSE);
  g_return_val_if_fail (provision != NULL, FALSE);

  return find_agenda_item (get_list (chain, "agenda"), provision) >= 0;
}

AccordChangeSet *
accord_session_set_agenda_item (AccordSession *self, AccordChain *chain, const char *provision, gboolean chosen)
{
  g_autoptr (JsonArray) list = NULL;
  AccordChangeSet *changes;
  int position;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);
  g_return_val_if_fail (provision != NULL, NULL);

  list = copy_list (chain, "agenda");
  position = find_agenda_item (list, provision);
  if (chosen && position < 0) {
    JsonObject *row = json_object_new ();

    json_object_set_string_member (row, "item", provision);
    json_array_add_object_element (list, row);
  } else if (!chosen && position >= 0) {
    json_array_remove_element (list, position);
  }
  changes = accord_session_start_changes (chain, _("Agenda"));
  add_list (changes, chain, "agenda", list);

  return changes;
}

gboolean
accord_session_get_readiness (const AccordChain *chain, const char *provision)
{
  g_return_val_if_fail (chain != NULL, FALSE);
  g_return_val_if_fail (provision != NULL, FALSE);

  return accord_json_get_flag (accord_json_get_object (get_own (chain), "readiness"), provision);
}

AccordChangeSet *
accord_session_set_readiness (AccordSession *self, AccordChain *chain, const char *provision, gboolean ready)
{
  g_autofree char *path = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);
  g_return_val_if_fail (provision != NULL, NULL);

  path = g_strconcat ("readiness/", provision, NULL);
  changes = accord_session_start_changes (chain, _("Readiness for the meeting"));
  accord_session_add_member (changes, chain, path, ready ? json_node_init_boolean (json_node_alloc (), TRUE) : NULL);

  return changes;
}

guint
accord_session_count_listed (const AccordChain *chain, AccordListing listing)
{
  JsonArray *list;

  g_return_val_if_fail (chain != NULL, 0);
  g_return_val_if_fail (listing < ACCORD_N_LISTINGS, 0);

  list = get_list (chain, listings[listing].member);

  return list != NULL ? json_array_get_length (list) : 0;
}

const char *
accord_session_get_listed (const AccordChain *chain, AccordListing listing, guint index, const char **second)
{
  JsonObject *row;

  g_return_val_if_fail (chain != NULL, NULL);
  g_return_val_if_fail (listing < ACCORD_N_LISTINGS, NULL);
  g_return_val_if_fail (index < accord_session_count_listed (chain, listing), NULL);
  g_return_val_if_fail (second != NULL, NULL);

  row = accord_json_array_get_object (get_list (chain, listings[listing].member), index);
  *second = accord_json_get_text (row, listings[listing].second);

  return accord_json_get_text (row, listings[listing].first);
}

/* The row that stands there, changed; what else it holds stays. */
static JsonObject *
make_row (JsonArray *list, AccordListing listing, guint index, const char *first, const char *second)
{
  JsonObject *old = index < json_array_get_length (list) ? accord_json_array_get_object (list, index) : NULL;
  JsonObject *row = old != NULL ? accord_json_copy_object (old) : json_object_new ();

  json_object_set_string_member (row, listings[listing].first, first);
  if (second != NULL && *second != '\0')
    json_object_set_string_member (row, listings[listing].second, second);
  else if (json_object_has_member (row, listings[listing].second))
    json_object_remove_member (row, listings[listing].second);

  return row;
}

AccordChangeSet *
accord_session_set_listed (AccordSession *self,
                           AccordChain *chain,
                           AccordListing listing,
                           guint index,
                           const char *first,
                           const char *second)
{
  g_autoptr (JsonArray) old = NULL;
  g_autoptr (JsonArray) list = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);
  g_return_val_if_fail (listing < ACCORD_N_LISTINGS, NULL);

  old = copy_list (chain, listings[listing].member);
  list = json_array_new ();
  for (guint i = 0; i < MAX (json_array_get_length (old), index + 1); i++) {
    if (i != index)
      json_array_add_element (list, json_node_copy (json_array_get_element (old, i)));
    else if (first != NULL)
      json_array_add_object_element (list, make_row (old, listing, index, first, second));
  }
  changes = accord_session_start_changes (chain, _(listings[listing].what));
  add_list (changes, chain, listings[listing].member, list);

  return changes;
}

/* The key of a step that somebody thought of. It is never shown, and what was entered elsewhere must not get the same. */
static char *
make_step_key (AccordChain *chain, const char *key)
{
  g_autofree char *uuid = NULL;

  if (key != NULL && accord_chain_find_step (chain, key) == NULL)
    return g_strdup (key);

  uuid = g_uuid_string_random ();

  return g_strconcat (key != NULL ? key : "own", "-", uuid, NULL);
}

AccordChangeSet *
accord_session_add_step (AccordSession *self,
                         AccordChain *chain,
                         const char *key,
                         const char *title,
                         AccordDay day,
                         gboolean done)
{
  g_autofree char *step_key = NULL, *path = NULL;
  JsonObject *entry;
  AccordChangeSet *changes;
  const char *known;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);
  g_return_val_if_fail (key != NULL || title != NULL, NULL);
  g_return_val_if_fail (accord_day_is_valid (day), NULL);

  step_key = make_step_key (chain, key);
  path = g_strconcat ("steps/", step_key, NULL);
  known = key != NULL ? g_hash_table_lookup (chain->template->free_titles, key) : NULL;
  entry = json_object_new ();
  accord_json_set_day (entry, done ? "actual" : "planned", day);
  /* A second one of a kind has a key that says nothing. */
  if (title != NULL && *title != '\0')
    json_object_set_string_member (entry, "title", title);
  else if (known != NULL && strcmp (step_key, key) != 0)
    json_object_set_string_member (entry, "title", known);

  changes = accord_session_start_changes (chain, title != NULL ? title : g_dgettext (GETTEXT_PACKAGE,
                                                                                     known != NULL ? known : key));
  accord_session_add_member (changes, chain, path, json_node_init_object (json_node_alloc (), entry));
  json_object_unref (entry);

  return changes;
}

AccordChangeSet *
accord_session_remove_step (AccordSession *self, AccordChain *chain, const AccordStep *step)
{
  g_autofree char *path = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);
  g_return_val_if_fail (step != NULL && strcmp (step->template->basis, "entered") == 0, NULL);

  path = g_strconcat ("steps/", step->template->key, NULL);
  changes = accord_session_start_changes (chain, accord_words_for_step (step->template));
  accord_session_add_member (changes, chain, path, NULL);

  return changes;
}
