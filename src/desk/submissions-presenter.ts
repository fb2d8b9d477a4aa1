import { presentDeskNav } from '../http/desk-nav';
import { blank, fieldsOf, presentMistakes, type Field, type Form } from '../http/form';
import type { Page } from '../http/page';
import { listQuery, pagedTitle, presentPager, type Pager } from '../http/paging';
import type { EditedJob } from '../jobs/model';
import { formatDate, formatTime } from '../language/dates';
import { forEachLocale, htmlLang, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { foreignMark, textFor, type ForeignMark } from '../language/words';
import type { Message, Submission } from '../submissions/model';
import type { SubmissionState } from '../submissions/rules';
import { presentMessages } from '../submissions/said';
import { titlesOf } from '../submissions/title';
import { pathTo } from '../site-map';
import { presentCompared, type Compared } from './revisions-presenter';
import { DECIDING, type Deciding } from './submission-deciding';

/** The states that are listed together. */
export const SHELVES = {
  waiting: ['waiting'],
  asked: ['asked'],
  decided: ['accepted', 'refused'],
} as const satisfies Record<string, readonly SubmissionState[]>;
type Shelf = keyof typeof SHELVES;
const SHELF_NAMES = Object.keys(SHELVES) as Shelf[];

/** The shelf that an address asks for; what it cannot mean is what waits. */
export function shelfOf(asked: unknown): Shelf {
  return SHELF_NAMES.find((each) => each === asked) ?? 'waiting';
}

interface Head extends ForeignMark {
  readonly kind: string;
  readonly title: string;
  readonly line: string;
}

interface SubmissionsPage {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly done?: string;
  readonly states: readonly {
    readonly href: string;
    readonly label: string;
    readonly current: boolean;
  }[];
  readonly count: string;
  readonly rows: readonly (Head & { readonly href: string })[];
  readonly pager?: Pager;
}

/** The submissions of one shelf. */
export function presentSubmissions(
  shown: {
    readonly shelf: Shelf;
    /** `?done=`: the button that led here. */
    readonly done: unknown;
    readonly page: number;
    readonly pages: number;
    readonly total: number;
    readonly submissions: readonly Submission[];
  },
  reader: Reader,
): Page<SubmissionsPage> {
  const { t, locale } = reader;
  const { page, pages, shelf } = shown;
  const pathOf = (each: Locale, of: Shelf, number: number) =>
    pathTo('desk.submissions', each) + listQuery([['state', of === 'waiting' ? '' : of]], number);
  const pager = presentPager({ page, pages }, (at) => pathOf(locale, shelf, at), reader);
  const deed = DECIDING.find((each) => each === shown.done);
  const done = deed === undefined ? undefined : t(`door:desk.done.${deed}`);
  return {
    title: pagedTitle(t('door:desk.title'), page, reader),
    ...(done === undefined ? {} : { news: done }),
    description: t('door:desk.description'),
    addresses: forEachLocale((each) => pathOf(each, shelf, page)),
    unlisted: true,
    content: {
      nav: presentDeskNav('desk.submissions', reader),
      ...(done === undefined ? {} : { done }),
      states: SHELF_NAMES.map((each) => ({
        href: pathOf(locale, each, 1),
        label: t(`door:desk.shelf.${each}`),
        current: each === shelf,
      })),
      count: t('door:desk.count', { count: shown.total }),
      rows: shown.submissions.map((submission) => ({
        href: pathTo('desk.submission', locale, { id: submission.id }),
        ...presentHead(submission, reader),
      })),
      ...(pager === undefined ? {} : { pager }),
    },
  };
}

interface SubmissionPage extends Head {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly listHref: string;
  readonly standing: string;
  readonly mistakes: ReturnType<typeof presentMistakes>;
  readonly messages: ReturnType<typeof presentMessages>;
  readonly ways: readonly { readonly href: string; readonly label: string }[];
  readonly heading: string;
  readonly fields: ReturnType<typeof presentCompared>;
  readonly forms: readonly {
    readonly deed: Deciding;
    readonly action: string;
    readonly heading: string;
    readonly field: Field;
    readonly label: string;
  }[];
}

/** One submission, with what can be decided of it. */
export function presentSubmission(
  shown: {
    readonly submission: Submission;
    readonly job: EditedJob | undefined;
    readonly messages: readonly Message[];
    readonly compared: readonly Compared[];
    readonly form?: Form;
  },
  reader: Reader,
): Page<SubmissionPage> {
  const { t, locale } = reader;
  const { submission, job, compared, form = blank() } = shown;
  const head = presentHead(submission, reader);
  return {
    title: t('door:desk.one', { title: head.title }),
    description: t('door:desk.description'),
    addresses: forEachLocale((each) => pathTo('desk.submission', each, { id: submission.id })),
    unlisted: true,
    content: {
      nav: presentDeskNav('desk.submissions', reader),
      listHref: pathTo('desk.submissions', locale),
      ...head,
      standing: `${sayState(submission, reader)} ${t(`door:desk.language.${submission.locale}`)}`,
      mistakes: presentMistakes(form, t),
      messages: presentMessages(shown.messages, reader),
      ways: waysFrom(shown, reader),
      heading:
        job === undefined
          ? t('door:desk.seen')
          : t(compared.length > 0 ? 'door:desk.changes' : 'door:desk.same'),
      fields: job === undefined ? presentPlain(compared) : presentCompared(compared),
      forms: isOpen(submission) ? presentForms(submission, form, reader) : [],
    },
  };
}

/** Of a listing that is not there yet all is new: nothing has to be marked. */
function presentPlain(compared: readonly Compared[]): SubmissionPage['fields'] {
  return presentCompared(compared).map((field, at) => ({
    ...field,
    changes: [{ text: compared[at]?.after ?? '', change: 'same' }],
  }));
}

/** Whether something can still be decided of it. */
function isOpen({ state }: Submission): boolean {
  return state === 'waiting' || state === 'asked';
}

function waysFrom(
  { submission, job }: { readonly submission: Submission; readonly job: EditedJob | undefined },
  { t, locale }: Reader,
): SubmissionPage['ways'] {
  const { id } = submission;
  return [
    ...(isOpen(submission)
      ? [{ href: pathTo('desk.submissionJob', locale, { id }), label: t('door:desk.open') }]
      : []),
    ...(job === undefined
      ? []
      : [{ href: pathTo('desk.job', locale, { id: job.id }), label: t('door:desk.job') }]),
  ];
}

function presentHead(submission: Submission, reader: Reader): Head {
  const { t, locale } = reader;
  const { values, jobId, changedAt, email } = submission;
  const title = textFor(titlesOf(values), locale);
  return {
    kind: t(jobId === null ? 'door:desk.first' : 'door:desk.correction'),
    title: title?.text ?? '',
    ...(title === undefined ? {} : foreignMark(title.locale, reader)),
    line: t('door:desk.line', {
      ...{ date: formatDate(changedAt, locale), time: formatTime(changedAt, locale), email },
    }),
  };
}

function sayState({ state }: Submission, { t }: Reader): string {
  return t(`door:desk.state.${state === 'unconfirmed' ? 'waiting' : state}`);
}

function presentForms(
  { id, locale: theirs }: Submission,
  form: Form,
  { t, locale }: Reader,
): SubmissionPage['forms'] {
  const { field } = fieldsOf(form, t);
  const labels = { ask: t('door:field.question'), refuse: t('door:field.refusal') };
  return DECIDING.map((deed) => ({
    deed,
    action: pathTo('desk.submission', locale, { id }),
    heading: t(`door:desk.${deed}Heading`),
    field: field(deed, labels[deed], {
      ...{ type: 'textarea', rows: 4, lang: htmlLang(theirs), help: t('door:desk.helpWords') },
    }),
    label: t(`door:desk.${deed}`),
  }));
}
