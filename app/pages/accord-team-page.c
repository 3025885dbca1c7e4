#include "config.h"

#include "accord-team-page.h"

#include "accord-session-edit.h"
#include "accord-session-moves.h"

#include <glib/gi18n-lib.h>

typedef struct {
  AccordSession *session;
} AccordTeamPagePrivate;

enum {
  MOVED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AccordTeamPage, accord_team_page, ADW_TYPE_PREFERENCES_PAGE)

static void
refresh (AccordTeamPage *self)
{
  ACCORD_TEAM_PAGE_GET_CLASS (self)->refresh (self);
}

/* What belongs to one mission changes none of the team's settings. */
static void
on_session_changed (AccordTeamPage *self, const char *mission_id)
{
  if (mission_id == NULL)
    refresh (self);
}

static void
on_changed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordTeamPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moves = accord_session_change_settings_finish (ACCORD_SESSION (source), result, &error);

  if (moves != NULL) {
    g_signal_emit (self, signals[MOVED], 0, moves);
    return;
  }

  /* What the page shows is not so. */
  refresh (self);
  g_signal_emit (self, signals[FAILED], 0, error->message);
}

static GtkWidget *
find_group (GtkWidget *widget)
{
  while (widget != NULL && !ADW_IS_PREFERENCES_GROUP (widget))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* Groups lie next to each other. */
static void
forbid_editing (AccordTeamPage *self, GtkWidget *notice)
{
  GtkWidget *box = gtk_widget_get_parent (notice);

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_sensitive (child, child == notice);
  gtk_box_reorder_child_after (GTK_BOX (box), notice, NULL);
}

static void
add_notice (AccordTeamPage *self)
{
  const char *reason = accord_session_get_notice (accord_team_page_get_session (self));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name ("changes-prevent-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 reason != NULL ? reason : _("There is no planning file that could be edited."));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (group));
  forbid_editing (self, find_group (row));
}

static void
accord_team_page_dispose (GObject *object)
{
  AccordTeamPagePrivate *priv = accord_team_page_get_instance_private (ACCORD_TEAM_PAGE (object));

  g_clear_object (&priv->session);

  G_OBJECT_CLASS (accord_team_page_parent_class)->dispose (object);
}

static void
accord_team_page_class_init (AccordTeamPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_team_page_dispose;

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
accord_team_page_init (AccordTeamPage *self)
{
}

void
accord_team_page_set_session (AccordTeamPage *self, AccordSession *session)
{
  AccordTeamPagePrivate *priv = accord_team_page_get_instance_private (self);

  g_return_if_fail (ACCORD_IS_TEAM_PAGE (self));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (priv->session == NULL);

  priv->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  refresh (self);
  if (!accord_session_can_edit (session))
    add_notice (self);
}

AccordSession *
accord_team_page_get_session (AccordTeamPage *self)
{
  AccordTeamPagePrivate *priv = accord_team_page_get_instance_private (self);

  g_return_val_if_fail (ACCORD_IS_TEAM_PAGE (self), NULL);

  return priv->session;
}

void
accord_team_page_change (AccordTeamPage *self, AccordChangeSet *changes)
{
  AccordTeamPagePrivate *priv = accord_team_page_get_instance_private (self);

  g_return_if_fail (ACCORD_IS_TEAM_PAGE (self));
  g_return_if_fail (changes != NULL);

  if (accord_change_set_get_length (changes) > 0)
    accord_session_change_settings_async (priv->session, changes, NULL, on_changed, g_object_ref (self));
  accord_change_set_unref (changes);
}
