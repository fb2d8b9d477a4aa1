import type { Connection } from '../../database/database';
import type { Plan } from '../../search/plan';
import type { Answer, Asked } from '../../search/search';
import type { AskedBy, Searcher } from '../../search/searcher';
import { jobSummaries } from './summaries';
import type { JobSummary } from './job';

const JOBS_A_PAGE = 20;
const PARTIAL_SHOWN = 20;

/** What was found, a page of it. */
export interface SearchedJobs {
  readonly answer: Answer;
  readonly pages: number;
  readonly jobs: readonly JobSummary[];
  /** What lacks one of the words; it follows the last page. */
  readonly partial: readonly JobSummary[];
}

/** Listings that have all that was typed: how many, and the best of them. */
export interface JobsOnSubject {
  readonly plan: Plan;
  readonly total: number;
  /** There are more than were looked at. */
  readonly more: boolean;
  readonly jobs: readonly JobSummary[];
}

/** Beside something else that was found by the same words, so many. */
const ON_SUBJECT = 3;

/** The open listings that answer a search, one page of them. */
export async function searchJobs(
  connection: Connection,
  searcher: Searcher,
  asked: Asked,
  { page, ...who }: Omit<AskedBy, 'kind'> & { readonly page: number },
): Promise<SearchedJobs> {
  const shown = { from: (page - 1) * JOBS_A_PAGE, to: page * JOBS_A_PAGE };
  const answer = await searcher.search({ ...asked, shown }, { ...who, kind: 'job' });
  const pages = Math.max(1, Math.ceil(answer.ids.length / JOBS_A_PAGE));
  const ids = answer.ids.slice(shown.from, shown.to);
  const partial = page === pages ? answer.partial.slice(0, PARTIAL_SHOWN) : [];
  return {
    answer,
    pages,
    jobs: await jobSummaries(connection, ids),
    partial: await jobSummaries(connection, partial),
  };
}

/** The few open listings that answer a search best, all of its words, and how many do. */
export async function jobsOnSubject(
  connection: Connection,
  searcher: Searcher,
  typed: string,
  who: Omit<AskedBy, 'kind'>,
): Promise<JobsOnSubject> {
  const asked: Asked = { typed, filters: {}, sort: 'relevance' };
  const { plan, ids, more, total } = await searcher.find(asked, { ...who, kind: 'job' });
  const jobs = await jobSummaries(connection, ids.slice(0, ON_SUBJECT));
  return { plan, total, more, jobs };
}
