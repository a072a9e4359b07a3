/**
 * Seen failing with forwarded addresses always believed.
 */
import { Browser } from '../support/request-store';
import { clientAddress } from '../../lib/identity/client-address';

it('is the socket’s own where no proxy of ours stands, whatever a client claims', async () => {
  const browser = new Browser({
    'x-client-address': '192.0.2.200',
    'x-forwarded-for': '198.51.100.7',
    forwarded: 'for=198.51.100.8',
    'x-real-ip': '198.51.100.9',
  });
  expect(await browser.asks(clientAddress)).toBe('192.0.2.200');
});

it('is one for all whose socket nobody noted: they share a limit', async () => {
  const browser = new Browser();
  browser.headers = {};
  expect(await browser.asks(clientAddress)).toBe('unknown');
});
