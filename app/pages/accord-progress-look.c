#include "config.h"

#include "accord-progress-look.h"

/* In pixels. */
#define GAP 2
#define LEAST_PART 4
#define HATCH 4

/* The order in which the parts of a bar stand. */
static const AccordProgressStatus order[] = {
  ACCORD_PROGRESS_COMPLETED, ACCORD_PROGRESS_IN_PROGRESS, ACCORD_PROGRESS_PENDING, ACCORD_PROGRESS_NOT_STARTED,
  ACCORD_PROGRESS_UNKNOWN,
};

const char *
accord_progress_look_get_icon (AccordProgressStatus status)
{
  switch (status) {
  case ACCORD_PROGRESS_COMPLETED:
    return "accord-progress-completed-symbolic";
  case ACCORD_PROGRESS_IN_PROGRESS:
    return "accord-progress-in-progress-symbolic";
  case ACCORD_PROGRESS_PENDING:
    return "accord-progress-pending-symbolic";
  case ACCORD_PROGRESS_NOT_STARTED:
    return "accord-progress-not-started-symbolic";
  case ACCORD_PROGRESS_NOT_APPLICABLE:
    return "accord-progress-not-applicable-symbolic";
  case ACCORD_PROGRESS_UNKNOWN:
    break;
  }

  return "accord-progress-unknown-symbolic";
}

const char *
accord_progress_look_get_trend_icon (AccordTrend trend)
{
  switch (trend) {
  case ACCORD_TREND_SAME:
    return "accord-trend-same-symbolic";
  case ACCORD_TREND_BETTER:
    return "accord-trend-better-symbolic";
  case ACCORD_TREND_WORSE:
    return "accord-trend-worse-symbolic";
  case ACCORD_TREND_MIXED:
    return "accord-trend-mixed-symbolic";
  case ACCORD_TREND_UNKNOWN:
    break;
  }

  return NULL;
}

const char *
accord_progress_look_get_style (AccordProgressStatus status)
{
  switch (status) {
  case ACCORD_PROGRESS_COMPLETED:
    return "success";
  case ACCORD_PROGRESS_IN_PROGRESS:
    return "accent";
  case ACCORD_PROGRESS_PENDING:
    return "warning";
  case ACCORD_PROGRESS_NOT_STARTED:
  case ACCORD_PROGRESS_NOT_APPLICABLE:
  case ACCORD_PROGRESS_UNKNOWN:
    break;
  }

  return "dim-label";
}

GdkRGBA
accord_progress_look_get_colour (GtkWidget *widget, const char *name)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (style, name, &colour))
    gtk_style_context_get_color (style, &colour);

  return colour;
}

static const char *
get_colour_name (AccordProgressStatus status)
{
  switch (status) {
  case ACCORD_PROGRESS_COMPLETED:
    return "success_color";
  case ACCORD_PROGRESS_IN_PROGRESS:
    return "accent_color";
  case ACCORD_PROGRESS_PENDING:
    return "warning_color";
  case ACCORD_PROGRESS_NOT_STARTED:
  case ACCORD_PROGRESS_NOT_APPLICABLE:
  case ACCORD_PROGRESS_UNKNOWN:
    break;
  }

  return "progress_quiet";
}

