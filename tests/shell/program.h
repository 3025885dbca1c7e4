#pragma once

#include "accessible.h"

#include <gio/gio.h>

/* The day on which all of it happens. */
#define TODAY "2026-11-22"

/* The program as an officer starts it, in a home of its own, as a screen reader sees it. */
typedef struct {
  char *home;
  char *file;                   /* the planning file, if none is named */
  GSubprocess *process;
  AtspiAccessible *top;         /* all its windows */
} Program;

/* Must come first: finds the bus of screen readers. Returns FALSE if there is no display. */
gboolean program_init (void);

void program_set_up (Program *self);
void program_tear_down (Program *self);

/* Starts it and waits for its window to have the focus. */
void program_start (Program *self, const char *file);

/* Presses @keys, and waits for the program to end, which must not have said anything on the console. */
void program_end (Program *self, const char *keys);

/* Lets the program do something. */
void program_wait (void);

/* Ends the test, which has waited in vain, and says what is on the screen. */
void program_give_up (const char *file, int line, const char *condition) G_GNUC_NORETURN;

/* Waits for something to become true, and ends the test if that takes too long. */
#define WAIT_FOR(condition)                                                                                            \
  G_STMT_START {                                                                                                       \
    gint64 patience = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;                                                   \
                                                                                                                       \
    while (!(condition)) {                                                                                             \
      if (g_get_monotonic_time () > patience)                                                                          \
        program_give_up (__FILE__, __LINE__, #condition);                                                              \
      program_wait ();                                                                                                 \
    }                                                                                                                  \
  } G_STMT_END

gboolean program_shows (Program *self, AtspiRole role, const char *part);

/* Whether keys go to it, and to something in it. */
gboolean program_has_keyboard (Program *self);

/* What has the focus. */
gboolean program_is_focused (Program *self, const char *part);

/* Presses @keys, and waits for something of another name to have the focus. */
void program_move_focus (Program *self, const char *keys);

gboolean program_is_selected (Program *self, const char *part);

/* The first of a role whose name has @part in it, once there is one. */
AtspiAccessible *program_wait_for (Program *self, AtspiRole role, const char *part);

/* How many records of a kind there are in the planning file. */
int program_count_records (Program *self, const char *kind);
