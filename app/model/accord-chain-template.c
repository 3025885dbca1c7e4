#include "config.h"

#include "accord-chain-template-private.h"

#include "accord-json.h"

#include <string.h>

static const char *const role_names[ACCORD_N_ROLES] = {
  [ACCORD_ROLE_NONE] = "none",
  [ACCORD_ROLE_SECRETARY_GENERAL] = "secretary_general",
  [ACCORD_ROLE_PRESIDENT] = "president",
  [ACCORD_ROLE_SECRETARIAT] = "secretariat",
  [ACCORD_ROLE_COUNCIL] = "council",
  [ACCORD_ROLE_CONTRIBUTORS] = "contributors",
};

static JsonObject *
find_row (JsonArray *rows, const char *member, const char *value)
{
  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++) {
    JsonObject *row = accord_json_array_get_object (rows, i);

    if (row != NULL && g_strcmp0 (accord_json_get_text (row, member), value) == 0)
      return row;
  }

  return NULL;
}

static const char *const *
read_also (JsonObject *step)
{
  JsonArray *also = accord_json_get_array (step, "also");
  guint n = also != NULL ? json_array_get_length (also) : 0;
  const char **names = g_new0 (const char *, n + 1);

  for (guint i = 0, k = 0; i < n; i++)
    if (accord_json_array_get_text (also, i) != NULL)
      names[k++] = accord_json_array_get_text (also, i);

  return names;
}

/* What the chain says of the step stands before what is said of it for all chains. */
static const char *
get_text (JsonObject *of_chain, JsonObject *of_all, const char *member)
{
  const char *text = accord_json_get_text (of_chain, member);

  return text != NULL ? text : accord_json_get_text (of_all, member);
}

static gboolean
read_step (AccordStepTemplate *step, JsonArray *steps, JsonObject *of_chain, AccordCitationFunc cite, gpointer data)
{
  JsonObject *row = find_row (steps, "key", accord_json_get_text (of_chain, "step"));

  step->key = accord_json_get_text (row, "key");
  step->title = get_text (of_chain, row, "title");
  step->provision = get_text (of_chain, row, "provision");
  step->basis = get_text (of_chain, row, "basis");
  step->instead = get_text (of_chain, row, "instead");
  step->of_meeting = accord_json_get_flag (row, "of_meeting");
  if (step->key == NULL || step->title == NULL || step->basis == NULL ||
      !accord_role_from_name (get_text (of_chain, row, "role"), &step->role))
    return FALSE;

  step->citation = step->provision != NULL ? cite (step->provision, data) : NULL;
  step->also = read_also (row);

  return step->provision == NULL || step->citation != NULL;
}

static gboolean
read_day (AccordChainTemplate *self, AccordStepDay *day, JsonObject *row, GHashTable *leads)
{
  const char *relation = accord_json_get_text (row, "relation");
  const char *anchor = accord_json_get_text (row, "anchor");
  const char *lead = accord_json_get_text (row, "lead");
  int index = anchor != NULL ? accord_chain_template_find_step (self, anchor) : -1;

  if (index < 0)
    return FALSE;

  day->anchor = index;
  day->lead = lead != NULL ? g_hash_table_lookup (leads, lead) : NULL;
  if (g_strcmp0 (relation, "before") == 0)
    day->relation = -1;
  else if (g_strcmp0 (relation, "after") == 0)
    day->relation = 1;
  else if (g_strcmp0 (relation, "at") == 0)
    day->relation = 0;
  else
    return FALSE;

  return lead == NULL || day->lead != NULL;
}

