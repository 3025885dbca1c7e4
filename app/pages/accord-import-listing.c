#include "config.h"

#include "accord-import-listing.h"

#include <string.h>

struct _AccordImportListing {
  GObject parent_instance;

  AccordImportPlan *plan;
  GPtrArray *entries;
  GHashTable *keys; /* key -> AccordImportEntry that @entries holds */
  GHashTable *opened; /* key -> whether somebody opened or closed it */
  GHashTable *choices; /* item id -> whether somebody chose it or left it out */
  GHashTable *asked; /* ids of questions that were open when they were first shown */
};

enum {
  CHOSEN_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What the list shall hold next. */
typedef struct {
  GPtrArray *entries;
  GHashTable *keys;
} Filling;

static void accord_import_listing_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordImportListing, accord_import_listing, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, accord_import_listing_iface_init))

static AccordImportSection
get_section (AccordImportAct act)
{
  switch (act) {
  case ACCORD_IMPORT_ADD:
    return ACCORD_IMPORT_SECTION_ADD;
  case ACCORD_IMPORT_CHANGE:
    return ACCORD_IMPORT_SECTION_CHANGE;
  case ACCORD_IMPORT_ASK:
    return ACCORD_IMPORT_SECTION_ASK;
  case ACCORD_IMPORT_PROPOSE:
    return ACCORD_IMPORT_SECTION_PROPOSE;
  case ACCORD_IMPORT_SAME:
    return ACCORD_IMPORT_SECTION_SAME;
  }

  g_return_val_if_reached (ACCORD_IMPORT_SECTION_SAME);
}

/* A table whose columns are all clear needs no look at them. */
static gboolean
is_unclear (const AccordImportPlan *plan)
{
  for (guint i = 0; i < plan->questions->len; i++) {
    const AccordImportQuestion *question = g_ptr_array_index (plan->questions, i);

    if (question->open && accord_import_question_is_on_column (question))
      return TRUE;
  }

  return accord_import_plan_count_used_columns (plan) == 0;
}

static gboolean
is_opened (AccordImportListing *self, const AccordImportContent *content)
{
  g_autofree char *key = accord_import_content_get_key (content);
  gpointer opened;

  if (g_hash_table_lookup_extended (self->opened, key, NULL, &opened))
    return GPOINTER_TO_INT (opened);

  return content->kind == ACCORD_IMPORT_ENTRY_HEADING && is_unclear (self->plan);
}

static gboolean
is_same_content (const AccordImportContent *a, const AccordImportContent *b)
{
  return a->plan == b->plan && a->source == b->source && a->count == b->count && a->n_chosen == b->n_chosen &&
         a->opened == b->opened && a->first == b->first && a->last == b->last;
}

/* The entry stays if there was one, so that nobody loses the place where they are. */
static void
add (AccordImportListing *self, Filling *filling, AccordImportContent content)
{
  g_autofree char *key = NULL;
  AccordImportEntry *entry = NULL;

  content.plan = self->plan;
  key = accord_import_content_get_key (&content);
  if (!g_hash_table_contains (filling->keys, key))
    entry = g_hash_table_lookup (self->keys, key);
  if (entry == NULL)
    entry = accord_import_entry_new (&content);
  else {
    g_object_ref (entry);
    if (!is_same_content (accord_import_entry_get_content (entry), &content))
      accord_import_entry_set_content (entry, &content);
  }
  g_ptr_array_add (filling->entries, entry);
  g_hash_table_insert (filling->keys, g_steal_pointer (&key), entry);
}

/* Adds the first of what stands below a heading. The box goes around all of it. */
static void
add_first (AccordImportListing *self, Filling *filling, const GArray *contents, guint n)
{
  for (guint i = 0; i < n; i++) {
    AccordImportContent content = g_array_index (contents, AccordImportContent, i);

    content.first = i == 0;
    content.last = i + 1 == contents->len;
    add (self, filling, content);
  }
}

/* Adds what stands below a heading: all of a short section, the first of a long one. */
static void
add_all (AccordImportListing *self, Filling *filling, const GArray *contents)
{
  AccordImportContent more = { .kind = ACCORD_IMPORT_ENTRY_MORE, .last = TRUE };
  guint n = contents->len;

  if (n == 0)
    return;

  more.section = g_array_index (contents, AccordImportContent, 0).section;
  /* It is not worth a line to hide one or two. */
  if (n > ACCORD_IMPORT_LISTING_FIRST + 2 && !is_opened (self, &more))
    n = ACCORD_IMPORT_LISTING_FIRST;
  more.count = contents->len;

  add_first (self, filling, contents, n);
  if (n < contents->len)
    add (self, filling, more);
}

