import { allAuthors } from '../authors/model';
import { categoriesOf } from '../catalogue/model';
import type { Connection } from '../database/database';
import type { ItemEditor } from '../http/editing-item';
import { blank, type Form } from '../http/form';
import type { Services } from '../http/services';
import { ARTICLE_FIELDS, readArticleForm, valuesOf, type SentArticle } from './editing.forms';
import { formPictures } from './editing.pictures';
import { ownFields, presentArticleEdit, presentFields, publicPlace } from './editing.presenter';
import { previewArticle, previewTypedArticle } from './editing.preview';
import { checkArticle } from './editing.saving';
import { articleForEditing, standArticle, takeVersion, type EditedArticle } from './model';

/** How articles are edited on the desk. */
export function articleEditor({ database }: Services): ItemEditor<EditedArticle, SentArticle> {
  return {
    kind: 'article',
    fields: ARTICLE_FIELDS,
    find: articleForEditing,
    valuesOf: (article) => (article === undefined ? {} : valuesOf(article)),
    async blankFields(reader) {
      return ownFields(
        presentFields({ form: blank(), ...(await choicesIn(database, blank())) }, reader),
      );
    },
    read: readArticleForm,
    check: checkArticle,
    takeVersion,
    stand: standArticle,
    placeOf: publicPlace,
    preview: (article, reader) => previewArticle(database, article, reader),
    previewTyped: (typed, reader) => previewTypedArticle(database, typed, reader),
    view: 'articles/edit',
    async present(shown, reader) {
      return presentArticleEdit(
        { ...shown, ...(await choicesIn(database, shown.editing.form)) },
        reader,
      );
    },
  };
}

async function choicesIn(database: Connection, form: Form) {
  const [authors, categories, pictures] = await Promise.all([
    allAuthors(database),
    categoriesOf(database, 'article'),
    formPictures(database, form),
  ]);
  return { authors, categories, pictures };
}
