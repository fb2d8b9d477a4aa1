import { presentDeskNav } from '../http/desk-nav';
import { blank, fieldsOf, presentMistakes, type Choice, type Field, type Form } from '../http/form';
import type { Page } from '../http/page';
import { listQuery, pagedTitle, presentPager, type Pager } from '../http/paging';
import { formatDate, formatTime } from '../language/dates';
import { forEachLocale, htmlLang, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { foreignMark, textFor, type ForeignMark } from '../language/words';
import type { Report } from '../reports/model';
import { DECISIONS } from '../reports/rules';
import { pathTo } from '../site-map';

interface Shown {
  readonly isDecided: boolean;
  /** One was decided just now. */
  readonly isDone: boolean;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly reports: readonly Report[];
}

interface Head extends ForeignMark {
  readonly reason: string;
  readonly title: string;
  readonly line: string;
  readonly words: string;
  readonly wordsLang: string;
}

interface ReportsPage {
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

interface ReportPage extends Head {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly listHref: string;
  readonly jobHref: string;
  readonly answered: string;
  readonly mistakes: ReturnType<typeof presentMistakes>;
  /** Undefined once it is decided. */
  readonly form?: {
    readonly action: string;
    readonly decision: Choice;
    readonly answer?: Field;
  };
}

/** The reports that wait, or those that someone has seen to. */
export function presentReports(shown: Shown, reader: Reader): Page<ReportsPage> {
  const { t, locale } = reader;
  const { page, pages, isDecided, total } = shown;
  const query = (decided: boolean, number: number) =>
    listQuery([['state', decided ? 'decided' : '']], number);
  const pathOf = (each: Locale, number: number) =>
    pathTo('desk.reports', each) + query(isDecided, number);
  const pager = presentPager({ page, pages }, (each) => pathOf(locale, each), reader);
  return {
    title: pagedTitle(t('reports:desk.title'), page, reader),
    ...(shown.isDone ? { news: t('reports:desk.done') } : {}),
    description: t('reports:desk.description'),
    addresses: forEachLocale((each) => pathOf(each, page)),
    unlisted: true,
    content: {
      nav: presentDeskNav('desk.reports', reader),
      ...(shown.isDone ? { done: t('reports:desk.done') } : {}),
      states: [false, true].map((decided) => ({
        href: pathTo('desk.reports', locale) + query(decided, 1),
        label: t(decided ? 'reports:desk.decided' : 'reports:desk.waiting'),
        current: decided === isDecided,
      })),
      count: t('reports:desk.count', { count: total }),
      rows: shown.reports.map((report) => ({
        href: pathTo('desk.report', locale, { id: report.id }),
        ...presentHead(report, reader),
      })),
      ...(pager === undefined ? {} : { pager }),
    },
  };
}

/** One report, with what can be decided of it. */
export function presentReport(
  report: Report,
  form: Form = blank(),
  reader: Reader,
): Page<ReportPage> {
  const { t, locale } = reader;
  const head = presentHead(report, reader);
  return {
    title: t('reports:desk.one', { title: head.title }),
    description: t('reports:desk.description'),
    addresses: forEachLocale((each) => pathTo('desk.report', each, { id: report.id })),
    unlisted: true,
    content: {
      nav: presentDeskNav('desk.reports', reader),
      listHref: pathTo('desk.reports', locale),
      jobHref: pathTo('desk.job', locale, { id: report.jobId }),
      ...head,
      answered: sayAnswered(report, reader),
      mistakes: presentMistakes(form, t),
      ...(report.decided === undefined ? { form: presentForm(report, form, reader) } : {}),
    },
  };
}

function presentHead(report: Report, reader: Reader): Head {
  const { t, locale } = reader;
  const title = textFor(report.titles, locale);
  const when = { date: formatDate(report.madeAt, locale), time: formatTime(report.madeAt, locale) };
  return {
    reason: t(`reports:reason.${report.reason}`),
    title: title?.text ?? t('desk:list.untitled'),
    ...(title === undefined ? {} : foreignMark(title.locale, reader)),
    line: t('reports:desk.line', when),
    words: report.words,
    wordsLang: htmlLang(report.locale),
  };
}

function sayAnswered({ decided, email, locale }: Report, { t, ...reader }: Reader): string {
  if (decided !== undefined) {
    const date = formatDate(decided.at, reader.locale);
    return t(`reports:desk.was.${decided.decision}`, { date });
  }
  return email === null
    ? t('reports:desk.noAddress')
    : t(`reports:desk.address.${locale}`, { email });
}

function presentForm(
  report: Report,
  form: Form,
  { t, locale }: Reader,
): NonNullable<ReportPage['form']> {
  const { field, choice } = fieldsOf(form, t);
  return {
    action: pathTo('desk.report', locale, { id: report.id }),
    decision: choice(
      'decision',
      t('reports:desk.decision'),
      DECISIONS.map((value) => ({ value, label: t(`reports:decision.${value}`) })),
    ),
    ...(report.email === null
      ? {}
      : {
          answer: field('answer', t('reports:desk.answer'), {
            ...{ type: 'textarea', rows: 5, lang: htmlLang(report.locale) },
            help: t('reports:desk.answerHelp'),
          }),
        }),
  };
}
