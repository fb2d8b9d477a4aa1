import { indexedArticles } from '../articles/model';
import { noteFor } from '../audit/model';
import { changesBetween } from '../audit/rules';
import type { Connection } from '../database/database';
import { dropKeptForm } from '../drafts/model';
import { differences } from '../http/conflict';
import { inOrder, type Mistakes, type Values } from '../http/form';
import { notFound } from '../http/problem';
import type { Entry, Register } from '../http/register';
import { indexedJobs } from '../jobs/model';
import { forEachLocale, LOCALES } from '../language/locales';
import {
  addRedirects,
  countThings,
  deleteEntry,
  dropRedirects,
  holdEntries,
  moveAll,
  raiseVersion,
  thingsOf,
} from '../registers/model';
import { INDEXED_AT_ONCE } from '../search/indexed';

interface Sender {
  readonly userId: number;
  /** The kept form that they took up, if any. */
  readonly keptId?: number | undefined;
  readonly now: Date;
}

/** The form of an entry, as it was sent. */
interface Sending {
  /** Undefined: a new one. */
  readonly id: number | undefined;
  /** The version that the form was filled from. */
  readonly version: number;
  readonly values: Values;
}

type Outcome<Found> =
  | { readonly saved: number }
  /** What someone else saved since the form was filled; nothing was written. */
  | { readonly conflict: Found }
  | { readonly mistakes: Mistakes };

const INDEXED = { jobs: indexedJobs, articles: indexedArticles };

/** Saves an entry of a register with all that follows from it, in the transaction of `connection`. */
export async function saveEntry<Found extends Entry, Sent>(
  connection: Connection,
  register: Register<Found, Sent>,
  sending: Sending,
  sender: Sender,
): Promise<Outcome<Found>> {
  const { id, version, values } = sending;
  const { sent, mistakes: misread } = register.read(values);
  if (sent === undefined) return { mistakes: misread };
  // Of two who give one name at once, the second is told.
  await connection.takeTurns();
  const before = id === undefined ? undefined : await held(connection, register, id);
  const saved = register.valuesOf(before);
  const changed = differences(values, saved, register.fields);
  if (before !== undefined && before.version !== version && changed.length > 0) {
    return { conflict: before };
  }
  const found = { ...(await register.check(connection, sent, before)), ...misread };
  const mistakes = inOrder(found, register.fields);
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const written = await write(connection, register, { before, sent }, sender.now);
  const { userId, keptId, now } = sender;
  const act = before === undefined ? 'create' : 'save';
  const after = await held(connection, register, written);
  const details = { title: namesOf(register, after), changes: changesOf(register, before, after) };
  const note = noteFor(connection, userId, now);
  await note(`${register.subject}.${act}`, register.subject, written, details);
  if (keptId !== undefined) await dropKeptForm(connection, userId, keptId);
  return { saved: written };
}

async function write<Found extends Entry, Sent>(
  connection: Connection,
  register: Register<Found, Sent>,
  { before, sent }: { before: Found | undefined; sent: Sent },
  now: Date,
): Promise<number> {
  const { name } = register;
  const id = before?.id ?? (await register.insert(connection, sent, now));
  if (before !== undefined) {
    await raiseVersion(connection, name, id);
    await register.update(connection, before, sent, now);
  }
  const after = await held(connection, register, id);
  const parts = register.addressParts(after);
  await dropRedirects(connection, name, parts);
  if (before === undefined) return id;
  const old = register.addressParts(before).filter((part) => !parts.includes(part));
  await addRedirects(connection, name, { old, to: id });
  const isRenamed = LOCALES.some(
    (locale) => register.nameOf(before, locale) !== register.nameOf(after, locale),
  );
  // The words that a thing is found by name what it is under.
  if (isRenamed) await indexAnew(connection, await thingsOf(connection, name, id), now);
  return id;
}

/** Hangs all that hangs on one entry on another, and lets its address lead there. */
export async function mergeEntries<Found extends Entry, Sent>(
  connection: Connection,
  register: Register<Found, Sent>,
  { from, into }: { from: number; into: number },
  { userId, now }: Sender,
): Promise<void> {
  const { name, subject } = register;
  // In one order for all: two who merge at once would otherwise wait for each other.
  await holdEntries(connection, name, [from, into]);
  const gone = await held(connection, register, from);
  const kept = await held(connection, register, into);
  const moved = await thingsOf(connection, name, from);
  await moveAll(connection, name, { from, to: into });
  await addRedirects(connection, name, { old: register.addressParts(gone), to: into });
  await deleteEntry(connection, name, from);
  await indexAnew(connection, moved, now);
  await noteFor(connection, userId, now)(`${subject}.merge`, subject, kept.id, {
    title: namesOf(register, kept),
    changes: changesOf(register, gone, kept),
  });
}

/** Deletes an entry that nothing hangs on; returns what keeps it from that. */
export async function removeEntry<Found extends Entry, Sent>(
  connection: Connection,
  register: Register<Found, Sent>,
  id: number,
  { userId, now }: Sender,
): Promise<Mistakes | undefined> {
  const { name, subject } = register;
  const entry = await held(connection, register, id);
  const reason = register.keptFor?.(entry);
  if (reason !== undefined) return { hanging: reason };
  const hanging = await countThings(connection, name, { ids: [id] });
  if (hanging.size > 0) return { hanging: 'registers:mistake.used' };
  await deleteEntry(connection, name, id);
  const details = { title: namesOf(register, entry), changes: changesOf(register, entry) };
  await noteFor(connection, userId, now)(`${subject}.delete`, subject, id, details);
  return undefined;
}

/** What an entry is called, in each language. */
function namesOf<Found extends Entry, Sent>(register: Register<Found, Sent>, entry: Found) {
  return forEachLocale((locale) => register.nameOf(entry, locale));
}

/** What became of the fields of an entry, or of one in the place of another. */
function changesOf<Found extends Entry, Sent>(
  register: Register<Found, Sent>,
  before: Found | undefined,
  after?: Found,
) {
  const values = (entry: Found | undefined) =>
    entry === undefined ? {} : register.valuesOf(entry);
  return changesBetween(values(before), values(after));
}

/** One entry, held to the end of the transaction. @throws Problem 404 when there is none. */
async function held<Found extends Entry, Sent>(
  connection: Connection,
  register: Register<Found, Sent>,
  id: number,
): Promise<Found> {
  await holdEntries(connection, register.name, [id]);
  const entry = await register.find(connection, id);
  if (entry === undefined) throw notFound(register.name);
  return entry;
}

async function indexAnew(
  connection: Connection,
  { things, ids }: Awaited<ReturnType<typeof thingsOf>>,
  now: Date,
): Promise<void> {
  const indexed = INDEXED[things];
  for (let at = 0; at < ids.length; at += INDEXED_AT_ONCE) {
    const some = ids.slice(at, at + INDEXED_AT_ONCE);
    await indexed.hold(connection, some);
    await indexed.index(connection, some, now);
  }
}
