import type { Database } from '../database/database';
import { jobsNear } from '../jobs/model';
import type { Reader } from '../language/reader';
import { subjectOf } from '../search/nearness';
import { articlesNear, type Article } from './model';
import { presentArticle } from './presenter';

const STORIES_BESIDE = 3;
const JOBS_BESIDE = 5;

/** The page of an article with all that stands beside it; undefined when it has no text to show. */
export async function articlePage(database: Database, article: Article, reader: Reader) {
  return presentArticle(article, await neighboursOf(database, article, reader.now), reader);
}

async function neighboursOf(database: Database, article: Article, now: Date) {
  const subject = subjectOf(article.tags, [article.category.code], article.texts);
  const [stories, jobs] = await Promise.all([
    articlesNear(database, subject, { now, limit: STORIES_BESIDE, except: article.id }),
    // A tag that is also a category of listings brings those of the category.
    jobsNear(database, { ...subject, categories: article.tags }, { now, limit: JOBS_BESIDE }),
  ]);
  return { stories, jobs };
}
