#include "config.h"

#include "accord-timeline-tip-private.h"

#include "accord-timeline-strip-private.h"

#include <glib/gi18n-lib.h>

#define MOST_NAMES 6

typedef struct {
  GString *text;
  guint n_names;
} Tip;

static gboolean
add_name (const AccordTimelineItem *item, gpointer data)
{
  Tip *tip = data;

  if (tip->n_names > 0)
    g_string_append_c (tip->text, '\n');
  g_string_append (tip->text, item->name);

  return ++tip->n_names < MOST_NAMES;
}

char *
_accord_timeline_tip_create_text (AccordTimelineMarks *marks, const AccordLodMark *mark)
{
  Tip tip = { g_string_new (NULL), 0 };

  _accord_timeline_marks_foreach_item (marks, mark, add_name, &tip);

  if (mark->count > tip.n_names) {
    guint more = mark->count - tip.n_names;
    g_autofree char *rest = NULL;

    /* Translators: the last line of a list of which only the first lines are shown. */
    rest = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", more), more);
    g_string_append_printf (tip.text, "\n%s", rest);
  }

  return g_string_free (tip.text, FALSE);
}

char *
_accord_timeline_tip_create_name (AccordTimelineRow *row, const AccordTimelineLevel *level, gboolean on_strip)
{
  GPtrArray *cells = on_strip && level->can_open && !level->is_open ? accord_timeline_row_get_cells (row) : NULL;

  if (level->is_lane)
    return g_strdup (accord_timeline_row_get_title (row));

  return cells != NULL ? _accord_timeline_strip_create_text (cells) : NULL;
}
