import 'server-only';
import { headers } from 'next/headers';

/**
 * Whether the page is being made as the answer to a form of ours that was sent without JavaScript:
 * browsers send those, and nothing else here, as multipart/form-data.
 */
export async function answersForm(): Promise<boolean> {
  return ((await headers()).get('content-type') ?? '').startsWith('multipart/form-data');
}
