#include "config.h"

#include "accord-commitments-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is said of an area beside the bars. */
typedef struct {
  AccordTrend trend;
  gboolean matches;
  guint n_stale;
  guint n_overdue;
} Facts;

struct _AccordCommitmentsEntry {
  GObject parent_instance;

  AccordSession *session;
  AccordMission *mission;
  AccordMissionProgress *progress;
  Facts facts[ACCORD_N_AREAS];
  gboolean has_news;
  char *owner;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordCommitmentsEntry, accord_commitments_entry, G_TYPE_OBJECT)

static void
accord_commitments_entry_finalize (GObject *object)
{
  AccordCommitmentsEntry *self = ACCORD_COMMITMENTS_ENTRY (object);

  g_clear_pointer (&self->progress, accord_mission_progress_free);
  g_clear_object (&self->mission);
  g_clear_object (&self->session);
  g_free (self->owner);

  G_OBJECT_CLASS (accord_commitments_entry_parent_class)->finalize (object);
}

static void
accord_commitments_entry_class_init (AccordCommitmentsEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_commitments_entry_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_commitments_entry_init (AccordCommitmentsEntry *self)
{
}

AccordCommitmentsEntry *
accord_commitments_entry_new (AccordSession *session, AccordMission *mission)
{
  AccordCommitmentsEntry *self;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);

  self = g_object_new (ACCORD_TYPE_COMMITMENTS_ENTRY, NULL);
  self->session = g_object_ref (session);
  g_set_object (&self->mission, mission);

  return self;
}

/* What is said of one commitment counts for its area, if its owner is shown. */
static void
count (AccordCommitmentsEntry *self, const AccordCommitmentState *state, const AccordCommitmentsFilter *filter)
{
  guint i = accord_commitment_get_area (state->commitment) - 1;
  Facts *facts;

  if (state->now != NULL)
    self->has_news = TRUE;
  if (i >= ACCORD_N_AREAS ||
      (filter->owner != NULL && g_strcmp0 (filter->owner, accord_commitment_get_owner (state->commitment)) != 0))
    return;

  facts = &self->facts[i];
  facts->trend = accord_trend_join (facts->trend, accord_trend_compare (state->before, state->now));
  facts->n_stale += state->now != NULL && state->no_news;
  facts->n_overdue += state->overdue;
  if (accord_commitments_filter_accepts (filter, state))
    facts->matches = TRUE;
}

static gboolean
same_bars (const AccordMissionProgress *a, const AccordMissionProgress *b)
{
  if (a == NULL || b == NULL || a->since != b->since)
    return a == b;

  for (guint i = 0; i < ACCORD_N_AREAS; i++) {
    GArray *x = a->areas[i].owners, *y = b->areas[i].owners;

    if (x->len != y->len)
      return FALSE;
    for (guint k = 0; k < x->len; k++) {
      const AccordOwnerProgress *p = &g_array_index (x, AccordOwnerProgress, k);
      const AccordOwnerProgress *q = &g_array_index (y, AccordOwnerProgress, k);

      if (g_strcmp0 (p->owner, q->owner) != 0 || memcmp (&p->now, &q->now, sizeof p->now) != 0)
        return FALSE;
    }
  }

  return TRUE;
}

void
accord_commitments_entry_update (AccordCommitmentsEntry *self,
                                 AccordMission *mission,
                                 const AccordCommitmentsFilter *filter)
{
  g_autoptr (GPtrArray) states = NULL;
  AccordMissionProgress *before;
  Facts facts[ACCORD_N_AREAS];
  gboolean same;

  g_return_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self));
  g_return_if_fail (filter != NULL);

  memcpy (facts, self->facts, sizeof facts);
  memset (self->facts, 0, sizeof self->facts);
  before = g_steal_pointer (&self->progress);
  self->progress = accord_session_get_mission_progress (self->session, mission);
  self->has_news = FALSE;
  if (self->progress != NULL) {
    states = accord_session_list_commitment_states (self->session, mission, 0);
    for (guint i = 0; i < states->len; i++)
      count (self, g_ptr_array_index (states, i), filter);
  }
  same = self->mission == mission && g_strcmp0 (self->owner, filter->owner) == 0 &&
         memcmp (facts, self->facts, sizeof facts) == 0 && same_bars (before, self->progress);
  g_clear_pointer (&before, accord_mission_progress_free);
  g_set_object (&self->mission, mission);
  g_free (self->owner);
  self->owner = g_strdup (filter->owner);
  if (!same)
    g_signal_emit (self, signals[CHANGED], 0);
}

