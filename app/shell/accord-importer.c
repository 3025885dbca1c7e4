#include "config.h"

#include "accord-importer.h"

#include "accord-drop-area.h"
#include "accord-import-window.h"

#include <glib/gi18n.h>

struct _AccordImporter {
  GObject parent_instance;

  GtkWindow *window;
  AccordDropArea *area;
  AccordSession *session;
  GtkNativeDialog *chooser;
  GtkWidget *dialog; /* for the first of the files */
  GQueue files; /* of GFile, which wait */
  guint n_files; /* since there were none */
  guint place;
};

/* What the file chooser offers to show only. */
static const struct {
  const char *name;
  const char *patterns[5];
} filters[] = {
  { N_("All that can be imported"), { "*.csv", "*.json", "*.ics" } },
  { N_("Open data (CSV, JSON)"), { "*.csv", "*.json" } },
  { N_("Calendars"), { "*.ics", "*.ical", "*.ifb" } },
  { N_("Planning files of Accord (JSON)"), { "*.json" } },
  { N_("All files"), { "*" } },
};

G_DEFINE_FINAL_TYPE (AccordImporter, accord_importer, G_TYPE_OBJECT)

static void show_next (AccordImporter *self);

static void
on_finished (AccordImporter *self, gboolean goes_on)
{
  self->dialog = NULL;
  if (!goes_on)
    g_queue_clear_full (&self->files, g_object_unref);
  show_next (self);
}

static void
show_next (AccordImporter *self)
{
  g_autoptr (GFile) file = NULL;

  if (self->dialog != NULL)
    return;

  file = g_queue_pop_head (&self->files);
  if (file == NULL) {
    self->n_files = self->place = 0;
    return;
  }

  self->place++;
  self->dialog = accord_import_window_new (self->window, self->session, file, self->place, self->n_files);
  g_signal_connect_object (self->dialog, "finished", G_CALLBACK (on_finished), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

static void
queue (AccordImporter *self, GFile *file)
{
  g_queue_push_tail (&self->files, g_object_ref (file));
  self->n_files++;
}

static void
on_dropped (AccordImporter *self, GdkFileList *list)
{
  GSList *files = gdk_file_list_get_files (list);

  for (GSList *l = files; l != NULL; l = l->next)
    queue (self, l->data);
  g_slist_free (files);
  show_next (self);
}

static void
on_chosen (AccordImporter *self, int response, GtkNativeDialog *chooser)
{
  g_autoptr (GListModel) files = NULL;
  guint n = 0;

  if (response == GTK_RESPONSE_ACCEPT) {
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
    n = g_list_model_get_n_items (files);
  }
  for (guint i = 0; i < n && self->session != NULL; i++) {
    g_autoptr (GFile) file = g_list_model_get_item (files, i);

    queue (self, file);
  }
  g_clear_object (&self->chooser);
  show_next (self);
}

static void
accord_importer_dispose (GObject *object)
{
  AccordImporter *self = ACCORD_IMPORTER (object);

  g_queue_clear_full (&self->files, g_object_unref);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (self->chooser);
  g_clear_object (&self->chooser);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (accord_importer_parent_class)->dispose (object);
}

static void
accord_importer_class_init (AccordImporterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_importer_dispose;
}

static void
accord_importer_init (AccordImporter *self)
{
  g_queue_init (&self->files);
}

AccordImporter *
accord_importer_new (AdwApplicationWindow *window)
{
  AccordImporter *self;
  g_autoptr (GtkWidget) content = NULL;

  g_return_val_if_fail (ADW_IS_APPLICATION_WINDOW (window), NULL);

  self = g_object_new (ACCORD_TYPE_IMPORTER, NULL);
  self->window = GTK_WINDOW (window);
  content = g_object_ref (adw_application_window_get_content (window));
  adw_application_window_set_content (window, NULL);
  self->area = ACCORD_DROP_AREA (accord_drop_area_new (content, _("Drop a file to import it")));
  adw_application_window_set_content (window, GTK_WIDGET (self->area));
  g_signal_connect_object (self->area, "dropped", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);

  return self;
}

void
accord_importer_set_session (AccordImporter *self, AccordSession *session)
{
  g_return_if_fail (ACCORD_IS_IMPORTER (self));
  g_return_if_fail (session == NULL || ACCORD_IS_SESSION (session));

  g_set_object (&self->session, session);
  accord_drop_area_set_open (self->area, session != NULL);
}

void
accord_importer_choose (AccordImporter *self)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (ACCORD_IS_IMPORTER (self));

  if (self->session == NULL || self->chooser != NULL)
    return;

  chooser = gtk_file_chooser_native_new (_("Import Files"), self->window, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++) {
    g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

    gtk_file_filter_set_name (filter, _(filters[i].name));
    for (guint k = 0; filters[i].patterns[k] != NULL; k++)
      gtk_file_filter_add_pattern (filter, filters[i].patterns[k]);
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  }
  self->chooser = GTK_NATIVE_DIALOG (chooser);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  gtk_native_dialog_show (self->chooser);
}

void
accord_importer_add (AccordImporter *self, GFile *file)
{
  g_return_if_fail (ACCORD_IS_IMPORTER (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->session == NULL)
    return;

  queue (self, file);
  show_next (self);
}
