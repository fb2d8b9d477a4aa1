import { noteFor } from '../audit/model';
import type { Database } from '../database/database';
import type { Translate } from '../language/dictionary';
import type { Tell } from '../submissions/letters';
import { insertMessage, moveSubmission, type Submission } from '../submissions/model';
import { stateAfterRefusal } from '../submissions/rules';
import { titlesOf } from '../submissions/title';

/** What an editor does with a submission without publishing it. */
export const DECIDING = ['ask', 'refuse'] as const;
export type Deciding = (typeof DECIDING)[number];

const SAID = { ask: 'question', refuse: 'refusal' } as const;

/**
 * Asks the employer something or refuses what they submitted, writes that down and tells them: all of
 * it, or nothing. @returns false when someone else was faster.
 */
export function decideSubmission(
  { database, tell }: { readonly database: Database; readonly tell: Tell },
  submission: Submission,
  { deed, words }: { readonly deed: Deciding; readonly words: string },
  { userId, now }: { readonly userId: number; readonly now: Date },
): Promise<boolean> {
  const { id, acceptedAt, values } = submission;
  const to = deed === 'ask' ? 'asked' : stateAfterRefusal(acceptedAt);
  const kind = SAID[deed];
  return database.transaction(async (connection) => {
    if (!(await moveSubmission(connection, id, ['waiting', 'asked'], to, now))) return false;
    await insertMessage(connection, id, { kind, words }, now);
    const letter = (t: Translate, title: string) => ({
      subject: t(`door:letter.${kind}.subject`, { title }),
      paragraphs: [t(`door:letter.${kind}.body`, { title }), words, t(`door:letter.${kind}.how`)],
    });
    await tell(connection, submission, letter, { now });
    await noteFor(connection, userId, now)(`submission.${deed}`, 'submission', id, {
      title: titlesOf(values),
    });
    return true;
  });
}
