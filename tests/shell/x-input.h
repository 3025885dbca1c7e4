#pragma once

#include <glib.h>

/* Keys and clicks as they come from a keyboard and a mouse. Each ends the test if there is no display. */

/* Whether the first window of that process gets the keys, none that belongs to it. */
gboolean x_input_goes_to (int pid);

/* Whether any window of that process gets the keys. */
gboolean x_input_goes_to_any (int pid);

/* "Tab", "Ctrl+f", "Ctrl+Shift+z", "Ctrl+plus": names of keys as X has them. */
void x_input_press (const char *keys);

/* ASCII letters and digits. */
void x_input_type (const char *text);

/* At a place in the window that has the focus, counted from its left upper corner. */
void x_input_click (int x, int y);

/* How large the window with the focus is on the screen, with its frame's shadow. */
void x_input_get_size (int *width, int *height);

void x_input_resize (int width, int height);
