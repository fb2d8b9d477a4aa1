import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../config';
import { LOCALES, type Locale } from '../language/locales';
import { wordsOf, type Word } from './words';

/** One thing that people look for, whatever it is called. */
export interface Concept {
  readonly id: string;
  /** What it is called in each language, the usual name first. */
  readonly names: Readonly<Record<Locale, readonly string[]>>;
  /** The names that tell something when they are typed or stand in a title, but nothing in prose. */
  readonly notInProse: readonly string[];
  /** What is near to it, and how near, from 0 to 1. */
  readonly near: readonly (readonly [id: string, weight: number])[];
  /** Why one of its names is also another’s. */
  readonly note: string;
  /** What people wish for, “work with plants”: what answers it is not answered by it. */
  readonly isWish: boolean;
  /** How one works, by night or from home, not at what. */
  readonly isCondition: boolean;
}

/** One name of a concept, as it is found in a text. */
interface Form {
  /** Its place in the tables. */
  readonly order: number;
  readonly concept: string;
  readonly locale: Locale;
  /** The stems that must follow one another; empty words between them do not count. */
  readonly stems: readonly string[];
  /** With its empty words: without them too little would be left. */
  readonly strict: boolean;
  readonly notInProse: boolean;
  /** Letters that mean it only when they are written so: `AI`, `RH`. */
  readonly exactly?: string;
}

/** Where words stand: what someone types is short of capitals, and like a title it is to the point. */
export type Standing = 'typed' | 'title' | 'prose';

/** A stretch of a text that names something. */
export interface Found {
  readonly from: number;
  /** The word after its last. */
  readonly to: number;
  readonly concepts: readonly string[];
  /** The word that says the least of it: the first in French, the last in English. */
  readonly head: number | undefined;
}

const FOLDER = join(projectRoot, 'src', 'search', 'lexicon');
const TABLE = '.tsv';
const LONGEST_ACRONYM = 3;
const WISHES = 'everyday';
const CONDITIONS = 'conditions';

/** All concepts, from the tables. */
export const CONCEPTS: readonly Concept[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(TABLE))
  .sort()
  .flatMap((file) =>
    readFileSync(join(FOLDER, file), 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => readConcept(line, basename(file, TABLE))),
  );

/** What is near to each concept, both ways but for wishes, the nearest first. */
const NEAR = nearBothWays();

const CONDITION_IDS = new Set(CONCEPTS.filter((each) => each.isCondition).map(({ id }) => id));

/**
 * Forms by their first two stems: by the first alone there are hundreds of some. Made when they are
 * first looked for, since most commands never do.
 */
let forms: ReadonlyMap<string, readonly Form[]> | undefined;

/** What is near to a concept, and how near, from 0 to 1; the nearest first. */
export function nearTo(id: string): readonly (readonly [id: string, weight: number])[] {
  return NEAR.get(id) ?? [];
}

/** Whether a concept says how one works, not at what. */
export function isCondition(id: string): boolean {
  return CONDITION_IDS.has(id);
}

/**
 * What the words of a text name, from left to right. The longest name wins, and its words name
 * nothing else: an *aide-soignante* is no *aide*.
 */
export function findConcepts(words: readonly Word[], standing: Standing = 'prose'): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < words.length;) {
    const match = longestAt(words, from, standing);
    if (match !== undefined) found.push(match);
    from = match?.to ?? from + 1;
  }
  return found;
}

function longestAt(words: readonly Word[], from: number, standing: Standing): Found | undefined {
  const matches = formsAt(words, from).flatMap((form) => {
    const to = endOf(form, words, from, standing);
    return to === undefined ? [] : [{ form, to }];
  });
  const to = Math.max(...matches.map((match) => match.to));
  const longest = matches
    .filter((match) => match.to === to)
    .map(({ form }) => form)
    .sort((one, other) => one.order - other.order);
  const [first] = longest;
  if (first === undefined) return undefined;
  return {
    from,
    to,
    concepts: [...new Set(longest.map(({ concept }) => concept))],
    head: headOf(),
  };

  function headOf(): number | undefined {
    if (to - from < 2) return undefined;
    return first?.locale === 'fr' ? from : to - 1;
  }
}