static void
outline (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const GdkRGBA *colour)
{
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, bounds, 0);
  gtk_snapshot_append_border (snapshot, &rect, (const float[4]) { 1, 1, 1, 1 },
                              (const GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

static void
hatch (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const GdkRGBA *colour)
{
  GdkRGBA faint = *colour, nothing = *colour;
  GskColorStop stops[4];

  /* Most of a matrix may be unknown; what is known must stand out. */
  faint.alpha *= 0.6f;
  nothing.alpha = 0;
  stops[0] = (GskColorStop) { 0, faint };
  stops[1] = (GskColorStop) { 0.4f, faint };
  stops[2] = (GskColorStop) { 0.4f, nothing };
  stops[3] = (GskColorStop) { 1, nothing };
  /* From one corner of the screen, so that the hatching of all bars is one. */
  gtk_snapshot_append_repeating_linear_gradient (snapshot, bounds, &bounds->origin,
                                                 &GRAPHENE_POINT_INIT (bounds->origin.x + HATCH / 1.414f,
                                                                       bounds->origin.y + HATCH / 1.414f),
                                                 stops, G_N_ELEMENTS (stops));
}

static void
snapshot_part (GtkSnapshot *snapshot, AccordProgressStatus status, const graphene_rect_t *bounds, const GdkRGBA *colour)
{
  float height = bounds->size.height, dot = MIN (bounds->size.width, height) - 4;
  graphene_rect_t half = GRAPHENE_RECT_INIT (bounds->origin.x, bounds->origin.y + height / 2, bounds->size.width, height / 2);
  graphene_rect_t middle = GRAPHENE_RECT_INIT (bounds->origin.x + (bounds->size.width - dot) / 2,
                                               bounds->origin.y + (height - dot) / 2, dot, dot);

  switch (status) {
  case ACCORD_PROGRESS_COMPLETED:
    gtk_snapshot_append_color (snapshot, colour, bounds);
    break;
  case ACCORD_PROGRESS_IN_PROGRESS:
    outline (snapshot, bounds, colour);
    gtk_snapshot_append_color (snapshot, colour, &half);
    break;
  case ACCORD_PROGRESS_PENDING:
    outline (snapshot, bounds, colour);
    if (dot > 0)
      gtk_snapshot_append_color (snapshot, colour, &middle);
    break;
  case ACCORD_PROGRESS_NOT_STARTED:
    outline (snapshot, bounds, colour);
    break;
  case ACCORD_PROGRESS_UNKNOWN:
    hatch (snapshot, bounds, colour);
    break;
  case ACCORD_PROGRESS_NOT_APPLICABLE:
    break;
  }
}

void
accord_progress_look_snapshot_bar (GtkWidget *widget,
                                   GtkSnapshot *snapshot,
                                   const AccordProgressSum *sum,
                                   const graphene_rect_t *bounds)
{
  gboolean is_rtl;
  guint n, n_before = 0;
  float width;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (sum != NULL && bounds != NULL);

  is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  n = sum->n - sum->n_with[ACCORD_PROGRESS_NOT_APPLICABLE];
  width = bounds->size.width;
  if (n == 0) {
    GdkRGBA quiet = accord_progress_look_get_colour (widget, "progress_quiet");

    gtk_snapshot_append_color (snapshot, &quiet, &GRAPHENE_RECT_INIT (bounds->origin.x, bounds->origin.y +
                                                                      bounds->size.height / 2, width, 1));
    return;
  }

  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    guint n_with = sum->n_with[order[i]];
    GdkRGBA colour = accord_progress_look_get_colour (widget, get_colour_name (order[i]));
    float start = (float) (int) (width * n_before / n), end = (float) (int) (width * (n_before + n_with) / n);
    float room = MAX (LEAST_PART, end - start - (n_before + n_with < n ? GAP : 0));

    if (n_with == 0)
      continue;
    snapshot_part (snapshot, order[i],
                   &GRAPHENE_RECT_INIT (bounds->origin.x + (is_rtl ? width - start - room : start), bounds->origin.y, room,
                                        bounds->size.height), &colour);
    n_before += n_with;
  }
}

void
accord_progress_look_snapshot_icon (GtkWidget *widget,
                                    GtkSnapshot *snapshot,
                                    const char *icon,
                                    const GdkRGBA *colour,
                                    const graphene_rect_t *bounds)
{
  g_autoptr (GtkIconPaintable) paintable = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (icon != NULL && colour != NULL && bounds != NULL);

  paintable = gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), icon, NULL,
                                          (int) bounds->size.width, gtk_widget_get_scale_factor (widget),
                                          gtk_widget_get_direction (widget), 0);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &bounds->origin);
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paintable), GDK_SNAPSHOT (snapshot),
                                            bounds->size.width, bounds->size.height,
                                            (const GdkRGBA[4]) { *colour, *colour, *colour, *colour }, 4);
  gtk_snapshot_restore (snapshot);
}
