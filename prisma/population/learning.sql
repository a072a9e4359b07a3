-- What was decided and read in the lessons.
INSERT INTO learning_step (id, subject_id, module_id, content_hash, lesson, kind, item, item_version, said, idem_key, at)
SELECT pg_temp.row_id(key, 'step', at), subject_id, s.module, s.content, slug, kind, item, met.version,
       CASE WHEN pg_temp.chance(key, 'well') < 1 / (1 + exp(hardness - ability)) THEN "right"
            ELSE wrong[1 + width_bucket(pg_temp.chance(key, 'which'), upto)] END::jsonb,
       pg_temp.blind_id(key, 'step form'), at
FROM setting s,
  (SELECT p.n * 4096 + d.lesson * 64 + d.position AS key, p.subject_id, p.ability, p.until, d.*,
          p.first_at + d.lesson * p.pace + d.position * interval '3 minutes'
            + pg_temp.chance(p.n * 4096 + d.lesson * 64 + d.position, 'minutes') * interval '2 minutes' AS at
   FROM person p JOIN decision d
     ON d.lesson < p.stamina
        OR (d.lesson = p.stamina AND (p.stage > 0 OR (d.kind = 'scenario-decided' AND d.position <= p.reach)))
   WHERE p.first_at IS NOT NULL) met
WHERE at < met.until
ORDER BY at;
