#include "config.h"

#include "accord-session-agenda.h"

#include "accord-json.h"
#include "accord-text.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
agenda_item_free (gpointer data)
{
  AccordAgendaItem *item = data;

  accord_chain_unref (item->chain);
  g_free (item);
}

static AccordDay
get_day (const AccordAgendaItem *item)
{
  return item->step != NULL ? accord_step_get_day (item->step) : item->chain->anchor;
}

static AccordRole
get_role (const AccordAgendaItem *item)
{
  return item->step != NULL ? item->step->role : ACCORD_ROLE_SECRETARIAT;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const AccordAgendaItem *x = *(AccordAgendaItem **) a, *y = *(AccordAgendaItem **) b;
  AccordDay x_day = get_day (x), y_day = get_day (y);

  if ((x->step == NULL) != (y->step == NULL))
    return x->step == NULL ? -1 : 1;

  return (x_day > y_day) - (x_day < y_day);
}

static gboolean
is_of_form (const AccordAgendaItem *item, const char *form)
{
  const char *own = item->step != NULL ? accord_session_get_form (item->chain) : NULL;

  return own != NULL && (strcmp (own, form) == 0 || (strcmp (form, "A") == 0 && g_str_has_prefix (own, "A-")));
}

/* Names come as people write them. */
static gboolean
is_of_colleague (const AccordAgendaItem *item, const char *who)
{
  g_autofree char *wanted = NULL, *own = NULL;

  if (item->step == NULL || item->step->who == NULL)
    return FALSE;

  wanted = accord_text_fold (who);
  own = accord_text_fold (item->step->who);

  return strcmp (wanted, own) == 0;
}

gboolean
accord_agenda_item_is_overdue (const AccordAgendaItem *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->step != NULL && accord_step_is_late (self->step);
}

gboolean
accord_agenda_item_is_open (const AccordAgendaItem *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->step == NULL || accord_step_is_open (self->step);
}

gboolean
accord_agenda_filter_accepts (const AccordAgendaFilter *self, const AccordAgendaItem *item)
{
  AccordDay day;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  if (self->owner != ACCORD_ROLE_NONE && get_role (item) != self->owner)
    return FALSE;
  if (self->who != NULL && !is_of_colleague (item, self->who))
    return FALSE;
  if (self->form != NULL && !is_of_form (item, self->form))
    return FALSE;

  /* That an update is needed is so on every day. */
  if (item->step == NULL)
    return !self->overdue;
  day = get_day (item);
  if (self->from != ACCORD_DAY_NONE && day < self->from)
    return FALSE;
  if (self->to != ACCORD_DAY_NONE && day > self->to)
    return FALSE;

  return !self->overdue || accord_agenda_item_is_overdue (item);
}

static void
add_item (GPtrArray *list, AccordChain *chain, const AccordStep *step, const AccordAgendaFilter *filter)
{
  AccordAgendaItem item = { chain, step };

  if (!accord_agenda_filter_accepts (filter, &item))
    return;

  accord_chain_ref (chain);
  g_ptr_array_add (list, g_memdup2 (&item, sizeof item));
}

/* Without a mission, the team's own reviews. */
static void
add_mission (GPtrArray *list, AccordSession *self, AccordMission *mission, const AccordAgendaFilter *filter)
{
  GPtrArray *chains = accord_session_get_chains (self, mission);

  for (guint i = 0; i < chains->len; i++) {
    AccordChain *chain = g_ptr_array_index (chains, i);

    if (chain->update_needed)
      add_item (list, chain, NULL, filter);
    for (guint k = 0; k < chain->n_steps; k++)
      add_item (list, chain, &chain->steps[k], filter);
  }
}

GPtrArray *
accord_session_list_agenda (AccordSession *self, const AccordAgendaFilter *filter)
{
  GPtrArray *list;
  GListModel *missions;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  list = g_ptr_array_new_with_free_func (agenda_item_free);
  missions = accord_workspace_get_missions (accord_session_get_workspace (self));
  if (filter->mission != NULL) {
    add_mission (list, self, filter->mission, filter);
  } else {
    guint n = g_list_model_get_n_items (missions);

    for (guint i = 0; i < n; i++) {
      g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);

      add_mission (list, self, mission, filter);
    }
    add_mission (list, self, NULL, filter);
  }

  /* g_ptr_array_sort() keeps the order of equals, so a chain's steps of one day stay in its order. */
  g_ptr_array_sort (list, compare_items);

  return list;
}

GPtrArray *
accord_session_list_mission_agenda (AccordSession *self, AccordMission *mission, const AccordAgendaFilter *filter)
{
  GPtrArray *list;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  list = g_ptr_array_new_with_free_func (agenda_item_free);
  add_mission (list, self, mission, filter);
  g_ptr_array_sort (list, compare_items);

  return list;
}

