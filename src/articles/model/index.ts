export { articleAddresses } from './addresses';
export type { Article, ArticleState, ArticleSummary } from './article';
export { articlesOnDesk } from './desk';
export {
  articleForEditing,
  standArticle,
  takeVersion,
  updateArticle,
  type EditedArticle,
  type EditedText,
} from './editing';
export { indexedArticles } from './indexed';
export { findArticles, type FoundArticles } from './list';
export { articlesNear } from './neighbours';
export { renderArticlesWith } from './pictures';
export {
  articlesOnSubject,
  searchArticles,
  type ArticlesOnSubject,
  type SearchedArticles,
} from './search';
export { articleById, shownText } from './show';
export { articleSummaries } from './summaries';
export { articlesByState } from './states';
export { textsOfArticles } from './texts';
export { articleVocabulary } from './vocabulary';
export { addReads, insertArticles, type NewArticle } from './write';
