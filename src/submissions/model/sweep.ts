import type { Connection } from '../../database/database';
import { DAYS_OVER, DAYS_UNCONFIRMED } from '../rules';

const SWEPT_AT_ONCE = 100;
const DAY_MILLISECONDS = 86_400_000;

/** What waits to come back, or has, remembers when it was closed before. */
const CLOSED_AT = `case when jobs.state = 'closed' then jobs.closed_at end`;

/** Forgets some of what nobody confirmed, and of what has been over for long. */
export async function sweepSubmissions({ knex }: Connection, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MILLISECONDS);
  const old = ago(DAYS_OVER);
  const over = knex('submissions')
    .leftJoin('jobs', 'jobs.id', 'submissions.job_id')
    .select('submissions.id')
    .where((each) => {
      void each
        .where((one) => {
          void one
            .where('submissions.state', 'unconfirmed')
            .where('made_at', '<=', ago(DAYS_UNCONFIRMED));
        })
        .orWhere((one) => {
          void one
            .whereIn('submissions.state', ['refused', 'asked'])
            .where('changed_at', '<=', old)
            .whereNull('accepted_at');
        })
        .orWhere((one) => {
          // Of a listing, its end counts: until then its employer may close it.
          void one
            .whereNotNull('accepted_at')
            .where('changed_at', '<=', old)
            .whereRaw(`coalesce(${CLOSED_AT}, jobs.expires_at, submissions.changed_at) <= ?`, [
              old,
            ]);
        });
    })
    .limit(SWEPT_AT_ONCE);
  await knex('submissions').whereIn('id', over).delete();
}
