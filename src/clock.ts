/** The present, and waiting for later, passed in so that tests set the one and skip the other. */
export interface Clock {
  now(): Date;
  wait(milliseconds: number): Promise<void>;
}

/** The machine’s own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  wait: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Toronto',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const hours = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Toronto',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
});

const daysByHour = new Map<number, string>();
const KEPT_HOURS = 4096;

/**
 * The calendar day in Montréal at an instant, as `YYYY-MM-DD`.
 * Kept by hour, since a day there always begins on a whole hour of UTC: a page asks this forty times.
 * @throws RangeError when the date is invalid.
 */
export function montrealDay(date: Date): string {
  const hour = Math.floor(date.getTime() / HOUR);
  const kept = daysByHour.get(hour);
  if (kept !== undefined) return kept;
  const found = writeDay(date);
  if (daysByHour.size >= KEPT_HOURS) daysByHour.clear();
  daysByHour.set(hour, found);
  return found;
}

/**
 * The instant when a Montréal day (`YYYY-MM-DD`) is over: the next local midnight, itself outside the day.
 * @throws RangeError when there is no such day in the calendar.
 */
export function endOfMontrealDay(day: string): Date {
  const next = new Date(utcMidnight(day) + DAY);
  const nextDay = next.toISOString().slice(0, 10);
  // Montréal is four hours behind UTC in summer and five in winter, and its clocks change at two in
  // the morning: midnight is the first of the two instants that falls on the new day.
  const summer = new Date(next.getTime() + 4 * HOUR);
  return montrealDay(summer) === nextDay ? summer : new Date(next.getTime() + 5 * HOUR);
}

/** What the clocks of Montréal show at an instant, as `HH:MM`. */
export function montrealTime(date: Date): string {
  return hours.format(date);
}

/**
 * The instants at which the clocks of Montréal show a time (`HH:MM`) on a day (`YYYY-MM-DD`), the
 * earlier one first: as a rule one, none in the hour that they skip in spring, two in the hour that
 * they show twice in autumn.
 * @throws RangeError when there is no such day in the calendar.
 */
export function montrealInstants(day: string, time: string): Date[] {
  const midnight = utcMidnight(day);
  const shown = Date.parse(`1970-01-01T${time}:00Z`);
  return [4, 5]
    .map((behind) => new Date(midnight + shown + behind * HOUR))
    .filter((date) => montrealDay(date) === day && montrealTime(date) === time);
}

/** An instant of the last day that ends at this one: its midnight already is the next day. */
export function lastDayOf(end: Date): Date {
  return new Date(end.getTime() - 1);
}

/** The Montréal day so many days after an instant’s (before it when negative), as `YYYY-MM-DD`. */
export function montrealDayIn(days: number, now: Date): string {
  // By the calendar, not by hours: a day there has 23 or 25 of them twice a year.
  return new Date(utcMidnight(montrealDay(now)) + days * DAY).toISOString().slice(0, 10);
}

/** How many Montréal midnights lie between a date and now: 0 today, 1 yesterday, negative in the future. */
export function daysAgo(date: Date, now: Date): number {
  return (Date.parse(montrealDay(now)) - Date.parse(montrealDay(date))) / DAY;
}

function writeDay(date: Date): string {
  const found = { year: '', month: '', day: '' };
  for (const { type, value } of parts.formatToParts(date)) {
    if (type === 'year' || type === 'month' || type === 'day') found[type] = value;
  }
  return `${found.year.padStart(4, '0')}-${found.month}-${found.day}`;
}

function utcMidnight(day: string): number {
  const midnight = new Date(`${day}T00:00:00Z`);
  // The engine reads 30 February as 2 March.
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) {
    throw new RangeError(`Not a day of the calendar: ${day}`);
  }
  return midnight.getTime();
}
