/**
 * Bytes → text, whichever way a spreadsheet wrote them: UTF-8 with or without a byte order mark,
 * Windows-1252, UTF-16 with a mark. Piece by piece, so that a file of any size takes no more memory.
 *
 * Without a mark a file is UTF-8 until something in it cannot be; if all before that was ASCII, which
 * both write alike, it is Windows-1252. iconv-lite decodes the latter: some versions of Node's
 * TextDecoder take it for ISO 8859-1 and lose its quotation marks and its euro.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { RefusedFile } from './refused-file';

export const ENCODINGS = ['UTF-8', 'UTF-16', 'Windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type Decoder = {
  readonly encoding: () => Encoding;
  readonly write: (bytes: Buffer) => string;
  readonly end: () => string;
};

/** A zip archive, as .xlsx and .ods are, and the older .xls. */
const WORKBOOKS = ['504b0304', 'd0cf11e0'];

const refuse = (fault: 'empty' | 'workbook' | 'not-text' | 'encoding-mixed'): never => {
  throw new RefusedFile({ fault });
};

/** Where the last character begins, if it is not whole yet. */
function wholeUntil(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return size > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Bytes of Windows-1252 that by chance are UTF-8 are letters no name has; so they are UTF-8. */
function holdsUtf8(bytes: Buffer): boolean {
  return /[^\p{ASCII}\ufffd]/u.test(bytes.toString('utf8'));
}

function windows1252(bytes: Buffer): string {
  if (holdsUtf8(bytes)) refuse('encoding-mixed');
  return iconv.decode(bytes, 'windows-1252', { stripBOM: false });
}

function eightBit(marked: boolean): Decoder {
  let encoding: Encoding = 'UTF-8';
  let ascii = !marked;
  let rest: Buffer = Buffer.alloc(0);
  const decode = (bytes: Buffer): string => {
    if (bytes.includes(0)) refuse('not-text');
    if (encoding === 'UTF-8' && isUtf8(bytes)) {
      ascii &&= isAscii(bytes);
      return bytes.toString('utf8');
    }
    if (!ascii) refuse('encoding-mixed');
    encoding = 'Windows-1252';
    return windows1252(bytes);
  };
  return {
    encoding: () => encoding,
    write: (bytes) => {
      const all = Buffer.concat([rest, bytes]);
      const cut = encoding === 'UTF-8' ? wholeUntil(all) : all.length;
      rest = all.subarray(cut);
      return decode(all.subarray(0, cut));
    },
    end: () => decode(rest),
  };
}

function sixteenBit(name: 'utf-16le' | 'utf-16be'): Decoder {
  const decoder = iconv.getDecoder(name);
  const checked = (text: string) => (text.includes('\u0000') ? refuse('not-text') : text);
  return {
    encoding: () => 'UTF-16',
    write: (bytes) => checked(decoder.write(bytes)),
    end: () => checked(decoder.end() ?? ''),
  };
}

/** The decoder for a file that begins like this, and the bytes of the mark that are no text. */
function decoderFor(start: Buffer): { decoder: Decoder; mark: number } {
  const hex = start.subarray(0, 4).toString('hex');
  if (start.length === 0) refuse('empty');
  if (WORKBOOKS.includes(hex)) refuse('workbook');
  if (hex.startsWith('efbbbf')) return { decoder: eightBit(true), mark: 3 };
  if (hex.startsWith('fffe')) return { decoder: sixteenBit('utf-16le'), mark: 2 };
  if (hex.startsWith('feff')) return { decoder: sixteenBit('utf-16be'), mark: 2 };
  return { decoder: eightBit(false), mark: 0 };
}

/**
 * @param told called once, at the end, with what the file turned out to be written in
 * @throws RefusedFile for what is no text
 */
export async function* textOf(
  bytes: AsyncIterable<Uint8Array>,
  told: (encoding: Encoding) => void,
): AsyncGenerator<string> {
  let start: Buffer = Buffer.alloc(0);
  let decoder: Decoder | undefined;
  for await (const piece of bytes) {
    const buffer = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (decoder) yield decoder.write(buffer);
    else {
      start = Buffer.concat([start, buffer]);
      if (start.length < 4) continue;
      const found = decoderFor(start);
      decoder = found.decoder;
      yield decoder.write(start.subarray(found.mark));
    }
  }
  if (!decoder) {
    const found = decoderFor(start);
    decoder = found.decoder;
    yield decoder.write(start.subarray(found.mark));
  }
  yield decoder.end();
  told(decoder.encoding());
}
