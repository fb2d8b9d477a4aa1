import { articleVocabulary, textsOfArticles } from './articles/model';
import type { Clock } from './clock';
import type { Database } from './database/database';
import { jobVocabulary, textsOfJobs } from './jobs/model';
import { suggestHere } from './jobs/suggesting';
import { searcherOn, type LocalSearcher } from './search/searcher';

/** Searches all that this site has, in this thread. */
export function searcherHere(database: Database, clock: Clock): LocalSearcher {
  return searcherOn(
    database,
    {
      job: { vocabulary: jobVocabulary, textsOf: textsOfJobs },
      article: { vocabulary: articleVocabulary, textsOf: textsOfArticles },
    },
    (words) => suggestHere(database, words, clock.now()),
  );
}
