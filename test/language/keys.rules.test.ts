import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config';
import { flattenMessages, readMessages } from '../../src/language/messages';
import { splitPluralKey } from '../../src/language/plurals';
import { SHAPES } from './key-shapes';

const french = readMessages().fr;
const namespaces = Object.keys(french);
const keys = [
  ...new Set([...flattenMessages(french).keys()].map((key) => splitPluralKey(key).base)),
];
const filled = new Map(
  Object.entries(SHAPES).map(([shape, values]) => [
    shape,
    values.map((value) => fill(shape, value)),
  ]),
);
const sources = [...sourcesIn('views', '.ejs'), ...sourcesIn('src', '.ts')];
const written = found(/['"`](\w+:[\w.-]+)['"`]/g, (key) => namespaces.includes(namespaceOf(key)));
const built = found(
  /`((?:\w|\$\{[^`}]*\})+:(?:[\w.-]|\$\{[^`}]*\})+)`/g,
  // Where the namespace is a value too, what has a key’s shape and no word may be anything.
  (shape) => shape.includes('*') && (namespaces.includes(namespaceOf(shape)) || named(shape)),
);

it('asks only for words that exist', () => {
  const missing = [...written].filter(([key]) => !keys.includes(key));
  expect(missing.map(([key, path]) => `${key} in ${path}`)).toEqual([]);
});

it('writes every key in full, or lists its shape here', () => {
  const unlisted = [...built].filter(([shape]) => !(shape in SHAPES));
  expect(unlisted.map(([shape, path]) => `${shape} in ${path}`)).toEqual([]);
});

it('lists only shapes that are used, and values that lead to words', () => {
  expect(Object.keys(SHAPES).filter((shape) => !built.has(shape))).toEqual([]);
  expect([...filled.values()].flat().filter((key) => !keys.includes(key))).toEqual([]);
});

it('keeps no words that nobody uses', () => {
  const used = new Set([...written.keys(), ...[...filled.values()].flat()]);
  expect(keys.filter((key) => !used.has(key))).toEqual([]);
});

/** The shape with its stars replaced by the words of the value, one after the other. */
function fill(shape: string, value: string): string {
  const words = value.split('.');
  return shape.replace(/\*/g, () => words.shift() ?? '*');
}

function namespaceOf(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

function named(shape: string): boolean {
  return /:.*[a-z]/.test(shape) && keys.some(fits(shape));
}

function fits(shape: string): (key: string) => boolean {
  const pattern = new RegExp(`^${shape.replaceAll('.', '\\.').replaceAll('*', '[^.:]+')}$`);
  return (key) => pattern.test(key);
}

/** The keys or shapes that a pattern finds in the sources, each with one file where it stands. */
function found(pattern: RegExp, wanted: (key: string) => boolean): Map<string, string> {
  const matches = sources.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, match = '']): [string, string] => [
      match.replace(/\$\{[^}]*\}/g, '*'),
      path,
    ]),
  );
  return new Map(matches.filter(([key]) => wanted(key)));
}

function sourcesIn(folder: string, ending: string): { path: string; text: string }[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(join(projectRoot, path), 'utf8');
      // A key in a comment is an example, not a use.
      return { path, text: text.replace(/^\s*(?:\/\*[^]*?\*\/|\/\/.*$)/gm, '') };
    });
}
