#include "x-input.h"

#include <X11/XKBlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <string.h>

static Display *
get_display (void)
{
  static Display *display;

  if (display == NULL)
    display = XOpenDisplay (NULL);
  g_assert_nonnull (display);

  return display;
}

static KeySym
to_keysym (const char *name)
{
  if (g_str_equal (name, "Ctrl"))
    return XK_Control_L;
  if (g_str_equal (name, "Shift"))
    return XK_Shift_L;
  if (g_str_equal (name, "Alt"))
    return XK_Alt_L;

  return XStringToKeysym (name);
}

static void
send_key (KeySym keysym, gboolean down)
{
  Display *display = get_display ();
  KeyCode code = XKeysymToKeycode (display, keysym);

  g_assert_cmpint (code, !=, 0);
  /* A sign on the upper half of its key. */
  if (XkbKeycodeToKeysym (display, code, 0, 0) != keysym)
    XTestFakeKeyEvent (display, XKeysymToKeycode (display, XK_Shift_L), down, CurrentTime);
  XTestFakeKeyEvent (display, code, down, CurrentTime);
}

void
x_input_press (const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, "+", -1);
  int n = g_strv_length (names);

  for (int i = 0; i < n; i++)
    send_key (to_keysym (names[i]), True);
  for (int i = n - 1; i >= 0; i--)
    send_key (to_keysym (names[i]), False);
  XSync (get_display (), False);
}

void
x_input_type (const char *text)
{
  for (const char *p = text; *p != '\0'; p++) {
    char name[] = { *p, '\0' };

    x_input_press (name);
  }
}

/* A number that a window has as a property; 0 if it has none. */
static unsigned long
get_property (Window window, const char *name)
{
  Display *display = get_display ();
  Atom type;
  int format;
  unsigned long n, left, value = 0;
  unsigned char *data = NULL;

  if (XGetWindowProperty (display, window, XInternAtom (display, name, False), 0, 1, False, AnyPropertyType,
                          &type, &format, &n, &left, &data) == Success && n == 1)
    value = *(unsigned long *) data;
  if (data != NULL)
    XFree (data);

  return value;
}

static Window
get_active_window (void)
{
  return get_property (DefaultRootWindow (get_display ()), "_NET_ACTIVE_WINDOW");
}

static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

/* A window that goes in between is no reason to end. */
static gboolean
goes_to (int pid, gboolean first)
{
  XErrorHandler handler = XSetErrorHandler (ignore_error);
  Window window = get_active_window (), parent;
  gboolean ours = window != None && get_property (window, "_NET_WM_PID") == (unsigned long) pid &&
                  !(first && XGetTransientForHint (get_display (), window, &parent));

  XSetErrorHandler (handler);

  return ours;
}

gboolean
x_input_goes_to (int pid)
{
  return goes_to (pid, TRUE);
}

gboolean
x_input_goes_to_any (int pid)
{
  return goes_to (pid, FALSE);
}

void
x_input_get_size (int *width, int *height)
{
  XWindowAttributes attributes;

  XGetWindowAttributes (get_display (), get_active_window (), &attributes);
  *width = attributes.width;
  *height = attributes.height;
}

void
x_input_resize (int width, int height)
{
  XResizeWindow (get_display (), get_active_window (), width, height);
  XSync (get_display (), False);
}

void
x_input_click (int x, int y)
{
  Display *display = get_display ();
  Window window = get_active_window (), child;
  int root_x, root_y;

  XTranslateCoordinates (display, window, DefaultRootWindow (display), x, y, &root_x, &root_y, &child);
  XTestFakeMotionEvent (display, -1, root_x, root_y, CurrentTime);
  XTestFakeButtonEvent (display, 1, True, CurrentTime);
  XTestFakeButtonEvent (display, 1, False, CurrentTime);
  XSync (display, False);
}
