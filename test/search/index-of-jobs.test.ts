import type { Connection } from '../../src/database/database';
import { clearDemo } from '../../src/demo/clear';
import { jobForEditing, standJob, updateJob, type JobContent } from '../../src/jobs/model';
import { termsOf } from '../../src/search/document';
import { wordOf } from '../../src/search/words';
import { testDatabase, type TestDatabase } from '../support/database';
import { aJob, anEmployer, jobText } from '../support/factories';
import { foundBy, sizeOfIndex } from '../support/search';

const NOW = new Date('2026-11-24T15:00:00Z');
const CONTEXT = { state: 'published', publishedAt: new Date('2026-11-20T15:00:00Z') } as const;

let database: TestDatabase;

beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.drop());

describe('a listing that is published', () => {
  it('is found by its title, its texts and its employer, each where it stands', async () => {
    const employerId = await anEmployer(database, { name: 'Verrerie Boréale' });
    const fr = { title: 'Zorgleur', summary: 'Un tramin.', body: 'Des **carafons** bleus.' };
    const en = { title: 'Quibbler', summary: 'A trolley.', body: 'Blue thingums.' };
    const id = await aJob(database, { employerId, texts: { fr, en } });
    for (const token of [
      ...['w:zorgleur', 't:zorgleur', 't:quibbler', 'w:tramin', 'w:carafon', 'w:thingum'],
      ...['w:boreal', 'n:boreal'],
    ]) {
      expect([token, await foundBy(database, [token])]).toEqual([token, [id]]);
    }
    for (const token of ['t:tramin', 't:boreal', 'n:zorgleur', 'w:absent']) {
      expect([token, await foundBy(database, [token])]).toEqual([token, []]);
    }
  });

  it('is found by its tags, its category, its places and its languages, in both languages', async () => {
    const id = await aJob(database, {
      ...{ tags: ['poterie'], category: 'health', places: ['verdun', 'lachine'] },
      languages: { fr: 'advanced', es: 'basic' },
    });
    const about = [
      ...['poterie', 'Santé et services sociaux', 'Health and social services'],
      ...['Verdun', 'Lachine', 'espagnol', 'Spanish', 'français', 'French'],
    ];
    for (const term of termsOf({ texts: {}, name: '', about }).any) {
      expect([term, await foundBy(database, [`w:${term}`])]).toEqual([term, [id]]);
    }
  });

  it('is found by each of its facts', async () => {
    const employerId = await anEmployer(database);
    const id = await aJob(database, {
      ...{ employerId, places: ['verdun', 'lachine'], languages: { en: 'basic' } },
      ...{ tenure: 'casual', schedule: 'part_time', workplace: 'hybrid', category: 'legal' },
      salary: { minCents: 2000, maxCents: 3000, period: 'hour' },
      texts: { fr: jobText('Greffière') },
    });
    const all = [
      ...['f:tenure:casual', 'f:schedule:part_time', 'f:workplace:hybrid', 'f:category:legal'],
      ...['f:place:verdun', 'f:place:lachine', `f:employer:${employerId}`, 'f:language:en'],
      // 62,400 $ a year at most.
      ...['f:lang:fr', 'f:pay:1:24', 'f:all'],
    ];
    expect(await foundBy(database, all)).toEqual([id]);
    for (const token of ['f:tenure:permanent', 'f:language:fr', 'f:lang:en', 'f:place:anjou']) {
      expect([token, await foundBy(database, [token])]).toEqual([token, []]);
    }
  });

  it('is found by no text that is not ready', async () => {
    const draft = { ...jobText('Fileuse'), state: 'draft' as const };
    const id = await aJob(database, { texts: { fr: jobText('Tisserande'), en: draft } });
    expect(await foundBy(database, [wordToken('tisserande')])).toEqual([id]);
    expect(await foundBy(database, [wordToken('fileuse')])).toEqual([]);
    expect(await foundBy(database, ['f:lang:en'])).toEqual([]);
  });
});

