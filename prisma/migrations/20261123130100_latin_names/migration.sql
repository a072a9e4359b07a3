-- A name in Latin letters, where the typefaces of the certificate lack a letter of the register's. The
-- registrant gives it, staff confirm it. It is personal data of the register's entry, and goes with it.
CREATE TABLE "latin_name" (
    "id" UUID NOT NULL,
    "registrant_id" UUID NOT NULL,
    "register_name" TEXT NOT NULL,
    "latin" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),
    "confirmed_at" TIMESTAMPTZ(6),
    "confirmed_by" UUID,

    CONSTRAINT "latin_name_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "latin_name_registrant_id_register_name_latin_key" ON "latin_name"("registrant_id", "register_name", "latin");

ALTER TABLE "latin_name" ADD CONSTRAINT "latin_name_registrant_id_fkey" FOREIGN KEY ("registrant_id") REFERENCES "registrant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "latin_name" ADD CONSTRAINT "latin_name_confirmed_by_fkey" FOREIGN KEY ("confirmed_by") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "latin_name" ADD CONSTRAINT "latin_name_is_confirmed_by_somebody"
  CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL));

GRANT SELECT, INSERT, UPDATE ON "latin_name" TO cpd_app;
