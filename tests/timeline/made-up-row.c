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

  GListStore *lanes;
  GPtrArray *cells;
  AccordTimelineTone tone;
  guint n_lines;
  char **labels;
  guint n_opened;
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

static gboolean
made_up_row_get_can_open (AccordTimelineRow *row)
{
  return MADE_UP_ROW (row)->lanes != NULL;
}

static GListModel *
made_up_row_open (AccordTimelineRow *row)
{
  MADE_UP_ROW (row)->n_opened++;

  return G_LIST_MODEL (g_object_ref (MADE_UP_ROW (row)->lanes));
}

static GPtrArray *
made_up_row_get_cells (AccordTimelineRow *row)
{
  return MADE_UP_ROW (row)->cells;
}

static AccordTimelineTone
made_up_row_get_tone (AccordTimelineRow *row)
{
  return MADE_UP_ROW (row)->tone;
}

static guint
made_up_row_get_n_lines (AccordTimelineRow *row)
{
  return MADE_UP_ROW (row)->n_lines;
}

static const char *
made_up_row_get_line_label (AccordTimelineRow *row, guint line)
{
  return MADE_UP_ROW (row)->labels != NULL ? MADE_UP_ROW (row)->labels[line] : NULL;
}

static void
made_up_row_iface_init (AccordTimelineRowInterface *iface)
{
  iface->get_id = made_up_row_get_id;
  iface->get_title = made_up_row_get_title;
  iface->get_subtitle = made_up_row_get_subtitle;
  iface->get_is_heading = made_up_row_get_is_heading;
  iface->get_items = made_up_row_get_items;
  iface->get_can_open = made_up_row_get_can_open;
  iface->open = made_up_row_open;
  iface->get_cells = made_up_row_get_cells;
  iface->get_tone = made_up_row_get_tone;
  iface->get_n_lines = made_up_row_get_n_lines;
  iface->get_line_label = made_up_row_get_line_label;
}

static void
made_up_row_finalize (GObject *object)
{
  MadeUpRow *self = MADE_UP_ROW (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->items);
  g_clear_object (&self->lanes);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_strfreev (self->labels);

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

void
made_up_row_take_lane (MadeUpRow *self, MadeUpRow *lane, guint n_lines, const char *const *labels)
{
  if (self->lanes == NULL)
    self->lanes = g_list_store_new (ACCORD_TYPE_TIMELINE_ROW);

  lane->n_lines = n_lines;
  lane->labels = g_strdupv ((char **) labels);
  lane->tone = ACCORD_TIMELINE_TONE_HUE_1 + g_list_model_get_n_items (G_LIST_MODEL (self->lanes)) % ACCORD_TIMELINE_N_HUES;
  g_list_store_append (self->lanes, lane);
  g_object_unref (lane);
}

AccordTimelineItem *
made_up_row_add_step (MadeUpRow *self,
                      const char *first,
                      const char *last,
                      guint line,
                      guint known,
                      guint unknown,
                      const char *label)
{
  AccordTimelineItem *item = made_up_row_add (self, first, last, ACCORD_TIMELINE_LOOK_STEP, self->tone, label);

  item->lane = line;
  item->known = known;
  item->unknown = unknown;

  return item;
}

void
made_up_row_take_cell (MadeUpRow *self, AccordTimelineCell *cell)
{
  if (self->cells == NULL)
    self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_timeline_cell_free);
  g_ptr_array_add (self->cells, cell);
}

guint
made_up_row_get_n_opened (MadeUpRow *self)
{
  return self->n_opened;
}

static void
add_made_up_lane (MadeUpRow *self, guint index, const char *title)
{
  static const char *const labels[] = { "Collective", "Member States", "Secretariat", NULL };
  g_autofree char *id = g_strdup_printf ("%s/%u", self->id, index);
  MadeUpRow *lane = made_up_row_new (id, title, NULL);
  guint n_lines = 1 + index % 3;

  made_up_row_take_lane (self, lane, n_lines, labels);
  for (guint line = 0; line < n_lines; line++) {
    made_up_row_add_step (lane, "2026-02-10", "2026-05-31", line, 10 * index, 40, "In progress");
    made_up_row_add_step (lane, "2026-06-01", "2026-11-22", line, 12 * index + 10 * line, 30 - 10 * line, "In progress");
  }
  made_up_row_add (lane, "2026-06-30", "2026-06-30", ACCORD_TIMELINE_LOOK_TRIANGLE, ACCORD_TIMELINE_TONE_ERROR, "overdue");
  made_up_row_add (lane, "2026-09-15", "2026-09-15", ACCORD_TIMELINE_LOOK_SQUARE, ACCORD_TIMELINE_TONE_NEUTRAL, "milestone");
  made_up_row_add (lane, "2026-12-10", "2026-12-10", ACCORD_TIMELINE_LOOK_DIAMOND, ACCORD_TIMELINE_TONE_NEUTRAL, "target");
}

static void
add_made_up_cell (MadeUpRow *self, guint index, const char *title)
{
  AccordTimelineCell *cell = accord_timeline_cell_new (ACCORD_TIMELINE_TONE_HUE_1 + index, title);

  for (guint part = 0; part <= index % 4; part++)
    accord_timeline_cell_add (cell, index == 3 ? ACCORD_TIMELINE_PART_NONE : (index + part) % 7 == 4 ? ACCORD_TIMELINE_PART_WAITING
                              : (index + part) % 7 == 6 ? ACCORD_TIMELINE_PART_OUT : ACCORD_TIMELINE_PART_LEVEL,
                              index == 7 ? 100 : 12 * index, index == 7 ? 0 : 10 * part);
  made_up_row_take_cell (self, cell);
}

MadeUpRow *
made_up_row_new_with_lanes (const char *id, const char *title)
{
  static const char *const titles[] = { "Politics", "Women, peace and security", "Protection", "Safety and security",
                                        "Performance and accountability", "Peacebuilding and sustaining peace",
                                        "Partnerships", "Conduct of peacekeepers and peacekeeping operations" };
  MadeUpRow *self = made_up_row_new (id, title, "39 d");

  made_up_row_add (self, "2025-11-14", "2026-11-15", ACCORD_TIMELINE_LOOK_BAR, ACCORD_TIMELINE_TONE_ACCENT, "2800 (2025)");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    add_made_up_lane (self, i, titles[i]);
    add_made_up_cell (self, i, titles[i]);
  }

  return self;
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
