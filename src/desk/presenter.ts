import type { KeptForm } from '../drafts/model';
import { STATES, type State } from '../http/editing';
import { presentDeskNav } from '../http/desk-nav';
import { typedTitle } from '../http/editing-texts';
import type { Page } from '../http/page';
import { formatDate, formatTime } from '../language/dates';
import { forEachLocale, LOCALES } from '../language/locales';
import { formatNumber } from '../language/numbers';
import type { Reader } from '../language/reader';
import { TODOS, type Todo } from '../jobs/rules/todo';
import { pathTo } from '../site-map';

type Counts = Partial<Record<State, number>>;

interface Shelf {
  readonly id: string;
  readonly heading: string;
  readonly add: { readonly href: string; readonly label: string };
  readonly counts: readonly {
    readonly href: string;
    readonly label: string;
    readonly count: string;
  }[];
}

interface Overview {
  readonly nav: ReturnType<typeof presentDeskNav>;
  /** What there is to do today; nothing when all is done. */
  readonly todo: Shelf['counts'];
  readonly shelves: readonly Shelf[];
  readonly wagesHref: string;
  readonly kept: readonly { readonly href: string; readonly label: string }[];
}

/** What lies on the desk: how much in which state, and what waits to be taken up again. */
export function presentOverview(
  found: {
    articles: Counts;
    jobs: Counts;
    todo: Record<Todo, number>;
    reports: number;
    submissions: number;
    kept: readonly KeptForm[];
  },
  reader: Reader,
): Page<Overview> {
  const { t, locale } = reader;
  return {
    title: t('desk:overview.title'),
    description: t('desk:overview.description'),
    addresses: forEachLocale((each) => pathTo('desk', each)),
    unlisted: true,
    content: {
      nav: presentDeskNav('desk', reader),
      todo: presentTodo(found, reader),
      shelves: [
        {
          id: 'articles',
          heading: t('desk:list.article.heading'),
          add: { href: pathTo('desk.newArticle', locale), label: t('desk:list.article.add') },
          counts: presentCounts(found.articles, 'desk.articles', reader),
        },
        {
          id: 'jobs',
          heading: t('desk:list.job.heading'),
          add: { href: pathTo('desk.newJob', locale), label: t('desk:list.job.add') },
          counts: presentCounts(found.jobs, 'desk.jobs', reader),
        },
      ],
      wagesHref: pathTo('desk.minimumWages', locale),
      kept: found.kept.map((form) => ({
        href: `${form.address}?kept=${String(form.id)}`,
        label: t('desk:overview.keptLink', {
          title: keptTitle(form, reader),
          date: formatDate(form.keptAt, locale),
          time: formatTime(form.keptAt, locale),
        }),
      })),
    },
  };
}

function presentTodo(
  {
    todo,
    reports,
    submissions,
  }: { todo: Record<Todo, number>; reports: number; submissions: number },
  { t, locale }: Reader,
): Shelf['counts'] {
  const lists = TODOS.map((each) => ({
    href: `${pathTo('desk.jobs', locale)}?todo=${each}`,
    label: t(`jobDesk:todo.${each}`),
    count: todo[each],
  }));
  const reported = {
    href: pathTo('desk.reports', locale),
    label: t('reports:desk.todo'),
    count: reports,
  };
  const submitted = {
    href: pathTo('desk.submissions', locale),
    label: t('door:desk.todo'),
    count: submissions,
  };
  return [...lists, submitted, reported]
    .filter(({ count }) => count > 0)
    .map((line) => ({ ...line, count: formatNumber(line.count, locale) }));
}

function keptTitle({ address, values }: KeptForm, reader: Reader): string {
  const isWage = LOCALES.some((each) => address === pathTo('desk.minimumWages', each));
  return isWage ? reader.t('wages:title') : typedTitle(values, reader);
}

function presentCounts(
  counts: Counts,
  list: 'desk.articles' | 'desk.jobs',
  { t, locale }: Reader,
): Shelf['counts'] {
  return STATES.map((state) => ({
    href: `${pathTo(list, locale)}?state=${state}`,
    label: t(`desk:state.${state}`),
    count: formatNumber(counts[state] ?? 0, locale),
  }));
}
