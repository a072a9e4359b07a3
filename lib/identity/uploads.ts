/**
 * Route handlers that take a file from a plain form, with the same beats as server actions: same
 * origin, who, do, then go somewhere. A server action would hold the whole file in memory; here it
 * is read as it comes, and nothing of it is read for somebody who may not send it.
 */
import 'server-only';
import { Busboy } from '@fastify/busboy';
import { notFound } from 'next/navigation';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { ScopeOf, StaffRole } from '../domain/actor';
import { comesFromUs } from './same-origin';
import { scopeFor, signInPath, whoIsAsking } from './who';

export type Upload = {
  /** As the sender calls it; empty when no file was chosen. */
  readonly name: string;
  /** Ends early at the most that is taken. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Whether there is more: as a rule known beforehand, and at the latest once the bytes have ended. */
  readonly isCut: () => boolean;
};

type Opened = {
  readonly upload: Upload;
  /** Reads past whatever else was sent. */
  readonly drain: () => Promise<void>;
  /** Whether the sender went away. */
  readonly isBroken: () => boolean;
};

/** See other: the browser asks for the page by GET, and does not send the file again. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}

function formIn(request: Request, most: number) {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !/^multipart\/form-data;.*boundary=/i.test(type)) return null;
  // Browsers say how long a form is, so a file that is too large need not be read to be told so.
  const isTooLong = Number(request.headers.get('content-length') ?? 0) > most;
  const limits = { fileSize: most, files: 1, fields: 20, fieldSize: 2_000, parts: 25 };
  return {
    isTooLong,
    body: Readable.fromWeb(request.body as ReadableStream<Uint8Array>),
    form: Busboy({ headers: { 'content-type': type }, limits }),
  };
}

/** The form's first file. @returns null when what was sent is no form with a file */
function open(request: Request, most: number): Promise<Opened | null> {
  const sent = formIn(request, most);
  if (!sent) return Promise.resolve(null);
  const { body, form, isTooLong } = sent;
  return new Promise((resolve) => {
    let file: Readable | undefined;
    let broken = false;
    const ended = new Promise<void>((done) =>
      form.once('finish', done).once('error', () => done()),
    );
    form.on('file', (_field, stream, name) => {
      file = stream;
      // Told to who reads it; unheard, a sender who goes away before that would end the process.
      stream.on('error', () => undefined);
      // Whoever stops reading has not read to the end: the rest is for drain, so it stays open.
      const bytes = stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
      const drain = () => {
        stream.resume();
        return ended;
      };
      const upload = { name: name ?? '', bytes, isCut: () => isTooLong || stream.truncated };
      resolve({ upload, drain, isBroken: () => broken });
    });
    // A sender who goes away ends the file with a fault: half of it is never taken for the whole.
    const breakOff = (fault: Error) => {
      broken = true;
      file?.destroy(fault);
      resolve(null);
    };
    form.once('finish', () => resolve(null)).on('error', breakOff);
    body.on('error', breakOff).pipe(form);
  });
}

/** Reads the upload; a sender who went away is no fault of ours. */
async function taken(opened: Opened, act: (upload: Upload) => Promise<string | null>) {
  try {
    const goTo = await act(opened.upload);
    await opened.drain();
    return goTo === null ? notFound() : seeOther(goTo);
  } catch (fault) {
    if (opened.isBroken()) return new Response(null, { status: 400 });
    throw fault;
  }
}

/**
 * A POST handler for one file. Whoever has not the role gets the same 404 as for an address that is
 * not there, before anything of the file is read.
 *
 * @param most bytes of a file; more is cut off, and `isCut` says so
 * @param act reads the upload and answers where to go
 */
export function staffUpload<Role extends StaffRole>(
  role: Role,
  { most, page }: { readonly most: number; readonly page: string },
  act: (by: ScopeOf[Role], upload: Upload) => Promise<string | null>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!(await comesFromUs())) return new Response(null, { status: 403 });
    const visitor = await whoIsAsking();
    if (!visitor) return seeOther(signInPath(page));
    const scope = scopeFor(visitor, role) ?? notFound();
    const opened = await open(request, most);
    if (!opened || opened.upload.name === '') {
      void opened?.drain();
      return seeOther(`${page}?problem=no-file`);
    }
    return taken(opened, (upload) => act(scope, upload));
  };
}