static gboolean
was_asked (AccordImportListing *self, const AccordImportQuestion *question)
{
  if (question->open)
    g_hash_table_add (self->asked, g_strdup (question->id));

  return g_hash_table_contains (self->asked, question->id);
}

/* What is open comes first, and stays there when it is answered. What a column was taken for is told further down. */
static void
add_questions (AccordImportListing *self, Filling *filling)
{
  g_autoptr (GArray) contents = g_array_new (FALSE, FALSE, sizeof (AccordImportContent));
  AccordImportContent heading = { .section = ACCORD_IMPORT_SECTION_QUESTIONS };

  for (int clear = 0; clear < 2; clear++)
    for (guint i = 0; i < self->plan->questions->len; i++) {
      const AccordImportQuestion *question = g_ptr_array_index (self->plan->questions, i);
      AccordImportContent content = {
        .kind = ACCORD_IMPORT_ENTRY_QUESTION, .section = heading.section, .source = question,
      };

      gboolean asked = was_asked (self, question);

      if (asked == clear || (!asked && accord_import_question_is_on_column (question)))
        continue;
      g_array_append_val (contents, content);
      heading.count += question->open;
    }
  if (contents->len == 0)
    return;

  add (self, filling, heading);
  add_all (self, filling, contents);
}

static void
add_columns (AccordImportListing *self, Filling *filling)
{
  AccordImportContent heading = { .section = ACCORD_IMPORT_SECTION_COLUMNS };
  guint n = self->plan->columns->len;

  if (n == 0)
    return;

  heading.count = n;
  heading.opened = is_opened (self, &heading);
  add (self, filling, heading);
  for (guint i = 0; i < n && heading.opened; i++) {
    AccordImportContent content = {
      .kind = ACCORD_IMPORT_ENTRY_COLUMN, .section = heading.section, .source = g_ptr_array_index (self->plan->columns, i),
      .first = i == 0, .last = i + 1 == n,
    };

    add (self, filling, content);
  }
}

static AccordImportContent
make_items_heading (AccordImportListing *self, AccordImportSection section)
{
  AccordImportContent heading = { .section = section, .plan = self->plan };

  for (guint i = 0; i < self->plan->items->len; i++) {
    const AccordImportItem *item = g_ptr_array_index (self->plan->items, i);

    if (get_section (item->act) != section)
      continue;
    heading.count++;
    if (item->chosen)
      heading.n_chosen++;
  }

  return heading;
}

static void
add_items (AccordImportListing *self, Filling *filling, AccordImportSection section)
{
  g_autoptr (GArray) contents = g_array_new (FALSE, FALSE, sizeof (AccordImportContent));
  AccordImportContent heading = make_items_heading (self, section);

  if (heading.count == 0)
    return;

  add (self, filling, heading);
  /* What is so already is only counted. */
  for (guint i = 0; i < self->plan->items->len && section != ACCORD_IMPORT_SECTION_SAME; i++) {
    const AccordImportItem *item = g_ptr_array_index (self->plan->items, i);
    AccordImportContent content = { .kind = ACCORD_IMPORT_ENTRY_ITEM, .section = section, .source = item };

    if (get_section (item->act) == section)
      g_array_append_val (contents, content);
  }
  add_all (self, filling, contents);
}

static gboolean
is_line_of (const AccordImportLine *line, AccordImportSection section)
{
  return line->skipped == (section == ACCORD_IMPORT_SECTION_LEFT_OUT);
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const AccordImportContent *x = a, *y = b;

  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;

  return strcmp (((const AccordImportLine *) x->source)->reason, ((const AccordImportLine *) y->source)->reason);
}

/* What happened most comes first. */
static GArray *
list_reasons (AccordImportListing *self, AccordImportSection section)
{
  GArray *reasons = g_array_new (FALSE, FALSE, sizeof (AccordImportContent));
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->plan->lines->len; i++) {
    const AccordImportLine *line = g_ptr_array_index (self->plan->lines, i);
    AccordImportContent content = {
      .kind = ACCORD_IMPORT_ENTRY_REASON, .section = section, .source = line, .count = 1,
    };
    gpointer place;

    if (!is_line_of (line, section))
      continue;
    if (g_hash_table_lookup_extended (places, line->reason, NULL, &place))
      g_array_index (reasons, AccordImportContent, GPOINTER_TO_UINT (place)).count++;
    else {
      g_hash_table_insert (places, line->reason, GUINT_TO_POINTER (reasons->len));
      g_array_append_val (reasons, content);
    }
  }
  g_array_sort (reasons, compare_counts);

  return reasons;
}

