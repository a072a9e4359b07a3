/** Ids of rows: UUIDv7, so that they sort by time and indexes stay dense. */
import { v4, v7 } from 'uuid';

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
