-- What people write for themselves: one line at the end of a lesson, and the reflection of their CPD
-- record. It is theirs alone; no page, report or export for staff reads these tables.
CREATE TABLE "intention" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "module_id" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "intention_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "reflection" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "module_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "parts" JSONB NOT NULL,
    "own_minutes" INTEGER,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "reflection_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "intention_subject_id_module_id_idx" ON "intention"("subject_id", "module_id");

-- Who saves from a page that is behind meets this constraint, and is told.
CREATE UNIQUE INDEX "reflection_subject_id_module_id_version_key" ON "reflection"("subject_id", "module_id", "version");

ALTER TABLE "intention" ADD CONSTRAINT "intention_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reflection" ADD CONSTRAINT "reflection_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The rules give people a kinder answer long before; these hold whoever writes.
ALTER TABLE "intention" ADD CONSTRAINT "intention_length" CHECK (length(words) <= 300);
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_version_from_one" CHECK (version >= 1);
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_parts_named"
  CHECK (jsonb_typeof(parts) = 'object' AND pg_column_size(parts) <= 262144);
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_own_minutes_counted" CHECK (own_minutes >= 0);

-- Appended like evidence, but not evidence: nothing is certified by it, and it may name people. So
-- nobody may put other words into somebody's mouth (no update), nobody may take everybody's at once
-- (no truncate), and the owner of the tables, asked by the person, may delete that person's rows.
-- The application's role may do none of this: a fault of ours can lose nobody's words.
DO $$
DECLARE
  own text;
BEGIN
  FOREACH own IN ARRAY ARRAY['intention', 'reflection'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      own || '_is_kept', own);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      own || '_is_not_emptied', own);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO cpd_app', own);
  END LOOP;
END
$$;