/* Each reason, and below it, if it is opened, its lines. */
static GArray *
list_lines (AccordImportListing *self, AccordImportSection section)
{
  g_autoptr (GArray) reasons = list_reasons (self, section);
  GArray *contents = g_array_new (FALSE, FALSE, sizeof (AccordImportContent));

  for (guint i = 0; i < reasons->len; i++) {
    AccordImportContent *reason = &g_array_index (reasons, AccordImportContent, i);
    const char *text = ((const AccordImportLine *) reason->source)->reason;

    reason->opened = is_opened (self, reason);
    g_array_append_vals (contents, reason, 1);
    for (guint k = 0; k < self->plan->lines->len && reason->opened; k++) {
      const AccordImportLine *line = g_ptr_array_index (self->plan->lines, k);
      AccordImportContent content = { .kind = ACCORD_IMPORT_ENTRY_LINE, .section = section, .source = line };

      if (is_line_of (line, section) && strcmp (line->reason, text) == 0)
        g_array_append_val (contents, content);
    }
  }

  return contents;
}

static void
add_lines (AccordImportListing *self, Filling *filling, AccordImportSection section)
{
  g_autoptr (GArray) contents = NULL;
  AccordImportContent heading = { .section = section };
  AccordImportContent rest = { .kind = ACCORD_IMPORT_ENTRY_REST, .section = section };
  guint n_named = 0;

  heading.count = section == ACCORD_IMPORT_SECTION_LEFT_OUT ? self->plan->n_skipped : self->plan->n_odd;
  if (heading.count == 0)
    return;

  for (guint i = 0; i < self->plan->lines->len; i++)
    if (is_line_of (g_ptr_array_index (self->plan->lines, i), section))
      n_named++;
  rest.count = heading.count - MIN (heading.count, n_named);

  contents = list_lines (self, section);
  if (rest.count > 0)
    g_array_append_val (contents, rest);
  add (self, filling, heading);
  add_first (self, filling, contents, contents->len);
}

static void
fill (AccordImportListing *self, Filling *filling)
{
  add_questions (self, filling);
  add_columns (self, filling);
  add_items (self, filling, ACCORD_IMPORT_SECTION_ASK);
  add_items (self, filling, ACCORD_IMPORT_SECTION_ADD);
  add_items (self, filling, ACCORD_IMPORT_SECTION_CHANGE);
  add_items (self, filling, ACCORD_IMPORT_SECTION_PROPOSE);
  add_items (self, filling, ACCORD_IMPORT_SECTION_SAME);
  add_lines (self, filling, ACCORD_IMPORT_SECTION_LEFT_OUT);
  add_lines (self, filling, ACCORD_IMPORT_SECTION_ODD);
}

/* Shows what there is now, and tells only of what lies between the beginnings and the ends that are alike. */
static void
update (AccordImportListing *self)
{
  Filling filling = {
    .entries = g_ptr_array_new_with_free_func (g_object_unref),
    .keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };
  GPtrArray *old = self->entries;
  guint n_old = old->len, n_new, same = 0, same_end = 0;

  if (self->plan != NULL)
    fill (self, &filling);
  n_new = filling.entries->len;
  while (same < MIN (n_old, n_new) && old->pdata[same] == filling.entries->pdata[same])
    same++;
  while (same_end < MIN (n_old, n_new) - same &&
         old->pdata[n_old - 1 - same_end] == filling.entries->pdata[n_new - 1 - same_end])
    same_end++;

  self->entries = filling.entries;
  g_hash_table_unref (self->keys);
  self->keys = filling.keys;
  if (n_old != n_new || same < n_new)
    g_list_model_items_changed (G_LIST_MODEL (self), same, n_old - same - same_end, n_new - same - same_end);
  g_ptr_array_unref (old);
}

static GType
accord_import_listing_get_item_type (GListModel *model)
{
  return ACCORD_TYPE_IMPORT_ENTRY;
}

static guint
accord_import_listing_get_n_items (GListModel *model)
{
  return ACCORD_IMPORT_LISTING (model)->entries->len;
}

static gpointer
accord_import_listing_get_item (GListModel *model, guint position)
{
  AccordImportListing *self = ACCORD_IMPORT_LISTING (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
accord_import_listing_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = accord_import_listing_get_item_type;
  iface->get_n_items = accord_import_listing_get_n_items;
  iface->get_item = accord_import_listing_get_item;
}

static void
accord_import_listing_finalize (GObject *object)
{
  AccordImportListing *self = ACCORD_IMPORT_LISTING (object);

  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->opened);
  g_hash_table_unref (self->choices);
  g_hash_table_unref (self->asked);
  g_clear_pointer (&self->plan, accord_import_plan_free);

  G_OBJECT_CLASS (accord_import_listing_parent_class)->finalize (object);
}

