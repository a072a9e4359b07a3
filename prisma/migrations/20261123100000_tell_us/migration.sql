-- "Something wrong with this?": what people say of a scenario or question, without who said it.
CREATE TABLE "content_report" (
    "id" UUID NOT NULL,
    "module_id" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "content_report_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "content_report_at_idx" ON "content_report"("at");

ALTER TABLE "content_report" ADD CONSTRAINT "content_report_content_hash_fkey" FOREIGN KEY ("content_hash") REFERENCES "content_version"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT ON "content_report" TO cpd_app;
