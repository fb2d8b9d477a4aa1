import type { Database } from '../database/database';
import type { Translate } from '../language/dictionary';
import type { Tell } from '../submissions/letters';
import { insertSubmission, type Submission } from '../submissions/model';

/** Keeps what was submitted, and sends the link that proves its address: both, or nothing. */
export async function keepSubmitted(
  { database, tell }: { readonly database: Database; readonly tell: Tell },
  submitted: Pick<Submission, 'values' | 'email' | 'locale'>,
  now: Date,
): Promise<void> {
  const words = (t: Translate, title: string) => ({
    subject: t('door:letter.confirm.subject', { title }),
    paragraphs: [t('door:letter.confirm.body', { title })],
  });
  await database.transaction(async (connection) => {
    const id = await insertSubmission(connection, submitted, now);
    await tell(connection, { ...submitted, id }, words, { now });
  });
}
