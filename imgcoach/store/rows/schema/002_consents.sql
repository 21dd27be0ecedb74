-- Who may see whose data, and who has looked. All of it goes with either of the two.

ALTER TABLE people ADD advisor boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN people.advisor IS 'Whether others may name them as their advisor';

CREATE TABLE consents (
    id      uuid NOT NULL REFERENCES people ON DELETE CASCADE,
    advisor uuid NOT NULL REFERENCES people ON DELETE CASCADE,
    level   text NOT NULL CHECK (level IN ('brief', 'verdict', 'all')),
    since   timestamptz NOT NULL,
    PRIMARY KEY (id, advisor),
    CHECK (id <> advisor)
);
CREATE INDEX ON consents (advisor);
COMMENT ON TABLE consents IS 'What a person (id) lets an advisor see; gone when it is taken back';

CREATE TABLE looks (
    id      uuid NOT NULL REFERENCES people ON DELETE CASCADE,
    advisor uuid NOT NULL REFERENCES people ON DELETE CASCADE,
    minute  timestamptz NOT NULL,
    what    text NOT NULL CHECK (what IN ('brief', 'verdict', 'all', 'list')),
    PRIMARY KEY (id, advisor, minute, what)
);
CREATE INDEX ON looks (advisor);
COMMENT ON TABLE looks IS 'When an advisor looked at what of a person (id), for that person to read';
