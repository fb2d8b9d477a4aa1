import { z } from 'zod';
import type { NewArticle } from '../articles/model';
import type { NewAuthor } from '../authors/model';
import { endOfMontrealDay, montrealDayIn } from '../clock';
import type { NewEmployer } from '../employers/model';
import type { NewJob, NewJobText } from '../jobs/model';
import { SCHEDULES, TENURES, WORKPLACES, type Salary } from '../jobs/rules';
import { readYaml } from './content';

const pair = z.tuple([z.string(), z.string()]);

const pieces = z.strictObject({
  occupations: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
  specialties: z.array(pair),
  companies: z.array(z.string()),
  names: z.array(z.string()),
  sentences: z.array(pair),
});

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const OPEN_DAYS = 60;

type GeneratedJob = Omit<NewJob, 'employerId' | 'categoryId'> & { readonly category: string };
type GeneratedArticle = Omit<NewArticle, 'authorId' | 'categoryId'>;

/** Makes the n-th thing of each kind, always the same one. */
export interface Synthetic {
  readonly employer: (at: number) => NewEmployer;
  readonly author: (at: number) => NewAuthor;
  readonly job: (at: number, placeIds: readonly number[]) => GeneratedJob;
  readonly article: (at: number) => GeneratedArticle;
}

type Pieces = z.infer<typeof pieces>;

/** Content that is mixed from pieces: plausible in number and shape, not worth reading. */
export function readSynthetic(now: Date): Synthetic {
  const from = pieces.parse(readYaml('synthetic.yaml'));
  return {
    employer: (at) => ({
      name: nameOf(from, at),
      website: `https://employeur-${at}.example`,
      about: {},
      agencyPermit: null,
      exemptReason: null,
      demo: true,
    }),
    author: (at) => ({ name: nameOf(from, at * 5), bio: { fr: null, en: null }, demo: true }),
    job: (at, placeIds) => jobOf(from, at, placeIds, now),
    article: (at) => articleOf(from, at, now),
  };
}

/**
 * So many listings in the order of their publication: a search looks at those first that were added
 * last.
 */
export function oldestFirst(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at).sort(
    (one, other) => ageOf(other) - ageOf(one),
  );
}

/** They are spread over two months. */
function ageOf(at: number): number {
  return at % (OPEN_DAYS * 24);
}

function jobOf(from: Pieces, at: number, placeIds: readonly number[], now: Date): GeneratedJob {
  const [category, , , tag] = pick(from.occupations, at * 11);
  const publishedAt = new Date(now.getTime() - ageOf(at) * 59 * MINUTE);
  const bilingual = at % 5 < 2;
  return {
    category,
    tenure: pick(TENURES, at * 3 + (at >> 4)),
    schedule: pick(SCHEDULES, at * 7 + (at >> 3)),
    workplace: pick(WORKPLACES, at * 5 + (at >> 2)),
    salary: salary(at),
    state: 'published',
    publishedAt,
    expiresAt: endOfMontrealDay(montrealDayIn(OPEN_DAYS, publishedAt)),
    featuredUntil: at % 50 === 0 ? new Date(now.getTime() + 20 * DAY) : null,
    applyUrl: `https://employeur.example/offres/${at}`,
    applyEmail: null,
    placeIds: [pick(placeIds, at * 13)],
    languages: bilingual ? { fr: 'advanced', en: 'intermediate' } : { fr: 'advanced' },
    tags: [tag],
    texts: {
      fr: jobText(from, at, 0, bilingual),
      ...(bilingual && { en: jobText(from, at, 1, bilingual) }),
    },
    demo: true,
  };
}

function jobText(from: Pieces, at: number, language: 0 | 1, withReason: boolean): NewJobText {
  const occupation = pick(from.occupations, at * 11)[language === 0 ? 1 : 2];
  return {
    title: `${occupation}, ${pick(from.specialties, at * 5)[language]}`,
    summary: pick(from.sentences, at)[language],
    languageReason: withReason ? pick(from.sentences, at + 1)[language] : undefined,
    body: bodyOf(from, at, language),
  };
}

function articleOf(from: Pieces, at: number, now: Date): GeneratedArticle {
  const [, fr, en, tag] = pick(from.occupations, at * 7);
  const text = (title: string, language: 0 | 1) => ({
    title: `${title} ${at + 1}`,
    summary: pick(from.sentences, at)[language],
    body: bodyOf(from, at, language),
  });
  return {
    state: 'published',
    publishedAt: new Date(now.getTime() - (at + 1) * 61 * MINUTE),
    credit: null,
    reads: at % 1000,
    tags: [tag],
    texts: { fr: text(fr, 0), ...(at % 2 === 0 && { en: text(en, 1) }) },
    demo: true,
  };
}

function nameOf({ companies, names }: Pieces, at: number): string {
  return `${pick(companies, at)} ${pick(names, at >> 3)} ${Math.floor(at / 128) + 1}`;
}

function bodyOf({ sentences }: Pieces, at: number, language: 0 | 1): string {
  return Array.from({ length: 6 }, (_, n) => pick(sentences, at * 7 + n * 3)[language]).join(
    '\n\n',
  );
}

function salary(at: number): Salary | null {
  if (at % 6 === 0) return null;
  const base = 1800 + ((at * 97) % 4200);
  return at % 2 === 0
    ? { minCents: base, maxCents: base + 350, period: 'hour' }
    : { minCents: base * 2000, maxCents: base * 2000 + 800_000, period: 'year' };
}

/** Hops through a list in steps that look like chance. */
function pick<Thing>(things: readonly Thing[], at: number): Thing {
  const mixed = Math.imul(at + 1, 0x9e3779b1) >>> 0;
  return things[mixed % things.length] as Thing;
}
