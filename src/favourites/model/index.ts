export { keep, keptIds, release } from './keep';
export { keptArticles, keptJobs, type KeptArticle, type KeptJob } from './list';
export { thingById, type Thing } from './thing';
