#include "config.h"

#include "accord-timeline-lanes-private.h"

/* A row that is opened. */
typedef struct {
  AccordTimelineLanes *owner;
  AccordTimelineRow *row;
  GListModel *lanes;
  guint source;             /* where the row stands in the source */
  guint position;           /* and here */
  guint n;                  /* lanes as last told */
} Opened;

struct _AccordTimelineLanes {
  GObject parent_instance;

  GListModel *source;
  GHashTable *ids;
  GPtrArray *opened;        /* Opened, by place */
};

static void accord_timeline_lanes_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordTimelineLanes, accord_timeline_lanes, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, accord_timeline_lanes_iface_init))

enum {
  OPENED_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
opened_free (Opened *opened)
{
  g_signal_handlers_disconnect_by_data (opened->lanes, opened);
  g_object_unref (opened->lanes);
  g_object_unref (opened->row);
  g_free (opened);
}

static guint
get_n_source (AccordTimelineLanes *self)
{
  return self->source != NULL ? g_list_model_get_n_items (self->source) : 0;
}

/* How many of the opened rows stand before @place, in the source or here. */
static guint
count_before (AccordTimelineLanes *self, guint place, gboolean here)
{
  guint low = 0, high = self->opened->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    Opened *opened = g_ptr_array_index (self->opened, middle);

    if ((here ? opened->position : opened->source) < place)
      low = middle + 1;
    else
      high = middle;
  }

  return low;
}

/* Where a row of the source stands here. */
static guint
to_position (AccordTimelineLanes *self, guint source)
{
  guint before = count_before (self, source, FALSE);
  Opened *last = before > 0 ? g_ptr_array_index (self->opened, before - 1) : NULL;

  return last != NULL ? last->position + last->n + source - last->source : source;
}

/* What stands at @position: a row of the source, or a lane of an opened row. */
static Opened *
locate (AccordTimelineLanes *self, guint position, guint *source, guint *lane)
{
  guint before = count_before (self, position, TRUE);
  Opened *last = before > 0 ? g_ptr_array_index (self->opened, before - 1) : NULL;

  *source = position;
  *lane = 0;
  if (last == NULL)
    return NULL;

  if (position <= last->position + last->n) {
    *source = last->source;
    *lane = position - last->position - 1;
    return last;
  }
  *source = last->source + position - last->position - last->n;

  return NULL;
}

static Opened *
find_opened (AccordTimelineLanes *self, guint source)
{
  guint index = count_before (self, source, FALSE);
  Opened *opened = index < self->opened->len ? g_ptr_array_index (self->opened, index) : NULL;

  return opened != NULL && opened->source == source ? opened : NULL;
}

static void
place_all (AccordTimelineLanes *self)
{
  guint n_lanes = 0;

  for (guint i = 0; i < self->opened->len; i++) {
    Opened *opened = g_ptr_array_index (self->opened, i);

    opened->position = opened->source + n_lanes;
    n_lanes += opened->n;
  }
}

static void
lanes_changed_cb (GListModel *lanes, guint position, guint removed, guint added, Opened *opened)
{
  AccordTimelineLanes *self = opened->owner;

  opened->n += added - removed;
  place_all (self);
  g_list_model_items_changed (G_LIST_MODEL (self), opened->position + 1 + position, removed, added);
}

static void
add_opened (AccordTimelineLanes *self, AccordTimelineRow *row, guint source, GListModel *lanes)
{
  Opened *opened = g_new0 (Opened, 1);

  opened->owner = self;
  opened->row = g_object_ref (row);
  opened->lanes = lanes;
  opened->source = source;
  opened->n = g_list_model_get_n_items (lanes);
  g_signal_connect (lanes, "items-changed", G_CALLBACK (lanes_changed_cb), opened);
  g_ptr_array_insert (self->opened, count_before (self, source, FALSE), opened);
}

