#include "config.h"

#include "accord-matrix-layout.h"

/* From this width on, the name stands beside the cells. */
#define WIDE 620
#define LEAST_NAME_WIDTH 120
#define MOST_NAME_WIDTH 200
#define LEAST_CELL_WIDTH 32
#define MOST_CELL_WIDTH 280

struct _AccordMatrixLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordMatrixLayout, accord_matrix_layout, GTK_TYPE_LAYOUT_MANAGER)

static guint
count_cells (GtkWidget *widget)
{
  GtkWidget *name = gtk_widget_get_first_child (widget);
  guint n = 0;

  if (name == NULL)
    return 0;

  for (GtkWidget *child = gtk_widget_get_next_sibling (name); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_should_layout (child);

  return n;
}

static int
get_name_width (int width)
{
  return width >= WIDE ? CLAMP (width / 6, LEAST_NAME_WIDTH, MOST_NAME_WIDTH) : 0;
}

static int
get_cell_end (int room, guint n, guint i)
{
  return MIN (room, (int) n * MOST_CELL_WIDTH) * (int) (i + 1) / (int) n;
}

static void
measure_child (GtkWidget *child, int width, int *minimum, int *natural)
{
  int least, own;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, &own, NULL, NULL);
  *minimum = MAX (*minimum, least);
  *natural = MAX (*natural, own);
}

static void
measure_height (GtkWidget *widget, int for_width, int *minimum, int *natural)
{
  int width = for_width >= 0 ? for_width : WIDE, name_width = get_name_width (width);
  GtkWidget *name = gtk_widget_get_first_child (widget);
  guint n = count_cells (widget), i = 0;
  int least = 0, own = 0, start = 0;

  measure_child (name, name_width > 0 ? name_width : width, &least, &own);
  for (GtkWidget *child = gtk_widget_get_next_sibling (name); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    int end;

    if (!gtk_widget_should_layout (child))
      continue;
    end = get_cell_end (width - name_width, n, i++);
    measure_child (child, end - start, minimum, natural);
    start = end;
  }
  *minimum = name_width > 0 ? MAX (*minimum, least) : *minimum + least;
  *natural = name_width > 0 ? MAX (*natural, own) : *natural + own;
}

static void
accord_matrix_layout_measure (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = 0;
  if (gtk_widget_get_first_child (widget) == NULL)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = (int) count_cells (widget) * LEAST_CELL_WIDTH;
    *natural = MAX (*minimum, WIDE);
  } else {
    measure_height (widget, for_size, minimum, natural);
  }
}

/* What is allotted is not turned around by itself. */
static void
place (GtkWidget *widget, GtkWidget *child, int width, GtkAllocation place)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    place.x = width - place.x - place.width;
  gtk_widget_size_allocate (child, &place, -1);
}

static void
accord_matrix_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  int name_width = get_name_width (width), top = 0, start = 0;
  GtkWidget *name = gtk_widget_get_first_child (widget);
  guint n = count_cells (widget), i = 0;

  if (name == NULL)
    return;

  if (name_width == 0)
    gtk_widget_measure (name, GTK_ORIENTATION_VERTICAL, width, &top, NULL, NULL, NULL);
  place (widget, name, width, (GtkAllocation) { 0, 0, name_width > 0 ? name_width : width, name_width > 0 ? height : top });
  for (GtkWidget *child = gtk_widget_get_next_sibling (name); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    int end;

    if (!gtk_widget_should_layout (child))
      continue;
    end = get_cell_end (width - name_width, n, i++);
    place (widget, child, width, (GtkAllocation) { name_width + start, top, end - start, height - top });
    start = end;
  }
}

static GtkSizeRequestMode
accord_matrix_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
accord_matrix_layout_class_init (AccordMatrixLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = accord_matrix_layout_measure;
  layout_class->allocate = accord_matrix_layout_allocate;
  layout_class->get_request_mode = accord_matrix_layout_get_request_mode;
}

static void
accord_matrix_layout_init (AccordMatrixLayout *self)
{
}

GtkLayoutManager *
accord_matrix_layout_new (void)
{
  return g_object_new (ACCORD_TYPE_MATRIX_LAYOUT, NULL);
}
