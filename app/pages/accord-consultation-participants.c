#include "config.h"

#include "accord-consultation-participants.h"

#include "accord-country-names.h"
#include "accord-entry-dialog.h"
#include "accord-figures-hint.h"
#include "accord-invitee-row.h"
#include "accord-keyed-list.h"
#include "accord-session-figures.h"
#include "accord-session-invitees.h"
#include "accord-text.h"
#include "accord-words-consultation.h"
#include "accord-words-figures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_CATEGORIES (sizeof ACCORD_INVITEE_CATEGORIES - 1)

/* One item of Annex II, B, 3; the last holds those of whom no item is known. */
typedef struct {
  AdwPreferencesGroup *group;
  AccordKeyedList *list;
} Category;

struct _AccordConsultationParticipants {
  AccordConsultationView parent_instance;

  AdwPreferencesGroup *head;
  GtkWidget *count;
  GtkWidget *source;
  GtkWidget *no_figures;
  GtkWidget *fill_button;
  Category categories[N_CATEGORIES + 1];
};

G_DEFINE_FINAL_TYPE (AccordConsultationParticipants, accord_consultation_participants, ACCORD_TYPE_CONSULTATION_VIEW)

static const char *const category_titles[N_CATEGORIES] = {
  N_("(a) Contributors of troops, observers or police"),
  N_("(b) Possible contributors"),
  N_("(c) United Nations bodies"),
  N_("(d) Other bodies and agencies"),
  N_("(e) Countries that give in another way"),
  N_("(f) Host countries"),
  N_("(g) Regional organizations that contribute"),
  N_("(h) Other regional organizations"),
};

static AccordConsultationView *
as_view (AccordConsultationParticipants *self)
{
  return ACCORD_CONSULTATION_VIEW (self);
}

static void
on_fill (AccordConsultationParticipants *self)
{
  AccordConsultationView *view = as_view (self);

  accord_consultation_view_commit (view, accord_session_fill_invited (accord_consultation_view_get_session (view),
                                                                      accord_consultation_view_get_chain (view)));
}

/* What the dialog asks for, in this order. */
enum {
  FIELD_WHO,
  FIELD_CATEGORY,
  FIELD_CAPACITY,
};

static void
on_add_accepted (AccordConsultationParticipants *self, AccordEntryDialog *dialog)
{
  AccordConsultationView *view = as_view (self);
  AccordSession *session = accord_consultation_view_get_session (view);
  g_autofree char *text = accord_entry_dialog_get_text (dialog, FIELD_WHO);
  const char *who = accord_country_names_find (accord_session_get_countries (session), text);

  accord_consultation_view_commit (view,
                                   accord_session_invite (session, accord_consultation_view_get_chain (view), who,
                                                          ACCORD_INVITEE_CATEGORIES[accord_entry_dialog_get_choice (dialog, FIELD_CATEGORY)],
                                                          accord_entry_dialog_get_choice (dialog, FIELD_CAPACITY) == 1));
}

/* The resolution writes "observer" for three of the items. */
static void
on_category_chosen (AccordEntryDialog *dialog)
{
  char category = ACCORD_INVITEE_CATEGORIES[accord_entry_dialog_get_choice (dialog, FIELD_CATEGORY)];

  accord_entry_dialog_set_choice (dialog, FIELD_CAPACITY, accord_session_is_observer_category (category) ? 1 : 0);
}

