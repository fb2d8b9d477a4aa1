/** What a file is by its first bytes: what is taken, what is refused by name, or something else. */
export type Content =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'avif'
  | 'heic'
  | 'gif'
  | 'tiff'
  | 'svg'
  | 'html'
  | 'pdf'
  | 'empty'
  | 'unknown';

/** So many bytes at the beginning of a file say what it is. */
export const BYTES_LOOKED_AT = 4096;

const BEGINNINGS: readonly [content: Content, bytes: readonly number[]][] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
];

const HEIC_BRANDS = [
  ...['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1'],
];

/** Says what a file is by its beginning, whatever its name and its declared type. */
export function contentOf(beginning: Buffer): Content {
  if (beginning.length === 0) return 'empty';
  const known = BEGINNINGS.find(([, bytes]) => bytes.every((byte, at) => beginning[at] === byte));
  if (known !== undefined) return known[0];
  const ascii = (from: number, to: number) => beginning.toString('latin1', from, to);
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(4, 8) === 'ftyp') return brandOf(beginning);
  return markupIn(beginning.toString('utf8'));
}

/** AVIF and HEIC are one box with another picture in it; which, its brands say. */
function brandOf(beginning: Buffer): Content {
  const end = Math.min(beginning.readUInt32BE(0), beginning.length);
  const brands = beginning.toString('latin1', 8, end).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => HEIC_BRANDS.includes(brand)) ? 'heic' : 'unknown';
}

function markupIn(text: string): Content {
  const begun = text.replace(/^\uFEFF/, '').trimStart();
  if (!begun.startsWith('<')) return 'unknown';
  return /<svg[\s/>]/i.test(begun) ? 'svg' : 'html';
}