static GPtrArray *
take_opened (AccordTimelineLanes *self, guint source, guint removed)
{
  GPtrArray *gone = g_ptr_array_new_with_free_func ((GDestroyNotify) opened_free);
  guint first = count_before (self, source, FALSE);

  while (first < self->opened->len &&
         ((Opened *) g_ptr_array_index (self->opened, first))->source < source + removed)
    g_ptr_array_add (gone, g_ptr_array_steal_index (self->opened, first));

  return gone;
}

/* The lanes of a row that only changes its place stay the same, and need not be read again. */
static GListModel *
find_lanes (GPtrArray *gone, AccordTimelineRow *row)
{
  for (guint i = 0; i < gone->len; i++) {
    Opened *opened = g_ptr_array_index (gone, i);

    if (opened->row == row)
      return g_object_ref (opened->lanes);
  }

  return accord_timeline_row_open (row);
}

static void
open_added (AccordTimelineLanes *self, guint source, guint added, GPtrArray *gone)
{
  for (guint i = source; i < source + added && g_hash_table_size (self->ids) > 0; i++) {
    g_autoptr (AccordTimelineRow) row = g_list_model_get_item (self->source, i);

    if (g_hash_table_contains (self->ids, accord_timeline_row_get_id (row)) && accord_timeline_row_get_can_open (row))
      add_opened (self, row, i, find_lanes (gone, row));
  }
}

static void
source_changed_cb (GListModel *source, guint position, guint removed, guint added, AccordTimelineLanes *self)
{
  guint here = to_position (self, position), here_removed = to_position (self, position + removed) - here, here_added;
  g_autoptr (GPtrArray) gone = take_opened (self, position, removed);

  for (guint i = count_before (self, position, FALSE); i < self->opened->len; i++)
    ((Opened *) g_ptr_array_index (self->opened, i))->source += added - removed;
  open_added (self, position, added, gone);
  place_all (self);

  here_added = to_position (self, position + added) - here;
  if (here_removed + here_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), here, here_removed, here_added);
}

static GType
accord_timeline_lanes_get_item_type (GListModel *model)
{
  return ACCORD_TYPE_TIMELINE_ROW;
}

static guint
accord_timeline_lanes_get_n_items (GListModel *model)
{
  AccordTimelineLanes *self = ACCORD_TIMELINE_LANES (model);

  return to_position (self, get_n_source (self));
}

static gpointer
accord_timeline_lanes_get_item (GListModel *model, guint position)
{
  AccordTimelineLanes *self = ACCORD_TIMELINE_LANES (model);
  guint source, lane;
  Opened *opened = locate (self, position, &source, &lane);

  if (opened != NULL)
    return g_list_model_get_item (opened->lanes, lane);

  return self->source != NULL ? g_list_model_get_item (self->source, source) : NULL;
}

static void
accord_timeline_lanes_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_timeline_lanes_get_item_type;
  iface->get_n_items = accord_timeline_lanes_get_n_items;
  iface->get_item = accord_timeline_lanes_get_item;
}

static void
accord_timeline_lanes_finalize (GObject *object)
{
  AccordTimelineLanes *self = ACCORD_TIMELINE_LANES (object);

  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);
  g_ptr_array_unref (self->opened);
  g_hash_table_unref (self->ids);

  G_OBJECT_CLASS (accord_timeline_lanes_parent_class)->finalize (object);
}

