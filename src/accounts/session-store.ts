import { createHash } from 'node:crypto';
import { Store, type SessionData } from 'express-session';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { sweepLog } from '../audit/model';
import { sweepKeptForms } from '../drafts/model';
import { sweepRemoved } from '../favourites/model';
import { sweepBatches } from '../jobs/model';
import { sweepOutbox } from '../mail/outbox';
import { sweepNumbers } from '../numbers/model';
import { sweepReports } from '../reports/model';
import { sweepPreviewLinks } from '../previews/model';
import { sweepSubmissions } from '../submissions/model';
import {
  endSession,
  saveSession,
  sessionContent,
  sweepInvitations,
  sweepSessions,
  sweepTokens,
} from './model';

const SWEEPS = [
  ...[sweepSessions, sweepTokens, sweepKeptForms, sweepRemoved, sweepBatches],
  ...[sweepOutbox, sweepReports, sweepPreviewLinks, sweepInvitations],
  ...[sweepSubmissions, sweepNumbers],
];

type Done = (error?: unknown) => void;

/**
 * Sessions in the site’s own database, so that every process knows them. The number in the cookie is
 * kept hashed, and the account stands in a column of its own, so that “end the others” is one query.
 * It has no `touch`: reading a page writes nothing. With a session that is written, all goes that has
 * waited its time for someone: the page on privacy says so.
 */
export class SessionStore extends Store {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly auditDays: number,
  ) {
    super();
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    sessionContent(this.database, hashOf(id), this.clock.now()).then(
      (content) => {
        done(null, content === undefined ? null : (JSON.parse(content) as SessionData));
      },
      (error: unknown) => {
        done(error);
      },
    );
  }

  override set(id: string, session: SessionData, done: Done = () => undefined): void {
    this.save(id, session).then(() => {
      done();
    }, done);
  }

  override destroy(id: string, done: Done = () => undefined): void {
    endSession(this.database, hashOf(id)).then(() => {
      done();
    }, done);
  }

  private async save(id: string, session: SessionData): Promise<void> {
    const now = this.clock.now();
    await saveSession(this.database, {
      idHash: hashOf(id),
      userId: session.passport?.user ?? null,
      content: JSON.stringify(session),
      expiresAt: new Date(now.getTime() + (session.cookie.originalMaxAge ?? 0)),
    });
    for (const sweep of SWEEPS) await sweep(this.database, now);
    await sweepLog(this.database, now, this.auditDays);
  }
}

/** How a session’s number is written down. */
function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
