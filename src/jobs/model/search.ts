import type { Connection } from '../../database/database';
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

/** The open listings that answer a search, one page of them. */
export async function searchJobs(
  connection: Connection,
  searcher: Searcher,
  asked: Asked,
  { page, ...who }: Omit<AskedBy, 'kind'> & { readonly page: number },
): Promise<SearchedJobs> {
  const answer = await searcher.search(asked, { ...who, kind: 'job' });
  const pages = Math.max(1, Math.ceil(answer.ids.length / JOBS_A_PAGE));
  const ids = answer.ids.slice((page - 1) * JOBS_A_PAGE, page * JOBS_A_PAGE);
  const partial = page === pages ? answer.partial.slice(0, PARTIAL_SHOWN) : [];
  return {
    answer,
    pages,
    jobs: await jobSummaries(connection, ids),
    partial: await jobSummaries(connection, partial),
  };
}
