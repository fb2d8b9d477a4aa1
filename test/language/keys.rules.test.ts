import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config';
import { flattenMessages, readMessages } from '../../src/language/messages';
import { splitPluralKey } from '../../src/language/plurals';

/** The shapes of keys with a value of the page inside, `*` for the value; all others are written in full. */
const SHAPES: readonly string[] = [
  '*:description',
  '*:sections.*.body',
  '*:sections.*.heading',
  '*:title',
  '*:updated',
  'articles:credit.*.after',
  'articles:edit.bio.*',
  'articles:edit.wording.*',
  'desk:act.*',
  'desk:done.*',
  'desk:field.nameIn.*',
  'desk:language.*',
  'desk:list.*.add',
  'desk:list.*.heading',
  'desk:list.*.title',
  'desk:mistake.*Missing',
  'desk:state.*',
  'desk:text.*',
  'errors:*.sentence',
  'errors:*.title',
  'home:ideas.*',
  'jobDesk:option.*',
  'jobDesk:warning.ground.*',
  'jobDesk:warning.pay.*',
  'jobs:chip.lang.*',
  'jobs:facts.*',
  'jobs:filter.*',
  'jobs:language.*',
  'jobs:languageName.*',
  'jobs:needs.*',
  'jobs:option.lang.*',
  'jobs:schedule.*',
  'jobs:sort.*',
  'jobs:tenure.*',
  'jobs:terms.*.*',
  'jobs:workplace.*',
  'site:foot.*',
  'site:writtenIn.*',
];

const french = readMessages().fr;
const namespaces = Object.keys(french);
const keys = [
  ...new Set([...flattenMessages(french).keys()].map((key) => splitPluralKey(key).base)),
];
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
  const unlisted = [...built].filter(([shape]) => !SHAPES.includes(shape));
  expect(unlisted.map(([shape, path]) => `${shape} in ${path}`)).toEqual([]);
});

it('lists only shapes that are used and lead to words', () => {
  expect(SHAPES.filter((shape) => !built.has(shape) || !keys.some(fits(shape)))).toEqual([]);
});

it('keeps no words that nobody uses', () => {
  const unused = keys.filter(
    (key) => !written.has(key) && !SHAPES.some((shape) => fits(shape)(key)),
  );
  expect(unused).toEqual([]);
});

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
