import { isOpenNow, packRecord, unpackRecord, type SearchRecord } from '../../src/search/record';

const JOB: SearchRecord = {
  opensAt: Date.parse('2026-11-20T15:00:00Z'),
  closesAt: Date.parse('2026-12-21T05:00:00Z'),
  annualCents: 6_240_000,
  tenure: 'permanent',
  schedule: 'part_time',
  workplace: 'hybrid',
  places: ['verdun', 'le-sud-ouest'],
  category: 'administration',
  employerId: 12,
  authorId: 0,
  languages: ['fr', 'en'],
  locales: ['fr'],
  title: 'commis bureau _office-clerk',
  name: 'atelier galet',
};

describe('a record', () => {
  it('comes out of its string as it went in', () => {
    expect(unpackRecord(packRecord(JOB))).toEqual(JOB);
  });

  it('keeps apart what is empty, and what never closes', () => {
    const article: SearchRecord = {
      ...{ opensAt: 5, closesAt: Infinity, annualCents: 0 },
      ...{ tenure: '', schedule: '', workplace: '', places: [], category: 'rights' },
      ...{ employerId: 0, authorId: 3, languages: [], locales: ['fr', 'en'], title: '', name: '' },
    };
    expect(unpackRecord(packRecord(article))).toEqual(article);
  });

  it('keeps letters of all the world, and signs that are words', () => {
    const title = "c# c++ asp.net r&d 24/7 معلم école o'brien _chef ~chef";
    expect(unpackRecord(packRecord({ ...JOB, title })).title).toBe(title);
  });
});

describe('what is open', () => {
  it.each([
    ['before it is published', JOB.opensAt - 1, false],
    ['from the instant on which it is', JOB.opensAt, true],
    ['until the last of its last day', JOB.closesAt - 1, true],
    ['and no longer', JOB.closesAt, false],
  ])('%s', (_, now, open) => {
    expect(isOpenNow(JOB, now)).toBe(open);
  });

  it('may stay so for good', () => {
    expect(isOpenNow({ opensAt: 0, closesAt: Infinity }, Number.MAX_SAFE_INTEGER)).toBe(true);
  });
});
