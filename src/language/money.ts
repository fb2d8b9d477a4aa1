import type { Translate } from './dictionary';
import { remember } from './format-cache';
import { forEachLocale, htmlLang, type Locale } from './locales';

/** What a listing pays, in cents of a Canadian dollar; without `maxCents`, one amount and not a range. */
export interface Salary {
  readonly minCents: number;
  readonly maxCents: number | null;
  readonly period: 'hour' | 'year';
}

const write = forEachLocale((locale) => ({
  // Nobody reads the cents of a yearly salary; those of an hourly wage are always two.
  hour: amountsWith(2, locale),
  year: amountsWith(0, locale),
}));

/**
 * What a listing pays, as short as a card needs: a yearly amount does not say that it is yearly.
 * « de 58 000 $ à 66 000 $ », “$58,000 to $66,000”, « 27,40 $ l’heure », “$27.40 an hour”.
 */
export function formatSalary(salary: Salary, t: Translate, locale: Locale): string {
  if (salary.period === 'hour') return formatSalaryFull(salary, t, locale);
  const { min, max } = amounts(salary, locale);
  return max === undefined ? min : t('money:range', { min, max });
}

/** What a listing pays, with its period: « de 58 000 $ à 66 000 $ par année », “$58,000 a year”. */
export function formatSalaryFull(salary: Salary, t: Translate, locale: Locale): string {
  const { min, max } = amounts(salary, locale);
  if (salary.period === 'hour') {
    return max === undefined
      ? t('money:hour.exact', { amount: min })
      : t('money:hour.range', { min, max });
  }
  return max === undefined
    ? t('money:year.exact', { amount: min })
    : t('money:year.range', { min, max });
}

/** The amounts as written; no `max` when they read the same, since « de 20 $ à 20 $ » says nothing. */
function amounts(salary: Salary, locale: Locale): { min: string; max?: string } {
  const amount = write[locale][salary.period];
  const min = amount(salary.minCents);
  const max = salary.maxCents === null ? min : amount(salary.maxCents);
  return max === min ? { min } : { min, max };
}

function amountsWith(decimals: 0 | 2, locale: Locale): (cents: number) => string {
  const formatter = new Intl.NumberFormat(htmlLang(locale), {
    style: 'currency',
    currency: 'CAD',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return remember((cents: number) => formatter.format(cents / 100));
}
