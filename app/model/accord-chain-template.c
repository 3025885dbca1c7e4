#include "config.h"

#include "accord-chain-template-private.h"

#include "accord-json.h"

#include <string.h>

static const char *const role_names[] = {
  [ACCORD_ROLE_NONE] = "none",
  [ACCORD_ROLE_SECRETARY_GENERAL] = "secretary_general",
  [ACCORD_ROLE_PRESIDENT] = "president",
  [ACCORD_ROLE_SECRETARIAT] = "secretariat",
  [ACCORD_ROLE_COUNCIL] = "council",
};

static gboolean
read_role (const char *name, AccordRole *role)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_names); i++) {
    if (g_strcmp0 (role_names[i], name) == 0) {
      *role = i;
      return TRUE;
    }
  }

  return FALSE;
}

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

static gboolean
read_step (AccordStepTemplate *step, JsonArray *steps, const char *key, AccordCitationFunc cite, gpointer data)
{
  JsonObject *row = find_row (steps, "key", key);

  step->key = accord_json_get_text (row, "key");
  step->title = accord_json_get_text (row, "title");
  step->provision = accord_json_get_text (row, "provision");
  step->basis = accord_json_get_text (row, "basis");
  if (step->key == NULL || step->title == NULL || step->basis == NULL ||
      !read_role (accord_json_get_text (row, "role"), &step->role))
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

AccordChainTemplate *
_accord_chain_template_read (JsonObject *chain,
                             JsonArray *steps,
                             GHashTable *leads,
                             AccordCitationFunc cite,
                             gpointer data)
{
  AccordChainTemplate *self = g_new0 (AccordChainTemplate, 1);
  JsonArray *rows = accord_json_get_array (chain, "steps");
  const char *anchor = accord_json_get_text (chain, "anchor");
  guint n = rows != NULL ? json_array_get_length (rows) : 0;
  int index;

  self->rule = accord_json_get_text (chain, "rule");
  self->title = accord_json_get_text (chain, "title");
  self->citation = self->rule != NULL ? cite (self->rule, data) : NULL;
  if (self->citation == NULL || self->title == NULL || anchor == NULL || n == 0 || n > ACCORD_MAX_STEPS)
    goto broken;

  for (; self->n_steps < n; self->n_steps++) {
    const char *key = accord_json_get_text (accord_json_array_get_object (rows, self->n_steps), "step");

    if (key == NULL || !read_step (&self->steps[self->n_steps], steps, key, cite, data))
      goto broken;
  }

  index = accord_chain_template_find_step (self, anchor);
  if (index < 0)
    goto broken;
  self->anchor = index;
  if (!read_days (self, rows, leads) || !read_order (self, accord_json_get_array (chain, "order")))
    goto broken;

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

const char *
accord_role_get_name (AccordRole role)
{
  g_return_val_if_fail (role < G_N_ELEMENTS (role_names), NULL);

  return role_names[role];
}
