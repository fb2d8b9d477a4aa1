import { byName, type Category, type Place } from '../catalogue/model';
import { placesNamed } from '../catalogue/rules';
import { montrealDayIn } from '../clock';
import {
  categoryNames,
  labelledFields,
  presentNewThing,
  presentText,
  type NewThing,
  type TextFields,
} from '../http/editing-texts';
import { fieldsOf, type Choice, type Field, type Form } from '../http/form';
import { markdownField } from '../http/writing';
import { formatDay } from '../language/dates';
import { htmlLang, LOCALES, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { LANGUAGE_LEVELS, SCHEDULES, TENURES, WORK_LANGUAGES, WORKPLACES } from './rules';
import { DAYS_OPEN, warningCode, type Warning } from './rules/publication';

/** What a form of a listing offers. */
export interface Choices {
  readonly employers: readonly string[];
  readonly categories: readonly Category[];
  readonly places: readonly Place[];
}

/** The fields of a listing, by the groups in which they stand. */
export interface JobFields {
  readonly texts: readonly TextFields[];
  readonly employer: Field;
  readonly newEmployer: NewThing;
  readonly category: Choice;
  readonly newCategory: NewThing;
  readonly terms: readonly Choice[];
  readonly pay: Choice;
  readonly amounts: readonly Field[];
  readonly period: Choice;
  readonly places: Choice;
  readonly needs: readonly Choice[];
  readonly days: readonly Field[];
  readonly apply: readonly Field[];
  readonly tags: Field;
}

type Make = ReturnType<typeof fieldsOf>;

/** All fields of the form, filled in; `published` is the day from which the days are counted. */
export function presentFields(
  { form, choices, published }: { form: Form; choices: Choices; published: Date },
  reader: Reader,
): JobFields {
  const { t, locale } = reader;
  const { place } = form.values;
  const places = placesNamed(choices.places, [place ?? []].flat()).map(({ slug }) => slug);
  const make = fieldsOf({ ...form, values: { ...form.values, place: places } }, t);
  const { field, choice } = make;
  const latest = formatDay(montrealDayIn(DAYS_OPEN, published), locale);
  return {
    texts: LOCALES.map((each) => presentJobText(each, make, reader)),
    employer: field('employer', t('jobDesk:field.employer'), {
      ...{ help: t('jobDesk:help.employer'), suggestions: choices.employers, autocomplete: 'off' },
    }),
    newEmployer: presentNewEmployer(make, form, reader),
    category: choice('category', t('jobDesk:field.category'), [
      { value: '', label: t('desk:field.choose') },
      ...byName(choices.categories, locale).map(({ id, name }) => ({
        value: String(id),
        label: name[locale],
      })),
    ]),
    newCategory: presentNewThing(t('jobDesk:newCategory.summary'), form, reader, {
      fields: categoryNames(make, reader),
    }),
    ...presentWork(make, reader),
    ...presentPay(make, reader),
    places: choice(
      'place',
      t('jobDesk:group.place'),
      choices.places.map(({ slug, name }) => ({ value: slug, label: name })),
    ),
    days: [
      field('last_day', t('jobDesk:field.last_day'), {
        ...{ type: 'date', help: t('jobDesk:help.last_day', { date: latest }) },
      }),
      field('featured_until', t('jobDesk:field.featured_until'), {
        ...{ type: 'date', help: t('jobDesk:help.featured_until') },
      }),
    ],
    apply: [
      field('apply_url', t('jobDesk:field.apply_url'), {
        ...{ type: 'url', help: t('jobDesk:help.apply_url') },
      }),
      field('apply_email', t('jobDesk:field.apply_email'), { type: 'email', autocomplete: 'off' }),
    ],
    tags: field('tags', t('jobDesk:field.tags'), { help: t('jobDesk:help.tags') }),
  };
}

/** What must be confirmed, each with its reason; undefined when there is nothing. */
export function presentWarnings(
  form: Form,
  warnings: readonly Warning[],
  { t }: Reader,
): Choice | undefined {
  if (warnings.length === 0) return undefined;
  const label = (warning: Warning) =>
    warning.kind === 'pay'
      ? t(`jobDesk:warning.pay.${warning.pay}`)
      : t('jobDesk:warning.words', {
          words: warning.words,
          why: t(`jobDesk:warning.ground.${warning.ground}`),
        });
  return fieldsOf(form, t).choice(
    'confirm',
    t('jobDesk:warning.heading', { count: warnings.length }),
    warnings.map((warning) => ({ value: warningCode(warning), label: label(warning) })),
    { help: t('jobDesk:warning.sentence') },
  );
}

/** The fields that say what a listing is, each named with its group where it needs that. */
export function ownFields(fields: JobFields, { t }: Reader) {
  const { texts, terms, amounts, needs, days, apply } = fields;
  const legend = t('jobDesk:group.needs');
  return [
    ...labelledFields(texts),
    ...[fields.employer, fields.category, ...terms, fields.pay, ...amounts, fields.period],
    fields.places,
    ...needs.map((each) => ({ ...each, label: `${legend} – ${each.label}` })),
    ...[...days, ...apply, fields.tags],
  ];
}

function presentWork({ choice }: Make, { t }: Reader): Pick<JobFields, 'terms' | 'needs'> {
  const options = <Value extends string>(
    values: readonly Value[],
    label: (value: Value) => string,
  ) => values.map((value) => ({ value, label: label(value) }));
  return {
    terms: [
      choice(
        'tenure',
        t('jobDesk:field.tenure'),
        options(TENURES, (value) => t(`jobs:tenure.${value}`)),
      ),
      choice(
        'schedule',
        t('jobDesk:field.schedule'),
        options(SCHEDULES, (value) => t(`jobs:schedule.${value}`)),
      ),
      choice(
        'workplace',
        t('jobDesk:field.workplace'),
        options(WORKPLACES, (value) => t(`jobs:workplace.${value}`)),
      ),
    ],
    needs: WORK_LANGUAGES.map((language) =>
      choice(`needs.${language}`, t(`jobs:languageName.${language}`), [
        { value: '', label: t('jobDesk:option.unneeded') },
        ...options(LANGUAGE_LEVELS, (value) => t(`jobDesk:option.${value}`)),
      ]),
    ),
  };
}

function presentPay(
  { field, choice }: Make,
  { t }: Reader,
): Pick<JobFields, 'pay' | 'amounts' | 'period'> {
  return {
    pay: choice(
      'pay',
      t('jobDesk:group.pay'),
      (['disclosed', 'undisclosed'] as const).map((value) => ({
        value,
        label: t(`jobDesk:option.${value}`),
      })),
    ),
    amounts: [
      field('pay_min', t('jobDesk:field.pay_min'), { help: t('jobDesk:help.pay_min') }),
      field('pay_max', t('jobDesk:field.pay_max')),
    ],
    period: choice(
      'pay_period',
      t('jobDesk:field.pay_period'),
      (['hour', 'year'] as const).map((value) => ({ value, label: t(`jobDesk:option.${value}`) })),
    ),
  };
}

function presentNewEmployer({ field, check }: Make, form: Form, reader: Reader): NewThing {
  const { t } = reader;
  return presentNewThing(t('jobDesk:newEmployer.summary'), form, reader, {
    fields: [
      field('employer.name', t('jobDesk:newEmployer.name')),
      field('employer.website', t('jobDesk:newEmployer.website'), { type: 'url' }),
      field('employer.permit', t('jobDesk:newEmployer.permit')),
      field('employer.exempt', t('jobDesk:newEmployer.exempt'), {
        ...{ type: 'textarea', rows: 2, help: t('jobDesk:newEmployer.exemptHelp') },
      }),
    ],
    checks: [check('employer.agency', t('jobDesk:newEmployer.agency'))],
  });
}

function presentJobText(locale: Locale, make: Make, reader: Reader): TextFields {
  const { t } = reader;
  const lang = htmlLang(locale);
  const more = [
    make.field(`${locale}.language_reason`, t('jobDesk:field.language_reason'), {
      ...{ rows: 2, lang, help: t('jobDesk:help.language_reason') },
    }),
    make.field(`${locale}.apply_instructions`, t('jobDesk:field.apply_instructions'), {
      ...{ rows: 3, lang },
    }),
  ].map((field) => markdownField(field, reader));
  return presentText(locale, make, reader, { rows: 14, more });
}
