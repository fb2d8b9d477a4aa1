import { endOfMontrealDay, montrealDayIn } from '../../clock';

/** What the desk has to do about listings: they close soon, or their French text is missing. */
export const TODOS = ['closing', 'french'] as const;
export type Todo = (typeof TODOS)[number];

const DAYS_BEFORE_CLOSING = 7;

/** What `?todo=` asks for; undefined: nothing, also for nonsense. */
export function readTodo(asked: unknown): Todo | undefined {
  return TODOS.find((todo) => todo === asked);
}

/** A listing that is over by then closes soon. */
export function soon(now: Date): Date {
  return endOfMontrealDay(montrealDayIn(DAYS_BEFORE_CLOSING, now));
}

/** The orders that the desk lists its listings in. */
export const JOB_SORTS = ['added', 'title', 'closing', 'updated'] as const;
export type JobSort = (typeof JOB_SORTS)[number];

/** The order when nothing else is asked for: what closes soon, the soonest first. */
export function usualJobSort(todo: Todo | undefined): JobSort {
  return todo === 'closing' ? 'closing' : 'added';
}
