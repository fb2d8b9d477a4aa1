import type { Connection, Instant, Knex } from '../../database/database';
import { skipRows, statement, type Placeholders, type Values } from '../../database/statement';
import { readDetails, type Details } from '../rules';
import type { Subject, Via } from './notes';
import { wordConditions } from './words';

const DEEDS_A_PAGE = 30;
/** So many are held at once while all are read. */
const DEEDS_AT_ONCE = 200;

/** One deed, as it was written down. */
export interface Deed {
  readonly id: number;
  readonly at: Date;
  /** Null: the account is gone, or there never was one. */
  readonly name: string | null;
  readonly via: Via;
  readonly action: string;
  readonly subject: Subject;
  readonly subjectId: number;
  readonly details: Details;
}

/** What the log is narrowed by. */
export interface Asked {
  /** A number; or those without a name: `gone` for deleted accounts. */
  readonly person?: number | 'gone' | 'command' | 'employer' | undefined;
  readonly subject?: Subject | undefined;
  readonly subjectId?: number | undefined;
  readonly actions?: readonly string[] | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  readonly words: string;
}

interface DeedRow {
  id: number;
  at: Instant;
  name: string | null;
  via: Deed['via'];
  action: string;
  subject: Subject;
  subject_id: number;
  details: string | null;
}

const countDeeds = statement<{ total: number }>((knex, values) =>
  matching(knex, values).count({ total: '*' }),
);

/** The numbers first: the last page of a long log is as fast as the first. */
const selectIds = statement<{ id: number }>((knex, values) => {
  const query = newestFirst(matching(knex, values).select('audit_log.id'));
  if (values.has('below')) void query.where('audit_log.id', '<', values.one('below'));
  return values.has('skip')
    ? skipRows(query.limit(DEEDS_A_PAGE), knex, values.one('skip'))
    : query.limit(DEEDS_AT_ONCE);
});

/**
 * Found once, for the count and the page: an engine that looks for words along the order of the log
 * would read all of it for a rare one.
 */
const findIds = statement<{ id: number; total: number }>((knex, values) => {
  const page = knex
    .withMaterialized('found', matching(knex, values).select('audit_log.id'))
    .from('found')
    .select('id', knex.raw('(select count(*) from found) as total'))
    .orderBy('id', 'desc')
    .limit(DEEDS_A_PAGE);
  return skipRows(page, knex, values.one('skip'));
});

const selectDeeds = statement<DeedRow>((knex, values) =>
  newestFirst(
    knex('audit_log')
      .leftJoin('users', 'users.id', 'audit_log.user_id')
      .select('audit_log.id', 'audit_log.at', 'audit_log.via', 'audit_log.action')
      .select('audit_log.subject', 'audit_log.subject_id', 'audit_log.details')
      .select({ name: 'users.name' })
      .whereIn('audit_log.id', values.list('ids')),
  ),
);

/** From one to the next in the index: there are few people, and many deeds. */
const PEOPLE = `with recursive people (id) as (
    select min(user_id) from audit_log
    union all
    select (select min(user_id) from audit_log where user_id > people.id)
    from people where people.id is not null
  )
  select users.id, users.name from people join users on users.id = people.id`;

/** A page of the deeds, the newest first; a page after the last has none, and no total. */
export async function pageOfDeeds(
  connection: Connection,
  asked: Asked,
  page: number,
): Promise<{ pages: number; total: number; deeds: Deed[] }> {
  const conditions = conditionsOf(connection, asked);
  const skip = (page - 1) * DEEDS_A_PAGE;
  const { ids, total } = await ('match' in conditions || 'tsquery' in conditions
    ? foundPage(connection, { ...conditions, skip })
    : countedPage(connection, { ...conditions, skip }));
  const pages = Math.max(1, Math.ceil(total / DEEDS_A_PAGE));
  return { total, pages, deeds: await deedsOf(connection, ids) };
}

/** The deeds before one of them (of all, without one), the newest first: as many as are held at once. */
export async function deedsFrom(
  connection: Connection,
  asked: Asked,
  below: number | undefined,
): Promise<Deed[]> {
  const rows = await selectIds(connection, { ...conditionsOf(connection, asked), below });
  return deedsOf(
    connection,
    rows.map(({ id }) => id),
  );
}

/** Everyone who has done something and still has an account. */
export function peopleWithDeeds(connection: Connection): Promise<{ id: number; name: string }[]> {
  return connection.all(PEOPLE, []);
}

async function countedPage(connection: Connection, conditions: Values & { skip: number }) {
  const [[count], rows] = await Promise.all([
    countDeeds(connection, conditions),
    selectIds(connection, conditions),
  ]);
  return { ids: rows.map(({ id }) => id), total: count?.total ?? 0 };
}

async function foundPage(connection: Connection, conditions: Values & { skip: number }) {
  const rows = await findIds(connection, conditions);
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

async function deedsOf(connection: Connection, ids: readonly number[]): Promise<Deed[]> {
  return ids.length === 0 ? [] : (await selectDeeds(connection, { ids })).map(mapDeed);
}

function newestFirst(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.orderBy('audit_log.id', 'desc');
}

function matching(knex: Knex, values: Placeholders): Knex.QueryBuilder {
  // In this order: SQLite would else go through the log, and ask for the words of each deed.
  const query = values.has('match')
    ? knex(knex.raw('audit_words cross join audit_log'))
        .whereRaw('audit_log.id = audit_words.rowid')
        .whereRaw('audit_words match ?', [values.one('match')])
    : knex('audit_log');
  if (values.has('tsquery')) {
    void query.whereRaw('audit_log.words @@ cast(? as tsquery)', [values.one('tsquery')]);
  }
  if (values.has('userId')) void query.where('user_id', values.one('userId'));
  if (values.has('nameless')) void query.whereNull('user_id').where('via', values.one('nameless'));
  if (values.has('subject')) void query.where('subject', values.one('subject'));
  if (values.has('subjectId')) void query.where('subject_id', values.one('subjectId'));
  if (values.has('actions')) void query.whereIn('action', values.list('actions'));
  if (values.has('from')) void query.where('at', '>=', values.one('from'));
  if (values.has('until')) void query.where('at', '<', values.one('until'));
  return query;
}

/** What was asked, as values of `matching`. */
function conditionsOf(connection: Connection, { person, words, ...asked }: Asked): Values {
  const nameless = { gone: 'desk', command: 'command', employer: 'employer' } as const;
  return {
    ...asked,
    ...(typeof person === 'number' ? { userId: person } : {}),
    ...(typeof person === 'string' ? { nameless: nameless[person] } : {}),
    ...wordConditions(connection, words),
  };
}

function mapDeed({ at, subject_id, details, ...row }: DeedRow): Deed {
  const read = readDetails(details, row.action);
  return { ...row, at: new Date(at), subjectId: subject_id, details: read };
}
