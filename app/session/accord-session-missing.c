#include "config.h"

#include "accord-session-missing.h"

#include "accord-json.h"
#include "accord-session-figures.h"

#include <glib/gi18n-lib.h>

typedef struct {
  AccordSession *session;
  const AccordChain *chain;
  JsonObject *members;
  GPtrArray *list;
} Search;

void
accord_missing_free (AccordMissing *self)
{
  g_free (self->text);
  g_free (self);
}

static void
add (Search *search, const char *provision, const char *text)
{
  AccordReference *reference = accord_workspace_get_reference (accord_session_get_workspace (search->session));
  AccordMissing *missing = g_new0 (AccordMissing, 1);

  missing->provision = provision;
  missing->citation = accord_reference_get_citation (reference, provision);
  missing->text = g_strdup (text);
  g_ptr_array_add (search->list, missing);
}

static gboolean
has_rows (Search *search, const char *member)
{
  JsonArray *rows = accord_json_get_array (search->members, member);

  return rows != NULL && json_array_get_length (rows) > 0;
}

static gboolean
has_text (JsonObject *object, const char *member)
{
  const char *text = accord_json_get_text (object, member);

  return text != NULL && *text != '\0';
}

static gboolean
is_done (Search *search, const char *key)
{
  const AccordStep *step = accord_chain_find_step ((AccordChain *) search->chain, key);

  return step != NULL && step->actual != ACCORD_DAY_NONE;
}

/* The list of invitees follows from the latest contributions as long as nobody has edited it. */
static void
find_of_invitees (Search *search)
{
  AccordMission *mission = search->chain->mission;
  g_autoptr (AccordContributors) contributors = NULL;

  if (has_rows (search, "invitees"))
    return;

  contributors = mission != NULL ? accord_session_get_contributors (search->session, mission) : NULL;
  if (contributors == NULL || contributors->list->len == 0)
    add (search, "II.B.3.a", _("Nobody is on the list of invitees"));
  else if (contributors->old)
    add (search, "II.B.3.a", _("The contributions that the list of invitees starts from are older than three months"));
}

static void
find_before (Search *search)
{
  AccordSettings *settings = accord_workspace_get_settings (accord_session_get_workspace (search->session));
  JsonObject *situation = accord_json_get_object (search->members, "situation");
  const AccordStep *meeting = accord_chain_get_meeting (search->chain);

  if (meeting->role == ACCORD_ROLE_PRESIDENT && accord_settings_get_president (settings, meeting->planned) == NULL)
    add (search, "II.B", _("The presidency of that month is not entered"));
  if (!is_done (search, "invitation_sent")) {
    find_of_invitees (search);
    if (!has_rows (search, "agenda"))
      add (search, "II.B.5.a", _("The agenda is empty"));
  }
  if (!has_rows (search, "briefers"))
    add (search, "II.B.5.d", _("No briefer is named"));
  if (!has_text (situation, "political") && !has_text (situation, "military") &&
      !has_text (situation, "humanitarian") && !has_text (situation, "human_rights"))
    add (search, "II.B.5.e", _("The assessment is not written"));
}

static void
find_after (Search *search)
{
  if (!has_rows (search, "attended"))
    add (search, "II.B.3.a", _("Who attended is not recorded"));
  if (!has_text (accord_json_get_object (search->members, "summary"), "text"))
    add (search, "II.B.6.i", _("The summary is not written"));
}

static void
find_of_report (Search *search)
{
  AccordReport *report = search->chain->report;

  if (report == NULL || accord_report_get_issued (report) == ACCORD_DAY_NONE)
    return;

  if (!accord_report_get_consultations_reported (report))
    add (search, "I.B.2", _("The report is not known to tell of consultations"));
  if (!accord_report_get_options_offered (report))
    add (search, "I.B.9", _("The report is not known to offer several courses of action"));
}

static gboolean
concerns_meeting (const AccordChain *chain)
{
  const AccordStep *meeting = accord_chain_get_meeting (chain);

  return meeting != NULL && g_str_equal (meeting->template->key, "consultation_meeting") &&
         chain->form != ACCORD_FORM_OTHER && meeting->state != ACCORD_STEP_NOT_HELD && meeting->state != ACCORD_STEP_WAIVED;
}

GPtrArray *
accord_session_list_missing (AccordSession *self, const AccordChain *chain)
{
  Search search = { self, chain };

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL, NULL);

  search.list = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_missing_free);
  if (!concerns_meeting (chain))
    return search.list;

  if (chain->consultation != NULL)
    search.members = accord_record_get_members (ACCORD_RECORD (chain->consultation));
  if (accord_chain_get_meeting (chain)->actual == ACCORD_DAY_NONE)
    find_before (&search);
  else
    find_after (&search);
  find_of_report (&search);

  return search.list;
}
