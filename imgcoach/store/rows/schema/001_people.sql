-- All persons of a host. The role of the servers may read and write rows of these tables and make none.

CREATE FUNCTION moment() RETURNS bigint LANGUAGE sql AS
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint';

-- A row a person. "json" and not "jsonb", which would forget the order of records, and with it lists and undo.
CREATE TABLE people (
    id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    person    text NOT NULL UNIQUE CHECK (person ~ '^[a-z0-9][a-z0-9-]{0,31}$'),
    token     text NOT NULL UNIQUE DEFAULT replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
    suspended boolean NOT NULL DEFAULT false,
    edition   bigint NOT NULL DEFAULT moment(),
    document  json,
    copied    timestamptz,
    updated   timestamptz
);
COMMENT ON COLUMN people.token IS 'A random number; its hash is all that stays of a person who was removed';
COMMENT ON COLUMN people.edition IS 'Another and a higher one for each document: microseconds since 1970, or one more than before';
COMMENT ON COLUMN people.document IS 'The data file, byte by byte; none = nothing was saved yet, or it was set aside';
COMMENT ON COLUMN people.copied IS 'When the newest of the backups was taken';

CREATE TABLE backups (
    id       uuid NOT NULL REFERENCES people ON DELETE CASCADE,
    revision bigint NOT NULL,
    taken    timestamptz NOT NULL,
    document json NOT NULL,
    PRIMARY KEY (id, revision, taken)
);
COMMENT ON TABLE backups IS 'Former documents: three that are an hour apart, seven days, four weeks';

CREATE TABLE damaged (
    id       uuid NOT NULL REFERENCES people ON DELETE CASCADE,
    taken    timestamptz NOT NULL,
    document text NOT NULL
);
CREATE INDEX ON damaged (id);
COMMENT ON TABLE damaged IS 'Documents that could not be understood, set aside; one that came from a file may be no JSON';

CREATE TABLE drafts (
    id      uuid NOT NULL REFERENCES people ON DELETE CASCADE,
    seat    uuid NOT NULL,
    worker  bigint,
    field   text NOT NULL,
    words   text NOT NULL,
    base    text,
    kept    timestamptz NOT NULL,
    PRIMARY KEY (id, seat, field)
);
COMMENT ON TABLE drafts IS 'Text that is being typed';
COMMENT ON COLUMN drafts.seat IS 'The window that it is typed in';
COMMENT ON COLUMN drafts.worker IS 'The advisory lock that the process of that window holds; none = the window is gone';

CREATE TABLE keys (
    fingerprint text PRIMARY KEY,
    id          uuid NOT NULL REFERENCES people ON DELETE CASCADE,
    line        text NOT NULL,
    name        text NOT NULL,
    added       timestamptz NOT NULL
);
CREATE INDEX ON keys (id);

CREATE TABLE invitations (
    code  text PRIMARY KEY,
    id    uuid NOT NULL REFERENCES people ON DELETE CASCADE,
    until timestamptz NOT NULL
);
CREATE INDEX ON invitations (id);
COMMENT ON COLUMN invitations.code IS 'A hash of the code';

CREATE TABLE tombstones (hash text PRIMARY KEY);
COMMENT ON TABLE tombstones IS 'Hashes of the tokens of persons who were removed and must not come back with a backup';

-- Half the processor time of the usual compression; a server that was built without it does with that.
DO $$
BEGIN
    ALTER TABLE people ALTER document SET COMPRESSION lz4;
    ALTER TABLE backups ALTER document SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN NULL;
END $$;

-- Every window that is open on any host hears of a new document, whoever writes it.
CREATE FUNCTION renew() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    NEW.edition := greatest(OLD.edition + 1, moment());
    NEW.updated := now();
    PERFORM pg_notify('imgcoach', NEW.id || ' ' || NEW.edition);
    RETURN NEW;
END $$;
CREATE TRIGGER renew BEFORE UPDATE OF document ON people FOR EACH ROW EXECUTE FUNCTION renew();

CREATE FUNCTION part() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM pg_notify('imgcoach', OLD.id || ' ' || greatest(OLD.edition + 1, moment()));
    RETURN OLD;
END $$;
CREATE TRIGGER part AFTER DELETE ON people FOR EACH ROW EXECUTE FUNCTION part();
