#include "config.h"

#include "accord-list-column.h"

#include <string.h>

/* A mission's mandate stands beside it to be read by people; it is a record of its own, in the list of mandates. */
static const AccordListColumn mission_columns[] = {
  { "id", ACCORD_LIST_KEY },
  { "acronym", ACCORD_LIST_KEY },
  { "name", ACCORD_LIST_READ },
  { "region", ACCORD_LIST_READ },
  { "active", ACCORD_LIST_SHOWN },
  { "symbol", ACCORD_LIST_SHOWN },
  { "decision", ACCORD_LIST_SHOWN },
  { "adopted", ACCORD_LIST_SHOWN },
  { "term", ACCORD_LIST_SHOWN },
  { "expires", ACCORD_LIST_SHOWN },
  { "days_left", ACCORD_LIST_SHOWN },
  { "update_needed", ACCORD_LIST_SHOWN },
  { "update_needed_since", ACCORD_LIST_SHOWN },
  { "overdue", ACCORD_LIST_SHOWN },
  { "next_step/step", ACCORD_LIST_SHOWN },
  { "next_step/title", ACCORD_LIST_SHOWN },
  { "next_step/planned", ACCORD_LIST_SHOWN },
  { "next_step/owner", ACCORD_LIST_SHOWN },
  { "next_step/citation", ACCORD_LIST_SHOWN },
  { "verified", ACCORD_LIST_SHOWN },
  { "source/text", ACCORD_LIST_SHOWN },
  { "source/url", ACCORD_LIST_SHOWN },
  { "source/as_of", ACCORD_LIST_SHOWN },
};

static const AccordListColumn agenda_columns[] = {
  { "mission", ACCORD_LIST_SHOWN },
  { "mission_id", ACCORD_LIST_SHOWN },
  { "consultation", ACCORD_LIST_KEY },
  { "rule", ACCORD_LIST_SHOWN },
  { "trigger", ACCORD_LIST_SHOWN },
  { "form", ACCORD_LIST_SHOWN },
  { "step", ACCORD_LIST_KEY },
  { "title", ACCORD_LIST_SHOWN },
  { "planned", ACCORD_LIST_READ },
  { "earliest", ACCORD_LIST_SHOWN },
  { "latest", ACCORD_LIST_SHOWN },
  { "actual", ACCORD_LIST_READ },
  { "owner", ACCORD_LIST_SHOWN },
  { "owner_role", ACCORD_LIST_SHOWN },
  { "who", ACCORD_LIST_READ },
  { "note", ACCORD_LIST_READ },
  { "citation", ACCORD_LIST_SHOWN },
  { "basis", ACCORD_LIST_SHOWN },
  { "lead_setting/key", ACCORD_LIST_SHOWN },
  { "lead_setting/value", ACCORD_LIST_SHOWN },
  { "lead_setting/unit", ACCORD_LIST_SHOWN },
  { "fits", ACCORD_LIST_SHOWN },
  { "pinned", ACCORD_LIST_SHOWN },
  { "state", ACCORD_LIST_SHOWN },
};

static const AccordListColumn published_columns[] = {
  { "mission", ACCORD_LIST_SHOWN },
  { "consultation", ACCORD_LIST_SHOWN },
  { "rule", ACCORD_LIST_SHOWN },
  { "title", ACCORD_LIST_SHOWN },
  { "planned", ACCORD_LIST_SHOWN },
  { "published", ACCORD_LIST_SHOWN },
  { "citation", ACCORD_LIST_SHOWN },
};

