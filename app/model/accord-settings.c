#include "config.h"

#include "accord-settings.h"

#include "accord-json.h"

#define LONGEST_LEAD 3650

struct _AccordSettings {
  AccordRecord parent_instance;

  JsonObject *leads;
  JsonObject *holidays;
  JsonObject *presidency;
  guint working_week;
  AccordWorkingCalendar *calendar;
  gboolean order_only;
  AccordDay self_review;
};

G_DEFINE_FINAL_TYPE (AccordSettings, accord_settings, ACCORD_TYPE_RECORD)

static guint
read_week (JsonArray *week)
{
  guint weekdays = 0;

  for (guint i = 0; week != NULL && i < json_array_get_length (week); i++) {
    JsonNode *node = json_array_get_element (week, i);
    gint64 weekday = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
                   ? json_node_get_int (node) : 0;

    if (weekday >= ACCORD_MONDAY && weekday <= ACCORD_SUNDAY)
      weekdays |= 1u << weekday;
  }

  return weekdays;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  AccordDay x = *(const AccordDay *) a, y = *(const AccordDay *) b;

  return (x > y) - (x < y);
}

/* The keys of a map that name a day, once they are completed by @suffix; what a team took off the list holds null. */
static GArray *
list_days (JsonObject *map, const char *suffix)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (AccordDay));
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (map == NULL)
    return days;

  json_object_iter_init (&iter, map);
  while (json_object_iter_next (&iter, &name, &node)) {
    g_autofree char *text = g_strconcat (name, suffix, NULL);
    AccordDay day = accord_day_parse (text);

    if (day != ACCORD_DAY_NONE && !JSON_NODE_HOLDS_NULL (node))
      g_array_append_val (days, day);
  }
  g_array_sort (days, compare_days);

  return days;
}

static void
accord_settings_load (AccordRecord *record, JsonObject *members)
{
  AccordSettings *self = ACCORD_SETTINGS (record);

  g_autoptr (GArray) holidays = NULL;

  self->leads = accord_json_get_object (members, "leads");
  self->holidays = accord_json_get_object (members, "holidays");
  self->presidency = accord_json_get_object (members, "presidency");
  self->working_week = read_week (accord_json_get_array (members, "working_week"));
  self->order_only = accord_json_get_flag (members, "order_only");
  self->self_review = accord_json_get_flag (members, "self_review") ? accord_json_get_day (members, "self_review_from")
                                                                    : ACCORD_DAY_NONE;
  holidays = list_days (self->holidays, "");
  self->calendar = accord_working_calendar_new (self->working_week, (AccordDay *) holidays->data, holidays->len);
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

guint
accord_settings_get_working_week (AccordSettings *self)
{
  g_return_val_if_fail (ACCORD_IS_SETTINGS (self), 0);

  return self->working_week;
}

const char *
accord_settings_get_holiday (AccordSettings *self, AccordDay day)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (ACCORD_IS_SETTINGS (self), NULL);
  g_return_val_if_fail (accord_day_is_valid (day), NULL);

  text = accord_day_to_string (day);

  return accord_json_get_text (self->holidays, text);
}

GArray *
accord_settings_list_holidays (AccordSettings *self)
{
  g_return_val_if_fail (ACCORD_IS_SETTINGS (self), NULL);

  return list_days (self->holidays, "");
}

GArray *
accord_settings_list_months (AccordSettings *self)
{
  g_return_val_if_fail (ACCORD_IS_SETTINGS (self), NULL);

  return list_days (self->presidency, "-01");
}

gboolean
accord_settings_get_order_only (AccordSettings *self)
{
  g_return_val_if_fail (ACCORD_IS_SETTINGS (self), FALSE);

  return self->order_only;
}

AccordDay
accord_settings_get_self_review (AccordSettings *self)
{
  g_return_val_if_fail (ACCORD_IS_SETTINGS (self), ACCORD_DAY_NONE);

  return self->self_review;
}
