import type { Category, Place } from '../../src/catalogue/model';
import {
  EMPLOYERS_OFFERED,
  hasPlainerAddress,
  parseJobQuery,
  writeJobQuery,
} from '../../src/jobs/forms';

const places = ['lachine', 'verdun'].map((slug, at): Place => {
  return { id: at + 1, kind: 'borough', name: slug, slug, former: [] };
});
const categories = ['culture', 'health'].map((code, at): Category => {
  const words = { fr: code, en: code };
  return { id: at + 1, kind: 'job', code, name: words, slug: words, sort: words };
});

const read = (given: unknown) => parseJobQuery(given, { places, categories });
const NOTHING = read({});

describe('what an address asks of the list', () => {
  it('is nothing when it says nothing', () => {
    expect(NOTHING).toEqual({
      q: '',
      ...{ tenure: [], schedule: [], workplace: [], place: [], category: [] },
      ...{ employer: [], language: [], lang: [], sort: 'date' },
    });
    expect(writeJobQuery(NOTHING)).toBe('');
  });

  it('is several places as well when a form sent them as one value', () => {
    expect(read({ place: 'verdun lachine' }).place).toEqual(['lachine', 'verdun']);
    expect(read({ place: ['verdun atlantis', 'verdun'] }).place).toEqual(['verdun']);
  });

  it('is one value or several of the same filter', () => {
    expect(read({ tenure: 'casual' }).tenure).toEqual(['casual']);
    expect(read({ tenure: ['casual', 'permanent'] }).tenure).toEqual(['permanent', 'casual']);
  });

  it.each([
    ['an object', { place: { slug: 'verdun' } }],
    ['a list of objects', { place: [{}, null, 7] }],
    ['a number', { employer: 7, salary_min: {}, posted: [] }],
    ['nothing', { tenure: null, sort: null }],
    ['what every object has', { sort: 'constructor', place: '__proto__', lang: 'toString' }],
  ])('is nothing when a value is %s', (_, given) => {
    expect(read(given)).toEqual(NOTHING);
  });

  it('is words on one line, in the order that suits them', () => {
    expect(read({ q: '  coiffeuse \n lachine ' })).toMatchObject({
      ...{ q: 'coiffeuse lachine', sort: 'relevance' },
    });
    expect(read({ q: 'x'.repeat(1000) }).q).toHaveLength(400);
    expect(read({ q: '', sort: 'relevance' }).sort).toBe('date');
    expect(writeJobQuery(read({ q: 'a & b', lang: 'fr' }))).toBe('?q=a+%26+b&lang=fr');
    expect(writeJobQuery(read({ q: 'a', sort: 'date' }))).toBe('?q=a&sort=date');
  });

  it('knows numbers of employers alone, small ones, each once and in order', () => {
    const employer = ['12', '3', '12', '0', '-1', '1.5', '007', '1e3', ' 4', '1234567890', '４'];
    expect(read({ employer }).employer).toEqual(['3', '12']);
  });

  it.each([
    ['1', 1],
    ['1000000', 1_000_000],
    ['1000001', undefined],
    ['0', undefined],
    ['52000.50', undefined],
    ['', undefined],
    ['0x10', undefined],
    ['1e5', undefined],
    [' 5', undefined],
    ['+5', undefined],
    ['Infinity', undefined],
    ['NaN', undefined],
  ])('reads a salary of “%s” as %s', (given, amount) => {
    expect(read({ salary_min: given }).salary_min).toBe(amount);
  });

  it('takes several values of a filter as “or”: the lowest salary, the most days', () => {
    const query = read({ salary_min: ['70000', '60000', '0x1'], posted: ['1', '7', '3', '999'] });
    expect([query.salary_min, query.posted]).toEqual([60_000, 7]);
  });

  it('looks at as many values of a filter as the form offers, however many come: forty of a filter, however many come', () => {
    const crowd = Array.from({ length: 1000 }, (_, at) => String(at + 1));
    expect(read({ employer: crowd }).employer).toHaveLength(EMPLOYERS_OFFERED);
  });
});

describe('the address of a list', () => {
  it('says all that the list is, in one order, and nothing else', () => {
    const query = read({
      ...{ sort: 'salary', posted: '7', salary_min: '50000', lang: 'en', language: ['es', 'fr'] },
      ...{ employer: '4', category: 'health', place: ['verdun', 'lachine'], workplace: 'remote' },
      ...{ schedule: 'flexible', tenure: ['casual', 'contract'], colour: 'ignored' },
    });
    expect(writeJobQuery(query, 2)).toBe(
      '?tenure=contract&tenure=casual&schedule=flexible&workplace=remote&place=lachine' +
        '&place=verdun&category=health&employer=4&language=fr&language=es&lang=en' +
        '&salary_min=50000&posted=7&sort=salary&page=2',
    );
  });

  it('reads back as the same list', () => {
    const query = read({
      tenure: ['stray', 'casual'],
      place: 'verdun',
      posted: '3',
      sort: 'salary',
    });
    const written = new URLSearchParams(writeJobQuery(query));
    expect(read(Object.fromEntries(written))).toEqual(query);
  });

  it('leaves out the first page and the usual sort', () => {
    expect(writeJobQuery(read({ sort: 'date' }), 1)).toBe('');
  });
});

it.each([
  [{ posted: '' }, true],
  [{ place: ['verdun', ''] }, true],
  [{ place: ['verdun'], posted: '7' }, false],
  [{ place: 'lachine verdun' }, true],
  [{ place: ['verdun', 'saint-laurent dorval'] }, true],
  [{ place: "x' OR 1 = 1" }, false],
  [{ q: 'commis comptable' }, false],
  [{}, false],
])('of %j, a plainer address says the same: %s', (given, plainer) => {
  expect(hasPlainerAddress(given)).toBe(plainer);
});
