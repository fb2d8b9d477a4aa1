import { allPlaces, categoriesOf, type Category } from '../catalogue/model';
import { isTaken } from '../catalogue/rules';
import type { Connection } from '../database/database';
import { employerById, employersNamed } from '../employers/model';
import type { Mistakes } from '../http/form';
import { keepEntry, redirectsOf } from '../registers/model';
import type { SentJob } from './editing.forms';
import type { EditedJob } from './model';
import type { Publishable } from './rules/publication';

/** What a form names, found; an employer or a category without an id is still to be added. */
export interface Named {
  /** Undefined: nobody bears the name. */
  readonly employer: (Employer & { readonly id: number | undefined }) | undefined;
  readonly categoryId: number | undefined;
  readonly placeIds: readonly number[];
}

type Employer = NonNullable<Publishable['employer']>;

/** Looks for what the form names; each name that nothing bears is a mistake. */
export async function findNamed(
  connection: Connection,
  job: SentJob,
  before: EditedJob | undefined,
): Promise<{ named: Named; mistakes: Mistakes }> {
  const categories = await categoriesOf(connection, 'job');
  const employer = await employerOf(connection, job, before);
  return {
    named: {
      employer,
      categoryId: job['category.fr'] === '' ? Number(job.category) : undefined,
      placeIds: await placesOf(connection, job),
    },
    mistakes: {
      ...(employer === undefined ? mistakeOfEmployer(job) : {}),
      ...(await mistakesOfCategory(connection, job, categories)),
    },
  };
}

/** The places that the form names, or what they were merged into since it was opened. */
async function placesOf(connection: Connection, { place: slugs }: SentJob): Promise<number[]> {
  const known = (await allPlaces(connection)).filter(({ slug }) => slugs.includes(slug));
  const moved = await redirectsOf(connection, 'place', slugs);
  const ids: number[] = [];
  for (const id of new Set([...known.map((place) => place.id), ...moved.values()])) {
    // One that is merged at this moment is gone.
    if (await keepEntry(connection, 'place', id)) ids.push(id);
  }
  return ids;
}

async function employerOf(
  connection: Connection,
  job: SentJob,
  before: EditedJob | undefined,
): Promise<Named['employer']> {
  const name = job['employer.name'];
  const known = await employersNamed(connection, name === '' ? job.employer : name);
  if (name !== '') return known.length === 0 ? newEmployer(job) : undefined;
  // Of two that bear one name, a listing keeps its own.
  const chosen = known.find(({ id }) => id === before?.employer.id) ?? known[0];
  // One that is merged at this moment is gone.
  const isKept = chosen !== undefined && (await keepEntry(connection, 'employer', chosen.id));
  return isKept ? employerById(connection, chosen.id) : undefined;
}

/** The employer that the form adds, as far as the rules ask. */
export function newEmployer(job: SentJob): Employer & { readonly id: undefined } {
  return {
    id: undefined,
    agency: job['employer.agency'],
    agencyPermit: job['employer.permit'] || null,
    exemptReason: job['employer.exempt'] || null,
  };
}

function mistakeOfEmployer(job: SentJob): Mistakes {
  return job['employer.name'] === ''
    ? { employer: 'jobDesk:mistake.employer' }
    : { 'employer.name': 'jobDesk:mistake.employerTaken' };
}

async function mistakesOfCategory(
  connection: Connection,
  job: SentJob,
  categories: readonly Category[],
): Promise<Mistakes> {
  const name = { fr: job['category.fr'], en: job['category.en'] };
  if (name.fr !== '') {
    return isTaken(name, categories) ? { 'category.fr': 'jobDesk:mistake.categoryTaken' } : {};
  }
  const chosen = categories.find(({ id }) => String(id) === job.category);
  const known = chosen !== undefined && (await keepEntry(connection, 'jobCategory', chosen.id));
  return known ? {} : { category: 'jobDesk:mistake.category' };
}
