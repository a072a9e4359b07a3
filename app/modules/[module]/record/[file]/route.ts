import { redirect } from 'next/navigation';
import { signInPath, whoIsAsking } from '../../../../../lib/identity/who';
import { downloadRecord, type RecordFile } from '../../../../../lib/use-cases/download-record';
import { recordAddress } from '../../../../addresses';

type Context = { readonly params: Promise<{ module: string; file: string }> };

const FILES = new Map<string, { readonly file: RecordFile; readonly type: string }>([
  ['cpd-record.pdf', { file: 'pdf', type: 'application/pdf' }],
  ['cpd-record.txt', { file: 'text', type: 'text/plain; charset=utf-8' }],
  ['audit-pack.zip', { file: 'pack', type: 'application/zip' }],
]);

/** The same 404 for what is not there and for whoever has no record. */
function absent(): Response {
  return new Response('There is no such file, or it is not yours.\n', { status: 404 });
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { module, file } = await params;
  const known = FILES.get(file);
  const visitor = await whoIsAsking();
  if (!visitor) redirect(signInPath(recordAddress(module)));
  if (!known || !visitor.holder) return absent();
  const found = await downloadRecord(visitor.holder, module, known.file);
  if ('absent' in found) return absent();
  return new Response(Buffer.from(found.bytes), {
    headers: {
      'Content-Type': known.type,
      'Content-Disposition': `attachment; filename="${module}-${file}"`,
    },
  });
}
