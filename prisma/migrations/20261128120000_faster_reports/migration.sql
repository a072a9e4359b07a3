-- Reports read attempts of one version, in the order of people; and learning steps by person and lesson
-- without a look at the table. Each index takes the place of one that was there, so writing costs no more.
DROP INDEX "attempt_for_reports_idx";
CREATE INDEX "attempt_for_reports_idx" ON "attempt"
  ("module_id", "material_version", "subject_id", "standard_id", "started_at", "id");

DROP INDEX "learning_step_module_id_subject_id_at_idx";
CREATE INDEX "learning_step_for_reports_idx" ON "learning_step"
  ("module_id", "subject_id", "lesson", "kind", "at");
