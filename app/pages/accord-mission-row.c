#include "config.h"

#include "accord-mission-row.h"

#include "accord-mission-cells.h"
#include "accord-mission-items.h"
#include "accord-mission-lanes.h"
#include "accord-text.h"

#include <glib/gi18n-lib.h>

struct _AccordMissionRow {
  GObject parent_instance;

  AccordSession *session;
  AccordMission *mission;
  AccordMissionSummary *summary;
  char *subtitle;
  char *symbols; /* folded */
  GPtrArray *items;
  GPtrArray *cells; /* NULL if nothing was observed, or if nobody asked */
  gboolean has_cells;
};

static void accord_mission_row_iface_init (AccordTimelineRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordMissionRow, accord_mission_row, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TIMELINE_ROW, accord_mission_row_iface_init))

static GPtrArray *
accord_mission_row_get_items (AccordTimelineRow *row)
{
  AccordMissionRow *self = ACCORD_MISSION_ROW (row);

  if (self->items == NULL)
    self->items = accord_mission_items_new (self->session, self->mission, accord_mission_row_get_summary (self));

  return self->items;
}

static const char *
accord_mission_row_get_id (AccordTimelineRow *row)
{
  return accord_record_get_id (ACCORD_RECORD (ACCORD_MISSION_ROW (row)->mission));
}

static const char *
accord_mission_row_get_title (AccordTimelineRow *row)
{
  return accord_mission_get_acronym (ACCORD_MISSION_ROW (row)->mission);
}

static char *
make_subtitle (const AccordMissionSummary *summary)
{
  AccordDay end;
  int year;

  switch (summary->term) {
  case ACCORD_TERM_UNTIL:
    if (summary->update_needed)
      return g_strdup (_("update needed"));
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", summary->days_left), summary->days_left);
  case ACCORD_TERM_OPEN_ENDED:
    return g_strdup (_("open-ended"));
  case ACCORD_TERM_ENDED:
    end = accord_partial_day_get_last (accord_mission_get_end (summary->mission));
    if (end == ACCORD_DAY_NONE)
      return g_strdup (_("ended"));
    accord_day_get_ymd (end, &year, NULL, NULL);
    /* Translators: %d is a year */
    return g_strdup_printf (_("ended %d"), year);
  case ACCORD_TERM_UNCHANGED:
  case ACCORD_TERM_UNKNOWN:
    break;
  }

  return NULL;
}

static const char *
accord_mission_row_get_subtitle (AccordTimelineRow *row)
{
  AccordMissionRow *self = ACCORD_MISSION_ROW (row);

  if (self->subtitle == NULL)
    self->subtitle = make_subtitle (accord_mission_row_get_summary (self));

  return self->subtitle;
}

static char *
accord_mission_row_get_description (AccordTimelineRow *row)
{
  AccordMissionRow *self = ACCORD_MISSION_ROW (row);
  const AccordMissionSummary *summary = accord_mission_row_get_summary (self);
  g_autofree char *term = accord_session_mission_in_words (self->session, summary);

  /* Translators: a mission's name, and how long its mandate runs */
  return g_strdup_printf (_("%s, %s"), accord_mission_get_name (self->mission), term);
}

static gboolean
accord_mission_row_get_is_heading (AccordTimelineRow *row)
{
  return FALSE;
}

static gboolean
accord_mission_row_get_can_open (AccordTimelineRow *row)
{
  return TRUE;
}

static GListModel *
accord_mission_row_open (AccordTimelineRow *row)
{
  AccordMissionRow *self = ACCORD_MISSION_ROW (row);

  return G_LIST_MODEL (accord_mission_lanes_new (self->session, self->mission));
}

static GPtrArray *
make_cells (AccordMissionRow *self)
{
  g_autoptr (AccordMissionProgress) progress = accord_session_get_mission_progress (self->session, self->mission);

  return progress != NULL ? accord_mission_cells_new (progress) : NULL;
}

static GPtrArray *
accord_mission_row_get_cells (AccordTimelineRow *row)
{
  AccordMissionRow *self = ACCORD_MISSION_ROW (row);

  if (!self->has_cells)
    self->cells = make_cells (self);
  self->has_cells = TRUE;

  return self->cells;
}

