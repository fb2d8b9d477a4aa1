import type { Locale } from '../../language/locales';
import type { Reader } from '../../language/reader';
import type { Plan } from '../../search/plan';
import { pathTo } from '../../site-map';
import { LISTS, writeJobQuery, type JobQuery, type ListName } from '../forms';
import type { Schedule, Tenure, Workplace } from '../rules';
import { dollars, workLanguage } from './labels';
import type { Choices } from './choices';

/** A filter that is on, and where the list is without it. */
export interface Chip {
  readonly filter: keyof JobQuery;
  readonly label: string;
  readonly href: string;
  readonly removeLabel: string;
}

/** A chip for the words, and for each value that filters the list, in words or in boxes. */
export function presentChips(
  query: JobQuery,
  plan: Plan,
  choices: Choices,
  reader: Reader,
): Chip[] {
  const path = pathTo('jobs.list', reader.locale);
  const all = [
    ...wordChips(query, plan),
    ...plan.filters.map((filter) => ({
      filter: filter.name,
      label: spokenLabel(filter, choices, reader),
      rest: { ...query, q: filter.rest },
    })),
    ...boxChips(query, choices, reader),
    ...limitChips(query, plan, reader),
  ];
  return all.map(({ filter, label, rest }) => ({
    ...{ filter, label, href: path + writeJobQuery(rest) },
    removeLabel: reader.t('jobs:chip.remove', { label }),
  }));
}

/** Something that narrows the list, and the list without it. */
interface Narrowing {
  readonly filter: keyof JobQuery;
  readonly label: string;
  readonly rest: JobQuery;
}

/** What was typed, but for what filters: it goes as one. */
function wordChips(query: JobQuery, plan: Plan): Narrowing[] {
  if (plan.groups.length + plan.without.length === 0) return [];
  const spoken = [...plan.filters, ...(plan.pay === undefined ? [] : [plan.pay])];
  const label = plan.groups.map(({ typed }) => typed).join(' ');
  const q = spoken.map(({ typed }) => typed).join(' ');
  return [{ filter: 'q', label: label === '' ? query.q : label, rest: { ...query, q } }];
}

function spokenLabel(
  { name, values, near, typed }: Plan['filters'][number],
  choices: Choices,
  reader: Reader,
): string {
  const [value, ...more] = values;
  const label =
    value === undefined || more.length > 0 ? typed : LABELS[name](value, choices, reader);
  return near.length === 0 ? label : reader.t('jobs:chip.near', { place: label });
}

function boxChips(query: JobQuery, choices: Choices, reader: Reader): Narrowing[] {
  return LISTS.flatMap((name) =>
    query[name].map((value) => ({
      filter: name,
      label: LABELS[name](value, choices, reader),
      rest: { ...query, [name]: query[name].filter((other) => other !== value) },
    })),
  );
}

function limitChips(query: JobQuery, { pay }: Plan, { t, locale }: Reader): Narrowing[] {
  const { salary_min: salary, posted } = query;
  const payLabel = (amount: number) => t('jobs:chip.salary', { amount: dollars(amount, locale) });
  const chips: Narrowing[] = [];
  if (pay !== undefined) {
    chips.push({
      ...{ filter: 'salary_min', label: payLabel(pay.annual) },
      rest: { ...query, q: pay.rest },
    });
  }
  if (salary !== undefined) {
    chips.push({
      ...{ filter: 'salary_min', label: payLabel(salary) },
      rest: { ...query, salary_min: undefined },
    });
  }
  if (posted !== undefined) {
    chips.push({
      ...{ filter: 'posted', label: t('jobs:chip.posted', { count: posted }) },
      rest: { ...query, posted: undefined },
    });
  }
  return chips;
}

/** What the chip of a value says, by filter. */
const LABELS: Record<ListName, (value: string, choices: Choices, reader: Reader) => string> = {
  tenure: (value, _, { t }) => t(`jobs:tenure.${value as Tenure}`),
  schedule: (value, _, { t }) => t(`jobs:schedule.${value as Schedule}`),
  workplace: (value, _, { t }) => t(`jobs:workplace.${value as Workplace}`),
  lang: (value, _, { t }) => t(`jobs:chip.lang.${value as Locale}`),
  language: (value, _, reader) =>
    reader.t('jobs:chip.language', { language: workLanguage(value, reader) }),
  place: (value, { places }) => places.find(({ slug }) => slug === value)?.name ?? value,
  category: (value, { categories }, { locale }) =>
    categories.find(({ code }) => code === value)?.name[locale] ?? value,
  employer: (value, { employers }) =>
    employers.find(({ id }) => String(id) === value)?.name ?? value,
};
