import { searcherHere } from '../../src/searching';
import type { Asked } from '../../src/search/search';
import { engineOf, type IndexEntry } from '../../src/search/engine';
import { indexEntry } from '../../src/search/entry';
import { fixedClock } from '../support/clock';
import { testDatabase, type TestDatabase } from '../support/database';
import { searchRecord, withoutThings } from '../support/search';

const CLOCK = fixedClock('2026-11-24T15:00:00Z');
/** More than are held in hand of ten words. */
const MANY = 6000;
const WORDS = [
  'vis',
  'clou',
  'scie',
  'pince',
  'rabot',
  'lime',
  'colle',
  'corde',
  'sable',
  'brique',
];

jest.setTimeout(120_000);

describe('words that more have than can be held', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase();
    await withoutThings(database);
    const entries = Array.from({ length: MANY }, (_, at) => common(at + 1));
    await engineOf(database).put(database, 'job', entries);
  });
  afterAll(() => database.drop());

  it('are met as far down as conditions want it', async () => {
    const { ids, facets, more } = await answer({ filters: { tenure: ['internship'] } });
    expect(ids).toEqual([60, 50, 40, 30, 20, 10]);
    expect(more).toBe(false);
    // Without its own filter there are more than are counted: the newest are.
    expect(facets.tenure.get('permanent')).toBe(2000);
    expect(facets.schedule).toEqual(new Map([['full_time', 6]]));
  });

  it('are put in the order of pay over all of them', async () => {
    const { ids, more } = await answer({ sort: 'salary' });
    expect(ids.slice(0, 3)).toEqual([17, MANY, MANY - 1]);
    expect(more).toBe(true);
  });

  it('says that there may be more where what was looked at had a word that is not wanted', async () => {
    // The newest have it, down to further than is looked at.
    const { ids, more } = await answer({ typed: `${WORDS.join(' ')} -marteau` });
    expect([ids, more]).toEqual([[], true]);
  });

  it('are counted to the last where nothing is typed, in whatever order', async () => {
    const { ids, total, more } = await answer({ typed: '', sort: 'salary' });
    expect([total, more, ids.length]).toEqual([MANY, false, 2000]);
    expect(ids.slice(0, 2)).toEqual([17, MANY]);
  });

  function answer(asked: Partial<Asked>) {
    const searcher = searcherHere(database, CLOCK);
    return searcher.search(
      { typed: WORDS.join(' '), filters: {}, sort: 'relevance', ...asked },
      { kind: 'job', locale: 'fr', now: CLOCK.now() },
    );
  }
});

/** All have the words, the newer ones a word more; among the sixty oldest are six internships, and the one that pays best. */
function common(id: number): IndexEntry {
  const { title, name, ...facts } = searchRecord({
    tenure: id <= 60 && id % 10 === 0 ? 'internship' : 'permanent',
    annualCents: id === 17 ? 9_000_000 : 5_000_000,
    opensAt: id,
  });
  const text = {
    title,
    summary: '',
    body: [...WORDS, ...(id > 1500 ? ['marteau'] : [])].join(' '),
  };
  return indexEntry(id, { texts: { fr: text }, name, about: [] }, facts);
}
