import { SUBJECTS } from '../audit/model';
import { presentDeskNav } from '../http/desk-nav';
import { blank, fieldsOf, presentMistakes, type Choice, type Field, type Form } from '../http/form';
import type { Page } from '../http/page';
import { listQuery, pagedTitle, presentPager, type Pager } from '../http/paging';
import { collationKey } from '../language/collation';
import { formatDate, formatTime } from '../language/dates';
import { formatList } from '../language/lists';
import { forEachLocale, otherLocale, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { replaced, wordChanges, type WordChange } from '../language/word-changes';
import type { ForeignMark } from '../language/words';
import { pathTo } from '../site-map';
import type { FieldsOf } from './log-fields';
import { DEEDS, LOG_FIELDS, NAMELESS, type LoggedItem } from './log-forms';
import { presentThing, sayChanges, sayDeed, sayFields, type TitledDeed } from './log-rows';

interface Shown {
  readonly form: Form;
  readonly item: LoggedItem | undefined;
  /** What it is called now; undefined where it is gone. */
  readonly itemTitles: Partial<Record<Locale, string>> | undefined;
  readonly days: number;
  readonly people: readonly { readonly id: number; readonly name: string }[];
  readonly total: number;
  readonly pages: number;
  readonly page: number;
  readonly deeds: readonly TitledDeed[];
  readonly logged: FieldsOf;
}

interface LogRow extends ForeignMark {
  readonly sentence: string;
  readonly title: string;
  readonly href?: string;
  readonly at: string;
  readonly when: string;
  readonly changes: readonly {
    readonly label: string;
    readonly lang?: string;
    readonly words: readonly WordChange[];
  }[];
  /** What is known of a deed from before the values were kept. */
  readonly fields?: string;
}

interface LogPage {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly introduction: string;
  readonly mistakes: ReturnType<typeof presentMistakes>;
  readonly action: string;
  readonly fields: readonly Field[];
  readonly choices: readonly Choice[];
  /** The item that the log is narrowed to. */
  readonly item?: { readonly value: string; readonly words: string; readonly allHref: string };
  readonly count: string;
  readonly csvHref: string;
  readonly rows: readonly LogRow[];
  readonly pager?: Pager;
}

/** The log of the desk: what was done, by whom, with what it changed. */
export function presentLog(shown: Shown, reader: Reader): Page<LogPage> {
  const { t, locale } = reader;
  const { form, page, pages, total } = shown;
  const pathOf = (each: Locale, number: number) => pathTo('desk.log', each) + query(form, number);
  const pager = presentPager({ page, pages }, (each) => pathOf(locale, each), reader);
  return {
    title: pagedTitle(t('log:title'), page, reader),
    description: t('log:description'),
    addresses: forEachLocale((each) => pathOf(each, page)),
    unlisted: true,
    content: {
      nav: presentDeskNav('desk.log', reader),
      introduction: t('log:introduction', { days: shown.days }),
      mistakes: presentMistakes(form, t),
      action: pathTo('desk.log', locale),
      ...presentFilters(shown, reader),
      ...presentItem(shown, reader),
      count: t('log:count', { count: total }),
      csvHref: pathTo('desk.logCsv', locale) + query(form, 1),
      rows: shown.deeds.map((deed) => presentRow(deed, shown.logged, reader)),
      ...(pager === undefined ? {} : { pager }),
    },
  };
}

/** What the log is narrowed by, and its page, as an address says it. */
function query({ values }: Form, page: number): string {
  return listQuery(
    LOG_FIELDS.map((name) => [name, String(values[name] ?? '')] as const),
    page,
  );
}

function presentFilters(
  { form, item, people }: Shown,
  { t }: Reader,
): Pick<LogPage, 'fields' | 'choices'> {
  const { field, choice } = fieldsOf(form, t);
  const all = { value: '', label: t('log:all') };
  const sorted = people
    .map(({ id, name }) => ({ value: String(id), label: name, key: collationKey(name) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const kinds = choice('kind', t('log:kind.label'), [
    all,
    ...SUBJECTS.map((value) => ({ value, label: t(`log:kind.${value}`) })),
  ]);
  return {
    fields: [
      field('q', t('log:words')),
      field('from', t('log:from'), { type: 'date' }),
      field('to', t('log:to'), { type: 'date' }),
    ],
    choices: [
      choice('person', t('log:person.label'), [
        all,
        ...sorted,
        ...NAMELESS.map((value) => ({ value, label: t(`log:person.${value}`) })),
      ]),
      ...(item === undefined ? [kinds] : []),
      choice('deed', t('log:deed.label'), [
        all,
        ...DEEDS.map((value) => ({ value, label: t(`log:deed.${value}`) })),
      ]),
    ],
  };
}

function presentItem({ item, itemTitles }: Shown, { t, locale }: Reader): Pick<LogPage, 'item'> {
  if (item === undefined) return {};
  const title = itemTitles?.[locale] ?? itemTitles?.[otherLocale(locale)];
  return {
    item: {
      value: `${item.kind}-${String(item.id)}`,
      words: t(`log:only.${item.kind}`, {
        title: title ?? t('log:number', { id: String(item.id) }),
      }),
      allHref: pathTo('desk.log', locale) + query(blank(), 1),
    },
  };
}

function presentRow(deed: TitledDeed, logged: FieldsOf, reader: Reader): LogRow {
  const { t, locale } = reader;
  const { at } = deed;
  const fields = sayFields(deed, logged);
  return {
    sentence: sayDeed(deed, reader),
    ...presentThing(deed, reader),
    at: at.toISOString(),
    when: t('log:when', { date: formatDate(at, locale), time: formatTime(at, locale) }),
    changes: sayChanges(deed, logged).map(({ label, lang, isText, before, after }) => ({
      label,
      ...(lang === undefined ? {} : { lang }),
      words: isText ? wordChanges(before, after) : replaced(before, after),
    })),
    ...(fields.length === 0
      ? {}
      : { fields: t('log:fields', { fields: formatList(fields, locale) }) }),
  };
}
