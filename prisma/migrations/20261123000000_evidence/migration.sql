-- The application's role. It may read and append evidence, nothing more; logins that are members of
-- it are made by whoever runs the server (the embedded server makes its own).
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cpd_app') THEN
    CREATE ROLE cpd_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of this server was quicker
END
$$;

-- The house's clock. The server's own, unless a session sets `cpd.clock`: the demo cast's history
-- and tests of expiry do; the readiness check refuses a service where it is set.
CREATE FUNCTION cpd_now() RETURNS timestamptz LANGUAGE sql STABLE AS
  $$ SELECT coalesce(nullif(current_setting('cpd.clock', true), '')::timestamptz, now()) $$;


-- CreateTable
CREATE TABLE "subject" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registrant" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "registration_number" TEXT NOT NULL,
    "number_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "email_key" TEXT,
    "joined_at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),
    "left_at" TIMESTAMPTZ(6),

    CONSTRAINT "registrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_entry" (
    "id" UUID NOT NULL,
    "registrant_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "specialism" TEXT,

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_member" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "registrant_id" UUID,
    "staff_id" UUID,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "email_key" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "bucket" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(6) NOT NULL,
    "hits" INTEGER NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("bucket","window_start")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA,
    "discard" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),
    "not_before" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(6),
    "failure" TEXT,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_version" (
    "hash" TEXT NOT NULL,
    "module_id" TEXT NOT NULL,
    "material_version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "first_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "content_version_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "attempt" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "module_id" TEXT NOT NULL,
    "standard_id" TEXT NOT NULL,
    "material_version" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "paper" JSONB NOT NULL,
    "pass_mark" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_step" (
    "attempt_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "idem_key" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "question" TEXT,
    "said" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),
    "prev_hash" BYTEA,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "attempt_step_pkey" PRIMARY KEY ("attempt_id","seq")
);

-- CreateTable
CREATE TABLE "attempt_result" (
    "attempt_id" UUID NOT NULL,
    "right_count" INTEGER NOT NULL,
    "of_count" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "items" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "attempt_result_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateTable
CREATE TABLE "learning_step" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "module_id" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "item_version" INTEGER NOT NULL,
    "said" JSONB NOT NULL,
    "idem_key" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "learning_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "module_id" TEXT NOT NULL,
    "material_version" INTEGER NOT NULL,
    "cycle" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "serial" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "sha256" BYTEA NOT NULL,
    "byte_length" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_file" (
    "certificate_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "certificate_file_pkey" PRIMARY KEY ("certificate_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_id" UUID,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "registrant_subject_id_key" ON "registrant"("subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "registrant_number_key_key" ON "registrant"("number_key");

-- CreateIndex
CREATE INDEX "registrant_email_key_idx" ON "registrant"("email_key");

-- CreateIndex
CREATE UNIQUE INDEX "register_entry_registrant_id_part_key" ON "register_entry"("registrant_id", "part");

-- CreateIndex
CREATE UNIQUE INDEX "staff_member_email_key_key" ON "staff_member"("email_key");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_code_browser_hash_key" ON "sign_in_code"("browser_hash");

-- CreateIndex
CREATE INDEX "sign_in_code_asked_at_idx" ON "sign_in_code"("asked_at");

-- CreateIndex
CREATE INDEX "outbox_mail_not_before_idx" ON "outbox_mail"("not_before");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_subject_id_module_id_standard_id_ordinal_key" ON "attempt"("subject_id", "module_id", "standard_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_step_attempt_id_idem_key_key" ON "attempt_step"("attempt_id", "idem_key");

-- CreateIndex
CREATE INDEX "learning_step_subject_id_module_id_at_idx" ON "learning_step"("subject_id", "module_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "learning_step_subject_id_idem_key_key" ON "learning_step"("subject_id", "idem_key");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_serial_key" ON "certificate"("serial");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_code_key" ON "certificate"("code");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_subject_id_module_id_material_version_cycle_rev_key" ON "certificate"("subject_id", "module_id", "material_version", "cycle", "revision");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- AddForeignKey
ALTER TABLE "registrant" ADD CONSTRAINT "registrant_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_entry" ADD CONSTRAINT "register_entry_registrant_id_fkey" FOREIGN KEY ("registrant_id") REFERENCES "registrant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_registrant_id_fkey" FOREIGN KEY ("registrant_id") REFERENCES "registrant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_content_hash_fkey" FOREIGN KEY ("content_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt_step" ADD CONSTRAINT "attempt_step_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt_result" ADD CONSTRAINT "attempt_result_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learning_step" ADD CONSTRAINT "learning_step_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learning_step" ADD CONSTRAINT "learning_step_content_hash_fkey" FOREIGN KEY ("content_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_file" ADD CONSTRAINT "certificate_file_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Rules that Prisma's schema cannot say.
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_role_known"
  CHECK (role IN ('viewer', 'manager', 'administrator'));
ALTER TABLE "session" ADD CONSTRAINT "session_is_somebodys"
  CHECK (registrant_id IS NOT NULL OR staff_id IS NOT NULL);
ALTER TABLE "sign_in_code" ADD CONSTRAINT "sign_in_code_tries_counted" CHECK (tries >= 0);
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_ordinal_from_one" CHECK (ordinal >= 1);
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_pass_mark_per_cent" CHECK (pass_mark BETWEEN 1 AND 100);
ALTER TABLE "attempt_step" ADD CONSTRAINT "attempt_step_kind_known"
  CHECK ((kind = 'answer' AND question IS NOT NULL) OR (kind = 'submit' AND question IS NULL));
ALTER TABLE "attempt_step" ADD CONSTRAINT "attempt_step_seq_from_one" CHECK (seq >= 1);
ALTER TABLE "attempt_result" ADD CONSTRAINT "attempt_result_within_paper"
  CHECK (right_count BETWEEN 0 AND of_count AND of_count >= 1);
ALTER TABLE "learning_step" ADD CONSTRAINT "learning_step_kind_known"
  CHECK (kind IN ('explanation-read', 'scenario-decided'));
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_revision_from_one" CHECK (revision >= 1);

-- A paper is handed in once.
CREATE UNIQUE INDEX "attempt_step_one_submit" ON "attempt_step" (attempt_id) WHERE kind = 'submit';

-- Evidence is appended, never edited. The application's role has no right to; this stops the others.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'evidence is appended, never edited: % on %', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$$;

DO $$
DECLARE
  evidence text;
BEGIN
  FOREACH evidence IN ARRAY ARRAY[
    'subject', 'content_version', 'attempt', 'attempt_step', 'attempt_result', 'learning_step',
    'certificate', 'audit_event'
  ] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      evidence || '_is_kept', evidence);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      evidence || '_is_not_emptied', evidence);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO cpd_app', evidence);
  END LOOP;
END
$$;

-- A certificate's bytes may be erased (by the owner, on the holder's request) but never exchanged.
CREATE TRIGGER certificate_file_is_kept BEFORE UPDATE ON "certificate_file"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON "certificate_file" TO cpd_app;

GRANT USAGE ON SCHEMA public TO cpd_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  "registrant", "register_entry", "staff_member", "session", "sign_in_code", "throttle", "outbox_mail"
  TO cpd_app;
