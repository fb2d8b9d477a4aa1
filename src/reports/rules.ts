/** What can be wrong with a listing, for whoever reads it. */
export const REASONS = ['fraud', 'closed', 'wrong', 'unlawful'] as const;
export type Reason = (typeof REASONS)[number];

/** What comes of a report: the listing is taken off, was corrected, or stays as it is. */
export const DECISIONS = ['closed', 'corrected', 'unchanged'] as const;
export type Decision = (typeof DECISIONS)[number];

/** A report that someone has seen to is forgotten after so many days. */
export const DAYS_SEEN = 90;
