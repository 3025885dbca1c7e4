#include "config.h"

#include "made-up-row.h"

struct _MadeUpRow {
  GObject parent_instance;

  char *id;
  char *title;
  char *subtitle;
  gboolean heading;
  GPtrArray *items;
  guint n_asked;
};

static void made_up_row_iface_init (AccordTimelineRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MadeUpRow, made_up_row, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TIMELINE_ROW, made_up_row_iface_init))

static const char *
made_up_row_get_id (AccordTimelineRow *row)
{
  return MADE_UP_ROW (row)->id;
}

static const char *
made_up_row_get_title (AccordTimelineRow *row)
{
  return MADE_UP_ROW (row)->title;
}

static const char *
made_up_row_get_subtitle (AccordTimelineRow *row)
{
  return MADE_UP_ROW (row)->subtitle;
}

static gboolean
made_up_row_get_is_heading (AccordTimelineRow *row)
{
  return MADE_UP_ROW (row)->heading;
}

static GPtrArray *
made_up_row_get_items (AccordTimelineRow *row)
{
  MADE_UP_ROW (row)->n_asked++;

  return MADE_UP_ROW (row)->items;
}

static void
made_up_row_iface_init (AccordTimelineRowInterface *iface)
{
  iface->get_id = made_up_row_get_id;
  iface->get_title = made_up_row_get_title;
  iface->get_subtitle = made_up_row_get_subtitle;
  iface->get_is_heading = made_up_row_get_is_heading;
  iface->get_items = made_up_row_get_items;
}

static void
made_up_row_finalize (GObject *object)
{
  MadeUpRow *self = MADE_UP_ROW (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (made_up_row_parent_class)->finalize (object);
}

static void
made_up_row_class_init (MadeUpRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = made_up_row_finalize;
}

static void
made_up_row_init (MadeUpRow *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_timeline_item_free);
}

MadeUpRow *
made_up_row_new (const char *id, const char *title, const char *subtitle)
{
  MadeUpRow *self = g_object_new (MADE_UP_TYPE_ROW, NULL);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);

  return self;
}

MadeUpRow *
made_up_row_new_heading (const char *id, const char *title)
{
  MadeUpRow *self = made_up_row_new (id, title, NULL);

  self->heading = TRUE;

  return self;
}

void
made_up_row_take (MadeUpRow *self, AccordTimelineItem *item)
{
  g_ptr_array_add (self->items, item);
}

AccordTimelineItem *
made_up_row_add (MadeUpRow *self,
                 const char *first,
                 const char *last,
                 AccordTimelineLook look,
                 AccordTimelineTone tone,
                 const char *label)
{
  g_autofree char *id = g_strdup_printf ("%s/%u", self->id, self->items->len);
  g_autofree char *name = g_strdup_printf ("%s, %s: %s to %s", self->title, label != NULL ? label : "item", first, last);
  AccordSpan span = { accord_day_parse (first), accord_day_parse (last) };
  AccordTimelineItem *item = accord_timeline_item_new (id, span, look, tone, label, name);

  made_up_row_take (self, item);

  return item;
}

void
made_up_row_set_title (MadeUpRow *self, const char *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
  accord_timeline_row_changed (ACCORD_TIMELINE_ROW (self));
}

void
made_up_row_set_heading (MadeUpRow *self, gboolean heading)
{
  self->heading = heading;
  accord_timeline_row_changed (ACCORD_TIMELINE_ROW (self));
}

guint
made_up_row_get_n_asked (MadeUpRow *self)
{
  return self->n_asked;
}

static void
add_at_random (MadeUpRow *row, GRand *rand, AccordDay first, int step, guint index)
{
  const AccordTimelineTone tones[] = { ACCORD_TIMELINE_TONE_NEUTRAL, ACCORD_TIMELINE_TONE_ACCENT,
                                       ACCORD_TIMELINE_TONE_QUIET };
  g_autofree char *bar_id = g_strdup_printf ("%s/bar%u", row->id, index);
  g_autofree char *point_id = g_strdup_printf ("%s/point%u", row->id, index);
  g_autofree char *label = g_strdup_printf ("S/RES/%d", g_rand_int_range (rand, 100, 2900));
  AccordDay point = first + step - g_rand_int_range (rand, 2, 40);

  made_up_row_take (row, accord_timeline_item_new (bar_id, (AccordSpan) { first, first + step - 1 },
                                                   ACCORD_TIMELINE_LOOK_BAR,
                                                   tones[g_rand_int_range (rand, 0, 3)], label, label));
  made_up_row_take (row, accord_timeline_item_new (point_id, (AccordSpan) { point, point },
                                                   ACCORD_TIMELINE_LOOK_DIAMOND + g_rand_int_range (rand, 0, 6),
                                                   ACCORD_TIMELINE_TONE_NEUTRAL, NULL, "Consultation"));
}

GListStore *
made_up_rows_new (guint n_rows, guint n_bars)
{
  GListStore *rows = g_list_store_new (ACCORD_TYPE_TIMELINE_ROW);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  AccordDay first = accord_day_from_ymd (1948, 1, 1), last = accord_day_from_ymd (2027, 12, 31);
  int step = (last - first) / MAX (1, n_bars);

  for (guint i = 0; i < n_rows; i++) {
    /* Row i is the same row however many there are. */
    g_autoptr (GRand) rand = g_rand_new_with_seed (4711 + i);
    g_autofree char *id = g_strdup_printf ("row%u", i);
    g_autofree char *title = g_strdup_printf ("Mission %u", i);
    MadeUpRow *row = made_up_row_new (id, title, "39 d");

    for (guint bar = 0; bar < n_bars; bar++)
      add_at_random (row, rand, first + bar * step, step, bar);
    g_ptr_array_add (list, row);
  }
  g_list_store_splice (rows, 0, 0, list->pdata, list->len);

  return rows;
}
