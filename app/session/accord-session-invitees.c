#include "config.h"

#include "accord-session-invitees.h"

#include "accord-invitees.h"
#include "accord-json.h"
#include "accord-session-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
invited_free (gpointer data)
{
  AccordInvited *invited = data;

  g_free (invited->who);
  g_free (invited);
}

static JsonArray *
get_list (const AccordChain *chain, const char *member)
{
  if (chain->consultation == NULL)
    return NULL;

  return accord_json_get_array (accord_record_get_own (ACCORD_RECORD (chain->consultation)), member);
}

static int
find_attended (JsonArray *attended, const char *who)
{
  for (guint i = 0; attended != NULL && i < json_array_get_length (attended); i++)
    if (g_strcmp0 (accord_json_array_get_text (attended, i), who) == 0)
      return i;

  return -1;
}

static void
add_invited (GPtrArray *list, const char *who, char category, gboolean observer)
{
  AccordInvited *invited = g_new0 (AccordInvited, 1);

  invited->who = g_strdup (who);
  invited->category = category;
  invited->observer = observer;
  g_ptr_array_add (list, invited);
}

static void
add_entered (GPtrArray *list, JsonArray *entered)
{
  for (guint i = 0; i < json_array_get_length (entered); i++) {
    JsonObject *row = accord_json_array_get_object (entered, i);
    const char *who = accord_json_get_text (row, "who");
    const char *category = accord_json_get_text (row, "category");
    const char *capacity = accord_json_get_text (row, "capacity");
    char letter = category != NULL && strlen (category) == 1 && strchr (ACCORD_INVITEE_CATEGORIES, *category) != NULL
                ? *category : '\0';

    if (who != NULL)
      add_invited (list, who, letter, capacity != NULL ? strcmp (capacity, "observer") == 0
                                                       : accord_session_is_observer_category (letter));
  }
}

static void
add_derived (GPtrArray *list, AccordSession *self, AccordChain *chain)
{
  g_autoptr (GPtrArray) derived = NULL;

  if (chain->mission == NULL)
    return;

  derived = accord_rules_list_invitees (accord_session_get_workspace (self), chain->mission,
                                        accord_session_get_today (self), NULL);
  for (guint i = 0; i < derived->len; i++) {
    const AccordInvitee *invitee = g_ptr_array_index (derived, i);

    add_invited (list, invitee->who, *invitee->category, invitee->observer);
  }
}

GPtrArray *
accord_session_list_invited (AccordSession *self, AccordChain *chain, gboolean *entered)
{
  GPtrArray *list;
  JsonArray *own, *attended;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL, NULL);
  g_return_val_if_fail (entered != NULL, NULL);

  list = g_ptr_array_new_with_free_func (invited_free);
  own = get_list (chain, "invitees");
  *entered = own != NULL;
  if (own != NULL)
    add_entered (list, own);
  else
    add_derived (list, self, chain);

  attended = get_list (chain, "attended");
  for (guint i = 0; i < list->len; i++) {
    AccordInvited *invited = g_ptr_array_index (list, i);

    invited->attended = find_attended (attended, invited->who) >= 0;
  }

  return list;
}

static JsonObject *
make_row (const AccordInvited *invited)
{
  char category[] = { invited->category, '\0' };
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "who", invited->who);
  if (invited->category != '\0')
    json_object_set_string_member (row, "category", category);
  json_object_set_string_member (row, "capacity", invited->observer ? "observer" : "participant");

  return row;
}

/* A list that is empty because somebody took all out stays a list, since without one it would follow the contributions. */
static AccordChangeSet *
write_list (AccordChain *chain, GPtrArray *list)
{
  g_autoptr (JsonArray) array = json_array_new ();
  AccordChangeSet *changes = accord_session_start_changes (chain, _("Invitees"));

  for (guint i = 0; i < list->len; i++)
    json_array_add_object_element (array, make_row (g_ptr_array_index (list, i)));
  accord_session_add_member (changes, chain, "invitees", json_node_init_array (json_node_alloc (), array));

  return changes;
}

static int
find_invited (GPtrArray *list, const char *who)
{
  for (guint i = 0; i < list->len; i++)
    if (strcmp (((AccordInvited *) g_ptr_array_index (list, i))->who, who) == 0)
      return i;

  return -1;
}

AccordChangeSet *
accord_session_invite (AccordSession *self, AccordChain *chain, const char *who, char category, gboolean observer)
{
  g_autoptr (GPtrArray) list = NULL;
  gboolean entered;
  int position;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);
  g_return_val_if_fail (who != NULL && *who != '\0', NULL);
  g_return_val_if_fail (category != '\0' && strchr (ACCORD_INVITEE_CATEGORIES, category) != NULL, NULL);

  list = accord_session_list_invited (self, chain, &entered);
  position = find_invited (list, who);
  if (position < 0) {
    add_invited (list, who, category, observer);
  } else {
    AccordInvited *invited = g_ptr_array_index (list, position);

    invited->category = category;
    invited->observer = observer;
  }

  return write_list (chain, list);
}

AccordChangeSet *
accord_session_uninvite (AccordSession *self, AccordChain *chain, const char *who)
{
  g_autoptr (GPtrArray) list = NULL;
  gboolean entered;
  int position;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);
  g_return_val_if_fail (who != NULL, NULL);

  list = accord_session_list_invited (self, chain, &entered);
  position = find_invited (list, who);
  if (position >= 0)
    g_ptr_array_remove_index (list, position);

  return write_list (chain, list);
}

AccordChangeSet *
accord_session_fill_invited (AccordSession *self, AccordChain *chain)
{
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);

  changes = accord_session_start_changes (chain, _("Invitees filled anew"));
  accord_session_add_member (changes, chain, "invitees", NULL);

  return changes;
}

AccordChangeSet *
accord_session_set_attended (AccordSession *self, AccordChain *chain, const char *who, gboolean attended)
{
  g_autoptr (JsonArray) list = NULL;
  AccordChangeSet *changes;
  JsonArray *old;
  JsonNode *node = NULL;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);
  g_return_val_if_fail (who != NULL, NULL);

  list = json_array_new ();
  old = get_list (chain, "attended");
  for (guint i = 0; old != NULL && i < json_array_get_length (old); i++)
    if (g_strcmp0 (accord_json_array_get_text (old, i), who) != 0)
      json_array_add_element (list, json_node_copy (json_array_get_element (old, i)));
  if (attended)
    json_array_add_string_element (list, who);
  if (json_array_get_length (list) > 0)
    node = json_node_init_array (json_node_alloc (), list);

  changes = accord_session_start_changes (chain, _("Who came to the meeting"));
  accord_session_add_member (changes, chain, "attended", node);

  return changes;
}

gboolean
accord_session_is_observer_category (char category)
{
  return category == 'd' || category == 'f' || category == 'h';
}
