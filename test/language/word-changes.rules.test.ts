import { wordChanges } from '../../src/language/word-changes';

/** `-removed-`, `+added+`, and what stays as it is. */
function written(before: string, after: string): string {
  const signs = { removed: '-', added: '+', same: '' };
  return wordChanges(before, after)
    .map(({ text, change }) => signs[change] + text + signs[change])
    .join('');
}

describe('how a text became another', () => {
  it('is told by words', () => {
    expect(written('Un escalier rouge en bois.', 'Un escalier vert en bois.')).toBe(
      'Un escalier -rouge-+vert+ en bois.',
    );
  });

  it('takes accents and apostrophes for parts of words', () => {
    expect(written('L’été passé', 'L’hiver passé')).toBe('L’-été-+hiver+ passé');
  });

  it('is told of what was empty, or is now', () => {
    expect(written('', 'Tout neuf')).toBe('+Tout neuf+');
    expect(written('Tout vieux', '')).toBe('-Tout vieux-');
    expect(written('', '')).toBe('');
  });

  it('takes several words in a row for one change', () => {
    expect(
      written(
        'On attend tout le monde au pied du grand escalier.',
        'On attend tout le monde en haut de la tour.',
      ),
    ).toBe('On attend tout le monde -au pied du grand escalier-+en haut de la tour+.');
  });

  it('cuts long passages short that stay the same, around what changed', () => {
    const long = 'mot '.repeat(500);
    const told = written(`${long}avant ${long}`, `${long}après ${long}`);
    expect(told).toMatch(/^\[…\] mot .*-avant-\+après\+ .*mot \[…\]$/s);
    expect(told.length).toBeLessThan(600);
  });

  it('leaves the spaces after a change out of it that were there before', () => {
    expect(written('Trois salles à louer', 'Quatre grandes salles à louer')).toBe(
      '-Trois-+Quatre grandes+ salles à louer',
    );
  });

  it('shows a text that was written anew after the one before, small words in common or not', () => {
    expect(written('Au pied du grand escalier.', 'Au haut de la vieille tour.')).toBe(
      '-Au pied du grand escalier.-+Au haut de la vieille tour.+',
    );
  });

  it('shows two texts one after the other that have nothing in common, however long they are', () => {
    const [one, other] = ['a', 'b'].map((letter) =>
      Array.from({ length: 8000 }, (_, at) => letter + String(at)).join(' '),
    ) as [string, string];
    expect(wordChanges(one, other)).toEqual([
      { text: one, change: 'removed' },
      { text: other, change: 'added' },
    ]);
  });
});
