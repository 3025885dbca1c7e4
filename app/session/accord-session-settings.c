#include "config.h"

#include "accord-session-settings.h"

#include "accord-day-format.h"
#include "accord-json.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_LEAD 3650

static const struct {
  const char *key;
  const char *title;
} lead_titles[] = {
  { "sg_report_before_tcc_meeting_days", N_("Report before the meeting with contributors") },
  { "sg_report_before_council_discussion_working_days", N_("Report before the Council discusses it") },
  { "invitation_and_agenda_paper_before_tcc_meeting_days", N_("Invitation and agenda before the meeting") },
  { "tcc_meeting_before_expiry_days", N_("Meeting with contributors before the mandate expires") },
  { "tcc_meeting_before_council_consultations_days", N_("Informal consultations after the meeting") },
  { "fact_sheets_ready_before_tcc_meeting_days", N_("Fact sheets ready before the meeting") },
  { "summary_after_tcc_meeting_working_days", N_("Summary after the meeting") },
  { "council_decision_before_expiry_days", N_("Council’s decision before the mandate expires") },
  { "council_visit_tor_notice_before_departure_days", N_("Terms of reference before a Council mission leaves") },
  { "council_visit_conclusions_after_return_days", N_("Conclusions after a Council mission returns") },
  { "event_triggered_meeting_target_days", N_("Meeting after a serious development") },
  { "self_review_months", N_("From one self-review to the next") },
  { "request_answered_after_days", N_("Answer after a contributor’s request") },
  { "assessment_meeting_after_stage_change_days", N_("Assessment after a change of stage") },
  { "debrief_after_rotation_days", N_("Lessons after a rotation") },
  { "reconnaissance_before_deployment_days", N_("Reconnaissance before deployment") },
};

static JsonNode *
make_text (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
ref_node (JsonNode *node)
{
  return node != NULL ? json_node_ref (node) : NULL;
}

/* What is as shipped is no edit: it is taken out of the team's own document, so that a later release may still correct
 * it. What is to be nothing, but is shipped, holds null. */
static void
add_change (AccordChangeSet *changes, AccordSession *self, const char *path, JsonNode *value)
{
  AccordRecord *record = ACCORD_RECORD (accord_session_get_settings (self));
  JsonNode *shipped = accord_document_get_path (accord_record_get_shipped (record), path);
  JsonNode *before = accord_document_get_path (accord_record_get_own (record), path);

  if (value == NULL && shipped != NULL)
    value = json_node_new (JSON_NODE_NULL);
  else if (value != NULL && shipped != NULL && accord_document_equal (shipped, value))
    g_clear_pointer (&value, json_node_unref);
  accord_change_set_add (changes, ACCORD_SETTINGS_ID, path, ref_node (before), value);
}

static char *
format_lead (const AccordLead *lead, int value)
{
  if (lead->months)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d month", "%d months", value), value);
  if (lead->working_days)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d working day", "%d working days", value), value);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", value), value);
}

AccordSettings *
accord_session_get_settings (AccordSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  return accord_workspace_get_settings (accord_session_get_workspace (self));
}

const char *
accord_session_get_lead_title (const AccordLead *lead)
{
  g_return_val_if_fail (lead != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lead_titles); i++)
    if (strcmp (lead_titles[i].key, lead->key) == 0)
      return _(lead_titles[i].title);

  return lead->key;
}

int
accord_session_get_shipped_lead (AccordSession *self, const AccordLead *lead)
{
  JsonObject *shipped;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), 0);
  g_return_val_if_fail (lead != NULL, 0);

  shipped = accord_record_get_shipped (ACCORD_RECORD (accord_session_get_settings (self)));

  return accord_json_get_number (accord_json_get_object (shipped, "leads"), lead->key, 0);
}

AccordChangeSet *
accord_session_set_lead (AccordSession *self, const AccordLead *lead, int value)
{
  g_autofree char *title = NULL, *path = NULL, *words = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (lead != NULL, NULL);

  value = CLAMP (value, lead->least, LONGEST_LEAD);
  words = format_lead (lead, value);
  /* Translators: a lead, such as "Summary after the meeting", and its value, such as "2 working days" */
  title = g_strdup_printf (C_("lead", "%s: %s"), accord_session_get_lead_title (lead), words);
  changes = accord_change_set_new (title);
  path = g_strconcat ("leads/", lead->key, NULL);
  add_change (changes, self, path, json_node_init_int (json_node_alloc (), value));

  return changes;
}

