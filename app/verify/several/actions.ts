'use server';

import { z } from 'zod';
import type { CheckedCode, CheckedCodes } from '../../../components/verify-several-form';
import { insteadOfCode } from '../../../components/verify-words';
import { dayInWords } from '../../../lib/domain/calendar';
import { normaliseCode, VERIFICATION_CODE_LENGTH } from '../../../lib/domain/certificate';
import { publicAction } from '../../../lib/identity/actions';
import { text } from '../../../lib/identity/form-fields';
import { withinVisitorLimit } from '../../../lib/identity/visitor-limit';
import {
  MOST_AT_ONCE,
  verifyCertificates,
  type Verified,
} from '../../../lib/use-cases/verify-certificate';
import { verifiedAddress } from '../../addresses';

const problem = (message: string) => ({ problems: [{ field: 'codes', message }] });

/** One code a line, or parted by commas; the address that a phone reads from the square will do. */
function codesIn(pasted: string): string[] {
  const lines = pasted.split(/[\n,;]+/).map((line) => line.trim().replace(/^.*\/verify\//, ''));
  return lines.filter(Boolean);
}

/** Each code once, however it is grouped; what is no code is told apart as it was typed. */
function onceEach(typed: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const one of typed) {
    const known = normaliseCode(one, VERIFICATION_CODE_LENGTH) ?? one;
    if (!first.has(known)) first.set(known, one);
  }
  return [...first.values()];
}

function shown(typed: string, verified: Verified | { readonly absent: true }): CheckedCode {
  if ('absent' in verified) {
    return { typed: typed.slice(0, 60), instead: insteadOfCode(typed), found: null };
  }
  const { snapshot, code, state, specimen } = verified;
  const details = snapshot && {
    holderName: snapshot.holderName,
    registrationNumber: snapshot.registrationNumber,
    moduleTitle: snapshot.moduleTitle,
    completedOn: dayInWords(snapshot.completedOn),
    serial: snapshot.serial,
  };
  const found = { state, specimen, details, href: verifiedAddress(code) };
  return { typed: code, instead: null, found };
}

export const verifySeveral = publicAction(z.strictObject({ codes: text }), async ({ codes }) => {
  const lines = codesIn(codes);
  const typed = onceEach(lines);
  if (typed.length === 0) return problem('Paste the codes of the certificates, one on each line');
  if (typed.length > MOST_AT_ONCE) {
    return problem(
      `Paste ${MOST_AT_ONCE} codes or fewer; there are ${typed.length}. Check the others after these.`,
    );
  }
  if (!(await withinVisitorLimit('verify-several', 10, 60))) {
    return problem(
      'Ten lists have been checked from here in a minute. Wait a minute, then send it.',
    );
  }
  const answers = await verifyCertificates(typed);
  const rows = answers.map((answer, index) => shown(typed[index] ?? '', answer));
  const checked: CheckedCodes = { answers: rows, repeated: lines.length - typed.length };
  return { shown: checked };
});
