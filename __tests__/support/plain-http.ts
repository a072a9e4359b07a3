/**
 * Requests by hand, without a browser's good manners: any path as it stands, any method, any header.
 * A visitor may have a loopback address of their own, so that limits by address do not mix them.
 */
import http from 'node:http';

export type Answer = {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
};

export type Request = {
  readonly method?: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  /** The sender's own address, 127.0.0.2 and up. */
  readonly from?: string;
};

/** One connection a request: what one leaves behind cannot help the next. */
export function ask(origin: string, path: string, request: Request = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(origin);
  const { method = 'GET', headers = {}, body, from } = request;
  return new Promise((resolve, reject) => {
    const sent = http.request(
      {
        hostname,
        port,
        path,
        method,
        agent: false,
        headers: { host, ...headers },
        ...(from ? { localAddress: from } : {}),
      },
      (answer) => {
        const parts: Buffer[] = [];
        const done = () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts).toString('utf8'),
          });
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', done);
        // Cut off while the answer was read: what came is the answer.
        answer.on('error', done);
      },
    );
    sent.on('error', reject);
    sent.setTimeout(20_000, () => sent.destroy(new Error(`${method} ${path} took too long`)));
    sent.end(body);
  });
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  '#x27': "'",
  nbsp: ' ',
};

/** Text of a page as a person reads it, without scripts and tags. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&([#\w]+);/g, (all, name: string) => NAMED[name] ?? all)
    .replace(/\s+/g, ' ')
    .trim();
}
