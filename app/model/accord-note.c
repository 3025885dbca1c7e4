#include "config.h"

#include "accord-note.h"

#include "accord-json.h"

struct _AccordNote {
  AccordRecord parent_instance;

  const char *note_type;
  const char *from;
  const char *text;
  const char *answer;
  const char *corrects;
  AccordHandling handling;
  AccordDay day;
};

G_DEFINE_FINAL_TYPE (AccordNote, accord_note, ACCORD_TYPE_RECORD)

static AccordHandling
read_handling (const char *name)
{
  if (g_strcmp0 (name, "participants") == 0)
    return ACCORD_HANDLING_PARTICIPANTS;
  if (g_strcmp0 (name, "public") == 0)
    return ACCORD_HANDLING_PUBLIC;

  /* What nobody released stays within the team. */
  return ACCORD_HANDLING_INTERNAL;
}

static void
accord_note_load (AccordRecord *record, JsonObject *members)
{
  AccordNote *self = ACCORD_NOTE (record);

  self->note_type = accord_json_get_text (members, "type");
  self->from = accord_json_get_text (members, "from");
  self->text = accord_json_get_text (members, "text");
  self->answer = accord_json_get_text (members, "answer");
  self->corrects = accord_json_get_text (members, "corrects");
  self->handling = read_handling (accord_json_get_text (members, "handling"));
  self->day = accord_json_get_day (members, "day");
}

static void
accord_note_class_init (AccordNoteClass *klass)
{
  ACCORD_RECORD_CLASS (klass)->load = accord_note_load;
}

static void
accord_note_init (AccordNote *self)
{
}

const char *
accord_note_get_note_type (AccordNote *self)
{
  g_return_val_if_fail (ACCORD_IS_NOTE (self), NULL);

  return self->note_type;
}

const char *
accord_note_get_from (AccordNote *self)
{
  g_return_val_if_fail (ACCORD_IS_NOTE (self), NULL);

  return self->from;
}

const char *
accord_note_get_text (AccordNote *self)
{
  g_return_val_if_fail (ACCORD_IS_NOTE (self), NULL);

  return self->text;
}

const char *
accord_note_get_answer (AccordNote *self)
{
  g_return_val_if_fail (ACCORD_IS_NOTE (self), NULL);

  return self->answer;
}

const char *
accord_note_get_corrects (AccordNote *self)
{
  g_return_val_if_fail (ACCORD_IS_NOTE (self), NULL);

  return self->corrects;
}

AccordHandling
accord_note_get_handling (AccordNote *self)
{
  g_return_val_if_fail (ACCORD_IS_NOTE (self), ACCORD_HANDLING_INTERNAL);

  return self->handling;
}

AccordDay
accord_note_get_day (AccordNote *self)
{
  g_return_val_if_fail (ACCORD_IS_NOTE (self), ACCORD_DAY_NONE);

  return self->day;
}
