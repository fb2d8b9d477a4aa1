import { byLastDay, readAnchor } from '../../src/favourites/rules';

it.each([
  '',
  'job-',
  'job-0',
  'job-012',
  'job-1x',
  'jobs-1',
  'author-1',
  'job-1234567890',
  ['job-1'],
])('reads no favourite in %j', (text) => {
  expect(readAnchor(text)).toBeUndefined();
});

it('reads a kind and a number', () => {
  expect(readAnchor('article-12')).toEqual({ kind: 'article', id: 12 });
});

it('puts what closes first before the rest, and what has closed after it, the latest first', () => {
  const row = (day: number | null, closed = false) => ({
    closed,
    lastDay: day === null ? null : new Date(day),
  });
  const rows = [row(5), row(2, true), row(9), row(null), row(3, true)];
  expect(byLastDay(rows)).toEqual([row(5), row(9), row(null), row(3, true), row(2, true)]);
});
