import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPlaces, categoriesOf } from '../../../src/catalogue/model';
import { endOfMontrealDay, montrealDayIn } from '../../../src/clock';
import type { Connection, Database } from '../../../src/database/database';
import { insertEmployers } from '../../../src/employers/model';
import { insertJobs, type NewJob } from '../../../src/jobs/model';
import { SCHEDULES, TENURES, WORKPLACES } from '../../../src/jobs/rules';
import type { Locale } from '../../../src/language/locales';
import { CONCEPTS } from '../../../src/search/lexicon';
import { randomly, type Random } from '../../support/random';

const BATCH = 1000;
const JOBS_AN_EMPLOYER = 50;
const BODY_WORDS = 90;
const OPEN_DAYS = 60;
const MINUTE = 60_000;
/** Words that nobody has heard of, as every large board has: the long tail of the law of Zipf. */
const RARE_WORDS = 40_000;
const SYLLABLES = ['ba', 'cor', 'din', 'fel', 'gra', 'li', 'mon', 'pre', 'ro', 'sti', 'tal', 'vu'];

const judged = join(__dirname, '..', '..', 'search', 'judged', 'jobs.yaml');

/** Names of work and of what belongs to it, in each language, in one order: the first are common. */
export const NAMES = {
  fr: shuffled(CONCEPTS.flatMap(({ names }) => names.fr)),
  en: shuffled(CONCEPTS.flatMap(({ names }) => names.en)),
} as const satisfies Record<Locale, readonly string[]>;

/** Words of real listings by how often they come, and rare ones after them. */
export const WORDS = [...wordsByFrequency(readFileSync(judged, 'utf8')), ...rareWords()];

/** Fills a database with so many open listings, in the order of their publication. */
export async function fill(database: Database, count: number, now: Date): Promise<void> {
  const make = await jobMaker(database, Math.ceil(count / JOBS_AN_EMPLOYER), now);
  for (let at = 0; at < count; at += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, count - at) }, (_, more) =>
      make(at + more, count),
    );
    await database.transaction((connection) => insertJobs(connection, some, now));
  }
}

/** Makes the n-th of so many listings, always the same one. */
export async function jobMaker(
  connection: Connection,
  employers: number,
  now: Date,
): Promise<(at: number, of: number) => NewJob> {
  const placeIds = (await allPlaces(connection)).map(({ id }) => id);
  const categoryIds = (await categoriesOf(connection, 'job')).map(({ id }) => id);
  const employerIds = await insertEmployers(
    connection,
    Array.from({ length: employers }, (_, at) => employer(at)),
    now,
  );
  return (at, of) => {
    const random = randomly(at + 1);
    const age = Math.floor(((of - at) / of) * OPEN_DAYS * 24 * 60 * MINUTE);
    const publishedAt = new Date(now.getTime() - age);
    const languages: readonly Locale[] = random.chance(0.4) ? ['fr', 'en'] : ['fr'];
    const cents = 1700 + random.below(4300);
    return {
      ...{ employerId: random.zipf(employerIds), categoryId: random.zipf(categoryIds) },
      ...{ tenure: random.zipf(TENURES), schedule: random.zipf(SCHEDULES) },
      workplace: random.zipf(WORKPLACES),
      salary: random.chance(0.2)
        ? null
        : { minCents: cents, maxCents: cents + 300, period: 'hour' },
      ...{ state: 'published', publishedAt, featuredUntil: null },
      expiresAt: endOfMontrealDay(montrealDayIn(OPEN_DAYS + 1, publishedAt)),
      ...{ applyUrl: 'https://employeur.example/offre', applyEmail: null },
      placeIds: [random.zipf(placeIds)],
      languages: { fr: 'advanced', ...(languages.length > 1 ? { en: 'basic' } : {}) },
      tags: [],
      texts: Object.fromEntries(languages.map((locale) => [locale, text(locale, random)])),
      demo: true,
    };
  };
}

function text(locale: Locale, random: Random) {
  const words = (count: number) => random.several(count, () => random.zipf(WORDS)).join(' ');
  return {
    title: `${random.zipf(NAMES[locale])}, ${random.zipf(WORDS)}`,
    summary: words(12),
    body: words(BODY_WORDS),
    languageReason: words(6),
  };
}

function employer(at: number) {
  const random = randomly(500_000 + at);
  const name = `${random.zipf(WORDS)} ${random.one(WORDS)} ${String(at)}`;
  return { name, website: null, about: {}, agencyPermit: null, exemptReason: null, demo: true };
}

function wordsByFrequency(of: string): string[] {
  const counts = new Map<string, number>();
  for (const word of of.toLowerCase().match(/\p{L}{2,}/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([word]) => word);
}

function rareWords(): string[] {
  const random = randomly(77);
  return random.several(RARE_WORDS, () =>
    random.several(3 + random.below(2), () => random.one(SYLLABLES)).join(''),
  );
}

function shuffled(names: readonly string[]): string[] {
  const random = randomly(4);
  return names
    .map((name) => ({ name, at: random.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ name }) => name);
}
