#include "config.h"

#include "accord-words-progress.h"

#include "accord-number-format.h"

#include <glib/gi18n-lib.h>

const char *
accord_words_for_status (AccordProgressStatus status)
{
  switch (status) {
  case ACCORD_PROGRESS_UNKNOWN:
    /* Translators: how a commitment stands, if nobody observed it */
    return C_("commitment", "Not recorded");
  case ACCORD_PROGRESS_NOT_STARTED:
    /* Translators: this and the four after it are the words of the United Nations' own tracker for how a commitment stands */
    return C_("commitment", "Not started");
  case ACCORD_PROGRESS_IN_PROGRESS:
    return C_("commitment", "In progress");
  case ACCORD_PROGRESS_COMPLETED:
    return C_("commitment", "Completed");
  case ACCORD_PROGRESS_PENDING:
    return C_("commitment", "Pending");
  case ACCORD_PROGRESS_NOT_APPLICABLE:
    return C_("commitment", "Not applicable");
  }

  g_return_val_if_reached (NULL);
}

const char *
accord_words_for_commitment_owner (const char *owner)
{
  static const struct {
    const char *owner;
    const char *words;
  } owners[] = {
    /* Translators: whose commitment it is: of all who endorsed the Declaration together */
    { "collective", NC_("owner of a commitment", "Collective") },
    { "member_states", NC_("owner of a commitment", "Member States") },
    { "security_council", NC_("owner of a commitment", "Security Council") },
    /* Translators: those who contribute troops and police */
    { "tpcc", NC_("owner of a commitment", "Contributors") },
    { "host_governments", NC_("owner of a commitment", "Host Governments") },
    { "secretariat", NC_("owner of a commitment", "Secretariat") },
    { "financial_contributors", NC_("owner of a commitment", "Financial contributors") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (g_strcmp0 (owners[i].owner, owner) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "owner of a commitment", owners[i].words);

  return "—";
}

char *
accord_words_for_percent (int percent)
{
  g_autofree char *number = NULL;

  if (percent < 0)
    return g_strdup ("—");

  number = accord_number_format (percent, accord_language_get_preferred ());

  /* Translators: a share in per cent; %s is a number such as 9.5 */
  return g_strdup_printf (_("%s%%"), number);
}

/* Takes `part`. */
static void
add_part (GString *line, char *part)
{
  g_string_append (line, C_("between remarks in a line", " · "));
  g_string_append (line, part);
  g_free (part);
}

/* Of several how many are done; of one its status says it. */
static void
add_completed (GString *line, guint n, guint n_applying)
{
  g_autofree char *number = accord_number_format (n, accord_language_get_preferred ());
  g_autofree char *all = accord_number_format (n_applying, accord_language_get_preferred ());

  if (n_applying > 1)
    /* Translators: how many commitments are completed, and how many there are that apply */
    add_part (line, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s of %s completed", "%s of %s completed", n_applying),
                                     number, all));
}

static void
add_unknown (GString *line, guint n)
{
  g_autofree char *number = accord_number_format (n, accord_language_get_preferred ());

  if (n > 0)
    /* Translators: %s is the number of commitments of which nobody observed how they stand */
    add_part (line, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s not recorded", "%s not recorded", n), number));
}

static void
add_set_aside (GString *line, guint n)
{
  g_autofree char *number = accord_number_format (n, accord_language_get_preferred ());

  if (n > 0)
    /* Translators: %s is the number of commitments that do not apply to a mission */
    add_part (line, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s not applicable", "%s not applicable", n), number));
}

/* Shipped texts are in the catalogues; what an officer wrote is in none, and so stays as it is. */
static const char *
translate (const char *text)
{
  return text != NULL && *text != '\0' ? _(text) : text;
}

const char *
accord_words_for_commitment (AccordCommitment *commitment)
{
  const char *text;

  g_return_val_if_fail (ACCORD_IS_COMMITMENT (commitment), NULL);

  text = translate (accord_commitment_get_text (commitment));

  return text != NULL ? text : "";
}

const char *
accord_words_for_commitment_hint (AccordCommitment *commitment)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (commitment), NULL);

  return translate (accord_commitment_get_hint (commitment));
}

char *
accord_words_for_sum (const AccordProgressSum *sum)
{
  AccordProgressStatus status;
  GString *line;

  g_return_val_if_fail (sum != NULL, NULL);

  status = accord_progress_sum_get_status (sum);
  line = g_string_new (accord_words_for_status (status));
  if (status == ACCORD_PROGRESS_NOT_APPLICABLE)
    return g_string_free (line, FALSE);

  if (status != ACCORD_PROGRESS_UNKNOWN) {
    add_completed (line, sum->n_with[ACCORD_PROGRESS_COMPLETED], sum->n - sum->n_with[ACCORD_PROGRESS_NOT_APPLICABLE]);
    add_unknown (line, sum->n_with[ACCORD_PROGRESS_UNKNOWN]);
  }
  add_set_aside (line, sum->n_with[ACCORD_PROGRESS_NOT_APPLICABLE]);

  return g_string_free (line, FALSE);
}

char *
accord_words_for_done (const AccordProgressSum *sum)
{
  g_autofree char *done = NULL, *unknown = NULL;
  int n_unknown;

  g_return_val_if_fail (sum != NULL, NULL);

  done = accord_words_for_percent (accord_progress_sum_get_percent (sum));
  n_unknown = accord_progress_sum_get_unknown_percent (sum);
  if (n_unknown == 0 || accord_progress_sum_get_percent (sum) < 0)
    return g_steal_pointer (&done);

  unknown = accord_words_for_percent (n_unknown);

  /* Translators: the share of commitments that is done, such as "40%", and the share of which nobody knows whether it is */
  return g_strdup_printf (_("%s, %s not known"), done, unknown);
}
