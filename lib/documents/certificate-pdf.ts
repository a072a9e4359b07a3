/**
 * The certificate on paper: one A4 page, tagged for screen readers, the same bytes for the same
 * snapshot for ever. Its look is in `certificate.typ`; what it says is put together here.
 */
import { join } from 'node:path';
import { dayInWords } from '../domain/calendar';
import {
  CERTIFICATE_LABELS,
  fingerprintShown,
  groupCode,
  notionalTimeInWords,
  passMarkInWords,
  type CertificateSnapshot,
} from '../domain/certificate';
import { directionOf } from '../domain/printed-text';
import { needsActualText, withActualText } from './actual-text';
import { qrPicture } from './qr';
import { drawnText, fitText, fontFiles, setText, type Family, type SetText } from './typeface';
import { compileTypst } from './typst';

/** The width of the template's text, in points, and the line a name may fill. */
const NAME_WIDTH = 462;
const INK = '#212b32';
/** The name's own, #212b33, as the engine writes it. */
const NAME_INK = '0.12941177 0.16862746 0.2 scn';
/** Seen on paper in black and white, and easily read over. */
const PALE = '#ebf0f1';

/**
 * From roomy to dense: the first that gives one page is taken. `body` and the name's sizes are in
 * points, `air` scales the space between things.
 */
const FITS = [
  { body: 10.5, air: 1, name: { largest: 36, floor: 24 } },
  { body: 10, air: 0.8, name: { largest: 32, floor: 22 } },
  { body: 9.5, air: 0.65, name: { largest: 30, floor: 20 } },
  { body: 9, air: 0.5, name: { largest: 26, floor: 18 } },
  { body: 8, air: 0.4, name: { largest: 24, floor: 16 } },
  { body: 7, air: 0.3, name: { largest: 20, floor: 14 } },
] as const;
type Fit = (typeof FITS)[number];

/** Even the densest setting needs a second page; the record holds more text than a certificate can. */
export class CertificateOverflowError extends Error {
  override readonly name = 'CertificateOverflowError';
}

/**
 * The PDF of a certificate: A4, one page, PDF/UA-1 by the compiler's own check, dated with the day
 * of completion.
 * @param credential the signed credential (a compact JWS) to be attached, if there is one
 * @throws MissingLetterError when no typeface has a letter of what is to be printed
 * @throws CertificateOverflowError when the texts do not fit on one page
 * @throws TypstError, TypstTimeoutError when the engine fails
 */
export async function renderCertificate(
  snapshot: CertificateSnapshot,
  credential: string | null = null,
): Promise<Uint8Array> {
  const template = join(process.cwd(), 'lib', 'documents', 'certificate.typ');
  const families = new Set<Family>();
  const put = (raw: string): SetText => {
    const set = setText(raw);
    families.add(set.font);
    return set;
  };
  const sheet = { ...sheetOf(snapshot, put), credential };
  for (const fit of FITS) {
    const look = lookOf(put(snapshot.holderName).text, fit);
    const data = JSON.stringify({ ...sheet, ...look });
    const { bytes, pages } = await compileTypst(template, { data }, fontFiles(families));
    if (pages > 1) continue;
    const { text, lines } = look.name;
    const written = { colour: NAME_INK, lines };
    return needsActualText(text) ? withActualText(bytes, written) : bytes;
  }
  throw new CertificateOverflowError(`Certificate ${snapshot.serial} does not fit on one page`);
}

function lookOf(holderName: string, fit: Fit) {
  const name = fitText(holderName, '700Bold', { width: NAME_WIDTH, ...fit.name });
  const direction = directionOf(name.text);
  return { name: { ...name, direction }, body: fit.body, air: fit.air };
}

type Put = (raw: string) => SetText;

/** Everything the template prints but the name, in the words it prints. */
function sheetOf(snapshot: CertificateSnapshot, put: Put) {
  const [year, month, day] = snapshot.completedOn.split('-').map(Number);
  const parts = snapshot.registerParts;
  return {
    date: { year, month, day },
    serial: put(snapshot.serial),
    registrationNumber: put(snapshot.registrationNumber),
    labels: CERTIFICATE_LABELS,
    registerLabel: parts.length > 1 ? CERTIFICATE_LABELS.parts : CERTIFICATE_LABELS.part,
    registerParts: put(parts.join(', ')),
    moduleTitle: put(snapshot.moduleTitle),
    guidance: put(`${snapshot.guidanceTitle}, ${snapshot.guidanceEdition}`),
    learningOutcomes: snapshot.learningOutcomes.map(put),
    standards: snapshot.standards.map(({ title }) => put(title)),
    learningTime: notionalTimeInWords(snapshot.notionalMinutes),
    completedOn: dayInWords(snapshot.completedOn),
    passMark: passMarkInWords(snapshot),
    cycle: put(snapshot.cycle),
    issuer: put(snapshot.issuer),
    signatory: signatoryOf(snapshot, put),
    version: `${snapshot.materialVersion}`,
    contentHash: fingerprintShown(snapshot),
    address: snapshot.verificationAddress,
    addressShown: put(addressShown(snapshot)),
    code: groupCode(snapshot.code),
    qr: qrPicture(snapshot.verificationAddress, INK),
    specimen: snapshot.specimen ? drawnText('SPECIMEN', '700Bold', PALE) : null,
  };
}

function signatoryOf({ signatory }: CertificateSnapshot, put: Put) {
  return signatory && { name: put(signatory.name), role: put(signatory.role) };
}

/** The address with its code in groups, as it can be read out; the code is taken either way. */
function addressShown({ verificationAddress, code }: CertificateSnapshot): string {
  return verificationAddress.replace(code, groupCode(code));
}
