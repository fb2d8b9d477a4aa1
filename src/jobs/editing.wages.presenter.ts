import { presentDeskNav } from '../http/desk-nav';
import { presentKept, type WaitingForm } from '../http/editing-page';
import { fieldsOf, presentMistakes, type Field, type Form } from '../http/form';
import type { Page } from '../http/page';
import { formatDay } from '../language/dates';
import { forEachLocale } from '../language/locales';
import { formatSalary } from '../language/money';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import type { SavedWage } from './model';
import { isOutdated, wageInForce } from './rules/minimum-wage';

/** What one may just have done on the page. */
export const WAGE_DEEDS = ['add', 'remove'] as const;

/** Where the page stands, in both languages. */
export const WAGE_ADDRESSES = forEachLocale((locale) => pathTo('desk.minimumWages', locale));

interface Shown {
  readonly wages: readonly SavedWage[];
  readonly form: Form;
  /** For whom the form is kept when it comes after the end of a session. */
  readonly keeper: string;
  readonly done?: (typeof WAGE_DEEDS)[number];
  /** What was kept for this person here. */
  readonly kept?: readonly WaitingForm[];
}

interface WagesPage {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly action: string;
  readonly notices: {
    readonly done?: string;
    readonly kept: readonly ReturnType<typeof presentKept>[];
    readonly mistakes: ReturnType<typeof presentMistakes>;
  };
  /** Why pay is not compared with the right rate. */
  readonly doubt?: string;
  readonly wages: readonly {
    readonly id: number;
    readonly heading: string;
    readonly facts: readonly string[];
    readonly remove?: string;
  }[];
  readonly fields: readonly Field[];
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
}

/** The minimum wages that are known, and the form that adds one. */
export function presentWages(shown: Shown, reader: Reader): Page<WagesPage> {
  const { t, locale } = reader;
  const { wages, form, keeper, done, kept = [] } = shown;
  const own = WAGE_ADDRESSES[locale];
  const doubt = presentDoubt(wages, reader);
  return {
    title: t('wages:title'),
    description: t('wages:description'),
    addresses: WAGE_ADDRESSES,
    unlisted: true,
    content: {
      nav: presentDeskNav('desk', reader),
      action: own,
      notices: {
        ...(done === undefined ? {} : { done: t(`wages:done.${done}`) }),
        kept: kept.map((each) => presentKept(each, own, reader)),
        mistakes: presentMistakes(form, t),
      },
      ...(doubt === undefined ? {} : { doubt }),
      wages: presentRows(wages, reader),
      fields: presentFields(form, reader),
      hidden: [
        { name: 'keeper', value: keeper },
        { name: 'kept', value: [form.values.kept ?? ''].flat().join() },
      ],
    },
  };
}

function presentDoubt(wages: readonly SavedWage[], { t, locale, now }: Reader) {
  const present = wageInForce(wages, now);
  if (present === undefined) return t('wages:doubt.none');
  return isOutdated(present, now)
    ? t('wages:doubt.outdated', { date: formatDay(present.from, locale) })
    : undefined;
}

function presentRows(wages: readonly SavedWage[], { t, locale, now }: Reader): WagesPage['wages'] {
  const present = wageInForce(wages, now);
  const stateOf = ({ from }: SavedWage) => {
    if (present === undefined || from > present.from) return 'coming';
    return from === present.from ? 'inForce' : 'past';
  };
  const hourly = (minCents: number) =>
    formatSalary({ minCents, maxCents: null, period: 'hour' }, t, locale);
  return wages.map((wage) => {
    const date = formatDay(wage.from, locale);
    return {
      id: wage.id,
      heading: t('wages:from', { date }),
      facts: [
        t(`wages:state.${stateOf(wage)}`),
        t('wages:rate.general', { amount: hourly(wage.generalCents) }),
        t('wages:rate.tipped', { amount: hourly(wage.tippedCents) }),
      ],
      // The last one stays.
      ...(wages.length === 1 ? {} : { remove: t('wages:remove', { date }) }),
    };
  });
}

function presentFields(form: Form, { t }: Reader): Field[] {
  const { field } = fieldsOf(form, t);
  return [
    field('from', t('wages:field.from'), { type: 'date' }),
    field('general', t('wages:field.general'), { help: t('wages:help.general') }),
    field('tipped', t('wages:field.tipped'), { help: t('wages:help.tipped') }),
  ];
}
