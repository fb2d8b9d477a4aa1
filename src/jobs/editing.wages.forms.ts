import { z } from 'zod';
import { endOfMontrealDay, montrealDayIn } from '../clock';
import { readForm, type Sent, type Values } from '../http/form';
import { first } from '../http/form-parts';
import type { MessageKey } from '../language/keys';
import { readCents } from './editing.salary';
import type { MinimumWage } from './rules/minimum-wage';

/** An hour that pays less or more was mistyped: 1.61 and 1610 both mean 16.10. */
const LEAST_CENTS = 5_00;
const MOST_CENTS = 100_00;

/** A year that lies further away was mistyped too: rates are known months ahead. */
const FIRST_DAY = '2000-01-01';
const DAYS_AHEAD = 3 * 365;

const typed = (missing: MessageKey) => z.preprocess(first, z.string().trim().min(1, missing));

const day = (now: Date) =>
  typed('wages:mistake.dayMissing').superRefine((given, context) => {
    const message = dayMistake(given, now);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

const cents = (missing: MessageKey) =>
  typed(missing).transform((given, context) => {
    const read = readCents(given);
    if (read !== undefined && read >= LEAST_CENTS && read <= MOST_CENTS) return read;
    const message: MessageKey =
      read === undefined ? 'wages:mistake.amount' : 'wages:mistake.amountAbsurd';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** Reads the form of a new rate. */
export function readWageForm(values: Values, now: Date): Sent<MinimumWage> {
  const form = z
    .object({
      from: day(now),
      general: cents('wages:mistake.generalMissing'),
      tipped: cents('wages:mistake.tippedMissing'),
    })
    .refine(({ general, tipped }) => tipped <= general, {
      path: ['tipped'],
      error: 'wages:mistake.tippedAbove',
    })
    .transform(({ from, general, tipped }) => ({
      from,
      generalCents: general,
      tippedCents: tipped,
    }));
  return readForm(form, values);
}

function dayMistake(given: string, now: Date): MessageKey | undefined {
  if (given === '') return undefined;
  try {
    endOfMontrealDay(given);
  } catch {
    return 'jobDesk:mistake.day';
  }
  const isNear = given >= FIRST_DAY && given <= montrealDayIn(DAYS_AHEAD, now);
  return isNear ? undefined : 'wages:mistake.dayFar';
}
