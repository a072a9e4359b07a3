/** What a serving process does besides answering: it sends waiting mail and forgets old sign-ins. */
declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- 2026-11-23: how Node's types are added to
  namespace NodeJS {
    interface ProcessEnv {
      readonly NEXT_RUNTIME?: 'nodejs' | 'edge';
    }
  }
}

export async function register(): Promise<void> {
  // Next compiles this file for every runtime and replaces this word: only Node has a database.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startRounds } = await import('./lib/rounds/rounds');
    startRounds();
  }
}
