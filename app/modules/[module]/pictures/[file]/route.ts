import { showPicture } from '../../../../../lib/use-cases/show-picture';

type Context = { readonly params: Promise<{ module: string; file: string }> };

/** Drawings are the same for everybody, and a changed one has a new address. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { module, file } = await params;
  const found = showPicture(module, file);
  if ('absent' in found) return new Response('There is no such picture.\n', { status: 404 });
  return new Response(found.svg, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}
