#include "config.h"

#include "accord-reminders.h"

#include "accord-session-reminders.h"

#include <glib/gi18n.h>
#include <string.h>

/* A frame takes 16 ms; the rest of it is for drawing. */
#define SLICE_US 4000

/* How many consultations have a notification of their own at a time. */
#define MOST_SINGLE 3

#define SUMMARY_ID "steps-due"

struct _AccordReminders {
  GObject parent_instance;

  GApplication *application;
  AccordSession *session;
  GSettings *settings;
  GHashTable *pending; /* ids of missions to look at, and of the team's settings for its own reviews */
  GHashTable *due;     /* the same ids -> GPtrArray of AccordReminder */
  GHashTable *shown;   /* consultation's id -> name of the step that its notification is about */
  guint watch_ids[2];
  guint n_services;
  guint idle_id;
};

G_DEFINE_FINAL_TYPE (AccordReminders, accord_reminders, G_TYPE_OBJECT)

static gboolean
is_on (AccordReminders *self)
{
  return self->n_services > 0 && g_settings_get_boolean (self->settings, "reminders");
}

/* The names of the steps that were reminded of, whenever that was; says whether it was today. */
static GHashTable *
read_reminded (AccordReminders *self, gboolean *is_today)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char **list = NULL;
  g_autoptr (GVariant) value = g_settings_get_value (self->settings, "reminded");
  AccordDay day;

  g_variant_get (value, "(i^a&s)", &day, &list);
  for (guint i = 0; list[i] != NULL; i++)
    g_hash_table_add (names, g_strdup (list[i]));
  *is_today = day == accord_session_get_today (self->session);

  return names;
}

static void
write_reminded (AccordReminders *self, GHashTable *names)
{
  GVariantBuilder builder;
  GHashTableIter iter;
  gpointer name;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("as"));
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_variant_builder_add (&builder, "s", name);
  g_settings_set (self->settings, "reminded", "(ias)", accord_session_get_today (self->session), &builder);
}

static GPtrArray *
list_due (AccordReminders *self)
{
  GPtrArray *all = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer reminders;

  g_hash_table_iter_init (&iter, self->due);
  while (g_hash_table_iter_next (&iter, NULL, &reminders))
    g_ptr_array_extend (all, reminders, NULL, NULL);
  accord_session_sort_reminders (all);

  return all;
}

static GHashTable *
name_steps (GPtrArray *reminders)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < reminders->len; i++) {
    const AccordReminder *reminder = g_ptr_array_index (reminders, i);

    for (guint k = 0; k < reminder->steps->len; k++)
      g_hash_table_add (names, accord_chain_make_step_id (reminder->chain, g_ptr_array_index (reminder->steps, k)));
  }

  return names;
}

static gboolean
has_consultation (GPtrArray *reminders, const char *id)
{
  for (guint i = 0; i < reminders->len; i++)
    if (strcmp (((AccordReminder *) g_ptr_array_index (reminders, i))->chain->consultation_id, id) == 0)
      return TRUE;

  return FALSE;
}

/* What was sent before the last start is still on the screen: of that, only the steps are known. */
static void
withdraw_done (AccordReminders *self, GPtrArray *due, GHashTable *names, GHashTable *reminded)
{
  GHashTableIter iter;
  gpointer id, name;

  g_hash_table_iter_init (&iter, reminded);
  while (g_hash_table_iter_next (&iter, &name, NULL)) {
    const char *end = strrchr (name, '/');
    g_autofree char *consultation_id = end != NULL ? g_strndup (name, end - (const char *) name) : NULL;

    if (consultation_id != NULL && !g_hash_table_contains (names, name) && !has_consultation (due, consultation_id))
      g_application_withdraw_notification (self->application, consultation_id);
  }

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &id, &name)) {
    if (g_hash_table_contains (names, name))
      continue;
    g_application_withdraw_notification (self->application, id);
    g_hash_table_iter_remove (&iter);
  }

  if (due->len == 0)
    g_application_withdraw_notification (self->application, SUMMARY_ID);
}

static void
send_single (AccordReminders *self, const AccordReminder *reminder)
{
  g_autofree char *title = accord_session_get_reminder_title (reminder);
  g_autofree char *body = accord_session_get_reminder_body (reminder, accord_session_get_today (self->session));
  g_autoptr (GNotification) notification = g_notification_new (title);
  const char *id = reminder->chain->consultation_id;

  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.show-consultation", "s", id);
  g_application_send_notification (self->application, id, notification);
  g_hash_table_insert (self->shown, g_strdup (id),
                       accord_chain_make_step_id (reminder->chain, g_ptr_array_index (reminder->steps, 0)));
}

static void
send_summary (AccordReminders *self, GPtrArray *reminders, guint from)
{
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *title = NULL;
  guint n = 0;

  for (guint i = from; i < reminders->len; i++)
    n += ((AccordReminder *) g_ptr_array_index (reminders, i))->steps->len;
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more step is due", "%u more steps are due", n), n);
  notification = g_notification_new (title);
  g_notification_set_default_action_and_target (notification, "app.show-page", "s", "agenda");
  g_application_send_notification (self->application, SUMMARY_ID, notification);
}

/* What is due and nobody was reminded of today. */
static GPtrArray *
list_new (GPtrArray *due, GHashTable *reminded)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_reminder_free);

  for (guint i = 0; i < due->len; i++) {
    AccordReminder *reminder = accord_reminder_leave_out (g_ptr_array_index (due, i), reminded);

    if (reminder != NULL)
      g_ptr_array_add (list, reminder);
  }
  accord_session_sort_reminders (list);

  return list;
}

static void
add_all (GHashTable *names, GHashTable *more)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, more);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_hash_table_add (names, g_strdup (name));
}

