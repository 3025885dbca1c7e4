#include "config.h"

#include "accord-progress-bar.h"

#include "accord-progress-look.h"

#define HEIGHT 8

struct _AccordProgressBar {
  GtkWidget parent_instance;

  AccordProgressSum sum;
};

G_DEFINE_FINAL_TYPE (AccordProgressBar, accord_progress_bar, GTK_TYPE_WIDGET)

static void
accord_progress_bar_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 0;
}

static void
accord_progress_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  float width = (float) gtk_widget_get_width (widget);
  float y = (float) (int) ((gtk_widget_get_height (widget) - HEIGHT) / 2);

  if (ACCORD_PROGRESS_BAR (widget)->sum.n > 0)
    accord_progress_look_snapshot_bar (widget, snapshot, &ACCORD_PROGRESS_BAR (widget)->sum,
                                       &GRAPHENE_RECT_INIT (0, y, width, HEIGHT));
}

static void
accord_progress_bar_class_init (AccordProgressBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = accord_progress_bar_measure;
  widget_class->snapshot = accord_progress_bar_snapshot;

  gtk_widget_class_set_css_name (widget_class, "progressbarofowner");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
accord_progress_bar_init (AccordProgressBar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
accord_progress_bar_new (int width)
{
  GtkWidget *self = g_object_new (ACCORD_TYPE_PROGRESS_BAR, NULL);

  gtk_widget_set_size_request (self, width, -1);

  return self;
}

void
accord_progress_bar_set_sum (AccordProgressBar *self, const AccordProgressSum *sum)
{
  g_return_if_fail (ACCORD_IS_PROGRESS_BAR (self));
  g_return_if_fail (sum != NULL);

  self->sum = *sum;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
