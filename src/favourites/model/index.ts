export { countFavourites, favouritesOf } from './counts';
export { keep, keptIds, release, sweepRemoved, wasRemoved } from './keep';
export { keptArticles, keptJobs, type KeptArticle, type KeptJob } from './list';
export { thingById, wasSeen, type Thing } from './thing';
