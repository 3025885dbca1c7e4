#include "config.h"

#include "accord-agenda-words.h"

#include "accord-day-format.h"
#include "accord-session-missing.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

/* How much of what is missing a line names. */
#define MAX_MISSING 3

const char *
accord_agenda_words_for_section (AccordAgendaSection section)
{
  switch (section) {
  case ACCORD_AGENDA_UPDATE_NEEDED:
    return _("Update needed");
  case ACCORD_AGENDA_OVERDUE:
    return _("Overdue");
  case ACCORD_AGENDA_THIS_WEEK:
    return _("This week");
  case ACCORD_AGENDA_THIS_MONTH:
    return _("This month");
  case ACCORD_AGENDA_LATER:
    return _("Later");
  }

  g_return_val_if_reached (NULL);
}

char *
accord_agenda_words_for_distance (AccordSession *session, const AccordStep *step)
{
  int days;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  days = accord_step_get_day (step) - accord_session_get_today (session);
  if (days < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day overdue", "%d days overdue", -days), -days);
  if (days == 0)
    return g_strdup (C_("a day", "today"));
  if (days == 1)
    return g_strdup (C_("a day", "tomorrow"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d day", "in %d days", days), days);
}

char *
accord_agenda_words_for_consultation (const AccordChain *chain)
{
  const char *title;

  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);

  title = accord_words_for_chain (chain->template);
  /* A mission may have several at once. */
  if (chain->form == chain->template->form)
    return g_strdup (title);

  /* Translators: what a consultation is about, such as "Renewal of the mandate", and the form of its meeting */
  return g_strdup_printf (C_("consultation and form", "%s, %s"), title, accord_words_for_form (chain->form));
}

static char *
describe_missing (AccordSession *session, const AccordChain *chain)
{
  g_autoptr (GPtrArray) missing = accord_session_list_missing (session, chain);
  g_autoptr (GString) remarks = g_string_new (NULL);
  guint n_left = missing->len > MAX_MISSING ? missing->len - MAX_MISSING : 0;

  if (missing->len == 0)
    return NULL;

  for (guint i = 0; i < missing->len - n_left; i++) {
    const AccordMissing *item = g_ptr_array_index (missing, i);

    g_string_append_printf (remarks, "%s%s", i > 0 ? C_("between remarks in a line", " · ") : "", item->text);
  }
  if (n_left == 0)
    return g_strdup (remarks->str);

  /* Translators: %s are some remarks such as "The agenda is empty", and %u how many more there are */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s · %u more", "%s · %u more", n_left), remarks->str, n_left);
}

char *
accord_agenda_words_for_missing (AccordAgendaEntry *entry)
{
  g_return_val_if_fail (ACCORD_IS_AGENDA_ENTRY (entry), NULL);
  g_return_val_if_fail (accord_agenda_entry_get_item (entry) != NULL, NULL);

  if (!accord_agenda_entry_get_leads (entry))
    return NULL;

  return describe_missing (accord_agenda_entry_get_session (entry), accord_agenda_entry_get_item (entry)->chain);
}

char *
accord_agenda_words_for_update (const AccordChain *chain)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (chain != NULL, NULL);

  day = accord_day_format (chain->anchor, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());

  /* Translators: %s is the last known day of expiry, which is past */
  return g_strdup_printf (_("Last known expiry: %s"), day);
}
