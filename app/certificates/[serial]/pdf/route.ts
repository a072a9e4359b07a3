import { redirect } from 'next/navigation';
import { signInPath, whoIsAsking } from '../../../../lib/identity/who';
import { downloadCertificate } from '../../../../lib/use-cases/download-certificate';
import { CERTIFICATES } from '../../../addresses';

type Context = { readonly params: Promise<{ serial: string }> };

/** The same 404 for what is not there and what is somebody else's. */
function absent(): Response {
  return new Response('There is no such certificate, its file is not kept, or it is not yours.\n', {
    status: 404,
  });
}

/** Reached as `/certificates/<serial>.pdf`; see next.config.js. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { serial } = await params;
  const visitor = await whoIsAsking();
  if (!visitor) redirect(signInPath(CERTIFICATES));
  if (!visitor.holder) return absent();
  const found = await downloadCertificate(visitor.holder, serial.slice(0, 40));
  if ('absent' in found) return absent();
  return new Response(Buffer.from(found.pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${serial}.pdf"`,
    },
  });
}