static void
accord_mission_row_iface_init (AccordTimelineRowInterface *iface)
{
  iface->get_id = accord_mission_row_get_id;
  iface->get_title = accord_mission_row_get_title;
  iface->get_subtitle = accord_mission_row_get_subtitle;
  iface->get_description = accord_mission_row_get_description;
  iface->get_is_heading = accord_mission_row_get_is_heading;
  iface->get_items = accord_mission_row_get_items;
  iface->get_can_open = accord_mission_row_get_can_open;
  iface->open = accord_mission_row_open;
  iface->get_cells = accord_mission_row_get_cells;
}

static void
forget (AccordMissionRow *self)
{
  g_clear_pointer (&self->summary, accord_mission_summary_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->symbols, g_free);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  self->has_cells = FALSE;
}

static void
accord_mission_row_finalize (GObject *object)
{
  AccordMissionRow *self = ACCORD_MISSION_ROW (object);

  forget (self);
  g_clear_object (&self->mission);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (accord_mission_row_parent_class)->finalize (object);
}

static void
accord_mission_row_class_init (AccordMissionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_mission_row_finalize;
}

static void
accord_mission_row_init (AccordMissionRow *self)
{
}

AccordMissionRow *
accord_mission_row_new (AccordSession *session, AccordMission *mission)
{
  AccordMissionRow *self;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  self = g_object_new (ACCORD_TYPE_MISSION_ROW, NULL);
  self->session = g_object_ref (session);
  self->mission = g_object_ref (mission);

  return self;
}

AccordMission *
accord_mission_row_get_mission (AccordMissionRow *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION_ROW (self), NULL);

  return self->mission;
}

const AccordMissionSummary *
accord_mission_row_get_summary (AccordMissionRow *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION_ROW (self), NULL);

  if (self->summary == NULL)
    self->summary = accord_session_summarize (self->session, self->mission);

  return self->summary;
}

void
accord_mission_row_refresh (AccordMissionRow *self, AccordMission *mission)
{
  g_return_if_fail (ACCORD_IS_MISSION_ROW (self));
  g_return_if_fail (ACCORD_IS_MISSION (mission));

  g_set_object (&self->mission, mission);
  forget (self);
  accord_timeline_row_changed (ACCORD_TIMELINE_ROW (self));
}

void
accord_mission_row_refresh_progress (AccordMissionRow *self)
{
  g_autoptr (GPtrArray) cells = NULL;

  g_return_if_fail (ACCORD_IS_MISSION_ROW (self));

  if (!self->has_cells)
    return;

  cells = make_cells (self);
  if (accord_mission_cells_equal (cells, self->cells))
    return;

  g_clear_pointer (&self->cells, g_ptr_array_unref);
  self->cells = g_steal_pointer (&cells);
  accord_timeline_row_changed (ACCORD_TIMELINE_ROW (self));
}

/* The symbols of all its mandates, for the search. */
static const char *
get_symbols (AccordMissionRow *self)
{
  GPtrArray *mandates;
  GString *text;

  if (self->symbols != NULL)
    return self->symbols;

  text = g_string_new (NULL);
  mandates = accord_workspace_list (accord_session_get_workspace (self->session), ACCORD_KIND_MANDATE,
                                    accord_record_get_id (ACCORD_RECORD (self->mission)));
  for (guint i = 0; mandates != NULL && i < mandates->len; i++) {
    const char *symbol = accord_mandate_get_symbol (g_ptr_array_index (mandates, i));

    if (symbol != NULL)
      g_string_append_printf (text, "%s\n", symbol);
  }
  self->symbols = accord_text_fold (text->str);
  g_string_free (text, TRUE);

  return self->symbols;
}

gboolean
accord_mission_row_matches (AccordMissionRow *self, const char *folded_words)
{
  g_return_val_if_fail (ACCORD_IS_MISSION_ROW (self), FALSE);
  g_return_val_if_fail (folded_words != NULL, FALSE);

  return accord_mission_matches (self->mission, folded_words) ||
         accord_text_matches (get_symbols (self), folded_words);
}

AccordDay
accord_mission_row_get_due (AccordMissionRow *self)
{
  const AccordMissionSummary *summary = accord_mission_row_get_summary (self);

  if (summary->update_needed)
    return summary->expires;
  if (summary->next_step != NULL)
    return summary->next_step->planned;

  return summary->expires != ACCORD_DAY_NONE ? summary->expires : ACCORD_DAY_LAST;
}
