import type { Connection } from '../../database/database';
import { statement } from '../../database/statement';

/** What a browser’s session holds, and until when. */
export interface StoredSession {
  readonly idHash: string;
  readonly userId: number | null;
  /** JSON. */
  readonly content: string;
  readonly expiresAt: Date;
}

/** A sign-in also takes this many dead sessions away, so that they never pile up. */
const SWEPT_AT_ONCE = 100;

const alive = statement<{ content: string }>((knex, values) =>
  knex('sessions')
    .select('content')
    .where('id_hash', values.one('idHash'))
    .where('expires_at', '>', values.one('now')),
);

/** The content of a session that has not expired. */
export async function sessionContent(
  connection: Connection,
  idHash: string,
  now: Date,
): Promise<string | undefined> {
  const [row] = await alive(connection, { idHash, now });
  return row?.content;
}

/** Adds a session, or changes it. */
export async function saveSession(connection: Connection, session: StoredSession): Promise<void> {
  await connection
    .knex('sessions')
    .insert({
      id_hash: session.idHash,
      user_id: session.userId,
      content: session.content,
      expires_at: session.expiresAt,
    })
    .onConflict('id_hash')
    .merge();
}

/** Ends one session. */
export async function endSession(connection: Connection, idHash: string): Promise<void> {
  await connection.knex('sessions').where({ id_hash: idHash }).delete();
}

/** Ends all sessions of an account. */
export async function endSessionsOf(connection: Connection, userId: number): Promise<void> {
  await connection.knex('sessions').where({ user_id: userId }).delete();
}

/** Takes a few dead sessions away. */
export async function sweepSessions(connection: Connection, now: Date): Promise<void> {
  const dead = connection
    .knex('sessions')
    .select('id_hash')
    .where('expires_at', '<=', now)
    .limit(SWEPT_AT_ONCE);
  await connection.knex('sessions').whereIn('id_hash', dead).delete();
}
