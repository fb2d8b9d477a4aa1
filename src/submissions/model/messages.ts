import type { Connection, Instant } from '../../database/database';
import type { MessageKind } from '../rules';

/** Something that was said of a submission. */
export interface Message {
  readonly kind: MessageKind;
  readonly words: string;
  readonly madeAt: Date;
}

/** Writes down what someone says of a submission. */
export async function insertMessage(
  { knex }: Connection,
  id: number,
  { kind, words }: Pick<Message, 'kind' | 'words'>,
  now: Date,
): Promise<void> {
  await knex('submission_messages').insert({ submission_id: id, kind, words, made_at: now });
}

/** All that was said of a submission, the oldest first. */
export async function messagesOf({ knex }: Connection, id: number): Promise<Message[]> {
  const rows = await knex('submission_messages')
    .where({ submission_id: id })
    .orderBy('id')
    .select<{ kind: MessageKind; words: string; made_at: Instant }[]>('kind', 'words', 'made_at');
  return rows.map(({ made_at, ...message }) => ({ ...message, madeAt: new Date(made_at) }));
}
