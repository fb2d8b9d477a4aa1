export { highestJobId, openJobAddresses } from './addresses';
export { countJobsByCategory, countJobsByEmployer, countJobsByPlace } from './counts';
export type { Job, JobPlace, JobSummary, JobText, JobWords } from './job';
export { findJobs, type FoundJobs } from './list';
export { jobsNear } from './neighbours';
export { jobById } from './show';
export { jobsByState } from './states';
export { insertJobs, type NewJob, type NewJobText } from './write';
