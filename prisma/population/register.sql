-- People :from to :to, but for those who are there already, or were before they were erased.
TRUNCATE person, outcome;

INSERT INTO person
SELECT n, pg_temp.row_id(n, 'registrant', joined_at), pg_temp.blind_id(n, 'subject'),
       'INV-' || lpad(n::text, 7, '0'), name, name_key,
       email, CASE WHEN email LIKE '%@%' THEN lower(email) END,
       joined_at, left_at, pg_temp.bell(n, 'ability'),
       CASE WHEN pg_temp.chance(n, 'begins') < 0.84 THEN first_at END,
       least(left_at, s.until),
       pace, least(stamina, lessons), floor(pg_temp.chance(n, 'stage') * 3)::int,
       1 + floor(pg_temp.chance(n, 'reach') * 3)::int
FROM setting s,
  LATERAL (SELECT count(*)::int AS lessons FROM lesson) l,
  LATERAL generate_series(:from::bigint, :to::bigint) AS n,
  -- One in twelve joined since the cycle began; one in forty has left.
  LATERAL (SELECT pg_temp.midnight(
             CASE WHEN pg_temp.chance(n, 'new') < 0.08 THEN s.since + pg_temp.chance(n, 'joined') * 0.8 * (s.until - s.since)
                  ELSE s.since - pg_temp.chance(n, 'joined') * interval '9 years' END) AS joined_at) j,
  LATERAL (SELECT CASE WHEN pg_temp.chance(n, 'leaves') < 0.025
                       THEN greatest(s.since, joined_at) + (0.3 + 0.69 * pg_temp.chance(n, 'left')) * (s.until - greatest(s.since, joined_at)) END AS left_at) d,
  -- Some begin whenever it suits them; many when the year draws to its end.
  LATERAL (SELECT pg_temp.waking(greatest(s.since, joined_at)
             + (CASE WHEN pg_temp.chance(n, 'late') < 0.35 THEN 0.7 + 0.3 * pg_temp.chance(n, 'when') ELSE pg_temp.chance(n, 'when') END)
             * (s.until - greatest(s.since, joined_at)), pg_temp.chance(n, 'hour')) AS first_at) f,
  -- A third go through it in one day.
  LATERAL (SELECT CASE WHEN pg_temp.chance(n, 'one day') < 0.33 THEN interval '75 minutes'
                       ELSE ceil(pg_temp.chance(n, 'pace') * 16) * interval '1 day' END AS pace) p,
  LATERAL (SELECT CASE WHEN pg_temp.chance(n, 'to the end') < 0.78 THEN 1000
                       ELSE floor(pg_temp.chance(n, 'gives up') * lessons)::int END AS stamina) g,
  LATERAL (SELECT 1 + floor(pg_temp.chance(n, 'given') * cardinality(s.given))::int AS first,
                  1 + floor(pg_temp.chance(n, 'stem') * cardinality(s.stems))::int AS stem,
                  1 + floor(pg_temp.chance(n, 'ending') * cardinality(s.endings))::int AS ending,
                  1 + floor(pg_temp.chance(n, 'stem2') * cardinality(s.stems))::int AS stem2,
                  pg_temp.chance(n, 'double') < 0.07 AS double) w,
  LATERAL (SELECT s.given[first] || ' ' || s.stems[stem] || s.endings[ending] || CASE WHEN double THEN '-' || s.stems[stem2] ELSE '' END AS name,
                  s.given_keys[first] || ' ' || s.stem_keys[stem] || s.ending_keys[ending] || CASE WHEN double THEN '-' || s.stem_keys[stem2] ELSE '' END AS name_key) c,
  -- As registers are: a few without an address, a few that cannot be one, a few that two people share.
  LATERAL (SELECT pg_temp.chance(n, 'address') AS kind, regexp_replace(replace(name_key, ' ', '.'), '[^a-z.-]', '', 'g') AS local) a,
  LATERAL (SELECT CASE WHEN kind < 0.015 THEN NULL
                       WHEN kind < 0.025 THEN local || '.' || n || '.example.org'
                       WHEN kind < 0.035 THEN 'shared.bench.' || n / 100 || '@example.org'
                       ELSE local || '.' || n || '@example.org' END AS email) e
WHERE NOT EXISTS (SELECT FROM registrant r WHERE r.number_key = 'INV-' || lpad(n::text, 7, '0'))
  AND NOT EXISTS (SELECT FROM subject u WHERE u.id = pg_temp.blind_id(n, 'subject'));

ANALYZE person;

INSERT INTO subject (id, created_at) SELECT subject_id, joined_at FROM person ORDER BY n;

INSERT INTO registrant (id, subject_id, registration_number, number_key, name, name_key, email, email_key, joined_at, left_at)
SELECT registrant_id, subject_id, number, number, name, name_key, email, email_key, joined_at, left_at
FROM person ORDER BY n;

-- One in twenty is on two parts of the register.
INSERT INTO register_entry (id, registrant_id, part, specialism)
SELECT pg_temp.row_id(n * 2 + entry, 'entry', joined_at), registrant_id, p.part,
       pg_temp.pick(p.specialisms, pg_temp.chance(n * 2 + entry, 'specialism'))
FROM person,
  LATERAL (SELECT count(*)::int AS parts FROM part) c,
  LATERAL generate_series(0, (pg_temp.chance(n, 'two parts') < 0.05)::int) AS entry,
  -- The first part is the largest, the last the smallest.
  LATERAL (SELECT floor(power(pg_temp.chance(n, 'part'), 1.6) * parts)::int AS main) m,
  part p
WHERE p.place = (main + entry) % parts;