static void
on_add (AccordConsultationParticipants *self)
{
  const char *categories[N_CATEGORIES + 1] = { NULL };
  const char *const capacities[] = { _("Participant"), _("Observer"), NULL };
  AccordSession *session = accord_consultation_view_get_session (as_view (self));
  g_autofree const char **names = accord_country_names_list (accord_session_get_countries (session));
  AccordEntryDialog *dialog = accord_entry_dialog_new (GTK_WIDGET (self), _("Add Invitee"), NULL, _("Add"));

  for (guint i = 0; i < N_CATEGORIES; i++)
    categories[i] = _(category_titles[i]);
  accord_entry_dialog_add_text (dialog, _("Country or name"), NULL, TRUE);
  accord_entry_dialog_offer (dialog, FIELD_WHO, _("Choose Country"), names);
  accord_entry_dialog_add_choice (dialog, _("Invited as"), categories, 0);
  accord_entry_dialog_add_choice (dialog, _("Capacity"), capacities, 0);
  g_signal_connect_object (accord_entry_dialog_get_field (dialog, FIELD_CATEGORY), "notify::selected",
                           G_CALLBACK (on_category_chosen), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_add_accepted), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static char *
describe_count (GPtrArray *list)
{
  guint n_observers = 0, n_attended = 0;
  g_autofree char *invited = NULL, *observers = NULL, *attended = NULL;

  for (guint i = 0; i < list->len; i++) {
    const AccordInvited *one = g_ptr_array_index (list, i);

    n_observers += one->observer;
    n_attended += one->attended;
  }
  invited = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u invited", "%u invited", list->len), list->len);
  observers = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u observer", "%u observers", n_observers), n_observers);
  attended = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u came", "%u came", n_attended), n_attended);

  /* Translators: how many are invited, how many of them as observers, and how many came, such as "48 invited", "3 observers", "40 came" */
  return g_strdup_printf (C_("counts", "%s · %s · %s"), invited, observers, attended);
}

/* Whom the list follows, and the figures behind it: their month and file, how many, and that they are old, if they are. */
static char *
describe_source (AccordContributors *contributors, gboolean entered)
{
  const char *follows = entered ? _("Edited by the team; the list no longer follows the contributions.")
                                : _("The latest contributions, with hosts and partners, until somebody edits the list.");
  g_autofree char *as_of = NULL, *people = NULL, *women = NULL;

  if (contributors == NULL)
    return entered ? g_strdup (follows) : NULL;

  as_of = accord_words_for_as_of (contributors);
  people = accord_words_for_people (&contributors->all);
  women = accord_words_for_women (&contributors->all);

  return g_strjoin ("\n", follows, as_of, people, women,
                    contributors->old ? _("These figures are older than three months.") : NULL, NULL);
}

/* What one of the invitees contributes; NULL if nothing is known of it. */
static char *
describe_contributor (AccordContributors *contributors, const char *who)
{
  for (guint i = 0; contributors != NULL && i < contributors->list->len; i++) {
    const AccordContributor *contributor = &g_array_index (contributors->list, AccordContributor, i);
    g_autofree char *people = NULL, *women = NULL;

    if (strcmp (contributor->who, who) != 0)
      continue;
    people = accord_words_for_people (&contributor->all);
    women = accord_words_for_women (&contributor->all);

    /* Translators: how many a country contributes, and the share of women, such as "963 in uniform" and "Women: 9.5%" */
    return g_strdup_printf (C_("contributor", "%s · %s"), people, women);
  }

  return NULL;
}

static guint
get_position (const AccordInvited *invited)
{
  return invited->category != '\0' ? (guint) (strchr (ACCORD_INVITEE_CATEGORIES, invited->category) - ACCORD_INVITEE_CATEGORIES)
                                   : N_CATEGORIES;
}

static void
show_category (AccordConsultationParticipants *self, guint position, GPtrArray *list, AccordContributors *contributors)
{
  AccordConsultationView *view = as_view (self);
  AccordChain *chain = accord_consultation_view_get_chain (view);
  Category *category = &self->categories[position];
  guint n = 0;

  accord_keyed_list_begin (category->list);
  for (guint i = 0; i < list->len; i++) {
    const AccordInvited *invited = g_ptr_array_index (list, i);
    g_autofree char *note = NULL;
    GtkWidget *row;

    if (get_position (invited) != position)
      continue;
    row = accord_keyed_list_find (category->list, invited->who);
    if (row == NULL)
      row = accord_invitee_row_new ();
    accord_invitee_row_set (ACCORD_INVITEE_ROW (row), accord_consultation_view_get_session (view), chain, invited);
    note = describe_contributor (contributors, invited->who);
    accord_invitee_row_set_note (ACCORD_INVITEE_ROW (row), note);
    accord_keyed_list_put (category->list, invited->who, row);
    n++;
  }
  /* A group that is hidden cannot give the focus on. */
  accord_keyed_list_end (category->list);
  gtk_widget_set_visible (GTK_WIDGET (category->group), n > 0);
}

static void
name_category (AccordConsultationParticipants *self, guint position)
{
  AccordSession *session = accord_consultation_view_get_session (as_view (self));
  g_autofree char *provision = g_strdup_printf ("II.B.3.%c", ACCORD_INVITEE_CATEGORIES[position]);
  g_autofree char *escaped = g_markup_escape_text (accord_words_for_provision (session, provision), -1);

  adw_preferences_group_set_description (self->categories[position].group, escaped);
}

/* In the order of their names, as people look for them. */
static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  AccordCountries *countries = data;
  const AccordInvited *left = *(AccordInvited *const *) a, *right = *(AccordInvited *const *) b;

  g_autofree char *left_name = accord_text_fold (accord_countries_get_name (countries, left->who));
  g_autofree char *right_name = accord_text_fold (accord_countries_get_name (countries, right->who));

  return strcmp (left_name, right_name);
}

static GPtrArray *
list_invited (AccordConsultationView *view, gboolean *entered)
{
  AccordSession *session = accord_consultation_view_get_session (view);
  GPtrArray *list = accord_session_list_invited (session, accord_consultation_view_get_chain (view), entered);

  g_ptr_array_sort_with_data (list, compare_names, accord_session_get_countries (session));

  return list;
}

static const char *
get_category_title (guint position)
{
  return position < N_CATEGORIES ? _(category_titles[position]) : _("Item of the resolution not entered");
}

