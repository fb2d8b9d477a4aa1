import { noteFor } from '../../../src/audit/model';
import type { Connection, Database } from '../../../src/database/database';
import { putInOutbox } from '../../../src/mail/outbox';
import { insertPicture } from '../../../src/media/model';
import { insertReport } from '../../../src/reports/model';
import { REASONS } from '../../../src/reports/rules';

const BATCH = 1000;
const DAY = 86_400_000;
const WORDS = ['commis', 'paie', 'entrepôt', 'garderie', 'cuisine', 'clinique', 'chantier'];

/** Where half of what is generated stands, as so many last digits of its number; the rest is published. */
const STATES = ['draft', 'draft', 'scheduled', 'closed', 'binned'] as const;

/** What has come to its end, as SQL for both engines. */
const ENDED = [
  'update outbox set sent_at = written_at, due_at = null where id % 3 = 0',
  'update outbox set dead_at = written_at, due_at = null where id % 3 = 1',
  `update reports set decided_at = made_at, decision = 'unchanged' where id % 2 = 0`,
];

/** Gives the desk what generated content has not: other states, and so many of all else that it lists. */
export async function fillDesk(database: Database, count: number, now: Date): Promise<void> {
  const { knex } = database;
  await standAnyhow(database, now);
  const admin = await knex('users').where({ role: 'admin' }).first<{ id: number }>('id');
  const jobs = await knex('jobs').pluck<number[]>('id');
  for (const add of makers(jobs, admin.id, now)) {
    for (let from = 0; from < count; from += BATCH) {
      await database.transaction(async (connection) => {
        for (let at = from; at < Math.min(from + BATCH, count); at++) await add(connection, at);
      });
    }
  }
  for (const sql of ENDED) await knex.raw(sql);
}

async function standAnyhow({ knex }: Database, now: Date): Promise<void> {
  for (const table of ['jobs', 'articles']) {
    for (const [digit, state] of STATES.entries()) {
      const more = {
        ...(state === 'draft' ? { published_at: null } : {}),
        ...(state === 'scheduled' ? { published_at: new Date(now.getTime() + DAY) } : {}),
        ...(state === 'closed' && table === 'jobs' ? { closed_at: now } : {}),
      };
      const some = knex(table).whereRaw('id % 10 = ?', [digit]);
      await some.update({ state, ...more });
    }
  }
}

type Add = (connection: Connection, at: number) => Promise<unknown>;

function makers(jobs: readonly number[], userId: number, now: Date): Add[] {
  const jobAt = (at: number) => jobs[at % jobs.length] ?? 0;
  const deed: Add = (connection, at) =>
    noteFor(connection, userId, now)('job.save', 'job', jobAt(at), {
      title: { fr: `Offre de ${word(at)}` },
      changes: { 'fr.title': [word(at), `${word(at + 1)} ${String(at)}`] },
    });
  const mail: Add = (connection, at) => {
    const said = { subject: `Votre ${word(at)}`, text: 'Bonjour.', html: '<p>Bonjour.</p>' };
    const to = `personne${String(at)}@escalier.example`;
    // Due tomorrow: none goes out while the lists are measured.
    return putInOutbox(connection, { to, locale: 'fr', ...said }, new Date(now.getTime() + DAY));
  };
  const report: Add = (connection, at) => {
    const reason = REASONS[at % REASONS.length] ?? 'wrong';
    const said = { reason, words: `Il manque la ${word(at)}.`, email: null, locale: 'fr' } as const;
    return insertReport(connection, { jobId: jobAt(at * 7), ...said }, now);
  };
  const picture: Add = (connection, at) => {
    const file = { hash: `bench${String(at)}`, fileName: `${word(at)}-${String(at)}.jpg` };
    return insertPicture(connection, { ...file, width: 1920, height: 1280, userId }, now);
  };
  return [deed, mail, report, picture];
}

function word(at: number): string {
  return WORDS[at % WORDS.length] ?? '';
}
