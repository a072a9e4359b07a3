import { redirect } from 'next/navigation';
import { signInPath, whoIsAsking } from '../../../lib/identity/who';
import { downloadCertificate } from '../../../lib/use-cases/download-certificate';
import { CERTIFICATES } from '../../addresses';

type Context = { readonly params: Promise<{ file: string }> };

const PDF = /^(AHCS-[0-9A-Z]{4}-[0-9A-Z]{4})\.pdf$/;

/** The same 404 for what is not there and what is somebody else's. */
function absent(): Response {
  return new Response('There is no such certificate, or it is not yours.\n', { status: 404 });
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const serial = PDF.exec((await params).file)?.[1];
  const visitor = await whoIsAsking();
  if (!visitor) redirect(signInPath(CERTIFICATES));
  if (!serial || !visitor.holder) return absent();
  const found = await downloadCertificate(visitor.holder, serial);
  if ('absent' in found) return absent();
  return new Response(Buffer.from(found.pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${serial}.pdf"`,
    },
  });
}
