export { articleAddresses, type ArticleAddress } from './addresses';
export type { Article, ArticleSummary, ArticleWords, Credit, CreditWording } from './article';
export { ARTICLES_A_PAGE, findArticles, type FoundArticles } from './list';
export { articlesNear } from './neighbours';
export { articleById } from './show';
export { addReads, insertArticles, type NewArticle, type NewArticleText } from './write';
