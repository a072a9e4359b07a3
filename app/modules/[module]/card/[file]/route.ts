import { redirect } from 'next/navigation';
import { signInPath, whoIsAsking } from '../../../../../lib/identity/who';
import { downloadPocketCard } from '../../../../../lib/use-cases/download-pocket-card';
import { cardAddress } from '../../../../addresses';
import { absentFile, pdfFile } from '../../pdf-response';

type Context = { readonly params: Promise<{ module: string; file: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { module, file } = await params;
  const visitor = await whoIsAsking();
  if (!visitor) redirect(signInPath(cardAddress(module)));
  if (file !== 'before-i-post.pdf' || !visitor.registrant) return absentFile();
  const found = await downloadPocketCard(visitor.registrant, module);
  return 'absent' in found ? absentFile() : pdfFile(found.bytes, file);
}
