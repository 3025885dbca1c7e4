#include "config.h"

#include "accord-toaster.h"

#include "accord-session-edit.h"
#include "accord-window-toast.h"

#include <glib/gi18n.h>

struct _AccordToaster {
  GObject parent_instance;

  AdwToastOverlay *overlay;
  AdwToast *offer; /* to take back what was just done */
  char *offered; /* the title of that */
  gboolean standing; /* whether the session has said that undo would take it back */
};

/* How long an offer stands, in seconds: what comes of an import is to be looked at before. */
#define OFFER_SECONDS 10

G_DEFINE_FINAL_TYPE (AccordToaster, accord_toaster, G_TYPE_OBJECT)

static void
on_offer_dismissed (AccordToaster *self, AdwToast *toast)
{
  if (self->offer == toast)
    g_clear_object (&self->offer);
}

typedef struct {
  AccordToaster *toaster;
  gboolean redo;
} Undoing;

static void
on_undone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Undoing *undoing = data;
  g_autoptr (AccordToaster) self = undoing->toaster;
  g_autoptr (GError) error = NULL;
  guint n_left = 0;
  g_autofree char *title = accord_session_undo_finish (ACCORD_SESSION (source), result, &n_left, &error);
  g_autofree char *text = NULL;

  if (title == NULL) {
    accord_toaster_tell (self, error->message);
    return;
  }

  if (n_left > 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u change was left as it is, because it was changed since",
                                         "%u changes were left as they are, because they were changed since", n_left),
                            n_left);
  else
    text = g_strdup_printf (undoing->redo ? _("Done again: %s") : _("Undone: %s"), title);
  accord_toaster_tell (self, text);
}

static void
accord_toaster_finalize (GObject *object)
{
  AccordToaster *self = ACCORD_TOASTER (object);

  g_clear_object (&self->offer);
  g_clear_object (&self->overlay);
  g_free (self->offered);

  G_OBJECT_CLASS (accord_toaster_parent_class)->finalize (object);
}

static void
accord_toaster_class_init (AccordToasterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_toaster_finalize;
}

static void
accord_toaster_init (AccordToaster *self)
{
}

AccordToaster *
accord_toaster_new (AdwToastOverlay *overlay)
{
  AccordToaster *self;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);

  self = g_object_new (ACCORD_TYPE_TOASTER, NULL);
  self->overlay = g_object_ref (overlay);

  return self;
}

void
accord_toaster_tell (AccordToaster *self, const char *text)
{
  g_return_if_fail (ACCORD_IS_TOASTER (self));
  g_return_if_fail (text != NULL);

  adw_toast_overlay_add_toast (self->overlay, accord_window_toast_make (text));
}

static void
withdraw (AccordToaster *self)
{
  if (self->offer != NULL)
    adw_toast_dismiss (self->offer);
  g_clear_object (&self->offer);
}

void
accord_toaster_tell_done (AccordToaster *self, const char *text, const char *title)
{
  AdwToast *toast;

  g_return_if_fail (ACCORD_IS_TOASTER (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (title != NULL);

  withdraw (self);
  toast = accord_window_toast_make (text);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_timeout (toast, OFFER_SECONDS);
  adw_toast_set_action_name (toast, "win.undo");
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_offer_dismissed), self, G_CONNECT_SWAPPED);
  self->offer = g_object_ref (toast);
  g_free (self->offered);
  self->offered = g_strdup (title);
  self->standing = FALSE;
  adw_toast_overlay_add_toast (self->overlay, toast);
}

void
accord_toaster_set_undo_title (AccordToaster *self, const char *title)
{
  g_return_if_fail (ACCORD_IS_TOASTER (self));

  if (self->offer == NULL)
    return;

  /* What was done is on disk before the session knows that it can be undone. */
  if (g_strcmp0 (title, self->offered) == 0)
    self->standing = TRUE;
  else if (self->standing)
    withdraw (self);
}

void
accord_toaster_undo (AccordToaster *self, AccordSession *session, gboolean redo)
{
  Undoing *undoing;

  g_return_if_fail (ACCORD_IS_TOASTER (self));
  g_return_if_fail (ACCORD_IS_SESSION (session));

  undoing = g_new0 (Undoing, 1);
  undoing->toaster = g_object_ref (self);
  undoing->redo = redo;
  accord_session_undo_async (session, redo, NULL, on_undone, undoing);
}
