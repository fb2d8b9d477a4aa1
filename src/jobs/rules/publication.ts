import { lastDayOf, montrealDay, montrealDayIn } from '../../clock';
import type { MessageKey } from '../../language/keys';
import { LOCALES, type Locale } from '../../language/locales';
import { discriminatoryWords, type Ground } from './discrimination';
import type { LanguageLevel, Salary, Schedule, Workplace } from './index';
import { lowPay, type LowPay, type MinimumWage } from './minimum-wage';

/** Longer, and nobody knows any more whether the place is still free. */
export const DAYS_OPEN = 120;

/** The words of a listing in one language, as they were typed. */
export interface PublishableText {
  readonly ready: boolean;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly languageReason: string;
  readonly applyInstructions: string;
}

/** What is looked at before a listing is published. */
export interface Publishable {
  /** Undefined: it is not known yet, and nothing is asked of it. */
  readonly employer:
    | {
        readonly agency: boolean;
        readonly agencyPermit: string | null;
        readonly exemptReason: string | null;
      }
    | undefined;
  readonly workplace: Workplace;
  readonly schedule: Schedule;
  readonly salary: Salary | null;
  readonly placeIds: readonly number[];
  readonly languages: Readonly<Record<string, LanguageLevel>>;
  readonly applyUrl: string | null;
  readonly applyEmail: string | null;
  /** When it appears, or first appeared. */
  readonly publishedAt: Date;
  /** The end of its last day in Montréal. */
  readonly expiresAt: Date | null;
  readonly featuredUntil: Date | null;
  readonly texts: Readonly<Partial<Record<Locale, PublishableText>>>;
}

/** What is no mistake, but may be one: whoever publishes says that it is not, and that is written down. */
export type Warning =
  | { readonly kind: 'words'; readonly ground: Ground; readonly words: string }
  | { readonly kind: 'pay'; readonly pay: LowPay; readonly cents: number };

interface Terms {
  readonly missingFrench: 'refuse' | 'warn';
  /** The newest first. */
  readonly wages: readonly MinimumWage[];
  readonly now: Date;
}

type Found = Record<string, MessageKey>;

/**
 * What keeps a listing from being published, by the names of its fields, and what must be confirmed. One
 * that appears later is judged as of then: by the wages of that day, among others.
 */
export function mayPublish(listing: Publishable, { missingFrench, wages, now }: Terms) {
  return {
    mistakes: {
      ...employerMistakes(listing),
      ...placeMistakes(listing),
      ...lastDayMistakes(listing, now),
      ...featuredMistakes(listing, now),
      ...textMistakes(listing, missingFrench),
      ...applyMistakes(listing),
    },
    warnings: warningsOf(listing, wages, appearance(listing, now)),
  };
}

/** A text that says it is ready has all its parts, whatever the state of its listing. */
export function unreadyTexts(texts: Publishable['texts']): Found {
  const mistakes: Found = {};
  for (const locale of LOCALES) {
    const text = texts[locale];
    if (text?.ready !== true) continue;
    for (const part of ['title', 'summary', 'body'] as const) {
      if (text[part] === '') mistakes[`${locale}.${part}`] = `desk:mistake.${part}Missing`;
    }
  }
  return mistakes;
}

/**
 * Whether the Charter of the French language is not kept: a text in another language is there, none
 * in French, and nothing frees the employer from it.
 */
export function lacksFrench(
  ready: Readonly<Partial<Record<Locale, boolean>>>,
  exemptReason: string | null,
): boolean {
  return ready.en === true && ready.fr !== true && (exemptReason ?? '') === '';
}

/** What is said of a warning once it is confirmed: the same words, or pay, need no second confirmation. */
export function warningCode(warning: Warning): string {
  return warning.kind === 'pay'
    ? `${warning.pay}: ${String(warning.cents)}`
    : `${warning.ground}: ${warning.words}`;
}

function employerMistakes({ employer }: Publishable): Found {
  const lacksPermit = employer?.agency === true && (employer.agencyPermit ?? '') === '';
  return lacksPermit ? { employer: 'jobDesk:mistake.permit' } : {};
}

function placeMistakes({ placeIds, workplace }: Publishable): Found {
  return placeIds.length > 0 || workplace === 'remote' ? {} : { place: 'jobDesk:mistake.place' };
}

function lastDayMistakes({ expiresAt, publishedAt }: Publishable, now: Date): Found {
  if (expiresAt === null) return { last_day: 'jobDesk:mistake.lastDay' };
  if (expiresAt <= now) return { last_day: 'jobDesk:mistake.lastDayPast' };
  if (expiresAt <= publishedAt) return { last_day: 'jobDesk:mistake.lastDayBefore' };
  const lastDay = montrealDay(lastDayOf(expiresAt));
  return lastDay > montrealDayIn(DAYS_OPEN, publishedAt)
    ? { last_day: 'jobDesk:mistake.lastDayFar' }
    : {};
}

/** What is online may have been featured once; what is to come would be for nothing. */
function featuredMistakes({ featuredUntil, publishedAt }: Publishable, now: Date): Found {
  const isVain = publishedAt > now && featuredUntil !== null && featuredUntil <= publishedAt;
  return isVain ? { featured_until: 'jobDesk:mistake.featuredBefore' } : {};
}

function appearance({ publishedAt }: Publishable, now: Date): Date {
  return publishedAt > now ? publishedAt : now;
}

function textMistakes(listing: Publishable, missingFrench: Terms['missingFrench']): Found {
  const { texts, employer, languages } = listing;
  const mistakes = unreadyTexts(texts);
  const ready = readyLocales(texts);
  if (ready.length === 0) mistakes['fr.ready'] = 'jobDesk:mistake.noText';
  const states = { fr: ready.includes('fr'), en: ready.includes('en') };
  const subject = employer !== undefined && lacksFrench(states, employer.exemptReason);
  if (missingFrench === 'refuse' && subject) {
    mistakes['fr.ready'] = 'jobDesk:mistake.french';
  }
  if (Object.keys(languages).some((language) => language !== 'fr')) {
    for (const locale of ready) {
      if (texts[locale]?.languageReason === '') {
        mistakes[`${locale}.language_reason`] = 'jobDesk:mistake.languageReason';
      }
    }
  }
  return mistakes;
}

function applyMistakes({ applyUrl, applyEmail, texts }: Publishable): Found {
  if (applyUrl !== null || applyEmail !== null) return {};
  const mute = readyLocales(texts).filter((locale) => texts[locale]?.applyInstructions === '');
  // With no text at all there is nobody to instruct yet, and still no way to apply.
  return mute.length === 0 && readyLocales(texts).length > 0
    ? {}
    : { apply_url: 'jobDesk:mistake.apply' };
}

function warningsOf(listing: Publishable, wages: readonly MinimumWage[], now: Date): Warning[] {
  const words = readyLocales(listing.texts).flatMap((locale) => {
    const text = listing.texts[locale];
    return text === undefined ? [] : discriminatoryWords(allWords(text), locale);
  });
  const { salary } = listing;
  const pay = lowPay(listing, wages, now);
  return [
    ...words.map((suspect): Warning => ({ kind: 'words', ...suspect })),
    ...(pay === undefined || salary === null
      ? []
      : [{ kind: 'pay', pay, cents: salary.minCents } as const]),
  ];
}

function allWords(text: PublishableText): string {
  const { title, summary, body, languageReason, applyInstructions } = text;
  return [title, summary, body, languageReason, applyInstructions].join('\n');
}

function readyLocales(texts: Publishable['texts']): Locale[] {
  return LOCALES.filter((locale) => texts[locale]?.ready === true);
}
