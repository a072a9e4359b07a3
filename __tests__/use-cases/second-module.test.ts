/**
 * Seen failing with one module's attempts told in another.
 */
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RegistrantId } from '../../lib/domain/actor';
import { printed } from '../support/printed';
import { writeFiles } from '../support/content-folder';
import { finish, granted, sit, siteOf, startHouse, type House } from '../support/deployed-house';
import { altered, SAYING, tinyModule } from '../support/tiny-module';

const ORIGIN = 'https://cpd.example.org';
const ID = 'handover';
/** The same in everything but its name: whatever does not ask for the module would mix them up. */
const TWIN = 'handover-again';

let site: string;
let house: House;
let by: RegistrantId;

/** The site with the real content alone. */
beforeAll(async () => {
  site = siteOf({});
  cpSync(join(process.cwd(), 'content'), join(site, 'content'), { recursive: true });
  house = await startHouse(site);
  by = await house.enterRegistrant({ name: 'Siân Ŵyn', registrationNumber: 'CP 00417' });
});

const home = async (id = ID) => granted(await house.readModuleHome(by, id));
const theModule = async () => (await home()).module;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a folder dropped into content/', () => {
  it('is what was missing', async () => {
    expect(house.listModules().map(({ id }) => id)).toEqual(['social-media']);
    expect(await house.readModuleHome(by, ID)).toEqual({ absent: true });
  });

  it('is there beside the other after the next start', async () => {
    writeFiles(join(site, 'content'), { ...tinyModule(ID), ...tinyModule(TWIN) });
    house = await startHouse(site);
    expect(house.listModules().map(({ id }) => id)).toEqual([ID, TWIN, 'social-media']);
  });

  it('can be signed off, which changes nothing that is taught', async () => {
    const { contentHash } = await theModule();
    const signed = `sign-off: { name: Ruth Vale, role: Head, date: 2026-11-23, content: ${contentHash} }`;
    const settings = `${ID}/settings.yaml`;
    writeFiles(join(site, 'content'), altered(tinyModule(ID), settings, 'sign-off: null', signed));
    house = await startHouse(site);
    expect(await theModule()).toMatchObject({ contentHash, signOff: { content: contentHash } });
  });
});

describe('its home', () => {
  it('has its own title, lessons and time', async () => {
    const { module, holder, lessons, certificate, continueWith } = await home();
    expect(module).toMatchObject({
      id: ID,
      title: 'Handing over at the end of a shift',
      passMark: 60,
      notionalMinutes: 8,
    });
    expect(holder).toEqual({ name: 'Siân Ŵyn', registrationNumber: 'CP 00417' });
    expect(lessons).toMatchObject([{ slug: SAYING.slug, state: 'not-started', scenarios: 3 }]);
    expect([certificate, continueWith?.slug]).toEqual(['not-yet', SAYING.slug]);
  });

  it('has a closing page, and no orientation since nobody wrote one', () => {
    const { page, clauses } = granted(house.readSidePage(ID, 'closing'));
    expect(page.title).toBe('One tip to take with you');
    expect(clauses.map(({ id }) => id)).toEqual(['TIP-1', 'SAY-S', 'SAY-1', 'SAY-2', 'SAY-3']);
    expect(house.readSidePage(ID, 'orientation')).toEqual({ absent: true });
  });

  it.each([
    ['its own drawing', ID, 'board.svg', true],
    ['the other module’s', ID, 'bench-label.svg', false],
    ['the other module’s where it belongs', 'social-media', 'bench-label.svg', true],
    ['its own in the other module', 'social-media', 'board.svg', false],
  ])('shows %s', (_, id, file, there) => {
    const shown = house.showPicture(id, file);
    expect('svg' in shown).toBe(there);
    expect(there || shown).toEqual(there || { absent: true });
  });
});

describe('its lesson', () => {
  it('is gone through, scenario by scenario, with its own clauses', async () => {
    const [lesson] = (await theModule()).lessons;
    for (const scenario of lesson?.scenarios ?? []) {
      const { id, version } = scenario;
      const choice = scenario.options.slice(0, 1).map((option) => option.id);
      const decision = { moduleId: ID, slug: SAYING.slug, scenarioId: id, version, choice };
      const asked = { ...decision, idemKey: randomUUID() };
      expect(await house.decideScenario(by, asked)).toEqual({ decided: true });
      const page = granted(await house.readScenario(by, ID, SAYING.slug, id));
      expect(page.feedback?.clauses.map((clause) => clause.id)).toEqual(
        expect.arrayContaining(['SAY-1', 'SAY-2']),
      );
    }
  });

  it('is explained by its own standard, and then its quiz comes', async () => {
    const { standard, clauses } = granted(house.readExplanation(ID, SAYING.slug));
    expect(standard).toMatchObject({ id: 'SAY-S', text: 'You must leave nothing open unsaid.' });
    expect(clauses.map(({ id }) => id)).toEqual(['SAY-S', 'SAY-1', 'SAY-2', 'SAY-3']);
    const { next } = granted(await house.finishExplanation(by, ID, SAYING.slug, randomUUID()));
    expect(next).toMatchObject({ kind: 'quiz' });
    expect((await home()).lessons).toMatchObject([{ state: 'in-progress', scenariosDone: 3 }]);
  });
});

