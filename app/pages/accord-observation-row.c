#include "config.h"

#include "accord-observation-row.h"

#include "accord-commitments-words.h"
#include "accord-day-format.h"
#include "accord-json.h"
#include "accord-progress-look.h"
#include "accord-session-edit.h"

#include <glib/gi18n-lib.h>

struct _AccordObservationRow {
  AdwPreferencesRow parent_instance;

  AccordProgress *progress;
};

enum {
  CORRECT,
  BIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordObservationRow, accord_observation_row, ADW_TYPE_PREFERENCES_ROW)

static void
on_correct (AccordObservationRow *self)
{
  g_signal_emit (self, signals[CORRECT], 0);
}

static void
on_bin (AccordObservationRow *self)
{
  g_signal_emit (self, signals[BIN], 0);
}

static void
accord_observation_row_finalize (GObject *object)
{
  g_clear_object (&ACCORD_OBSERVATION_ROW (object)->progress);

  G_OBJECT_CLASS (accord_observation_row_parent_class)->finalize (object);
}

static void
accord_observation_row_class_init (AccordObservationRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_observation_row_finalize;

  signals[CORRECT] = g_signal_new ("correct", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BIN] = g_signal_new ("bin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_observation_row_init (AccordObservationRow *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
strike_out (GtkWidget *label)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
}

/* Where it comes from, and of which day that is. */
static char *
describe_source (AccordProgress *progress)
{
  const char *url = NULL;
  AccordDay as_of = ACCORD_DAY_NONE;
  const char *source = accord_record_get_source (ACCORD_RECORD (progress), &url, &as_of);
  g_autofree char *day = NULL;

  if (source == NULL)
    source = url;
  if (source == NULL || as_of == ACCORD_DAY_NONE)
    return g_strdup (source);

  day = accord_day_format (as_of, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ());

  return g_strdup_printf (C_("source and day", "%s · %s"), source, day);
}

/* Stored as UTC; people read the day at Headquarters, as elsewhere. */
static char *
describe_entering (AccordProgress *progress)
{
  const char *entered = accord_progress_get_entered (progress);
  JsonObject *members = accord_record_get_members (ACCORD_RECORD (progress));
  JsonObject *edited = accord_json_get_object (members, "edited");
  const char *by = edited != NULL ? accord_json_get_text (edited, "by") : NULL;
  g_autoptr (GDateTime) time = entered != NULL ? g_date_time_new_from_iso8601 (entered, NULL) : NULL;
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;
  g_autofree char *day = NULL, *clock = NULL;

  if (local == NULL)
    return NULL;

  day = accord_day_format (accord_day_from_ymd (g_date_time_get_year (local), g_date_time_get_month (local),
                                                g_date_time_get_day_of_month (local)),
                           ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ());
  clock = g_date_time_format (local, "%H:%M");
  if (by != NULL)
    /* Translators: a day, a time and a name */
    return g_strdup_printf (_("Entered on %s at %s by %s"), day, clock, by);

  /* Translators: a day and a time */
  return g_strdup_printf (_("Entered on %s at %s"), day, clock);
}

static void
add_button (AccordObservationRow *self, GtkWidget *box, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static const char *
describe_part (AccordObservationPart part)
{
  switch (part) {
  case ACCORD_OBSERVATION_PASSED:
    return _("Another one of this day, entered later, counts");
  case ACCORD_OBSERVATION_CORRECTED:
    return _("Corrected by another one");
  case ACCORD_OBSERVATION_COUNTS:
    break;
  }

  return NULL;
}

static void
add_texts (AccordObservationRow *self, GtkWidget *box, AccordObservationPart part, const char *head)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *evidence = accord_progress_get_evidence (self->progress);
  g_autofree char *source = describe_source (self->progress);
  g_autofree char *entering = describe_entering (self->progress);
  GtkWidget *label = add_label (texts, head, "numeric");

  if (part == ACCORD_OBSERVATION_CORRECTED)
    strike_out (label);
  if (evidence != NULL) {
    label = add_label (texts, evidence, NULL);
    if (part == ACCORD_OBSERVATION_CORRECTED)
      strike_out (label);
  }
  if (source != NULL)
    gtk_widget_add_css_class (add_label (texts, source, "caption"), "dim-label");
  if (describe_part (part) != NULL)
    gtk_widget_add_css_class (add_label (texts, describe_part (part), "caption"), "dim-label");
  if (entering != NULL)
    gtk_widget_add_css_class (add_label (texts, entering, "caption"), "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
}

static void
fill (AccordObservationRow *self, AccordSession *session, AccordObservationPart part)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  AccordProgressStatus status = accord_progress_get_status (self->progress);
  AccordStanding standing = { .status = status, .percent = accord_progress_get_percent (self->progress) };
  const char *icon = accord_progress_look_get_icon (status);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  g_autofree char *day = accord_day_format (accord_progress_get_day (self->progress), ACCORD_DAY_STYLE_SHORT,
                                            accord_language_get_preferred ());
  g_autofree char *words = accord_commitments_words_for_standing (&standing);
  /* Translators: a day, and how a commitment stood then */
  g_autofree char *head = g_strdup_printf (C_("day and status", "%s · %s"), day, words);
  const char *evidence = accord_progress_get_evidence (self->progress);

  gtk_widget_add_css_class (image, part == ACCORD_OBSERVATION_COUNTS ? accord_progress_look_get_style (status) : "dim-label");
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_add_css_class (box, "note");
  gtk_box_append (GTK_BOX (box), image);
  add_texts (self, box, part, head);
  if (part != ACCORD_OBSERVATION_CORRECTED && accord_session_can_edit (session)) {
    add_button (self, box, "document-edit-symbolic", _("Correct"), G_CALLBACK (on_correct));
    add_button (self, box, "user-trash-symbolic", _("Put in the Bin"), G_CALLBACK (on_bin));
  }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, head,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, evidence != NULL ? evidence : "", -1);
}

GtkWidget *
accord_observation_row_new (AccordSession *session, AccordProgress *progress, AccordObservationPart part)
{
  AccordObservationRow *self;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_PROGRESS (progress), NULL);

  self = g_object_new (ACCORD_TYPE_OBSERVATION_ROW, NULL);
  self->progress = g_object_ref (progress);
  fill (self, session, part);

  return GTK_WIDGET (self);
}

AccordProgress *
accord_observation_row_get_progress (AccordObservationRow *self)
{
  g_return_val_if_fail (ACCORD_IS_OBSERVATION_ROW (self), NULL);

  return self->progress;
}
