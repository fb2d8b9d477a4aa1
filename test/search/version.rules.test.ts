import { CONCEPTS, type Concept } from '../../src/search/lexicon';
import type * as Version from '../../src/search/version';

/** The version as a process of its own would find it, with some modules changed. */
function versionWith(change: () => void): string {
  let version = '';
  jest.isolateModules(() => {
    change();
    version = jest.requireActual<typeof Version>('../../src/search/version').indexVersion();
  });
  return version;
}

describe('the version of an index', () => {
  const present = versionWith(() => undefined);

  it('is the same in each process', () => {
    expect(present).toMatch(/^[0-9a-f]{16}$/);
    expect(versionWith(() => undefined)).toBe(present);
  });

  it('is another one with another lexicon', () => {
    const [first, ...others] = CONCEPTS as [Concept, ...Concept[]];
    const other = versionWith(() => {
      jest.doMock('../../src/search/lexicon', () => ({
        ...jest.requireActual<object>('../../src/search/lexicon'),
        CONCEPTS: [{ ...first, near: [['chef', 0.5]] }, ...others],
      }));
    });
    expect(other).not.toBe(present);
  });

  it('is another one when words become other stems', () => {
    const other = versionWith(() => {
      jest.doMock('../../src/search/stem', () => ({ stemOf: (word: string) => word }));
    });
    expect(other).not.toBe(present);
  });
});
