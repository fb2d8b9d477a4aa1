import { z } from 'zod';
import { endOfMontrealDay } from '../clock';
import type { ReadForm } from '../http/editing-item';
import { readEach, readForm, TICKED, type Mistakes, type Values } from '../http/form';
import {
  LONGEST,
  choice,
  emailAddress,
  first,
  line,
  ticked,
  webAddress,
  words,
} from '../http/form-parts';
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
  type Schedule,
  type Tenure,
  type Workplace,
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
  ...['employer', 'category', 'tenure', 'schedule', 'workplace'],
  ...['pay', 'pay_min', 'pay_max', 'pay_period'],
  ...WORK_LANGUAGES.map((language) => `needs.${language}`),
  ...['place', 'last_day', 'featured_until', 'apply_url', 'apply_email', 'tags'],
];

const summary = words(LONGEST.summary, 'desk:mistake.summaryLong');
/** What was ticked, each once. */
export const list = z
  .preprocess((sent) => [sent ?? []].flat(), z.array(z.string()))
  .transform((values) => [...new Set(values)].slice(0, CHOSEN_AT_MOST));

const among = <Value extends string>(values: readonly Value[]) =>
  z.preprocess(first, z.enum(values, { error: 'jobDesk:mistake.choice' }));

/** A Montréal day becomes the instant when it is over; nothing typed is null. */
export const day = z.preprocess(first, z.string().trim()).transform((typed, context) => {
  if (typed === '') return null;
  try {
    return endOfMontrealDay(typed);
  } catch {
    context.addIssue({ code: 'custom', message: 'jobDesk:mistake.day' });
    return z.NEVER;
  }
});

const email = emailAddress('jobDesk:mistake.email');

const facts = {
  employer: line(),
  'employer.name': line(),
  'employer.website': webAddress,
  'employer.agency': ticked,
  'employer.permit': line(),
  'employer.exempt': summary,
  category: choice,
  'category.fr': line(),
  'category.en': line(),
  place: list,
  last_day: day,
  featured_until: day,
  apply_url: webAddress,
  apply_email: email,
  tags: summary.transform(readTags),
  confirm: list,
};

const level = z.preprocess(
  first,
  z.enum([...LANGUAGE_LEVELS, ''], { error: 'jobDesk:mistake.choice' }),
);
/** What a browser cannot get wrong: one of each is chosen from the start. */
const terms = z.object({
  tenure: among(TENURES),
  schedule: among(SCHEDULES),
  workplace: among(WORKPLACES),
  ...Object.fromEntries(WORK_LANGUAGES.map((language) => [`needs.${language}`, level])),
});

const text = forEachLocale((locale) => ({
  [`${locale}.title`]: words(LONGEST.line, 'desk:mistake.titleLong'),
  [`${locale}.summary`]: summary,
  [`${locale}.body`]: words(LONGEST.body, 'desk:mistake.bodyLong'),
  [`${locale}.language_reason`]: words(LONGEST.paragraph, 'jobDesk:mistake.long'),
  [`${locale}.apply_instructions`]: words(LONGEST.paragraph, 'jobDesk:mistake.long'),
}));

type Facts = z.output<z.ZodObject<typeof facts>>;

/** A listing as it was sent. Employer and category are chosen, or new. */
export type SentJob = Facts & {
  readonly tenure: Tenure;
  readonly schedule: Schedule;
  readonly workplace: Workplace;
  readonly salary: ReturnType<typeof readSalary>['salary'];
  readonly languages: Readonly<Record<string, LanguageLevel>>;
  readonly texts: Partial<Record<Locale, PublishableText>>;
};

/** Reads the form, all its parts at once, so that every mistake is shown the first time. */
export function readJobForm(values: Values): ReadForm<SentJob> {
  const chosen = readForm(terms, values);
  if (chosen.form !== undefined) return { mistakes: chosen.form.mistakes };
  const read = readEach(facts, values);
  const { salary, mistakes: pay } = readSalary(values);
  const texts = textsOf(values);
  const mistakes: Mistakes = {
    ...wordMistakes(texts),
    ...readEach(text.fr, values).mistakes,
    ...readEach(text.en, values).mistakes,
    ...newThingMistakes(read.data),
    ...read.mistakes,
    ...pay,
  };
  const { tenure, schedule, workplace } = chosen.data;
  const work = { tenure, schedule, workplace, languages: languagesOf(values) };
  return { sent: { ...read.data, ...work, salary, texts }, mistakes };
}

function wordMistakes(texts: SentJob['texts']): Mistakes {
  const titled = LOCALES.some((locale) => (texts[locale]?.title ?? '') !== '');
  return { ...(titled ? {} : { 'fr.title': 'jobDesk:mistake.noTitle' }), ...unreadyTexts(texts) };
}

function newThingMistakes(sent: Facts): Mistakes {
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
    ...(!sent['employer.agency'] && sent['employer.permit'] !== ''
      ? { 'employer.agency': 'jobDesk:mistake.agency' as const }
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
