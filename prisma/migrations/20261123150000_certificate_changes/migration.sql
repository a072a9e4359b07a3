-- What becomes of a certificate after it was issued: appended, never edited. Its state is derived.

CREATE TABLE "certificate_change" (
    "id" UUID NOT NULL,
    "certificate_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "certificate_change_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "certificate_decision" (
    "change_id" UUID NOT NULL,
    "proposed_by" UUID NOT NULL,
    "decided_by" UUID NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "certificate_decision_pkey" PRIMARY KEY ("change_id")
);

CREATE TABLE "certificate_visibility" (
    "id" UUID NOT NULL,
    "certificate_id" UUID NOT NULL,
    "hidden" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "certificate_visibility_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "certificate_change_certificate_id_ordinal_key" ON "certificate_change"("certificate_id", "ordinal");
CREATE UNIQUE INDEX "certificate_change_id_proposed_by_key" ON "certificate_change"("id", "proposed_by");
CREATE UNIQUE INDEX "certificate_decision_change_id_proposed_by_key" ON "certificate_decision"("change_id", "proposed_by");
CREATE INDEX "certificate_visibility_certificate_id_at_idx" ON "certificate_visibility"("certificate_id", "at");

ALTER TABLE "certificate_change" ADD CONSTRAINT "certificate_change_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "certificate_decision" ADD CONSTRAINT "certificate_decision_change_id_proposed_by_fkey" FOREIGN KEY ("change_id", "proposed_by") REFERENCES "certificate_change"("id", "proposed_by") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "certificate_visibility" ADD CONSTRAINT "certificate_visibility_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "certificate_change" ADD CONSTRAINT "certificate_change_kind_known" CHECK (kind IN ('correct', 'withdraw', 'restore'));
ALTER TABLE "certificate_change" ADD CONSTRAINT "certificate_change_has_a_reason" CHECK (length(btrim(reason)) BETWEEN 1 AND 1000);
ALTER TABLE "certificate_change" ADD CONSTRAINT "certificate_change_ordinal_from_one" CHECK (ordinal >= 1);
-- Whoever proposes a change does not decide it.
ALTER TABLE "certificate_decision" ADD CONSTRAINT "certificate_decision_takes_two" CHECK (decided_by <> proposed_by);

-- How each certificate stands, for every reader alike.
CREATE VIEW "certificate_standing" AS
SELECT c.id AS certificate_id,
       latest.serial AS latest_serial,
       CASE WHEN latest.revision > c.revision THEN 'superseded'
            WHEN last_change.kind = 'withdraw' THEN 'withdrawn'
            ELSE 'valid' END AS state,
       last_change.at AS changed_at,
       coalesce(seen.hidden, false) AS hidden
FROM certificate c
CROSS JOIN LATERAL (
  SELECT l.serial, l.revision FROM certificate l
  WHERE l.subject_id = c.subject_id AND l.module_id = c.module_id
    AND l.material_version = c.material_version AND l.cycle = c.cycle
  ORDER BY l.revision DESC LIMIT 1) latest
LEFT JOIN LATERAL (
  SELECT ch.kind, d.at FROM certificate_change ch JOIN certificate_decision d ON d.change_id = ch.id
  WHERE ch.certificate_id = c.id AND d.accepted
  ORDER BY ch.ordinal DESC LIMIT 1) last_change ON true
LEFT JOIN LATERAL (
  SELECT v.hidden FROM certificate_visibility v
  WHERE v.certificate_id = c.id ORDER BY v.at DESC, v.id DESC LIMIT 1) seen ON true;
GRANT SELECT ON "certificate_standing" TO cpd_app;

DO $$
DECLARE
  evidence text;
BEGIN
  FOREACH evidence IN ARRAY ARRAY['certificate_change', 'certificate_decision', 'certificate_visibility'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      evidence || '_is_kept', evidence);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      evidence || '_is_not_emptied', evidence);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO cpd_app', evidence);
  END LOOP;
END
$$;
