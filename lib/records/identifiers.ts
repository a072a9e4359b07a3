/** Ids of rows: UUIDv7, so that they sort by time and indexes stay dense; numbers of certificates. */
import { randomBytes } from 'node:crypto';
import { v4, v7 } from 'uuid';
import { crockford, VERIFICATION_CODE_LENGTH } from '../domain/certificate';

export function newId(): string {
  return v7();
}

/** The id of a subject says nothing, not even when it was made. */
export function newSubjectId(): string {
  return v4();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from an address can be the id of a row at all; PostgreSQL would throw otherwise. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** `AHCS-7K4P-29QD`: 40 bits, to be told apart by people; the code below is what cannot be guessed. */
export function newSerial(): string {
  const letters = crockford(randomBytes(8), 8);
  return `AHCS-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** 130 random bits (ASVS 5.0 11.5.1); 17 bytes are 136. */
export function newVerificationCode(): string {
  return crockford(randomBytes(17), VERIFICATION_CODE_LENGTH);
}
