#include "config.h"

#include "accord-timeline-ink-private.h"

#include "accord-timeline-shapes-private.h"

#include <math.h>

/* Layouts kept at most: more than a screen can show at once. */
#define MOST_LABELS 2000
/* Borders as strong as this are a high contrast theme's. */
#define STRONG_BORDER 0.35

static const char * const tone_names[ACCORD_TIMELINE_N_TONES] = {
  [ACCORD_TIMELINE_TONE_NEUTRAL] = "neutral",
  [ACCORD_TIMELINE_TONE_QUIET] = "quiet",
  [ACCORD_TIMELINE_TONE_ACCENT] = "accent",
  [ACCORD_TIMELINE_TONE_SUCCESS] = "success",
  [ACCORD_TIMELINE_TONE_WARNING] = "warning",
  [ACCORD_TIMELINE_TONE_ERROR] = "error",
  [ACCORD_TIMELINE_TONE_HUE_1] = "hue_1",
  [ACCORD_TIMELINE_TONE_HUE_1 + 1] = "hue_2",
  [ACCORD_TIMELINE_TONE_HUE_1 + 2] = "hue_3",
  [ACCORD_TIMELINE_TONE_HUE_1 + 3] = "hue_4",
  [ACCORD_TIMELINE_TONE_HUE_1 + 4] = "hue_5",
  [ACCORD_TIMELINE_TONE_HUE_1 + 5] = "hue_6",
  [ACCORD_TIMELINE_TONE_HUE_1 + 6] = "hue_7",
  [ACCORD_TIMELINE_TONE_HUE_8] = "hue_8",
};

static void
look_up (AccordTimelineInk *self, const char *name, double fallback_alpha, GdkRGBA *colour)
{
  GtkStyleContext *style = gtk_widget_get_style_context (self->widget);

  if (gtk_style_context_lookup_color (style, name, colour))
    return;

  *colour = self->text;
  colour->alpha *= fallback_alpha;
}

static void
read_colours (AccordTimelineInk *self)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (self->widget), &self->text);

  look_up (self, "timeline_dim", 0.6, &self->dim);
  look_up (self, "timeline_background", 0, &self->background);
  look_up (self, "timeline_heading", 0.04, &self->heading);
  look_up (self, "timeline_grid", 0.06, &self->grid);
  look_up (self, "timeline_grid_major", 0.14, &self->grid_major);
  look_up (self, "timeline_weekend", 0.03, &self->weekend);
  look_up (self, "timeline_today", 1, &self->today);
  look_up (self, "timeline_today_text", 0, &self->today_text);
  look_up (self, "timeline_selected", 0.08, &self->selected);
  look_up (self, "timeline_ring", 1, &self->ring);
  look_up (self, "timeline_border", 0.15, &self->border);
  self->outlined = self->border.alpha >= STRONG_BORDER;

  for (guint tone = 0; tone < ACCORD_TIMELINE_N_TONES; tone++) {
    g_autofree char *fill = g_strconcat ("timeline_", tone_names[tone], "_fill", NULL);
    g_autofree char *stroke = g_strconcat ("timeline_", tone_names[tone], "_stroke", NULL);

    look_up (self, fill, 0.2, &self->tones[tone].fill);
    look_up (self, stroke, 0.7, &self->tones[tone].stroke);
  }
}

AccordTimelineInk *
_accord_timeline_ink_new (GtkWidget *widget)
{
  AccordTimelineInk *self = g_new0 (AccordTimelineInk, 1);

  self->widget = widget;
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  _accord_timeline_ink_update (self);

  return self;
}

void
_accord_timeline_ink_free (AccordTimelineInk *self)
{
  _accord_timeline_ink_forget (self);
  g_hash_table_unref (self->labels);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_free (self);
}

void
_accord_timeline_ink_forget (AccordTimelineInk *self)
{
  for (guint tone = 0; tone < ACCORD_TIMELINE_N_TONES; tone++) {
    g_clear_pointer (&self->hatches[tone], gsk_render_node_unref);
    for (guint look = 0; look < ACCORD_TIMELINE_N_LOOKS; look++)
      g_clear_pointer (&self->points[look][tone], gsk_render_node_unref);
  }

  g_clear_pointer (&self->arrows[FALSE], gsk_render_node_unref);
  g_clear_pointer (&self->arrows[TRUE], gsk_render_node_unref);

  g_hash_table_remove_all (self->labels);
  self->room[ACCORD_RULER_YEARS] = 0;
  self->stamp++;
}

gboolean
_accord_timeline_ink_update (AccordTimelineInk *self)
{
  PangoContext *context = gtk_widget_get_pango_context (self->widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double resolution = pango_cairo_context_get_resolution (context);
  AccordTimelineInk before = *self;

  read_colours (self);

  /* Style changes come with each focus and each window put behind another: most change nothing here. */
  if (self->font != NULL && pango_font_description_equal (self->font, font) && self->resolution == resolution &&
      memcmp (before.tones, self->tones, sizeof self->tones) == 0 &&
      gdk_rgba_equal (&before.text, &self->text) && gdk_rgba_equal (&before.background, &self->background) &&
      gdk_rgba_equal (&before.border, &self->border) && gdk_rgba_equal (&before.ring, &self->ring))
    return FALSE;

  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (font);
  self->resolution = resolution;
  _accord_timeline_ink_forget (self);

  return TRUE;
}

PangoLayout *
_accord_timeline_ink_get_label (AccordTimelineInk *self, const char *text)
{
  PangoLayout *layout = g_hash_table_lookup (self->labels, text);

  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->labels) >= MOST_LABELS)
    g_hash_table_remove_all (self->labels);

  layout = _accord_timeline_ink_create_layout (self->widget, text, PANGO_SCALE_SMALL, PANGO_WEIGHT_NORMAL);
  g_hash_table_insert (self->labels, g_strdup (text), layout);

  return layout;
}

GskRenderNode *
_accord_timeline_ink_get_point (AccordTimelineInk *self, AccordTimelineLook look, AccordTimelineTone tone)
{
  GskRenderNode **node = &self->points[look][tone];

  if (*node == NULL)
    *node = _accord_timeline_shapes_create_point (look, &self->tones[tone].stroke, &self->background);

  return *node;
}

GskRenderNode *
_accord_timeline_ink_get_hatch (AccordTimelineInk *self, AccordTimelineTone tone)
{
  GskRenderNode **node = &self->hatches[tone];

  if (*node == NULL)
    *node = _accord_timeline_shapes_create_hatch (&self->tones[tone].stroke);

  return *node;
}

GskRenderNode *
_accord_timeline_ink_get_arrow (AccordTimelineInk *self, gboolean open)
{
  GskRenderNode **node = &self->arrows[!!open];

  if (*node == NULL)
    *node = _accord_timeline_shapes_create_arrow (open, &self->dim);

  return *node;
}

PangoLayout *
_accord_timeline_ink_create_layout (GtkWidget *widget, const char *text, double scale, PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (scale != 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (weight != PANGO_WEIGHT_NORMAL)
    pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);

  return layout;
}

void
_accord_timeline_ink_draw_layout (GtkSnapshot *snapshot,
                                  PangoLayout *layout,
                                  double x,
                                  double y,
                                  const GdkRGBA *colour)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round (x), round (y - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}
