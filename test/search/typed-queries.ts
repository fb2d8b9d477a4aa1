import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEDULES, TENURES, WORKPLACES } from '../../src/jobs/rules';
import { CONCEPTS } from '../../src/search/lexicon';
import type { Asked } from '../../src/search/search';
import { randomly, type Random } from '../support/random';

const LISTED = readFileSync(join(__dirname, 'judged', 'jobs.yaml'), 'utf8').match(/\p{L}+/gu) ?? [];
const NAMES = CONCEPTS.flatMap(({ names }) => [...names.fr, ...names.en]);
const SAID = [
  ...['temps partiel', 'full-time', 'télétravail', 'remote', 'permanent', 'stage', 'saisonnier'],
  ...['verdun', 'près de verdun', 'lachine', 'mtl', 'HoMa', 'saint-henri', 'downtown', 'plateau'],
  ...['60k', '25 $/h', '$60,000', '"service à la clientèle"', '"gestion de projet"', 'permis 5'],
  ...['C++', 'ASP.NET', 'R&D', '24/7', 'DEP', 'avocat·e', 'coiffeur/coiffeuse', 'AVOCAT-E'],
];

/** The n-th search that someone could make, always the same. */
export function randomAsked(at: number): Asked {
  const random = randomly(20_000 + at);
  const words = random.several(1 + random.below(4), () => part(random));
  const some = (values: readonly string[]) =>
    random.several(1 + random.below(2), () => random.one(values));
  return {
    typed: words.join(' '),
    filters: {
      ...(random.chance(0.2) ? { tenure: some(TENURES) } : {}),
      ...(random.chance(0.2) ? { schedule: some(SCHEDULES) } : {}),
      ...(random.chance(0.2) ? { workplace: some(WORKPLACES) } : {}),
      ...(random.chance(0.2) ? { place: some(['verdun', 'ville-marie', 'lachine', 'laval']) } : {}),
    },
    salaryFrom: random.chance(0.15) ? 30_000 + random.below(60_000) : undefined,
    withinDays: random.chance(0.15) ? random.below(30) : undefined,
    counted: { pay: [40_000, 60_000, 80_000], days: [1, 7, 30], employers: ['1', '2', '9'] },
    sort: random.one(['relevance', 'date', 'salary'] as const),
  };
}

function part(random: Random): string {
  const kind = random.next();
  if (kind < 0.3) return random.one(NAMES);
  if (kind < 0.65) return random.one(LISTED);
  if (kind < 0.75) return misspelt(random.one(LISTED), random);
  if (kind < 0.8) return `-${random.one(LISTED)}`;
  return random.one(SAID);
}

function misspelt(word: string, random: Random): string {
  const at = random.below(word.length);
  return word.slice(0, at) + random.one(['', 'e', 'x', 'll']) + word.slice(at + 1);
}

const NASTY = [
  ...[
    '"',
    '""',
    '«',
    '« »',
    '“',
    "'",
    '’',
    '-',
    '--',
    '-"',
    '*',
    '(',
    ')',
    '()',
    '^',
    ':',
    '\\',
    '%',
  ],
  ...[
    'AND',
    'OR',
    'NOT',
    'NEAR(a b)',
    'a*',
    'w:chef',
    'f:all',
    'B:11:0',
    '{a}',
    '[x]',
    '$1',
    '?',
    '??',
  ],
  ...[
    "'; drop table jobs; --",
    '1=1',
    '<script>',
    '&amp;',
    '%00',
    '\u0000',
    '\u0007',
    '\r\n',
    '\t',
  ],
  ...[
    '\ud800',
    '\udfff\ud800',
    '\ufeff',
    '\u202e',
    '\u200d',
    '👩‍🍳',
    '🏳️‍🌈',
    'Z͑ͫ̓a̴l̸g̷o',
    '日本語',
    'معلم',
    'ﬁ',
    'ﷺ',
  ],
  ...['$', '$$', '0', '-0', '1e999', '99999999999999', '0x41', '٣', '½', '²', '∞', 'NaN', 'null'],
  ...[
    'é'.repeat(500),
    'a'.repeat(10_000),
    'le '.repeat(200),
    '·e',
    '(e)',
    '.e',
    '-e',
    "l'",
    'd’',
    'C#',
  ],
];

/** The n-th search that nobody should make, always the same. */
export function nastyAsked(at: number): Asked {
  const random = randomly(30_000 + at);
  const one = () => (random.chance(0.8) ? random.one(NASTY) : random.one(LISTED));
  const noise = () => String.fromCharCode(...random.several(60, () => random.below(0x10000)));
  const typed = random.chance(0.2)
    ? noise()
    : random.several(1 + random.below(6), one).join(random.one(['', ' ']));
  const filters = random.chance(0.3) ? { place: [one()], tenure: [one(), 'permanent'] } : {};
  return { typed: `${NASTY[at % NASTY.length] ?? ''}${typed}`, filters, sort: 'relevance' };
}
