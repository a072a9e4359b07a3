/**
 * Names as the register may hold them, and as they come out of the PDF again: by pdftotext, and where
 * a script runs from right to left by the ActualText of the name's paragraph, which is what screen
 * readers go by (pdftotext turns ligatures such as لا round). Seen failing: without lib/documents/actual-text
 * Yoruba, pointed Hebrew and Arabic do; with a second typeface mixed in, Vietnamese does; without
 * printedText the names with what cannot be seen do.
 */
import { renderCertificate } from '../../lib/documents/certificate-pdf';
import { canBeSet, setText } from '../../lib/documents/typeface';
import { printedText } from '../../lib/domain/printed-text';
import { ask, itWith, paragraphTexts, wordsOf } from '../support/debian-tools';
import { EXAMPLE, FULLEST } from './certificate-example';

type Row = readonly [held: string, font: string, printed?: string];

const ATKINSON = 'Atkinson Hyperlegible Next';
const SOURCE = 'Source Sans 3';
const NOTO = 'Noto Sans';
const HAN = 'Chocolate Classical Sans';

const FROM_THE_LEFT: readonly Row[] = [
  ['Jo', ATKINSON],
  ['Cher', ATKINSON],
  ['Siân Ŵyn', ATKINSON],
  ['Llŷr ap Ŷwain', ATKINSON],
  ['Łukasz Świątek-Żółć', ATKINSON],
  ['Ștefan Țurcanu', ATKINSON],
  ['Ğülşen Işık İnönü', ATKINSON],
  ['Ðorđe Þórsson', ATKINSON],
  ['Zoë Ångström', ATKINSON],
  ['Jiří Dvořák', ATKINSON],
  ['Ħal Ġwann Żammit', ATKINSON],
  ['Ñuñez de la Peña', ATKINSON],
  ['Māra Kļaviņa', ATKINSON],
  ["D'Arcy O'Brien", ATKINSON],
  ['Seán Ó’Brien', ATKINSON],
  ['Anne‑Marie', SOURCE], // with the hyphen that does not break
  ['Dr. J. R. R. Smith, Jr.', ATKINSON],
  ['Fish & Chips', ATKINSON],
  ['<b>Bold</b>', ATKINSON],
  [`O'Brien & <b>Sons</b> #eval("1")`, ATKINSON],
  [String.raw`*Ann* _Lee_ $x$ \ "Q" -- @ref #panic() /* c */`, ATKINSON],
  ['</text><script>alert(1)</script>', ATKINSON],
  ['%PDF (1 0 R) endobj', ATKINSON],
  ["Robert'); DROP TABLE certificate;--", ATKINSON],
  ['{{name}} ${name} %s', ATKINSON],
  ['Nguyễn Thị Ánh', SOURCE],
  ['Trần Đại Nghĩa', SOURCE],
  ['Phạm Bằng Ðức Ưởng', SOURCE],
  ['Ọlá Ṣadé Ńkechi', SOURCE],
  ['Ẹ̀gbẹ́ Ọlọ́runṣọlá', SOURCE],
  ['Adébáyọ̀ Àṣà M̀bá', SOURCE],
  ['Kamehameha Kāneʻohe', SOURCE],
  ['Ŋgũgĩ wa Thiong’o', SOURCE],
  ['Ɓala Ƙanƙara', NOTO],
  ['Ɛlɔi Ŋdɔ', SOURCE],
  ['Ǩoi Ǯuu', NOTO],
  ['Елена Ёлкина', SOURCE],
  ['Юлія Щербак-Ґалаґан', SOURCE],
  ['Ђорђе Ћирић', SOURCE],
  ['Қазыбек Әлібеков', SOURCE],
  ['Ελένη Παπαδοπούλου', SOURCE],
  ['Ἀθηνᾶ Ὀδυσσεύς', SOURCE],
  ['प्रिया शर्मा', NOTO],
  ['क्ष्मा त्रिपाठी', NOTO],
  ['ज्ञानेश्वरी कृष्णमूर्ति', NOTO],
  ['李小龍', HAN],
  ['王伟', HAN],
  ['歐陽菲菲', HAN],
  ['田中 太郎', HAN],
  ['さくら まなみ', HAN],
  ['髙橋 﨑', HAN],
  ['𠮷野', HAN],
  ['ヴァネッサ', HAN],
  ['김민준', 'Gowun Dodum'],
  ['남궁 옥분', 'Gowun Dodum'],
];

