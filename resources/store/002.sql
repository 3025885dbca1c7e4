-- Schema 2: how a commitment stands on a day is a seek, however many observations there are.
--
-- What is sought in the records of the kind "progress" is kept apart from them, written with each. An index on what their
-- bodies hold would do, were it not that SQLite trusts no function of JSON in the schema of a file. No release before
-- this one wrote any such record.

-- A commitment in a mission, or in the Secretariat as a whole, of which anything was ever observed. `history` has five
-- bytes for each observation that counts, by day: three of its day, one of its status, one of its percent (255 for none).
-- `last` is the key of the last of them. All that a matrix shows is here and nothing else, for it is read through whenever
-- one opens.
CREATE TABLE progress_pair (
  pair INTEGER PRIMARY KEY,
  mission TEXT NOT NULL,
  "commitment" TEXT NOT NULL,
  history BLOB NOT NULL DEFAULT x'',
  last ANY,
  UNIQUE (mission, "commitment")
) STRICT;

-- `key` is the id of the record without its kind, as sixteen bytes if it is a UUID; `corrects` is that of another one;
-- `day` counts from 1970-01-01, `status` as AccordProgressStatus does. `counts` is 1 for the last of its day, by when they
-- were entered, then by id, of those that are not in the bin, and which none of the same mission corrects that is not in
-- the bin. So the last one that counts up to a day says how the commitment stood.
CREATE TABLE progress (
  pair INTEGER NOT NULL REFERENCES progress_pair (pair),
  day INTEGER NOT NULL,
  key ANY NOT NULL,
  entered TEXT NOT NULL,
  status INTEGER NOT NULL,
  percent INTEGER,
  corrects ANY,
  trashed INTEGER NOT NULL,
  counts INTEGER NOT NULL,
  PRIMARY KEY (pair, day, key)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX progress_by_key ON progress (key);
CREATE INDEX progress_by_correction ON progress (corrects) WHERE corrects IS NOT NULL AND trashed = 0;
