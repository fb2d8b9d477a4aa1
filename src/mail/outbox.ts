import { randomUUID } from 'node:crypto';
import type { Connection, Database, Instant, Knex } from '../database/database';
import type { Locale } from '../language/locales';
import { isPastHope, waitAfter } from './rules';

/** A mail that is written, and goes out as soon as its cause is committed. */
export interface Outgoing {
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail as it is sent. */
export interface Mail extends Outgoing {
  readonly id: number;
  /** Without the brackets around it. */
  readonly messageId: string;
  readonly writtenAt: Date;
  readonly tries: number;
}

export const MAIL_STATES = ['waiting', 'sent', 'dead'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** A mail as the desk sees it. */
export interface Posted extends Pick<Mail, 'id' | 'to' | 'locale' | 'subject' | 'writtenAt'> {
  readonly tries: number;
  readonly dueAt: Date | undefined;
  readonly sentAt: Date | undefined;
  readonly deadAt: Date | undefined;
  readonly fault: string | undefined;
  /** Undefined once it is out of the house. */
  readonly text: string | undefined;
}

const MAILS_AT_ONCE = 20;
const MAILS_A_PAGE = 30;
/** Whoever took a mail and died over it has lost it to the others after so long. */
const HELD_MILLISECONDS = 10 * 60_000;
const DAY_MILLISECONDS = 86_400_000;
/** What is sent or given up stays to be looked at for so long. */
export const DAYS_SEEN = 30;
const SWEPT_AT_ONCE = 100;

interface Row {
  id: number;
  message_id: string;
  recipient: string;
  locale: Locale;
  subject: string;
  text: string | null;
  html: string | null;
  written_at: Instant;
  due_at: Instant | null;
  tries: number;
  sent_at: Instant | null;
  dead_at: Instant | null;
  fault: string | null;
}

/** Puts a mail in the outbox, in the transaction of what it tells. */
export async function putInOutbox(
  { knex }: Connection,
  { to, ...mail }: Outgoing,
  now: Date,
): Promise<void> {
  const row = { recipient: to, ...mail, message_id: randomUUID(), written_at: now, due_at: now };
  await knex('outbox').insert(row);
}

/**
 * Takes some of the mails that are due, the longest waiting first; nobody else gets them for ten
 * minutes, and never at the same time on PostgreSQL or SQLite.
 */
export function takeDue(database: Database, now: Date): Promise<Mail[]> {
  return database.transaction(async ({ engine, knex }) => {
    const due = knex('outbox')
      .select('id')
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .orderBy('id')
      .limit(MAILS_AT_ONCE);
    const free = engine === 'postgres' ? due.forUpdate().skipLocked() : due;
    const rows = await knex('outbox')
      .whereIn('id', free)
      .update({
        due_at: new Date(now.getTime() + HELD_MILLISECONDS),
        tries: knex.raw('tries + 1'),
      })
      .returning<Row[]>('*');
    return rows.map(mapMail).sort((one, other) => one.id - other.id);
  });
}

/** Writes down that a mail is out; what it said is forgotten unless it is to be looked at here. */
export async function noteSent(
  { knex }: Connection,
  { id }: Mail,
  { keepsText }: { keepsText: boolean },
  now: Date,
): Promise<void> {
  const forgotten = { html: null, ...(keepsText ? {} : { text: null }) };
  await knex('outbox')
    .where({ id })
    .update({ ...forgotten, sent_at: now, due_at: null, fault: null });
}

/** Writes down that a try failed: it is tried again later, or given up. */
export async function noteFailed(
  { knex }: Connection,
  mail: Mail,
  { fault, forGood }: { fault: string; forGood: boolean },
  now: Date,
): Promise<void> {
  const ended = forGood || isPastHope(mail.writtenAt, now);
  await knex('outbox')
    .where({ id: mail.id })
    .update({
      fault,
      due_at: ended ? null : new Date(now.getTime() + waitAfter(mail.tries)),
      dead_at: ended ? now : null,
    });
}

/** Has a mail that was given up tried anew; whether there was such a one. */
export async function reviveMail({ knex }: Connection, id: number, now: Date): Promise<boolean> {
  const revived = await knex('outbox')
    .where({ id })
    .whereNotNull('dead_at')
    // It has two days again.
    .update({ due_at: now, written_at: now, dead_at: null, tries: 0 });
  return revived > 0;
}

/** Takes some of the mails away that were sent or given up long ago. */
export async function sweepOutbox({ knex }: Connection, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - DAYS_SEEN * DAY_MILLISECONDS);
  for (const ended of ['sent_at', 'dead_at']) {
    const old = knex('outbox').select('id').where(ended, '<=', oldest).limit(SWEPT_AT_ONCE);
    await knex('outbox').whereIn('id', old).delete();
  }
}

/** Takes all mails to an address away, those that wait too. */
export async function forgetMailsTo({ knex }: Connection, address: string): Promise<void> {
  await knex('outbox').where({ recipient: address }).delete();
}

/** A page of the mails in one state or all, the newest first, and how many there are in each. */
export async function pageOfMails(
  { knex }: Connection,
  state: MailState | undefined,
  page: number,
): Promise<{ counts: Record<MailState, number>; pages: number; mails: Posted[] }> {
  const counts = { waiting: 0, sent: 0, dead: 0 };
  for (const each of MAIL_STATES) {
    const [row] = await inState(knex, each).count<{ total: number | string }[]>({ total: '*' });
    counts[each] = Number(row?.total ?? 0);
  }
  const total = state === undefined ? counts.waiting + counts.sent + counts.dead : counts[state];
  const rows = await inState(knex, state)
    .orderBy('id', 'desc')
    .offset((page - 1) * MAILS_A_PAGE)
    .limit(MAILS_A_PAGE)
    .select<Row[]>('*');
  return {
    counts,
    pages: Math.max(1, Math.ceil(total / MAILS_A_PAGE)),
    mails: rows.map(mapPosted),
  };
}

/** One mail; undefined when there is none of this number. */
export async function mailById({ knex }: Connection, id: number): Promise<Posted | undefined> {
  const row = await knex('outbox').where({ id }).first<Row | undefined>('*');
  return row && mapPosted(row);
}

function inState(knex: Knex, state: MailState | undefined): Knex.QueryBuilder {
  const query = knex('outbox');
  if (state === 'waiting') return query.whereNotNull('due_at');
  if (state === undefined) return query;
  return query.whereNotNull(`${state}_at`);
}

function mapMail(row: Row): Mail {
  const { id, recipient, message_id, locale, subject, tries } = row;
  const { text, html } = row;
  const known = { id, to: recipient, messageId: message_id, locale, subject, tries };
  return { ...known, text: text ?? '', html: html ?? '', writtenAt: new Date(row.written_at) };
}

function mapPosted(row: Row): Posted {
  const instant = (at: Instant | null) => (at === null ? undefined : new Date(at));
  const { id, locale, subject, tries } = row;
  return {
    ...{ id, to: row.recipient, locale, subject, tries },
    writtenAt: new Date(row.written_at),
    dueAt: instant(row.due_at),
    sentAt: instant(row.sent_at),
    deadAt: instant(row.dead_at),
    fault: row.fault ?? undefined,
    text: row.text ?? undefined,
  };
}
