/** Forms as a page holds them, to be sent by hand: unaltered, or with something forged in them. */
import { randomUUID } from 'node:crypto';
import { ask, type Answer } from './plain-http';

/** Fields in their order; a name may come twice. */
export type Fields = readonly (readonly [name: string, value: string | Buffer])[];

export type PageForm = {
  readonly hidden: Fields;
  /** Values that can be ticked under `choice`. */
  readonly choices: readonly string[];
};

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

/** Each form of a page, in their order. */
export function formsIn(html: string): PageForm[] {
  return [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => {
    const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => ({
      name: attribute(tag, 'name') ?? '',
      type: attribute(tag, 'type'),
      value: attribute(tag, 'value') ?? '',
    }));
    return {
      hidden: inputs
        .filter(({ type }) => type === 'hidden')
        .map(({ name, value }) => [name, value] as const),
      choices: inputs.filter(({ name }) => name === 'choice').map(({ value }) => value),
    };
  });
}

/** The form that has this hidden field, which tells the forms of a page apart. */
export function formWith(html: string, field: string): PageForm {
  const form = formsIn(html).find(({ hidden }) => hidden.some(([name]) => name === field));
  if (!form) throw new Error(`No form of the page has a field ${field}.`);
  return form;
}

function multipart(fields: Fields, boundary: string): Buffer {
  const parts = fields.flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    Buffer.isBuffer(value) ? value : Buffer.from(value, 'utf8'),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}

/** The head and body by which a browser without JavaScript sends fields. */
export function posted(origin: string, fields: Fields, headers: Record<string, string> = {}) {
  const boundary = `----form${randomUUID()}`;
  return {
    method: 'POST',
    headers: {
      origin,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...headers,
    },
    body: multipart(fields, boundary),
  };
}

/** Sends fields to a page as a browser without JavaScript does. */
export function send(
  origin: string,
  path: string,
  fields: Fields,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return ask(origin, path, posted(origin, fields, headers));
}
