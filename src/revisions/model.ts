import type { Connection, Instant } from '../database/database';

/** What has revisions. */
export interface Revised {
  readonly kind: 'article' | 'job';
  readonly id: number;
}

/** The fields of a form, by their names. */
type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One save of an item. */
export interface RevisionNote {
  readonly id: number;
  /** Null: as it was found before the next save, changed by other means than its form. */
  readonly savedAt: Date | null;
  /** Who saved it; null when the account is gone, or was none. */
  readonly name: string | null;
  /** The names of the fields that it changed. */
  readonly changed: readonly string[];
}

/** The same, with what it left. */
export interface Revision extends RevisionNote {
  readonly fields: Fields;
}

/** What a save changes. */
export interface Revising {
  /** The form of the item as it was found, where that is not what was kept last. */
  readonly found: Fields | undefined;
  readonly after: Fields;
  readonly changed: readonly string[];
  readonly userId: number;
}

interface NoteRow {
  id: number;
  saved_at: Instant | null;
  name: string | null;
  changed: string;
}

/** So many are shown at once. */
const REVISIONS_A_PAGE = 50;

/** Keeps what a save leaves, in the transaction that saves, and what it found that nobody had kept. */
export async function keepRevision(
  { knex }: Connection,
  item: Revised,
  { found, after, changed, userId }: Revising,
  now: Date,
): Promise<void> {
  if (changed.length === 0) return;
  const own = ownerOf(item);
  if (found !== undefined) {
    await knex('revisions').insert({ ...own, fields: JSON.stringify(found), changed: '[]' });
  }
  await knex('revisions').insert({
    ...own,
    ...{ saved_at: now, user_id: userId },
    ...{ fields: JSON.stringify(after), changed: JSON.stringify(changed) },
  });
}

/** The revisions of an item, the newest first, a page of them. */
export async function revisionsOf(
  connection: Connection,
  item: Revised,
  page: number,
): Promise<{ revisions: RevisionNote[]; pages: number }> {
  const own = ownerOf(item);
  const counted = await connection.knex('revisions').where(own).count({ total: '*' });
  const total = Number((counted[0] as { total: number | string } | undefined)?.total ?? 0);
  const rows = await notes(connection, own)
    .orderBy('revisions.id', 'desc')
    .offset((page - 1) * REVISIONS_A_PAGE)
    .limit(REVISIONS_A_PAGE);
  return {
    revisions: (rows as NoteRow[]).map(mapNote),
    pages: Math.max(1, Math.ceil(total / REVISIONS_A_PAGE)),
  };
}

/** One revision of an item; undefined when there is none. */
export async function revisionById(
  connection: Connection,
  item: Revised,
  id: number,
): Promise<Revision | undefined> {
  return mapRevision(await whole(connection, item).where('revisions.id', id).first());
}

/** The fields that were kept last of an item; undefined when none were. */
export async function newestFields(
  { knex }: Connection,
  item: Revised,
): Promise<Fields | undefined> {
  const newest = knex('revisions').where(ownerOf(item)).orderBy('id', 'desc');
  const row = await newest.first<{ fields: string } | undefined>('fields');
  return row === undefined ? undefined : (JSON.parse(row.fields) as Fields);
}

/** The revision that a revision came after; undefined for the first. */
export async function revisionBefore(
  connection: Connection,
  item: Revised,
  id: number,
): Promise<Revision | undefined> {
  const before = whole(connection, item).where('revisions.id', '<', id);
  return mapRevision(await before.orderBy('revisions.id', 'desc').first());
}

/** The fields of an item that lag behind the same in the other language. */
export function outdatedFields({ knex }: Connection, item: Revised): Promise<string[]> {
  return knex('outdated_fields').where(ownerOf(item)).orderBy('field').pluck('field');
}

/** Says which fields of an item lag behind, instead of those that did. */
export async function setOutdatedFields(
  { knex }: Connection,
  item: Revised,
  fields: readonly string[],
): Promise<void> {
  const own = ownerOf(item);
  await knex('outdated_fields').where(own).delete();
  if (fields.length === 0) return;
  await knex('outdated_fields').insert(fields.map((field) => ({ ...own, field })));
}

function whole(connection: Connection, item: Revised) {
  return notes(connection, ownerOf(item)).select('revisions.fields');
}

function notes({ knex }: Connection, own: Record<string, number>) {
  return knex('revisions')
    .leftJoin('users', 'users.id', 'revisions.user_id')
    .select('revisions.id', 'revisions.saved_at', 'revisions.changed', 'users.name')
    .where(own);
}

function ownerOf({ kind, id }: Revised): Record<string, number> {
  return { [`${kind}_id`]: id };
}

function mapNote({ id, saved_at: savedAt, name, changed }: NoteRow): RevisionNote {
  return {
    ...{ id, name },
    savedAt: savedAt === null ? null : new Date(savedAt),
    changed: JSON.parse(changed) as string[],
  };
}

function mapRevision(row: unknown): Revision | undefined {
  if (row === undefined) return undefined;
  const { fields, ...note } = row as NoteRow & { fields: string };
  return { ...mapNote(note), fields: JSON.parse(fields) as Fields };
}
