import { load, type CheerioAPI } from 'cheerio';
import { categoriesOf } from '../../src/catalogue/model';
import type { Connection } from '../../src/database/database';
import { anEmployer, aUser } from './factories';
import type { TestSite, Visitor } from './site';

/** The fields of a form, as a test types them. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

export interface Editor {
  readonly visitor: Visitor;
  /** What makes a whole listing in French, which may be published. */
  readonly good: Typed;
  /** Opens the form, changes some fields of what it holds, and presses a button. */
  press(path: string, button: string, changes?: Typed): Promise<Pressed>;
}

/** What a button answered. */
export interface Pressed {
  readonly status: number;
  /** Where it leads, without its query. */
  readonly location: string;
  readonly $: CheerioAPI;
  /** The mistakes at the top, by the fields that they lead to. */
  readonly mistakes: Readonly<Record<string, string>>;
}

/** The words of a text in one language that may be published. */
export const words = (locale: 'fr' | 'en', title: string): Typed => ({
  [`${locale}.title`]: title,
  [`${locale}.summary`]: `${title}, en bref.`,
  [`${locale}.body`]: `## ${title}\n\nUn texte.`,
  [`${locale}.ready`]: '1',
});

/** Someone who edits, signed in, with an employer to choose: « Atelier des Galets ». */
export async function anEditor(site: TestSite): Promise<Editor> {
  const email = 'redaction@exemple.example';
  await aUser(site.database, { email, name: 'Odalie', role: 'editor' });
  await anEmployer(site.database);
  const visitor = site.visitor();
  await visitor.signIn(email);
  return {
    visitor,
    good: {
      ...words('fr', 'Souffleuse de verre'),
      employer: 'atelier des galets',
      category: await jobCategory(site.database, 'culture'),
      place: ['lachine', 'verdun'],
      pay: 'undisclosed',
      last_day: '2026-12-20',
      apply_email: 'emploi@galets.example',
    },
    async press(path, button, changes = {}) {
      const form = await visitor.get(path);
      const fields = { ...typedIn(load(form.text)), ...changes, do: button };
      return pressed(await visitor.post(path, fields));
    },
  };
}

/** The number of the listing that stands at this address on the desk. */
export const idOf = (path: string) => Number(path.split('/').at(-1));

/** Where people read the listing that `publish` makes. */
export const publicPath = (path: string) => `/fr/emplois/${idOf(path)}-souffleuse-de-verre`;

/** The row of the listing that stands at this address on the desk. */
export async function rowOf(site: TestSite, path: string): Promise<Record<string, unknown>> {
  const row = site.database.knex('jobs').where({ id: idOf(path) });
  return row.first<Record<string, unknown>>();
}

/** Publishes a whole listing, some fields of it changed; returns its address on the desk. */
export async function publish(editor: Editor, changes: Typed = {}): Promise<string> {
  const done = await editor.press('/fr/pupitre/emplois/nouvelle', 'publish', {
    ...editor.good,
    ...changes,
  });
  if (done.status !== 303) throw new Error(JSON.stringify(done.mistakes));
  return done.location;
}

/** The number of a category of listings, as its form sends it. */
async function jobCategory(connection: Connection, code: string): Promise<string> {
  const categories = await categoriesOf(connection, 'job');
  return String(categories.find((category) => category.code === code)?.id);
}

/** What a form would send, were it sent as it stands. */
export function typedIn($: CheerioAPI): Record<string, string | string[]> {
  const form = $('form.desk-form');
  const fields: Record<string, string[]> = {};
  for (const { name, value } of form.serializeArray()) {
    // As a browser sends it, and as the site reads it.
    (fields[name] ??= []).push(value.replaceAll('\r\n', '\n'));
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [
      name,
      values.length === 1 ? String(values[0]) : values,
    ]),
  );
}

function pressed(answer: {
  status: number;
  headers: Record<string, string>;
  text: string;
}): Pressed {
  const $ = load(answer.text);
  return {
    status: answer.status,
    location: (answer.headers.location ?? '').replace(/\?.*$/, ''),
    $,
    mistakes: Object.fromEntries(
      $('.mistakes a')
        .toArray()
        .map((link) => [String($(link).attr('href')).slice(1), $(link).text()]),
    ),
  };
}
