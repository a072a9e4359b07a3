/**
 * Each page of the module in each of its states, held against the instruments of
 * support/accessibility, as accessibility.test.ts does with the others. No rule is ignored.
 */
import { disconnect } from '../../lib/records/database';
import { hold } from '../support/hold-screen';
import { bringCast, LEARNING_SCREENS, type Cast } from '../support/screens';
import { story } from '../support/story';

let brought: Promise<Cast> | undefined;
const cast = () => (brought ??= bringCast());
afterAll(disconnect);

describe.each(LEARNING_SCREENS)('$page: $state', (screen) => {
  story('stands up to the instruments', { bypassCSP: true }, async (at) =>
    hold(at, screen, await cast()),
  );
});
