#pragma once

#include <atspi/atspi.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)

/* What a screen reader sees of a program. Only what has a place on the screen counts: the pages of a stack and the
 * bars of a timeline that are not shown have none. */

typedef gboolean (*AccessibleVisit) (AtspiAccessible *accessible, gpointer data);

/* Calls @visit for all under @root, parents first, until it returns FALSE. */
gboolean accessible_walk (AtspiAccessible *root, AccessibleVisit visit, gpointer data);

/* The first of a role whose name has @part in it; ATSPI_ROLE_INVALID is any role, NULL any name. */
AtspiAccessible *accessible_find (AtspiAccessible *root, AtspiRole role, const char *part);

guint accessible_count (AtspiAccessible *root, AtspiRole role, const char *part);

/* The name of the one with the focus, or of the list item that is selected; "" if none. */
char *accessible_get_name_with (AtspiAccessible *root, AtspiRole role, AtspiStateType state);

char *accessible_get_name (AtspiAccessible *accessible);

gboolean accessible_has_state (AtspiAccessible *accessible, AtspiStateType state);

/* Its place in its window; nothing is zero wide. */
AtspiRect accessible_get_place (AtspiAccessible *accessible);

/* Presses a button or chooses an item; FALSE if that cannot be done, or @accessible is NULL. */
gboolean accessible_press (AtspiAccessible *accessible);

/* The program of that name; NULL if it is not on the bus of screen readers. */
AtspiAccessible *accessible_find_program (const char *name);
