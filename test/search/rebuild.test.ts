import type { Connection } from '../../src/database/database';
import { indexedJobs } from '../../src/jobs/model';
import { engineOf } from '../../src/search/engine';
import { holdIndex, keepHolding, setVersion, versionOf } from '../../src/search/engine/state';
import type { Indexed } from '../../src/search/indexed';
import { rebuildIndex } from '../../src/search/rebuild';
import { keepIndexCurrent } from '../../src/search/upkeep';
import { indexVersion } from '../../src/search/version';
import { fixedClock } from '../support/clock';
import { testDatabase, type TestDatabase } from '../support/database';
import { aJob, anEmployer } from '../support/factories';
import { foundBy, searchRecord, sizeOfIndex } from '../support/search';

const ISO = '2026-11-24T15:00:00Z';
const NOW = new Date(ISO);
const LATER = new Date('2026-11-24T15:00:30Z');
const MANY = 45;

let database: TestDatabase;
let ids: number[];

beforeEach(async () => {
  database = await testDatabase();
  const employerId = await anEmployer(database);
  ids = [];
  // The one that was added first was published last.
  for (let at = 0; at < MANY; at += 1) {
    const publishedAt = new Date(NOW.getTime() - (at + 1) * 60_000);
    ids.push(await aJob(database, { employerId, publishedAt }));
  }
});
afterEach(() => database.drop());

describe('an index that is made anew', () => {
  it('holds again what was lost, no more what is nowhere, and the newest first', async () => {
    const [first = 0, second = 0, third = 0] = ids;
    const engine = engineOf(database);
    await engine.remove(database, 'job', [first]);
    const wrong = { id: second, tokens: ['w:wrong'], record: searchRecord() };
    await engine.put(database, 'job', [wrong]);
    await database.knex('jobs').where({ id: third }).update({ state: 'closed' });

    const steps: number[] = [];
    expect(await rebuild((done) => steps.push(done) > 0)).toBe(true);
    expect(await foundBy(database, [])).toEqual(ids.filter((id) => id !== third));
    expect(await foundBy(database, ['w:wrong'])).toEqual([]);
    expect(new Set(await sizeOfIndex(database, 'job'))).toEqual(new Set([MANY - 1]));
    expect(steps.slice(0, 3)).toEqual([20, 40, 44]);
    expect(await versionOf(database, 'job')).toBe(indexVersion());
  });

  it('is searched meanwhile, and knows what is written meanwhile', async () => {
    let added = 0;
    const seen: number[] = [];
    await rebuild(async () => {
      if (added === 0) {
        added = await aJob(database, { publishedAt: NOW });
        await database.transaction((connection) =>
          engineOf(connection).remove(connection, 'job', [ids[0] ?? 0]),
        );
        await database.knex('jobs').where({ id: ids[0] }).delete();
      }
      seen.push((await foundBy(database, [])).length);
      return true;
    });
    expect(new Set(seen)).toEqual(new Set([MANY]));
    expect(await foundBy(database, [])).toEqual([added, ...ids.slice(1)]);
  });

  it('may be left half way: nothing is lost, and nobody believes that it is done', async () => {
    expect(await rebuild(() => false)).toBe(false);
    expect((await foundBy(database, [])).sort((a, b) => a - b)).toEqual(ids);
    expect(await versionOf(database, 'job')).toBeNull();
    await rebuild(() => true);
    expect(await foundBy(database, [])).toEqual(ids);
  });

  it('is the same when two make it at once', async () => {
    expect(await Promise.all([rebuild(() => true), rebuild(() => true)])).toEqual([true, true]);
    expect((await foundBy(database, [])).sort((a, b) => a - b)).toEqual(ids);
    expect(new Set(await sizeOfIndex(database, 'job'))).toEqual(new Set([MANY]));
  });

  it('waits for who is writing a listing, and takes it as it then is', async () => {
    const [first = 0] = ids;
    const calls: string[] = [];
    const watched: Indexed = {
      ...indexedJobs,
      after(...given) {
        calls.push('after');
        return indexedJobs.after(...given);
      },
    };
    let rebuilt: Promise<boolean> | undefined;
    await database.transaction(async (connection) => {
      await connection.knex('jobs').where({ id: first }).update({ state: 'binned' });
      await engineOf(connection).remove(connection, 'job', [first]);
      rebuilt = rebuild(() => true, watched);
      while (!(await someoneWaits(connection, calls))) continue;
    });
    await rebuilt;
    expect(await foundBy(database, [])).toEqual(ids.slice(1));
  });
});

