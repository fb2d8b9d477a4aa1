import { byName } from '../../catalogue/model';
import { LOCALES } from '../../language/locales';
import { formatNumber } from '../../language/numbers';
import type { Reader } from '../../language/reader';
import type { Facet } from '../../search/facets';
import type { Answer } from '../../search/search';
import { DAYS, SALARIES, type JobQuery, type ListName } from '../forms';
import { SCHEDULES, TENURES, WORK_LANGUAGES, WORKPLACES } from '../rules';
import { dollars } from './labels';
import type { Choices } from './choices';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A value with how many there would be; none of them: it cannot be chosen. */
type CheckOption = Option & {
  readonly checked: boolean;
  readonly count: string;
  readonly empty: boolean;
};

/** One group of the filter form. */
export type Filter =
  | {
      readonly kind: 'checkbox';
      readonly name: string;
      readonly legend: string;
      readonly open: boolean;
      readonly options: readonly CheckOption[];
      /** The rest of a long list, which opens on demand. */
      readonly more: readonly CheckOption[];
    }
  | {
      readonly kind: 'select';
      readonly name: string;
      readonly legend: string;
      readonly options: readonly (Option & {
        readonly selected: boolean;
        readonly empty: boolean;
      })[];
    };

/** How many there would be with each value. */
type Counted = Pick<Answer, 'facets' | 'atLeast'>;

/** A list of ten stands whole: to hide two of them would save nothing. */
const LONGEST_WHOLE = 10;
const SHOWN_OF_LONG = 8;

/** These are short and asked for most: they are open from the start. */
const ALWAYS_OPEN: readonly ListName[] = ['tenure', 'schedule', 'workplace'];

/** The filter form, with what is chosen in it. */
export function presentFilters(
  query: JobQuery,
  answer: Counted,
  choices: Choices,
  reader: Reader,
): Filter[] {
  const { t, locale } = reader;
  const checkboxes = (name: ListName, options: readonly Option[]) =>
    presentCheckboxes(name, options, { query, answer, locale, t });
  return [
    checkboxes(
      'tenure',
      labelled(TENURES, (value) => t(`jobs:tenure.${value}`)),
    ),
    checkboxes(
      'schedule',
      labelled(SCHEDULES, (value) => t(`jobs:schedule.${value}`)),
    ),
    checkboxes(
      'workplace',
      labelled(WORKPLACES, (value) => t(`jobs:workplace.${value}`)),
    ),
    checkboxes(
      'place',
      choices.places.map(({ slug, name }) => ({ value: slug, label: name })),
    ),
    checkboxes(
      'category',
      byName(choices.categories, locale).map(({ code, name }) => ({
        value: code,
        label: name[locale],
      })),
    ),
    salaryFilter(query.salary_min, answer, reader),
    postedFilter(query.posted, answer, reader),
    checkboxes(
      'language',
      labelled(WORK_LANGUAGES, (value) => t(`jobs:languageName.${value}`)),
    ),
    checkboxes(
      'lang',
      labelled(LOCALES, (value) => t(`jobs:option.lang.${value}`)),
    ),
    checkboxes(
      'employer',
      choices.employers.map(({ id, name }) => ({ value: String(id), label: name })),
    ),
  ];
}

function presentCheckboxes(
  name: ListName,
  options: readonly Option[],
  { query, answer, t, locale }: Pick<Reader, 't' | 'locale'> & { query: JobQuery; answer: Counted },
): Filter {
  const chosen: readonly string[] = query[name];
  return {
    kind: 'checkbox',
    name,
    legend: t(`jobs:filter.${name}`),
    open: ALWAYS_OPEN.includes(name) || chosen.length > 0,
    ...cut(
      options.map((option) => {
        const { count, none } = countOf(answer, name, option.value, { t, locale });
        const checked = chosen.includes(option.value);
        return { ...option, ...{ checked, count, empty: none && !checked } };
      }),
    ),
  };
}

/** How many a value would give; nothing is said of what may have some that were not counted. */
function countOf(
  { facets, atLeast }: Counted,
  facet: Facet,
  value: string,
  { t, locale }: Pick<Reader, 't' | 'locale'>,
): { count: string; none: boolean } {
  const known = facets[facet].get(value) ?? 0;
  const count = formatNumber(known, locale);
  if (!atLeast.includes(facet)) return { count, none: known === 0 };
  return { count: known === 0 ? '' : t('jobs:option.atLeast', { count }), none: false };
}

/** Of a long list, what is chosen comes first, and is always in sight. */
function cut(options: readonly CheckOption[]) {
  if (options.length <= LONGEST_WHOLE) return { options, more: [] };
  const chosen = options.filter(({ checked }) => checked);
  const sorted = [...chosen, ...options.filter(({ checked }) => !checked)];
  const shown = Math.max(SHOWN_OF_LONG, chosen.length);
  return { options: sorted.slice(0, shown), more: sorted.slice(shown) };
}

function salaryFilter(chosen: number | undefined, answer: Counted, { t, locale }: Reader): Filter {
  return {
    kind: 'select',
    name: 'salary_min',
    legend: t('jobs:filter.salary_min'),
    options: selection(chosen, SALARIES, t('jobs:option.anySalary'), {
      label: (amount) => t('jobs:option.salaryFrom', { amount: dollars(amount, locale) }),
      counted: (step) => countOf(answer, 'pay', step, { t, locale }),
      t,
    }),
  };
}

function postedFilter(chosen: number | undefined, answer: Counted, { t, locale }: Reader): Filter {
  return {
    kind: 'select',
    name: 'posted',
    legend: t('jobs:filter.posted'),
    options: selection(chosen, DAYS, t('jobs:option.anyDay'), {
      label: (count) => t('jobs:option.postedWithin', { count }),
      counted: (step) => countOf(answer, 'day', step, { t, locale }),
      t,
    }),
  };
}

interface Counting extends Pick<Reader, 't'> {
  readonly label: (step: number) => string;
  readonly counted: (value: string) => { readonly count: string; readonly none: boolean };
}

/** The usual steps, each with how many there would be, and the one that the address asked for. */
function selection(
  chosen: number | undefined,
  steps: readonly number[],
  anyLabel: string,
  { label, counted, t }: Counting,
) {
  const all = [...new Set(chosen === undefined ? steps : [...steps, chosen])].sort((a, b) => a - b);
  const option = (step: number) => {
    const { count, none } = counted(String(step));
    // A step of the address alone is not counted.
    const isBare = count === '' || !steps.includes(step);
    return {
      value: String(step),
      label: isBare ? label(step) : t('jobs:option.counted', { label: label(step), count }),
      selected: step === chosen,
      empty: none && step !== chosen,
    };
  };
  return [
    { value: '', label: anyLabel, selected: chosen === undefined, empty: false },
    ...all.map(option),
  ];
}

function labelled<Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string,
): Option[] {
  return values.map((value) => ({ value, label: label(value) }));
}
