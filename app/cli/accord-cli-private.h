#pragma once

#ifndef ACCORD_COMPILING_CLI
#error "Only the command line reads this header."
#endif

#include "accord-change-set.h"
#include "accord-cli.h"
#include "accord-session.h"

G_BEGIN_DECLS

typedef enum {
  ACCORD_FORMAT_TEXT,
  ACCORD_FORMAT_JSON,
  ACCORD_FORMAT_CSV,
  ACCORD_FORMAT_ICS,
} AccordFormat;

/* What a verb may be asked for. */
typedef enum {
  ACCORD_FORMATS_PLAIN, /* text or JSON */
  ACCORD_FORMATS_LIST,  /* CSV too */
  ACCORD_FORMATS_ALL,   /* iCalendar too */
  ACCORD_FORMATS_FILE,  /* JSON, CSV or iCalendar; ACCORD_FORMAT_TEXT if none was named */
} AccordFormats;

/* Whether a verb needs the observations of progress, of which there may be any number. */
typedef enum {
  ACCORD_NEED_NO_PROGRESS,
  ACCORD_NEED_NAMED_PROGRESS, /* if an argument names one */
  ACCORD_NEED_PROGRESS,
} AccordNeed;

/*
 * One verb: its own options, and what it does once they are read and the planning file is open.
 * `rest` holds the arguments that are no options.
 */
typedef struct {
  const char *name;
  const char *arguments; /* for the usage line; NULL if it takes none */
  const char *summary;   /* marked for translation */
  const GOptionEntry *options;
  AccordFormats formats;
  gboolean writes;
  AccordNeed need;
  AccordExit (*run) (AccordSession *session, AccordFormat format, char **rest);
} AccordVerb;

extern const AccordVerb _accord_verb_missions;
extern const AccordVerb _accord_verb_agenda;
extern const AccordVerb _accord_verb_commitments;
extern const AccordVerb _accord_verb_show;
extern const AccordVerb _accord_verb_add;
extern const AccordVerb _accord_verb_set;
extern const AccordVerb _accord_verb_publish;
extern const AccordVerb _accord_verb_import;
extern const AccordVerb _accord_verb_export;
extern const AccordVerb _accord_verb_check;

/* Opens a planning file and waits for it; NULL with an error. Whoever opened it closes it. */
AccordSession *_accord_cli_open (const char *file, AccordSessionFlags flags, AccordDay today, GError **error);
void _accord_cli_close (AccordSession *session);

/* Reads how the commitments stand today, and stood on a day; ACCORD_DAY_NONE for the day before each current mandate. */
gboolean _accord_cli_load_progress (AccordSession *session, AccordDay since, GError **error);

/* Prints what went wrong, and says how the program ends. */
AccordExit _accord_cli_fail (const GError *error);

/* Writes a change set to the planning file that is open; nothing if it is empty. With `moves`, it is one of the team's
 * settings. */
gboolean _accord_cli_write (AccordSession *session, AccordChangeSet *changes, GPtrArray **moves, GError **error);

/*
 * Writes a change set, and prints what came of it. The default planning file is made if there is none, so `print` is
 * given the session that holds the change, which need not be `session`. `moves` is filled with the days that a change of
 * the team's settings moved, before `print` is called.
 */
AccordExit _accord_cli_commit (AccordSession *session,
                               AccordChangeSet *changes,
                               GPtrArray **moves,
                               AccordExit (*print) (AccordSession *written, AccordFormat format, gpointer data),
                               AccordFormat format,
                               gpointer data);

/* A day given to an option; prints an error if it is none. */
gboolean _accord_cli_read_day (const char *option, const char *text, AccordDay *day);

/* A mission given to an option, NULL if none was; prints an error if there is no such mission. */
gboolean _accord_cli_find_mission (AccordSession *session, const char *name, AccordMission **mission);

/* Ends a verb that takes no further arguments. */
gboolean _accord_cli_refuse_rest (char **rest);

/* Prints a list of objects as a JSON array. */
AccordExit _accord_cli_print_json_list (GPtrArray *objects);
AccordExit _accord_cli_print_json (JsonObject *object);

/* Prints a list of objects as CSV, with the columns of that list. */
AccordExit _accord_cli_print_csv (const char *list, GPtrArray *objects);

/* Prints the content of a file. */
AccordExit _accord_cli_print_bytes (GBytes *bytes);

/* Prints lines of cells, each column as wide as its widest cell. Cells are owned by the lines. */
AccordExit _accord_cli_print_table (const char *const *headings, GPtrArray *lines);

/* Adds a line to a table; the cells are taken over. */
void _accord_cli_add_line (GPtrArray *lines, char *first, ...) G_GNUC_NULL_TERMINATED;

/* Whether all that was printed has arrived. */
AccordExit _accord_cli_end_output (void);

G_END_DECLS
