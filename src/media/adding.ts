import { join } from 'node:path';
import { noteFor } from '../audit/model';
import type { Database } from '../database/database';
import { forEachLocale } from '../language/locales';
import { sweepIncoming, type IncomingFile } from './incoming';
import { forgetStray, insertPicture, noteStray, notedStrays, pictureOfHash } from './model';
import { makePicture, type MadePicture, type Refusal } from './processing';
import { fileName } from './rules';
import { folderStorage, type Storage } from './storage';

/** What became of a file that was sent. */
export type Added =
  | { readonly name: string; readonly id: number; readonly known: boolean }
  | { readonly name: string; readonly refused: Refusal };

interface Sender {
  readonly userId: number;
  readonly now: Date;
}

/** Adds pictures to the library, one at a time however many are sent at once. */
export interface Library {
  readonly storage: Storage;
  /** Where files wait while they come in. */
  readonly incoming: string;
  add(file: IncomingFile, sender: Sender): Promise<Added>;
  /** Takes away the files of what was never added to its end, and of what is deleted. */
  sweep(now: Date): Promise<void>;
}

/** The library of a site: its rows in the database, its files in a folder. */
export function libraryIn(database: Database, mediaDir: string): Library {
  const storage = folderStorage(mediaDir);
  const incoming = join(mediaDir, 'incoming');
  const oneAtATime = queue();
  return {
    ...{ storage, incoming },
    add: (file, sender) => oneAtATime(() => addFile(database, storage, file, sender)),
    async sweep(now) {
      await sweepIncoming(incoming, now);
      for (const hash of await notedStrays(database)) await sweepStray(database, storage, hash);
    },
  };
}

async function addFile(
  database: Database,
  storage: Storage,
  file: IncomingFile,
  sender: Sender,
): Promise<Added> {
  const { name, hash } = file;
  if (file.tooLarge) return { name, refused: 'tooLarge' };
  const known = await pictureOfHash(database, hash);
  if (known !== undefined) return { name, id: known, known: true };
  const made = await makePicture(file.path);
  if ('refused' in made) return { name, refused: made.refused };
  // From here on a crash leaves files that are known to be strays.
  await noteStray(database, hash);
  await putFiles(storage, hash, made);
  return database.transaction(async (connection) => {
    await connection.takeTurns();
    // Someone may have sent the same meanwhile, or have swept what had no row yet.
    const twin = await pictureOfHash(connection, hash);
    await putFiles(storage, hash, made);
    await forgetStray(connection, hash);
    if (twin !== undefined) return { name, id: twin, known: true };
    const { width, height } = made;
    const picture = { hash, fileName: name, width, height, userId: sender.userId };
    const id = await insertPicture(connection, picture, sender.now);
    const details = { title: forEachLocale(() => name) };
    await noteFor(connection, sender.userId, sender.now)('media.create', 'media', id, details);
    return { name, id, known: false };
  });
}

/** Puts those that are not there. */
async function putFiles(storage: Storage, hash: string, { files }: MadePicture): Promise<void> {
  for (const { width, kind, bytes } of files) {
    const name = fileName(hash, width, kind);
    if (!(await storage.has(name))) await storage.put(name, bytes);
  }
}

/** Deletes files unless their row is there, while nobody can add it. */
export function sweepStray(database: Database, storage: Storage, hash: string): Promise<void> {
  return database.transaction(async (connection) => {
    await connection.takeTurns();
    if ((await pictureOfHash(connection, hash)) === undefined) await storage.deleteAll(hash);
    await forgetStray(connection, hash);
  });
}

/** Runs what it is given one after the other. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
