import { withinVisitorLimit } from '../../../../lib/identity/visitor-limit';
import { readFingerprint } from '../../../../lib/use-cases/read-fingerprint';

type Context = { readonly params: Promise<{ code: string }> };

/** The hash of a certificate's file and how the certificate stands, for whoever holds its code. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  // One count with the page of a code: both answer the same guess.
  if (!(await withinVisitorLimit('verify', 30, 60))) {
    return Response.json({ wait: 60 }, { status: 429, headers: { 'Retry-After': '60' } });
  }
  const found = await readFingerprint((await params).code);
  return Response.json(found, { status: 'absent' in found ? 404 : 200 });
}
