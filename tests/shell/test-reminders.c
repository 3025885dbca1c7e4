/* Notifications of what is due, as a desktop that shows them sees them. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>
#include <string.h>

#define NAME "org.freedesktop.Notifications"
#define PATH "/org/freedesktop/Notifications"

static const char description[] =
  "<node><interface name='" NAME "'>"
  "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
  "<method name='GetServerInformation'><arg type='s' direction='out'/><arg type='s' direction='out'/>"
  "<arg type='s' direction='out'/><arg type='s' direction='out'/></method>"
  "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>"
  "<arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
  "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
  "<signal name='ActionInvoked'><arg type='u'/><arg type='s'/></signal>"
  "<signal name='NotificationClosed'><arg type='u'/><arg type='u'/></signal>"
  "</interface></node>";

/* What the desktop was asked to show; the id of a notification is its place among them, from 1. */
static GPtrArray *titles, *bodies;
static GArray *closed;
static GDBusConnection *bus;

static void
on_call (GDBusConnection *connection,
         const char *sender,
         const char *path,
         const char *interface,
         const char *method,
         GVariant *arguments,
         GDBusMethodInvocation *invocation,
         gpointer data)
{
  if (strcmp (method, "Notify") == 0) {
    const char *title, *body;

    g_variant_get (arguments, "(&su&s&s&sas@a{sv}i)", NULL, NULL, NULL, &title, &body, NULL, NULL, NULL);
    g_test_message ("“%s” “%s”", title, body);
    g_ptr_array_add (titles, g_strdup (title));
    g_ptr_array_add (bodies, g_strdup (body));
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", titles->len));
  } else if (strcmp (method, "CloseNotification") == 0) {
    guint id;

    g_variant_get (arguments, "(u)", &id);
    g_array_append_val (closed, id);
    g_dbus_method_invocation_return_value (invocation, NULL);
  } else if (strcmp (method, "GetCapabilities") == 0) {
    const char *const capabilities[] = { "body", "actions", NULL };

    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", capabilities));
  } else {
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(ssss)", "test", "test", "1", "1.2"));
  }
}

static void
begin_showing (void)
{
  static const GDBusInterfaceVTable vtable = { on_call };
  g_autoptr (GDBusNodeInfo) info = NULL;
  g_autoptr (GError) error = NULL;

  titles = g_ptr_array_new_with_free_func (g_free);
  bodies = g_ptr_array_new_with_free_func (g_free);
  closed = g_array_new (FALSE, FALSE, sizeof (guint));
  if (bus != NULL)
    return;

  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  info = g_dbus_node_info_new_for_xml (description, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (bus, PATH, info->interfaces[0], &vtable, NULL, NULL, &error);
  g_assert_no_error (error);
  g_bus_own_name_on_connection (bus, NAME, G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);
}

static void
end_showing (void)
{
  g_ptr_array_unref (titles);
  g_ptr_array_unref (bodies);
  g_array_unref (closed);
}

static void
wait_a_while (void)
{
  for (int i = 0; i < 60; i++)
    program_wait ();
}

static gboolean
was_closed (guint id)
{
  for (guint i = 0; i < closed->len; i++)
    if (g_array_index (closed, guint, i) == id)
      return TRUE;

  return FALSE;
}

static void
assert_title (guint i, const char *mission, const char *step)
{
  g_assert_nonnull (strstr (g_ptr_array_index (titles, i), mission));
  g_assert_nonnull (strstr (g_ptr_array_index (titles, i), step));
}

/* One consultation has steps that are overdue; its notification leads to it, and does not come again that day. */
static void
test_click (Program *program, gconstpointer data)
{
  begin_showing ();
  program_start (program, NULL);
  WAIT_FOR (titles->len == 1);
  assert_title (0, "MONUSCO", _("Secretary-General's report issued"));

  g_dbus_connection_emit_signal (bus, NULL, PATH, NAME, "ActionInvoked", g_variant_new ("(us)", 1, "default"), NULL);
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Back")));
  wait_a_while ();
  g_assert_cmpuint (titles->len, ==, 1);
  program_end (program, "Ctrl+q");

  program_start (program, NULL);
  wait_a_while ();
  g_assert_cmpuint (titles->len, ==, 1);
  program_end (program, "Ctrl+q");
  end_showing ();
}

static void
go_to (Program *program, const char *keys, const char *name)
{
  for (int i = 0; i < 40 && !program_is_focused (program, name); i++)
    program_move_focus (program, keys);
  WAIT_FOR (program_is_focused (program, name));
}

static void
test_withdrawn (Program *program, gconstpointer data)
{
  begin_showing ();
  program_start (program, NULL);
  WAIT_FOR (titles->len == 1);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));

  go_to (program, window_get_later_key (), _("Secretary-General's report issued"));
  x_input_press ("Return");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Mark as Done Today")));
  g_assert_false (was_closed (1));
  go_to (program, "Tab", _("Mark as Done Today"));
  x_input_press ("space");
  WAIT_FOR (was_closed (1));

  /* Undone, it is due again; but of each step, once a day. */
  x_input_press ("Ctrl+z");
  WAIT_FOR (program_count_records (program, "consultation") == 0);
  wait_a_while ();
  g_assert_cmpuint (titles->len, ==, 1);
  program_end (program, "Ctrl+q");
  end_showing ();
}

/* When much is due at once, a few are named, and one more leads to the agenda. */
static void
test_summary (Program *program, gconstpointer data)
{
  const char *lead = _("Meeting with contributors before the mandate expires");

  begin_showing ();
  program_start (program, NULL);
  WAIT_FOR (titles->len == 1);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));

  x_input_press ("Ctrl+comma");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_SPIN_BUTTON, lead));
  window_go_to_in (program, _("Preferences"), "Tab", lead);
  x_input_press ("Ctrl+a");
  x_input_type ("170");
  x_input_press ("Return");
  WAIT_FOR (titles->len == 5);
  wait_a_while ();
  g_assert_cmpuint (titles->len, ==, 5);
  for (guint i = 1; i < 4; i++)
    g_assert_nonnull (strchr (g_ptr_array_index (titles, i), ':'));
  g_assert_null (strstr (g_ptr_array_index (titles, 4), "UN"));

  /* Escape takes a toast away first, if there is one. */
  for (int i = 0; i < 4 && program_shows (program, ATSPI_ROLE_FRAME, _("Preferences")); i++) {
    x_input_press ("Escape");
    wait_a_while ();
  }
  g_dbus_connection_emit_signal (bus, NULL, PATH, NAME, "ActionInvoked", g_variant_new ("(us)", 5, "default"), NULL);
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LIST, C_("page", "Agenda")));
  WAIT_FOR (program_has_keyboard (program));
  program_end (program, "Ctrl+q");
  end_showing ();
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/reminders/click", test_click },
    { "/shell/reminders/withdrawn", test_withdrawn },
    { "/shell/reminders/summary", test_summary },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
