import { allPlaces, categoriesOf, type Category } from '../catalogue/model';
import { isTaken, placesNamed } from '../catalogue/rules';
import type { Connection } from '../database/database';
import { employerById, employersNamed, type EmployerName } from '../employers/model';
import type { Mistakes } from '../http/form';
import { keepEntry } from '../registers/model';
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
async function placesOf(connection: Connection, job: SentJob): Promise<number[]> {
  const named = placesNamed(await allPlaces(connection), job.place);
  // In one order for all who hold several.
  const ids = named.map(({ id }) => id).sort((one, other) => one - other);
  for (const id of ids) {
    // One that is merged at this moment is gone, and what it was merged into bears its name now.
    if (!(await keepEntry(connection, 'place', id))) return placesOf(connection, job);
  }
  return ids;
}

async function employerOf(
  connection: Connection,
  job: SentJob,
  before: EditedJob | undefined,
): Promise<Named['employer']> {
  const name = job['employer.name'];
  if (name !== '') {
    const others = await employersNamed(connection, name);
    return others.length === 0 ? newEmployer(job) : undefined;
  }
  const chosen = await employerNamed(connection, job.employer, before?.employer.id);
  // One that is merged at this moment is gone.
  const isKept = chosen !== undefined && (await keepEntry(connection, 'employer', chosen.id));
  return isKept ? employerById(connection, chosen.id) : undefined;
}

/** The employer of this name: of two that bear it, a listing keeps its own. */
export async function employerNamed(
  connection: Connection,
  name: string,
  own: number | undefined,
): Promise<EmployerName | undefined> {
  const known = await employersNamed(connection, name);
  return known.find(({ id }) => id === own) ?? known[0];
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
