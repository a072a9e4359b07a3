/**
 * Codes as they are made, typed and read out, and CPD cycles. Seen failing with letters taken one bit too high, with
 * full-width letters and L left as typed, with letters outside the alphabet let in, with no end to what is looked
 * at, with a last letter left alone, and with years before the first cycle rounded up.
 */
import fc from 'fast-check';
import { crockford, cycleOf, groupCode, normaliseCode } from '../../lib/domain/certificate';

describe('Crockford’s letters', () => {
  it('are the thirty-two of his alphabet, five bits each, first bit first', () => {
    // The numbers 0 to 31 in five bits one after the other, written out by hand as bytes.
    const bits = Array.from({ length: 32 }, (_, n) => n.toString(2).padStart(5, '0')).join('');
    const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2));
    expect(Buffer.from(bytes).toString('hex')).toBe('00443214c74254b635cf84653a56d7c675be77df');
    expect(crockford(bytes, 32)).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  });

  it.each([
    ['nothing but noughts', [0, 0, 0, 0, 0], 8, '00000000'],
    ['nothing but ones', [255, 255, 255, 255, 255], 8, 'ZZZZZZZZ'],
    // 10000000 00… → 10000 000…
    ['the first bit', [0x80, 0, 0, 0, 0], 8, 'G0000000'],
    // … 00000001 → the fortieth bit is the last of the eighth letter
    ['the fortieth bit', [0, 0, 0, 0, 1], 8, '00000001'],
    ['only as many letters as are asked for', [255, 255, 255, 255, 255], 3, 'ZZZ'],
    ['only as many letters as there are bits for', [255], 8, 'Z'],
  ])('of %s', (_, bytes, length, letters) => {
    expect(crockford(Uint8Array.from(bytes), length)).toBe(letters);
  });

  it('take 26 letters from 17 bytes: 130 bits of 136', () => {
    expect(crockford(new Uint8Array(17).fill(0xff), 26)).toBe('Z'.repeat(26));
    // Bits 131 to 136 are not used, all the others are.
    const last = new Uint8Array(17);
    last[16] = 0b00111111;
    expect(crockford(last, 26)).toBe('0'.repeat(26));
    last[16] = 0b01000000;
    expect(crockford(last, 26)).toBe(`${'0'.repeat(25)}1`);
  });
});

describe('a code as it may be typed', () => {
  const CODE = '7K4P01QD';

  it.each([
    ['as it is', '7K4P01QD', CODE],
    ['in small letters', '7k4p01qd', CODE],
    ['in groups', '7K4P-01QD', CODE],
    ['with blanks and line breaks', ' 7K4P\t01 QD\n', CODE],
    ['with O for 0', '7K4PO1QD', CODE],
    ['with o for 0', '7k4po1qd', CODE],
    ['with I for 1', '7K4P0IQD', CODE],
    ['with l for 1', '7k4p0lqd', CODE],
    ['with L for 1', '7K4P0LQD', CODE],
    ['in full-width letters', '７Ｋ４Ｐ０１ＱＤ', CODE],
    ['one letter short', '7K4P01Q', null],
    ['one letter long', '7K4P01QDD', null],
    ['with a U, which there is not', '7K4P01QU', null],
    ['with a stroke', '7K4P/01QD', null],
    ['with a letter of another script that looks the same', '7К4P01QD', null],
    ['empty', '', null],
    ['hyphens alone', '--------', null],
    ['with a NUL', '7K4P01Q\u0000', null],
    ['in front of a flood', `7K4P01QD${' '.repeat(100_000)}7`, CODE],
  ])('%s', (_, typed, code) => {
    expect(normaliseCode(typed, 8)).toBe(code);
  });

  it('is read back however it is grouped and cased', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 17, maxLength: 17 }), fc.boolean(), (bytes, small) => {
        const code = crockford(bytes, 26);
        const printed = groupCode(code);
        expect(normaliseCode(small ? printed.toLowerCase() : printed, 26)).toBe(code);
      }),
    );
  });

  it('is looked at no further than 200 characters, however long it is', () => {
    const code = '7K4P29QDABCDEFGHJKMNPQRSTV';
    expect(normaliseCode(`${'-'.repeat(174)}${code}`, 26)).toBe(code);
    for (const hostile of [`${'-'.repeat(1e6)}${code}`, 'ﷺ'.repeat(1e5), '7'.repeat(1e6)])
      expect(normaliseCode(hostile, 26)).toBeNull();
  });
});

it('groups a code in fives, so that it can be read out', () => {
  expect(groupCode('7K4P29QDABCDEFGHJKMNPQRSTV')).toBe('7K4P2-9QDAB-CDEFG-HJKMN-PQRSTV');
  expect(groupCode('')).toBe('');
});

describe('the CPD cycle of a day', () => {
  it.each([
    ['2026-01-01', 2026, 2, '2026–2027'],
    ['2027-12-31', 2026, 2, '2026–2027'],
    ['2028-01-01', 2026, 2, '2028–2029'],
    ['2025-12-31', 2026, 2, '2024–2025'],
    ['2031-06-01', 2026, 5, '2031–2035'],
    ['2030-12-31', 2026, 5, '2026–2030'],
    ['2027-06-01', 2026, 1, '2027'],
    ['2024-06-01', 2026, 3, '2023–2025'],
  ])('%s, from %i by %i years, is %s', (day, firstYear, years, cycle) => {
    expect(cycleOf(day, { firstYear, years })).toBe(cycle);
  });
});
