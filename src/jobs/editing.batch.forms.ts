import { readEach, type Mistakes, type Values } from '../http/form';
import { Problem } from '../http/problem';
import { readId } from '../site-map';
import type { BatchOrder } from './editing.batch';
import { day, list } from './editing.forms';
import { BATCH_ACTS, needsDay } from './rules/batch';

/** The fields for the days, by the acts that need one. */
export const DAY_FIELDS = { extend: 'extend_until', feature: 'feature_until' } as const;

/** The field of the listings that are ticked. */
export const TICKED_JOBS = 'ids';

const fields = { [TICKED_JOBS]: list, [DAY_FIELDS.extend]: day, [DAY_FIELDS.feature]: day };

/**
 * What was ordered, or what is missing from it.
 * @throws Problem 400 when there is no such button.
 */
export function readOrder(values: Values, now: Date): { order?: BatchOrder; mistakes: Mistakes } {
  const act = BATCH_ACTS.find((each) => each === values.do);
  if (act === undefined) throw new Problem(400, 'no such button');
  const { data, mistakes: wrong } = readEach(fields, values);
  const ids = data[TICKED_JOBS].flatMap((id) => readId(id) ?? []);
  const dayField = needsDay(act) ? DAY_FIELDS[act] : undefined;
  const until = dayField === undefined ? null : data[dayField];
  const mistakes: Mistakes = {
    ...(ids.length === 0 ? { [TICKED_JOBS]: 'jobDesk:batch.mistake.none' as const } : {}),
    ...(dayField === undefined ? {} : dayMistake(dayField, until, now)),
    ...(dayField !== undefined && wrong[dayField] ? { [dayField]: wrong[dayField] } : {}),
  };
  return Object.keys(mistakes).length === 0
    ? { order: { act, ids, until }, mistakes }
    : { mistakes };
}

function dayMistake(field: string, until: Date | null, now: Date): Mistakes {
  if (until === null) return { [field]: 'jobDesk:batch.mistake.day' };
  return until <= now ? { [field]: 'jobDesk:mistake.lastDayPast' } : {};
}
