import { mendedQuery } from '../../src/search/mended-query';

it.each([
  [
    'ortikultrice à Verdun',
    [['ortikultrice', 'horticultrice']],
    ['"ortikultrice" à Verdun', 'horticultrice à Verdun'],
  ],
  ['artistes artist', [['artist', 'artiste']], ['artistes "artist"', 'artistes artiste']],
  ['j.o.x $& x', [['j.o.x', 'a$&b']], ['"j.o.x" $& x', 'a$&b $& x']],
  [
    'soudeu soudeu',
    [
      ['soudeu', 'soudeur'],
      ['soudeu', 'soudeur'],
    ],
    ['"soudeu" "soudeu"', 'soudeur soudeur'],
  ],
])('a mended search is told as it was typed and as it was read: %s', (q, mended, told) => {
  const each = mended.map(([typed = '', instead = '']) => ({ typed, instead }));
  expect(mendedQuery(q, each)).toEqual(told);
});
