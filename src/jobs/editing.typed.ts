import { allPlaces, categoriesOf } from '../catalogue/model';
import { placesNamed } from '../catalogue/rules';
import type { Connection } from '../database/database';
import { employerById } from '../employers/model';
import type { Typed } from '../http/editing-item';
import { forEachLocale, otherLocale } from '../language/locales';
import type { Reader } from '../language/reader';
import type { SentJob } from './editing.forms';
import { employerNamed, newEmployer } from './editing.names';
import { textOf } from './editing.saving';
import { jobById, shownText, type Job } from './model';

/** Of a listing that was never saved. */
const NEW = { id: 0, closedAt: null, demo: false };

/** A listing as it would be once it is saved as it is typed; nothing of it is written. */
export async function typedJob(
  connection: Connection,
  { id, publishedAt, sent, mistakes }: Typed<SentJob>,
  reader: Reader,
): Promise<Job> {
  const saved = id === undefined ? undefined : await jobById(connection, id);
  const places = await allPlaces(connection);
  const { fr, en } = sent.texts;
  return {
    ...(saved ?? NEW),
    ...{ state: 'draft', publishedAt, expiresAt: sent.last_day },
    ...(await employerOf(connection, sent, { saved, reader })),
    ...(await categoryOf(connection, sent, reader)),
    ...{ tenure: sent.tenure, schedule: sent.schedule, workplace: sent.workplace },
    ...{ salary: sent.salary, featuredUntil: sent.featured_until, tags: sent.tags },
    places: placesNamed(places, sent.place),
    // An address that is none is no way to apply.
    applyUrl: mistakes.apply_url === undefined ? sent.apply_url || null : null,
    applyEmail: mistakes.apply_email === undefined ? sent.apply_email || null : null,
    languages: Object.entries(sent.languages).map(([language, level]) => ({ language, level })),
    texts: {
      ...(fr === undefined ? {} : { fr: shownText(textOf(fr)) }),
      ...(en === undefined ? {} : { en: shownText(textOf(en)) }),
    },
  };
}

async function employerOf(
  connection: Connection,
  sent: SentJob,
  { saved, reader: { t } }: { readonly saved: Job | undefined; readonly reader: Reader },
): Promise<Pick<Job, 'employer' | 'logo' | 'agencyPermit'>> {
  const added = sent['employer.name'];
  if (added !== '') {
    return { ...newEmployer(sent), employer: { id: 0, name: added, slug: '' }, logo: null };
  }
  const employer = await employerNamed(connection, sent.employer, saved?.employer.id);
  if (employer === undefined) {
    const name = sent.employer || t('previews:unchosen.employer');
    return { employer: { id: 0, name, slug: '' }, logo: null, agencyPermit: null };
  }
  const { logo = null, agencyPermit = null } = (await employerById(connection, employer.id)) ?? {};
  return { employer, logo, agencyPermit };
}

async function categoryOf(
  connection: Connection,
  sent: SentJob,
  { t }: Reader,
): Promise<Pick<Job, 'category' | 'categoryId'>> {
  const name = { fr: sent['category.fr'], en: sent['category.en'] };
  if (name.fr + name.en !== '') {
    const either = forEachLocale((locale) => name[locale] || name[otherLocale(locale)]);
    return { categoryId: 0, category: { code: '', name: either } };
  }
  const known = await categoriesOf(connection, 'job');
  const chosen = known.find(({ id }) => String(id) === sent.category);
  const unchosen = t('previews:unchosen.field');
  return {
    categoryId: chosen?.id ?? 0,
    category: chosen ?? { code: '', name: forEachLocale(() => unchosen) },
  };
}