static void
accord_timeline_lanes_class_init (AccordTimelineLanesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_timeline_lanes_finalize;

  signals[OPENED_CHANGED] = g_signal_new ("opened-changed", ACCORD_TYPE_TIMELINE_LANES, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_timeline_lanes_init (AccordTimelineLanes *self)
{
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->opened = g_ptr_array_new_with_free_func ((GDestroyNotify) opened_free);
}

AccordTimelineLanes *
_accord_timeline_lanes_new (void)
{
  return g_object_new (ACCORD_TYPE_TIMELINE_LANES, NULL);
}

void
_accord_timeline_lanes_set_source (AccordTimelineLanes *self, GListModel *source)
{
  guint removed = g_list_model_get_n_items (G_LIST_MODEL (self)), added;
  g_autoptr (GPtrArray) gone = take_opened (self, 0, G_MAXUINT);

  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_set_object (&self->source, source);
  if (source != NULL)
    g_signal_connect (source, "items-changed", G_CALLBACK (source_changed_cb), self);

  open_added (self, 0, get_n_source (self), gone);
  place_all (self);
  added = g_list_model_get_n_items (G_LIST_MODEL (self));
  if (removed + added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, removed, added);
}

AccordTimelineLevel
_accord_timeline_lanes_get_level (AccordTimelineLanes *self, guint position)
{
  guint source, lane;
  Opened *opened = locate (self, position, &source, &lane);
  AccordTimelineLevel level = { 0 };

  if (opened != NULL) {
    level.is_lane = TRUE;
    level.index = lane;
    level.n = opened->n;
    return level;
  }

  level.index = source;
  level.n = get_n_source (self);
  level.is_open = find_opened (self, source) != NULL;
  if (source < level.n) {
    g_autoptr (AccordTimelineRow) row = g_list_model_get_item (self->source, source);

    level.can_open = accord_timeline_row_get_can_open (row);
  }

  return level;
}

guint
_accord_timeline_lanes_get_parent (AccordTimelineLanes *self, guint position)
{
  guint source, lane;
  Opened *opened = locate (self, position, &source, &lane);

  return opened != NULL ? opened->position : position;
}

/* Opens or closes a row of the source, but does not say so. */
static gboolean
set_open (AccordTimelineLanes *self, guint source, gboolean open)
{
  g_autoptr (AccordTimelineRow) row = g_list_model_get_item (self->source, source);
  Opened *opened = find_opened (self, source);
  guint removed = 0, added = 0, position;

  if (row == NULL || open == (opened != NULL) || (open && !accord_timeline_row_get_can_open (row)))
    return FALSE;

  if (open) {
    g_hash_table_add (self->ids, g_strdup (accord_timeline_row_get_id (row)));
    add_opened (self, row, source, accord_timeline_row_open (row));
    added = find_opened (self, source)->n;
  } else {
    g_hash_table_remove (self->ids, accord_timeline_row_get_id (row));
    removed = opened->n;
    g_ptr_array_remove (self->opened, opened);
  }
  place_all (self);
  position = to_position (self, source) + 1;
  if (removed + added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);

  return TRUE;
}

gboolean
_accord_timeline_lanes_set_open (AccordTimelineLanes *self, guint position, gboolean open)
{
  guint source, lane;

  if (self->source == NULL || locate (self, position, &source, &lane) != NULL || !set_open (self, source, !!open))
    return FALSE;

  g_signal_emit (self, signals[OPENED_CHANGED], 0);

  return TRUE;
}

void
_accord_timeline_lanes_set_ids (AccordTimelineLanes *self, const char *const *ids)
{
  guint n = get_n_source (self);

  g_hash_table_remove_all (self->ids);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (self->ids, g_strdup (ids[i]));

  for (guint i = 0; i < n && (self->opened->len > 0 || g_hash_table_size (self->ids) > 0); i++) {
    g_autoptr (AccordTimelineRow) row = g_list_model_get_item (self->source, i);

    set_open (self, i, g_hash_table_contains (self->ids, accord_timeline_row_get_id (row)));
  }
  g_signal_emit (self, signals[OPENED_CHANGED], 0);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

char **
_accord_timeline_lanes_list_ids (AccordTimelineLanes *self)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (list, g_strdup (id));
  g_ptr_array_sort (list, compare_ids);
  g_ptr_array_add (list, NULL);

  return (char **) g_ptr_array_free (list, FALSE);
}
