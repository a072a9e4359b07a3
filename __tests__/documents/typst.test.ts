/**
 * The one way to the PDF engine. Seen failing with a sign taken out of the inputs, with warnings passed over, with
 * PDF/UA-1 not asked for, with one page counted for all, with templates that see the whole disk, with a queue that a
 * refusal breaks, with the worker discarded at a refusal or kept when it was too slow, with nobody told of a thread that
 * ended, and with the worker retired a document late.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { fontFiles } from '../../lib/documents/typeface';
import { compileTypst, TypstError, TypstTimeoutError } from '../../lib/documents/typst';
import { itWith, wordsOf } from '../support/debian-tools';

const folder = mkdtempSync(join(tmpdir(), 'typst test '));
afterAll(() => rmSync(folder, { recursive: true }));

/** A template with the preamble that PDF/UA-1 asks for. */
function template(name: string, body: string, title = 'A trial'): string {
  const file = join(folder, `${name}.typ`);
  const preamble = `#set document(title: "${title}", date: none)
#set text(font: "Atkinson Hyperlegible Next", fallback: false, lang: "en")\n`;
  writeFileSync(file, preamble + body);
  return file;
}
const compile = (file: string, inputs: Record<string, string> = {}, limitInMs?: number) =>
  compileTypst(file, inputs, fontFiles(), limitInMs);

/** Takes the engine some tenths of a second, without filling its cache. */
const SLOW = '#{ let n = 0; for a in range(3000) { for b in range(500) { n += b } }; n }';

/** The worker now at hand, from where the module keeps it. */
function workerAtHand(): Worker | null {
  const shelf = globalThis as unknown as Record<symbol, { worker: Worker | null }>;
  return shelf[Symbol.for('ahcs.documents.press')]?.worker ?? null;
}

describe('compiling', () => {
  itWith(['pdftotext'], 'prints inputs as they are', async () => {
    const file = template('inputs', '= Heading\n#sys.inputs.said');
    const said = '#eval("1+1") *strong* <label> $x$ \\ //';
    const { bytes, pages } = await compile(file, { said });
    expect(wordsOf(bytes)).toBe(`Heading ${said}`);
    expect(pages).toBe(1);
  });

  it('counts pages', async () => {
    const { pages } = await compile(template('pages', 'one #pagebreak() two #pagebreak() three'));
    expect(pages).toBe(3);
  });

  const refused: readonly [why: string, body: string, message: RegExp][] = [
    ['a picture without a description', '#image("dot.svg")', /missing alt text/],
    ['a fault in the template', '#nothing', /unknown variable: nothing/],
    ['a font that is not there', '#text(font: "No Such Face")[a]', /unknown font family/],
    [
      'files outside the folder of the template',
      '#read("../../etc/hostname")',
      /access|outside|escape/i,
    ],
  ];
  it.each(refused)('refuses %s', async (_why, body, message) => {
    writeFileSync(
      join(folder, 'dot.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    );
    const refusal = await compile(template('refused', body)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TypstError);
    expect((refusal as TypstError).message).toMatch(message);
  });

  it('refuses a document without a title', async () => {
    await expect(compile(template('untitled', 'words', ''))).rejects.toThrow(
      /missing document title/,
    );
  });

  it('goes on with the next after a refusal, on the same worker', async () => {
    await compile(template('sound', 'words'));
    const before = workerAtHand()?.threadId;
    const turns = [compile(template('broken', '#nothing')), compile(template('sound', 'words'))];
    const [broken, sound] = await Promise.allSettled(turns);
    expect([broken?.status, sound?.status]).toEqual(['rejected', 'fulfilled']);
    expect(workerAtHand()?.threadId).toBe(before);
  });
});

describe('the worker', () => {
  it('is ended when a document takes too long, and the next gets a fresh one', async () => {
    await compile(template('sound', 'words'));
    const slow = template('slow', SLOW);
    const before = workerAtHand()?.threadId ?? 0;
    const turns = [compile(slow, {}, 20), compile(template('sound', 'words'))];
    const [late, next] = await Promise.allSettled(turns);
    expect(late).toMatchObject({
      status: 'rejected',
      reason: expect.any(TypstTimeoutError) as unknown,
    });
    expect(late).toMatchObject({ reason: { message: 'A document was not set within 20 ms' } });
    expect(next?.status).toBe('fulfilled');
    expect(workerAtHand()?.threadId).toBeGreaterThan(before);
  });

  it('that ends of itself fails only the document in hand', async () => {
    await compile(template('sound', 'words'));
    const turns = [compile(template('slow', SLOW)), compile(template('sound', 'words'))];
    await new Promise(setImmediate); // the first is with the worker now
    void workerAtHand()?.terminate();
    const [inHand, next] = await Promise.allSettled(turns);
    expect(inHand).toMatchObject({ reason: { message: 'The Typst worker failed' } });
    expect(next?.status).toBe('fulfilled');
  });

  it('is retired after 500 documents', async () => {
    const file = template('sound', 'words');
    await workerAtHand()?.terminate(); // a fresh start
    expect(workerAtHand()).toBeNull();
    await compile(file);
    const first = workerAtHand()?.threadId;
    for (let count = 1; count < 499; count += 1) await compile(file);
    expect(workerAtHand()?.threadId).toBe(first);
    await compile(file);
    expect(workerAtHand()).toBeNull();
    await compile(file);
    expect(workerAtHand()?.threadId).not.toBe(first);
  });
});
