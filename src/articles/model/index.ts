export { articleAddresses } from './addresses';
export type { Article, ArticleSummary } from './article';
export { findArticles, type FoundArticles } from './list';
export { articlesNear } from './neighbours';
export { articleById } from './show';
export { articlesByState } from './states';
export { addReads, insertArticles, type NewArticle } from './write';
