-- Nine in ten who have passed everything fetch the certificate, most of them at once.
-- The snapshot is the house's own; only the PDF's bytes are missing, as when they have been erased.
WITH complete AS (
  SELECT p.*, done.at AS completed_at,
         done.at + interval '4 minutes' + CASE WHEN pg_temp.chance(p.n, 'at once') < 0.7 THEN interval '0'
                                               ELSE pg_temp.chance(p.n, 'waits') * interval '20 days' END AS issued_at
  FROM person p JOIN (
    SELECT o.n, max(o.at) AS at FROM outcome o, setting s WHERE o.passed GROUP BY o.n, s.cycle_first, s.cycle_years
    HAVING count(*) = (SELECT count(*) FROM lesson)
      -- What counts towards a cycle was passed in it.
      AND pg_temp.cycle_from(min(o.at), s.cycle_first, s.cycle_years)
        = pg_temp.cycle_from(max(o.at), s.cycle_first, s.cycle_years)) done ON done.n = p.n
  WHERE pg_temp.chance(p.n, 'claims') < 0.9
), worded AS (
  SELECT c.n, c.subject_id, c.issued_at, c.until, to_char(c.completed_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') AS day, c.name, c.number,
         (SELECT jsonb_agg(part ORDER BY part) FROM register_entry e WHERE e.registrant_id = c.registrant_id) AS parts,
         -- 40 bits, each number once: an odd factor turns them over among themselves.
         (SELECT string_agg(CASE WHEN letter = 4 THEN '-' ELSE '' END || pg_temp.crockford(((bits >> (5 * letter)) & 31)::int), '' ORDER BY letter)
          FROM generate_series(0, 7) AS letter,
            LATERAL (SELECT ((c.n + :seed) * 387420489 + 314159265359) & 1099511627775 AS bits) b) AS serial,
         (SELECT string_agg(pg_temp.crockford(get_byte(sha256(convert_to(':seed code ' || c.n, 'UTF8')), letter)), '' ORDER BY letter)
          FROM generate_series(0, 25) AS letter) AS code,
         (SELECT pg_temp.cycle_from(c.completed_at, cycle_first, cycle_years) FROM setting) AS cycle_from
  FROM complete c
), said AS (
  SELECT w.*, s.module, s.version, 'AHCS-' || serial AS reference,
         CASE WHEN s.cycle_years = 1 THEN cycle_from::text ELSE cycle_from || '–' || cycle_from + s.cycle_years - 1 END AS cycle,
         s.snapshot, s.origin
  FROM worded w, setting s WHERE w.issued_at < w.until
), issued AS (
  INSERT INTO certificate (id, subject_id, module_id, material_version, cycle, serial, code, snapshot, sha256, byte_length, issued_at)
  SELECT pg_temp.row_id(n, 'certificate', issued_at), subject_id, module, version, cycle, reference, code,
         snapshot || jsonb_build_object(
           'serial', reference, 'code', code, 'verificationAddress', origin || '/verify/' || code,
           'holderName', name, 'registrationNumber', number, 'registerParts', parts, 'completedOn', day, 'cycle', cycle),
         sha256(convert_to('invented ' || reference, 'UTF8')), 40000, issued_at
  FROM said RETURNING id, subject_id, issued_at)
INSERT INTO audit_event (id, at, actor_kind, action, subject_id, detail)
SELECT overlay(id::text PLACING left(md5(id::text), 12) FROM 25)::uuid, issued_at, 'registrant', 'certificate-issued', subject_id, jsonb_build_object('certificate', id)
FROM issued;
