import {
  rankNear,
  subjectOf,
  titleWords,
  type Candidate,
  type Subject,
} from '../../src/search/nearness';

const nothing: Subject = { tags: [], categories: [], words: [] };

/** A candidate of its own author, called by the name that the test gives it. */
let lastGroup = 0;
function about(
  item: string,
  subject: Partial<Subject>,
  more: { group?: number; at?: number } = {},
) {
  lastGroup += 1;
  return { item, subject: { ...nothing, ...subject }, group: lastGroup, at: 0, ...more };
}

function nearest(subject: Partial<Subject>, candidates: Candidate<string>[], limit = 10) {
  return rankNear({ ...nothing, ...subject }, candidates, limit);
}

describe('nearness by subject', () => {
  it('finds what shares a tag, and leaves out what shares nothing', () => {
    const found = nearest({ tags: ['kitchen'] }, [
      about('bread', { tags: ['kitchen'] }),
      about('law', { tags: ['rights'] }),
    ]);
    expect(found).toEqual(['bread']);
  });

  it('finds what shares a word of the title', () => {
    const found = nearest({ words: ['boulangerie'] }, [
      about('bread', { words: ['boulangerie'] }),
      about('law', { words: ['contrat'] }),
    ]);
    expect(found).toEqual(['bread']);
  });

  it('brings nothing for its category alone', () => {
    expect(nearest({ categories: ['rights'] }, [about('law', { categories: ['rights'] })])).toEqual(
      [],
    );
  });

  it('brings nothing for its date alone', () => {
    expect(nearest({ tags: ['kitchen'] }, [about('today', {}, { at: Date.now() })])).toEqual([]);
  });

  it('puts the same category first among what shares as much', () => {
    const found = nearest({ tags: ['schedule'], categories: ['working-life'] }, [
      about('newer', { tags: ['schedule'], categories: ['rights'] }, { at: 2 }),
      about('same category', { tags: ['schedule'], categories: ['working-life'] }, { at: 1 }),
    ]);
    expect(found).toEqual(['same category', 'newer']);
  });

  it('puts the newer first only among what is equally near', () => {
    const found = nearest({ tags: ['cv', 'interview'] }, [
      about('old and near', { tags: ['cv', 'interview'] }, { at: 1 }),
      about('old', { tags: ['cv'] }, { at: 1 }),
      about('new', { tags: ['cv'] }, { at: 2 }),
      about('other', { tags: ['interview'] }, { at: 0 }),
    ]);
    expect(found).toEqual(['old and near', 'other', 'new', 'old']);
  });

  it('counts what few share for more than what many do', () => {
    const found = nearest({ tags: ['schedule', 'parental-leave'] }, [
      about('common', { tags: ['schedule'] }, { at: 9 }),
      about('also common', { tags: ['schedule'] }, { at: 8 }),
      about('rare', { tags: ['parental-leave'] }, { at: 1 }),
    ]);
    expect(found[0]).toBe('rare');
  });

  it('keeps what shares a tag that nearly all share: they may be here because they share it', () => {
    const remote = Array.from({ length: 6 }, (_, at) =>
      about(`remote ${at}`, { tags: ['telework'] }),
    );
    const found = nearest({ tags: ['telework', 'rights'] }, [
      about('both', { tags: ['telework', 'rights'] }),
      about('rights', { tags: ['rights'] }),
      ...remote,
    ]);
    expect(found).toHaveLength(8);
    expect(found.slice(0, 2)).toEqual(['both', 'rights']);
  });

  it('leaves out a stranger that shares one common tag, beside a twin', () => {
    const subject = { tags: ['french-learning', 'newcomers', 'training'], words: ['francai'] };
    const trainings = Array.from({ length: 8 }, (_, at) =>
      about(`training ${at}`, { tags: ['training'] }),
    );
    expect(nearest(subject, [about('twin', subject), ...trainings])).toEqual(['twin']);
  });

  it('lets nobody speak twice before everyone who is near has spoken', () => {
    const found = nearest({ tags: ['cv', 'interview'] }, [
      about('Thanh-Mai, near', { tags: ['cv', 'interview'] }, { group: -1, at: 3 }),
      about('Thanh-Mai, near too', { tags: ['cv', 'interview'] }, { group: -1, at: 2 }),
      about('Eamon, less near', { tags: ['cv'] }, { group: -2 }),
    ]);
    expect(found).toEqual(['Thanh-Mai, near', 'Eamon, less near', 'Thanh-Mai, near too']);
  });

  it('gives as many as it is asked for, and none where there is none', () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => about(name, { tags: ['cv'] }));
    expect(nearest({ tags: ['cv'] }, many, 3)).toHaveLength(3);
    expect(nearest({ tags: ['cv'] }, [])).toEqual([]);
  });
});

describe('the words of titles that tell a subject', () => {
  it('are folded, without plural, and said once', () => {
    expect(titleWords(['Métiers du bâtiment', 'Le MÉTIER d’une vie'])).toEqual([
      'metier',
      'batiment',
    ]);
  });

  it('are neither short nor empty', () => {
    expect(titleWords(['Avec vous, sans CV: the pay', 'What your team wants'])).toEqual(['want']);
  });

  it('leave out what is split off for the feminine', () => {
    expect(titleWords(['Éducateur·trice', 'Souscripteur(-trice)', 'Soudeur(se)'])).toEqual([
      'educateur',
      'souscripteur',
      'soudeur',
    ]);
  });

  it('leave out ranks, which say nothing of the trade', () => {
    const titles = ['Technicien(ne) en comptabilité', 'Technicienne ou technicien en loisirs'];
    expect(titleWords(titles)).toEqual(['comptabilite', 'loisir']);
    expect(titleWords(['Chef de service, buanderie', 'Sales Managers'])).toEqual([
      'buanderie',
      'sale',
    ]);
  });

  it('leave out « après », accent or not', () => {
    expect(titleWords(['Après le congé', 'Apres tout'])).toEqual(['conge']);
  });
});

it('knows that two titles name one trade, each in its language', () => {
  const french = subjectOf([], [], { fr: { title: 'Infirmière de nuit' } });
  const english = subjectOf([], [], { en: { title: 'Registered Nurse' } });
  expect(french.words.filter((word) => english.words.includes(word))).toEqual(['_nurse']);
});
