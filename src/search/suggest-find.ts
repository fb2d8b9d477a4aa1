import { LOCALES, type Locale } from '../language/locales';
import { indexPrefixes } from './prefix-index';
import type { Thing, ThingName } from './suggest-names';
import { wordsOf } from './words';

/** By which name a thing answers, and how well: the lower the better. */
export interface Match {
  readonly name: ThingName;
  readonly rank: number;
}

/** The best match of each thing with one of these beginnings. */
export type Find = (prefixes: readonly string[], locale: Locale) => Match[];

/** How much of a name was typed, and below it whose name that is: the steps between leave room. */
export const RANKS = { whole: 0, start: 3, later: 6, mended: 9 } as const;
export const WORSE = { usual: 0, other: 1, otherLanguage: 2 } as const;

/** Finds among names, by numbers alone: two letters are the beginning of some thousand names. */
export function finderOf(names: readonly ThingName[]): Find {
  const index = indexPrefixes(names.map(({ name }) => wordsOf(name)));
  const numbers = new Map<Thing, number>();
  for (const { thing } of names) numbers.set(thing, numbers.get(thing) ?? numbers.size);
  const things = Uint32Array.from(names, ({ thing }) => numbers.get(thing) ?? 0);
  const worse = Object.fromEntries(
    LOCALES.map((locale) => [locale, Uint8Array.from(names, (name) => strangeness(name, locale))]),
  );
  return (prefixes, locale) => {
    const ranks = new Map<number, number>();
    const best = new Map<number, number>();
    for (const prefix of new Set(prefixes)) {
      index(prefix, (name, hit) => {
        const thing = things[name] ?? 0;
        const rank = RANKS[hit] + (worse[locale]?.[name] ?? 0);
        if (rank >= (ranks.get(thing) ?? Infinity)) return;
        ranks.set(thing, rank);
        best.set(thing, name);
      });
    }
    return [...best].flatMap(([thing, number]) => {
      const name = names[number];
      return name === undefined ? [] : [{ name, rank: ranks.get(thing) ?? 0 }];
    });
  };
}

function strangeness({ name, locale: own, thing }: ThingName, locale: Locale): number {
  if (thing.labels[locale].includes(name)) return WORSE.usual;
  return own === undefined || own === locale ? WORSE.other : WORSE.otherLanguage;
}
