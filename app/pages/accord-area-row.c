#include "config.h"

#include "accord-area-row.h"

struct _AccordAreaRow {
  GObject parent_instance;

  const AccordArea *area;
  char *id;
  char **labels;
  GPtrArray *items;
  char *description;
};

static void accord_area_row_iface_init (AccordTimelineRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordAreaRow, accord_area_row, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TIMELINE_ROW, accord_area_row_iface_init))

static const char *
accord_area_row_get_id (AccordTimelineRow *row)
{
  return ACCORD_AREA_ROW (row)->id;
}

static const char *
accord_area_row_get_title (AccordTimelineRow *row)
{
  return accord_area_get_short_name (ACCORD_AREA_ROW (row)->area, NULL);
}

static char *
accord_area_row_get_description (AccordTimelineRow *row)
{
  return g_strdup (ACCORD_AREA_ROW (row)->description);
}

static GPtrArray *
accord_area_row_get_items (AccordTimelineRow *row)
{
  return ACCORD_AREA_ROW (row)->items;
}

static AccordTimelineTone
accord_area_row_get_tone (AccordTimelineRow *row)
{
  return ACCORD_TIMELINE_TONE_HUE_1 + ACCORD_AREA_ROW (row)->area->number - 1;
}

static guint
accord_area_row_get_n_lines (AccordTimelineRow *row)
{
  char **labels = ACCORD_AREA_ROW (row)->labels;

  return labels != NULL ? g_strv_length (labels) : 0;
}

static const char *
accord_area_row_get_line_label (AccordTimelineRow *row, guint line)
{
  return ACCORD_AREA_ROW (row)->labels[line];
}

static void
accord_area_row_iface_init (AccordTimelineRowInterface *iface)
{
  iface->get_id = accord_area_row_get_id;
  iface->get_title = accord_area_row_get_title;
  iface->get_description = accord_area_row_get_description;
  iface->get_items = accord_area_row_get_items;
  iface->get_tone = accord_area_row_get_tone;
  iface->get_n_lines = accord_area_row_get_n_lines;
  iface->get_line_label = accord_area_row_get_line_label;
}

static void
accord_area_row_finalize (GObject *object)
{
  AccordAreaRow *self = ACCORD_AREA_ROW (object);

  g_free (self->id);
  g_strfreev (self->labels);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->description);

  G_OBJECT_CLASS (accord_area_row_parent_class)->finalize (object);
}

static void
accord_area_row_class_init (AccordAreaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_area_row_finalize;
}

static void
accord_area_row_init (AccordAreaRow *self)
{
}

AccordAreaRow *
accord_area_row_new (const char *mission_id, const AccordArea *area)
{
  AccordAreaRow *self;

  g_return_val_if_fail (mission_id != NULL, NULL);
  g_return_val_if_fail (area != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_AREA_ROW, NULL);
  self->area = area;
  self->id = accord_area_row_create_id (mission_id, area);

  return self;
}

char *
accord_area_row_create_id (const char *mission_id, const AccordArea *area)
{
  g_return_val_if_fail (mission_id != NULL, NULL);
  g_return_val_if_fail (area != NULL, NULL);

  return g_strdup_printf ("%s/%s", mission_id, area->key);
}

const AccordArea *
accord_area_row_get_area (AccordAreaRow *self)
{
  g_return_val_if_fail (ACCORD_IS_AREA_ROW (self), NULL);

  return self->area;
}

void
accord_area_row_take (AccordAreaRow *self, char **labels, GPtrArray *items, char *description)
{
  g_return_if_fail (ACCORD_IS_AREA_ROW (self));
  g_return_if_fail (labels != NULL);
  g_return_if_fail (items != NULL);

  g_strfreev (self->labels);
  self->labels = labels;
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items;
  g_free (self->description);
  self->description = description;
  accord_timeline_row_changed (ACCORD_TIMELINE_ROW (self));
}
