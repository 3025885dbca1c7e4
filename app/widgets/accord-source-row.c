#include "config.h"

#include "accord-source-row.h"

#include "accord-day-format.h"

#include <glib/gi18n-lib.h>

struct _AccordSourceRow {
  AdwActionRow parent_instance;

  char *url;
};

G_DEFINE_FINAL_TYPE (AccordSourceRow, accord_source_row, ADW_TYPE_ACTION_ROW)

static void
accord_source_row_activate (AdwActionRow *row)
{
  AccordSourceRow *self = ACCORD_SOURCE_ROW (row);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->url != NULL)
    gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->url, GDK_CURRENT_TIME);
}

static void
accord_source_row_finalize (GObject *object)
{
  g_free (ACCORD_SOURCE_ROW (object)->url);

  G_OBJECT_CLASS (accord_source_row_parent_class)->finalize (object);
}

static void
accord_source_row_class_init (AccordSourceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_source_row_finalize;
  ADW_ACTION_ROW_CLASS (klass)->activate = accord_source_row_activate;
}

static void
accord_source_row_init (AccordSourceRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
}

/* A host is what a reader recognises; the whole address is in the tooltip. */
static char *
get_place (const char *text, const char *url)
{
  g_autoptr (GUri) uri = url != NULL ? g_uri_parse (url, G_URI_FLAGS_NONE, NULL) : NULL;

  if (uri != NULL && g_uri_get_host (uri) != NULL)
    return g_strdup (g_uri_get_host (uri));

  return g_strdup (text != NULL ? text : _("No source recorded"));
}

static const char *
get_web_address (const char *url)
{
  return url != NULL && (g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://")) ? url : NULL;
}

GtkWidget *
accord_source_row_new (AccordRecord *record)
{
  AccordSourceRow *self;
  const char *text, *url;
  AccordDay as_of;
  g_autofree char *place = NULL, *day = NULL, *subtitle = NULL;
  gboolean verified;

  g_return_val_if_fail (ACCORD_IS_RECORD (record), NULL);

  self = g_object_new (ACCORD_TYPE_SOURCE_ROW, NULL);
  verified = accord_record_get_verified (record);
  text = accord_record_get_source (record, &url, &as_of);
  url = get_web_address (url);
  place = get_place (text, url);
  if (as_of != ACCORD_DAY_NONE) {
    day = accord_day_format (as_of, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ());
    /* Translators: the first %s is a source, such as the name of a web site; the second the day it was read */
    subtitle = g_strdup_printf (_("%s, as of %s"), place, day);
  } else {
    subtitle = g_strdup (place);
  }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), verified ? _("Verified source") : _("Unverified source"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (self),
                                verified ? "emblem-ok-symbolic" : "dialog-warning-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  if (url != NULL) {
    self->url = g_strdup (url);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
    adw_action_row_add_suffix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name ("adw-external-link-symbolic"));
  }

  return GTK_WIDGET (self);
}
