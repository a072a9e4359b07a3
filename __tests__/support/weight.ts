/** What a page weighs: bytes that came over the wire on a first visit, as Chromium itself counts them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import type { Page } from 'playwright-core';

/** By what they are for; `own` is in `script` too. */
export type Weight = Readonly<
  Record<'document' | 'script' | 'own' | 'stylesheet' | 'font' | 'image' | 'other' | 'all', number>
>;

type Came = { readonly url: string; readonly type: string; bytes: number };

type ClientModules = Readonly<Record<string, { readonly chunks: readonly string[] }>>;

const built = (...parts: string[]) =>
  readFileSync(path.join(process.cwd(), '.next', ...parts), 'utf8');

/** What a page's script is made of, as the build wrote it down: files by module. */
function clientModules(page: string): ClientModules {
  const context: { __RSC_MANIFEST?: Record<string, { clientModules: ClientModules }> } = {};
  const program = built('server', 'app', page, 'page_client-reference-manifest.js');
  runInNewContext(program, Object.assign(context, { globalThis: context }));
  return Object.values(context.__RSC_MANIFEST ?? {})[0]?.clientModules ?? {};
}

/**
 * Next's own: what starts it, React and the router, which every page of any Next site fetches. A file
 * in which anything of ours were, too, would be no such file.
 */
function filesOfNext(): readonly string[] {
  const { rootMainFiles } = JSON.parse(built('build-manifest.json')) as { rootMainFiles: string[] };
  const modules = Object.entries(clientModules('privacy'));
  const router = modules
    .filter(([name]) => name.includes('/client/components/layout-router'))
    .flatMap(([, { chunks }]) => chunks);
  const ours = modules.filter(([name]) => !name.includes('/node_modules/'));
  if (
    router.length === 0 ||
    ours.some(([, { chunks }]) => chunks.every((one) => router.includes(one)))
  )
    throw new Error('The files of the build are cut otherwise than this measure thinks.');
  return [...rootMainFiles, ...router];
}

/**
 * Opens an address with nothing kept from before and adds up what came: heads and bodies as they were
 * sent, compressed. `own` is every script but Next's own files: our components, and with them what they
 * use of Next beyond those, such as links; so it is rather too much than too little.
 */
export async function weigh(page: Page, address: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  const came = new Map<string, Came>();
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    came.set(requestId, { url: response.url, type, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = came.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(address, { waitUntil: 'networkidle' });
  await session.detach();
  const all = [...came.values()].filter(({ url }) => url.startsWith('http'));
  const next = filesOfNext();
  const sum = (which: (one: Came) => boolean) =>
    all.reduce((total, one) => total + (which(one) ? one.bytes : 0), 0);
  const ofType = (type: string) => sum((one) => one.type === type);
  const [document, script, stylesheet, font, image] = [
    ...['Document', 'Script', 'Stylesheet', 'Font', 'Image'].map(ofType),
  ] as [number, number, number, number, number];
  const total = sum(() => true);
  return {
    ...{ document, script, stylesheet, font, image },
    own: sum(({ type, url }) => type === 'Script' && !next.some((file) => url.endsWith(file))),
    other: total - document - script - stylesheet - font - image,
    all: total,
  };
}

/** `lesson: 178.2 kB (document 5.1, script 140.2, of which own 9.0, …)`; a kB is 1000 bytes. */
export function inWords(name: string, weight: Weight): string {
  const kB = (bytes: number) => (bytes / 1000).toFixed(1);
  const { all, ...parts } = weight;
  const each = Object.entries(parts).map(([part, bytes]) => `${part} ${kB(bytes)}`);
  return `${name}: ${kB(all)} kB (${each.join(', ')})`;
}
