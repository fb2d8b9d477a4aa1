import { lastDayOf, montrealDay } from '../clock';
import { TICKED, type Values } from '../http/form';
import type { Locale } from '../language/locales';
import type { EditedJob } from './model';
import { WORK_LANGUAGES } from './rules';

/** The form of a listing that is not there yet: what most of them are. */
export const NEW_JOB: Values = {
  tenure: 'permanent',
  schedule: 'full_time',
  workplace: 'on_site',
  pay_period: 'hour',
  'needs.fr': 'advanced',
};

/** The form of a listing as it is saved. */
export function valuesOf(job: EditedJob): Values {
  const { salary } = job;
  return {
    employer: job.employer.name,
    category: String(job.categoryId),
    tenure: job.tenure,
    schedule: job.schedule,
    workplace: job.workplace,
    place: job.places.map(({ slug }) => slug),
    pay: salary === null ? 'undisclosed' : 'disclosed',
    pay_min: salary === null ? '' : writeAmount(salary.minCents),
    pay_max: salary?.maxCents ? writeAmount(salary.maxCents) : '',
    pay_period: salary?.period ?? 'hour',
    last_day: writeDay(job.expiresAt),
    featured_until: writeDay(job.featuredUntil),
    apply_url: job.applyUrl ?? '',
    apply_email: job.applyEmail ?? '',
    tags: job.tags.join(', '),
    ...Object.fromEntries(
      WORK_LANGUAGES.map((language) => [`needs.${language}`, job.languages[language] ?? '']),
    ),
    ...textValues('fr', job.texts.fr),
    ...textValues('en', job.texts.en),
  };
}

const NOTHING: NonNullable<EditedJob['texts'][Locale]> = {
  state: 'draft',
  title: '',
  summary: '',
  body: '',
  languageReason: '',
  applyInstructions: '',
};

function textValues(locale: Locale, text: EditedJob['texts'][Locale] = NOTHING): Values {
  return {
    [`${locale}.title`]: text.title,
    [`${locale}.summary`]: text.summary,
    [`${locale}.body`]: text.body,
    [`${locale}.language_reason`]: text.languageReason,
    [`${locale}.apply_instructions`]: text.applyInstructions,
    [`${locale}.ready`]: text.state === 'ready' ? TICKED : '',
  };
}

/** In digits alone: whoever reads it types in French or in English. */
function writeAmount(cents: number): string {
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}

/** The day that ends at an instant, as its field holds it. */
export function writeDay(end: Date | null): string {
  return end === null ? '' : montrealDay(lastDayOf(end));
}
