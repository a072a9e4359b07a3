/** What a serving process does besides answering: it sends waiting mail and forgets old sign-ins. */
export async function register(): Promise<void> {
  const { startRounds } = await import('./lib/rounds/rounds');
  startRounds();
}
