import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the files of pictures stand. A folder today; a bucket can do the same. */
export interface Storage {
  /** Puts a file in its place, all of it or nothing; one of this name is replaced. */
  put(name: string, bytes: Buffer): Promise<void>;
  /** What a file holds; undefined when there is none. */
  get(name: string): Promise<Buffer | undefined>;
  has(name: string): Promise<boolean>;
  /** Deletes all files whose names begin so. */
  deleteAll(prefix: string): Promise<void>;
}

/** Files in one folder, which is made when it is needed. Names come from the site, never from a request. */
export function folderStorage(folder: string): Storage {
  const pathOf = (name: string) => join(folder, name);
  return {
    async put(name, bytes) {
      await mkdir(folder, { recursive: true });
      const half = pathOf(`.${name}.${randomUUID()}`);
      try {
        await writeDown(half, bytes);
        await rename(half, pathOf(name));
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
    },
    get: (name) => orNothing(readFile(pathOf(name))),
    has: async (name) => (await orNothing(stat(pathOf(name)))) !== undefined,
    async deleteAll(prefix) {
      const names = (await orNothing(readdir(folder))) ?? [];
      // A file that was cut short by a crash has a dot before its name.
      const own = names.filter((name) => name.replace(/^\./, '').startsWith(prefix));
      for (const name of own) await rm(pathOf(name), { force: true });
    },
  };
}

/** Returns once the bytes are on the disk: a power cut must not leave a row without its files. */
async function writeDown(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What is asked of a folder; undefined where it or the file is not there. */
export async function orNothing<Found>(looking: Promise<Found>): Promise<Found | undefined> {
  try {
    return await looking;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
