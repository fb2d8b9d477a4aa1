export {
  batchOf,
  keepBatch,
  markUndone,
  returnJob,
  standpointOf,
  sweepBatches,
  type Batch,
  type BatchOutcome,
} from './batches';
export { insertCopy } from './copy';
export { countTodo, jobsOnDesk } from './desk';
export { jobForEditing, standJob, takeVersion, updateJob, type EditedJob } from './editing';
export { highestJobId, openJobAddresses } from './addresses';
export { countJobsByCategory, countJobsByEmployer, countJobsByPlace } from './counts';
export { indexedJobs } from './indexed';
export type { Job, JobPlace, JobSummary, JobText, JobWords } from './job';
export { findJobs, type FoundJobs } from './list';
export {
  deleteMinimumWage,
  holdMinimumWages,
  insertMinimumWage,
  minimumWages,
  type SavedWage,
} from './minimum-wages';
export { jobsNear, newestJobs } from './neighbours';
export { jobsOnSubject, searchJobs, type JobsOnSubject, type SearchedJobs } from './search';
export { jobById, shownText } from './show';
export { textsOfJobs } from './texts';
export { jobVocabulary, titleConcepts } from './vocabulary';
export { jobSummaries } from './summaries';
export { jobsByState } from './states';
export { insertJobs, type JobContent, type NewJob, type NewJobText } from './write';
