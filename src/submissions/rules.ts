/** Where what an employer submitted stands. */
export const SUBMISSION_STATES = [
  /** Whether the address is really theirs is not known yet. */
  'unconfirmed',
  /** Someone on the desk has to read it. */
  'waiting',
  /** The employer was asked something, and has not answered. */
  'asked',
  'refused',
  /** It is a listing, and nothing about it waits. */
  'accepted',
] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** What is said of a submission: by the desk, and by the employer. */
export const MESSAGE_KINDS = ['question', 'answer', 'refusal'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

const DAY_MILLISECONDS = 86_400_000;

/** What nobody confirms is forgotten after so many days. */
export const DAYS_UNCONFIRMED = 7;

/** What was refused, not answered, or is over is forgotten after so many days. */
export const DAYS_OVER = 90;

/** Links of one submission that work at the same time: each mail brings one. */
export const MOST_LINKS = 20;

/** What a refusal leaves: a listing that is online stays, only its correction is refused. */
export function stateAfterRefusal(acceptedAt: Date | null): SubmissionState {
  return acceptedAt === null ? 'refused' : 'accepted';
}

/** Whether a submission counts as forgotten, swept or not: its address was never confirmed. */
export function isForgotten(
  { state, madeAt }: { readonly state: SubmissionState; readonly madeAt: Date },
  now: Date,
): boolean {
  const age = now.getTime() - madeAt.getTime();
  return state === 'unconfirmed' && age >= DAYS_UNCONFIRMED * DAY_MILLISECONDS;
}
