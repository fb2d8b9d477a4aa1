import { lastDayOf } from '../clock';
import type { Connection } from '../database/database';
import { isMeantToAppear, type Standing } from '../http/editing';
import type { Services } from '../http/services';
import type { jobEditor } from '../jobs/editing.item';
import { publicAddresses } from '../jobs/editing.presenter';
import { jobForEditing, type EditedJob } from '../jobs/model';
import { formatDate, formatTime } from '../language/dates';
import type { Translate } from '../language/dictionary';
import type { Locale } from '../language/locales';
import { readClaim } from '../submissions/claim';
import { letterToEmployer, type Tell } from '../submissions/letters';
import {
  acceptSubmission,
  linkToJob,
  noteOnline,
  submissionById,
  submissionOfJob,
  type Submission,
} from '../submissions/model';

type JobEditor = ReturnType<typeof jobEditor>;

/** A listing that was just written, and what its form was filled with. */
interface Written {
  readonly id: number;
  readonly claim: ReturnType<typeof readClaim>;
  readonly standing: Standing;
}

/**
 * The editor of listings, which also sees to what employers submitted: to publish what was made of a
 * submission is to accept it, and its employer is told, in the same transaction.
 */
export function acceptingSubmissions(editor: JobEditor, services: Services): JobEditor {
  const tell = letterToEmployer(services);
  const { siteUrl } = services.config;
  return {
    ...editor,
    async check(connection, saving, now) {
      const claim = readClaim(saving.values);
      const isTaken = await isTakenBy(connection, claim, saving.id);
      const checked = await editor.check(connection, saving, now);
      return {
        ...checked,
        ...(isTaken
          ? { mistakes: { ...checked.mistakes, 'fr.title': 'door:mistake.taken' as const } }
          : {}),
        async write(note) {
          const id = await checked.write(note);
          const { standing } = saving;
          await settle(connection, { id, claim, standing }, { tell, siteUrl, now });
          return id;
        },
      };
    },
  };
}

/** Whether a submission has become another listing already: two editors had opened it. */
async function isTakenBy(
  connection: Connection,
  claim: Written['claim'],
  jobId: number | undefined,
): Promise<boolean> {
  if (claim === undefined) return false;
  const submission = await submissionById(connection, claim.id);
  return submission !== undefined && submission.jobId !== null && submission.jobId !== jobId;
}

async function settle(
  connection: Connection,
  { id, claim, standing }: Written,
  { tell, siteUrl, now }: { tell: Tell; siteUrl: string; now: Date },
): Promise<void> {
  const submission = await submissionBehind(connection, claim, id);
  if (submission === undefined) return;
  if (claim !== undefined) {
    await linkToJob(connection, submission.id, { jobId: id, version: claim.version });
  }
  // A correction is accepted in its own form: who publishes the listing as it was has not seen it.
  const version = claim?.version ?? submission.jobVersion;
  if (!isMeantToAppear(standing.state) || version === null) return;
  const isFirst = await noteOnline(connection, submission.id, now);
  const isAccepted =
    (claim !== undefined || isFirst) &&
    (await acceptSubmission(connection, { id: submission.id, version }, now));
  if (!isFirst && !isAccepted) return;
  const job = await jobForEditing(connection, id, now);
  if (job !== undefined)
    await write(connection, { submission, job, isFirst }, { tell, siteUrl, now });
}

/** The submission that a form was filled with, or that its listing was made of. */
function submissionBehind(
  connection: Connection,
  claim: Written['claim'],
  jobId: number,
): Promise<Submission | undefined> {
  return claim === undefined
    ? submissionOfJob(connection, jobId)
    : submissionById(connection, claim.id);
}

async function write(
  connection: Connection,
  { submission, job, isFirst }: { submission: Submission; job: EditedJob; isFirst: boolean },
  { tell, siteUrl, now }: { tell: Tell; siteUrl: string; now: Date },
): Promise<void> {
  const { locale } = submission;
  const appears = job.publishedAt !== null && job.publishedAt > now ? 'scheduled' : 'online';
  const kind = isFirst ? appears : 'corrected';
  const said = { ...datesOf(job, locale), url: siteUrl + publicAddresses(job)[locale] };
  const words = (t: Translate, title: string) => ({
    subject: t(`door:letter.${kind}.subject`, { title }),
    paragraphs: [t(`door:letter.${kind}.body`, { title, ...said }), t(`door:letter.${kind}.how`)],
  });
  await tell(connection, submission, words, { now });
}

function datesOf({ publishedAt, expiresAt }: EditedJob, locale: Locale) {
  return {
    from: publishedAt === null ? '' : formatDate(publishedAt, locale),
    time: publishedAt === null ? '' : formatTime(publishedAt, locale),
    until: expiresAt === null ? '' : formatDate(lastDayOf(expiresAt), locale),
  };
}
