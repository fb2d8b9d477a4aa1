import { picture, pngBomb, boxOf, jpegOf } from './pictures';

/** A file that is sent, and what must become of it: taken, or the reason that is said. */
export interface Case {
  readonly what: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
  /** What the refusal says; undefined: it is taken. */
  readonly refused?: RegExp;
}

const BROKEN = /abîmée ou coupée/;
const UNKNOWN = /ce n’est pas une image/;
const HEIC = /HEIC d’iPhone/;
const SVG = /dessins SVG/;
const SCRIPT = '<script>document.title = "poly" + "glot"</script>';
const ZIP = Buffer.concat([Buffer.from('PK\u0003\u0004polyglot.exe'), Buffer.alloc(64, 7)]);

const jpeg = () => picture().jpeg().toBuffer();
const png = () => picture().png().toBuffer();
const withAfter = async (bytes: Promise<Buffer>, more: string | Buffer) =>
  Buffer.concat([await bytes, Buffer.from(more)]);
const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2));
const text = (words: string) => () => Buffer.from(words);

const taken = (what: string, name: string, type: string, bytes: Case['bytes']): Case => ({
  ...{ what, name, type, bytes },
});
const refused = (
  what: string,
  name: string,
  type: string,
  bytes: Case['bytes'],
  why: RegExp,
): Case => ({ what, name, type, bytes, refused: why });

/** Files as people and their programs make them. */
export const ORDINARY: readonly Case[] = [
  taken('a JPEG', 'a.jpg', 'image/jpeg', jpeg),
  taken('a PNG', 'a.png', 'image/png', png),
  taken('a WebP', 'a.webp', 'image/webp', () => picture().webp().toBuffer()),
  taken('an AVIF', 'a.avif', 'image/avif', () => picture().avif({ effort: 0 }).toBuffer()),
  taken('a picture of one pixel', '1.png', 'image/png', () => picture(1, 1).png().toBuffer()),
  taken('a grey JPEG', 'g.jpg', 'image/jpeg', () => picture().grayscale().jpeg().toBuffer()),
  taken('a JPEG in the inks of print', 'cmyk.jpg', 'image/jpeg', () =>
    picture().toColourspace('cmyk').jpeg().toBuffer(),
  ),
  taken('a PNG of 16 bits', '16.png', 'image/png', () =>
    picture().toColourspace('rgb16').png().toBuffer(),
  ),
  taken('a PNG one can see through', 'alpha.png', 'image/png', () =>
    picture(40, 40, 4).png().toBuffer(),
  ),
  taken('a PNG of few colours', 'p.png', 'image/png', () =>
    picture().png({ palette: true }).toBuffer(),
  ),
  taken('a progressive JPEG', 'p.jpg', 'image/jpeg', () =>
    picture().jpeg({ progressive: true }).toBuffer(),
  ),
  taken('a JPEG of 19.9 MB', 'large.jpg', 'image/jpeg', () => jpegOf(19_900_000)),
  taken('a very tall picture', 'tall.png', 'image/png', () => picture(20, 9000).png().toBuffer()),
  taken('a very wide picture', 'wide.png', 'image/png', () => picture(9000, 20).png().toBuffer()),
  taken('no declared type', 'a.jpg', 'application/octet-stream', jpeg),
  taken('a name of another kind', 'photo.svg', 'image/svg+xml', jpeg),
  taken('a name that ends as a program', 'run.exe', 'text/html', png),
  taken('a name with a path', '../../../etc/passwd', 'image/jpeg', jpeg),
  taken('a name with a path of Windows', 'C:\\temp\\..\\photo.jpg', 'image/jpeg', jpeg),
  taken('a name with tags', '<img src=x onerror=alert(1)>.jpg', 'image/jpeg', jpeg),
  taken('a name of five hundred letters', `${'é'.repeat(500)}.jpg`, 'image/jpeg', jpeg),
  taken('a name of emoji', '👩🏽‍🚀📷.jpg', 'image/jpeg', jpeg),
  taken('no name to speak of', '.jpg', 'image/jpeg', jpeg),
];

