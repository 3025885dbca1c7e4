#include "config.h"

#include "accord-timeline-speech-private.h"

#include <glib/gi18n-lib.h>

void
_accord_timeline_speech_update_words (GtkAccessible *accessible, AccordTimelineRow *row)
{
  const char *title = accord_timeline_row_get_title (row);
  const char *subtitle = accord_timeline_row_get_subtitle (row);
  g_autofree char *description = accord_timeline_row_get_description (row);
  g_autofree char *label = NULL;

  /* Translators: a row of the timeline as a screen reader says it: its name, and a few words on it. */
  label = subtitle != NULL ? g_strdup_printf (C_("timeline row", "%s, %s"), title, subtitle) : g_strdup (title);
  gtk_accessible_update_property (accessible,
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "",
                                  -1);
}

void
_accord_timeline_speech_update_place (GtkAccessible *accessible, const AccordTimelineLevel *level)
{
  gtk_accessible_update_relation (accessible,
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) level->index + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) level->n,
                                  -1);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LEVEL, level->is_lane ? 2 : 1, -1);
  if (level->can_open)
    gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_EXPANDED, level->is_open, -1);
  else
    gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_EXPANDED);
}
