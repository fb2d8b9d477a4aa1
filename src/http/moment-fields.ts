import { formatDate, formatTime } from '../language/dates';
import type { Reader } from '../language/reader';
import { actsFor, shownState, type Standing } from './editing';
import { fieldsOf, type Choice, type Field, type Form } from './form';
import { MOMENT_FIELDS, passesTwice, WHICH, whichOf } from './moment';

/** The fields that say when an item appears by itself, for `partials/moment`. */
export interface MomentFields {
  readonly legend: string;
  readonly help: string;
  readonly fields: readonly Field[];
  /** Which one, where the clocks show the time twice. */
  readonly which?: Choice;
}

/** The fields of the moment, where an item can be scheduled, or where something is wrong with them. */
export function presentMoment(
  form: Form,
  { state }: Pick<Standing, 'state'>,
  { t }: Pick<Reader, 't'>,
): MomentFields | undefined {
  const isFlawed = MOMENT_FIELDS.some((name) => form.mistakes[name] !== undefined);
  if (!actsFor(state).includes('schedule') && !isFlawed) return undefined;
  const { field, choice } = fieldsOf(form, t);
  const options = WHICH.map((value) => ({ value, label: t(`desk:moment.which.${value}`) }));
  return {
    legend: t('desk:moment.legend'),
    help: t('desk:moment.help'),
    fields: [
      field('publish_day', t('desk:moment.day'), { type: 'date', help: t('desk:moment.dayHelp') }),
      field('publish_time', t('desk:moment.time'), { type: 'time', help: t('desk:moment.zone') }),
    ],
    ...(passesTwice(form.values)
      ? { which: choice('publish_which', t('desk:moment.whichLegend'), options) }
      : {}),
  };
}

/** The fields of the moment in which someone else’s version differs, each named with its group. */
export function missedMoment(moment: MomentFields | undefined) {
  if (moment === undefined) return [];
  const { legend, fields, which } = moment;
  return [...fields, ...(which === undefined ? [] : [which])]
    .filter(({ theirs }) => theirs !== undefined)
    .map(({ name, label }) => ({ name, label: `${legend} – ${label}` }));
}

/** What the desk says of where an item stands; of what is scheduled, for when. */
export function saysState(
  item: Standing & { readonly expiresAt?: Date | null },
  reader: Pick<Reader, 't' | 'locale' | 'now'>,
): string {
  const { t, now } = reader;
  const state = shownState(item, now);
  return state === 'scheduled' && item.publishedAt !== null
    ? t('desk:moment.appears', { moment: formatMoment(item.publishedAt, reader) })
    : t(`desk:state.${state}`);
}

/** « le 3 décembre 2026 à 9 h, heure de Montréal »: the clocks show some times twice, so it says which. */
export function formatMoment(at: Date, { t, locale }: Pick<Reader, 't' | 'locale'>): string {
  const which = whichOf(at);
  const when = { date: formatDate(at, locale), time: formatTime(at, locale) };
  return which === undefined ? t('desk:moment.plain', when) : t(`desk:moment.twice.${which}`, when);
}
