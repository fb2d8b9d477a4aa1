import type { Config } from '../config';
import type { Connection } from '../database/database';
import type { Checked } from '../http/editing-item';
import type { SentJob } from './editing.forms';
import type { Named } from './editing.names';
import { minimumWages } from './model';
import { mayPublish, warningCode, type Warning } from './rules/publication';

export interface Terms {
  readonly missingFrench: Config['missingFrench'];
  readonly now: Date;
}

/** What the gate says of a listing. */
export type Judged = Omit<Checked<Warning>, 'write'>;

/**
 * Holds a listing that is to appear against the rules. Each warning must be confirmed, but for those
 * whose codes are `known`.
 */
export async function passGate(
  connection: Connection,
  {
    sent: job,
    named,
    publishedAt,
    known = [],
  }: {
    readonly sent: SentJob;
    readonly named: Pick<Named, 'employer' | 'placeIds'>;
    readonly publishedAt: Date;
    readonly known?: readonly string[];
  },
  { missingFrench, now }: Terms,
): Promise<Judged> {
  const listing = {
    ...{ salary: job.salary, schedule: job.schedule, workplace: job.workplace },
    ...{ languages: job.languages, texts: job.texts, expiresAt: job.last_day },
    ...{ applyUrl: job.apply_url || null, applyEmail: job.apply_email || null },
    ...{ employer: named.employer, placeIds: named.placeIds },
    ...{ publishedAt, featuredUntil: job.featured_until },
  };
  const wages = await minimumWages(connection);
  const { mistakes, warnings } = mayPublish(listing, { missingFrench, wages, now });
  const asked = warnings.filter((warning) => !known.includes(warningCode(warning)));
  const confirmed = asked.map(warningCode).filter((code) => job.confirm.includes(code));
  return {
    warnings: asked,
    mistakes: {
      ...mistakes,
      ...(confirmed.length < asked.length ? { confirm: 'jobDesk:mistake.confirm' } : {}),
    },
    ...(confirmed.length === 0 ? {} : { details: { confirmed } }),
  };
}
