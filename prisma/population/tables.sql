-- What the generator works with: gone with the session. `:seed` is a whole number.

-- Chance that can be repeated: the same number, salt and seed always give the same, in [0, 1).
CREATE FUNCTION pg_temp.chance(n bigint, salt text) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$
  SELECT ((hashint8extended(n, hashtextextended(salt, :seed)) >> 11) & 9007199254740991) / 9007199254740992.0::double precision
$$;

-- Near enough to a normal distribution with mean 0 and deviation 1.
CREATE FUNCTION pg_temp.bell(n bigint, salt text) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$
  SELECT sqrt(3.0) * (pg_temp.chance(n, salt || '1') + pg_temp.chance(n, salt || '2')
                    + pg_temp.chance(n, salt || '3') + pg_temp.chance(n, salt || '4') - 2)
$$;

-- One of a list, from 1.
CREATE FUNCTION pg_temp.pick(list text[], chance double precision) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT list[1 + floor(chance * cardinality(list))::int]
$$;

-- An id that says nothing, in the form of a UUIDv4.
CREATE FUNCTION pg_temp.blind_id(n bigint, salt text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT overlay(overlay(md5(':seed ' || salt || n) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid
$$;

-- A row's id, in the form of a UUIDv7 of that instant.
CREATE FUNCTION pg_temp.row_id(n bigint, salt text, at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT overlay(overlay(md5(':seed ' || salt || n)
    PLACING lpad(to_hex(floor(extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' FROM 1)
    PLACING '8' FROM 17)::uuid
$$;

-- The beginning of the day that an instant falls on.
CREATE FUNCTION pg_temp.midnight(at timestamptz) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
  SELECT date_trunc('day', at AT TIME ZONE 'Europe/London') AT TIME ZONE 'Europe/London'
$$;

-- A waking hour of that day.
CREATE FUNCTION pg_temp.waking(at timestamptz, chance double precision) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
  SELECT (date_trunc('day', at AT TIME ZONE 'Europe/London') + interval '7 hours' + chance * interval '13 hours')
    AT TIME ZONE 'Europe/London'
$$;

-- The first year of the CPD cycle that an instant falls into.
CREATE FUNCTION pg_temp.cycle_from(at timestamptz, first int, years int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT first + floor((extract(year FROM at AT TIME ZONE 'Europe/London') - first) / years)::int * years
$$;

-- A digit of Crockford's base 32.
CREATE FUNCTION pg_temp.crockford(value integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (value & 31), 1)
$$;

-- The chain of an attempt's steps: each hash covers the one before it (lib/records/attempts).
CREATE FUNCTION pg_temp.link(before bytea, step text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(before || convert_to(step, 'UTF8'))
$$;
CREATE AGGREGATE pg_temp.chained(text) (sfunc = pg_temp.link, stype = bytea, initcond = '');

CREATE TEMP TABLE setting (
  module text, version int, content text, pass_mark int, snapshot jsonb, origin text,
  cycle_first int, cycle_years int,
  since timestamptz, until timestamptz,
  given text[], given_keys text[], stems text[], stem_keys text[], endings text[], ending_keys text[]);
CREATE TEMP TABLE part (place int, part text, specialisms text[]);
CREATE TEMP TABLE lesson (lesson int PRIMARY KEY, standard text, steps int, of int);
CREATE TEMP TABLE decision (
  lesson int, position int, slug text, kind text, item text, version int, hardness double precision,
  "right" text, wrong text[], upto double precision[]);
CREATE TEMP TABLE paper (
  id int, lesson int, series int, ordinal int, seed text, paper jsonb, PRIMARY KEY (lesson, series, ordinal));
CREATE TEMP TABLE item (
  paper int, position int, question text, hardness double precision, slope double precision,
  "right" text, wrong text[], upto double precision[], lure text, PRIMARY KEY (paper, position));

-- One batch of people, and what came of their sittings.
CREATE TEMP TABLE person (
  n bigint PRIMARY KEY, registrant_id uuid, subject_id uuid, number text, name text, name_key text,
  email text, email_key text, joined_at timestamptz, left_at timestamptz,
  ability double precision,
  -- Null for whoever never begins.
  first_at timestamptz,
  -- Nothing happens after this.
  until timestamptz,
  -- From one lesson to the next.
  pace interval,
  -- Lessons gone through; in the next one, how far: 0 some scenarios, 1 the explanation, 2 a quiz left open.
  stamina int, stage int, reach int);
CREATE TEMP TABLE sitting (
  key bigint PRIMARY KEY, id uuid, n bigint, subject_id uuid, lesson int, ordinal int, paper int,
  ability double precision, started_at timestamptz,
  -- Questions answered; fewer than there are where it was left open.
  answered int, open boolean);
CREATE TEMP TABLE reply (
  key bigint, id uuid, position int, question text, said text, correct boolean, confidence text, at timestamptz,
  -- What was said first and thought better of later.
  early boolean);
CREATE TEMP TABLE outcome (
  n bigint, lesson int, ordinal int, passed boolean, at timestamptz, PRIMARY KEY (n, lesson, ordinal));
