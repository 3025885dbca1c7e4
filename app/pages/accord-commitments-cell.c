#include "config.h"

#include "accord-commitments-cell.h"

#include "accord-commitments-words.h"
#include "accord-progress-look.h"

/* In pixels. */
#define PADDING 8
#define BAR_HEIGHT 8
#define BAR_GAP 4
#define MOST_BARS 4
#define MARK_SIZE 12
#define LEAST_WIDTH_FOR_MARKS 60

struct _AccordCommitmentsCell {
  GtkWidget parent_instance;

  AccordCommitmentsEntry *entry;
  guint area;
  gulong handler;
};

G_DEFINE_FINAL_TYPE (AccordCommitmentsCell, accord_commitments_cell, GTK_TYPE_WIDGET)

static void
show (AccordCommitmentsCell *self)
{
  g_autofree char *words = accord_commitments_words_for_area (self->entry, self->area);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (accord_commitments_entry_get_matches (self->entry, self->area))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unwanted");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "unwanted");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_query_tooltip (AccordCommitmentsCell *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;

  if (self->entry == NULL)
    return FALSE;

  lines = accord_commitments_words_list_for_area (self->entry, self->area);
  text = g_strjoinv ("\n", lines);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
on_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordCommitmentsCell *self = ACCORD_COMMITMENTS_CELL (widget);

  if (self->entry != NULL)
    gtk_widget_activate_action (widget, "matrix.open", "(su)", accord_commitments_entry_get_id (self->entry), self->area);
}

static void
accord_commitments_cell_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = 2 * PADDING + MOST_BARS * BAR_HEIGHT + (MOST_BARS - 1) * BAR_GAP;
  else
    *minimum = *natural = 2 * BAR_HEIGHT;
}

/* What is said by the shape of a mark is not said by the colour alone. */
static void
snapshot_marks (AccordCommitmentsCell *self, GtkSnapshot *snapshot, float x)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AccordTrend trend = accord_commitments_entry_get_trend (self->entry, self->area);
  const char *icons[] = {
    accord_progress_look_get_trend_icon (trend),
    accord_commitments_entry_get_n_overdue (self->entry, self->area) > 0 ? "accord-step-overdue-symbolic" : NULL,
    accord_commitments_entry_get_n_stale (self->entry, self->area) > 0 ? "accord-no-news-symbolic" : NULL,
  };
  const char *colours[] = {
    trend == ACCORD_TREND_WORSE || trend == ACCORD_TREND_MIXED ? "warning_color" : "progress_strong", "error_color",
    "progress_quiet",
  };
  guint n = 0;
  float y;

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    n += icons[i] != NULL;
  y = (gtk_widget_get_height (widget) - (float) n * MARK_SIZE - (n > 0 ? (float) (n - 1) * 2 : 0)) / 2;
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++) {
    GdkRGBA colour;

    if (icons[i] == NULL)
      continue;
    colour = accord_progress_look_get_colour (widget, colours[i]);
    accord_progress_look_snapshot_icon (widget, snapshot, icons[i], &colour,
                                        &GRAPHENE_RECT_INIT (x, y, MARK_SIZE, MARK_SIZE));
    y += MARK_SIZE + 2;
  }
}

static void
accord_commitments_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AccordCommitmentsCell *self = ACCORD_COMMITMENTS_CELL (widget);
  const AccordAreaProgress *progress = self->entry != NULL ? accord_commitments_entry_get_area (self->entry, self->area)
                                                           : NULL;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean has_marks = width >= LEAST_WIDTH_FOR_MARKS;
  int padding = has_marks ? PADDING : PADDING / 2;
  float room = (float) (width - 2 * padding - (has_marks ? MARK_SIZE + padding : 0));
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const char *only;
  guint n = 0;
  float y;

  if (progress == NULL)
    return;

  only = accord_commitments_entry_get_owner (self->entry);
  for (guint i = 0; i < progress->owners->len; i++)
    n += only == NULL || g_strcmp0 (g_array_index (progress->owners, AccordOwnerProgress, i).owner, only) == 0;
  y = (float) (height - (int) n * BAR_HEIGHT - (n > 0 ? (int) (n - 1) * BAR_GAP : 0)) / 2;
  for (guint i = 0; i < progress->owners->len; i++) {
    const AccordOwnerProgress *owner = &g_array_index (progress->owners, AccordOwnerProgress, i);

    if (only != NULL && g_strcmp0 (owner->owner, only) != 0)
      continue;
    accord_progress_look_snapshot_bar (widget, snapshot, &owner->now,
                                       &GRAPHENE_RECT_INIT (is_rtl ? (float) (width - padding) - room : (float) padding,
                                                            y, room, BAR_HEIGHT));
    y += BAR_HEIGHT + BAR_GAP;
  }
  if (has_marks && n > 0)
    snapshot_marks (self, snapshot, (float) (is_rtl ? padding : width - padding - MARK_SIZE));
}

static void
accord_commitments_cell_dispose (GObject *object)
{
  accord_commitments_cell_set_entry (ACCORD_COMMITMENTS_CELL (object), NULL);

  G_OBJECT_CLASS (accord_commitments_cell_parent_class)->dispose (object);
}

static void
accord_commitments_cell_class_init (AccordCommitmentsCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  G_OBJECT_CLASS (klass)->dispose = accord_commitments_cell_dispose;
  widget_class->measure = accord_commitments_cell_measure;
  widget_class->snapshot = accord_commitments_cell_snapshot;

  gtk_widget_class_install_action (widget_class, "cell.open", NULL, on_open);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "cell.open", NULL);
  gtk_widget_class_set_css_name (widget_class, "commitmentscell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
accord_commitments_cell_init (AccordCommitmentsCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}

GtkWidget *
accord_commitments_cell_new (guint area)
{
  AccordCommitmentsCell *self;

  g_return_val_if_fail (area >= 1 && area <= ACCORD_N_AREAS, NULL);

  self = g_object_new (ACCORD_TYPE_COMMITMENTS_CELL, NULL);
  self->area = area;

  return GTK_WIDGET (self);
}

void
accord_commitments_cell_set_entry (AccordCommitmentsCell *self, AccordCommitmentsEntry *entry)
{
  g_return_if_fail (ACCORD_IS_COMMITMENTS_CELL (self));
  g_return_if_fail (entry == NULL || ACCORD_IS_COMMITMENTS_ENTRY (entry));

  if (self->entry == entry)
    return;

  if (self->entry != NULL)
    g_clear_signal_handler (&self->handler, self->entry);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;

  self->handler = g_signal_connect_object (entry, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

guint
accord_commitments_cell_get_area (AccordCommitmentsCell *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_CELL (self), 0);

  return self->area;
}
