import { z } from 'zod';
import { endOfMontrealDay } from '../clock';
import type { ReadForm } from '../http/editing-item';
import { readForm, TICKED, type Mistakes, type Values } from '../http/form';
import { choice, first, line, LONGEST, ticked, words } from '../http/form-parts';
import { forEachLocale, LOCALES, type Locale } from '../language/locales';
import { readTags } from '../search/tags';
import { readSalary } from './editing.salary';
import {
  LANGUAGE_LEVELS,
  SCHEDULES,
  TENURES,
  WORK_LANGUAGES,
  WORKPLACES,
  type LanguageLevel,
} from './rules';
import { unreadyTexts, type PublishableText } from './rules/publication';

const CHOSEN_AT_MOST = 100;

/** The fields of each language’s text, as `fr.title`. */
const TEXT_FIELDS = [
  ...(['title', 'summary', 'body', 'language_reason', 'apply_instructions', 'ready'] as const),
];

/** The names of the fields that say what a listing is, in the order of the form. */
export const JOB_FIELDS: readonly string[] = [
  ...LOCALES.flatMap((locale) => TEXT_FIELDS.map((name) => `${locale}.${name}`)),
  ...['employer', 'category', 'tenure', 'schedule', 'workplace', 'place'],
  ...['pay', 'pay_min', 'pay_max', 'pay_period'],
  ...WORK_LANGUAGES.map((language) => `needs.${language}`),
  ...['last_day', 'featured_until', 'apply_url', 'apply_email', 'tags'],
];

const summary = words(LONGEST.summary, 'desk:mistake.summaryLong');
const list = z
  .preprocess((sent) => [sent ?? []].flat(), z.array(z.string()))
  .transform((values) => [...new Set(values)].slice(0, CHOSEN_AT_MOST));

const among = <Value extends string>(values: readonly Value[]) =>
  z.preprocess(first, z.enum(values, { error: 'jobDesk:mistake.choice' }));

/** A Montréal day becomes the instant when it is over. */
const day = z.preprocess(first, z.string().trim()).transform((typed, context) => {
  if (typed === '') return null;
  try {
    return endOfMontrealDay(typed);
  } catch {
    context.addIssue({ code: 'custom', message: 'jobDesk:mistake.day' });
    return z.NEVER;
  }
});

/** Only an address that a browser opens as a page: never `javascript:`. */
const url = words(LONGEST.url, 'desk:mistake.url')
  .transform((typed) => typed || null)
  .pipe(
    z
      .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'desk:mistake.url' })
      .nullable(),
  );

const email = words(LONGEST.email, 'jobDesk:mistake.email')
  .transform((typed) => typed || null)
  .pipe(z.email('jobDesk:mistake.email').nullable());

const facts = z.object({
  employer: line(),
  'employer.name': line(),
  'employer.website': url,
  'employer.agency': ticked,
  'employer.permit': line(),
  'employer.exempt': summary,
  category: choice,
  'category.fr': line(),
  'category.en': line(),
  tenure: among(TENURES),
  schedule: among(SCHEDULES),
  workplace: among(WORKPLACES),
  place: list,
  last_day: day,
  featured_until: day,
  apply_url: url,
  apply_email: email,
  tags: summary.transform(readTags),
  confirm: list,
});

const level = z.preprocess(
  first,
  z.enum([...LANGUAGE_LEVELS, ''], { error: 'jobDesk:mistake.choice' }),
);
const needs = z.object(
  Object.fromEntries(WORK_LANGUAGES.map((language) => [`needs.${language}`, level])),
);

const text = forEachLocale((locale) =>
  z.object({
    [`${locale}.title`]: words(LONGEST.line, 'desk:mistake.titleLong'),
    [`${locale}.summary`]: summary,
    [`${locale}.body`]: words(LONGEST.body, 'desk:mistake.bodyLong'),
    [`${locale}.language_reason`]: words(LONGEST.paragraph, 'jobDesk:mistake.long'),
    [`${locale}.apply_instructions`]: words(LONGEST.paragraph, 'jobDesk:mistake.long'),
    [`${locale}.ready`]: choice,
  }),
);

/** A listing as it was sent. Employer and category are chosen, or new. */
export type SentJob = z.output<typeof facts> & {
  readonly salary: ReturnType<typeof readSalary>['salary'];
  readonly languages: Readonly<Record<string, LanguageLevel>>;
  readonly texts: Partial<Record<Locale, PublishableText>>;
};

/** Reads the form, all its parts at once, so that every mistake is shown the first time. */
export function readJobForm(values: Values): ReadForm<SentJob> {
  const read = readForm(facts, values);
  const levels = readForm(needs, values);
  const parts = forEachLocale((locale) => readForm(text[locale], values));
  const { salary, mistakes: pay } = readSalary(values);
  const texts = textsOf(values);
  const mistakes: Mistakes = {
    ...parts.fr.form?.mistakes,
    ...parts.en.form?.mistakes,
    ...wordMistakes(texts),
    ...read.form?.mistakes,
    ...(read.data === undefined ? {} : newThingMistakes(read.data)),
    ...pay,
    ...levels.form?.mistakes,
  };
  if (read.data === undefined || Object.keys(mistakes).length > 0) return { mistakes };
  return { sent: { ...read.data, salary, languages: languagesOf(values), texts } };
}

function wordMistakes(texts: SentJob['texts']): Mistakes {
  const titled = LOCALES.some((locale) => (texts[locale]?.title ?? '') !== '');
  return { ...(titled ? {} : { 'fr.title': 'jobDesk:mistake.noTitle' }), ...unreadyTexts(texts) };
}

function newThingMistakes(sent: z.output<typeof facts>): Mistakes {
  const names = ['category.fr', 'category.en'] as const;
  const missing = names.filter((name) => sent[name] === '');
  const ofEmployer = [sent['employer.permit'], sent['employer.exempt'], sent['employer.website']];
  return {
    ...(missing.length === 1
      ? Object.fromEntries(missing.map((name) => [name, 'jobDesk:mistake.categoryNames' as const]))
      : {}),
    ...(sent['employer.name'] === '' && (sent['employer.agency'] || ofEmployer.some(Boolean))
      ? { 'employer.name': 'jobDesk:mistake.employerName' as const }
      : {}),
    ...(sent['employer.agency'] && sent['employer.permit'] === ''
      ? { 'employer.permit': 'jobDesk:mistake.permit' as const }
      : {}),
  };
}

/** A language in which nothing is written or ticked has no text. */
function textsOf(values: Values): SentJob['texts'] {
  return Object.fromEntries(
    LOCALES.flatMap((locale): [Locale, PublishableText][] => {
      const part = (name: (typeof TEXT_FIELDS)[number]) =>
        String(first(values[`${locale}.${name}`])).trim();
      if (TEXT_FIELDS.every((name) => part(name) === '')) return [];
      const found = {
        ready: part('ready') === TICKED,
        title: part('title'),
        summary: part('summary'),
        body: part('body'),
        languageReason: part('language_reason'),
        applyInstructions: part('apply_instructions'),
      };
      return [[locale, found]];
    }),
  );
}

function languagesOf(values: Values): SentJob['languages'] {
  return Object.fromEntries(
    WORK_LANGUAGES.flatMap((language): [string, LanguageLevel][] => {
      const needed = LANGUAGE_LEVELS.find((each) => each === first(values[`needs.${language}`]));
      return needed === undefined ? [] : [[language, needed]];
    }),
  );
}