static const AccordListColumn commitments_columns[] = {
  { "mission", ACCORD_LIST_SHOWN },
  { "mission_id", ACCORD_LIST_SHOWN },
  { "commitment", ACCORD_LIST_SHOWN },
  { "area", ACCORD_LIST_SHOWN },
  { "area_name", ACCORD_LIST_SHOWN },
  { "owner", ACCORD_LIST_SHOWN },
  { "also", ACCORD_LIST_SHOWN },
  { "text", ACCORD_LIST_SHOWN },
  { "unofficial_split", ACCORD_LIST_SHOWN },
  { "status", ACCORD_LIST_SHOWN },
  { "percent", ACCORD_LIST_SHOWN },
  { "day", ACCORD_LIST_SHOWN },
  { "observation", ACCORD_LIST_SHOWN },
  { "due", ACCORD_LIST_SHOWN },
  { "target", ACCORD_LIST_SHOWN },
  { "overdue", ACCORD_LIST_SHOWN },
  { "no_news", ACCORD_LIST_SHOWN },
  { "since", ACCORD_LIST_SHOWN },
  { "before/status", ACCORD_LIST_SHOWN },
  { "before/percent", ACCORD_LIST_SHOWN },
  { "before/day", ACCORD_LIST_SHOWN },
  { "trend", ACCORD_LIST_SHOWN },
};

static const AccordListColumn id_column = { "_id", ACCORD_LIST_KEY };

/* What people may note of any record. */
static const char *const common_names[] = { "note", "source" };

static GArray *
new_columns (void)
{
  return g_array_new (FALSE, FALSE, sizeof (AccordListColumn));
}

static void
add_member (GArray *columns, const AccordMember *member)
{
  AccordListColumn column = { member->name, ACCORD_LIST_READ, member };

  g_array_append_val (columns, column);
}

static void
add_cells (GArray *columns, const AccordMember *table)
{
  for (guint i = 0; table->words[i] != NULL; i++) {
    AccordListColumn column = { table->words[i], ACCORD_LIST_READ };

    g_array_append_val (columns, column);
  }
}

static GArray *
list_kind_columns (AccordKind kind)
{
  GArray *columns = new_columns ();
  const AccordMember *members = accord_kind_get_members (kind);

  g_array_append_val (columns, id_column);
  for (guint i = 0; members[i].name != NULL; i++) {
    if (members[i].type == ACCORD_MEMBER_ROWS) {
      add_cells (columns, &members[i]);
      return columns;
    }
    add_member (columns, &members[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (common_names); i++)
    add_member (columns, accord_kind_find_member (kind, common_names[i]));

  return columns;
}

char **
accord_list_get_names (void)
{
  GPtrArray *names = g_ptr_array_new ();

  g_ptr_array_add (names, g_strdup (ACCORD_LIST_MISSIONS));
  g_ptr_array_add (names, g_strdup (ACCORD_LIST_AGENDA));
  for (guint kind = 0; kind < ACCORD_N_KINDS; kind++)
    g_ptr_array_add (names, g_strdup (accord_kind_get_name (kind)));
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (names, FALSE);
}

GArray *
accord_list_column_list (const char *list)
{
  AccordKind kind;
  GArray *columns;

  g_return_val_if_fail (list != NULL, NULL);

  if (accord_kind_from_name (list, &kind))
    return list_kind_columns (kind);

  columns = new_columns ();
  if (strcmp (list, ACCORD_LIST_MISSIONS) == 0)
    return g_array_append_vals (columns, mission_columns, G_N_ELEMENTS (mission_columns));
  if (strcmp (list, ACCORD_LIST_AGENDA) == 0)
    return g_array_append_vals (columns, agenda_columns, G_N_ELEMENTS (agenda_columns));
  if (strcmp (list, ACCORD_LIST_PUBLISHED) == 0)
    return g_array_append_vals (columns, published_columns, G_N_ELEMENTS (published_columns));
  if (strcmp (list, ACCORD_LIST_COMMITMENTS) == 0)
    return g_array_append_vals (columns, commitments_columns, G_N_ELEMENTS (commitments_columns));
  g_array_unref (columns);

  return NULL;
}

const AccordMember *
accord_list_find_table (AccordKind kind)
{
  const AccordMember *members;

  g_return_val_if_fail (kind < ACCORD_N_KINDS, NULL);

  members = accord_kind_get_members (kind);
  for (guint i = 0; members[i].name != NULL; i++)
    if (members[i].type == ACCORD_MEMBER_ROWS)
      return &members[i];

  return NULL;
}

char *
accord_list_column_make_heading (const AccordListColumn *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdelimit (g_strdup (self->path), "/", '_');
}
