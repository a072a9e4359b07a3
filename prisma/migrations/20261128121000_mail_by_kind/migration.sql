-- Each kind of mail is sent in rounds of its own: a code waits for no reminder.
DROP INDEX "outbox_mail_waiting";
CREATE INDEX "outbox_mail_waiting" ON "outbox_mail" ("kind", "not_before")
  WHERE sent_at IS NULL AND failure IS NULL;
