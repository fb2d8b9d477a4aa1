import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { BYTES_LOOKED_AT, contentOf, type Content } from './kinds';
import { KINDS, LARGEST, MOST, widthsOf, type Kind } from './rules';

/** Why a file is not taken; each has words of its own. */
export const REFUSALS = [
  ...(['heic', 'gif', 'tiff', 'svg', 'html', 'pdf', 'empty', 'unknown'] as const),
  ...(['tooLarge', 'tooManyPixels', 'broken'] as const),
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** One of the files that are made of a picture. */
export interface MadeFile {
  readonly width: number;
  readonly kind: Kind;
  readonly bytes: Buffer;
}

/** A picture made anew: nothing but its pixels is left of what was sent. */
export interface MadePicture {
  /** Of its largest file. */
  readonly width: number;
  readonly height: number;
  readonly files: readonly MadeFile[];
}

const TAKEN = ['jpeg', 'png', 'webp', 'avif'] as const;
type Taken = (typeof TAKEN)[number];

type Pixels = Awaited<ReturnType<typeof pixelsOf>>;

// One picture at a time is enough; what was decoded is of no use to the next one.
sharp.cache(false);
// Whatever a file claims to be, no other reader is ever started on it: not that of SVG above all.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif'].map((reader) => `VipsForeignLoad${reader}`),
});

const READING = {
  limitInputPixels: MOST.pixels,
  // A picture that ends too early is refused; an odd remark in its header is not.
  failOn: 'error',
  sequentialRead: true,
} as const;
const SECONDS = 60;
const WHITE = '#fff';

/**
 * Makes the files of a picture, or says why not. The work is done on threads of sharp’s own: the site
 * goes on answering.
 */
export async function makePicture(path: string): Promise<MadePicture | { refused: Refusal }> {
  const content = contentOf(await beginningOf(path));
  if (!isTaken(content)) return { refused: content };
  try {
    const refused = await lookAt(path, content);
    if (refused !== undefined) return { refused };
    const pixels = await pixelsOf(path);
    const { width, height } = pixels.info;
    return { width, height, files: await filesOf(pixels) };
  } catch {
    // What sharp says is for those who write software: the file cannot be read to its end.
    return { refused: 'broken' };
  }
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BYTES_LOOKED_AT), 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isTaken(content: Content): content is Taken {
  return TAKEN.some((each) => each === content);
}

/** What its header says must be what its first bytes do, and no more than can be taken. */
async function lookAt(path: string, content: Taken): Promise<Refusal | undefined> {
  // Without a limit of its own, so that what is too large is told from what is broken.
  const header = await sharp(path, { ...READING, limitInputPixels: false }).metadata();
  const { format, compression, width, height } = header;
  if (width * height > MOST.pixels) return 'tooManyPixels';
  const found = (format as string) === 'heif' ? 'avif' : format;
  if (found === 'avif' && compression !== 'av1') return 'heic';
  return (found as string) === content ? undefined : 'broken';
}

/** The first frame, upright, in the colours of screens, no larger than the largest file. */
async function pixelsOf(path: string) {
  return sharp(path, READING)
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ ...LARGEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
}

/** One after the other: the memory of one is enough for all. */
async function filesOf({ data, info }: Pixels): Promise<MadeFile[]> {
  const { width: full, height, channels } = info;
  const files: MadeFile[] = [];
  for (const width of widthsOf(full)) {
    for (const kind of KINDS) {
      const sized = sharp(data, { raw: { width: full, height, channels } }).resize({ width });
      files.push({ width, kind, bytes: await written(sized, kind).toBuffer() });
    }
  }
  return files;
}

/** Efforts beyond these take several times as long, and save a few bytes in a hundred. */
function written(picture: sharp.Sharp, kind: Kind): sharp.Sharp {
  switch (kind) {
    case 'avif':
      return picture.avif({ quality: 52, effort: 2 });
    case 'webp':
      return picture.webp({ quality: 76 });
    case 'jpg':
      return picture.flatten({ background: WHITE }).jpeg({ quality: 78, mozjpeg: true });
  }
}
