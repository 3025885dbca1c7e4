#include "config.h"

#include "accord-commitments-row.h"

#include "accord-commitments-cell.h"
#include "accord-matrix-layout.h"

struct _AccordCommitmentsRow {
  GtkWidget parent_instance;

  GtkWidget *name;
  GtkWidget *cells[ACCORD_N_AREAS];

  AccordCommitmentsEntry *entry;
  guint area;
};

enum {
  PROP_0,
  PROP_AREA,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AccordCommitmentsRow, accord_commitments_row, GTK_TYPE_WIDGET)

static void
set_area (AccordCommitmentsRow *self, guint area)
{
  if (self->area == area)
    return;

  self->area = area;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AREA]);
}

/* The cell that the focus goes to: if that has no column now, the first that has. */
static GtkWidget *
get_cell (AccordCommitmentsRow *self)
{
  GtkWidget *cell = self->cells[self->area - 1];

  for (guint i = 0; i < ACCORD_N_AREAS && !gtk_widget_get_visible (cell); i++)
    cell = self->cells[i];

  return cell;
}

/* To the next cell that has a column, from @i on. */
static gboolean
go (AccordCommitmentsRow *self, int i, int step)
{
  for (; i >= 0 && i < ACCORD_N_AREAS; i += step)
    if (gtk_widget_get_visible (self->cells[i]))
      return gtk_widget_grab_focus (self->cells[i]);

  return TRUE;
}

static gboolean
on_step (GtkWidget *widget, GVariant *args, gpointer data)
{
  AccordCommitmentsRow *self = ACCORD_COMMITMENTS_ROW (widget);
  int step = g_variant_get_int32 (args);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;

  return go (self, (int) self->area - 1 + step, step);
}

static gboolean
on_end (GtkWidget *widget, GVariant *args, gpointer data)
{
  int step = g_variant_get_int32 (args);

  return go (ACCORD_COMMITMENTS_ROW (widget), step > 0 ? 0 : ACCORD_N_AREAS - 1, step);
}

static void
on_focus_changed (AccordCommitmentsRow *self, GParamSpec *pspec, GtkWidget *cell)
{
  if (gtk_widget_has_focus (cell))
    set_area (self, accord_commitments_cell_get_area (ACCORD_COMMITMENTS_CELL (cell)));
}

static void
on_released (AccordCommitmentsRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (!ACCORD_IS_COMMITMENTS_CELL (widget))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (widget);
  gtk_widget_activate_action (widget, "cell.open", NULL);
}

static void
show (AccordCommitmentsRow *self)
{
  AccordMission *mission = accord_commitments_entry_get_mission (self->entry);

  gtk_label_set_label (GTK_LABEL (self->name), accord_commitments_entry_get_name (self->entry));
  gtk_widget_set_tooltip_text (self->name, mission != NULL ? accord_mission_get_name (mission) : NULL);
}

static gboolean
accord_commitments_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_cell (ACCORD_COMMITMENTS_ROW (widget)));
}

/* All cells of all lines are one stop of the Tab key. */
static gboolean
accord_commitments_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return accord_commitments_row_grab_focus (widget);
}

static void
accord_commitments_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_AREA:
    g_value_set_uint (value, ACCORD_COMMITMENTS_ROW (object)->area);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
accord_commitments_row_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_AREA:
    set_area (ACCORD_COMMITMENTS_ROW (object), g_value_get_uint (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
accord_commitments_row_dispose (GObject *object)
{
  GtkWidget *child;

  if (gtk_widget_get_first_child (GTK_WIDGET (object)) != NULL)
    accord_commitments_row_set_entry (ACCORD_COMMITMENTS_ROW (object), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (accord_commitments_row_parent_class)->dispose (object);
}

static void
accord_commitments_row_class_init (AccordCommitmentsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_commitments_row_dispose;
  object_class->get_property = accord_commitments_row_get_property;
  object_class->set_property = accord_commitments_row_set_property;
  widget_class->grab_focus = accord_commitments_row_grab_focus;
  widget_class->focus = accord_commitments_row_focus;

  properties[PROP_AREA] = g_param_spec_uint ("area", NULL, NULL, 1, ACCORD_N_AREAS, 1,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, on_step, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, 0, on_step, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, on_step, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, 0, on_step, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, on_end, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, on_end, "i", -1);
  gtk_widget_class_set_layout_manager_type (widget_class, ACCORD_TYPE_MATRIX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "commitmentsrow");
}

static void
accord_commitments_row_init (AccordCommitmentsRow *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  self->area = 1;
  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->name, "mission");
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
  for (guint i = 0; i < ACCORD_N_AREAS; i++) {
    self->cells[i] = accord_commitments_cell_new (i + 1);
    g_signal_connect_object (self->cells[i], "notify::has-focus", G_CALLBACK (on_focus_changed), self, G_CONNECT_SWAPPED);
    gtk_widget_set_parent (self->cells[i], GTK_WIDGET (self));
  }
  g_signal_connect_object (gesture, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

GtkWidget *
accord_commitments_row_new (void)
{
  return g_object_new (ACCORD_TYPE_COMMITMENTS_ROW, NULL);
}

void
accord_commitments_row_set_entry (AccordCommitmentsRow *self, AccordCommitmentsEntry *entry)
{
  g_return_if_fail (ACCORD_IS_COMMITMENTS_ROW (self));
  g_return_if_fail (entry == NULL || ACCORD_IS_COMMITMENTS_ENTRY (entry));

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, show, self);
  g_set_object (&self->entry, entry);
  for (guint i = 0; i < ACCORD_N_AREAS; i++)
    accord_commitments_cell_set_entry (ACCORD_COMMITMENTS_CELL (self->cells[i]), entry);
  if (entry == NULL)
    return;

  g_signal_connect_object (entry, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

AccordCommitmentsEntry *
accord_commitments_row_get_entry (AccordCommitmentsRow *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ROW (self), NULL);

  return self->entry;
}

void
accord_commitments_row_show_only (AccordCommitmentsRow *self, guint area)
{
  g_return_if_fail (ACCORD_IS_COMMITMENTS_ROW (self));

  for (guint i = 0; i < ACCORD_N_AREAS; i++)
    gtk_widget_set_visible (self->cells[i], area == 0 || area == i + 1);
}