static void
accord_import_listing_class_init (AccordImportListingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_import_listing_finalize;

  signals[CHOSEN_CHANGED] = g_signal_new ("chosen-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
accord_import_listing_init (AccordImportListing *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->opened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

AccordImportListing *
accord_import_listing_new (void)
{
  return g_object_new (ACCORD_TYPE_IMPORT_LISTING, NULL);
}

void
accord_import_listing_set_plan (AccordImportListing *self, AccordImportPlan *plan)
{
  g_autoptr (AccordImportPlan) old = NULL;

  g_return_if_fail (ACCORD_IS_IMPORT_LISTING (self));
  g_return_if_fail (plan != NULL);

  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = g_ptr_array_index (plan->items, i);
    gpointer chosen;

    if (item->act != ACCORD_IMPORT_SAME && g_hash_table_lookup_extended (self->choices, item->id, NULL, &chosen))
      item->chosen = GPOINTER_TO_INT (chosen);
  }

  /* The rows look at the old one until they have heard of the new one. */
  old = self->plan;
  self->plan = plan;
  update (self);
  g_signal_emit (self, signals[CHOSEN_CHANGED], 0);
}

AccordImportPlan *
accord_import_listing_get_plan (AccordImportListing *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_LISTING (self), NULL);

  return self->plan;
}

static void
choose (AccordImportListing *self, AccordImportItem *item, gboolean chosen)
{
  g_hash_table_insert (self->choices, g_strdup (item->id), GINT_TO_POINTER (chosen));
  item->chosen = chosen;
}

/* Tells the row of an entry, if there is one, that its content is another. */
static void
refresh (AccordImportListing *self, AccordImportContent content)
{
  g_autofree char *key = accord_import_content_get_key (&content);
  AccordImportEntry *entry = g_hash_table_lookup (self->keys, key);

  if (entry != NULL)
    accord_import_entry_set_content (entry, &content);
}

static void
refresh_heading (AccordImportListing *self, AccordImportSection section)
{
  refresh (self, make_items_heading (self, section));
  g_signal_emit (self, signals[CHOSEN_CHANGED], 0);
}

void
accord_import_listing_toggle (AccordImportListing *self, AccordImportEntry *entry)
{
  AccordImportContent content;

  g_return_if_fail (ACCORD_IS_IMPORT_LISTING (self));
  g_return_if_fail (ACCORD_IS_IMPORT_ENTRY (entry));

  content = *accord_import_entry_get_content (entry);
  switch (content.kind) {
  case ACCORD_IMPORT_ENTRY_ITEM:
    choose (self, (AccordImportItem *) content.source, !((AccordImportItem *) content.source)->chosen);
    refresh (self, content);
    refresh_heading (self, content.section);
    break;
  case ACCORD_IMPORT_ENTRY_HEADING:
    if (content.section != ACCORD_IMPORT_SECTION_COLUMNS)
      break;
    G_GNUC_FALLTHROUGH;
  case ACCORD_IMPORT_ENTRY_REASON:
  case ACCORD_IMPORT_ENTRY_MORE:
    g_hash_table_insert (self->opened, accord_import_content_get_key (&content), GINT_TO_POINTER (!content.opened));
    update (self);
    break;
  case ACCORD_IMPORT_ENTRY_QUESTION:
  case ACCORD_IMPORT_ENTRY_COLUMN:
  case ACCORD_IMPORT_ENTRY_LINE:
  case ACCORD_IMPORT_ENTRY_REST:
    break;
  }
}

void
accord_import_listing_choose_all (AccordImportListing *self, AccordImportSection section, gboolean chosen)
{
  g_return_if_fail (ACCORD_IS_IMPORT_LISTING (self));
  g_return_if_fail (self->plan != NULL);

  for (guint i = 0; i < self->plan->items->len; i++) {
    AccordImportItem *item = g_ptr_array_index (self->plan->items, i);

    if (get_section (item->act) == section)
      choose (self, item, chosen);
  }
  for (guint i = 0; i < self->entries->len; i++) {
    AccordImportContent content = *accord_import_entry_get_content (g_ptr_array_index (self->entries, i));

    if (content.kind == ACCORD_IMPORT_ENTRY_ITEM && content.section == section)
      accord_import_entry_set_content (g_ptr_array_index (self->entries, i), &content);
  }
  refresh_heading (self, section);
}
