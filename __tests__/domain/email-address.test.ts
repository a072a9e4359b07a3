/**
 * One strict grammar for addresses. Seen failing with nothing normalised, with capitals kept, with a second @ let
 * through, with quotes allowed, with domains of one word, and with each of the four limits of length taken away.
 */
import fc from 'fast-check';
import { emailKey } from '../../lib/domain/email-address';

const LABEL = 'a'.repeat(61);

describe('an address we can send to', () => {
  it.each([
    ['plain', 'ada@example.org', 'ada@example.org'],
    ['in capitals', 'Ada@EXAMPLE.org', 'ada@example.org'],
    ['with blanks around it', '  ada@example.org \n', 'ada@example.org'],
    ['with dots and a tag', 'ada.example+cpd@mail.nhs.example', 'ada.example+cpd@mail.nhs.example'],
    ['with an apostrophe, as O’Brien has', "o'brien@example.org", "o'brien@example.org"],
    [
      'of 64 letters before the @',
      `${'a'.repeat(64)}@example.org`,
      `${'a'.repeat(64)}@example.org`,
    ],
    [
      'of 254 letters in all',
      `${'a'.repeat(64)}@${LABEL}.${LABEL}.${LABEL}.org`,
      `${'a'.repeat(64)}@${LABEL}.${LABEL}.${LABEL}.org`,
    ],
    ['with an escaped domain', 'ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    // Normalised first, so that what is compared is what is sent to (GHSA-7rqj-j65f-68wh).
    ['with a full-width @', 'ada＠example.org', 'ada@example.org'],
    ['in full-width letters', 'ａｄａ@example．org', 'ada@example.org'],
  ])('%s', (_, typed, key) => {
    expect(emailKey(typed)).toBe(key);
  });
});

describe('no address', () => {
  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['a word', 'ada'],
    ['nothing before the @', '@example.org'],
    ['nothing after it', 'ada@'],
    ['two @', 'ada@evil.example@example.org'],
    ['two @, one of them full-width', 'ada＠evil.example@example.org'],
    ['two @, one of them small', 'ada﹫evil.example@example.org'],
    ['two addresses with a comma', 'ada@example.org,evil@example.com'],
    ['two addresses with a full-width comma', 'ada@example.org，evil@example.com'],
    ['two addresses with a semicolon', 'ada@example.org;evil@example.com'],
    ['two addresses with a blank', 'ada@example.org evil@example.com'],
    ['a quoted address (GHSA-5jpx-9hw9-2fx4)', '"evil@example.com x"@example.org'],
    ['quotes', '"ada"@example.org'],
    ['a name and brackets', 'Ada <ada@example.org>'],
    ['full-width brackets', '＜ada@example.org＞'],
    ['a comment', 'ada(comment)@example.org'],
    ['a line break and a header', 'ada@example.org\r\nBcc: evil@example.com'],
    ['a line break before the @', 'ada\n@example.org'],
    ['a carriage return', 'ada\r@example.org'],
    ['a tab', 'ada\t@example.org'],
    ['a NUL', 'ada\u0000@example.org'],
    ['a NUL behind', 'ada@example.org\u0000'],
    ['a delete sign', 'ada\u007f@example.org'],
    ['a blank of no width', 'ada\u200b@example.org'],
    ['a sign that turns the writing', 'ada\u202e@example.org'],
    ['a backslash', 'ada\\@example.org'],
    ['letters beyond ASCII', 'siân@example.org'],
    ['a domain beyond ASCII', 'ada@ŵyn.example'],
    ['a Cyrillic а', '\u0430da@example.org'],
    ['a dotted capital I', 'İda@example.org'],
    ['a leading dot', '.ada@example.org'],
    ['a dot before the @', 'ada.@example.org'],
    ['two dots', 'ada..b@example.org'],
    ['two dots in the domain', 'ada@example..org'],
    ['a domain that begins with a dot', 'ada@.example.org'],
    ['a domain that ends with a dot', 'ada@example.org.'],
    ['a domain of one word', 'ada@localhost'],
    ['an address of a machine in brackets', 'ada@[127.0.0.1]'],
    ['a label that begins with a hyphen', 'ada@-example.org'],
    ['a label that ends with a hyphen', 'ada@example-.org'],
    ['an underline in the domain', 'ada@exa_mple.org'],
    ['a port', 'ada@example.org:25'],
    ['a route', '@relay.example:ada@example.org'],
    ['65 letters before the @', `${'a'.repeat(65)}@example.org`],
    ['a label of 64 letters', `ada@${'a'.repeat(64)}.org`],
    ['255 letters in all', `${'a'.repeat(64)}@${LABEL}.${LABEL}.${LABEL}a.org`],
    ['letters that grow when they are normalised', `${'ﷺ'.repeat(30)}@example.org`],
    ['more than could be one', `ada@${'a.'.repeat(300)}org`],
    ['a mail to', 'mailto:ada@example.org'],
  ])('%s', (_, typed) => {
    expect(emailKey(typed)).toBeNull();
  });
});

it('is the same when it is normalised again, and never holds what a mail server could misread', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    '@',
    '＠',
    '.',
    '．',
    '-',
    ',',
    '"',
    '<',
    ' ',
    '\n',
    '\u0000',
    'ﬁ',
    'é',
    'K',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const key = emailKey(`a${pieces.join('')}@example.org`) ?? emailKey(pieces.join(''));
      if (key === null) return;
      expect(emailKey(key)).toBe(key);
      expect(key).toMatch(/^[!-~]+@[a-z0-9.-]+$/);
      expect(key).not.toMatch(/[,;"<>()[\]\\]|@.*@/);
    }),
    { numRuns: 5_000 },
  );
});

it('is refused, however hostile', () => {
  const hostile = [
    `${'a.'.repeat(5_000)}@example.org`,
    `ada@${'a-'.repeat(5_000)}`,
    `${'a'.repeat(198)}@${'a.'.repeat(100)}`,
    `${'!'.repeat(399)}@`,
    '＠'.repeat(10_000),
    `${' '.repeat(400)}ada@example.org`,
  ];
  for (const typed of hostile) expect(emailKey(typed)).toBeNull();
});
