import { allPlaces, categoriesOf } from '../catalogue/model';
import type { Connection } from '../database/database';
import { blank, fieldsOf, presentMistakes, type Choice, type Field, type Form } from '../http/form';
import { TRAP } from '../http/form-parts';
import type { Page } from '../http/page';
import { presentFields, presentWarnings, type JobFields } from '../jobs/editing.fields';
import { jobAsides } from '../jobs/editing.presenter';
import type { Warning } from '../jobs/rules/publication';
import type { Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { DAYS_OVER, DAYS_UNCONFIRMED } from '../submissions/rules';
import { pathTo } from '../site-map';
import { presentTyped, type TypedText } from './typed-texts';

interface SubmittingPage extends Omit<
  JobFields,
  'texts' | 'employer' | 'newEmployer' | 'newCategory' | 'days' | 'tags'
> {
  readonly heading: string;
  readonly standfirst: string;
  readonly ways: readonly { readonly href: string; readonly label: string }[];
  readonly action: string;
  readonly mistakes: ReturnType<typeof presentMistakes>;
  readonly warnings?: Choice;
  readonly preview?: readonly TypedText[];
  readonly texts: readonly { readonly legend: string; readonly fields: readonly Field[] }[];
  /** Undefined: the employer of a listing stays. */
  readonly employer?: { readonly fields: readonly Field[]; readonly checks: object };
  readonly lastDay: Field;
  /** Undefined: it is known already. */
  readonly email?: Field;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly trap: string;
  readonly submit: string;
  readonly notice: string;
  readonly privacyHref: string;
}

/** The form of an employer as it is shown. */
export interface ShownForm {
  readonly form: Form;
  readonly warnings?: readonly Warning[];
  readonly preview?: boolean;
  readonly addresses: Readonly<Record<Locale, string>>;
  /** What is corrected: its title, and where one goes back to; undefined: something new is submitted. */
  readonly corrected?: {
    readonly title: string;
    readonly back: string;
    readonly version: number;
    /** Whether it is a listing already, whose employer stays. */
    readonly isListed: boolean;
  };
}

/** The form in which an employer submits a listing, or corrects it. */
export async function presentSubmitting(
  database: Connection,
  shown: ShownForm,
  reader: Reader,
): Promise<Page<SubmittingPage>> {
  const { t, locale, now } = reader;
  const { form, corrected, addresses } = shown;
  const [categories, places] = await Promise.all([
    categoriesOf(database, 'job'),
    allPlaces(database),
  ]);
  const choices = { employers: [], categories, places };
  const fields = presentFields({ form, choices, published: now }, reader);
  const warnings = presentWarnings(form, shown.warnings ?? [], reader);
  const frame = corrected === undefined ? frameOfNew(form, reader) : frameOf(corrected, reader);
  return {
    title: frame.heading,
    description: t('door:new.description'),
    section: 'jobs',
    addresses,
    ...(corrected === undefined ? {} : { unlisted: true }),
    content: {
      ...pickFields(fields),
      ...frame,
      action: addresses[locale],
      mistakes: presentMistakes(form, t),
      ...(warnings === undefined ? {} : { warnings }),
      ...(shown.preview === true
        ? { preview: presentTyped(form.values, reader, jobAsides(reader)) }
        : {}),
      ...(corrected?.isListed === true ? {} : { employer: employerOf(fields) }),
      trap: TRAP,
      notice: t('door:new.notice', { unconfirmed: DAYS_UNCONFIRMED, over: DAYS_OVER }),
      privacyHref: pathTo('privacy', locale),
    },
  };
}

type Frame = Pick<
  SubmittingPage,
  'heading' | 'standfirst' | 'ways' | 'email' | 'hidden' | 'submit'
>;

function frameOfNew(form: Form, reader: Reader): Frame {
  const { t, locale } = reader;
  return {
    heading: t('door:new.title'),
    standfirst: t('door:new.standfirst'),
    ways: [{ href: pathTo('door.link', locale), label: t('door:new.lost') }],
    email: emailField(form, reader),
    hidden: [],
    submit: t('door:new.submit'),
  };
}

function frameOf(
  { title, back, version }: NonNullable<ShownForm['corrected']>,
  { t }: Reader,
): Frame {
  return {
    heading: t('door:correct.title', { title }),
    standfirst: t('door:correct.standfirst'),
    ways: [{ href: back, label: t('door:correct.back') }],
    hidden: [{ name: 'version', value: String(version) }],
    submit: t('door:correct.submit'),
  };
}

/** What stands in the form of an employer of all that the desk fills in. */
function pickFields({ texts, days: [lastDay], ...fields }: JobFields): Omit<
  JobFields,
  'texts' | 'employer' | 'newEmployer' | 'newCategory' | 'days' | 'tags'
> & {
  texts: SubmittingPage['texts'];
  lastDay: Field;
} {
  if (lastDay === undefined) throw new Error('a listing has no last day');
  const { category, terms, pay, amounts, period, places, needs, apply } = fields;
  return {
    ...{ category, terms, pay, amounts, period, places, needs, apply, lastDay },
    texts: texts.map((text) => ({ legend: text.legend, fields: text.fields.map(plain) })),
  };
}

function employerOf({
  newEmployer: { fields, checks },
}: JobFields): NonNullable<SubmittingPage['employer']> {
  return { fields, checks };
}

/** The tools for Markdown are the desk’s: they ask its pages. */
function plain({ writing, ...field }: Field): Field {
  return writing === undefined ? field : { ...field, type: 'textarea' };
}

function emailField(form: Form, { t }: Reader): Field {
  return fieldsOf(form, t).field('email', t('door:field.email'), {
    ...{ type: 'email', autocomplete: 'email', help: t('door:help.email') },
  });
}

interface SentPage {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly ways: readonly { readonly href: string; readonly label: string }[];
}

/** What stands there once something was sent. */
export function presentSent(
  what: 'new' | 'link' | 'withdrawn',
  addresses: Readonly<Record<Locale, string>>,
  { t, locale }: Reader,
): Page<SentPage> {
  const heading = t(`door:sent.${what}.title`);
  return {
    title: heading,
    description: t('door:new.description'),
    section: 'jobs',
    addresses,
    unlisted: true,
    content: {
      heading,
      sentences: [
        t(`door:sent.${what}.sentence`),
        ...(what === 'withdrawn' ? [] : [t('door:sent.wait')]),
      ],
      ways: [
        { href: pathTo('door.new', locale), label: t('door:sent.another') },
        { href: pathTo('jobs.list', locale), label: t('door:sent.jobs') },
      ],
    },
  };
}

interface LinkPage {
  readonly heading: string;
  readonly sentence: string;
  readonly mistakes: ReturnType<typeof presentMistakes>;
  readonly form: {
    readonly action: string;
    readonly fields: readonly Field[];
    readonly submit: string;
  };
}

/** Asking for new links. */
export function presentLinkForm(
  addresses: Readonly<Record<Locale, string>>,
  reader: Reader,
  form: Form = blank(),
): Page<LinkPage> {
  const { t, locale } = reader;
  return {
    title: t('door:link.title'),
    description: t('door:link.sentence'),
    section: 'jobs',
    addresses,
    unlisted: true,
    content: {
      heading: t('door:link.title'),
      sentence: t('door:link.sentence'),
      mistakes: presentMistakes(form, t),
      form: {
        action: addresses[locale],
        fields: [emailField(form, reader)],
        submit: t('door:link.submit'),
      },
    },
  };
}
