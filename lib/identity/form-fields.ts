/** The fields that our forms are made of, as an action finds them: each a list of what was sent. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CONFIDENCES } from '../domain/confidence';

/** For what only a stale or forged form gets wrong. */
export const OUT_OF_DATE = 'This page is out of date. Open it again and send the form from there.';

/** A field that comes once. */
export function once<Schema extends z.ZodType<unknown, string>>(schema: Schema) {
  return z
    .array(z.string(), OUT_OF_DATE)
    .length(1, OUT_OF_DATE)
    .transform(([value]) => value ?? '')
    .pipe(schema);
}

/** An id of ours, an address part or a token: short, and without surprises. */
export const name = once(z.string().regex(/^[A-Za-z0-9._-]{1,80}$/, OUT_OF_DATE));

export const wholeNumber = once(
  z
    .string()
    .regex(/^\d{1,6}$/, OUT_OF_DATE)
    .transform(Number),
);

/** Made with the page, so that the same form sent twice is one thing done. */
export const formKey = once(z.uuid(OUT_OF_DATE));

export function newFormKey(): string {
  return randomUUID();
}

/** What was ticked; nothing ticked is for the rules to judge. */
export const ticked = z.array(z.string().max(80, OUT_OF_DATE)).max(40, OUT_OF_DATE).default([]);

/** How sure somebody is of an answer; saying nothing is an answer too. */
export const confidence = z
  .array(z.enum(CONFIDENCES, OUT_OF_DATE))
  .max(1, OUT_OF_DATE)
  .default([])
  .transform(([word]) => word ?? null);

/** One line that a person typed. */
export const line = z
  .array(z.string())
  .default([])
  .transform((values) => (values[0] ?? '').slice(0, 1000));

/** Several lines that a person typed; how many is for the rules to say. */
export const text = z
  .array(z.string())
  .default([])
  .transform((values) => (values[0] ?? '').slice(0, 20_000));

/** The path of the page the form stands on. */
export const here = once(z.string().max(500, OUT_OF_DATE));
