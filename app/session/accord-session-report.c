#include "config.h"

#include "accord-session-report.h"

#include "accord-current.h"
#include "accord-session-change-private.h"

#include <glib/gi18n-lib.h>

AccordReportDraft
accord_session_suggest_report (AccordSession *self, AccordMission *mission)
{
  AccordReportDraft draft = { .due = ACCORD_DAY_NONE, .issued = ACCORD_DAY_NONE };
  g_autoptr (GPtrArray) currents = NULL;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), draft);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), draft);

  currents = accord_rules_list_current (accord_session_get_workspace (self), mission, accord_session_get_today (self));
  if (currents->len > 0) {
    const AccordCurrent *current = g_ptr_array_index (currents, 0);

    draft.mandate = current->mandate;
    draft.requested_in = accord_mandate_get_symbol (current->mandate);
  }

  return draft;
}

AccordReportDraft
accord_session_draft_report (AccordSession *self, AccordReport *report)
{
  AccordReportDraft draft = { .due = ACCORD_DAY_NONE, .issued = ACCORD_DAY_NONE };
  AccordRecord *mandate = NULL;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), draft);
  g_return_val_if_fail (ACCORD_IS_REPORT (report), draft);

  if (accord_report_get_mandate (report) != NULL)
    mandate = accord_workspace_lookup (accord_session_get_workspace (self), accord_report_get_mandate (report));
  draft.mandate = ACCORD_IS_MANDATE (mandate) ? ACCORD_MANDATE (mandate) : NULL;
  draft.requested_in = accord_report_get_requested_in (report);
  draft.due = accord_report_get_due (report);
  draft.issued = accord_report_get_issued (report);
  draft.symbol = accord_report_get_symbol (report);
  draft.consultations_reported = accord_report_get_consultations_reported (report);
  draft.options_offered = accord_report_get_options_offered (report);

  return draft;
}

static gboolean
check_draft (AccordSession *self, const AccordReportDraft *draft, const char **field, GError **error)
{
  if (field != NULL)
    *field = NULL;
  if (!_accord_session_check_day (self, draft->due, "due", field, error) ||
      !_accord_session_check_day (self, draft->issued, "issued", field, error))
    return FALSE;
  if (draft->due == ACCORD_DAY_NONE && draft->issued == ACCORD_DAY_NONE)
    return _accord_session_refuse (field, error, "due", _("Enter the day it is due, or the day it was issued."));
  if (draft->issued > accord_session_get_today (self))
    return _accord_session_refuse (field, error, "issued", _("This day is still ahead; enter it once the report is out."));
  if (draft->issued == ACCORD_DAY_NONE && (draft->consultations_reported || draft->options_offered))
    return _accord_session_refuse (field, error, "issued", _("What the report says is known once it is issued; enter the day."));

  return TRUE;
}

static void
set_members (AccordChangeSet *changes, const char *id, AccordRecord *record, const AccordReportDraft *draft)
{
  const char *mandate_id = draft->mandate != NULL ? accord_record_get_id (ACCORD_RECORD (draft->mandate)) : NULL;

  _accord_session_set (changes, id, record, "mandate", _accord_session_make_text (mandate_id));
  _accord_session_set (changes, id, record, "requested_in", _accord_session_make_text (draft->requested_in));
  _accord_session_set (changes, id, record, "due", _accord_session_make_day (draft->due));
  _accord_session_set (changes, id, record, "issued", _accord_session_make_day (draft->issued));
  _accord_session_set (changes, id, record, "symbol", _accord_session_make_text (draft->symbol));
  _accord_session_set (changes, id, record, "consultations_reported",
                       _accord_session_make_flag (draft->consultations_reported));
  _accord_session_set (changes, id, record, "options_offered", _accord_session_make_flag (draft->options_offered));
}

AccordChangeSet *
accord_session_add_report (AccordSession *self,
                           AccordMission *mission,
                           const AccordReportDraft *draft,
                           char **id,
                           const char **field,
                           GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *made = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  if (!check_draft (self, draft, field, error))
    return NULL;

  made = g_strdup_printf ("report:%s:%s", accord_record_get_key (ACCORD_RECORD (mission)), uuid);
  changes = _accord_session_start (mission, _("Report added"));
  _accord_session_set (changes, made, NULL, "mission",
                       _accord_session_make_text (accord_record_get_id (ACCORD_RECORD (mission))));
  set_members (changes, made, NULL, draft);
  if (id != NULL)
    *id = g_steal_pointer (&made);

  return changes;
}

AccordChangeSet *
accord_session_change_report (AccordSession *self,
                              AccordReport *report,
                              const AccordReportDraft *draft,
                              const char **field,
                              GError **error)
{
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_REPORT (report), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  if (!check_draft (self, draft, field, error))
    return NULL;

  changes = _accord_session_start (_accord_session_find_mission (self, ACCORD_RECORD (report)), _("Report changed"));
  set_members (changes, accord_record_get_id (ACCORD_RECORD (report)), ACCORD_RECORD (report), draft);

  return changes;
}
