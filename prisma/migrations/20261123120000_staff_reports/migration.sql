-- What staff need to find people and to be held to account for having looked.

-- A name as it is searched and sorted by: small letters, no accents. The application writes it; rows
-- that were there get the next best until their name is next written.
ALTER TABLE "registrant" ADD COLUMN "name_key" TEXT NOT NULL DEFAULT '';
UPDATE "registrant" SET "name_key" = lower("name");
CREATE INDEX "registrant_name_key_id_idx" ON "registrant"("name_key", "id");

-- Whom a mail was for, so that staff can see what was sent. Erasing the person leaves the mail without.
ALTER TABLE "outbox_mail" ADD COLUMN "registrant_id" UUID;
ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_registrant_id_fkey"
  FOREIGN KEY ("registrant_id") REFERENCES "registrant"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "outbox_mail_registrant_id_created_at_idx" ON "outbox_mail"("registrant_id", "created_at");

-- An access has two rows: what was meant to be looked at, committed before anything is shown, and
-- what came of it, which answers the first.
ALTER TABLE "audit_event" ADD COLUMN "answers" UUID;
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_answers_fkey"
  FOREIGN KEY ("answers") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "audit_event_answers_key" ON "audit_event"("answers");
CREATE INDEX "audit_event_subject_id_at_idx" ON "audit_event"("subject_id", "at");

-- Reports read every attempt of a module; with all they need in an index, the papers stay out of their way.
CREATE INDEX "attempt_for_reports_idx" ON "attempt"
  ("module_id", "subject_id", "standard_id", "material_version", "started_at", "ordinal", "id");
CREATE INDEX "attempt_result_for_reports_idx" ON "attempt_result"("attempt_id", "passed", "at");
CREATE INDEX "learning_step_module_id_subject_id_at_idx" ON "learning_step"("module_id", "subject_id", "at");

-- The first year of the CPD cycle that this instant falls into; Europe/London years.
CREATE FUNCTION cycle_first_year(first_year integer, years integer) RETURNS integer
LANGUAGE sql STABLE AS $$
  SELECT first_year + floor(
    (extract(year FROM cpd_now() AT TIME ZONE 'Europe/London')::integer - first_year)::numeric / years
  )::integer * years
$$;
