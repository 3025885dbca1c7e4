#include "config.h"

#include "accord-typing.h"

#include <string.h>

/* How long the keys must rest before what they typed is stored. */
#define REST_MS 1500

struct _AccordTyping {
  GObject parent_instance;

  GtkWidget *widget; /* which owns this */
  char *stored;      /* as the records have it */
  char *handed;      /* on its way there, or NULL */
  gboolean showing;
  guint rest_id;
};

enum {
  TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordTyping, accord_typing, G_TYPE_OBJECT)

static char *
get_text (AccordTyping *self)
{
  if (GTK_IS_TEXT_VIEW (self->widget)) {
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->widget));
    GtkTextIter start, end;

    gtk_text_buffer_get_bounds (buffer, &start, &end);

    return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  }

  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->widget)));
}

/* What stands before and after a text is no part of it. */
static char *
get_stripped (AccordTyping *self)
{
  return g_strstrip (get_text (self));
}

static void
show_text (AccordTyping *self, const char *text)
{
  self->showing = TRUE;
  if (GTK_IS_TEXT_VIEW (self->widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->widget)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->widget), text);
  self->showing = FALSE;
}

static gboolean
on_rest (gpointer data)
{
  AccordTyping *self = data;

  self->rest_id = 0;
  accord_typing_flush (self);

  return G_SOURCE_REMOVE;
}

static void
on_changed (AccordTyping *self)
{
  if (self->showing)
    return;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, on_rest, self);
}

static void
accord_typing_finalize (GObject *object)
{
  AccordTyping *self = ACCORD_TYPING (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_free (self->stored);
  g_free (self->handed);

  G_OBJECT_CLASS (accord_typing_parent_class)->finalize (object);
}

static void
accord_typing_class_init (AccordTypingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_typing_finalize;

  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
accord_typing_init (AccordTyping *self)
{
  self->stored = g_strdup ("");
}

AccordTyping *
accord_typing_new (GtkWidget *widget)
{
  AccordTyping *self;
  GtkEventController *focus;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (widget) || GTK_IS_EDITABLE (widget), NULL);

  self = g_object_new (ACCORD_TYPE_TYPING, NULL);
  self->widget = widget;
  g_object_set_data_full (G_OBJECT (widget), "accord-typing", self, g_object_unref);

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (accord_typing_flush), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (accord_typing_flush), self, G_CONNECT_SWAPPED);
  if (GTK_IS_TEXT_VIEW (widget))
    g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "changed", G_CALLBACK (on_changed),
                             self, G_CONNECT_SWAPPED);
  else
    g_signal_connect_object (widget, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  return self;
}

void
accord_typing_set_text (AccordTyping *self, const char *text)
{
  g_autofree char *typed = NULL;
  gboolean half_typed;

  g_return_if_fail (ACCORD_IS_TYPING (self));

  typed = get_stripped (self);
  half_typed = strcmp (typed, self->stored) != 0;
  g_free (self->stored);
  self->stored = g_strdup (text != NULL ? text : "");
  if (g_strcmp0 (self->handed, self->stored) == 0)
    g_clear_pointer (&self->handed, g_free);
  if (!half_typed && strcmp (typed, self->stored) != 0)
    show_text (self, self->stored);
}

void
accord_typing_reset (AccordTyping *self, const char *text)
{
  g_return_if_fail (ACCORD_IS_TYPING (self));

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->handed, g_free);
  g_free (self->stored);
  self->stored = g_strdup (text != NULL ? text : "");
  show_text (self, self->stored);
}

void
accord_typing_flush (AccordTyping *self)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (ACCORD_IS_TYPING (self));

  g_clear_handle_id (&self->rest_id, g_source_remove);
  typed = get_stripped (self);
  if (strcmp (typed, self->stored) == 0 || g_strcmp0 (typed, self->handed) == 0)
    return;

  g_free (self->handed);
  self->handed = g_strdup (typed);
  g_signal_emit (self, signals[TYPED], 0, typed);
}
