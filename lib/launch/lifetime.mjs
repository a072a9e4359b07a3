import { endRunning } from './processes.mjs';

/**
 * What a command has started and must stop, last first. The first Ctrl-C (or SIGTERM, or a closed
 * terminal) stops it in order; the second ends at once.
 */
export class Lifetime {
  /** @type {(() => Promise<unknown> | void)[]} */
  #stops = [];
  /** @type {(() => void)[]} */
  #kills = [];
  /** @type {Promise<void> | null} */
  #stopping = null;

  /** @param {number} exitCode after a signal */
  constructor(exitCode) {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => this.#onSignal(exitCode));
  }

  /** Whether the end has begun, so that what fails from now on fails because of it. */
  get isEnding() {
    return this.#stopping !== null;
  }

  /**
   * Remembers how to stop something that was just started.
   * @param {() => Promise<unknown> | void} stop
   * @param {() => void} [kill] how to end it at once
   */
  onEnd(stop, kill) {
    this.#stops.push(stop);
    if (kill) this.#kills.push(kill);
  }

  /** Stops everything; asked twice, it waits for the same end. */
  async end() {
    this.#stopping ??= this.#stopAll();
    await this.#stopping;
  }

  async #stopAll() {
    endRunning();
    for (const stop of this.#stops.reverse())
      await Promise.resolve(stop()).catch((error) => console.error(error));
  }

  /** @param {number} exitCode */
  #onSignal(exitCode) {
    if (this.#stopping) {
      for (const kill of this.#kills) kill();
      process.exit(130);
    }
    console.log('\nStopping …');
    void this.end().then(() => process.exit(exitCode));
  }
}
