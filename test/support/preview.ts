import { openDesk } from './desk';
import type { TestSite, Visitor } from './site';

/** Makes a secret link of the item whose previews stand here; returns its path, in French. */
export async function makeLink(editor: Visitor, previews: string): Promise<string> {
  const { text, status } = await editor.post(previews, { do: 'create' });
  const [, path] = /value="https?:\/\/[^/"]+(\/[^"]+)"/.exec(text) ?? [];
  if (path === undefined) throw new Error(`no link was made: ${String(status)}`);
  return path;
}

/** The numbers of the links of an item that work, the newest first. */
export async function livingLinksOn(editor: Visitor, previews: string): Promise<string[]> {
  const { $ } = await openDesk(editor, `${previews}?form=link`);
  return $('input[name=link]')
    .toArray()
    .map((field) => String($(field).val()));
}

/** The rows of a table, for what must not have changed. */
export function rowsOf({ database }: TestSite, table: string): Promise<unknown[]> {
  return database.knex(table).orderBy('id');
}
