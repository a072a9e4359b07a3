-- How sure somebody was of an answer. Never scored; null where nothing was said.
ALTER TABLE "attempt_step" ADD COLUMN "confidence" TEXT;
ALTER TABLE "attempt_step" ADD CONSTRAINT "attempt_step_confidence_known"
  CHECK ("confidence" IS NULL OR (kind = 'answer' AND "confidence" IN ('sure', 'fairly-sure', 'guessing')));
