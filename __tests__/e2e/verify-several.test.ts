/**
 * An employer with a pile of certificates. Seen failing with the order of the answers left to chance,
 * and with doubled lines told apart by how they were typed.
 */
import { groupCode } from '../../lib/domain/certificate';
import { disconnect } from '../../lib/records/database';
import { listCertificates } from '../../lib/use-cases/list-certificates';
import { showDetails } from '../../lib/use-cases/show-details';
import { claim, learner } from '../support/guests';
import { granted, passEverything } from '../support/sitting-a-quiz';
import { ORIGIN, story } from '../support/story';

afterAll(disconnect);

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'with JavaScript: $javaScriptEnabled',
  (options) => {
    story(
      'each code gets its line, in the order pasted; hidden details stay hidden',
      options,
      async (at) => {
        const { page } = at;
        const [open, hidden] = [await learner('Olive Open'), await learner('Hilda Hidden')];
        for (const { by } of [open, hidden]) {
          await passEverything(by);
          await claim(by);
        }
        const [one] = await listCertificates(open.by);
        const [other] = await listCertificates(hidden.by);
        granted(await showDetails(hidden.by, other?.serial ?? '', false));
        await page.goto(`${ORIGIN}/verify/several`);
        const pasted = [
          `https://cpd.example.org/verify/${one?.code}`,
          other?.code,
          '0'.repeat(26),
          one?.serial,
          // Once more, as it is printed.
          groupCode(one?.code ?? ''),
        ];
        await page.getByLabel('Codes of the certificates').fill(pasted.join('\n'));
        await page.getByRole('button', { name: 'Verify them' }).click();
        await page
          .getByRole('heading', {
            name: '0 of 4 valid; 2 are specimens, which are no evidence of CPD; 1 has no certificate; 1 is no code',
          })
          .waitFor();
        const rows = await page.locator('tbody tr').allInnerTexts();
        expect(rows[0]).toContain('Olive Open');
        expect(rows[1]).toContain('Its holder keeps the details hidden');
        expect(rows[1]).not.toContain('Hilda');
        expect(rows[2]).toContain('No certificate has this code');
        // An honest holder is not told that there is none.
        expect(rows[3]).toContain('That is the number of the certificate');
        expect(rows).toHaveLength(4);
        await page.getByText('1 line had a code that stood there already').waitFor();
        // What was pasted is still there to be mended.
        expect(await page.getByLabel('Codes of the certificates').inputValue()).toContain(
          '0'.repeat(26),
        );
      },
    );
  },
);
