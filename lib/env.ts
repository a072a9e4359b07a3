/**
 * The only file that reads `process.env`. Parsed once, on first use, so that a build needs none of
 * it; a missing or default secret stops the start with a sentence that says what to set.
 */
import { z } from 'zod';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

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
      .string()
      .min(32, 'must have 32 characters or more; `openssl rand -base64 32` makes one'),
    /** Where mail is handed in, `smtps://user:password@host:465`. Not needed in the demo. */
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
      .optional(),
    MAIL_FROM: z.string().default('CPD at the Academy for Healthcare Science <cpd@localhost>'),
    /** How many proxies of our own stand before the service; 0 trusts no forwarded address. */
    TRUSTED_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  })
  .refine((env) => env.DEMO === '0' || LOOPBACK.has(new URL(env.APP_ORIGIN).hostname), {
    path: ['DEMO'],
    message: 'may only be 1 where APP_ORIGIN is a loopback address such as http://localhost:3000',
  })
  .refine((env) => env.DEMO === '1' || env.SMTP_URL !== undefined, {
    path: ['SMTP_URL'],
    message: 'is needed outside the demo: sign-in codes are sent by mail',
  });

export type Env = Omit<z.infer<typeof schema>, 'DEMO'> & {
  readonly DEMO: boolean;
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
  };
  return parsed;
}
