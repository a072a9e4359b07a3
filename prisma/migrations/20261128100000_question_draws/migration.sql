-- Questions withdrawn from future papers, and put back: appended, never edited. The newest row of a
-- question says how it stands. Places are counted by module, so that of two changes at once, which
-- together might leave too few questions, one has to look again.
CREATE TABLE "question_draw_change" (
    "id" UUID NOT NULL,
    "module_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "question_draw_change_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "question_draw_change_module_id_ordinal_key" ON "question_draw_change"("module_id", "ordinal");

ALTER TABLE "question_draw_change" ADD CONSTRAINT "question_draw_change_kind_known" CHECK (kind IN ('withdraw', 'restore'));
ALTER TABLE "question_draw_change" ADD CONSTRAINT "question_draw_change_has_a_reason" CHECK (length(btrim(reason)) BETWEEN 1 AND 1000);
ALTER TABLE "question_draw_change" ADD CONSTRAINT "question_draw_change_ordinal_from_one" CHECK (ordinal >= 1);

CREATE TRIGGER question_draw_change_is_kept BEFORE UPDATE OR DELETE ON "question_draw_change"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER question_draw_change_is_not_emptied BEFORE TRUNCATE ON "question_draw_change"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON "question_draw_change" TO cpd_app;

-- What was said of one question or scenario.
CREATE INDEX "content_report_module_id_item_at_idx" ON "content_report"("module_id", "item", "at");
