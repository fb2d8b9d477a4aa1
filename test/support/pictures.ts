import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { SentFile } from './site';

/** What a picture is filled with, so that each test has one of its own. */
let made = 0;

/** A picture of so many pixels, different from all others. */
export function picture(width = 64, height = 48, channels: 3 | 4 = 3): sharp.Sharp {
  made += 1;
  const [r, g, b] = [37, 91, 151].map((step) => (made * step) % 256);
  const background = { r, g, b, alpha: 0.5 };
  return sharp({ create: { width, height, channels, background } });
}

/** The same as a file that someone sends. */
export async function aPhoto(name = 'photo.jpg', width = 64, height = 48): Promise<SentFile> {
  return { name, bytes: await picture(width, height).jpeg().toBuffer() };
}

/** Noise does not compress: a JPEG of just so many bytes, filled up where its format allows it. */
export async function jpegOf(bytes: number): Promise<Buffer> {
  const jpeg = await picture(320, 240).jpeg().toBuffer();
  const segments: Buffer[] = [];
  for (let left = bytes - jpeg.length; left > 0; left -= 65_000) {
    const room = Math.max(4, Math.min(left, 65_000));
    const head = Buffer.from([0xff, 0xfe, (room - 2) >> 8, (room - 2) & 0xff]);
    segments.push(head, Buffer.alloc(room - 4, 'x'));
  }
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A PNG of a few kilobytes that says, truly, that it has so many pixels. */
export function pngBomb(width: number, height: number): Buffer {
  const row = Buffer.alloc(1 + Math.ceil(width / 8));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // One bit a pixel, in grey.
  header[8] = 1;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(row.length * height), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function crc32(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** A box of the kind that HEIC and AVIF begin with, and nothing after it. */
export function boxOf(...brands: readonly string[]): Buffer {
  const words = Buffer.from(`ftyp${brands[0] ?? ''}\0\0\0\0${brands.slice(1).join('')}`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length + 4);
  return Buffer.concat([length, words, Buffer.alloc(64)]);
}
