#include "config.h"

#include "timeline-fixture.h"

gboolean
timeline_fixture_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);

  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return FALSE;
  }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  return TRUE;
}

void
timeline_fixture_set_up (TimelineFixture *self, GListModel *model)
{
  self->window = gtk_window_new ();
  self->timeline = g_object_ref_sink (ACCORD_TIMELINE (accord_timeline_new ()));

  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->timeline));
  accord_timeline_set_bounds (self->timeline, (AccordSpan) { accord_day_parse ("1948-01-01"),
                                                             accord_day_parse ("2030-12-31") });
  accord_timeline_set_today (self->timeline, accord_day_parse ("2026-11-22"));
  accord_timeline_set_model (self->timeline, model);
  accord_timeline_show_span (self->timeline, (AccordSpan) { accord_day_parse ("2026-01-01"),
                                                            accord_day_parse ("2026-12-31") }, FALSE);
  gtk_window_present (GTK_WINDOW (self->window));
  timeline_fixture_settle (self);
}

void
timeline_fixture_tear_down (TimelineFixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (self->timeline);
}

void
timeline_fixture_settle (TimelineFixture *self)
{
  /* Twice: bars that were missing in the first layout are there in the second. */
  for (int i = 0; i < 2; i++) {
    gtk_widget_queue_draw (GTK_WIDGET (self->timeline));
    gtk_test_widget_wait_for_draw (self->window);
    while (g_main_context_iteration (NULL, FALSE))
      continue;
  }
  gtk_widget_queue_draw (GTK_WIDGET (self->timeline));
  gtk_test_widget_wait_for_draw (self->window);
}

GtkWidget *
timeline_fixture_find (GtkWidget *widget, const char *css_name)
{
  GtkWidget *found = NULL;

  if (g_str_equal (gtk_widget_get_css_name (widget), css_name))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = timeline_fixture_find (child, css_name);

  return found;
}

GtkEventController *
timeline_fixture_find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
      return controller;
  }

  g_assert_not_reached ();
}

gboolean
timeline_fixture_press (TimelineFixture *self, guint key, GdkModifierType state)
{
  GtkWidget *view = timeline_fixture_find (GTK_WIDGET (self->timeline), "timelineview");
  GtkEventController *keys = timeline_fixture_find_controller (view, GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean handled = FALSE;

  g_signal_emit_by_name (keys, "key-pressed", key, 0, state, &handled);

  return handled;
}

GtkAdjustment *
timeline_fixture_get_adjustment (TimelineFixture *self)
{
  GtkWidget *view = timeline_fixture_find (GTK_WIDGET (self->timeline), "timelineview");

  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
}
