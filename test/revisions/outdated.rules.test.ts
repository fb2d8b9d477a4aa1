import { twinOf } from '../../src/http/twin-fields';
import { outdatedAfter } from '../../src/revisions/rules';

const FIELDS = ['fr.title', 'fr.body', 'fr.ready', 'en.title', 'en.body', 'en.ready', 'tags'];
const BOTH = ['fr.title', 'fr.body', 'en.title', 'en.body'];

/** What lags behind after a save, of an item that had both texts unless it says otherwise. */
function after(
  given: Partial<Record<'changed' | 'outdated' | 'reviewed' | 'had' | 'has', string[]>>,
) {
  const { changed = [], outdated = [], reviewed = [], had = BOTH, has = BOTH } = given;
  return outdatedAfter({
    ...{ fields: FIELDS, changed, outdated, reviewed },
    hadWords: (name) => had.includes(name),
    hasWords: (name) => has.includes(name),
  });
}

describe('the fields that lag behind the other language', () => {
  it('are those whose twin alone has changed', () => {
    expect(after({ changed: ['fr.title', 'tags'] })).toEqual(['en.title']);
    expect(after({ changed: ['fr.title', 'en.title'] })).toEqual([]);
  });

  it('stay so until they are written or read again', () => {
    expect(after({ outdated: ['en.title'] })).toEqual(['en.title']);
    expect(after({ outdated: ['en.title'], changed: ['en.title'] })).toEqual([]);
    expect(after({ outdated: ['en.title'], reviewed: ['en.title'] })).toEqual([]);
  });

  it('are none where the second language is only being written', () => {
    const had = ['fr.title', 'fr.body'];
    expect(after({ had, changed: ['en.title', 'en.body'] })).toEqual([]);
    expect(after({ had, has: had, changed: ['fr.title'] })).toEqual([]);
  });

  it('are none where nothing is left in either', () => {
    expect(after({ changed: ['en.title'], has: ['fr.title'] })).toEqual([]);
    expect(after({ outdated: ['en.title'], has: ['fr.title'] })).toEqual([]);
  });

  it('have a twin where they hold words', () => {
    expect(FIELDS.map(twinOf)).toEqual([
      ...['en.title', 'en.body', undefined, 'fr.title', 'fr.body', undefined, undefined],
    ]);
  });
});
