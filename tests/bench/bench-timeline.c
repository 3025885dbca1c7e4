/* What a frame costs with ten thousand rows against forty, in one run and with the same rows in
 * sight. One JSON object a line; other lines start with a hash. */

#include "config.h"

#include "accord-timeline-debug.h"
#include "made-up-row.h"

#include <math.h>

#define MANY 10000
#define FEW 40
#define N_BARS 20
#define ROUNDS 8
#define FRAMES 60
#define WARM_UP 10

typedef enum {
  PAN,
  ZOOM,
  N_CASES
} Case;

static const char * const case_names[N_CASES] = { "pan", "zoom" };

typedef struct {
  guint n_rows;
  GtkWidget *window;
  AccordTimeline *timeline;
  GArray *times[N_CASES];       /* double, ms */
  gint64 began;
  guint frame;
  Case current;
  gboolean done;
} Side;

static void
before_paint_cb (GdkFrameClock *clock, Side *side)
{
  side->began = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock, Side *side)
{
  double ms = (g_get_monotonic_time () - side->began) / 1000.0;

  if (side->frame > WARM_UP)
    g_array_append_val (side->times[side->current], ms);
}

static AccordSpan
get_start (Case which)
{
  return which == PAN ? (AccordSpan) { accord_day_parse ("1975-01-01"), accord_day_parse ("1994-12-31") }
                      : (AccordSpan) { accord_day_parse ("1950-01-01"), accord_day_parse ("2025-12-31") };
}

/* One movement a frame, inside the frame's own tick, as an officer's hand makes it. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Side *side = data;

  if (++side->frame > WARM_UP + FRAMES) {
    side->done = TRUE;
    return G_SOURCE_REMOVE;
  }

  if (side->current == PAN)
    accord_timeline_page (side->timeline, side->frame / 20 % 2 ? -0.02 : 0.02);
  else
    accord_timeline_zoom (side->timeline, side->frame / 20 % 2 ? 1 / 1.08 : 1.08);

  return G_SOURCE_CONTINUE;
}

static void
run (Side *side, Case which)
{
  GdkFrameClock *clock;

  side->current = which;
  side->frame = 0;
  side->done = FALSE;
  accord_timeline_show_span (side->timeline, get_start (which), FALSE);
  gtk_window_present (GTK_WINDOW (side->window));
  gtk_test_widget_wait_for_draw (side->window);

  clock = gtk_widget_get_frame_clock (side->window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), side);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), side);
  gtk_widget_add_tick_callback (GTK_WIDGET (side->timeline), tick_cb, side, NULL);
  while (!side->done)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (clock, side);
}

static void
set_up (Side *side, guint n_rows)
{
  g_autoptr (GListStore) rows = made_up_rows_new (n_rows, N_BARS);
  gint64 start = g_get_monotonic_time ();

  side->n_rows = n_rows;
  for (int which = 0; which < N_CASES; which++)
    side->times[which] = g_array_new (FALSE, FALSE, sizeof (double));

  side->window = gtk_window_new ();
  side->timeline = ACCORD_TIMELINE (accord_timeline_new ());
  gtk_window_set_decorated (GTK_WINDOW (side->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (side->window), 1500, 950);
  gtk_window_set_child (GTK_WINDOW (side->window), GTK_WIDGET (side->timeline));
  accord_timeline_set_today (side->timeline, accord_day_parse ("2026-11-22"));
  accord_timeline_set_model (side->timeline, G_LIST_MODEL (rows));
  accord_timeline_show_span (side->timeline, get_start (PAN), FALSE);
  gtk_window_present (GTK_WINDOW (side->window));
  gtk_test_widget_wait_for_draw (side->window);

  g_print ("# %u rows: first frame after %.0f ms\n", n_rows, (g_get_monotonic_time () - start) / 1000.0);
}

/* Both must have the same in sight, or the comparison says nothing. */
static void
print_counts (Side *side)
{
  AccordTimelineCounts counts;

  accord_timeline_debug_count (side->timeline, &counts);
  g_print ("# %u rows: %u bound, %u row widgets, %u bars bound, %u bar widgets, %u painted\n",
           side->n_rows, counts.rows_bound, counts.row_widgets, counts.bars_bound, counts.bar_widgets, counts.painted);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
get_percentile (GArray *times, double share)
{
  guint index = MIN (times->len - 1, (guint) floor (times->len * share));

  return g_array_index (times, double, index);
}

static void
report (Side *many, Side *few, Case which, const char *name, double share)
{
  double value = get_percentile (many->times[which], share), other = get_percentile (few->times[which], share);

  g_print ("{\"bench\":\"timeline\",\"case\":\"%s-%s\",\"value\":%.2f,\"unit\":\"ms\",\"ratio\":%.2f,"
           "\"against\":\"%u missions\"}\n",
           case_names[which], name, value, value / other, few->n_rows);
}

int
main (int argc, char **argv)
{
  Side many = { 0 }, few = { 0 };

  if (!gtk_init_check ()) {
    g_printerr ("no display\n");
    return 77;
  }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  set_up (&few, FEW);
  set_up (&many, MANY);

  /* By turns, so that whatever else the machine does falls on both. */
  for (int round = 0; round < ROUNDS; round++) {
    for (Case which = PAN; which < N_CASES; which++) {
      run (round % 2 ? &many : &few, which);
      run (round % 2 ? &few : &many, which);
      if (round == 0) {
        print_counts (&few);
        print_counts (&many);
      }
    }
  }

  for (Case which = PAN; which < N_CASES; which++) {
    g_array_sort (many.times[which], compare_doubles);
    g_array_sort (few.times[which], compare_doubles);
    report (&many, &few, which, "median", 0.5);
    report (&many, &few, which, "p99", 0.99);
  }

  return 0;
}
