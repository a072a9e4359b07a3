/**
 * One hundred edits of a certificate's PDF, each of one byte, are all seen by the page that verifies it;
 * nothing is sent anywhere to see them. Seen failing with the file sent to the site as well.
 */
import { createHash } from 'node:crypto';
import { disconnect } from '../../lib/records/database';
import { downloadCertificate } from '../../lib/use-cases/download-certificate';
import { listCertificates } from '../../lib/use-cases/list-certificates';
import { claim, learner } from '../support/guests';
import { granted, passEverything } from '../support/sitting-a-quiz';
import { ORIGIN, story } from '../support/story';

afterAll(disconnect);

const EDITS = 100;

/** The same places and bytes in every run, spread over the file: its first and its last byte among them. */
function edited(pdf: Buffer, edit: number): Buffer {
  const chance = createHash('sha256').update(`edit ${edit}`).digest();
  const anywhere = chance.readUInt32BE() % pdf.length;
  const at = edit === 0 ? 0 : edit === 1 ? pdf.length - 1 : anywhere;
  const copy = Buffer.from(pdf);
  copy[at] = (copy[at] ?? 0) ^ ((chance[4] ?? 0) % 255 || 1);
  return copy;
}

story('one hundred edits of one byte are all seen', {}, async ({ page }) => {
  const holder = await learner('Edda Edited');
  await passEverything(holder.by);
  const serial = await claim(holder.by);
  const [certificate] = await listCertificates(holder.by);
  const pdf = Buffer.from(granted(await downloadCertificate(holder.by, serial)).pdf);
  await page.goto(`${ORIGIN}/verify/${certificate?.code}`);
  const file = page.getByLabel('Choose the PDF, or drop it here');
  await file.waitFor();
  const finding = page.locator('.app-file-check__finding');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postDataBuffer()) sent.push(request.url());
  });
  const found = async (buffer: Buffer, words: RegExp) => {
    await file.setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer });
    await finding.getByText(words).waitFor();
  };
  for (let edit = 0; edit < EDITS; edit += 1) {
    const copy = edited(pdf, edit);
    expect(copy.equals(pdf)).toBe(false);
    await found(copy, /^No: this is not the file that was issued/);
    // In between the file as it was issued, so that no finding is taken for the next.
    await found(pdf, /^Yes: this is the file that was issued, to the last byte/);
  }
  expect(sent).toEqual([]);
});
