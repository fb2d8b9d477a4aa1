import { wordsOf } from '../../audit/rules';
import type { Connection, Instant } from '../../database/database';
import {
  mapPicture,
  PICTURE_COLUMNS,
  textsRow,
  type LibraryPicture,
  type Picture,
  type PictureRow,
  type PictureTexts,
} from './picture';

const PICTURES_A_PAGE = 24;

/** A picture that is added: its files stand there already. */
export interface NewPicture {
  readonly hash: string;
  readonly fileName: string;
  readonly width: number;
  readonly height: number;
  readonly userId: number;
}

interface LibraryRow extends PictureRow {
  file_name: string;
  version: number;
  created_at: Instant;
  sent_by: string | null;
}

const NO_TEXTS: PictureTexts = {
  decorative: false,
  alt: { fr: '', en: '' },
  caption: { fr: '', en: '' },
  credit: { fr: '', en: '' },
};

/**
 * A page of the library, the newest first: those that have all the words, each from its beginning, or
 * of them those that are still to be described.
 */
export async function picturesOnDesk(
  { knex }: Connection,
  { typed, undescribed, page }: { typed: string; undescribed: boolean; page: number },
): Promise<{ total: number; pages: number; pictures: Picture[] }> {
  const matching = () => {
    const query = knex('media');
    // As `isDescribed`.
    if (undescribed) void query.where({ decorative: false }).whereRaw(`'' in (alt_fr, alt_en)`);
    for (const word of wordsOf(typed)) void query.where('words', 'like', `% ${word}%`);
    return query;
  };
  const [count] = await matching().count<{ total: number | string }[]>({ total: '*' });
  const total = Number(count?.total ?? 0);
  const rows = await matching()
    .select<PictureRow[]>(PICTURE_COLUMNS)
    .orderBy('id', 'desc')
    .limit(PICTURES_A_PAGE)
    .offset((page - 1) * PICTURES_A_PAGE);
  const pages = Math.max(1, Math.ceil(total / PICTURES_A_PAGE));
  return { total, pages, pictures: rows.map(mapPicture) };
}

/** One picture of the library; undefined when there is none. */
export async function pictureForEditing(
  { knex }: Connection,
  id: number,
): Promise<LibraryPicture | undefined> {
  const row = await knex('media')
    .leftJoin('users', 'users.id', 'media.user_id')
    .select(PICTURE_COLUMNS.map((column) => `media.${column}`))
    .select('media.file_name', 'media.version', 'media.created_at')
    .select({ sent_by: 'users.name' })
    .where('media.id', id)
    .first<LibraryRow | undefined>();
  if (row === undefined) return undefined;
  return {
    ...mapPicture(row),
    ...{ fileName: row.file_name, version: row.version, sentBy: row.sent_by },
    createdAt: new Date(row.created_at),
  };
}

/** The number of the picture that was made of these bytes; undefined when there is none. */
export async function pictureOfHash({ knex }: Connection, hash: string) {
  const row = await knex('media').where({ hash }).first<{ id: number } | undefined>('id');
  return row?.id;
}

/** Adds a picture of which nothing is said yet; returns its number. */
export async function insertPicture(
  { knex }: Connection,
  { hash, fileName, width, height, userId }: NewPicture,
  now: Date,
): Promise<number> {
  const [row] = await knex('media')
    .insert({
      ...{ hash, file_name: fileName, width, height, user_id: userId },
      ...textsRow(NO_TEXTS),
      words: searchedWords(fileName, NO_TEXTS),
      ...{ created_at: now, updated_at: now },
    })
    .returning<{ id: number }[]>('id');
  if (row === undefined) throw new Error('a picture was added without a number');
  return row.id;
}

/** Holds a picture to the end of the transaction: nobody begins to use it, nor changes it. */
export async function holdPicture({ engine, knex }: Connection, id: number): Promise<void> {
  // On SQLite the transaction itself holds all.
  if (engine === 'postgres') await knex('media').where({ id }).select('id').forUpdate();
}

/** Writes what is said of a picture that is held. */
export async function updatePicture(
  { knex }: Connection,
  { id, fileName }: Pick<LibraryPicture, 'id' | 'fileName'>,
  texts: PictureTexts,
  now: Date,
): Promise<void> {
  await knex('media')
    .where({ id })
    .update({ ...textsRow(texts), words: searchedWords(fileName, texts), updated_at: now })
    .increment('version');
}

/** Deletes a picture that nothing uses. */
export async function deletePicture({ knex }: Connection, id: number): Promise<void> {
  await knex('media').where({ id }).delete();
}

/** A space before each word, so that a search finds its beginning alone. */
function searchedWords(fileName: string, { alt, caption, credit }: PictureTexts): string {
  const texts = [alt, caption, credit].flatMap(({ fr, en }) => [fr, en]);
  return wordsOf([fileName, ...texts].join('\n'))
    .map((word) => ` ${word}`)
    .join('');
}
