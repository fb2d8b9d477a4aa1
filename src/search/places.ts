import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../config';
import { wordsOf, type Word } from './words';

/** A borough, a city or a part of town, as people say it. */
interface SpokenPlace {
  readonly slugs: readonly string[];
  readonly neighbours: readonly string[];
}

/** A place in what someone typed. */
export interface FoundPlace extends SpokenPlace {
  readonly from: number;
  /** The word after its last. */
  readonly to: number;
}

const FILE = join(projectRoot, 'src', 'search', 'places.tsv');

/** All places, with what they are called, the usual name first. */
export const PLACES = readPlaces();

/** Spoken names by their first stem, the longest first. */
const NAMES = namesByStem();

/** The place that is named from this word on, the longest name; undefined when there is none. */
export function placeAt(words: readonly Word[], from: number): FoundPlace | undefined {
  for (const { stems, place } of NAMES.get(words[from]?.stem ?? '') ?? []) {
    if (stems.every((stem, at) => words[from + at]?.stem === stem)) {
      return { ...place, from, to: from + stems.length };
    }
  }
  return undefined;
}

/** Whether the table of what people call places has this one. */
export function isSpoken(slug: string): boolean {
  return PLACES.some(({ slugs }) => slugs.includes(slug));
}

/** What lies next to some places, without these. */
export function neighboursOf(slugs: readonly string[]): string[] {
  const around = PLACES.filter((place) => place.slugs.every((slug) => slugs.includes(slug)));
  const next = new Set(around.flatMap(({ neighbours }) => neighbours));
  return [...next].filter((slug) => !slugs.includes(slug));
}

interface Name {
  readonly stems: readonly string[];
  readonly place: SpokenPlace;
}

function readPlaces(): (SpokenPlace & { readonly names: readonly string[] })[] {
  const lines = readFileSync(FILE, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [slugs = '', names = '', neighbours = ''] = line.split('\t');
    return {
      slugs: slugs.split(' '),
      neighbours: neighbours.split(' ').filter(Boolean),
      names: names.split(';').map((name) => name.trim()),
    };
  });
}

function namesByStem(): Map<string, Name[]> {
  const byStem = new Map<string, Name[]>();
  for (const { names, slugs, neighbours } of PLACES) {
    for (const name of names) {
      const stems = wordsOf(name).map(({ stem }) => stem);
      const [first = ''] = stems;
      byStem.set(first, [...(byStem.get(first) ?? []), { stems, place: { slugs, neighbours } }]);
    }
  }
  for (const names of byStem.values()) names.sort((a, b) => b.stems.length - a.stems.length);
  return byStem;
}
