#include "config.h"

#include "accord-import-table-private.h"

#include "accord-json.h"
#include "accord-table-words-private.h"
#include "accord-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  guint line;
  guint32 mission;
  guint32 start;
  guint32 end;
  char *name;
} Row;

typedef struct {
  AccordTableImport *import;
  AccordTableDays *starts;
  AccordTableDays *ends;
  GArray *rows;
  GHashTable *lines; /* id -> the line that it was on */
} Missions;

static void
clear_row (gpointer data)
{
  g_free (((Row *) data)->name);
}

static void
clear_missions (Missions *self)
{
  _accord_table_days_free (self->starts);
  _accord_table_days_free (self->ends);
  g_array_unref (self->rows);
  g_hash_table_unref (self->lines);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Missions, clear_missions)

static AccordTableDays *
new_days (AccordTableImport *import, AccordTableMember member)
{
  int column = import->columns.columns[member];

  return _accord_table_days_new (column >= 0 ? _accord_table_get_header (import->table, column) : "", FALSE);
}

static void
read_row (AccordTableImport *import, gpointer data)
{
  Missions *self = data;
  const char *name = _accord_import_table_get (import, ACCORD_TABLE_MISSION_NAME);
  Row row = { _accord_table_get_line (import->table) };

  row.mission = _accord_table_missions_add (import->missions, _accord_import_table_get_mission (import));
  row.start = _accord_table_days_add (self->starts, _accord_import_table_get (import, ACCORD_TABLE_START));
  row.end = _accord_table_days_add (self->ends, _accord_import_table_get (import, ACCORD_TABLE_END));
  if (name != NULL)
    row.name = accord_text_to_line (name);
  g_array_append_val (self->rows, row);
}

/* UNOSOM beside UNOSOM I and II is both in one, unless its days are those of one of them. */
static int
find_among (Missions *self, GArray *candidates, AccordDay start, AccordDay end)
{
  for (guint i = 0; i < candidates->len; i++) {
    int place = g_array_index (candidates, int, i);
    const AccordKnownMission *mission = _accord_import_table_get_known (self->import, place);

    if (start != ACCORD_DAY_NONE && mission->start == start && mission->end == end)
      return place;
  }

  return -1;
}

static int
find_mission (Missions *self, const Row *row, AccordDay start, AccordDay end, char **reason)
{
  AccordTableMissions *missions = self->import->missions;
  GArray *candidates = _accord_table_missions_get_candidates (missions, row->mission);
  g_autofree char *shown = NULL;
  int place;

  if (candidates == NULL)
    return _accord_table_missions_get (missions, row->mission, ACCORD_DAY_NONE, reason);

  place = find_among (self, candidates, start, end);
  shown = _accord_table_words_show (_accord_table_missions_get_text (missions, row->mission));
  if (place < 0)
    /* Translators: %s is an acronym as it stands in a file */
    *reason = g_strdup_printf (_("“%s” is several missions in one row."), shown);

  return place;
}

static char *
quote (Missions *self, const Row *row)
{
  const char *texts[] = {
    _accord_table_missions_get_text (self->import->missions, row->mission),
    row->name,
    _accord_table_days_get_text (self->starts, row->start),
    _accord_table_days_get_text (self->ends, row->end),
  };

  return _accord_import_table_quote (self->import, texts, G_N_ELEMENTS (texts));
}

