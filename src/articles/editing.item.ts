import { allAuthors } from '../authors/model';
import { categoriesOf } from '../catalogue/model';
import type { Connection } from '../database/database';
import type { ItemEditor } from '../http/editing-item';
import { asTold } from '../http/form';
import type { Services } from '../http/services';
import { ARTICLE_FIELDS, readArticleForm, valuesOf, type SentArticle } from './editing.forms';
import { describeArticle, presentArticleEdit } from './editing.presenter';
import { checkArticle } from './editing.saving';
import { articleForEditing, standArticle, takeVersion, type EditedArticle } from './model';

/** How articles are edited on the desk. */
export function articleEditor({ database }: Services): ItemEditor<EditedArticle, SentArticle> {
  return {
    kind: 'article',
    fields: ARTICLE_FIELDS,
    find: articleForEditing,
    valuesOf: (article) => (article === undefined ? {} : valuesOf(article)),
    read: readArticleForm,
    check: checkArticle,
    takeVersion,
    stand: standArticle,
    view: 'articles/edit',
    present: async (shown, reader) =>
      presentArticleEdit({ ...shown, ...(await choices(database)) }, reader),
    describe: async (values, reader) =>
      describeArticle({ form: asTold(values), ...(await choices(database)) }, reader),
  };
}

/** What there is to choose from. */
async function choices(connection: Connection) {
  const [authors, categories] = await Promise.all([
    allAuthors(connection),
    categoriesOf(connection, 'article'),
  ]);
  return { authors, categories };
}
