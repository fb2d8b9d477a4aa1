import { z } from 'zod';
import { choice, emailAddress, LONGEST, TRAP, words } from '../http/form-parts';
import { REASONS } from './rules';

/** What is wrong with a listing. What one says in words is needed where a box cannot say it. */
export const reportForm = z
  .object({
    reason: z.enum(REASONS, { error: 'reports:mistake.reason' }),
    words: words(LONGEST.paragraph, 'reports:mistake.wordsLong'),
    email: emailAddress('reports:mistake.email'),
    [TRAP]: choice,
  })
  .refine(({ reason, words: said }) => reason === 'closed' || said !== '', {
    path: ['words'],
    error: 'reports:mistake.words',
  });
