import { montrealDay, montrealDayIn, montrealInstants, montrealTime } from '../clock';
import type { Act, Standing } from './editing';
import type { Mistakes, Values } from './form';
import { first } from './form-parts';

/** The fields of the form that say when an item appears by itself, in their order. */
export const MOMENT_FIELDS = ['publish_day', 'publish_time', 'publish_which'] as const;

/** Which one, of a time that the clocks show twice in the night when they go back. */
export const WHICH = ['first', 'second'] as const;

/** Further ahead, a year was mistyped. */
const DAYS_AHEAD = 366;

const NO_MOMENT = { publish_day: '', publish_time: '', publish_which: '' } as const;

/** A moment as it was typed, and the instants that it may mean: none where it is nonsense. */
interface TypedMoment {
  readonly fields: Record<(typeof MOMENT_FIELDS)[number], string>;
  /** Whether the form had these fields at all. */
  readonly isSent: boolean;
  readonly isDay: boolean;
  readonly instants: readonly Date[];
}

/** What the form holds of the moment at which an item will appear: nothing unless it is scheduled. */
export function momentValues(item: Standing | undefined): Values {
  return item?.state === 'scheduled' && item.publishedAt !== null
    ? valuesAt(item.publishedAt)
    : NO_MOMENT;
}

/** Which one an instant is, of those at which the clocks show its time; undefined: it is the only one. */
export function whichOf(instant: Date): (typeof WHICH)[number] | undefined {
  const instants = montrealInstants(montrealDay(instant), montrealTime(instant));
  if (instants.length < 2) return undefined;
  // The instant may have seconds, what the clocks show has none.
  return WHICH[instants.filter((each) => each <= instant).length - 1];
}

/** Whether a moment passes twice, and it must be said which one is meant. */
export function passesTwice(values: Values): boolean {
  return readTyped(values).instants.length > 1;
}

/** The instant that a form asks for, as far as that is clear. */
export function momentIn(values: Values): Date | undefined {
  return chosenOf(readTyped(values));
}

/**
 * The instant that a press schedules an item for, or what is wrong with it. No other button takes a
 * moment: one that was typed is never passed over in silence.
 */
export function checkMoment(
  { act, values }: { readonly act: Act; readonly values: Values },
  before: Standing | undefined,
  now: Date,
): { readonly at?: Date; readonly mistakes: Mistakes } {
  const typed = readTyped(values);
  if (act === 'schedule' && before?.state !== 'published') return readChosen(typed, now);
  if (act !== 'schedule' && act !== 'save' && act !== 'publish') return { mistakes: {} };
  return isLeft(typed, act, before)
    ? { mistakes: {} }
    : {
        mistakes: {
          publish_day:
            before?.state === 'published'
              ? 'desk:moment.mistake.appeared'
              : 'desk:moment.mistake.unused',
        },
      };
}

/** Whether the moment is as the form held it, or taken out where that says nothing else. */
function isLeft(typed: TypedMoment, act: Act, before: Standing | undefined): boolean {
  const { publish_day: day, publish_time: time } = typed.fields;
  if (day + time !== '') return holds(typed, before);
  return !typed.isSent || act === 'publish' || before?.state !== 'scheduled';
}

function readChosen(typed: TypedMoment, now: Date): { at?: Date; mistakes: Mistakes } {
  const mistakes = { ...formMistakes(typed), ...hourMistakes(typed, now) };
  const at = chosenOf(typed);
  return at === undefined || Object.keys(mistakes).length > 0 ? { mistakes } : { at, mistakes };
}

/** What is missing, or is no day or no time. */
function formMistakes({ fields, isDay }: TypedMoment): Mistakes {
  const { publish_day: day, publish_time: time } = fields;
  return {
    ...(day === '' ? { publish_day: 'desk:moment.mistake.dayMissing' as const } : {}),
    ...(day !== '' && !isDay ? { publish_day: 'desk:moment.mistake.day' as const } : {}),
    ...(time === '' ? { publish_time: 'desk:moment.mistake.timeMissing' as const } : {}),
    ...(time !== '' && !isTime(time) ? { publish_time: 'desk:moment.mistake.time' as const } : {}),
  };
}

/** A time that is over or too far away, or that the clocks skip or show twice. */
function hourMistakes(typed: TypedMoment, now: Date): Mistakes {
  const { fields, isDay, instants } = typed;
  const { publish_day: day, publish_time: time } = fields;
  if (!isDay) return {};
  if (day < montrealDay(now)) return { publish_day: 'desk:moment.mistake.past' };
  if (day > montrealDayIn(DAYS_AHEAD, now)) return { publish_day: 'desk:moment.mistake.far' };
  if (!isTime(time)) return {};
  const latest = chosenOf(typed) ?? instants.at(-1);
  if (latest === undefined) return { publish_time: 'desk:moment.mistake.skipped' };
  if (latest <= now) return { publish_time: 'desk:moment.mistake.past' };
  return chosenOf(typed) === undefined ? { publish_which: 'desk:moment.mistake.twice' } : {};
}

function readTyped(values: Values): TypedMoment {
  const read = (name: (typeof MOMENT_FIELDS)[number]) => String(first(values[name])).trim();
  const day = read('publish_day');
  // Browsers may send seconds too, and people leave a zero out.
  const time = read('publish_time')
    .replace(/^(\d{1,2}:\d\d):\d\d(\.\d+)?$/, '$1')
    .replace(/^(?=\d:)/, '0');
  const isDay = isCalendarDay(day);
  return {
    fields: {
      publish_day: day,
      publish_time: time,
      publish_which: read('publish_which'),
    },
    isSent: values.publish_day !== undefined,
    isDay,
    instants: isDay && isTime(time) ? montrealInstants(day, time) : [],
  };
}

function isCalendarDay(day: string): boolean {
  try {
    montrealInstants(day, '12:00');
    return true;
  } catch {
    return false;
  }
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function chosenOf({ fields, instants }: TypedMoment): Date | undefined {
  if (instants.length < 2) return instants[0];
  const at = WHICH.findIndex((which) => which === fields.publish_which);
  return at < 0 ? undefined : instants[at];
}

/** Whether what was typed is the moment at which an item appears, or appeared. */
function holds({ fields }: TypedMoment, item: Standing | undefined): boolean {
  if (item?.state !== 'scheduled' && item?.state !== 'published') return false;
  if (item.publishedAt === null) return false;
  const held = valuesAt(item.publishedAt);
  const isSame = (name: (typeof MOMENT_FIELDS)[number]) => fields[name] === held[name];
  return (
    isSame('publish_day') &&
    isSame('publish_time') &&
    (held.publish_which === '' || isSame('publish_which'))
  );
}

function valuesAt(instant: Date): TypedMoment['fields'] {
  const day = montrealDay(instant);
  const time = montrealTime(instant);
  return { publish_day: day, publish_time: time, publish_which: whichOf(instant) ?? '' };
}
