import { noteFor } from '../audit/model';
import type { Connection } from '../database/database';
import { titleOf } from '../http/editing-texts';
import type { Services } from '../http/services';
import { doBatch } from '../jobs/editing.batch';
import type { jobEditor } from '../jobs/editing.item';
import { jobForEditing } from '../jobs/model';
import { applies } from '../jobs/rules/batch';
import { formatDate } from '../language/dates';
import type { Reader } from '../language/reader';
import { textFor } from '../language/words';
import type { Letter, WriteLetter } from '../mail/letter';
import { putInOutbox } from '../mail/outbox';
import { decideReport, type Report } from '../reports/model';
import type { SentDecision } from './report-forms';

interface Desk extends Pick<Services, 'database' | 'dictionary'> {
  readonly editor: ReturnType<typeof jobEditor>;
  readonly write: WriteLetter;
}

interface Decider {
  readonly userId: number;
  readonly reader: Reader;
}

/** The listing could not be closed: someone saved it at the same moment. */
class Touched extends Error {}

/**
 * Decides a report: the listing is closed where that is the decision, the log says so, and who left an
 * address is answered. All of it, or nothing.
 * @returns `decided` when someone else was faster, `touched` when the listing changed meanwhile.
 */
export async function decide(
  desk: Desk,
  report: Report,
  sent: SentDecision,
  decider: Decider,
): Promise<'done' | 'decided' | 'touched'> {
  const { now } = decider.reader;
  try {
    return await desk.database.transaction(async (connection) => {
      if (!(await decideReport(connection, report.id, sent.decision, now))) return 'decided';
      if (sent.decision === 'closed') await close(connection, desk, report.jobId, decider);
      await noteFor(connection, decider.userId, now)('job.report', 'job', report.jobId, {
        ...{ title: report.titles, changes: { report: ['', sent.decision] } },
      });
      const letter = answerTo(report, sent, desk);
      if (letter !== undefined) await putInOutbox(connection, desk.write(letter), now);
      return 'done';
    });
  } catch (error) {
    if (error instanceof Touched) return 'touched';
    throw error;
  }
}

/** Closes a listing that is open, by the same rules as their list does. */
async function close(
  connection: Connection,
  { editor, dictionary }: Desk,
  id: number,
  { userId, reader }: Decider,
): Promise<void> {
  const { now } = reader;
  await doBatch(
    connection,
    editor,
    { act: 'close', ids: [id], until: null },
    {
      ...{ userId, now, titleOf: (job) => titleOf(job, reader) },
      retitle: (title, locale) => dictionary.for(locale)('jobDesk:batch.copyOf', { title }),
    },
  );
  const job = await jobForEditing(connection, id, now);
  if (job !== undefined && applies('close', job, now)) throw new Touched();
}

/** What is written to who reported, in their language; nothing without an address. */
function answerTo(
  { email, locale, titles, madeAt }: Report,
  { decision, answer }: SentDecision,
  { dictionary }: Desk,
): Letter | undefined {
  if (email === null) return undefined;
  const t = dictionary.for(locale);
  const title = textFor(titles, locale)?.text ?? '';
  return {
    ...{ to: email, locale, subject: t('reports:answer.subject', { title }) },
    paragraphs: [
      t('reports:answer.about', { title, date: formatDate(madeAt, locale) }),
      t(`reports:answer.${decision}`),
      ...(answer === '' ? [] : [answer]),
    ],
    why: t('reports:answer.why'),
  };
}
