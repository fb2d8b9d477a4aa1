import { chosen, failuresOf } from '../../src/search/memory/choose';
import { Memory } from '../../src/search/memory/memory';
import { searchRecord } from '../support/search';

describe('what is kept in memory of an index', () => {
  it('is found by the numbers of its rows, however far apart, and nothing else is', () => {
    const memory = memoryOf(2, 3, 5, 8, 13, 1000, 5000);
    expect([...memory.rowsOf([5000, 1000, 999, 13, 4, 3, 2, 1])]).toEqual([6, 5, 4, 1, 0]);
    expect([...memory.rowsOf([9000])]).toEqual([]);
    expect([...new Memory().rowsOf([1])]).toEqual([]);
  });

  it('is the newest first, also where a row comes later than a newer one', () => {
    const memory = memoryOf(1, 2, 7, 9, 4);
    expect([...memory.all()].map((row) => memory.idOf(row))).toEqual([90, 70, 40, 20, 10]);
    expect([...memory.rowsOf([9, 7, 4, 2])].map((row) => memory.idOf(row))).toEqual([
      ...[90, 70, 40, 20],
    ]);
  });

  it('grows beyond the room that it began with', () => {
    const memory = memoryOf(...Array.from({ length: 5000 }, (_, at) => at + 1));
    expect(memory.size).toBe(5000);
    expect(memory.idOf(memory.rowsOf([4321])[0] ?? 0)).toBe(43_210);
    expect(memory.amounts('annualCents')[4320]).toBe(4321);
  });

  it('changes nothing when a row comes twice, or goes twice', () => {
    const memory = memoryOf(1, 2);
    memory.put(2, 99, searchRecord());
    expect(memory.idOf(1)).toBe(20);
    memory.remove(1);
    memory.remove(1);
    memory.remove(77);
    expect([memory.size, memory.gone]).toEqual([2, 1]);
  });

  it('knows what titles and names say, and what filters a row has', () => {
    const memory = new Memory();
    const record = { places: ['verdun', 'anjou'], title: 'chef _chef', name: 'atelier galet' };
    memory.put(1, 10, searchRecord(record));
    memory.put(2, 20, searchRecord({ ...record, places: [], title: '' }));
    const said = (row: number, where: 'title' | 'name') =>
      [...memory.termsOf(row, where)].map((code) => memory.termOf(code));
    expect(said(0, 'title')).toEqual(['chef', '_chef']);
    expect(said(1, 'title')).toEqual([]);
    expect(said(1, 'name')).toEqual(['atelier', 'galet']);
    expect(memory.codeOfTerm('nobody')).toBeUndefined();
    const { codes, values } = memory.field('place');
    expect([values[codes[0] ?? 9], values[codes[1] ?? 9]]).toEqual([['verdun', 'anjou'], []]);
  });
});

describe('what is chosen of it', () => {
  const memory = new Memory();
  memory.put(1, 1, searchRecord({ tenure: 'casual', annualCents: 100 }));
  memory.put(2, 2, searchRecord({ tenure: 'permanent', annualCents: 100 }));
  memory.put(3, 3, searchRecord({ tenure: 'permanent', annualCents: 300 }));
  memory.put(4, 4, searchRecord({ tenure: 'permanent', annualCents: 300, opensAt: 51 }));
  memory.put(5, 5, searchRecord({ tenure: 'permanent', annualCents: 300, closesAt: 50 }));
  memory.put(6, 6, searchRecord({ tenure: 'permanent', annualCents: 300 }));
  memory.remove(6);
  const tests = [
    { field: 'tenure', any: new Set(['permanent', 'seasonal']) },
    { amount: 'annualCents', from: 200 },
  ] as const;
  const choose = (limit: number, except?: number) => {
    const failures = failuresOf(memory, memory.all(), tests, 50);
    const found = chosen(memory.all(), failures, {
      limit,
      ...(except === undefined ? {} : { except }),
    });
    return [...found].map((row) => memory.idOf(row));
  };

  it('is open now, has not gone, and passes all tests', () => {
    expect(choose(10)).toEqual([3]);
  });

  it('may fail one of them', () => {
    expect(choose(10, 0)).toEqual([3]);
    expect(choose(10, 1)).toEqual([3, 2]);
    expect(choose(1, 1)).toEqual([3]);
  });
});

/** A memory of such rows, each of something ten times its number. */
function memoryOf(...rowIds: readonly number[]): Memory {
  const memory = new Memory();
  for (const rowId of rowIds) memory.put(rowId, rowId * 10, searchRecord({ annualCents: rowId }));
  return memory;
}
