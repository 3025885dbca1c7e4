#include "config.h"

#include "accord-progress-legend.h"

#include "accord-progress-bar.h"
#include "accord-progress-look.h"
#include "accord-words-progress.h"

#include <glib/gi18n-lib.h>

#define SAMPLE_WIDTH 16

static void
add (GtkWidget *legend, GtkWidget *sample, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), sample);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (legend), box);
}

static void
add_status (GtkWidget *legend, AccordProgressStatus status)
{
  GtkWidget *bar = accord_progress_bar_new (SAMPLE_WIDTH);
  AccordProgressSum sum = { 0 };

  accord_progress_sum_add (&sum, status, -1);
  accord_progress_bar_set_sum (ACCORD_PROGRESS_BAR (bar), &sum);
  add (legend, bar, accord_words_for_status (status));
}

static void
add_mark (GtkWidget *legend, const char *icon, const char *style, const char *words)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_image_set_pixel_size (GTK_IMAGE (image), 12);
  if (style != NULL)
    gtk_widget_add_css_class (image, style);
  add (legend, image, words);
}

GtkWidget *
accord_progress_legend_new (void)
{
  static const AccordProgressStatus statuses[] = {
    ACCORD_PROGRESS_COMPLETED, ACCORD_PROGRESS_IN_PROGRESS, ACCORD_PROGRESS_PENDING, ACCORD_PROGRESS_NOT_STARTED,
    ACCORD_PROGRESS_UNKNOWN,
  };
  GtkWidget *legend = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 15);

  gtk_widget_add_css_class (legend, "legend");
  gtk_widget_set_tooltip_text (legend, _("One bar for each owner; owners are never added up"));
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    add_status (legend, statuses[i]);
  add_mark (legend, accord_progress_look_get_trend_icon (ACCORD_TREND_BETTER), NULL, _("Better"));
  add_mark (legend, accord_progress_look_get_trend_icon (ACCORD_TREND_WORSE), "warning", _("Worse"));
  add_mark (legend, "accord-step-overdue-symbolic", "error", _("Target overdue"));
  add_mark (legend, "accord-no-news-symbolic", "dim-label", _("No news"));

  return legend;
}