/** On SQLite whoever writes waits for the one connection that does; PostgreSQL has a list. */
async function someoneWaits(connection: Connection, calls: readonly string[]): Promise<boolean> {
  if (engine === 'sqlite') return calls.includes('after');
  const waiting = await connection.all(`select 1 from pg_locks where not granted`, []);
  return waiting.length > 0;
}

describe('the upkeep of an index', () => {
  const errors: unknown[] = [];
  const keep = (clock = fixedClock(ISO), things: readonly Indexed[] = [indexedJobs]) =>
    keepIndexCurrent(database, things, {
      ...{ clock, version: indexVersion() },
      onError: (error) => errors.push(error),
    });

  afterEach(() => {
    expect(errors.splice(0)).toEqual([]);
  });

  it('makes it anew when another lexicon made it, once', async () => {
    await setVersion(database, 'job', 'another');
    await engineOf(database).remove(database, 'job', ids);
    await keep().done;
    expect(await foundBy(database, [])).toEqual(ids);
    expect(await versionOf(database, 'job')).toBe(indexVersion());
    await engineOf(database).remove(database, 'job', ids);
    await keep().done;
    expect(await foundBy(database, [])).toEqual([]);
  });

  it('leaves it to who is at it, and takes over when they are no more', async () => {
    expect(await holdIndex(database, 'job', { now: NOW, until: LATER })).toBe(true);
    expect(await holdIndex(database, 'job', { now: NOW, until: LATER })).toBe(false);
    const clock = fixedClock(ISO);
    const wait = clock.wait.bind(clock);
    clock.wait = async (milliseconds) => {
      expect(await versionOf(database, 'job')).toBeNull();
      clock.set(LATER.toISOString());
      await wait(milliseconds);
    };
    await keep(clock).done;
    expect(clock.waits[0]).toBe(60_000);
    expect(await versionOf(database, 'job')).toBe(indexVersion());
  });

  it('lets go when it is done, or is told to stop', async () => {
    await keep().done;
    expect(await holdIndex(database, 'job', { now: NOW, until: LATER })).toBe(true);
    await keepHolding(database, 'job', null);
    await setVersion(database, 'job', 'another');
    const upkeep = keep();
    await upkeep.stop();
    expect(await versionOf(database, 'job')).toBe('another');
    expect(await holdIndex(database, 'job', { now: NOW, until: LATER })).toBe(true);
  });

  it('stops at once, though it waits for someone else', async () => {
    await holdIndex(database, 'job', { now: NOW, until: LATER });
    const clock = fixedClock(ISO);
    let waiting: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => {
      waiting = resolve;
    });
    clock.wait = () => {
      waiting();
      return new Promise<void>(() => {
        // It never ends.
      });
    };
    const upkeep = keep(clock);
    await waits;
    await upkeep.stop();
    expect(await versionOf(database, 'job')).toBeNull();
  });

  it('says what went wrong, and lets go', async () => {
    const broken = { ...indexedJobs, after: () => Promise.reject(new Error('no such table')) };
    await keep(fixedClock(ISO), [broken]).done;
    expect(errors.splice(0)).toEqual([new Error('no such table')]);
    expect(await holdIndex(database, 'job', { now: NOW, until: LATER })).toBe(true);
  });
});

function rebuild(
  onStep: (done: number) => boolean | Promise<boolean>,
  indexed: Indexed = indexedJobs,
): Promise<boolean> {
  return rebuildIndex(database, indexed, { now: () => NOW, onStep });
}
