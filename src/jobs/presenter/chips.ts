import type { Locale } from '../../language/locales';
import type { Reader } from '../../language/reader';
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

/** A chip for each value that filters the list, in the order of the address. */
export function presentChips(query: JobQuery, choices: Choices, reader: Reader): Chip[] {
  const { t, locale } = reader;
  const path = pathTo('jobs.list', locale);
  const chip = <Name extends keyof JobQuery>(
    filter: Name,
    label: string,
    rest: JobQuery[Name],
  ): Chip => ({
    filter,
    label,
    href: path + writeJobQuery({ ...query, [filter]: rest }),
    removeLabel: t('jobs:chip.remove', { label }),
  });
  const chips = LISTS.flatMap((name) =>
    query[name].map((value) =>
      chip(
        name,
        LABELS[name](value, choices, reader),
        query[name].filter((other) => other !== value),
      ),
    ),
  );
  const { salary_min: salary, posted } = query;
  if (salary !== undefined) {
    const amount = dollars(salary, locale);
    chips.push(chip('salary_min', t('jobs:chip.salary', { amount }), undefined));
  }
  if (posted !== undefined) {
    chips.push(chip('posted', t('jobs:chip.posted', { count: posted }), undefined));
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