AccordChangeSet *
accord_session_reset_leads (AccordSession *self)
{
  JsonObject *own, *leads;
  AccordChangeSet *changes;
  g_autoptr (GList) keys = NULL;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  changes = accord_change_set_new (_("Leads as shipped"));
  own = accord_record_get_own (ACCORD_RECORD (accord_session_get_settings (self)));
  leads = accord_json_get_object (own, "leads");
  keys = leads != NULL ? json_object_get_members (leads) : NULL;
  for (GList *l = keys; l != NULL; l = l->next) {
    g_autofree char *path = g_strconcat ("leads/", l->data, NULL);

    accord_change_set_add (changes, ACCORD_SETTINGS_ID, path, ref_node (json_object_get_member (leads, l->data)), NULL);
  }

  return changes;
}

AccordChangeSet *
accord_session_set_order_only (AccordSession *self, gboolean order_only)
{
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  changes = accord_change_set_new (order_only ? _("Only the order, without leads") : _("Order and leads"));
  add_change (changes, self, "order_only", order_only ? json_node_init_boolean (json_node_alloc (), TRUE) : NULL);

  return changes;
}

AccordChangeSet *
accord_session_set_self_review (AccordSession *self, AccordDay first)
{
  g_autofree char *title = NULL, *day = NULL, *text = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (first == ACCORD_DAY_NONE || accord_day_is_valid (first), NULL);

  if (first == ACCORD_DAY_NONE) {
    changes = accord_change_set_new (_("No self-reviews"));
    add_change (changes, self, "self_review", NULL);
    return changes;
  }

  day = accord_day_format (first, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ());
  /* Translators: %s is a day */
  title = g_strdup_printf (_("Self-reviews from %s"), day);
  changes = accord_change_set_new (title);
  text = accord_day_to_string (first);
  add_change (changes, self, "self_review", json_node_init_boolean (json_node_alloc (), TRUE));
  add_change (changes, self, "self_review_from", make_text (text));

  return changes;
}

AccordChangeSet *
accord_session_set_working_week (AccordSession *self, guint weekdays)
{
  AccordChangeSet *changes;
  JsonArray *week;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail ((weekdays & 0xfe) != 0, NULL);

  changes = accord_change_set_new (_("Working week"));
  week = json_array_new ();
  for (int day = ACCORD_MONDAY; day <= ACCORD_SUNDAY; day++)
    if ((weekdays & (1u << day)) != 0)
      json_array_add_int_element (week, day);
  add_change (changes, self, "working_week", json_node_init_array (json_node_alloc (), week));
  json_array_unref (week);

  return changes;
}

AccordChangeSet *
accord_session_set_holiday (AccordSession *self, AccordDay day, const char *name)
{
  g_autofree char *text = NULL, *path = NULL, *title = NULL, *words = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (accord_day_is_valid (day), NULL);

  words = accord_day_format (day, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ());
  if (name != NULL)
    /* Translators: a day, and what the holiday on it is called */
    title = g_strdup_printf (_("Holiday on %s: %s"), words, name);
  else
    /* Translators: %s is a day */
    title = g_strdup_printf (_("No holiday on %s"), words);
  changes = accord_change_set_new (title);
  text = accord_day_to_string (day);
  path = g_strconcat ("holidays/", text, NULL);
  add_change (changes, self, path, name != NULL ? make_text (name) : NULL);

  return changes;
}

AccordChangeSet *
accord_session_set_president (AccordSession *self, AccordDay day, const char *country)
{
  g_autofree char *path = NULL, *title = NULL, *month = NULL;
  AccordChangeSet *changes;
  int year, number;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (accord_day_is_valid (day), NULL);

  month = accord_day_format (day, ACCORD_DAY_STYLE_MONTH, accord_language_get_preferred ());
  if (country != NULL)
    /* Translators: a month with its year, and the country that presides over the Council in it */
    title = g_strdup_printf (_("Presidency in %s: %s"), month,
                             accord_countries_get_name (accord_session_get_countries (self), country));
  else
    /* Translators: %s is a month with its year */
    title = g_strdup_printf (_("Presidency in %s: not entered"), month);
  changes = accord_change_set_new (title);
  accord_day_get_ymd (day, &year, &number, NULL);
  path = g_strdup_printf ("presidency/%04d-%02d", year, number);
  add_change (changes, self, path, country != NULL ? make_text (country) : NULL);

  return changes;
}
