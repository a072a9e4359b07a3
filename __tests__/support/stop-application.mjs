import { rm } from 'node:fs/promises';

/** Stops what start-application started, in the opposite order. */
export default async function stopApplication() {
  const { sink, houses, mail } = globalThis.cpdStories ?? {};
  if (!sink) return;
  for (const { web, database } of houses) {
    await web.stop();
    await database.drop();
  }
  await new Promise((resolve) => sink.server.close(resolve));
  await rm(mail, { recursive: true, force: true });
}
