import type { Connection, Instant } from '../database/database';
import { statement } from '../database/statement';
import { hashOfToken, isToken } from '../http/secret-token';
import { endOfLink } from './rules';

/** What a link shows. */
export interface Previewed {
  readonly kind: 'article' | 'job';
  readonly id: number;
}

/** A link that works, without what opens it. */
export interface PreviewLink {
  readonly id: number;
  /** Who made it; null when their account is gone. */
  readonly name: string | null;
  readonly madeAt: Date;
  readonly endsAt: Date;
}

interface LinkRow {
  id: number;
  name: string | null;
  made_at: Instant;
  ends_at: Instant;
}

/** A sign-in takes no more than this away, so that nobody waits for it. */
const SWEPT_AT_ONCE = 100;

/** Makes a link to an item that works for some days; what opens it is kept hashed. */
export async function insertPreviewLink(
  { knex }: Connection,
  item: Previewed,
  { token, userId }: { readonly token: string; readonly userId: number },
  now: Date,
): Promise<void> {
  await knex('preview_links').insert({
    ...ownerOf(item),
    ...{ token_hash: hashOfToken(token), user_id: userId },
    ...{ made_at: now, ends_at: endOfLink(now) },
  });
}

/** The links of an item that work now, the newest first. */
export async function livingLinks(
  { knex }: Connection,
  item: Previewed,
  now: Date,
): Promise<PreviewLink[]> {
  const rows = await knex('preview_links')
    .leftJoin('users', 'users.id', 'preview_links.user_id')
    .select<LinkRow[]>('preview_links.id', 'made_at', 'ends_at', 'users.name')
    .where(ownerOf(item))
    .where('ends_at', '>', now)
    .orderBy('preview_links.id', 'desc');
  return rows.map(({ id, name, made_at, ends_at }) => ({
    ...{ id, name },
    ...{ madeAt: new Date(made_at), endsAt: new Date(ends_at) },
  }));
}

/** Ends a link of an item; false when it no longer worked. */
export async function endPreviewLink(
  { knex }: Connection,
  item: Previewed,
  id: number,
  now: Date,
): Promise<boolean> {
  const mine = knex('preview_links').where({ ...ownerOf(item), id });
  return (await mine.where('ends_at', '>', now).delete()) === 1;
}

interface OpenedRow {
  job_id: number | null;
  article_id: number | null;
  ends_at: Instant;
}

const selectOpened = statement<OpenedRow>((knex, values) =>
  knex('preview_links')
    .select('job_id', 'article_id', 'ends_at')
    .where('token_hash', values.one('tokenHash'))
    .where('ends_at', '>', values.one('now')),
);

/** What a link opens now, and until when; undefined when it opens nothing, whatever the reason. */
export async function openedBy(
  connection: Connection,
  token: string,
  now: Date,
): Promise<{ item: Previewed; endsAt: Date } | undefined> {
  if (!isToken(token)) return undefined;
  const [row] = await selectOpened(connection, { tokenHash: hashOfToken(token), now });
  if (row === undefined) return undefined;
  const { job_id: job, article_id: article, ends_at } = row;
  const item: Previewed =
    job === null ? { kind: 'article', id: Number(article) } : { kind: 'job', id: job };
  return { item, endsAt: new Date(ends_at) };
}

/** Takes a few links away whose time is over. */
export async function sweepPreviewLinks({ knex }: Connection, now: Date): Promise<void> {
  const over = knex('preview_links').select('id').where('ends_at', '<=', now).limit(SWEPT_AT_ONCE);
  await knex('preview_links').whereIn('id', over).delete();
}

function ownerOf({ kind, id }: Previewed): Record<string, number> {
  return { [`${kind}_id`]: id };
}
