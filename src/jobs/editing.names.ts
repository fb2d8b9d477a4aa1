import { allPlaces, categoriesOf, type Category } from '../catalogue/model';
import { isTaken } from '../catalogue/rules';
import type { Connection } from '../database/database';
import { employerById, employersNamed } from '../employers/model';
import type { Mistakes } from '../http/form';
import type { SentJob } from './editing.forms';
import type { EditedJob } from './model';
import type { Publishable } from './rules/publication';

/** What a form names, found; an employer or a category without an id is still to be added. */
export interface Named {
  readonly employer: Publishable['employer'] & { readonly id: number | undefined };
  readonly categoryId: number | undefined;
  readonly placeIds: readonly number[];
}

type Found =
  | { readonly named: Named; readonly mistakes?: undefined }
  | { readonly named?: undefined; readonly mistakes: Mistakes };

/** Looks for what the form names; each name that nothing bears is a mistake. */
export async function findNamed(
  connection: Connection,
  job: SentJob,
  before: EditedJob | undefined,
): Promise<Found> {
  const [places, categories] = await Promise.all([
    allPlaces(connection),
    categoriesOf(connection, 'job'),
  ]);
  const employer = await employerOf(connection, job, before);
  const categoryMistakes = mistakesOfCategory(job, categories);
  if (employer === undefined || Object.keys(categoryMistakes).length > 0) {
    return {
      mistakes: { ...(employer === undefined ? mistakeOfEmployer(job) : {}), ...categoryMistakes },
    };
  }
  return {
    named: {
      employer,
      categoryId: job['category.fr'] === '' ? Number(job.category) : undefined,
      placeIds: places.filter(({ slug }) => job.place.includes(slug)).map(({ id }) => id),
    },
  };
}

async function employerOf(
  connection: Connection,
  job: SentJob,
  before: EditedJob | undefined,
): Promise<Named['employer'] | undefined> {
  const name = job['employer.name'];
  const known = await employersNamed(connection, name === '' ? job.employer : name);
  if (name !== '') return known.length === 0 ? newEmployer(job) : undefined;
  // Of two that bear one name, a listing keeps its own.
  const chosen = known.find(({ id }) => id === before?.employer.id) ?? known[0];
  return chosen === undefined ? undefined : employerById(connection, chosen.id);
}

function newEmployer(job: SentJob): Named['employer'] {
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

function mistakesOfCategory(job: SentJob, categories: readonly Category[]): Mistakes {
  const name = { fr: job['category.fr'], en: job['category.en'] };
  if (name.fr !== '') {
    return isTaken(name, categories) ? { 'category.fr': 'jobDesk:mistake.categoryTaken' } : {};
  }
  const known = categories.some(({ id }) => String(id) === job.category);
  return known ? {} : { category: 'jobDesk:mistake.category' };
}