static AccordTextTable *
accord_consultation_participants_create_table (AccordConsultationView *view, gboolean current)
{
  GtkWidget *row = current ? accord_tabular_get_focused (ACCORD_TABULAR (view), ACCORD_TYPE_INVITEE_ROW) : NULL;
  const char *only = row != NULL ? accord_invitee_row_get_who (ACCORD_INVITEE_ROW (row)) : NULL;
  AccordCountries *countries = accord_session_get_countries (accord_consultation_view_get_session (view));
  g_autoptr (GPtrArray) list = NULL;
  AccordTextTable *table;
  gboolean entered;

  if (current && only == NULL)
    return NULL;

  list = list_invited (view, &entered);
  table = accord_text_table_new (_("Invitees"), accord_language_get_preferred ());
  accord_text_table_add_column (table, _("Country or name"), FALSE);
  accord_text_table_add_column (table, _("Invited as"), FALSE);
  accord_text_table_add_column (table, _("Capacity"), FALSE);
  accord_text_table_add_column (table, _("Came"), FALSE);
  for (guint position = 0; position <= N_CATEGORIES; position++)
    for (guint i = 0; i < list->len; i++) {
      const AccordInvited *invited = g_ptr_array_index (list, i);
      const char *const cells[] = {
        accord_countries_get_name (countries, invited->who), get_category_title (position),
        invited->observer ? _("Observer") : _("Participant"), invited->attended ? "✓" : NULL,
      };

      if (get_position (invited) == position && (only == NULL || strcmp (invited->who, only) == 0))
        accord_text_table_add_row (table, cells);
    }

  return table;
}

static void
show_head (AccordConsultationParticipants *self, GPtrArray *list, AccordContributors *contributors, gboolean entered)
{
  g_autofree char *count = describe_count (list);
  g_autofree char *source = describe_source (contributors, entered);

  accord_consultation_view_set_fact (self->count, count);
  accord_consultation_view_set_fact (self->source, source);
  gtk_widget_set_visible (self->no_figures, contributors == NULL);
  gtk_widget_set_visible (self->fill_button, entered && accord_consultation_view_can_edit (as_view (self)));
}

static void
accord_consultation_participants_update (AccordConsultationView *view)
{
  AccordConsultationParticipants *self = ACCORD_CONSULTATION_PARTICIPANTS (view);
  AccordSession *session = accord_consultation_view_get_session (view);
  AccordChain *chain = accord_consultation_view_get_chain (view);
  gboolean entered;
  g_autoptr (GPtrArray) list = list_invited (view, &entered);
  g_autoptr (AccordContributors) contributors = NULL;

  if (chain->mission != NULL)
    contributors = accord_session_get_contributors (session, chain->mission);
  show_head (self, list, contributors, entered);
  for (guint i = 0; i <= N_CATEGORIES; i++) {
    if (i < N_CATEGORIES)
      name_category (self, i);
    show_category (self, i, list, contributors);
  }
}

static void
accord_consultation_participants_class_init (AccordConsultationParticipantsClass *klass)
{
  ACCORD_CONSULTATION_VIEW_CLASS (klass)->update = accord_consultation_participants_update;
  ACCORD_CONSULTATION_VIEW_CLASS (klass)->create_table = accord_consultation_participants_create_table;
}

static void
add_head (AccordConsultationParticipants *self)
{
  AccordConsultationView *view = as_view (self);

  self->head = accord_consultation_view_add_group (view, _("Invitees"),
                                                   _("Whom Annex II, B, 3 of the resolution names, and in which capacity."));
  accord_consultation_view_add_button (view, self->head, _("Add Invitee…"), G_CALLBACK (on_add));
  self->count = accord_consultation_view_add_fact (view, self->head, _("List"));
  self->source = accord_consultation_view_add_fact (view, self->head, _("Where it comes from"));
  self->fill_button = gtk_button_new_with_label (_("Fill Anew"));
  gtk_widget_set_valign (self->fill_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->fill_button, _("Fill the list anew from the contributions"));
  g_signal_connect_object (self->fill_button, "clicked", G_CALLBACK (on_fill), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->source), self->fill_button);
  self->no_figures = accord_figures_hint_new (_("No contributions entered"));
  gtk_widget_set_margin_top (self->no_figures, 12);
  adw_preferences_group_add (self->head, self->no_figures);
}

static void
accord_consultation_participants_init (AccordConsultationParticipants *self)
{
  AccordConsultationView *view = as_view (self);

  add_head (self);
  for (guint i = 0; i <= N_CATEGORIES; i++) {
    const char *title = get_category_title (i);

    self->categories[i].group = accord_consultation_view_add_group (view, title, NULL);
    self->categories[i].list = ACCORD_KEYED_LIST (accord_keyed_list_new (title));
    adw_preferences_group_add (self->categories[i].group, GTK_WIDGET (self->categories[i].list));
  }
}
