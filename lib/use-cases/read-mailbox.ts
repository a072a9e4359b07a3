import { unseal, type Mail } from '../mail/sealed-mail';
import { readSentMail } from '../records/outbox';

/** The demo's mail, newest first. Outside the demo there is none to read: it is wiped when sent. */
export async function readMailbox(): Promise<(Mail & { readonly at: Date })[]> {
  const rows = await readSentMail(50);
  return rows.map(({ sealed, at }) => ({ ...unseal(sealed), at }));
}
