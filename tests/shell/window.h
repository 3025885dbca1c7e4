#pragma once

#include "program.h"

/* Accord's window, as the tests ask for what is in it. */

typedef struct {
  const char *path;
  void (*function) (Program *program, gconstpointer data);
} WindowTest;

/* Runs @tests, up to one without a path, each with a home of its own. */
int window_run_tests (int argc, char **argv, const WindowTest *tests);

/* Whether the language of this run is written from right to left. */
gboolean window_is_rtl (void);

/* What a label shows: without the mark of its mnemonic, wherever a language has it. */
char *window_get_label (const char *text);

/* Time runs with the writing. */
const char *window_get_later_key (void);
const char *window_get_earlier_key (void);

AtspiAccessible *window_get_timeline (Program *program);

/* Missions and headings. */
guint window_count_rows (Program *program);

/* Zeros if there is none. */
AtspiRect window_find_place (Program *program, AtspiRole role, const char *part);
int window_get_bar_width (Program *program, const char *part);

/* Whether the focus is in the timeline. */
gboolean window_is_in_timeline (Program *program);

/* Presses Tab until what has the focus has @name. */
void window_go_to (Program *program, const char *name);

/* Everything that somebody can use must have a name. */
void window_check_names (Program *program);

/* One window of several, by its title; NULL if there is none. */
AtspiAccessible *window_find (Program *program, const char *title);

/* In one window of several, such as that of the preferences, by its title: names; whether what has the focus has @name;
 * and pressing @keys until it does. */
void window_check_names_in (Program *program, const char *title);
gboolean window_is_focused_in (Program *program, const char *title, const char *name);
void window_go_to_in (Program *program, const char *title, const char *keys, const char *name);
