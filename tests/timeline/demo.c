/* A window with a timeline of made-up rows, to look at and to try. Not installed, not a test. */

#include "config.h"

#include "accord-timeline.h"
#include "made-up-row.h"

#include <adwaita.h>

#define TONE(t) ACCORD_TIMELINE_TONE_##t
#define LOOK(l) ACCORD_TIMELINE_LOOK_##l

static void
add_mandates (MadeUpRow *row, const char * const *days, const char * const *symbols)
{
  for (guint i = 0; symbols[i] != NULL; i++) {
    g_autofree char *last = NULL;
    gboolean newest = symbols[i + 1] == NULL;

    last = accord_day_to_string (accord_day_parse (days[i + 1]) - 1);
    made_up_row_add (row, days[i], last, LOOK (BAR), newest ? TONE (ACCENT) : TONE (NEUTRAL), symbols[i]);
  }
}

static void
add_chain (MadeUpRow *row)
{
  made_up_row_add (row, "2026-10-12", "2026-10-12", LOOK (DIAMOND_FILLED), TONE (SUCCESS), "report");
  made_up_row_add (row, "2026-10-30", "2026-10-30", LOOK (DIAMOND_FILLED), TONE (SUCCESS), "invitation");
  made_up_row_add (row, "2026-11-16", "2026-11-16", LOOK (TRIANGLE), TONE (ERROR), "meeting overdue");
  made_up_row_add (row, "2026-11-30", "2026-11-30", LOOK (DIAMOND_DOTTED), TONE (ACCENT), "summary");
  made_up_row_add (row, "2026-12-09", "2026-12-09", LOOK (DIAMOND), TONE (NEUTRAL), "informal consultations");
  made_up_row_add (row, "2026-12-14", "2026-12-14", LOOK (DIAMOND), TONE (NEUTRAL), "decision");
  made_up_row_add (row, "2026-12-20", "2026-12-20", LOOK (EDGE), TONE (WARNING), "expiry");
}

static void
append (GListStore *rows, MadeUpRow *row)
{
  g_list_store_append (rows, row);
  g_object_unref (row);
}

static void
append_middle_east (GListStore *rows)
{
  MadeUpRow *row;

  append (rows, made_up_row_new_heading ("middle-east", "Middle East"));

  row = made_up_row_new ("unifil", "UNIFIL", "39 d");
  made_up_row_add (row, "1978-03-19", "2027-12-31", LOOK (BACKDROP), TONE (QUIET), NULL);
  add_mandates (row, (const char *[]) { "2023-08-31", "2024-08-28", "2025-08-28", "2027-01-01" },
                (const char *[]) { "2695 (2023)", "2749 (2024)", "2790 (2025)", NULL });
  made_up_row_add (row, "2026-09-03", "2026-09-03", LOOK (DIAMOND_FILLED), TONE (SUCCESS), "report");
  made_up_row_add (row, "2026-11-18", "2026-11-18", LOOK (DIAMOND_HALF), TONE (WARNING), "not held");
  made_up_row_add (row, "2026-12-31", "2026-12-31", LOOK (EDGE), TONE (ERROR), "expiry");
  made_up_row_add (row, "2027-01-01", "2027-12-31", LOOK (BAR_OUTLINE), TONE (NEUTRAL), "withdrawal");
  append (rows, row);

  row = made_up_row_new ("undof", "UNDOF", "update ?");
  made_up_row_add (row, "1974-05-31", "2027-12-31", LOOK (BACKDROP), TONE (QUIET), NULL);
  add_mandates (row, (const char *[]) { "2025-06-30", "2025-12-31", "2026-07-01" },
                (const char *[]) { "2782 (2025)", "2811 (2025)", NULL });
  made_up_row_add (row, "2026-07-01", "2026-11-22", LOOK (BAR_HATCH), TONE (WARNING), "update needed");
  append (rows, row);

  row = made_up_row_new ("untso", "UNTSO", "open-ended");
  made_up_row_add (row, "1948-05-29", "2028-12-31", LOOK (BAR_FADE), TONE (NEUTRAL), "50 (1948)");
  append (rows, row);
}

