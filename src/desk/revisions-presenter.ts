import type { Item } from '../http/editing-item';
import { addressesOf, DESK_ROUTES, revisionAddresses, type DeskKind } from '../http/desk-addresses';
import { presentDeskNav } from '../http/desk-nav';
import { savedBy } from '../http/editing-page';
import type { Page } from '../http/page';
import { pagedPath, pagedTitle, presentPager, type Pager } from '../http/paging';
import { forEachLocale } from '../language/locales';
import type { Reader } from '../language/reader';
import { replaced, wordChanges, type WordChange } from '../language/word-changes';
import type { RevisionNote } from '../revisions/model';
import type { SaidField, SaidFields } from './said-fields';

interface Link {
  readonly href: string;
  readonly label: string;
}

/** What every page of revisions has above what it shows. */
interface RevisionsFrame {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly heading: string;
  /** Back to the item, and to all its revisions. */
  readonly ways: readonly Link[];
}

interface RevisionsPage extends RevisionsFrame {
  readonly rows: readonly (Link & { readonly facts: readonly string[] })[];
  readonly pager?: Pager;
}

/** The revisions of one item, a page of them. */
export function presentRevisions(
  shown: {
    readonly kind: DeskKind;
    readonly id: number;
    /** What the item is called. */
    readonly title: string;
    readonly revisions: readonly RevisionNote[];
    readonly page: number;
    readonly pages: number;
    /** All fields of the item, in their order. */
    readonly fields: SaidFields;
  },
  reader: Reader,
): Page<RevisionsPage> {
  const { t, locale } = reader;
  const { kind, id, page, pages } = shown;
  const addresses = revisionAddresses(kind, id);
  const pager = presentPager({ page, pages }, (at) => pagedPath(addresses[locale], at), reader);
  const heading = t('revisions:title');
  return {
    title: pagedTitle(heading, page, reader),
    description: t('revisions:description'),
    addresses: forEachLocale((each) => pagedPath(addresses[each], page)),
    unlisted: true,
    content: {
      ...frameOf(kind, heading, reader),
      ways: [{ href: addressesOf(kind, { id })[locale], label: shown.title }],
      rows: shown.revisions.map((revision) => ({
        href: revisionAddresses(kind, id, revision.id)[locale],
        label: nameOf(revision, reader),
        facts: [...shown.fields]
          .filter(([name]) => revision.changed.includes(name))
          .map(([, { label }]) => label),
      })),
      ...(pager === undefined ? {} : { pager }),
    },
  };
}

/** A field that differs, as people read it. */
export interface Compared {
  readonly field: SaidField;
  readonly before: string;
  readonly after: string;
}

interface RevisionPage extends RevisionsFrame {
  /** What is compared with what. */
  readonly words: string;
  readonly other?: Link;
  readonly fields: readonly {
    readonly label: string;
    readonly lang?: string;
    readonly changes: readonly WordChange[];
  }[];
  /** What saves the item as it was; undefined: it is so now. */
  readonly restore?: { readonly action: string; readonly version: number };
}

/** One revision: what it changed, or what restoring it would change. */
export function presentRevision(
  shown: {
    readonly kind: DeskKind;
    readonly item: Item;
    readonly title: string;
    readonly revision: RevisionNote;
    readonly withNow: boolean;
    readonly hasBefore: boolean;
    readonly isCurrent: boolean;
    readonly compared: readonly Compared[];
  },
  reader: Reader,
): Page<RevisionPage> {
  const { t, locale } = reader;
  const { kind, item, revision, withNow, isCurrent } = shown;
  const own = revisionAddresses(kind, item.id, revision.id);
  const compareNow = withNow && shown.hasBefore;
  const heading = nameOf(revision, reader);
  const other = { ...shown, own: own[locale] };
  return {
    title: heading,
    description: t('revisions:description'),
    addresses: forEachLocale((each) => own[each] + (compareNow ? COMPARE_NOW : '')),
    unlisted: true,
    content: {
      ...frameOf(kind, heading, reader),
      ways: [
        { href: addressesOf(kind, item)[locale], label: shown.title },
        { href: revisionAddresses(kind, item.id)[locale], label: t('revisions:all') },
      ],
      words: wordsFor(shown, reader),
      ...otherWay(other, reader),
      fields: presentCompared(shown.compared),
      ...(isCurrent ? {} : { restore: { action: own[locale], version: item.version } }),
    },
  };
}

/** Fields that differ, each with what was taken out and put in. */
export function presentCompared(compared: readonly Compared[]): RevisionPage['fields'] {
  return compared.map(({ field: { label, lang, isText }, before, after }) => ({
    label,
    ...(lang === undefined ? {} : { lang }),
    changes: isText ? wordChanges(before, after) : replaced(before, after),
  }));
}

const COMPARE_NOW = '?compare=now';

function frameOf(kind: DeskKind, heading: string, reader: Reader) {
  return { nav: presentDeskNav(DESK_ROUTES[kind].list, reader), heading };
}

function nameOf({ savedAt, name }: RevisionNote, reader: Reader): string {
  return savedAt === null ? reader.t('revisions:found') : savedBy({ at: savedAt, name }, reader);
}

function wordsFor(
  { isCurrent, withNow }: { readonly isCurrent: boolean; readonly withNow: boolean },
  { t }: Reader,
): string {
  if (withNow) return t(isCurrent ? 'revisions:same' : 'revisions:wouldChange');
  return isCurrent ? t('revisions:changedCurrent') : t('revisions:changed');
}

/** The way to the other comparison, where there is one. */
function otherWay(
  shown: {
    readonly own: string;
    readonly withNow: boolean;
    readonly hasBefore: boolean;
    readonly isCurrent: boolean;
  },
  { t }: Reader,
): { other?: Link } {
  if (!shown.hasBefore) return {};
  if (shown.withNow) return { other: { href: shown.own, label: t('revisions:compareBefore') } };
  return shown.isCurrent
    ? {}
    : { other: { href: shown.own + COMPARE_NOW, label: t('revisions:compareNow') } };
}