/** The forms that may begin at a word, by the word itself and the next, empty ones counted or not. */
function formsAt(words: readonly Word[], from: number): Form[] {
  const known = (forms ??= formsByStems());
  const first = words[from]?.stem ?? '';
  const next = [undefined, words[from + 1]?.stem, words[afterEmpty(words, from + 1)]?.stem];
  return [...new Set(next)].flatMap((second) => known.get(keyOf(first, second)) ?? []);
}

function keyOf(first: string, second: string | undefined): string {
  return `${first} ${second ?? ''}`;
}

/** Where a form that begins at a word ends; undefined when it is not there. */
function endOf(
  form: Form,
  words: readonly Word[],
  from: number,
  standing: Standing,
): number | undefined {
  if (!mayStand(form, words[from]?.text ?? '', standing)) return undefined;
  let at = from;
  for (const stem of form.stems) {
    if (at > from && !form.strict) at = afterEmpty(words, at);
    if (words[at]?.stem !== stem) return undefined;
    at += 1;
  }
  return at;
}

function afterEmpty(words: readonly Word[], from: number): number {
  let at = from;
  while (words[at]?.empty === true) at += 1;
  return at;
}

function mayStand({ notInProse, exactly }: Form, text: string, standing: Standing): boolean {
  if (notInProse && standing === 'prose') return false;
  return exactly === undefined || isWritten(exactly, text, standing);
}

/** Nobody minds the capitals of what they type. */
function isWritten(acronym: string, text: string, standing: Standing): boolean {
  return standing === 'typed' ? text.toUpperCase() === acronym.toUpperCase() : text === acronym;
}

function readConcept(line: string, table: string): Concept {
  const [id = '', fr = '', en = '', near = '', note = ''] = line.split('\t');
  return {
    id,
    names: { fr: split(fr).map(bare), en: split(en).map(bare) },
    notInProse: [...split(fr), ...split(en)].filter(isBracketed).map(bare),
    near: split(near).map((each) => {
      const [other = '', weight] = each.split(' ');
      return [other, Number(weight)] as const;
    }),
    note,
    isWish: table === WISHES,
    isCondition: table === CONDITIONS,
  };
}

function nearBothWays(): Map<string, (readonly [string, number])[]> {
  const near = new Map<string, Map<string, number>>();
  const add = (one: string, other: string, weight: number) => {
    const known = near.get(one) ?? new Map<string, number>();
    near.set(one, known.set(other, Math.max(known.get(other) ?? 0, weight)));
  };
  for (const concept of CONCEPTS) {
    for (const [other, weight] of concept.near) {
      add(concept.id, other, weight);
      if (!concept.isWish) add(other, concept.id, weight);
    }
  }
  return new Map(
    [...near].map(([id, others]) => [id, [...others].sort((one, other) => other[1] - one[1])]),
  );
}

function split(cell: string): string[] {
  return cell.split(';').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
}

/** A name in brackets counts where it is typed and in titles only. */
function isBracketed(name: string): boolean {
  return name.startsWith('(') && name.endsWith(')');
}

function bare(name: string): string {
  return isBracketed(name) ? name.slice(1, -1) : name;
}

function formsByStems(): Map<string, Form[]> {
  const found = new Map<string, Form[]>();
  const all = CONCEPTS.flatMap((concept) =>
    LOCALES.flatMap((locale) => concept.names[locale].map((name) => formOf(concept, locale, name))),
  );
  for (const [order, form] of all.entries()) {
    const [first, second] = form.stems;
    if (first === undefined) continue;
    const key = keyOf(first, second);
    const same = found.get(key);
    if (same === undefined) found.set(key, [{ ...form, order }]);
    else same.push({ ...form, order });
  }
  return found;
}

function formOf({ id, notInProse }: Concept, locale: Locale, name: string): Omit<Form, 'order'> {
  const words = wordsOf(name);
  const telling = words.filter(({ empty }) => !empty);
  const strict = telling.length < 2 && words.length > 1;
  const isAcronym = words.length === 1 && name.length <= LONGEST_ACRONYM && /\p{Lu}/u.test(name);
  return {
    ...{ concept: id, locale, strict, notInProse: notInProse.includes(name) },
    stems: (strict || telling.length === 0 ? words : telling).map(({ stem }) => stem),
    ...(isAcronym ? { exactly: words[0]?.text ?? name } : {}),
  };
}
