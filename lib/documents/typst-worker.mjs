// The thread that Typst runs in: plain JavaScript, started by path from typst.ts, so that no
// bundler takes it apart. One request in, one answer out.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import typst from '@myriaddreamin/typst-ts-node-compiler';

/** Checked by the compiler itself: a document that is not accessible is refused. */
const STANDARD = 'ua-1';

/** One compiler for each folder of templates and set of fonts: reading fonts is the slow part. */
const compilers = new Map();

function compilerFor(workspace, fonts) {
  const key = [workspace, ...fonts].join('\n');
  const known = compilers.get(key);
  if (known) return known;
  const fontBlobs = fonts.map((file) => readFileSync(file));
  const compiler = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  compilers.set(key, compiler);
  return compiler;
}

/** A warning is a fault too: an unknown font would otherwise print nothing at all. */
function refuseDiagnostics(compiler, compiled) {
  const error = compiled.takeError() ?? compiled.takeWarnings();
  if (!error) return;
  const found = compiler.fetchDiagnostics(error);
  throw new Error(found.map(({ message, range }) => JSON.stringify({ message, range })).join('; '));
}

function render({ template, inputs, fonts }) {
  const compiler = compilerFor(dirname(template), fonts);
  try {
    const compiled = compiler.compile({ mainFilePath: template, inputs });
    refuseDiagnostics(compiler, compiled);
    const pages = compiled.result.numOfPages;
    return {
      bytes: new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: STANDARD })),
      pages,
    };
  } finally {
    // Without this every document that was ever set stays in memory.
    compiler.evictCache(0);
  }
}

parentPort.on('message', (job) => {
  try {
    const rendered = render(job);
    parentPort.postMessage(rendered, [rendered.bytes.buffer]);
  } catch (error) {
    parentPort.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
});
