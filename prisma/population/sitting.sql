-- The :ordinal. sitting of everybody who sits one: paper, steps and mark.
TRUNCATE sitting, reply;

INSERT INTO sitting
SELECT key, pg_temp.row_id(key, 'attempt', started_at), n, subject_id, met.lesson, :ordinal, p.id,
       -- Who has seen the explanations of a first try knows more.
       ability + 0.5 * (:ordinal - 1),
       started_at, CASE WHEN open THEN least(reach, of - 1) ELSE of END, open
FROM (SELECT (p.n * 64 + l.lesson) * 8 + :ordinal AS key, p.n, p.subject_id, p.ability, p.until, p.reach,
             l.lesson, l.of, l.lesson = p.stamina AS open,
             CASE WHEN :ordinal = 1
                  THEN p.first_at + l.lesson * p.pace + (l.steps + 2) * interval '4 minutes'
                  -- Again after a break, or some days later.
                  ELSE before.at + (CASE WHEN pg_temp.chance(p.n * 64 + l.lesson, 'soon') < 0.4 THEN interval '25 minutes'
                                         ELSE ceil(pg_temp.chance(p.n * 64 + l.lesson, 'break') * 9) * interval '1 day' END)
             END AS started_at
      FROM person p
        JOIN lesson l ON l.lesson < p.stamina OR (l.lesson = p.stamina AND p.stage = 2 AND :ordinal = 1)
        LEFT JOIN outcome before ON before.n = p.n AND before.lesson = l.lesson AND before.ordinal = :ordinal - 1
      WHERE p.first_at IS NOT NULL
        AND (:ordinal = 1 OR (NOT before.passed AND pg_temp.chance((p.n * 64 + l.lesson) * 8 + :ordinal, 'again') < 0.85))
     ) met
  JOIN paper p ON p.lesson = met.lesson AND p.ordinal = :ordinal
    AND p.series = floor(pg_temp.chance(n * 64 + met.lesson, 'series') * :series)::int
-- What is begun is brought to its end.
WHERE started_at + (of + 1) * interval '150 seconds' < met.until;
ANALYZE sitting;

INSERT INTO reply
SELECT key, id, position, question,
       CASE WHEN early OR NOT correct
            THEN CASE WHEN lured THEN lure ELSE wrong[1 + width_bucket(pg_temp.chance(nth, CASE WHEN early THEN 'first' ELSE 'which' END), upto)] END
            ELSE "right" END,
       correct AND NOT early,
       -- Two in three say how sure they are; who is caught by a distractor is sure as well.
       CASE WHEN pg_temp.chance(nth, 'tells') < 0.67
            THEN pg_temp.pick('{sure,fairly-sure,guessing}',
                   power(pg_temp.chance(nth, 'how sure'), CASE WHEN lured OR (correct AND NOT early) THEN 2 ELSE 0.7 END)) END,
       started_at + position * interval '45 seconds' + pg_temp.chance(nth, 'seconds') * interval '30 seconds'
         -- Second thoughts come on the page where answers are checked, when all have been given.
         + CASE WHEN again AND NOT early THEN answered * interval '75 seconds' ELSE interval '0' END,
       early
FROM (SELECT s.key, s.id, s.started_at, s.answered, i.*, nth, again, early, lured,
             NOT lured AND pg_temp.chance(nth, 'right') < 0.12 + 0.88 / (1 + exp(-i.slope * (s.ability - i.hardness))) AS correct
      FROM sitting s
        JOIN item i ON i.paper = s.paper AND i.position <= s.answered,
        LATERAL (SELECT s.key * 64 + i.position AS nth) k,
        LATERAL (SELECT i.lure IS NOT NULL AND s.ability > 0.2 AND pg_temp.chance(nth, 'lured') < 0.6 AS lured,
                        pg_temp.chance(nth, 'doubt') < 0.05 AND NOT s.open AS doubts) d,
        LATERAL (SELECT doubts AND NOT lured AS again) a,
        LATERAL (SELECT true AS early WHERE again UNION ALL SELECT false) e) told
-- Nobody changes a wrong answer for another here: second thoughts are better ones.
WHERE NOT early OR correct;
ANALYZE reply;

INSERT INTO attempt (id, subject_id, module_id, standard_id, material_version, content_hash, ordinal, seed, paper, pass_mark, started_at)
SELECT t.id, t.subject_id, s.module, l.standard, s.version, s.content, t.ordinal, p.seed, p.paper, s.pass_mark, t.started_at
FROM setting s, sitting t
  JOIN lesson l ON l.lesson = t.lesson
  JOIN paper p ON p.id = t.paper AND p.lesson = t.lesson
ORDER BY t.started_at;

INSERT INTO attempt_step (attempt_id, seq, idem_key, kind, question, said, confidence, at, prev_hash, hash)
SELECT id, seq, pg_temp.blind_id(key * 64 + seq, 'form'), kind, question, said, confidence, at,
       lag(hash) OVER (PARTITION BY id ORDER BY seq), hash
FROM (SELECT *, pg_temp.chained(concat_ws('|', id::text, seq::text, kind, coalesce(question, ''), said::text, confidence))
                  OVER (PARTITION BY id ORDER BY seq) AS hash
      FROM (SELECT *, row_number() OVER (PARTITION BY id ORDER BY at) AS seq
            FROM (SELECT key, id, 'answer' AS kind, question, said::jsonb, confidence, at FROM reply
                  UNION ALL
                  SELECT key, id, 'submit', NULL, '[]'::jsonb, NULL, started_at + answered * interval '150 seconds' + interval '90 seconds'
                  FROM sitting WHERE NOT open) said) numbered) linked;

INSERT INTO attempt_result (attempt_id, right_count, of_count, passed, items, at)
SELECT id, right_count, of_count, right_count * 100 >= s.pass_mark * of_count, items, at
FROM setting s,
  (SELECT t.id, t.started_at + t.answered * interval '150 seconds' + interval '90 seconds' AS at,
          count(*) FILTER (WHERE r.correct)::int AS right_count, count(*)::int AS of_count,
          jsonb_agg(jsonb_build_object('question', r.question, 'correct', r.correct) ORDER BY r.position) AS items
   FROM sitting t JOIN reply r ON r.key = t.key AND NOT r.early
   WHERE NOT t.open GROUP BY t.id, t.started_at, t.answered) marked;

INSERT INTO outcome
SELECT t.n, t.lesson, t.ordinal, r.passed, r.at FROM sitting t JOIN attempt_result r ON r.attempt_id = t.id;
ANALYZE outcome;
