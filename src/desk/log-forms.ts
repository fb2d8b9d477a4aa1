import { SUBJECTS, type Asked } from '../audit/model';
import { endOfMontrealDay, montrealInstants } from '../clock';
import { sentValues, type Form, type Mistakes, type Values } from '../http/form';
import { readTyped } from '../http/typed';
import { readId } from '../site-map';

/** What someone does to a thing: the end of an action, as `publish` of `job.publish`. */
export const DEEDS = [
  ...(['create', 'save', 'publish', 'schedule', 'unpublish', 'bin', 'restore'] as const),
  ...(['duplicate', 'renew', 'extend', 'close', 'feature', 'undo', 'report'] as const),
  ...(['share', 'unshare', 'ask', 'refuse'] as const),
  ...(['merge', 'delete', 'role', 'password'] as const),
] as const;

/** People without a name. */
export const NAMELESS = ['gone', 'command', 'employer'] as const;

/** The item whose log is asked for, as `job-12`. */
export interface LoggedItem {
  readonly kind: 'job' | 'article';
  readonly id: number;
}

/** What an address asks of the log. */
export interface LogSearch {
  readonly form: Form;
  readonly item: LoggedItem | undefined;
  /** Undefined: something in the form is wrong. */
  readonly asked: Asked | undefined;
}

/** The fields that narrow the log, in the order of the form; `item` comes from the page of an item. */
export const LOG_FIELDS = ['q', 'person', 'kind', 'deed', 'from', 'to', 'item'] as const;

/** Reads what an address asks for; what it cannot mean narrows nothing, but for days. */
export function readLogSearch(query: unknown): LogSearch {
  const sent = sentValues(query);
  const values = Object.fromEntries(LOG_FIELDS.map((name) => [name, readTyped(sent[name])]));
  const days = readDays(values);
  const item = readLoggedItem(values.item);
  const form = { values, mistakes: days.mistakes };
  if (Object.keys(days.mistakes).length > 0) return { form, item, asked: undefined };
  const deed = DEEDS.find((each) => each === values.deed);
  const asked = {
    person: NAMELESS.find((each) => each === values.person) ?? readId(values.person),
    subject: item?.kind ?? SUBJECTS.find((each) => each === values.kind),
    subjectId: item?.id,
    actions: deed === undefined ? undefined : SUBJECTS.map((each) => `${each}.${deed}`),
    ...{ from: days.from, until: days.until },
    words: String(values.q),
  };
  return { form, item, asked };
}

function readLoggedItem(typed: Values[string]): LoggedItem | undefined {
  const [, kind, id] = /^(job|article)-(.*)$/.exec(String(typed)) ?? [];
  const known = readId(id);
  return known === undefined ? undefined : { kind: kind === 'job' ? 'job' : 'article', id: known };
}

function readDays({ from, to }: Values): { from?: Date; until?: Date; mistakes: Mistakes } {
  const first = readDay(from, (day) => montrealInstants(day, '00:00')[0]);
  const end = readDay(to, endOfMontrealDay);
  const isTurned = first instanceof Date && end instanceof Date && first >= end;
  const mistakes: Mistakes = {
    ...(first === null ? { from: 'log:mistake.day' as const } : {}),
    ...(end === null ? { to: 'log:mistake.day' as const } : {}),
    ...(isTurned ? { to: 'log:mistake.turned' as const } : {}),
  };
  return { ...(first ? { from: first } : {}), ...(end ? { until: end } : {}), mistakes };
}

/** An instant of a day; undefined when none was typed, null when it is none of the calendar. */
function readDay(
  typed: Values[string],
  instantOf: (day: string) => Date | undefined,
): Date | undefined | null {
  if (typed === '') return undefined;
  try {
    return instantOf(String(typed)) ?? null;
  } catch {
    return null;
  }
}
