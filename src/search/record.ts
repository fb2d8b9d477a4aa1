import type { Locale } from '../language/locales';

/**
 * What is known of a thing as soon as it is found, without a look at its own tables. An article
 * leaves empty what only listings have.
 */
export interface SearchRecord {
  /** When it is published, in milliseconds since 1970. */
  readonly opensAt: number;
  /** When its last day is over; infinite for what stays. */
  readonly closesAt: number;
  /** The top of its pay over a full year; 0 when undisclosed. */
  readonly annualCents: number;
  readonly tenure: string;
  readonly schedule: string;
  readonly workplace: string;
  /** Slugs. */
  readonly places: readonly string[];
  readonly category: string;
  /** 0 for an article. */
  readonly employerId: number;
  /** 0 for a listing. */
  readonly authorId: number;
  /** Languages that the work needs. */
  readonly languages: readonly string[];
  /** Languages that it can be read in. */
  readonly locales: readonly Locale[];
  /** The terms of its title, with spaces between them: most that are read are not looked into. */
  readonly title: string;
  /** The terms of the name of whose it is. */
  readonly name: string;
}

const BETWEEN_FIELDS = '\t';
const BETWEEN_VALUES = ' ';

/** The record as one string: a search unpacks thousands of them. */
export function packRecord(record: SearchRecord): string {
  const { closesAt } = record;
  return [
    record.opensAt,
    closesAt === Infinity ? '' : closesAt,
    record.annualCents,
    record.tenure,
    record.schedule,
    record.workplace,
    list(record.places),
    record.category,
    record.employerId,
    record.authorId,
    list(record.languages),
    list(record.locales),
    record.title,
    record.name,
  ].join(BETWEEN_FIELDS);
}

/** What `packRecord` packed. */
export function unpackRecord(packed: string): SearchRecord {
  const [
    opensAt,
    closesAt,
    annualCents,
    tenure,
    schedule,
    workplace,
    places,
    category,
    employerId,
    authorId,
    languages,
    locales,
    title,
    name,
  ] = packed.split(BETWEEN_FIELDS) as Fields;
  return {
    opensAt: Number(opensAt),
    closesAt: closesAt === '' ? Infinity : Number(closesAt),
    annualCents: Number(annualCents),
    tenure,
    schedule,
    workplace,
    places: values(places),
    category,
    employerId: Number(employerId),
    authorId: Number(authorId),
    languages: values(languages),
    locales: values(locales) as readonly Locale[],
    title,
    name,
  };
}

/** Whether it can be seen at an instant: the clock decides, each time it is asked. */
export function isOpenNow(
  { opensAt, closesAt }: Pick<SearchRecord, 'opensAt' | 'closesAt'>,
  now: number,
): boolean {
  return opensAt <= now && now < closesAt;
}

type Fields = [
  ...[opensAt: string, closesAt: string, annualCents: string],
  ...[tenure: string, schedule: string, workplace: string],
  ...[places: string, category: string, employerId: string, authorId: string],
  ...[languages: string, locales: string, title: string, name: string],
];

function list(of: readonly string[]): string {
  return of.join(BETWEEN_VALUES);
}

/** There are few lists of values, and each is on many records. */
const lists = new Map<string, readonly string[]>();
const MOST_LISTS = 5000;

function values(field: string): readonly string[] {
  const known = lists.get(field);
  if (known !== undefined) return known;
  if (lists.size >= MOST_LISTS) lists.clear();
  const split = field === '' ? [] : field.split(BETWEEN_VALUES);
  lists.set(field, split);
  return split;
}