AccordMission *
accord_commitments_entry_get_mission (AccordCommitmentsEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), NULL);

  return self->mission;
}

const char *
accord_commitments_entry_get_id (AccordCommitmentsEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), NULL);

  return self->mission != NULL ? accord_record_get_id (ACCORD_RECORD (self->mission)) : ACCORD_SECRETARIAT;
}

const char *
accord_commitments_entry_get_name (AccordCommitmentsEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), NULL);

  return self->mission != NULL ? accord_mission_get_acronym (self->mission) : _("Secretariat");
}

AccordDay
accord_commitments_entry_get_since (AccordCommitmentsEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), ACCORD_DAY_NONE);

  return self->progress != NULL ? self->progress->since : ACCORD_DAY_NONE;
}

const AccordAreaProgress *
accord_commitments_entry_get_area (AccordCommitmentsEntry *self, guint area)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), NULL);
  g_return_val_if_fail (area >= 1 && area <= ACCORD_N_AREAS, NULL);

  return self->progress != NULL ? &self->progress->areas[area - 1] : NULL;
}

AccordTrend
accord_commitments_entry_get_trend (AccordCommitmentsEntry *self, guint area)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), ACCORD_TREND_UNKNOWN);
  g_return_val_if_fail (area >= 1 && area <= ACCORD_N_AREAS, ACCORD_TREND_UNKNOWN);

  return self->facts[area - 1].trend;
}

guint
accord_commitments_entry_get_n_stale (AccordCommitmentsEntry *self, guint area)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), 0);
  g_return_val_if_fail (area >= 1 && area <= ACCORD_N_AREAS, 0);

  return self->facts[area - 1].n_stale;
}

guint
accord_commitments_entry_get_n_overdue (AccordCommitmentsEntry *self, guint area)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), 0);
  g_return_val_if_fail (area >= 1 && area <= ACCORD_N_AREAS, 0);

  return self->facts[area - 1].n_overdue;
}

gboolean
accord_commitments_entry_get_matches (AccordCommitmentsEntry *self, guint area)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), FALSE);
  g_return_val_if_fail (area <= ACCORD_N_AREAS, FALSE);

  for (guint i = 0; i < ACCORD_N_AREAS; i++)
    if (self->facts[i].matches && (area == 0 || area == i + 1))
      return TRUE;

  return FALSE;
}

const char *
accord_commitments_entry_get_owner (AccordCommitmentsEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), NULL);

  return self->owner;
}

gboolean
accord_commitments_entry_get_has_news (AccordCommitmentsEntry *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_ENTRY (self), FALSE);

  return self->has_news;
}

gboolean
accord_commitments_filter_accepts (const AccordCommitmentsFilter *self, const AccordCommitmentState *state)
{
  AccordProgressStatus status;

  g_return_val_if_fail (self != NULL && state != NULL, FALSE);

  status = state->now != NULL ? state->now->status : ACCORD_PROGRESS_UNKNOWN;

  return (self->area == 0 || self->area == accord_commitment_get_area (state->commitment)) &&
         (self->owner == NULL || g_strcmp0 (self->owner, accord_commitment_get_owner (state->commitment)) == 0) &&
         (self->status == ACCORD_ANY_STATUS || self->status == (int) status) &&
         (!self->overdue || state->overdue) && (!self->no_news || state->no_news);
}