/** A picture with something else in it: what is kept has nothing of that. */
export const POLYGLOTS: readonly Case[] = [
  taken('a JPEG that goes on as a page', 'a.jpg', 'image/jpeg', () => withAfter(jpeg(), SCRIPT)),
  taken('a JPEG that goes on as an archive', 'a.jpg', 'image/jpeg', () => withAfter(jpeg(), ZIP)),
  taken('a PNG that goes on as a program', 'a.png', 'image/png', () =>
    withAfter(png(), '*/=1;alert("polyglot")//'),
  ),
  taken('a JPEG with a page in its remarks', 'a.jpg', 'image/jpeg', () =>
    picture()
      .withExif({ IFD0: { Copyright: SCRIPT, ImageDescription: 'polyglot' } })
      .jpeg()
      .toBuffer(),
  ),
];

/** Files that are not taken. */
export const REFUSED: readonly Case[] = [
  refused('nothing', 'empty.jpg', 'image/jpeg', () => Buffer.alloc(0), /le fichier est vide/),
  refused('a byte', 'one.jpg', 'image/jpeg', () => Buffer.from([0xff]), UNKNOWN),
  refused('half a JPEG', 'half.jpg', 'image/jpeg', async () => half(await jpegOf(9000)), BROKEN),
  refused('half a PNG', 'half.png', 'image/png', async () => half(await png()), BROKEN),
  refused(
    'the first bytes of a JPEG',
    'a.jpg',
    'image/jpeg',
    () => Buffer.from('ffd8ffe0', 'hex'),
    BROKEN,
  ),
  refused(
    'a bomb',
    'bomb.png',
    'image/png',
    () => pngBomb(30_000, 30_000),
    /dépasse 100 mégapixels/,
  ),
  refused(
    'a picture just too large',
    'b.png',
    'image/png',
    () => pngBomb(10_001, 10_000),
    /mégapixels/,
  ),
  refused(
    'a JPEG of 20.1 MB',
    'large.jpg',
    'image/jpeg',
    () => jpegOf(20_100_000),
    /dépasse 20.Mo/,
  ),
  refused('a GIF', 'a.gif', 'image/gif', () => picture().gif().toBuffer(), /les GIF/),
  refused('a GIF called JPEG', 'a.jpg', 'image/jpeg', () => picture().gif().toBuffer(), /les GIF/),
  refused('a TIFF', 'a.tiff', 'image/tiff', () => picture().tiff().toBuffer(), /les TIFF/),
  refused('a PDF', 'a.jpg', 'image/jpeg', text('%PDF-1.7\n1 0 obj'), /c’est un PDF/),
  refused('a page', 'a.jpg', 'image/jpeg', text(`<!DOCTYPE html>${SCRIPT}`), /page Web/),
  refused('an SVG', 'a.svg', 'image/svg+xml', text(`<svg>${SCRIPT}</svg>`), SVG),
  refused(
    'an SVG called PNG',
    'a.png',
    'image/png',
    text(`<?xml version="1.0"?><svg>${SCRIPT}</svg>`),
    SVG,
  ),
  refused(
    'an SVG after a mark',
    'a.png',
    'image/png',
    text('\uFEFF \n<!-- --><svg/><svg onload="alert(1)"/>'),
    SVG,
  ),
  refused('a HEIC', 'IMG_1.HEIC', 'image/heic', () => boxOf('heic', 'mif1', 'heic'), HEIC),
  refused('a HEIC called JPEG', 'IMG_1.jpg', 'image/jpeg', () => boxOf('mif1', 'heic'), HEIC),
  refused('an AVIF of nothing', 'a.avif', 'image/avif', () => boxOf('avif', 'mif1'), BROKEN),
  refused('a film', 'a.mp4', 'video/mp4', () => boxOf('isom', 'mp42'), UNKNOWN),
  refused('an archive', 'a.jpg', 'image/jpeg', () => ZIP, UNKNOWN),
  refused('a program', 'a.jpg', 'image/jpeg', text('#!/bin/sh\nrm -rf /'), UNKNOWN),
];
