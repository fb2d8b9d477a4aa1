import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config';
import { LOCALES } from '../../src/language/locales';
import { isKindOf } from '../../src/search/kinds';
import {
  CONCEPTS,
  findConcepts,
  nearTo,
  type Concept,
  type Standing,
} from '../../src/search/lexicon';
import { wordsOf } from '../../src/search/words';

const FOLDER = join(projectRoot, 'src', 'search', 'lexicon');
const HEADER = 'concept\tfr\ten\tnear\tnote';
const COLUMNS = HEADER.split('\t').length;

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.tsv'))
  .map((name) => ({ name, lines: readFileSync(join(FOLDER, name), 'utf8').split('\n') }));
const ids = new Set(CONCEPTS.map(({ id }) => id));
const namesOf = ({ names }: Concept) => LOCALES.flatMap((locale) => names[locale]);

/** What a name is found by; short acronyms are found as they are written. */
function keyOf(name: string): string {
  const words = wordsOf(name);
  const telling = words.filter(({ empty }) => !empty);
  const found = telling.length < 2 ? words : telling;
  const isAcronym = words.length === 1 && name.length <= 3 && /\p{Lu}/u.test(name);
  return isAcronym ? name : found.map(({ stem }) => stem).join(' ');
}

/** What stands more than once. */
function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

describe('the lexicon', () => {
  it('has the same columns in every file, and nothing else', () => {
    for (const { name, lines } of files) {
      expect([name, lines[0]]).toEqual([name, HEADER]);
      expect([name, lines.at(-1)]).toEqual([name, '']);
      const odd = lines.slice(1, -1).filter((line) => line.split('\t').length !== COLUMNS);
      expect([name, odd]).toEqual([name, []]);
    }
  });

  it('knows at least 900 concepts, each once, under a plain name', () => {
    expect(CONCEPTS.length).toBeGreaterThanOrEqual(900);
    expect(repeated(CONCEPTS.map(({ id }) => id))).toEqual([]);
    expect([...ids].filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it.each(LOCALES)('names every concept in %s', (locale) => {
    expect(CONCEPTS.filter(({ names }) => names[locale].length === 0)).toEqual([]);
  });

  it('names nothing twice in one language, nor with nothing to look for', () => {
    for (const concept of CONCEPTS) {
      for (const locale of LOCALES) {
        expect([concept.id, repeated(concept.names[locale])]).toEqual([concept.id, []]);
      }
      const mute = namesOf(concept).filter((name) => wordsOf(name).length === 0);
      expect([concept.id, mute]).toEqual([concept.id, []]);
    }
  });

  it('writes names as search reads them: no straight apostrophe, no accent apart, no stray space', () => {
    const odd = CONCEPTS.flatMap(namesOf).filter(
      (name) => name !== name.normalize('NFC') || /'|\s\s|\u00a0|^\s|\s$/.test(name),
    );
    expect(odd).toEqual([]);
  });

  it('gives no name to two concepts, unless the note of both says why', () => {
    const holders = new Map<string, Concept[]>();
    for (const concept of CONCEPTS) {
      for (const key of new Set(namesOf(concept).map(keyOf))) {
        holders.set(key, [...(holders.get(key) ?? []), concept]);
      }
    }
    const shared = [...holders].filter(
      ([, concepts]) => concepts.length > 1 && concepts.some((each) => !owns(each, concepts)),
    );
    expect(shared.map(([key, concepts]) => [key, concepts.map(({ id }) => id)])).toEqual([]);

    function owns({ id, note }: Concept, concepts: readonly Concept[]): boolean {
      const named = note.split(/[^a-z0-9-]+/);
      return concepts.every((other) => other.id === id || named.includes(other.id));
    }
  });

  it('hears a name in brackets where it is typed or stands in a title, and not in prose', () => {
    const heard = (standing: Standing) =>
      findConcepts(wordsOf('un environnement agréable'), standing).map(({ concepts }) => concepts);
    expect(heard('prose')).toEqual([]);
    expect(heard('title')).toEqual([['environment']]);
    expect(heard('typed')).toEqual([['environment']]);
  });

  it('does not mistake a word of one language for one of the other', () => {
    const heard = (text: string) => findConcepts(wordsOf(text)).flatMap(({ concepts }) => concepts);
    expect(heard('formation interne')).not.toContain('internship');
    expect(heard('the pay is good')).not.toContain('payroll');
    expect(heard('the train stops here')).not.toContain('internship');
    expect(heard('we refer you')).not.toContain('referee');
  });

  it('is near to what exists and to nothing twice, with a weight from 0.2 to 0.7', () => {
    const pairs: string[] = [];
    for (const { id, near } of CONCEPTS) {
      for (const [other, weight] of near) {
        expect([id, other, ids.has(other) && other !== id]).toEqual([id, other, true]);
        expect([id, other, weight >= 0.2 && weight <= 0.7]).toEqual([id, other, true]);
        pairs.push([id, other].sort().join(' '));
      }
    }
    expect(repeated(pairs)).toEqual([]);
  });

  it('answers a wish with trades, and no trade with a wish', () => {
    const near = (id: string) => nearTo(id).map(([other]) => other);
    expect(near('plants-work')).toContain('gardener');
    expect(near('gardener')).toContain('horticulturist');
    expect(near('gardener')).not.toContain('plants-work');
  });

  it('knows what is a kind of what by its name, in either language', () => {
    expect(isKindOf('bus-driver', 'driver')).toBe(true);
    expect(isKindOf('driver', 'bus-driver')).toBe(false);
    expect(isKindOf('school-bus-driver', 'bus-driver')).toBe(true);
    expect(isKindOf('nurse', 'driver')).toBe(false);
    expect(isKindOf('nobody', 'driver')).toBe(false);
  });
});
