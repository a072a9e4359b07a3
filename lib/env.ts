/**
 * The only file that reads `process.env`. Parsed once, on first use, so that a build needs none of
 * it; a missing or default secret stops the start with a sentence that says what to set.
 */
import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Words of examples, and keys held down: whoever tries a few thousand guesses tries these. */
function isGuessable(secret: string): boolean {
  return /secret|change|example|password/i.test(secret) || new Set(secret).size < 10;
}

/** Exactly as the provider calls itself, and by https wherever others could listen. */
function isIssuer(value: string): boolean {
  if (!URL.canParse(value) || /[?#]/.test(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}

const MAKE_KEY = '`openssl genrsa 3072 | openssl base64 -A` makes one';

/** PEM as it is, with its line breaks written as \\n, or in base64 on one line. */
function pemOf(value: string): string {
  if (value.includes('-----BEGIN')) return value.replaceAll('\\n', '\n');
  return Buffer.from(value, 'base64').toString();
}

/** RS256 takes RSA of 2048 bits or more (RFC 7518, 3.3). */
function isSigningKey(pem: string): boolean {
  try {
    const key = createPrivateKey(pem);
    return (
      key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
    );
  } catch {
    return false;
  }
}

const provider = {
  /** The identity provider that staff sign in with, as its discovery document names itself. */
  OIDC_ISSUER: z
    .string()
    .refine(isIssuer, 'must be an https address without ? or # (http on this machine only)')
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1, 'must be what the provider calls this service').optional(),
  OIDC_CLIENT_SECRET: z
    .string()
    .min(16, 'must have 16 characters or more; the provider makes one')
    .refine((value) => !isGuessable(value), 'is a placeholder; the provider makes a real one')
    .optional(),
  /** How sure the provider must be of the person (`acr`); whoever it is less sure of gets nothing. */
  OIDC_ACR: z.string().min(1, 'must be one of the acr values the provider knows').optional(),
};

const NEEDED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

const schema = z
  .object({
    /** The application's own role; see the README for the rights it needs. */
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgresql://'),
    /** Where people reach the service: certificates and mails carry it. No path. */
    APP_ORIGIN: z.url().refine((value) => new URL(value).origin === value, {
      message: 'must be an origin such as https://cpd.example.org, without a path',
    }),
    /** `1`: invented people, and mail shown at /dev/mailbox instead of being sent. */
    DEMO: z.enum(['0', '1']).default('0'),
    /** Seals mail in the outbox and signs next-auth's tokens; 32 characters or more. */
    NEXTAUTH_SECRET: z
      .string('is not set; `openssl rand -base64 32` makes one')
      .min(32, 'must have 32 characters or more; `openssl rand -base64 32` makes one')
      .refine(
        (value) => !isGuessable(value),
        'is a placeholder; `openssl rand -base64 32` makes a real one',
      ),
    /**
     * The private key that signs certificates' credentials, RSA. Its public half is published, and stays
     * so after the key is changed; parsed to PEM.
     */
    CERTIFICATE_SIGNING_KEY: z
      .string(`is not set; ${MAKE_KEY}`)
      .transform(pemOf)
      .refine(isSigningKey, `must be a private RSA key of 2048 bits or more; ${MAKE_KEY}`),
    /** Where mail is handed in, `smtps://user:password@host:465`. Not needed in the demo. */
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
      .optional(),
    MAIL_FROM: z.string().default('CPD at the Academy for Healthcare Science <cpd@localhost>'),
    /** How many proxies of our own stand before the service; 0 trusts no forwarded address. */
    TRUSTED_PROXY: z.coerce.number().int().min(0).max(5).default(0),
    /** The owner of the tables, where it is not DATABASE_URL's own; for `npm run doctor` to look. */
    MIGRATION_DATABASE_URL: z.string().optional(),
    ...provider,
  })
  .refine((env) => env.DEMO === '0' || LOOPBACK.has(new URL(env.APP_ORIGIN).hostname), {
    path: ['DEMO'],
    message: 'may only be 1 where APP_ORIGIN is a loopback address such as http://localhost:3000',
  })
  .refine((env) => env.DEMO === '1' || env.SMTP_URL !== undefined, {
    path: ['SMTP_URL'],
    message: 'is needed outside the demo: sign-in codes are sent by mail',
  })
  .superRefine((env, context) => {
    const missing = NEEDED.filter((name) => env[name] === undefined);
    if (missing.length === 0 || (missing.length === NEEDED.length && !env.OIDC_ACR)) return;
    const message = `is missing: ${NEEDED.join(', ')} go together, all or none`;
    for (const name of missing) context.addIssue({ code: 'custom', path: [name], message });
  });

type Parsed = z.infer<typeof schema>;

/** The identity provider of the staff. */
export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly acr: string | null;
};

function oidcOf(from: Parsed): OidcSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ACR } = from;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    acr: OIDC_ACR ?? null,
  };
}

export type Env = Omit<Parsed, 'DEMO' | keyof typeof provider> & {
  readonly DEMO: boolean;
  /** null: nobody can sign in as staff outside the demo. */
  readonly OIDC: OidcSettings | null;
  /** Whether browsers reach us by https: decides the names and flags of cookies. */
  readonly SECURE: boolean;
};

let parsed: Env | undefined;

/** @throws Error naming every setting that is missing or wrong, and what it should be. */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Error(`Settings to mend: ${faults.join('; ')}.`);
  }
  parsed = {
    ...result.data,
    DEMO: result.data.DEMO === '1',
    SECURE: result.data.APP_ORIGIN.startsWith('https:'),
    OIDC: oidcOf(result.data),
  };
  return parsed;
}
