#include "config.h"

#include "accord-people-line.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 56
#define WIDTH 120

/* Room for the ends of the line and for the dot on the latest month. */
#define MARGIN 4.0
#define LINE_WIDTH 2.0
#define DOT_RADIUS 3.0

/* The least that the height stands for, in thousandths: else a share that hardly moves would look like a storm. */
#define LEAST_TOP 50

struct _AccordPeopleLine {
  GtkWidget parent_instance;

  GArray *months;
};

G_DEFINE_FINAL_TYPE (AccordPeopleLine, accord_people_line, GTK_TYPE_WIDGET)

static int
get_share (AccordPeopleLine *self, guint i)
{
  return accord_people_get_share (&g_array_index (self->months, AccordMonthOfPeople, i).people);
}

static int
find_top (AccordPeopleLine *self)
{
  int top = LEAST_TOP;

  for (guint i = 0; i < self->months->len; i++)
    top = MAX (top, get_share (self, i));

  return top;
}

static double
get_x (AccordPeopleLine *self, guint i)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double x = MARGIN + (width - 2 * MARGIN) * i / MAX (1, self->months->len - 1);

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - x : x;
}

static double
get_y (AccordPeopleLine *self, int share, int top)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  return height - MARGIN - (height - 2 * MARGIN) * share / top;
}

static void
add_dot (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* A month between two that are not known is a point: no line would show it. */
static gboolean
is_alone (AccordPeopleLine *self, guint i)
{
  return (i == 0 || get_share (self, i - 1) < 0) && (i + 1 == self->months->len || get_share (self, i + 1) < 0);
}

static void
draw_line (AccordPeopleLine *self, cairo_t *cr)
{
  int top = find_top (self);
  gboolean drawing = FALSE;

  for (guint i = 0; i < self->months->len; i++) {
    int share = get_share (self, i);

    if (share < 0) {
      drawing = FALSE;
      continue;
    }
    if (drawing)
      cairo_line_to (cr, get_x (self, i), get_y (self, share, top));
    else
      cairo_move_to (cr, get_x (self, i), get_y (self, share, top));
    drawing = TRUE;
  }
  cairo_stroke (cr);

  for (guint i = 0; i < self->months->len; i++)
    if (get_share (self, i) >= 0 && (i + 1 == self->months->len || is_alone (self, i)))
      add_dot (cr, get_x (self, i), get_y (self, get_share (self, i), top),
               i + 1 == self->months->len ? DOT_RADIUS : LINE_WIDTH);
}

static void
accord_people_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AccordPeopleLine *self = ACCORD_PEOPLE_LINE (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRGBA text, accent;
  cairo_t *cr;

  gtk_style_context_get_color (context, &text);
  if (!gtk_style_context_lookup_color (context, "accent_color", &accent))
    accent = text;
  text.alpha *= 0.2;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_cairo_set_source_rgba (cr, &text);
  cairo_rectangle (cr, 0, height - 1, width, 1);
  cairo_fill (cr);
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  draw_line (self, cr);
  cairo_destroy (cr);
}

static void
accord_people_line_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
accord_people_line_finalize (GObject *object)
{
  g_clear_pointer (&ACCORD_PEOPLE_LINE (object)->months, g_array_unref);

  G_OBJECT_CLASS (accord_people_line_parent_class)->finalize (object);
}

static void
accord_people_line_class_init (AccordPeopleLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_people_line_finalize;
  widget_class->snapshot = accord_people_line_snapshot;
  widget_class->measure = accord_people_line_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_people_line_init (AccordPeopleLine *self)
{
}

GtkWidget *
accord_people_line_new (GArray *months, const char *description)
{
  AccordPeopleLine *self;

  g_return_val_if_fail (months != NULL, NULL);
  g_return_val_if_fail (description != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_PEOPLE_LINE, NULL);
  self->months = g_array_ref (months);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Women over time"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);

  return GTK_WIDGET (self);
}
