import type { EngineQuery, IndexEntry } from '../../src/search/engine';
import { randomly, type Random } from '../support/random';
import { searchRecord } from '../support/search';

/** So few words that many entries have the same ones. */
const WORDS = [
  ...['w:chef', 'w:_chef', 'w:~chef', 'w:cuisine', 'w:soudeur', 'w:nuit', 'w:c#', 'w:c++', 'w:c'],
  ...[
    'w:r&d',
    'w:24/7',
    'w:asp.net',
    "w:o'brien",
    'w:école',
    'w:ecole',
    'w:معلم',
    'w:日本',
    'w:日',
  ],
  ...[
    't:chef',
    't:_chef',
    't:soudeur',
    'n:chef',
    'n:école',
    'f:tenure:permanent',
    'f:tenure:casual',
  ],
  ...['f:schedule:full_time', 'f:schedule:part_time', 'f:place:verdun', 'f:place:le-sud-ouest'],
  ...['f:pay:1:20', 'f:pay:4:5', 'f:lang:fr', 'f:lang:en', 'f:employer:1', 'f:employer:12'],
];

/** Entries with some of the words, the first the most often. */
export function randomEntries(count: number): IndexEntry[] {
  const random = randomly(8);
  return Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    tokens: random.several(1 + random.below(14), () => random.zipf(WORDS)),
    record: searchRecord({ annualCents: random.below(4) }),
  }));
}

/** The n-th random search, always the same. */
export function randomQuery(at: number): EngineQuery {
  const random = randomly(5000 + at);
  const group = (random_: Random) =>
    random_.several(1 + random_.below(3), () => random_.one(WORDS));
  return {
    all: random.several(random.below(4), () => group(random)),
    none: random.chance(0.3) ? group(random) : [],
  };
}

/** What could mean something to an engine, or break it. */
const NASTY = [
  ...['', ' ', '"', '""', 'w:"chef"', 'w:chef" OR "w:c', "w:'; drop table jobs; --", 'w:chef*'],
  ...[
    'w:chef AND w:cuisine',
    'NEAR(w:chef w:cuisine)',
    'w:(chef)',
    '^w:chef',
    '-w:chef',
    '+w:chef',
  ],
  ...[
    'tokens : chef',
    '{w:chef',
    'w:chef}',
    'w:\\',
    '\\',
    'w:%',
    'w:_',
    'w:?',
    '?',
    '$1',
    ':a',
    '@>',
  ],
  ...[
    'w:\u0000',
    '\u0000',
    'w:chef\u0000',
    '\u0007',
    'w:\ud800',
    '\udfff',
    'w:\u202echef',
    '\ufeff',
  ],
  ...[
    'W:CHEF',
    'w:Chef',
    'w:ÉCOLE',
    'w:e\u0301cole',
    'w:ｃhef',
    'w:chef\u00a0',
    'w:𝒳',
    'w:👩‍🍳',
    'null',
  ],
  ...[
    'w:',
    'f:all',
    'b:11:0',
    'b:15:0',
    'f:',
    ':',
    '::',
    '|',
    '&',
    '!',
    '<->',
    "''",
    '$$',
    '/*',
    '*/',
  ],
  ...[
    'w:chef\tw:c',
    'w:chef\nw:c',
    'w:chef w:c',
    `w:${'a'.repeat(10_000)}`,
    `w:${'é'.repeat(101)}`,
  ],
];

/** The n-th nasty search, always the same. */
export function nastyQuery(at: number): EngineQuery {
  const random = randomly(9000 + at);
  const one = () => (random.chance(0.6) ? random.one(NASTY) : random.one(WORDS));
  const each = NASTY[at % NASTY.length] ?? '';
  const shapes: readonly EngineQuery[] = [
    { all: [[each]], none: [] },
    { all: [[each, 'w:chef']], none: [each] },
    { all: [['w:chef']], none: [each, ...random.several(40, one)] },
    { all: random.several(12, () => random.several(24, one)), none: [] },
    { all: [random.several(300, one)], none: random.several(100, one) },
    { all: [[]], none: [] },
  ];
  return random.one(shapes);
}
