import { z } from 'zod';
import { differences } from '../../http/conflict';
import type { Item } from '../../http/editing-item';
import type { Values } from '../../http/form';
import { LOCALES, type Locale } from '../../language/locales';
import { withoutTheSame } from './shorten';

const value = z.union([z.string(), z.array(z.string())]);

/** The value of a field as its form holds it; '' when it is empty. */
export type Recorded = z.output<typeof value>;

const details = z.object({
  /** What the thing was called then, in each language. */
  title: z.partialRecord(z.enum(LOCALES), z.string()),
  /** Each field that changed: before, after. */
  changes: z.record(z.string(), z.tuple([value, value])),
  /** The warnings that were confirmed. */
  confirmed: z.array(z.string()),
  /** What a copy was made of. */
  of: z.int(),
  /** What was undone. */
  act: z.string(),
  /** The fields that changed, of deeds from before their values were kept. */
  fields: z.array(z.string()),
});

/** What is written down beside a deed. */
export type Details = Partial<z.output<typeof details>>;
type Changes = NonNullable<Details['changes']>;

/** Details as they were written down with an action; a part that is not as expected is left out. */
export function readDetails(json: string | null, action: string): Details {
  const given = (json === null ? {} : JSON.parse(json)) as Record<string, unknown>;
  const parts = { changes: olderChanges(given, action), ...given };
  const read = Object.entries(details.shape).flatMap(([name, shape]) => {
    const part = shape.safeParse(parts[name as keyof typeof parts]);
    return part.success ? [[name, part.data] as const] : [];
  });
  return Object.fromEntries(read);
}

/** Values that stood in the details by themselves before those of all fields were kept. */
const OLDER = {
  ...{ role: 'role', publishAt: 'published_at' },
  ...{ from: 'from', generalCents: 'generalCents', tippedCents: 'tippedCents' },
} as const;

function olderChanges(given: Record<string, unknown>, action: string): Changes | undefined {
  const kept = Object.entries(OLDER).filter(([name]) => name in given);
  if (kept.length === 0) return undefined;
  const values = Object.fromEntries(kept.map(([name, now]) => [now, String(given[name])]));
  return action.endsWith('.delete') ? changesBetween(values, {}) : added(values);
}

/** The fields in which two forms differ, with both values. */
export function changesBetween(before: Values, after: Values): Changes {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    differences(before, after, names).map((name) => [
      name,
      change(plain(before[name]), plain(after[name])),
    ]),
  );
}

function change(before: Recorded, after: Recorded): [Recorded, Recorded] {
  return typeof before === 'string' && typeof after === 'string'
    ? withoutTheSame(before, after)
    : [before, after];
}

/** The same of a thing that was not there before. */
export function added(values: Values): Changes {
  return changesBetween({}, values);
}

/** What is kept of a change of an item: what it was called, its fields, and where it stood. */
export function recordItem<Found extends Item>(
  valuesOf: (item: Found) => Values,
  before: Found | undefined,
  after: Found,
): Pick<Details, 'title' | 'changes'> {
  const values = recorded(valuesOf, after);
  return {
    title: titleIn(values),
    changes: changesBetween(before === undefined ? {} : recorded(valuesOf, before), values),
  };
}

function recorded<Found extends Item>(valuesOf: (item: Found) => Values, item: Found): Values {
  return {
    ...valuesOf(item),
    state: item.state,
    published_at: item.publishedAt?.toISOString() ?? '',
  };
}

function titleIn(values: Values): Partial<Record<Locale, string>> {
  const titles = LOCALES.map(
    (locale) => [locale, String(values[`${locale}.title`] ?? '')] as const,
  );
  return Object.fromEntries(titles.filter(([, title]) => title !== ''));
}

function plain(given: Values[string]): Recorded {
  return typeof given === 'object' ? [...given] : (given ?? '');
}
