/** A file that is made while it is sent: the next part is made when the client has taken the last. */
export function fileResponse(
  { head, rest }: { readonly head: string; readonly rest: AsyncGenerator<string> },
  headers: HeadersInit,
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      start(to) {
        to.enqueue(encoder.encode(head));
      },
      async pull(to) {
        const { done, value } = await rest.next();
        if (done) to.close();
        else to.enqueue(encoder.encode(value));
      },
      // A client that goes away: what makes the file stops where it stands, and says so to the log.
      async cancel() {
        await rest.return(undefined);
      },
    },
    // Nothing is made ahead.
    { highWaterMark: 0 },
  );
  return new Response(body, { headers });
}
