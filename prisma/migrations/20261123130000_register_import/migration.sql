-- Bringing the register in: a file is staged, compared with the register, and applied or forgotten.

-- What remains of an import once it is applied: who, when, and how many; nobody's data.
CREATE TABLE "register_import" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),
    "actor_kind" TEXT NOT NULL,
    "staff_id" UUID,
    "file_name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'reading',
    "refusal" JSONB,
    "reading" JSONB,
    "counts" JSONB,
    "people" INTEGER,
    "here" INTEGER,
    "comparison" UUID,
    "applied_at" TIMESTAMPTZ(6),

    CONSTRAINT "register_import_pkey" PRIMARY KEY ("id")
);

-- Rows as they were read. Personal data on the way through: not in the write-ahead log, so in no
-- backup made from it, and empty after a crash, when the file is simply read again.
CREATE UNLOGGED TABLE "register_import_row" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "entry_id" UUID NOT NULL,
    "registrant_id" UUID NOT NULL,
    "registration_number" TEXT NOT NULL,
    "number_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "email" TEXT,
    "email_key" TEXT,
    "part" TEXT NOT NULL,
    "specialism" TEXT,

    CONSTRAINT "register_import_row_pkey" PRIMARY KEY ("import_id","line")
);

-- What was found: faults of rows, differences from the register, addresses nobody can sign in by.
CREATE UNLOGGED TABLE "register_import_finding" (
    "id" BIGSERIAL NOT NULL,
    "import_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "line" INTEGER,
    "number_key" TEXT NOT NULL,
    "registration_number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,

    CONSTRAINT "register_import_finding_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "register_import_applied_at_idx" ON "register_import"("applied_at");
CREATE INDEX "register_import_row_import_id_number_key_idx" ON "register_import_row"("import_id", "number_key");
CREATE INDEX "register_import_finding_import_id_kind_name_key_idx" ON "register_import_finding"("import_id", "kind", "name_key");

ALTER TABLE "register_import" ADD CONSTRAINT "register_import_staff_id_fkey"
  FOREIGN KEY ("staff_id") REFERENCES "staff_member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "register_import_row" ADD CONSTRAINT "register_import_row_import_id_fkey"
  FOREIGN KEY ("import_id") REFERENCES "register_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "register_import_finding" ADD CONSTRAINT "register_import_finding_import_id_fkey"
  FOREIGN KEY ("import_id") REFERENCES "register_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "register_import" ADD CONSTRAINT "register_import_state_known"
  CHECK (state IN ('reading', 'refused', 'faulty', 'compared', 'applied'));
ALTER TABLE "register_import" ADD CONSTRAINT "register_import_actor_known"
  CHECK (actor_kind IN ('staff', 'operator'));

GRANT SELECT, INSERT, UPDATE, DELETE ON
  "register_import", "register_import_row", "register_import_finding" TO cpd_app;
GRANT USAGE ON SEQUENCE "register_import_finding_id_seq" TO cpd_app;
