import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import busboy from 'busboy';
import { Problem } from '../http/problem';
import { MOST } from './rules';
import { orNothing } from './storage';

/** A file as it came, on the disk; nothing of it but its bytes is believed. */
export interface IncomingFile {
  readonly path: string;
  /** The name that it had where it came from: words for people, never a place. */
  readonly name: string;
  /** Of its bytes: 128 bits of their SHA-256. */
  readonly hash: string;
  readonly tooLarge: boolean;
}

const HASH_DIGITS = 32;
const LONGEST_NAME = 120;
/** What surrounds the files in a request takes no more than this. */
const AROUND_BYTES = 100_000;
const ROOM = MOST.files * MOST.bytes + AROUND_BYTES;
/** No upload takes that long: what is older was left behind by a crash. */
const LEFT_BEHIND_MILLISECONDS = 3_600_000;

/** What a form of files has brought. */
export interface Incoming {
  readonly files: readonly IncomingFile[];
  /** There were more than are taken at once. */
  readonly more: boolean;
}

/** Takes the files of a form in, one after the other, into a folder; hands them over, then forgets them. */
export async function withIncoming<Result>(
  req: Request,
  folder: string,
  work: (incoming: Incoming) => Promise<Result>,
): Promise<Result> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  try {
    return await work(await receive(req, folder, paths));
  } finally {
    for (const path of paths) await rm(path, { force: true });
  }
}

/** Takes away what a crash has left of uploads. */
export async function sweepIncoming(folder: string, now: Date): Promise<void> {
  for (const name of (await orNothing(readdir(folder))) ?? []) {
    const { mtimeMs } = await stat(join(folder, name));
    if (now.getTime() - mtimeMs > LEFT_BEHIND_MILLISECONDS) await rm(join(folder, name));
  }
}

async function receive(req: Request, folder: string, paths: string[]): Promise<Incoming> {
  if (Number(req.get('Content-Length') ?? 0) > ROOM) throw new Problem(413, 'too many pictures');
  const form = readerOf(req);
  const files: Promise<IncomingFile>[] = [];
  let more = false;
  form.on('filesLimit', () => {
    more = true;
  });
  form.on('file', (_field, stream, { filename }) => {
    const path = join(folder, randomUUID());
    paths.push(path);
    const file = writeDown(stream, path, readName(filename));
    // Awaited below; until then it must not count as forgotten.
    file.catch(() => undefined);
    files.push(file);
  });
  try {
    await pipeline(req, atMost(ROOM), form);
  } catch (error) {
    await Promise.allSettled(files);
    if (error instanceof Problem) throw error;
    throw new Problem(400, 'a form of files that cannot be read');
  }
  const received = await Promise.all(files);
  // An empty field of files is sent as one file without a name and without a byte.
  return { more, files: received.filter(({ name, hash }) => name !== '' || hash !== NOTHING) };
}

const NOTHING = createHash('sha256').digest('hex').slice(0, HASH_DIGITS);

function readerOf(req: Request): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: { fileSize: MOST.bytes, files: MOST.files, fields: 20, fieldSize: 1000 },
    });
  } catch {
    throw new Problem(400, 'no form of files');
  }
}

/** A form that does not say how long it is ends here all the same. */
function atMost(bytes: number): Transform {
  let left = bytes;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left < 0) done(new Problem(413, 'too many pictures'));
      else done(null, chunk);
    },
  });
}

async function writeDown(
  stream: Readable & { truncated?: boolean },
  path: string,
  name: string,
): Promise<IncomingFile> {
  const hash = createHash('sha256');
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(stream, counted, createWriteStream(path, { flags: 'wx' }));
  const digest = hash.digest('hex').slice(0, HASH_DIGITS);
  return { path, name, hash: digest, tooLarge: stream.truncated === true };
}

/** The last part of a name, on one line; cut where no letter is taken apart. */
function readName(sent: string | undefined): string {
  const last = (sent ?? '').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '').trim();
  return plain.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, '');
}
