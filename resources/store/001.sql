-- Schema 1: the records as they are now, and the journal of how they came about.

PRAGMA application_id = 1097032548; -- 0x41636364, "Accd"

-- base and base_rev are what the service last had; both are null until a record was sent or pulled.
CREATE TABLE record (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  base TEXT,
  base_rev TEXT
) STRICT, WITHOUT ROWID;

-- Every entry that is written, in order, with the members before and after it.
--
-- Undo and redo are entries too; `reverts` names the one entry that each takes back, and an entry is
-- taken back once at most. So both stacks are plain to see: what undo may take back are the local
-- actions and redos that nothing reverts; what redo may take back are the undos that nothing reverts
-- and that are newer than the last local action. The top of each is its newest entry.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT,
  title TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('local', 'pulled')),
  act TEXT NOT NULL CHECK (act IN ('action', 'undo', 'redo')),
  reverts INTEGER UNIQUE REFERENCES journal (seq),
  changes TEXT NOT NULL,
  CHECK (source = 'local' OR act = 'action'),
  CHECK ((act = 'action') = (reverts IS NULL)),
  CHECK (reverts < seq)
) STRICT;

CREATE INDEX journal_by_act ON journal (source, act, seq);
