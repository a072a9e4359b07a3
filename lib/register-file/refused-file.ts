import type { FileRefusal } from '../domain/register-import';

/** A file that cannot be read at all; told, never a fault. */
export class RefusedFile extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(`This file cannot be read: ${refusal.fault}.`);
    this.refusal = refusal;
  }
}
