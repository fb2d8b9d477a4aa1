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
