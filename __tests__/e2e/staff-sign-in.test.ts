/**
 * Staff sign in with their Academy account in a real browser, which alone can tell whether the
 * content security policy and the cookies let them, with JavaScript and without.
 */
import { STELLA, STRANGER } from '../support/identity-provider';
import { startStaffHouse, type StaffHouse } from '../support/staff-house';
import { ORIGIN, story } from '../support/story';

const BUTTON = 'Staff: sign in with your Academy account';
const REFUSED = 'Your Academy account did not sign you in';

let house: StaffHouse;

beforeAll(async () => {
  if (!process.env['STORY_BROWSER']) return;
  house = await startStaffHouse();
  await house.grant(STELLA);
});
afterAll(() => house?.stop());

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'with JavaScript: $javaScriptEnabled',
  (options) => {
    story('staff come back signed in, to the page they wanted', options, async (told) => {
      const { page } = told;
      await page.goto(`${house.origin}/sign-in?next=%2Fverify`);
      await page.getByRole('button', { name: BUTTON }).click();
      await page.getByRole('button', { name: STELLA }).click();
      await page.waitForURL(`${house.origin}/verify`);
      await page.getByText('Stella Staff').waitFor();
      const cookies = await page.context().cookies(house.origin);
      expect(cookies).toMatchObject([{ name: 'session', httpOnly: true, sameSite: 'Lax' }]);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    });

    story('strangers are told no more than who cancels', options, async ({ page }) => {
      const seen: string[] = [];
      for (const button of [STRANGER, 'Cancel']) {
        await page.goto(`${house.origin}/sign-in`);
        await page.getByRole('button', { name: BUTTON }).click();
        await page.getByRole('button', { name: button }).click();
        await page.getByRole('heading', { name: REFUSED }).waitFor();
        seen.push(`${page.url()} ${await page.locator('main').innerText()}`);
        expect(await page.context().cookies(house.origin)).toEqual([]);
      }
      expect(seen[0]).toBe(seen[1]);
      await page.getByRole('link', { name: 'Start again' }).click();
      await page.getByRole('button', { name: BUTTON }).waitFor();
    });
  },
);

/** Asked without a browser. */
const asked = process.env['STORY_BROWSER'] ? it : it.skip;

describe('the address that the provider sends people back to', () => {
  const back = (init: RequestInit = {}) =>
    fetch(`${house.origin}/sign-in/staff/return?code=x&state=y`, { redirect: 'manual', ...init });

  asked('sends away whoever did not set out from here, and sets nothing', async () => {
    const response = await back();
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toMatch(/\/sign-in\/staff\/refused$/);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  asked('takes GET alone', async () => {
    expect((await back({ method: 'HEAD' })).status).toBe(405);
    const headers = { origin: house.origin };
    expect((await back({ method: 'POST', headers, body: 'x=y' })).status).toBe(405);
  });

  asked.each([
    'signin',
    'signin/academy',
    'callback/academy',
    'session',
    'csrf',
    'providers',
    '_log',
  ])('is the only one: next-auth’s own /api/auth/%s is not there', async (name) => {
    expect((await fetch(`${house.origin}/api/auth/${name}`)).status).toBe(404);
  });
});

asked('where no provider is set up there is no door, and nowhere to come back to', async () => {
  expect(await (await fetch(`${house.origin}/sign-in`)).text()).toContain(BUTTON);
  expect(await (await fetch(`${ORIGIN}/sign-in`)).text()).not.toContain(BUTTON);
  expect((await fetch(`${ORIGIN}/sign-in/staff/return?code=x&state=y`)).status).toBe(404);
});

story('a provider that is down is no fault of ours to look at', {}, async ({ page }) => {
  await house.provider.stop();
  await page.goto(`${house.origin}/sign-in`);
  await page.getByRole('button', { name: BUTTON }).click();
  await page.getByRole('heading', { name: REFUSED }).waitFor();
  // Why is said to the operator alone.
  expect(house.said()).toContain('ECONNREFUSED');
});
