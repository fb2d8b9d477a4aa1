import { twinOf } from '../http/twin-fields';

/** What a save did to the texts of an item, by the names of the fields of its form. */
interface TextSave {
  readonly fields: readonly string[];
  readonly changed: readonly string[];
  /** Whether a field held something, before the save and after it. */
  readonly hadWords: (name: string) => boolean;
  readonly hasWords: (name: string) => boolean;
  /** Fields that lagged behind before, and those that someone has read again since. */
  readonly outdated: readonly string[];
  readonly reviewed: readonly string[];
}

/**
 * The fields that lag behind the same field in the other language: it has changed, and they have been
 * neither written nor read again since. What is written first in one language, then in the other, lags
 * behind nothing.
 */
export function outdatedAfter(save: TextSave): string[] {
  const { changed, reviewed, outdated, hadWords, hasWords } = save;
  return save.fields.filter((name) => {
    const twin = twinOf(name);
    if (twin === undefined || !hasWords(name) || !hasWords(twin)) return false;
    if (changed.includes(name) || reviewed.includes(name)) return false;
    // A twin that lagged behind only catches up.
    const hasMoved = changed.includes(twin) && hadWords(twin) && !outdated.includes(twin);
    return hasMoved || outdated.includes(name);
  });
}
