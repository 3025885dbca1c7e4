#include "config.h"

#include "accord-heading-row.h"

struct _AccordHeadingRow {
  GObject parent_instance;

  char *id;
  char *title;
  GPtrArray *items;
};

static void accord_heading_row_iface_init (AccordTimelineRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordHeadingRow, accord_heading_row, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TIMELINE_ROW, accord_heading_row_iface_init))

static const char *
accord_heading_row_get_id (AccordTimelineRow *row)
{
  return ACCORD_HEADING_ROW (row)->id;
}

static const char *
accord_heading_row_get_title (AccordTimelineRow *row)
{
  return ACCORD_HEADING_ROW (row)->title;
}

static const char *
accord_heading_row_get_subtitle (AccordTimelineRow *row)
{
  return NULL;
}

static char *
accord_heading_row_get_description (AccordTimelineRow *row)
{
  return NULL;
}

static gboolean
accord_heading_row_get_is_heading (AccordTimelineRow *row)
{
  return TRUE;
}

static GPtrArray *
accord_heading_row_get_items (AccordTimelineRow *row)
{
  return ACCORD_HEADING_ROW (row)->items;
}

static void
accord_heading_row_iface_init (AccordTimelineRowInterface *iface)
{
  iface->get_id = accord_heading_row_get_id;
  iface->get_title = accord_heading_row_get_title;
  iface->get_subtitle = accord_heading_row_get_subtitle;
  iface->get_description = accord_heading_row_get_description;
  iface->get_is_heading = accord_heading_row_get_is_heading;
  iface->get_items = accord_heading_row_get_items;
}

static void
accord_heading_row_finalize (GObject *object)
{
  AccordHeadingRow *self = ACCORD_HEADING_ROW (object);

  g_free (self->id);
  g_free (self->title);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (accord_heading_row_parent_class)->finalize (object);
}

static void
accord_heading_row_class_init (AccordHeadingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_heading_row_finalize;
}

static void
accord_heading_row_init (AccordHeadingRow *self)
{
  self->items = g_ptr_array_new ();
}

AccordHeadingRow *
accord_heading_row_new (const char *id, const char *title)
{
  AccordHeadingRow *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_HEADING_ROW, NULL);
  self->id = g_strdup (id);
  self->title = g_strdup (title);

  return self;
}
