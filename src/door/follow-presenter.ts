import { lastDayOf, montrealDayIn } from '../clock';
import { shownState } from '../http/editing';
import { blank, fieldsOf, presentMistakes, type Field, type Form } from '../http/form';
import type { Page } from '../http/page';
import { publicPlace } from '../jobs/editing.presenter';
import { writeDay } from '../jobs/editing.values';
import type { EditedJob } from '../jobs/model';
import { DAYS_OPEN } from '../jobs/rules/publication';
import { formatDate, formatDay } from '../language/dates';
import { forEachLocale } from '../language/locales';
import type { Reader } from '../language/reader';
import { foreignMark, textFor, type ForeignMark } from '../language/words';
import type { Message, Submission } from '../submissions/model';
import { DAYS_OVER } from '../submissions/rules';
import { presentMessages } from '../submissions/said';
import { titlesOf } from '../submissions/title';
import { pathTo } from '../site-map';
import { deedsFor, FOLLOWING, type Following } from './following';

interface Button {
  readonly deed: Following;
  readonly label: string;
  readonly help: string;
  readonly field?: Field;
  readonly second: boolean;
}

interface FollowingPage extends ForeignMark {
  readonly heading: string;
  readonly done?: string;
  /** Where it stands, in a sentence or two. */
  readonly standing: readonly string[];
  readonly mistakes: ReturnType<typeof presentMistakes>;
  readonly ways: readonly { readonly href: string; readonly label: string }[];
  readonly messages: ReturnType<typeof presentMessages>;
  readonly action: string;
  readonly buttons: readonly Button[];
  readonly notice: string;
}

interface Shown {
  readonly token: string;
  readonly submission: Submission;
  readonly job: EditedJob | undefined;
  readonly messages: readonly Message[];
  /** `?done=`: the button that led here. */
  readonly done: unknown;
  readonly form?: Form;
}

/** What an employer submitted, where it stands, and what they can do about it. */
export function presentFollowing(shown: Shown, reader: Reader): Page<FollowingPage> {
  const { t, locale } = reader;
  const { submission, job, token, form = blank() } = shown;
  const titles = job === undefined ? titlesOf(submission.values) : titlesOfJob(job);
  const title = textFor(titles, locale);
  const addresses = forEachLocale((each) => pathTo('door.show', each, { token }));
  const done = [...FOLLOWING, 'correct' as const].find(
    (each) => each === shown.done && isStillDone(each, shown),
  );
  const news = done === undefined ? undefined : t(`door:done.${done}`);
  return {
    title: t('door:follow.title', { title: title?.text ?? '' }),
    ...(news === undefined ? {} : { news }),
    description: t('door:follow.description'),
    addresses,
    unlisted: true,
    content: {
      heading: title?.text ?? '',
      ...(title === undefined ? {} : foreignMark(title.locale, reader)),
      ...(news === undefined ? {} : { done: news }),
      standing: sayStanding(submission, job, reader),
      mistakes: presentMistakes(form, t),
      ways: waysFrom(shown, reader),
      messages: presentMessages(shown.messages, reader),
      action: addresses[locale],
      buttons: presentDeeds(shown, form, reader),
      notice: t('door:follow.notice', { email: submission.email, over: DAYS_OVER }),
    },
  };
}

/** Whether what a button did still holds: the address that it led to can be opened again later. */
function isStillDone(deed: Following | 'correct', { submission: { state }, job }: Shown): boolean {
  switch (deed) {
    case 'confirm':
    case 'answer':
    case 'correct':
      return state === 'waiting';
    case 'renew':
      return job?.state === 'published';
    case 'close':
      return job?.state === 'closed';
    default:
      return true;
  }
}

function waysFrom({ token, submission, job }: Shown, reader: Reader): FollowingPage['ways'] {
  const { t, locale } = reader;
  const place = job === undefined ? undefined : publicPlace(job, reader);
  return [
    ...(place === undefined ? [] : [{ href: place.href, label: t('door:follow.view') }]),
    ...(submission.state === 'unconfirmed'
      ? []
      : [{ href: pathTo('door.correct', locale, { token }), label: t('door:follow.correct') }]),
  ];
}

/** Where a submission stands: as such, and as the listing that it has become. */
function sayStanding(
  { state, acceptedAt }: Submission,
  job: EditedJob | undefined,
  { t, locale, now }: Reader,
): string[] {
  if (job === undefined || acceptedAt === null) return [t(`door:state.${state}`)];
  const listed = shownState(job, now);
  const dates = {
    from: job.publishedAt === null ? '' : formatDate(job.publishedAt, locale),
    until: job.expiresAt === null ? '' : formatDate(lastDayOf(job.expiresAt), locale),
  };
  return [
    t(`door:listed.${listed}`, dates),
    ...(state === 'accepted' ? [] : [t(`door:correction.${correctionState(state)}`)]),
  ];
}

function correctionState(state: Submission['state']): 'waiting' | 'asked' {
  return state === 'asked' ? state : 'waiting';
}

function presentDeeds({ submission, job }: Shown, form: Form, reader: Reader): Button[] {
  const { t, now } = reader;
  return deedsFor(submission, job, now).map((deed, at) => {
    const field = fieldFor(deed, job, form, reader);
    return {
      deed,
      label: t(`door:deed.${deed}.label`),
      help: t(`door:deed.${deed}.help`),
      ...(field === undefined ? {} : { field }),
      second: at > 0,
    };
  });
}

function fieldFor(
  deed: Following,
  job: EditedJob | undefined,
  form: Form,
  { t, locale, now }: Reader,
): Field | undefined {
  if (deed === 'answer') {
    const { field } = fieldsOf(form, t);
    return field('words', t('door:field.answer'), { type: 'textarea', rows: 5 });
  }
  if (deed !== 'renew' || job === undefined) return undefined;
  const latest = latestDay(job, now);
  const filled = { ...form, values: { last_day: writeDay(job.expiresAt), ...form.values } };
  return fieldsOf(filled, t).field('last_day', t('jobDesk:field.last_day'), {
    ...{ type: 'date', help: t('jobDesk:help.last_day', { date: formatDay(latest, locale) }) },
  });
}

/** The last day that a listing may have: counted anew from today once it is over. */
function latestDay({ publishedAt, expiresAt }: EditedJob, now: Date): string {
  const isOver = expiresAt !== null && expiresAt <= now;
  return montrealDayIn(DAYS_OPEN, isOver ? now : (publishedAt ?? now));
}

function titlesOfJob({ texts }: EditedJob): ReturnType<typeof titlesOf> {
  return titlesOf(
    Object.fromEntries(
      Object.entries(texts).map(([locale, { title }]) => [`${locale}.title`, title]),
    ),
  );
}
