export { highestJobId, openJobAddresses, type JobAddress } from './addresses';
export {
  countJobsByCategory,
  countJobsByEmployer,
  countJobsByPlace,
  countOpenJobs,
} from './counts';
export type { Job, JobPlace, JobSummary, JobText, JobWords } from './job';
export { findJobs, JOBS_A_PAGE, type FoundJobs, type JobSearch } from './list';
export { jobsNear } from './neighbours';
export { jobById } from './show';
export { insertJobs, type NewJob, type NewJobText } from './write';
