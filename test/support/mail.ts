import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliverDue } from '../../src/mail/postman';
import { transportFor } from '../../src/mail/transport';
import type { TestSite } from './site';

/** A folder for mails, and what is in it. */
export interface MailFolder {
  readonly path: string;
  /** Each mail as it was written. */
  mails(): Promise<string[]>;
  remove(): Promise<void>;
}

export async function mailFolder(): Promise<MailFolder> {
  const path = await mkdtemp(join(tmpdir(), 'mails-'));
  return {
    path,
    async mails() {
      const files = (await readdir(path)).sort();
      return Promise.all(files.map((file) => readFile(join(path, file), 'utf8')));
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** Sends all that is due, as the site does every few seconds; returns what failed. */
export async function deliverMail({ config, database, clock }: TestSite): Promise<unknown[]> {
  const errors: unknown[] = [];
  const transport = transportFor(config);
  try {
    await deliverDue(database, { clock, transport, onError: (error) => errors.push(error) });
  } finally {
    transport.close();
  }
  return errors;
}