const char *
accord_session_get_citation (const AccordChain *chain, const AccordStep *step)
{
  g_return_val_if_fail (chain != NULL, NULL);

  if (step == NULL || strcmp (step->template->basis, "mandate") == 0)
    return chain->mandate != NULL ? accord_mandate_get_symbol (chain->mandate) : NULL;
  if (strcmp (step->template->basis, "entered") == 0)
    return NULL;
  if (step->template->citation != NULL)
    return step->template->citation;
  /* The same meeting rests on another provision if it is one of the Council. */
  if (chain->form == ACCORD_FORM_PUBLIC || chain->form == ACCORD_FORM_PRIVATE)
    return chain->template->council_citation;

  return chain->template->citation;
}

const char *
accord_session_get_form (const AccordChain *chain)
{
  g_return_val_if_fail (chain != NULL, NULL);

  return chain->update_needed ? NULL : accord_form_get_name (chain->form);
}

gboolean
accord_agenda_form_is_known (const char *form)
{
  AccordForm known;

  g_return_val_if_fail (form != NULL, FALSE);

  return strcmp (form, "A") == 0 || accord_form_from_name (form, &known);
}

static void
set_lead (JsonObject *object, const AccordStep *step, AccordSettings *settings)
{
  JsonObject *lead;

  if (step == NULL || step->lead == NULL) {
    json_object_set_null_member (object, "lead_setting");
    return;
  }

  lead = json_object_new ();
  json_object_set_string_member (lead, "key", step->lead->key);
  json_object_set_int_member (lead, "value", accord_settings_get_lead (settings, step->lead->key));
  json_object_set_string_member (lead, "unit", step->lead->working_days ? "working_days" : "days");
  json_object_set_boolean_member (lead, "is_setting", TRUE);
  json_object_set_object_member (object, "lead_setting", lead);
}

static void
set_also (JsonObject *object, const AccordStep *step)
{
  JsonArray *also = json_array_new ();

  for (guint i = 0; step != NULL && step->template->also[i] != NULL; i++)
    json_array_add_string_element (also, step->template->also[i]);
  json_object_set_array_member (object, "also", also);
}

/* As much of the day as is known. */
static void
set_actual (JsonObject *object, const AccordStep *step)
{
  g_autofree char *text = NULL;

  if (step != NULL && step->actual != ACCORD_DAY_NONE)
    text = accord_partial_day_to_string ((AccordPartialDay) { step->actual, step->precision });
  accord_json_set_text (object, "actual", text);
}

static void
set_step (JsonObject *object, AccordSession *self, const AccordAgendaItem *item)
{
  const AccordStep *step = item->step;
  AccordSettings *settings = accord_workspace_get_settings (accord_session_get_workspace (self));
  AccordRole role = get_role (item);
  AccordDay day = step != NULL ? accord_step_get_day (step) : ACCORD_DAY_NONE;
  g_autofree char *owner = accord_words_for_owner (role, day, settings, accord_session_get_countries (self));

  json_object_set_string_member (object, "step", step != NULL ? step->template->key : "update_needed");
  set_also (object, step);
  json_object_set_string_member (object, "title",
                                 step != NULL ? accord_words_for_step (step->template)
                                              : _("Enter what the Council decided"));
  accord_json_set_day (object, "planned", step != NULL ? step->planned : ACCORD_DAY_NONE);
  accord_json_set_day (object, "earliest", step != NULL ? step->earliest : ACCORD_DAY_NONE);
  accord_json_set_day (object, "latest", step != NULL ? accord_step_get_latest (step) : ACCORD_DAY_NONE);
  set_actual (object, step);
  json_object_set_string_member (object, "owner", owner);
  json_object_set_string_member (object, "owner_role", accord_role_get_name (role));
  accord_json_set_text (object, "who", step != NULL ? step->who : NULL);
  accord_json_set_text (object, "note", step != NULL ? step->note : NULL);
  accord_json_set_text (object, "citation", accord_session_get_citation (item->chain, step));
  accord_json_set_text (object, "basis", step != NULL ? step->template->basis : "mandate");
  set_lead (object, step, settings);
  json_object_set_boolean_member (object, "fits", step == NULL || step->fits);
  json_object_set_boolean_member (object, "pinned", step != NULL && step->pinned);
  json_object_set_string_member (object, "state",
                                 step != NULL ? accord_step_state_get_name (step->state) : "update_needed");
}

JsonObject *
accord_session_agenda_to_json (AccordSession *self, const AccordAgendaItem *item)
{
  const AccordChain *chain;
  JsonObject *object;
  const char *rule;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  chain = item->chain;
  rule = chain->template != NULL ? chain->template->rule : strrchr (chain->consultation_id, ':') + 1;
  object = json_object_new ();
  accord_json_set_text (object, "mission", chain->mission != NULL ? accord_mission_get_acronym (chain->mission) : NULL);
  accord_json_set_text (object, "mission_id",
                        chain->mission != NULL ? accord_record_get_id (ACCORD_RECORD (chain->mission)) : NULL);
  json_object_set_string_member (object, "consultation", chain->consultation_id);
  json_object_set_string_member (object, "rule", rule);
  json_object_set_string_member (object, "trigger", accord_record_get_id (chain->trigger));
  accord_json_set_text (object, "form", accord_session_get_form (chain));
  set_step (object, self, item);

  return object;
}