/* The id of a mission that is not known: as an officer who enters it gets it. */
static char *
make_id (const char *acronym)
{
  GString *id = g_string_new ("mission:");

  for (const char *p = acronym; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (id, g_ascii_tolower (*p));
    else if (id->str[id->len - 1] != '-' && id->str[id->len - 1] != ':')
      g_string_append_c (id, '-');
  if (id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);

  return g_string_free (id, FALSE);
}

static void
add_item (Missions *self, const Row *row, const char *id, const char *acronym, gboolean is_new, AccordDay start, AccordDay end)
{
  g_autofree char *name = row->name != NULL ? _accord_table_words_show (row->name) : NULL;
  JsonObject *members = json_object_new ();
  AccordImportItem *item;

  if (is_new)
    accord_json_set_text (members, "acronym", acronym);
  if (row->name != NULL)
    accord_json_set_text (members, "name", row->name);
  if (start != ACCORD_DAY_NONE)
    accord_json_set_day (members, "start", start);
  if (end != ACCORD_DAY_NONE)
    accord_json_set_day (members, "end", end);

  item = accord_import_plan_add_item (self->import->reading->plan, id, members,
                                      name != NULL
                                        /* Translators: the acronym of a mission and its name */
                                        ? g_strdup_printf (_("%1$s: %2$s"), acronym, name)
                                        : g_strdup (acronym),
                                      row->line);
  g_hash_table_insert (self->lines, item->id, GUINT_TO_POINTER (row->line));
  if (!is_new)
    return;

  /* The same table may be one of political missions. */
  item->act = ACCORD_IMPORT_PROPOSE;
  item->chosen = FALSE;
  item->remark = g_strdup (_("No such mission is known yet; take it if it is one of peacekeeping."));
}

static gboolean
is_good_id (const char *id)
{
  return strlen (id) > strlen ("mission:");
}

static void
take_row (Missions *self, const Row *row)
{
  AccordTableImport *import = self->import;
  g_autofree char *reason = NULL, *start_reason = NULL, *end_reason = NULL, *new_id = NULL;
  AccordDay start = row->start != 0 ? _accord_table_days_get (self->starts, row->start, &start_reason) : ACCORD_DAY_NONE;
  AccordDay end = row->end != 0 ? _accord_table_days_get (self->ends, row->end, &end_reason) : ACCORD_DAY_NONE;
  const char *acronym = _accord_table_missions_get_text (import->missions, row->mission);
  const AccordKnownMission *known = NULL;
  const char *id;
  guint before;
  int place;

  if (_accord_table_missions_is_new (import->missions, row->mission) && row->name != NULL && start != ACCORD_DAY_NONE)
    new_id = make_id (acronym);
  if (new_id == NULL || !is_good_id (new_id)) {
    g_clear_pointer (&new_id, g_free);
    place = find_mission (self, row, start, end, &reason);
    known = place >= 0 ? _accord_import_table_get_known (import, place) : NULL;
  }
  if (known == NULL && new_id == NULL) {
    _accord_import_table_remark (import, row->line, TRUE, quote (self, row), g_steal_pointer (&reason));
    return;
  }
  id = known != NULL ? known->id : new_id;
  before = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, id));
  if (before != 0) {
    _accord_import_table_remark (import, row->line, TRUE, quote (self, row),
                                 g_strdup_printf (_("Line %u is of the same mission."), before));
    return;
  }

  /* Of a mission that goes on, the table may give the day on which its mandate expires. */
  if (end != ACCORD_DAY_NONE && end > accord_day_today_at_headquarters ()) {
    end = ACCORD_DAY_NONE;
    end_reason = g_strdup (_("The end is to come: it is the day on which the mandate expires, and is not taken."));
  }
  if (start_reason != NULL || end_reason != NULL)
    _accord_import_table_remark (import, row->line, FALSE, quote (self, row),
                                 g_strdup (start_reason != NULL ? start_reason : end_reason));
  add_item (self, row, id, known != NULL ? _accord_import_table_get_acronym (known) : acronym, known == NULL, start, end);
}

gboolean
_accord_import_table_missions (AccordTableImport *import, GError **error)
{
  g_auto (Missions) self = { import };

  self.starts = new_days (import, ACCORD_TABLE_START);
  self.ends = new_days (import, ACCORD_TABLE_END);
  self.rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self.rows, clear_row);
  self.lines = g_hash_table_new (g_str_hash, g_str_equal);

  if (!_accord_import_table_each (import, read_row, &self, error))
    return FALSE;

  _accord_table_days_decide (self.starts, import->reading);
  _accord_table_days_decide (self.ends, import->reading);
  for (guint i = 0; i < self.rows->len; i++)
    take_row (&self, &g_array_index (self.rows, Row, i));
  _accord_table_missions_ask (import->missions);

  return TRUE;
}
