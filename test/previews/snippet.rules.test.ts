import { cutFor, trailOf } from '../../src/desk/snippet';

describe('what a search engine shows of a text', () => {
  it('is all of it where there is room', () => {
    expect(cutFor(' un  deux trois ', 13)).toEqual({ shown: 'un deux trois', lost: '', count: 13 });
  });

  it('ends at a word, without the sign before the cut', () => {
    const cut = { shown: 'un deux…', lost: 'trois', count: 14 };
    expect(cutFor('un deux, trois', 12)).toEqual(cut);
  });

  it('fits with the mark of the cut, also where one word is too long', () => {
    expect(cutFor('anticonstitutionnellement', 10)).toEqual({
      ...{ shown: 'anticonst…', lost: 'itutionnellement', count: 25 },
    });
  });

  it('counts letters as people do', () => {
    expect(cutFor('🪜🪜🪜', 3)).toEqual({ shown: '🪜🪜🪜', lost: '', count: 3 });
  });

  it('has the address as a way through the site', () => {
    expect(trailOf('https://escalier.example/fr/articles/12-un-matin')).toBe(
      'escalier.example › fr › articles › 12-un-matin',
    );
  });
});
