#include "config.h"

#include "accord-settings.h"

#include "accord-json.h"

#define LONGEST_LEAD 3650

struct _AccordSettings {
  AccordRecord parent_instance;

  JsonObject *leads;
  JsonObject *presidency;
  AccordWorkingCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (AccordSettings, accord_settings, ACCORD_TYPE_RECORD)

static AccordWorkingCalendar *
read_calendar (JsonObject *members)
{
  JsonArray *week = accord_json_get_array (members, "working_week");
  JsonObject *holidays = accord_json_get_object (members, "holidays");
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (AccordDay));
  guint weekdays = 0;

  for (guint i = 0; week != NULL && i < json_array_get_length (week); i++) {
    JsonNode *node = json_array_get_element (week, i);
    gint64 weekday = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
                   ? json_node_get_int (node) : 0;

    if (weekday >= ACCORD_MONDAY && weekday <= ACCORD_SUNDAY)
      weekdays |= 1u << weekday;
  }

  if (holidays != NULL) {
    JsonObjectIter iter;
    const char *name;
    JsonNode *node;

    json_object_iter_init (&iter, holidays);
    while (json_object_iter_next (&iter, &name, &node)) {
      AccordDay day = accord_day_parse (name);

      /* A holiday that a team took off the list holds null. */
      if (day != ACCORD_DAY_NONE && !JSON_NODE_HOLDS_NULL (node))
        g_array_append_val (days, day);
    }
  }

  return accord_working_calendar_new (weekdays, (AccordDay *) days->data, days->len);
}

static void
accord_settings_load (AccordRecord *record, JsonObject *members)
{
  AccordSettings *self = ACCORD_SETTINGS (record);

  self->leads = accord_json_get_object (members, "leads");
  self->presidency = accord_json_get_object (members, "presidency");
  self->calendar = read_calendar (members);
}

static void
accord_settings_finalize (GObject *object)
{
  AccordSettings *self = ACCORD_SETTINGS (object);

  g_clear_pointer (&self->calendar, accord_working_calendar_unref);

  G_OBJECT_CLASS (accord_settings_parent_class)->finalize (object);
}

static void
accord_settings_class_init (AccordSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_settings_finalize;
  ACCORD_RECORD_CLASS (klass)->load = accord_settings_load;
}

static void
accord_settings_init (AccordSettings *self)
{
}

int
accord_settings_get_lead (AccordSettings *self, const char *key)
{
  g_return_val_if_fail (ACCORD_IS_SETTINGS (self), 0);
  g_return_val_if_fail (key != NULL, 0);

  return CLAMP (accord_json_get_number (self->leads, key, 0), 0, LONGEST_LEAD);
}

AccordWorkingCalendar *
accord_settings_get_calendar (AccordSettings *self)
{
  g_return_val_if_fail (ACCORD_IS_SETTINGS (self), NULL);

  return self->calendar;
}

const char *
accord_settings_get_president (AccordSettings *self, AccordDay day)
{
  char month[16];
  int year, number;

  g_return_val_if_fail (ACCORD_IS_SETTINGS (self), NULL);
  g_return_val_if_fail (accord_day_is_valid (day), NULL);

  accord_day_get_ymd (day, &year, &number, NULL);
  g_snprintf (month, sizeof month, "%04d-%02d", year, number);

  return accord_json_get_text (self->presidency, month);
}
