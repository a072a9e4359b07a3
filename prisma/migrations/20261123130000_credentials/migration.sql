-- The public half of every key that ever signed a credential. It stays: credentials live as long as
-- paper does, and whoever checks one looks the key up by the address that the credential names.
CREATE TABLE "signing_key" (
    "kid" TEXT NOT NULL,
    "thumbprint" TEXT NOT NULL,
    "jwk" JSONB NOT NULL,
    "first_used_at" TIMESTAMPTZ(6) NOT NULL DEFAULT cpd_now(),

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("kid")
);

-- A private key has the member d; none of its own may ever be written here.
ALTER TABLE "signing_key" ADD CONSTRAINT "signing_key_is_public" CHECK (NOT jwk ?| ARRAY['d', 'p', 'q', 'dp', 'dq', 'qi']);

CREATE TRIGGER signing_key_is_kept BEFORE UPDATE OR DELETE ON "signing_key"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signing_key_is_not_emptied BEFORE TRUNCATE ON "signing_key"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON "signing_key" TO cpd_app;

-- The signed credential, as it is inside the PDF. Certificates that were issued before have none.
ALTER TABLE "certificate_file" ADD COLUMN "credential" TEXT;