static void
append_africa (GListStore *rows)
{
  MadeUpRow *row;

  append (rows, made_up_row_new_heading ("africa", "Africa"));

  row = made_up_row_new ("monusco", "MONUSCO", "28 d");
  made_up_row_add (row, "2010-07-01", "2027-12-31", LOOK (BACKDROP), TONE (QUIET), NULL);
  add_mandates (row, (const char *[]) { "2023-12-19", "2024-12-20", "2025-12-19", "2026-12-21" },
                (const char *[]) { "2717 (2023)", "2765 (2024)", "2808 (2025)", NULL });
  add_chain (row);
  append (rows, row);

  row = made_up_row_new ("unisfa", "UNISFA", "two clocks");
  made_up_row_add (row, "2026-05-16", "2026-11-15", LOOK (BAR), TONE (ACCENT), "2802 (2025), Abyei");
  made_up_row_add (row, "2026-05-20", "2027-05-15", LOOK (BAR_THIN), TONE (ACCENT), "border")->lane = 1;
  made_up_row_add (row, "2026-10-15", "2026-10-15", LOOK (CIRCLE), TONE (NEUTRAL), "waived");
  made_up_row_add (row, "2026-11-16", "2027-11-15", LOOK (BAR_OUTLINE), TONE (NEUTRAL), "in preparation");
  append (rows, row);

  row = made_up_row_new ("lanes", "Three lanes of items", "a longer subtitle");
  made_up_row_add (row, "2026-08-01", "2026-12-15", LOOK (BAR), TONE (SUCCESS), "first");
  made_up_row_add (row, "2026-08-15", "2027-02-15", LOOK (BAR), TONE (WARNING), "second")->lane = 1;
  made_up_row_add (row, "2026-09-01", "2027-04-15", LOOK (BAR), TONE (ERROR), "third")->lane = 2;
  made_up_row_add (row, "2026-11-02", "2026-11-02", LOOK (DIAMOND), TONE (NEUTRAL), "in lane 2")->lane = 1;
  append (rows, row);

  row = made_up_row_new ("minusca", "MINUSCA", "359 d");
  made_up_row_add (row, "2014-04-10", "2027-12-31", LOOK (BACKDROP), TONE (QUIET), NULL);
  add_mandates (row, (const char *[]) { "2024-11-14", "2025-11-13", "2026-11-16" },
                (const char *[]) { "2759 (2024)", "2800 (2025)", NULL });
  for (int day = 2; day < 28; day += 3) {
    g_autofree char *text = g_strdup_printf ("2026-10-%02d", day);

    made_up_row_add (row, text, text, LOOK (DIAMOND), TONE (NEUTRAL), "step");
  }
  append (rows, row);
}

static GListStore *
create_rows (void)
{
  GListStore *rows = g_list_store_new (ACCORD_TYPE_TIMELINE_ROW);

  append_middle_east (rows);
  append_africa (rows);
  append (rows, made_up_row_new_with_lanes ("unmiss", "UNMISS"));
  append (rows, made_up_row_new_with_lanes ("unsmil", "UNSMIL"));
  append (rows, made_up_row_new_heading ("past", "Closed"));

  for (int i = 0; i < 7; i++) {
    g_autofree char *id = g_strdup_printf ("past%d", i);
    g_autofree char *title = g_strdup_printf ("MISSION %c", 'A' + i);
    g_autofree char *first = g_strdup_printf ("%d-03-01", 1956 + i * 9);
    g_autofree char *last = g_strdup_printf ("%d-03-01", 1956 + i * 9 + 14);
    MadeUpRow *row = made_up_row_new (id, title, "closed");

    made_up_row_add (row, first, last, LOOK (BAR), TONE (QUIET), "mandates not recorded");
    append (rows, row);
  }

  return rows;
}

static void
activated_cb (AccordTimeline *timeline, const char *row, const char *item)
{
  g_print ("activated %s %s\n", row, item != NULL ? item : "(row)");
}

static void
selected_cb (AccordTimeline *timeline)
{
  const char *row = accord_timeline_get_selected_row (timeline), *item = accord_timeline_get_selected_item (timeline);

  g_print ("selected %s %s\n", row != NULL ? row : "(none)", item != NULL ? item : "(row)");
}

static void
activate_cb (GtkApplication *application, gpointer data)
{
  GtkWidget *window = adw_application_window_new (application), *timeline = accord_timeline_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *span = g_getenv ("DEMO_SPAN");
  g_auto (GStrv) days = g_strsplit (span != NULL ? span : "2026-03-01/2027-05-31", "/", 2);
  g_autoptr (GListStore) rows = create_rows ();

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), timeline);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1500, 800);

  accord_timeline_set_bounds (ACCORD_TIMELINE (timeline), (AccordSpan) { accord_day_parse ("1948-01-01"),
                                                                         accord_day_parse ("2030-12-31") });
  accord_timeline_set_today (ACCORD_TIMELINE (timeline), accord_day_parse ("2026-11-22"));
  accord_timeline_set_model (ACCORD_TIMELINE (timeline), G_LIST_MODEL (rows));
  accord_timeline_show_span (ACCORD_TIMELINE (timeline),
                             (AccordSpan) { accord_day_parse (days[0]), accord_day_parse (days[1]) }, FALSE);
  g_signal_connect (timeline, "item-activated", G_CALLBACK (activated_cb), NULL);
  g_signal_connect (timeline, "notify::selected-row", G_CALLBACK (selected_cb), NULL);
  g_signal_connect (timeline, "notify::selected-item", G_CALLBACK (selected_cb), NULL);

  if (g_getenv ("DEMO_OPEN") != NULL)
    accord_timeline_set_opened (ACCORD_TIMELINE (timeline), (const char *const[]) { g_getenv ("DEMO_OPEN"), NULL });

  if (g_getenv ("DEMO_DARK") != NULL)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (timeline);
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new ("org.accordplanner.Demo", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
