/** How files made for a registrant are answered. */

/** The same 404 for what is not there and for whoever may not have it. */
export function absentFile(): Response {
  return new Response('There is no such file, or it is not yours.\n', { status: 404 });
}

/** @param name as it is saved */
export function pdfFile(bytes: Uint8Array, name: string): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}
