#include "config.h"

#include "accord-session-lists.h"

#include "accord-csv.h"
#include "accord-list-column.h"
#include "accord-rows.h"
#include "accord-session-agenda.h"
#include "accord-session-commitments.h"
#include "accord-session-missions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static AccordCsv *
begin_table (GArray *columns, gboolean for_spreadsheet)
{
  AccordCsv *csv = accord_csv_new ();

  if (for_spreadsheet)
    accord_csv_add_mark (csv);
  for (guint i = 0; i < columns->len; i++) {
    g_autofree char *heading = accord_list_column_make_heading (&g_array_index (columns, AccordListColumn, i));

    accord_csv_add_text (csv, heading);
  }
  accord_csv_end_row (csv);

  return csv;
}

static void
add_object (AccordCsv *csv, GArray *columns, JsonObject *object)
{
  for (guint i = 0; i < columns->len; i++)
    accord_csv_add_node (csv, accord_document_get_path (object, g_array_index (columns, AccordListColumn, i).path));
  accord_csv_end_row (csv);
}

/* A row for each of the table's; one without cells if it has none, so that the record is there. */
static void
add_table (AccordCsv *csv, GArray *columns, const AccordMember *table, JsonObject *members)
{
  g_autoptr (AccordRows) rows = accord_rows_new (json_object_get_member (members, table->name), table->words);
  guint n_cells = g_strv_length ((char **) table->words);
  guint n_before = columns->len - n_cells;

  for (guint row = 0; row < MAX (accord_rows_get_length (rows), 1); row++) {
    for (guint i = 0; i < n_before; i++)
      accord_csv_add_node (csv, json_object_get_member (members, g_array_index (columns, AccordListColumn, i).path));
    for (guint i = 0; i < n_cells; i++)
      accord_csv_add_text (csv, accord_rows_get_length (rows) > 0 ? accord_rows_get_text (rows, row, i) : NULL);
    accord_csv_end_row (csv);
  }
}

static GBytes *
export_records (AccordSession *self, const AccordExportScope *scope, AccordKind kind)
{
  const char *mission_id = scope->mission != NULL ? accord_record_get_id (ACCORD_RECORD (scope->mission)) : NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GArray) columns = accord_list_column_list (scope->list);
  g_autoptr (AccordCsv) csv = begin_table (columns, scope->for_spreadsheet);
  const AccordMember *table = accord_list_find_table (kind);

  records = accord_workspace_list_kind (accord_session_get_workspace (self), kind, mission_id);
  for (guint i = 0; i < records->len; i++) {
    JsonObject *members = accord_record_get_members (g_ptr_array_index (records, i));

    if (table != NULL)
      add_table (csv, columns, table, members);
    else
      add_object (csv, columns, members);
  }

  return accord_csv_end (g_steal_pointer (&csv));
}

static GPtrArray *
list_missions (AccordSession *self, const AccordExportScope *scope)
{
  g_autoptr (GPtrArray) missions = accord_session_list_missions (self, TRUE);
  GPtrArray *objects = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  for (guint i = 0; i < missions->len; i++) {
    const AccordMissionSummary *summary = g_ptr_array_index (missions, i);

    if (scope->mission == NULL || summary->mission == scope->mission)
      g_ptr_array_add (objects, accord_session_mission_to_json (self, summary));
  }

  return objects;
}

static GPtrArray *
list_agenda (AccordSession *self, const AccordExportScope *scope)
{
  AccordAgendaFilter filter = { .mission = scope->mission, .from = scope->from, .to = scope->to };
  g_autoptr (GPtrArray) agenda = accord_session_list_agenda (self, &filter);
  GPtrArray *objects = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  for (guint i = 0; i < agenda->len; i++)
    g_ptr_array_add (objects, accord_session_agenda_to_json (self, g_ptr_array_index (agenda, i)));

  return objects;
}

static GPtrArray *
list_commitments (AccordSession *self, const AccordExportScope *scope)
{
  const AccordCommitmentFilter filter = { .mission = scope->mission };
  g_autoptr (GPtrArray) items = accord_session_list_commitment_items (self, &filter);
  GPtrArray *objects = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (objects, accord_session_commitment_to_json (self, g_ptr_array_index (items, i)));

  return objects;
}

static GBytes *
write_objects (const char *list, GPtrArray *objects, gboolean for_spreadsheet)
{
  g_autoptr (GArray) columns = accord_list_column_list (list);
  g_autoptr (AccordCsv) csv = begin_table (columns, for_spreadsheet);

  for (guint i = 0; i < objects->len; i++)
    add_object (csv, columns, g_ptr_array_index (objects, i));

  return accord_csv_end (g_steal_pointer (&csv));
}

GBytes *
accord_session_export_list (AccordSession *self, const AccordExportScope *scope, GError **error)
{
  static const AccordExportScope nothing = { .from = ACCORD_DAY_NONE, .to = ACCORD_DAY_NONE };
  g_autoptr (GPtrArray) objects = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *known = NULL;
  AccordKind kind;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (scope == NULL)
    scope = &nothing;
  if (accord_kind_from_name (scope->list, &kind)) {
    g_return_val_if_fail (kind != ACCORD_KIND_PROGRESS || accord_workspace_is_whole (accord_session_get_workspace (self)), NULL);
    return export_records (self, scope, kind);
  }
  if (g_strcmp0 (scope->list, ACCORD_LIST_MISSIONS) == 0)
    objects = list_missions (self, scope);
  else if (g_strcmp0 (scope->list, ACCORD_LIST_AGENDA) == 0)
    objects = list_agenda (self, scope);
  else if (g_strcmp0 (scope->list, ACCORD_LIST_COMMITMENTS) == 0)
    objects = list_commitments (self, scope);
  if (objects != NULL)
    return write_objects (scope->list, objects, scope->for_spreadsheet);

  names = accord_session_get_list_names ();
  known = g_strjoinv (", ", names);
  if (scope->list == NULL)
    g_set_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID,
                 /* Translators: %s is a list of names that are typed, such as "missions, agenda, event" */
                 _("Say which list; there are: %s."), known);
  else
    g_set_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID,
                 /* Translators: %s is what somebody typed, then a list of names such as "missions, agenda, event" */
                 _("There is no list “%s”; there are: %s."), scope->list, known);

  return NULL;
}

GBytes *
accord_session_list_to_csv (const char *list, GPtrArray *objects)
{
  g_return_val_if_fail (list != NULL, NULL);
  g_return_val_if_fail (objects != NULL, NULL);

  return write_objects (list, objects, FALSE);
}

char **
accord_session_get_list_names (void)
{
  g_auto (GStrv) names = accord_list_get_names ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **) names);
  g_strv_builder_add (builder, ACCORD_LIST_COMMITMENTS);

  return g_strv_builder_end (builder);
}
