import { articleSummaries } from '../../articles/model';
import { isPublished, wasWithdrawn } from '../../articles/rules';
import type { Connection } from '../../database/database';
import { jobSummaries } from '../../jobs/model';
import { hasClosed, isOpen } from '../../jobs/rules';
import type { Locale } from '../../language/locales';
import type { Favourite } from '../rules';
import { ROWS } from './rows';

/** What a heart stands for. */
export interface Thing extends Favourite {
  readonly texts: Partial<Record<Locale, { readonly slug: string; readonly title: string }>>;
  /** It is still there to apply for, or to read. */
  readonly open: boolean;
}

/** The thing that someone wants to keep; undefined when it is not, or not any more, for them to see. */
export async function thingById(
  connection: Connection,
  { kind, id }: Favourite,
  now: Date,
): Promise<Thing | undefined> {
  if (kind === 'job') {
    const [job] = await jobSummaries(connection, [id]);
    if (job === undefined || !(isOpen(job, now) || hasClosed(job, now))) return undefined;
    return { kind, id, texts: job.texts, open: isOpen(job, now) };
  }
  const [article] = await articleSummaries(connection, [id]);
  if (article === undefined) return undefined;
  const open = isPublished(article, now);
  return open || wasWithdrawn(article, now) ? { kind, id, texts: article.texts, open } : undefined;
}

/** Whether a thing was there for everyone to see once, whatever has become of it. */
export async function wasSeen(
  { knex }: Connection,
  { kind, id }: Favourite,
  now: Date,
): Promise<boolean> {
  const row = await knex(ROWS[kind].things)
    .where({ id })
    .where('published_at', '<=', now)
    .first<{ id: number } | undefined>('id');
  return row !== undefined;
}
