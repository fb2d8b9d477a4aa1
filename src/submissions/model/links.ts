import type { Connection } from '../../database/database';
import { hashOfToken, isToken } from '../../http/secret-token';
import { MOST_LINKS } from '../rules';
import { mapSubmission, type Row, type Submission } from './submission';

/** What a secret link opens; undefined when it opens nothing, whatever the reason. */
export async function openedBy(
  { knex }: Connection,
  token: string,
): Promise<Submission | undefined> {
  if (!isToken(token)) return undefined;
  const row = await knex('submissions')
    .join('submission_links', 'submission_links.submission_id', 'submissions.id')
    .where({ token_hash: hashOfToken(token) })
    .first<Row | undefined>('submissions.*');
  return row === undefined ? undefined : mapSubmission(row);
}

/** Lets a link open a submission; the oldest stop when there are too many, or all when `alone`. */
export async function insertLink(
  { knex }: Connection,
  id: number,
  { token, alone = false }: { readonly token: string; readonly alone?: boolean },
  now: Date,
): Promise<void> {
  const own = () => knex('submission_links').where({ submission_id: id });
  const kept = own()
    .orderBy('id', 'desc')
    .limit(alone ? 0 : MOST_LINKS - 1)
    .select('id');
  await own()
    .whereNotIn('id', knex.from(kept.as('kept')).select('id'))
    .delete();
  await knex('submission_links').insert({
    ...{ submission_id: id, token_hash: hashOfToken(token), made_at: now },
  });
}