static gboolean
read_days (AccordChainTemplate *self, JsonArray *rows, GHashTable *leads)
{
  for (guint i = 0; i < self->n_steps; i++) {
    AccordStepTemplate *step = &self->steps[i];
    JsonArray *days = accord_json_get_array (accord_json_array_get_object (rows, i), "days");

    step->n_days = days != NULL ? json_array_get_length (days) : 0;
    if (step->n_days > G_N_ELEMENTS (step->days))
      return FALSE;
    for (guint k = 0; k < step->n_days; k++)
      if (!read_day (self, &step->days[k], accord_json_array_get_object (days, k), leads))
        return FALSE;
    /* Only the anchor hangs on nothing. */
    if ((step->n_days == 0) != (i == self->anchor))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_order (AccordChainTemplate *self, JsonArray *rows)
{
  guint n = rows != NULL ? json_array_get_length (rows) : 0;

  self->orders = g_new0 (AccordStepOrder, 2 * n + 1);
  for (guint i = 0; i < n; i++) {
    JsonObject *row = accord_json_array_get_object (rows, i);
    const char *op = accord_json_get_text (row, "op");
    const char *left_key = accord_json_get_text (row, "left");
    const char *right_key = accord_json_get_text (row, "right");
    int left = left_key != NULL ? accord_chain_template_find_step (self, left_key) : -1;
    int right = right_key != NULL ? accord_chain_template_find_step (self, right_key) : -1;
    gboolean strict = g_strcmp0 (op, "<") == 0;

    if (left < 0 || right < 0 || left == right || (!strict && g_strcmp0 (op, "<=") != 0 && g_strcmp0 (op, "=") != 0))
      return FALSE;
    self->orders[self->n_orders++] = (AccordStepOrder) { left, right, strict };
    if (g_strcmp0 (op, "=") == 0)
      self->orders[self->n_orders++] = (AccordStepOrder) { right, left, FALSE };
  }

  return TRUE;
}

/* Whatever comes before a step that leads up to the anchor does so, too. */
static void
find_leads_up (AccordChainTemplate *self)
{
  gboolean again = TRUE;

  self->steps[self->anchor].leads_up = TRUE;
  while (again) {
    again = FALSE;
    for (guint i = 0; i < self->n_orders; i++) {
      const AccordStepOrder *order = &self->orders[i];

      if (self->steps[order->right].leads_up && !self->steps[order->left].leads_up) {
        self->steps[order->left].leads_up = TRUE;
        again = TRUE;
      }
    }
  }
}

static gboolean
read_head (AccordChainTemplate *self, JsonObject *chain, AccordCitationFunc cite, gpointer data)
{
  const char *council_rule = accord_json_get_text (chain, "council_rule");

  self->key = accord_json_get_text (chain, "key");
  self->rule = accord_json_get_text (chain, "rule");
  self->title = accord_json_get_text (chain, "title");
  self->citation = self->rule != NULL ? cite (self->rule, data) : NULL;
  self->council_citation = council_rule != NULL ? cite (council_rule, data) : NULL;

  return self->key != NULL && self->citation != NULL && self->title != NULL && self->council_citation != NULL &&
         accord_form_from_name (accord_json_get_text (chain, "form"), &self->form);
}

static gboolean
read_index (AccordChainTemplate *self, JsonObject *chain, const char *member, guint *index)
{
  const char *key = accord_json_get_text (chain, member);
  int found = key != NULL ? accord_chain_template_find_step (self, key) : -1;

  *index = MAX (found, 0);

  return found >= 0;
}

AccordChainTemplate *
_accord_chain_template_read (JsonObject *chain,
                             JsonArray *steps,
                             GHashTable *leads,
                             AccordCitationFunc cite,
                             gpointer data)
{
  AccordChainTemplate *self = g_new0 (AccordChainTemplate, 1);
  JsonArray *rows = accord_json_get_array (chain, "steps");
  guint n = rows != NULL ? json_array_get_length (rows) : 0;

  if (!read_head (self, chain, cite, data) || n == 0 || n > ACCORD_MAX_STEPS)
    goto broken;

  for (; self->n_steps < n; self->n_steps++)
    if (!read_step (&self->steps[self->n_steps], steps, accord_json_array_get_object (rows, self->n_steps), cite, data))
      goto broken;

  if (!read_index (self, chain, "anchor", &self->anchor) || !read_index (self, chain, "meeting", &self->meeting))
    goto broken;
  if (!read_days (self, rows, leads) || !read_order (self, accord_json_get_array (chain, "order")))
    goto broken;
  find_leads_up (self);

  return self;

broken:
  _accord_chain_template_free (self);

  return NULL;
}

void
_accord_chain_template_free (AccordChainTemplate *self)
{
  for (guint i = 0; i < ACCORD_MAX_STEPS; i++)
    g_free ((gpointer) self->steps[i].also);
  g_free (self->orders);
  g_free (self);
}

int
accord_chain_template_find_step (const AccordChainTemplate *self, const char *key)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (key != NULL, -1);

  for (guint i = 0; i < self->n_steps; i++)
    if (strcmp (self->steps[i].key, key) == 0 || g_strv_contains (self->steps[i].also, key))
      return i;

  return -1;
}

gboolean
accord_role_from_name (const char *name, AccordRole *role)
{
  g_return_val_if_fail (role != NULL, FALSE);

  for (guint i = 0; i < ACCORD_N_ROLES; i++) {
    if (g_strcmp0 (role_names[i], name) == 0) {
      *role = i;
      return TRUE;
    }
  }

  return FALSE;
}

const char *
accord_role_get_name (AccordRole role)
{
  g_return_val_if_fail (role < ACCORD_N_ROLES, NULL);

  return role_names[role];
}
