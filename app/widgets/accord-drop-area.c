#include "config.h"

#include "accord-drop-area.h"

struct _AccordDropArea {
  AdwBin parent_instance;

  GtkOverlay *overlay;
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkEventController *target;
};

enum {
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordDropArea, accord_drop_area, ADW_TYPE_BIN)

static GdkDragAction
on_entered (AccordDropArea *self)
{
  gtk_revealer_set_reveal_child (self->revealer, TRUE);

  return GDK_ACTION_COPY;
}

static void
on_left (AccordDropArea *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static gboolean
on_dropped (AccordDropArea *self, const GValue *value)
{
  on_left (self);
  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, g_value_get_boxed (value));

  return TRUE;
}

static void
accord_drop_area_class_init (AccordDropAreaClass *klass)
{
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, GDK_TYPE_FILE_LIST);
}

static GtkWidget *
make_sign (AccordDropArea *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name ("document-open-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (image), 64);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_justify (self->label, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "title-2");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));

  return box;
}

static void
accord_drop_area_init (AccordDropArea *self)
{
  GtkWidget *bin = adw_bin_new ();

  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  adw_bin_set_child (ADW_BIN (bin), make_sign (self));
  gtk_widget_add_css_class (bin, "drop-sign");
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (self->revealer, bin);
  /* It only says what would happen: neither the pointer nor a screen reader meets it. */
  gtk_widget_set_can_target (GTK_WIDGET (self->revealer), FALSE);
  gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->revealer));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->overlay));

  self->target = GTK_EVENT_CONTROLLER (gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY));
  gtk_event_controller_set_propagation_phase (self->target, GTK_PHASE_NONE);
  g_signal_connect_object (self->target, "enter", G_CALLBACK (on_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "leave", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "drop", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), self->target);
}

GtkWidget *
accord_drop_area_new (GtkWidget *child, const char *words)
{
  AccordDropArea *self;

  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_DROP_AREA, NULL);
  gtk_overlay_set_child (self->overlay, child);
  gtk_label_set_label (self->label, words);

  return GTK_WIDGET (self);
}

void
accord_drop_area_set_open (AccordDropArea *self, gboolean open)
{
  g_return_if_fail (ACCORD_IS_DROP_AREA (self));

  /* The capture phase: entries in the window would take a file's name for text. */
  gtk_event_controller_set_propagation_phase (self->target, open ? GTK_PHASE_CAPTURE : GTK_PHASE_NONE);
}
