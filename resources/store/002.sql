-- Schema 2: how a commitment stands on a day is a seek, however many observations there are.

-- What is sought in the records of the kind "progress"; the store writes a row with each of them. An index on what their
-- bodies hold would do, were it not that SQLite trusts no function of JSON in the schema of a file.
--
-- The key is the order in which observations resolve: the last one up to a day, of those not in the bin and not corrected,
-- is how its commitment stands in its mission.
CREATE TABLE progress (
  mission TEXT NOT NULL,
  "commitment" TEXT NOT NULL,
  trashed INTEGER NOT NULL,
  day TEXT NOT NULL,
  entered TEXT NOT NULL,
  id TEXT NOT NULL,
  status TEXT NOT NULL,
  percent INTEGER,
  corrects TEXT,
  PRIMARY KEY (mission, "commitment", trashed, day, entered, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX progress_by_id ON progress (id);
CREATE INDEX progress_by_correction ON progress (corrects) WHERE corrects IS NOT NULL AND trashed = 0;

-- No release before this one wrote any.
INSERT INTO progress
SELECT json_extract (body, '$.mission'), json_extract (body, '$.commitment'),
  ifnull (json_type (body, '$.trashed') = 'object', 0), json_extract (body, '$.day'),
  iif (json_type (body, '$.entered') = 'text', json_extract (body, '$.entered'), ''), id, json_extract (body, '$.status'),
  iif (json_type (body, '$.percent') = 'integer', json_extract (body, '$.percent'), NULL),
  iif (json_type (body, '$.corrects') = 'text', json_extract (body, '$.corrects'), NULL)
FROM record WHERE kind = 'progress' AND json_valid (body) AND
  json_type (body, '$.mission') = 'text' AND json_type (body, '$.commitment') = 'text' AND
  json_type (body, '$.day') = 'text' AND json_type (body, '$.status') = 'text';