static void
review (AccordReminders *self)
{
  gboolean is_today;
  g_autoptr (GPtrArray) due = list_due (self), list = NULL;
  g_autoptr (GHashTable) reminded = read_reminded (self, &is_today);
  g_autoptr (GHashTable) names = name_steps (due);

  withdraw_done (self, due, names, reminded);
  if (!is_today)
    g_hash_table_remove_all (reminded);
  list = list_new (due, reminded);
  for (guint i = 0; i < MIN (list->len, MOST_SINGLE); i++)
    send_single (self, g_ptr_array_index (list, i));
  if (list->len > MOST_SINGLE)
    send_summary (self, list, MOST_SINGLE);

  if (list->len == 0 && is_today)
    return;

  /* A step that is done, and undone, was reminded of all the same. */
  add_all (names, reminded);
  write_reminded (self, names);
}

static void
look_at (AccordReminders *self, const char *id)
{
  AccordRecord *record = accord_workspace_lookup (accord_session_get_workspace (self->session), id);
  gboolean is_mission = ACCORD_IS_MISSION (record);

  if (record == NULL || accord_record_get_trashed (record)) {
    g_hash_table_remove (self->due, id);
    return;
  }

  g_hash_table_insert (self->due, g_strdup (id),
                       accord_session_list_reminders (self->session, is_mission ? ACCORD_MISSION (record) : NULL,
                                                      g_settings_get_int (self->settings, "reminder-days")));
}

static gboolean
look_at_some (gpointer data)
{
  AccordReminders *self = data;
  gint64 end = g_get_monotonic_time () + SLICE_US;
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->pending);
  while (g_get_monotonic_time () < end) {
    if (!g_hash_table_iter_next (&iter, &id, NULL)) {
      self->idle_id = 0;
      review (self);
      return G_SOURCE_REMOVE;
    }
    look_at (self, id);
    g_hash_table_iter_remove (&iter);
  }

  return G_SOURCE_CONTINUE;
}

static void
start (AccordReminders *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, look_at_some, self, NULL);
}

static void
look_at_all (AccordReminders *self)
{
  GListModel *missions = accord_workspace_get_missions (accord_session_get_workspace (self->session));
  guint n = g_list_model_get_n_items (missions);

  g_hash_table_remove_all (self->due);
  g_hash_table_remove_all (self->pending);
  if (!is_on (self))
    return;

  g_hash_table_add (self->pending, g_strdup (ACCORD_SETTINGS_ID));
  for (guint i = 0; i < n; i++) {
    g_autoptr (AccordRecord) mission = g_list_model_get_item (missions, i);

    g_hash_table_add (self->pending, g_strdup (accord_record_get_id (mission)));
  }
  start (self);
}

static void
on_session_changed (AccordReminders *self, const char *mission_id)
{
  if (mission_id == NULL) {
    look_at_all (self);
  } else if (is_on (self)) {
    g_hash_table_add (self->pending, g_strdup (mission_id));
    start (self);
  }
}

static void
on_settings_changed (AccordReminders *self)
{
  GHashTableIter iter;
  gpointer id;

  if (!is_on (self)) {
    g_clear_handle_id (&self->idle_id, g_source_remove);
    g_hash_table_iter_init (&iter, self->shown);
    while (g_hash_table_iter_next (&iter, &id, NULL))
      g_application_withdraw_notification (self->application, id);
    g_hash_table_remove_all (self->shown);
    g_application_withdraw_notification (self->application, SUMMARY_ID);
  }
  look_at_all (self);
}

static void
on_service_appeared (GDBusConnection *connection, const char *name, const char *owner, gpointer data)
{
  AccordReminders *self = data;

  if (self->n_services++ == 0)
    look_at_all (self);
}

static void
on_service_vanished (GDBusConnection *connection, const char *name, gpointer data)
{
  AccordReminders *self = data;

  /* Also called at first, if there is none. */
  if (self->n_services > 0)
    self->n_services--;
}

static void
accord_reminders_dispose (GObject *object)
{
  AccordReminders *self = ACCORD_REMINDERS (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->watch_ids); i++)
    g_clear_handle_id (&self->watch_ids[i], g_bus_unwatch_name);
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->application);

  G_OBJECT_CLASS (accord_reminders_parent_class)->dispose (object);
}

static void
accord_reminders_finalize (GObject *object)
{
  AccordReminders *self = ACCORD_REMINDERS (object);

  g_hash_table_unref (self->pending);
  g_hash_table_unref (self->due);
  g_hash_table_unref (self->shown);

  G_OBJECT_CLASS (accord_reminders_parent_class)->finalize (object);
}

static void
accord_reminders_class_init (AccordRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_reminders_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_reminders_finalize;
}

static void
accord_reminders_init (AccordReminders *self)
{
  self->pending = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->due = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* GLib warns on the console if it sends a notification that nobody shows, so it is not asked to. */
static void
watch_services (AccordReminders *self)
{
  static const char *const names[] = { "org.gtk.Notifications", "org.freedesktop.Notifications" };
  GDBusConnection *connection = g_application_get_dbus_connection (self->application);

  for (guint i = 0; connection != NULL && i < G_N_ELEMENTS (names); i++)
    self->watch_ids[i] = g_bus_watch_name_on_connection (connection, names[i], G_BUS_NAME_WATCHER_FLAGS_AUTO_START,
                                                         on_service_appeared, on_service_vanished, self, NULL);
}

AccordReminders *
accord_reminders_new (GApplication *application, AccordSession *session, GSettings *settings)
{
  AccordReminders *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ACCORD_TYPE_REMINDERS, NULL);
  self->application = g_object_ref (application);
  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (on_settings_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::reminder-days", G_CALLBACK (look_at_all), self, G_CONNECT_SWAPPED);
  watch_services (self);

  return self;
}