describe('its quiz', () => {
  it('is failed below its own pass mark', async () => {
    expect(await house.claimCertificate(by, ID, ORIGIN)).toEqual({ refused: 'standards-missing' });
    const { attemptId, passed } = await sit(house, by, ID, SAYING.slug, 2);
    expect(passed).toBe(false);
    const result = granted(await house.readResult(by, attemptId));
    expect(result).toMatchObject({ right: 2, of: 5, needed: 3, passed: false });
    expect(result.clauses.get('SAY-1')?.text).toContain('If a job is not finished');
    expect((await home()).lessons).toMatchObject([{ state: 'not-yet-passed' }]);
  });

  it('is passed at it, where the other module asks for more', async () => {
    const { attemptId } = granted(await house.startAttempt(by, ID, SAYING.slug));
    const { passed, pages } = await finish(house, by, attemptId, { right: 3 });
    expect(passed).toBe(true);
    expect(new Set(pages.map(({ question }) => question.id)).size).toBe(5);
    expect(granted(await house.readQuizStart(by, ID, SAYING.slug)).earlier).toHaveLength(2);
    const { lessons, certificate, continueWith } = await home();
    expect(lessons).toMatchObject([{ state: 'passed' }]);
    expect([certificate, continueWith]).toEqual(['ready', null]);
  });
});

describe('its certificate', () => {
  let serial: string;

  it('is ready, claimed and there', async () => {
    const page = async () => granted(await house.readCertificatePage(by, ID));
    expect(await page()).toMatchObject({ kind: 'ready', specimen: false });
    ({ serial } = granted(await house.claimCertificate(by, ID, ORIGIN)));
    expect(await page()).toMatchObject({ kind: 'claimed', snapshot: { serial } });
    expect((await home()).certificate).toBe('claimed');
  });

  it('says what its own settings, guidance and lesson say, to whoever has the code', async () => {
    const [snapshot] = await house.listCertificates(by);
    const { contentHash } = await theModule();
    expect(snapshot).toMatchObject({
      ...{ serial, moduleId: ID, moduleTitle: 'Handing over at the end of a shift', contentHash },
      materialVersion: 1,
      guidanceTitle: 'Guidance on handing over',
      guidanceEdition: '#7 v2.0, March 2025',
      learningOutcomes: ['Tell the next shift what is open'],
      // Of the lesson; the pages beside it are read without being noted.
      notionalMinutes: 6,
      passMark: 60,
      standards: [{ id: 'SAY-S', title: 'Say what is open' }],
      issuer: 'The Institute of Handing Over',
      signatory: { name: 'Ruth Vale', role: 'Head of Learning' },
      specimen: false,
    });
    // A cycle of one year.
    expect(snapshot?.cycle).toBe(snapshot?.completedOn.slice(0, 4));
    const shown = await house.verifyCertificate(snapshot?.code ?? '');
    expect(shown).toMatchObject({ snapshot: printed(snapshot), state: 'valid' });
  });

  it('is a PDF, the same each time', async () => {
    const download = async () => granted(await house.downloadCertificate(by, serial)).pdf;
    const bytes = await download();
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(sha256(await download())).toBe(sha256(bytes));
  });
});

describe('what was done in it', () => {
  it.each([TWIN, 'social-media'])('counts for nothing in another: %s', async (id) => {
    const { lessons, certificate } = await home(id);
    expect(new Set(lessons.map(({ state }) => state))).toEqual(new Set(['not-started']));
    expect(lessons.every(({ scenariosDone }) => scenariosDone === 0)).toBe(true);
    expect(certificate).toBe('not-yet');
    expect(await house.claimCertificate(by, id, ORIGIN)).toEqual({ refused: 'standards-missing' });
  });

  it('and what is done in its twin has a certificate of its own', async () => {
    await sit(house, by, TWIN, SAYING.slug);
    const { serial } = granted(await house.claimCertificate(by, TWIN, ORIGIN));
    const certificates = await house.listCertificates(by);
    expect(certificates.map(({ moduleId, specimen }) => [moduleId, specimen])).toEqual([
      [TWIN, true],
      [ID, false],
    ]);
    expect(certificates[0]?.serial).toBe(serial);
  });

  it('stays with its holder though the module is taken away', async () => {
    rmSync(join(site, 'content', ID), { recursive: true });
    house = await startHouse(site);
    expect(await house.readModuleHome(by, ID)).toEqual({ absent: true });
    const mine = (await house.listCertificates(by)).find(({ moduleId }) => moduleId === ID);
    expect(mine?.moduleTitle).toBe('Handing over at the end of a shift');
    const { pdf } = granted(await house.downloadCertificate(by, mine?.serial ?? ''));
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await house.verifyCertificate(mine?.code ?? '')).toMatchObject({ state: 'valid' });
  });
});
