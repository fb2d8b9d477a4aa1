import type { Knex } from 'knex';
import { foldLetters } from '../src/language/collation';

const LOG = 'audit_log';

/**
 * What reading the log needs: by what way a deed was done, an index that all filters are answered
 * from, and the words that deeds are found by. What is written down in it is never changed.
 */
export async function up(knex: Knex): Promise<void> {
  const { config } = knex.client as { config: { client: unknown } };
  await knex.schema.alterTable(LOG, (table) => {
    // Nobody's name stands beside what the command does, nor beside what an account did that is gone.
    table.text('via').notNullable().defaultTo('desk');
    // In the order of the page, with all that narrows it: details are long, and are not passed over.
    table.index(
      ['id', 'at', 'user_id', 'via', 'action', 'subject', 'subject_id'],
      'audit_log_filters',
    );
  });
  // Only the command has touched accounts so far.
  await knex(LOG).where({ subject: 'user' }).update({ via: 'command' });
  const isPostgres = config.client === 'pg';
  await (isPostgres ? findOnPostgres : findOnSqlite)(knex);
  for (const [subject, texts] of [
    ['job', 'job_texts'],
    ['article', 'article_texts'],
  ] as const) {
    await findByTitle(knex, subject, texts, isPostgres);
  }
  await (isPostgres ? holdOnPostgres : holdOnSqlite)(knex);
}

export async function down(): Promise<void> {
  await Promise.reject(new Error('migrations only go forward: restore a backup instead'));
}

/** FTS5 keeps no copy of the words, and lets them go with their deed. */
async function findOnSqlite(knex: Knex): Promise<void> {
  await knex.raw(`create virtual table audit_words using fts5 (
    words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  )`);
  await knex.raw(`create trigger audit_log_gone after delete on ${LOG} begin
    delete from audit_words where rowid = old.id;
  end`);
}

/**
 * What is long lies beside the table, so that what goes through all deeds reads few pages. Without
 * `fastupdate`, since a list of what is not yet sorted in would be read by each search.
 */
async function findOnPostgres(knex: Knex): Promise<void> {
  await knex.raw(`alter table ${LOG} set (toast_tuple_target = 256)`);
  await knex.raw(`alter table ${LOG} add column words tsvector`);
  // With them the planner goes through the whole table for words that are frequent.
  await knex.raw(`alter table ${LOG} alter column words set statistics 0`);
  await knex.raw(
    `create index audit_log_words on ${LOG} using gin (words) with (fastupdate = off)`,
  );
}

/** An account that is deleted takes its number out of the log; the foreign key does that here too. */
async function holdOnSqlite(knex: Knex): Promise<void> {
  await knex.raw(`create trigger audit_log_stays before update on ${LOG}
    when not (
      new.user_id is null and old.id is new.id and old.at is new.at and old.via is new.via
      and old.action is new.action and old.subject is new.subject
      and old.subject_id is new.subject_id and old.details is new.details
    )
    begin select raise(abort, 'the audit log is never changed'); end`);
}

async function holdOnPostgres(knex: Knex): Promise<void> {
  await knex.raw(`create function audit_log_stays() returns trigger language plpgsql as $$
    begin
      if new.user_id is null and (old.id, old.at, old.via, old.action, old.subject, old.subject_id,
        old.details, old.words) is not distinct from (new.id, new.at, new.via, new.action,
        new.subject, new.subject_id, new.details, new.words)
      then
        return new;
      end if;
      raise exception 'the audit log is never changed';
    end $$`);
  await knex.raw(`create trigger audit_log_stays before update on ${LOG}
    for each row execute function audit_log_stays()`);
}

/** What was done before is found by what its thing is called now: its words were not kept. */
async function findByTitle(
  knex: Knex,
  subject: string,
  texts: string,
  isPostgres: boolean,
): Promise<void> {
  const rows = await knex(LOG)
    .join(texts, `${texts}.${subject}_id`, `${LOG}.subject_id`)
    .where({ subject })
    .select<{ id: number; title: string }[]>(`${LOG}.id`, `${texts}.title`);
  const words = new Map<number, string[]>();
  for (const { id, title } of rows) {
    words.set(id, [
      ...(words.get(id) ?? []),
      ...(foldLetters(title).match(/[\p{L}\p{N}]+/gu) ?? []),
    ]);
  }
  for (const [id, found] of words) {
    await (isPostgres
      ? knex(LOG)
          .where({ id })
          .update({ words: knex.raw('array_to_tsvector(?::text[])', [[...new Set(found)]]) })
      : knex.raw('insert into audit_words (rowid, words) values (?, ?)', [id, found.join(' ')]));
  }
}
