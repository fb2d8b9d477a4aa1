import { termsOf } from '../../src/search/document';
import { planOf } from '../../src/search/plan';
import { readQuery } from '../../src/search/read';

describe('the title of a listing', () => {
  it('says each trade of a name of two, in the other language too', () => {
    expect([...titleTerms('Welder-Fitter')]).toEqual(
      expect.arrayContaining(['_welder-fitter', '_welder', 'welder']),
    );
    expect([...titleTerms('Soudeur-monteur')]).toContain('_welder');
  });

  it('does not say what a longer name only begins or ends with', () => {
    expect([...titleTerms('Chef de chantier')]).not.toContain('chef');
    expect([...titleTerms('Aide-soignante')]).not.toContain('aid');
  });
});

describe('a trade that is looked for', () => {
  it('is met better by its kinds than by what it is a kind of', () => {
    const [group] = planOf(readQuery('bus driver', undefined, { filters: true })).groups;
    const weightOf = (concept: string) =>
      group?.alternatives.find(({ term }) => term === `_${concept}`)?.weight ?? 0;
    expect(weightOf('bus-driver')).toBe(100);
    expect(weightOf('school-bus-driver')).toBeGreaterThan(weightOf('driver'));
    expect(weightOf('driver')).toBeGreaterThan(0);
  });
});

function titleTerms(title: string): ReadonlySet<string> {
  return termsOf({ texts: { fr: { title, summary: '', body: '' } }, name: '', about: [] }).title;
}
