import { formatDate, formatTime } from '../language/dates';
import { forEachLocale, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import { previewAddresses, revisionAddresses } from './desk-addresses';
import { ACTS, isDone, type Act, type Standing } from './editing';
import { presentButtons } from './editing-buttons';
import { CARRIED, presentMistakes, type Form, type Values } from './form';
import {
  formatMoment,
  missedMoment,
  presentMoment,
  saysState,
  type MomentFields,
} from './moment-fields';
import { presentDeskNav } from './desk-nav';

interface Link {
  readonly href: string;
  readonly label: string;
}

/** What the form of every item on the desk has around its fields, for the partials `desk-*`. */
export interface EditingFrame {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly action: string;
  readonly state: string;
  /** Where secret links show it, as it is saved; a new one is nowhere. */
  readonly shareHref?: string;
  /** What was saved of the item before. */
  readonly revisionsHref?: string;
  /** What was done to it, by whom. */
  readonly log?: Link;
  readonly notices: DeskNotices;
  readonly moment?: MomentFields;
  readonly actions: DeskActions;
}

export interface DeskNotices {
  /** What the last button did. */
  readonly done?: string;
  readonly kept: readonly KeptNotice[];
  readonly conflict?: {
    readonly words: string;
    readonly fields: ReturnType<typeof presentMistakes>;
    readonly take: string;
  };
  readonly mistakes: ReturnType<typeof presentMistakes>;
}

interface KeptNotice {
  readonly id: string;
  readonly words: string;
  readonly take?: string;
  readonly action: string;
}

/** A form that was kept for this person; whether it is the one that is shown. */
export interface WaitingForm {
  readonly id: number;
  readonly keptAt: Date;
  readonly shown: boolean;
}

interface DeskActions {
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly buttons: ReturnType<typeof presentButtons>;
}

export interface Editing extends Standing {
  /** The item’s own addresses on the desk, where the form is sent. */
  readonly addresses: Readonly<Record<Locale, string>>;
  /** Undefined: it is not there yet. */
  readonly id?: number | undefined;
  readonly form: Form;
  /** Of a listing: the end of its last day. */
  readonly expiresAt?: Date | null;
  readonly version: number;
  /** For whom the form is kept when it comes after the end of a session. */
  readonly keeper: string;
  /** `?done=`: the button that led here. */
  readonly done?: unknown;
  /** One text was just copied into the other language. */
  readonly copied?: boolean;
  /** What was kept for this person here. */
  readonly kept?: readonly WaitingForm[];
  /** The fields in which someone else’s version differs, with their labels. */
  readonly missed?: readonly { readonly name: string; readonly label: string }[];
}

/** The frame of a form on the desk: where it goes, its buttons, and what there is to say. */
export function presentEditing(
  editing: Editing,
  section: 'desk.articles' | 'desk.jobs',
  reader: Reader,
): EditingFrame {
  const { locale } = reader;
  const { addresses, version, keeper } = editing;
  const moment = presentMoment(editing.form, editing, reader);
  const missed = [...(editing.missed ?? []), ...missedMoment(moment)];
  return {
    nav: presentDeskNav(section, reader),
    action: addresses[locale],
    state: saysState(editing, reader),
    ...(editing.id === undefined ? {} : presentWays(section, editing.id, reader)),
    notices: presentNotices({ ...editing, missed }, reader),
    ...(moment === undefined ? {} : { moment }),
    actions: {
      hidden: [
        { name: 'version', value: String(version) },
        { name: 'keeper', value: keeper },
        { name: 'kept', value: [editing.form.values.kept ?? ''].flat().join() },
        ...carried(editing.form.values),
      ],
      buttons: presentButtons(editing, reader),
    },
  };
}

/** What a form was filled with, beside its item, stays with it. */
function carried({ [CARRIED]: value }: Values): EditingFrame['actions']['hidden'] {
  return value === undefined ? [] : [{ name: CARRIED, value: [value].flat().join() }];
}

function presentWays(
  section: 'desk.articles' | 'desk.jobs',
  id: number,
  { t, locale }: Reader,
): Pick<EditingFrame, 'shareHref' | 'revisionsHref' | 'log'> {
  const kind = section === 'desk.jobs' ? 'job' : 'article';
  return {
    shareHref: previewAddresses(kind, id, 'link')[locale],
    revisionsHref: revisionAddresses(kind, id)[locale],
    log: {
      href: `${pathTo('desk.log', locale)}?item=${kind}-${String(id)}`,
      label: t(`log:link.${kind}`),
    },
  };
}

/** Who saved an item, and when, as a sentence over what they wrote. */
export function savedBy(
  deed: { readonly at: Date; readonly name: string | null } | undefined,
  { t, locale }: Reader,
): string {
  if (deed === undefined) return t('desk:conflict.saved');
  const when = { date: formatDate(deed.at, locale), time: formatTime(deed.at, locale) };
  return deed.name === null
    ? t('desk:conflict.savedAt', when)
    : t('desk:conflict.savedBy', { ...when, name: deed.name });
}

function presentNotices(editing: Editing, reader: Reader): DeskNotices {
  const { t, locale } = reader;
  const { addresses, form, kept = [], missed = [] } = editing;
  const own = addresses[locale];
  // An address can be opened again later: what is said must still be true.
  const done = ACTS.find((act) => act === editing.done && isDone(act, editing.state));
  const said = done === undefined ? [] : [saysDone(done, editing, reader)];
  if (editing.copied) said.push(t('desk:done.copied'));
  if (said.length > 0 && Object.keys(form.mistakes).length > 0) said.push(t('desk:done.unsaved'));
  return {
    ...(said.length === 0 ? {} : { done: said.join(' ') }),
    kept: kept.map((each) => presentKept(each, own, { t, locale })),
    ...presentConflict(form, missed, own),
    mistakes: presentMistakes(form, t),
  };
}

/** What is said where someone else has saved meanwhile, and where to go to leave one’s own words. */
export function presentConflict(
  { theirs }: Form,
  missed: readonly { readonly name: string; readonly label: string }[],
  own: string,
): Pick<DeskNotices, 'conflict'> {
  if (theirs === undefined) return {};
  const fields = missed.map(({ name, label }) => ({ href: `#${name}`, label }));
  return { conflict: { words: theirs.by, fields, take: own } };
}

/** What a button did, by where the item stands since: its hour may have come. */
function saysDone(act: Act, { state, publishedAt }: Standing, { t, locale }: Reader): string {
  if (act === 'unpublish' && state === 'draft') return t('desk:done.restore');
  if (act !== 'schedule') return t(`desk:done.${act}`);
  return state === 'scheduled' && publishedAt !== null
    ? t('desk:done.schedule', { moment: formatMoment(publishedAt, { t, locale }) })
    : t('desk:done.publish');
}

/** What is said of a form that was kept; one that is not shown yet has a way to take it up. */
export function presentKept(
  { id, keptAt, shown }: WaitingForm,
  own: string,
  { t, locale }: Pick<Reader, 't' | 'locale'>,
): KeptNotice {
  const when = { date: formatDate(keptAt, locale), time: formatTime(keptAt, locale) };
  return {
    ...{ id: String(id), action: own },
    ...(shown
      ? { words: t('desk:kept.shown', when) }
      : { words: t('desk:kept.waits', when), take: `${own}?kept=${String(id)}` }),
  };
}

/** Where the page of a form stands in both languages: what was taken up again stays so. */
export function pageAddresses({ addresses, form }: Pick<Editing, 'addresses' | 'form'>) {
  const { kept = '' } = form.values;
  return forEachLocale(
    (locale) => addresses[locale] + (kept === '' ? '' : `?kept=${String(kept)}`),
  );
}
