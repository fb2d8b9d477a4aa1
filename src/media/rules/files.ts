/** What is said of a picture in each language, in the order of its form. */
export const PICTURE_PARTS = ['alt', 'caption', 'credit'] as const;

/** The kinds of files that each picture has; browsers take the first that they can read. */
export const KINDS = ['avif', 'webp', 'jpg'] as const;
export type Kind = (typeof KINDS)[number];

/** The type of each kind of file, said by its kind alone. */
export const TYPES: Readonly<Record<Kind, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

/** The widths that pictures have, as far as they are that wide themselves. */
const WIDTHS = [480, 960, 1600] as const;

/** The box that the largest file of a picture fits in: no longer than what every kind can hold. */
export const LARGEST = { width: 1600, height: 4000 } as const;

/** What may be sent at most. */
export const MOST = { bytes: 20_000_000, pixels: 100_000_000, files: 12 } as const;

/** The widths of the files of a picture whose largest has this one; none is larger than it was sent. */
export function widthsOf(width: number): number[] {
  return [...WIDTHS.filter((each) => each < width), width];
}

/** The name of one file of a picture. */
export function fileName(hash: string, width: number, kind: Kind): string {
  return `${hash}-${String(width)}.${kind}`;
}

/** Where browsers find it. */
export function filePath(hash: string, width: number, kind: Kind): string {
  return `/media/${fileName(hash, width, kind)}`;
}

/** The parts of a file’s name, of one that could be ours; undefined for any other. */
export function readFileName(name: string): { name: string; kind: Kind } | undefined {
  const [, hash, width, ending] = /^([0-9a-f]{32})-([1-9]\d{0,3})\.([a-z]+)$/.exec(name) ?? [];
  const kind = KINDS.find((each) => each === ending);
  if (hash === undefined || kind === undefined) return undefined;
  return { name: fileName(hash, Number(width), kind), kind };
}

/** A picture says what it shows in both languages, or that it shows nothing that must be known. */
export function isDescribed(picture: {
  readonly decorative: boolean;
  readonly alt: Readonly<Record<'fr' | 'en', string>>;
}): boolean {
  return picture.decorative || (picture.alt.fr !== '' && picture.alt.en !== '');
}
