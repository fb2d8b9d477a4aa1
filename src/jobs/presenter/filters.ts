import { byName } from '../../catalogue/model';
import { LOCALES } from '../../language/locales';
import type { Reader } from '../../language/reader';
import type { JobQuery, ListName } from '../forms';
import { SCHEDULES, TENURES, WORK_LANGUAGES, WORKPLACES } from '../rules';
import { dollars } from './labels';
import type { Choices } from './choices';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One group of the filter form. */
export type Filter =
  | {
      readonly kind: 'checkbox';
      readonly name: string;
      readonly legend: string;
      readonly open: boolean;
      readonly options: readonly (Option & { readonly checked: boolean })[];
    }
  | {
      readonly kind: 'select';
      readonly name: string;
      readonly legend: string;
      readonly options: readonly (Option & { readonly selected: boolean })[];
    };

const SALARIES = [35_000, 45_000, 55_000, 65_000, 80_000, 100_000];
const DAYS = [1, 3, 7, 14, 30];

/** These are short and asked for most: they are open from the start. */
const ALWAYS_OPEN: readonly ListName[] = ['tenure', 'schedule', 'workplace'];

/** The filter form, with what is chosen in it. */
export function presentFilters(query: JobQuery, choices: Choices, reader: Reader): Filter[] {
  const { t, locale } = reader;
  const checkboxes = (name: ListName, options: readonly Option[]): Filter => {
    const chosen: readonly string[] = query[name];
    return {
      kind: 'checkbox',
      name,
      legend: t(`jobs:filter.${name}`),
      open: ALWAYS_OPEN.includes(name) || chosen.length > 0,
      options: options.map((option) => ({ ...option, checked: chosen.includes(option.value) })),
    };
  };
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
    salaryFilter(query.salary_min, reader),
    postedFilter(query.posted, reader),
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

function salaryFilter(chosen: number | undefined, { t, locale }: Reader): Filter {
  return {
    kind: 'select',
    name: 'salary_min',
    legend: t('jobs:filter.salary_min'),
    options: selection(chosen, SALARIES, t('jobs:option.anySalary'), (amount) =>
      t('jobs:option.salaryFrom', { amount: dollars(amount, locale) }),
    ),
  };
}

function postedFilter(chosen: number | undefined, { t }: Reader): Filter {
  return {
    kind: 'select',
    name: 'posted',
    legend: t('jobs:filter.posted'),
    options: selection(chosen, DAYS, t('jobs:option.anyDay'), (count) =>
      t('jobs:option.postedWithin', { count }),
    ),
  };
}

/** The usual steps, and the one that the address asked for when it is not among them. */
function selection(
  chosen: number | undefined,
  steps: readonly number[],
  anyLabel: string,
  label: (step: number) => string,
) {
  const all = [...new Set(chosen === undefined ? steps : [...steps, chosen])].sort((a, b) => a - b);
  return [
    { value: '', label: anyLabel, selected: chosen === undefined },
    ...all.map((step) => ({
      value: String(step),
      label: label(step),
      selected: step === chosen,
    })),
  ];
}

function labelled<Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string,
): Option[] {
  return values.map((value) => ({ value, label: label(value) }));
}
