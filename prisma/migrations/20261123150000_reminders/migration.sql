-- Who was reminded, of which state, by whom and in which batch. The mail in the outbox has the same id.
CREATE TABLE "reminder" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "module_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "sent_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "reminder_subject_id_at_idx" ON "reminder"("subject_id", "at");
CREATE INDEX "reminder_batch_id_idx" ON "reminder"("batch_id");

ALTER TABLE "reminder" ADD CONSTRAINT "reminder_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_state_known"
  CHECK (state IN ('not-started', 'in-progress', 'not-yet-passed', 'completed-older'));

CREATE TRIGGER reminder_is_kept BEFORE UPDATE OR DELETE ON "reminder"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reminder_is_not_emptied BEFORE TRUNCATE ON "reminder"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON "reminder" TO cpd_app;

-- The address as it stood when the reminder was queued, hashed with the mail's id; wiped with the mail.
ALTER TABLE "outbox_mail" ADD COLUMN "address_hash" BYTEA;

-- What waits is found without walking over what was sent; codes come before reminders.
CREATE INDEX "outbox_mail_waiting" ON "outbox_mail" ((kind = 'reminder'), "not_before")
  WHERE sent_at IS NULL AND failure IS NULL;

-- The log of access is read by member of staff and by what was done.
CREATE INDEX "audit_event_actor_id_at_idx" ON "audit_event"("actor_id", "at");
CREATE INDEX "audit_event_action_at_idx" ON "audit_event"("action", "at");