const FROM_THE_RIGHT: readonly Row[] = [
  ['محمد علی', 'Vazirmatn'],
  ['عبد الله صلاح الدين', 'Vazirmatn'],
  ['فاطمه‌زهرا', 'Vazirmatn'], // with the non-joiner that belongs there
  ['مُحَمَّد', 'Vazirmatn'],
  ['پروین گچساران', 'Vazirmatn'],
  ['Ali محمد', 'Vazirmatn'],
  ['דוד בן־גוריון', 'Noto Sans Hebrew'],
  ['יִצְחָק', 'Noto Sans Hebrew'],
  ["ז'בוטינסקי", 'Noto Sans Hebrew'],
];

const NOT_TO_BE_SEEN: readonly Row[] = [
  ['Siân Ŵyn'.normalize('NFD'), ATKINSON, 'Siân Ŵyn'],
  ['Eve \u202Enhoj', ATKINSON, 'Eve nhoj'],
  ['\u2066Ann\u2069 \u200ELee\u200F', ATKINSON, 'Ann Lee'],
  ['Zero\u200BWidth\u2060Joe\uFEFF', ATKINSON, 'ZeroWidthJoe'],
  ['Jo\u200Dhn\u200C', ATKINSON, 'John'],
  ['Soft\u00ADHyphen', ATKINSON, 'SoftHyphen'],
  ['Ann\u0007\u001B[31mLee', ATKINSON, 'Ann[31mLee'],
  ['Two\u00A0\u2003 blanks\u3000here\t\r\n', ATKINSON, 'Two blanks here'],
  ['Tag\u{E0041}ged\uFE0F', ATKINSON, 'Tagged'],
  ['\u3164Ann\u115F', ATKINSON, 'Ann'],
];

const LONG: readonly string[] = [
  FULLEST.holderName,
  'W'.repeat(120),
  'Ẹ̀gbẹ́ '.repeat(20).trim(),
  'محمد بن عبد الرحمن '.repeat(6).trim(),
  'प्रियाशर्मा'.repeat(10),
  '龍'.repeat(120),
];

const render = (holderName: string) => renderCertificate({ ...EXAMPLE, holderName });

it('are at least sixty', () => {
  const rows = [...FROM_THE_LEFT, ...FROM_THE_RIGHT, ...NOT_TO_BE_SEEN, ...LONG];
  expect(new Set(rows.map(String)).size).toBeGreaterThanOrEqual(60);
});

for (const [held, font, printed = held] of [...FROM_THE_LEFT, ...NOT_TO_BE_SEEN]) {
  itWith(['pdftotext', 'pdfinfo'], `${JSON.stringify(held)} is printed whole`, async () => {
    expect(printedText(held)).toBe(printed);
    expect(setText(held).font).toBe(font);
    const pdf = await render(held);
    expect(wordsOf(pdf)).toContain(` record that ${printed} Registration number`);
    expect(ask('pdfinfo', pdf, (file) => [file]).toString()).toContain(`, ${printed}\n`);
  });
}

for (const [held, font] of FROM_THE_RIGHT) {
  itWith(['qpdf', 'pdfinfo'], `${held} is told whole`, async () => {
    expect(printedText(held)).toBe(held.normalize('NFC'));
    expect(setText(held).font).toBe(font);
    const pdf = await render(held);
    expect(paragraphTexts(pdf)).toEqual([held.normalize('NFC')]);
    expect(ask('qpdf', pdf, (file) => ['--check', file]).toString()).toContain('No syntax');
    // Poppler prints the title with marks for the direction.
    const title = ask('pdfinfo', pdf, (file) => [file]).toString();
    expect(title.replace(/[\u202A-\u202E]/g, '')).toContain(`, ${held.normalize('NFC')}\n`);
  });
}

for (const name of LONG) {
  itWith(['pdftotext', 'pdfinfo', 'qpdf'], `${name.slice(0, 9)}… wraps`, async () => {
    const pdf = await renderCertificate({ ...FULLEST, holderName: name });
    expect(ask('pdfinfo', pdf, (file) => [file]).toString()).toMatch(/^Pages:\s+1$/m);
    const printed = printedText(name);
    const told = paragraphTexts(pdf)[0] ?? wordsOf(pdf).replaceAll(' ', '');
    expect(told).toContain(told.includes(' ') ? printed : printed.replaceAll(' ', ''));
    expect(ask('qpdf', pdf, (file) => ['--check', file]).toString()).toContain('No syntax');
  });
}

/** No typeface of the chain has all letters: the registrant is asked for a Latin form. */
it.each([
  ['an emoji', 'Ann 😀'],
  ['Tamil', 'தமிழ்'],
  ['two scripts that no typeface has both of', 'דוד 李'],
  ['a letter for private use', 'A\uE000'],
  ['half a letter', 'A\uD800'],
  ['nothing that can be seen', '\u200B\u202E'],
  ['nothing', ''],
])('%s cannot be printed', (_, name) => {
  expect(canBeSet(name)).toBe(false);
});
