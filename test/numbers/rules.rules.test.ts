import { drawBars } from '../../src/numbers/bars';
import { daysOf, firstOfDays, wordsToKeep } from '../../src/numbers/rules';

describe('of a search that found nothing', () => {
  it.each([
    ['odalie@exemple.example', 'an e-mail address'],
    ['cv odalie＠exemple.example', 'one with a wide sign'],
    ['514-555-0123', 'a telephone'],
    ['appelez le (514) 555.0123', 'one among words'],
    ['+1 514 555 0123', 'one from abroad'],
    ['123 456 789', 'an insurance number'],
    ['１２３４５６７', 'one in wide digits'],
    ['٠١٢٣٤٥٦', 'one in other digits'],
    ['a'.repeat(101), 'what is no search'],
    ['\u0000 \u200b', 'nothing'],
    ['«»', 'signs that are no words'],
  ])('%s is not kept: %s', (typed) => {
    expect(wordsToKeep(typed)).toBeUndefined();
  });

  it.each([
    ['  Luthière\u0000  SPÉCIALISÉE ', 'luthière spécialisée', 'luthiere specialisee'],
    ['soudeur 514', 'soudeur 514', 'soudeur 514'],
    ['aide 24 heures, 7 jours', 'aide 24 heures, 7 jours', 'aide 24 heures, 7 jours'],
    ['norme iso 900124', 'norme iso 900124', 'norme iso 900124'],
    ['a\ud800b', 'a b', 'a b'],
    ['a'.repeat(100), 'a'.repeat(100), 'a'.repeat(100)],
  ])('%j is kept as %j, the same as others by %j', (typed, words, key) => {
    expect(wordsToKeep(typed)).toEqual({ words, key });
  });
});

describe('the days of a period', () => {
  it('end today in Montréal, and those before it end the day before it', () => {
    const now = new Date('2026-11-25T04:30:00Z');
    expect(daysOf(3, now)).toEqual(['2026-11-22', '2026-11-23', '2026-11-24']);
    expect(daysOf(3, now, 1)).toEqual(['2026-11-19', '2026-11-20', '2026-11-21']);
    expect(firstOfDays(3, now)).toBe('2026-11-22');
  });

  it.each(['2026-03-08T12:00:00Z', '2026-11-01T12:00:00Z'])(
    'are each one there once around a change of the clocks: %s',
    (noon) => {
      const days = daysOf(7, new Date(Date.parse(noon) + 3 * 86_400_000));
      expect(new Set(days).size).toBe(7);
      expect(days).toContain(noon.slice(0, 10));
    },
  );
});

describe('a chart', () => {
  it('has a bar for each day with something, the highest to the top, the lowest still seen', () => {
    expect(drawBars([0, 1000, 1, 500])).toEqual({
      viewBox: '0 0 15 100',
      bars: [
        { x: 4, y: 0, width: 3, height: 100 },
        { x: 8, y: 98, width: 3, height: 2 },
        { x: 12, y: 50, width: 3, height: 50 },
      ],
    });
  });

  it('of nothing is empty', () => {
    expect(drawBars([0, 0]).bars).toEqual([]);
  });
});
