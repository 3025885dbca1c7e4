#include "config.h"

#include "accord-mission-lanes.h"

#include "accord-area-items.h"
#include "accord-area-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordMissionLanes {
  GObject parent_instance;

  AccordSession *session;
  AccordMission *mission;
  GPtrArray *rows;
  GPtrArray *observations;
  GError *error;             /* why there are none */
  GCancellable *cancellable; /* of the reading under way */
};

static void accord_mission_lanes_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordMissionLanes, accord_mission_lanes, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, accord_mission_lanes_iface_init))

static GType
accord_mission_lanes_get_item_type (GListModel *model)
{
  return ACCORD_TYPE_TIMELINE_ROW;
}

static guint
accord_mission_lanes_get_n_items (GListModel *model)
{
  return ACCORD_MISSION_LANES (model)->rows->len;
}

static gpointer
accord_mission_lanes_get_item (GListModel *model, guint position)
{
  AccordMissionLanes *self = ACCORD_MISSION_LANES (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
accord_mission_lanes_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_mission_lanes_get_item_type;
  iface->get_n_items = accord_mission_lanes_get_n_items;
  iface->get_item = accord_mission_lanes_get_item;
}

/* An empty line would say that nothing was observed. */
static GPtrArray *
list_failure (AccordMissionLanes *self, AccordAreaRow *row)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_timeline_item_free);
  AccordDay today = accord_session_get_today (self->session);
  AccordDay start = accord_mission_get_start (self->mission).first;
  g_autofree char *id = g_strdup_printf ("%s/failure", accord_timeline_row_get_id (ACCORD_TIMELINE_ROW (row)));
  /* Translators: %s is why, a sentence */
  g_autofree char *name = g_strdup_printf (_("How commitments stand could not be read. %s"), self->error->message);

  g_ptr_array_add (items, accord_timeline_item_new (id,
                                                    (AccordSpan) { start != ACCORD_DAY_NONE ? MIN (start, today) : today, today },
                                                    ACCORD_TIMELINE_LOOK_BAR_HATCH, ACCORD_TIMELINE_TONE_WARNING,
                                                    C_("commitments", "Could not be read"), name));

  return items;
}

static void
update_rows (AccordMissionLanes *self)
{
  g_autoptr (GPtrArray) lines = accord_rules_list_progress_lines (accord_session_list_commitments (self->session),
                                                                  self->observations);

  for (guint i = 0; i < self->rows->len; i++) {
    AccordAreaRow *row = g_ptr_array_index (self->rows, i);
    const AccordArea *area = accord_area_row_get_area (row);

    accord_area_row_take (row, accord_area_items_list_labels (area, lines),
                          self->error != NULL ? list_failure (self, row)
                                              : accord_area_items_new (self->session, self->mission, area, lines),
                          self->error != NULL ? g_strdup (self->error->message) : accord_area_items_describe (area, lines));
  }
}

static void
on_observations (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordMissionLanes) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *observations = accord_session_list_observations_finish (ACCORD_SESSION (source), result, &error);

  /* A later reading is under way, or nobody waits any more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_error (&self->error);
  self->error = g_steal_pointer (&error);
  if (observations != NULL) {
    g_ptr_array_unref (self->observations);
    self->observations = observations;
  }
  update_rows (self);
}

static void
read_observations (AccordMissionLanes *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  accord_session_list_observations_async (self->session, self->mission, self->cancellable, on_observations,
                                          g_object_ref (self));
}

static void
on_changed (AccordMissionLanes *self, const char *mission_id)
{
  const char *id = accord_record_get_id (ACCORD_RECORD (self->mission));
  AccordRecord *mission;

  if (mission_id != NULL && strcmp (mission_id, id) != 0)
    return;

  mission = accord_workspace_lookup (accord_session_get_workspace (self->session), id);
  if (ACCORD_IS_MISSION (mission))
    g_set_object (&self->mission, ACCORD_MISSION (mission));
  update_rows (self);
}

static void
accord_mission_lanes_dispose (GObject *object)
{
  AccordMissionLanes *self = ACCORD_MISSION_LANES (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (accord_mission_lanes_parent_class)->dispose (object);
}

static void
accord_mission_lanes_finalize (GObject *object)
{
  AccordMissionLanes *self = ACCORD_MISSION_LANES (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->observations);
  g_clear_error (&self->error);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->mission);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (accord_mission_lanes_parent_class)->finalize (object);
}

static void
accord_mission_lanes_class_init (AccordMissionLanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_mission_lanes_dispose;
  object_class->finalize = accord_mission_lanes_finalize;
}

static void
accord_mission_lanes_init (AccordMissionLanes *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->observations = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
}

AccordMissionLanes *
accord_mission_lanes_new (AccordSession *session, AccordMission *mission)
{
  AccordMissionLanes *self;
  const AccordArea *areas;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  self = g_object_new (ACCORD_TYPE_MISSION_LANES, NULL);
  self->session = g_object_ref (session);
  self->mission = g_object_ref (mission);
  areas = accord_reference_get_areas (accord_workspace_get_reference (accord_session_get_workspace (session)));
  for (guint i = 0; i < ACCORD_N_AREAS; i++)
    g_ptr_array_add (self->rows, accord_area_row_new (accord_record_get_id (ACCORD_RECORD (mission)), &areas[i]));
  update_rows (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "progress-changed", G_CALLBACK (read_observations), self, G_CONNECT_SWAPPED);
  read_observations (self);

  return self;
}
