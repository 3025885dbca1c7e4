#include "config.h"

#include "accord-session-evidence-private.h"

#include "accord-session-change-private.h"

#include <glib/gi18n-lib.h>

void
accord_evidence_free (AccordEvidence *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->url);
  g_free (self->source);
  g_free (self->text);
  g_free (self);
}

void
_accord_evidence_add (AccordEvidenceSearch *self, char *text, char *source, const char *url, AccordDay day)
{
  AccordEvidence *evidence = g_new0 (AccordEvidence, 1);

  evidence->text = text;
  evidence->source = source;
  evidence->url = url != NULL && _accord_session_is_web_address (url) ? g_strdup (url) : NULL;
  evidence->day = MIN (day, self->today);
  g_ptr_array_add (self->list, evidence);
}

char *
_accord_evidence_describe_source (AccordRecord *record, const char *what, const char **url)
{
  const char *text = accord_record_get_source (record, url, NULL);

  if (text != NULL)
    return g_strdup (text);

  /* Translators: where something is written down: in the planning file, and what of it, such as "Consultation on the renewal" */
  return g_strdup_printf (_("Planning file: %s"), what);
}
