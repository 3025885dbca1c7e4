#include "accessible.h"

#include <string.h>

AtspiRect
accessible_get_place (AtspiAccessible *accessible)
{
  g_autoptr (GObject) component = (GObject *) atspi_accessible_get_component_iface (accessible);
  AtspiRect place = { -1, -1, -1, -1 }, *found = NULL;

  if (component != NULL)
    found = atspi_component_get_extents (ATSPI_COMPONENT (component), ATSPI_COORD_TYPE_WINDOW, NULL);
  if (found != NULL)
    place = *found;
  g_free (found);

  return place;
}

char *
accessible_get_name (AtspiAccessible *accessible)
{
  char *name = atspi_accessible_get_name (accessible, NULL);

  return name != NULL ? name : g_strdup ("");
}

gboolean
accessible_has_state (AtspiAccessible *accessible, AtspiStateType state)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, state);
}

/* The page of a stack is no widget: it has no place, what is on it has. */
static gboolean
is_shown (AtspiAccessible *accessible)
{
  AtspiRect place = accessible_get_place (accessible);

  return place.width == -1 || (place.width > 0 && place.height > 0);
}

gboolean
accessible_walk (AtspiAccessible *root, AccessibleVisit visit, gpointer data)
{
  int n = atspi_accessible_get_child_count (root, NULL);

  for (int i = 0; i < n; i++) {
    g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (root, i, NULL);

    /* It may have gone since it was counted. */
    if (child == NULL || !is_shown (child))
      continue;
    if (!visit (child, data) || !accessible_walk (child, visit, data))
      return FALSE;
  }

  return TRUE;
}

typedef struct {
  AtspiRole role;
  const char *part;
  AtspiStateType state;         /* ATSPI_STATE_INVALID for any */
  gboolean all;
  gboolean named;               /* whether it must have a name */
  AtspiAccessible *found;
  guint n_found;
} Search;

static gboolean
visit_search (AtspiAccessible *accessible, gpointer data)
{
  Search *search = data;
  g_autofree char *name = NULL;

  if (search->role != ATSPI_ROLE_INVALID && atspi_accessible_get_role (accessible, NULL) != search->role)
    return TRUE;
  if (search->state != ATSPI_STATE_INVALID && !accessible_has_state (accessible, search->state))
    return TRUE;
  name = accessible_get_name (accessible);
  if (search->part != NULL && strstr (name, search->part) == NULL)
    return TRUE;
  if (search->named && *name == '\0')
    return TRUE;

  search->n_found++;
  if (search->found == NULL)
    search->found = g_object_ref (accessible);

  return search->all;
}

AtspiAccessible *
accessible_find (AtspiAccessible *root, AtspiRole role, const char *part)
{
  Search search = { .role = role, .part = part, .state = ATSPI_STATE_INVALID };

  accessible_walk (root, visit_search, &search);

  return search.found;
}

guint
accessible_count (AtspiAccessible *root, AtspiRole role, const char *part)
{
  Search search = { .role = role, .part = part, .state = ATSPI_STATE_INVALID, .all = TRUE };

  accessible_walk (root, visit_search, &search);
  g_clear_object (&search.found);

  return search.n_found;
}

char *
accessible_get_name_with (AtspiAccessible *root, AtspiRole role, AtspiStateType state)
{
  /* What has just lost the focus may still say that it has it, but it has no name any more. */
  Search search = { .role = role, .state = state, .named = TRUE };
  g_autoptr (AtspiAccessible) found = NULL;

  accessible_walk (root, visit_search, &search);
  found = search.found;

  return found != NULL ? accessible_get_name (found) : g_strdup ("");
}

gboolean
accessible_press (AtspiAccessible *accessible)
{
  g_autoptr (GObject) action = accessible != NULL ? (GObject *) atspi_accessible_get_action_iface (accessible) : NULL;

  return action != NULL && atspi_action_do_action (ATSPI_ACTION (action), 0, NULL);
}

AtspiAccessible *
accessible_find_program (const char *name)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n; i++) {
    g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);
    g_autofree char *found = child != NULL ? atspi_accessible_get_name (child, NULL) : NULL;

    if (g_strcmp0 (found, name) == 0)
      return g_steal_pointer (&child);
  }

  return NULL;
}
