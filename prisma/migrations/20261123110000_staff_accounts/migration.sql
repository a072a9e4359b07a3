-- Whom an identity provider calls a member of staff: its own name (issuer) and its name for the person
-- (subject), never an address. Empty until an operator links the account.
ALTER TABLE "staff_member" ADD COLUMN "oidc_issuer" TEXT, ADD COLUMN "oidc_subject" TEXT;

CREATE UNIQUE INDEX "staff_member_oidc_issuer_oidc_subject_key" ON "staff_member"("oidc_issuer", "oidc_subject");

-- Half an account is nobody's. A subject has 255 characters at most (OpenID Connect Core 1.0, 2).
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_account_is_whole"
  CHECK ((oidc_issuer IS NULL) = (oidc_subject IS NULL));
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_subject_length"
  CHECK (length(oidc_subject) BETWEEN 1 AND 255);

-- The first migration granted cpd_app the whole table; said again, so that this file stands by itself.
GRANT SELECT, INSERT, UPDATE, DELETE ON "staff_member" TO cpd_app;