describe('a listing that nobody may see', () => {
  it.each(['draft', 'closed', 'binned'] as const)('is not found: %s', async (state) => {
    await aJob(database, { state, closedAt: state === 'closed' ? NOW : null });
    expect(await foundBy(database, [])).toEqual([]);
    expect(new Set(await sizeOfIndex(database, 'job'))).toEqual(new Set([0]));
  });

  it('opens at its hour and closes after its last day without anybody’s help', async () => {
    const id = await aJob(database, {
      state: 'scheduled',
      publishedAt: new Date('2026-12-01T14:00:00Z'),
      expiresAt: new Date('2026-12-21T05:00:00Z'),
    });
    const at = (now: string) => foundBy(database, ['f:all'], { now });
    expect(await at('2026-12-01T13:59:59Z')).toEqual([]);
    expect(await at('2026-12-01T14:00:00Z')).toEqual([id]);
    expect(await at('2026-12-21T04:59:59Z')).toEqual([id]);
    expect(await at('2026-12-21T05:00:00Z')).toEqual([]);
  });

  it('leaves the index when others are written, once it has long been over', async () => {
    const over = await aJob(database, { expiresAt: new Date('2026-11-24T16:00:00Z') });
    const other = await aJob(database);
    const write = (now: string) =>
      database.transaction((connection) => stand(connection, other, 'published', new Date(now)));
    await write('2026-11-25T15:00:00Z');
    expect(await sizesAt('2026-11-24T15:30:00Z')).toEqual([other, over]);
    await write('2026-11-25T17:00:00Z');
    expect(await sizesAt('2026-11-24T15:30:00Z')).toEqual([other]);
  });

  function sizesAt(now: string): Promise<number[]> {
    return foundBy(database, [], { now });
  }
});

describe('what an editor does', () => {
  it('is found at once: new words, and the old ones no more', async () => {
    const id = await aJob(database, { texts: { fr: jobText('Tisserande') } });
    await change(id, { texts: { fr: jobText('Brodeuse') }, tenure: 'casual' });
    expect(await foundBy(database, [wordToken('brodeuse'), 'f:tenure:casual'])).toEqual([id]);
    expect(await foundBy(database, [wordToken('tisserande')])).toEqual([]);
    expect(await foundBy(database, ['f:tenure:permanent'])).toEqual([]);
  });

  it('takes it out and brings it back: unpublish, publish, bin, restore, publish', async () => {
    const id = await aJob(database);
    for (const [state, found] of [
      ...[['closed', []] as const, ['published', [id]] as const, ['binned', []] as const],
      ...[['draft', []] as const, ['scheduled', [id]] as const],
    ]) {
      await database.transaction((connection) => stand(connection, id, state, NOW));
      expect([state, await foundBy(database, [])]).toEqual([state, found]);
    }
  });

  it('leaves no trace in the index when the transaction fails', async () => {
    const id = await aJob(database, { texts: { fr: jobText('Tisserande') } });
    const size = await sizeOfIndex(database, 'job');
    const work = database.transaction(async (connection) => {
      await aJob(connection, { texts: { fr: jobText('Fileuse') } });
      await stand(connection, id, 'binned', NOW);
      expect(await foundBy(connection, ['t:fileur'])).toHaveLength(1);
      throw new Error('the editor stumbled');
    });
    await expect(work).rejects.toThrow('the editor stumbled');
    expect(await foundBy(database, [])).toEqual([id]);
    expect(await sizeOfIndex(database, 'job')).toEqual(size);
  });

  it('takes the demo out of the index with the demo', async () => {
    await aJob(database, { demo: true });
    const id = await aJob(database, { employerId: await anEmployer(database) });
    await clearDemo(database);
    expect(await foundBy(database, [])).toEqual([id]);
    expect(new Set(await sizeOfIndex(database, 'job'))).toEqual(new Set([1]));
  });
});

function wordToken(word: string): string {
  return `w:${wordOf(word).stem}`;
}

async function change(id: number, changes: Partial<JobContent>): Promise<void> {
  await database.transaction(async (connection) => {
    const before = await existing(connection, id);
    const after = { ...before, employerId: before.employer.id, placeIds: [], ...changes };
    await updateJob(connection, before, after, NOW);
  });
}

async function stand(
  connection: Connection,
  id: number,
  state: 'draft' | 'scheduled' | 'published' | 'closed' | 'binned',
  now: Date,
): Promise<void> {
  await standJob(connection, await existing(connection, id), { ...CONTEXT, state }, now);
}

async function existing(connection: Connection, id: number) {
  const job = await jobForEditing(connection, id, NOW);
  if (job === undefined) throw new Error(`no listing ${id}`);
  return job;
}
