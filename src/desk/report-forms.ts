import { z } from 'zod';
import { readForm, type Sent } from '../http/form';
import { LONGEST, words } from '../http/form-parts';
import { DECISIONS } from '../reports/rules';

const decisionForm = z.object({
  decision: z.enum(DECISIONS, { error: 'reports:mistake.decision' }),
  answer: words(LONGEST.paragraph, 'reports:mistake.wordsLong'),
});

export type SentDecision = z.output<typeof decisionForm>;

/** What an editor decides of a report, and adds to the answer. */
export function readDecision(values: unknown): Sent<SentDecision> {
  return readForm(decisionForm, values);
}
