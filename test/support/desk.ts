import { load, type CheerioAPI } from 'cheerio';
import { siteMap } from '../../src/site-map';
import { aUser } from './factories';
import type { TestSite, Visitor } from './site';

type Fields = Readonly<Record<string, string>>;

/** A page of the desk as its editor sees it. */
export interface DeskPage {
  readonly status: number;
  readonly location: string | undefined;
  readonly $: CheerioAPI;
  text(selector: string): string;
  /** What the form would send as it stands, by the names of its fields. */
  readonly fields: Fields;
  /** The buttons of the form, by what they send. */
  readonly buttons: readonly string[];
}

/** A browser in which an editor of this name has signed in. */
export async function anEditor(site: TestSite, name = 'Rédaction'): Promise<Visitor> {
  const email = `${name.toLowerCase().replace(/\W/g, '-')}@exemple.example`;
  await aUser(site.database, { email, name, role: 'editor' });
  const visitor = site.visitor();
  await visitor.signIn(email);
  return visitor;
}

/** Opens a page of the desk. */
export async function openDesk(visitor: Visitor, path: string): Promise<DeskPage> {
  return read(await visitor.get(path));
}

/** Changes some fields of an open page’s form, and presses one of its buttons. */
export async function press(
  visitor: Visitor,
  path: string,
  page: Pick<DeskPage, 'fields'>,
  button: string,
  changes: Fields = {},
): Promise<DeskPage> {
  const sent = Object.entries({ ...page.fields, ...changes, do: button }).map(
    // Browsers end lines so, whatever the page said.
    ([name, value]) => [name, value.replaceAll('\n', '\r\n')] as const,
  );
  return read(await visitor.post(path, Object.fromEntries(sent)));
}

/** Fills the form of a new article in, and presses a button; returns where it led. */
export async function writeArticle(
  visitor: Visitor,
  button: string,
  changes: Fields,
): Promise<DeskPage> {
  const path = siteMap['desk.newArticle'].fr;
  const page = await openDesk(visitor, path);
  return press(visitor, path, page, button, {
    ...signature(page, 'Odalie Zweig'),
    category: '17',
    ...changes,
  });
}

/** Who signs: chosen where the form offers them, else added. */
function signature({ $ }: DeskPage, name: string): Fields {
  const known = $('#author option').filter((_, option) => $(option).text() === name);
  return known.length === 0 ? { 'author.name': name } : { author: known.attr('value') ?? '' };
}

/** The fields of a text in one language, ready. */
export function aText(locale: string, title: string): Fields {
  return {
    [`${locale}.title`]: title,
    [`${locale}.summary`]: `${title}, en bref.`,
    [`${locale}.body`]: `## Un début\n\n${title}, tout au long.`,
    [`${locale}.ready`]: '1',
  };
}

function read(answer: { status: number; text: string; headers: unknown }): DeskPage {
  const $ = load(answer.text);
  const fields = $('.desk-form')
    .serializeArray()
    .map(({ name, value }) => [name, value.replaceAll('\r\n', '\n')] as const);
  return {
    status: answer.status,
    location: (answer.headers as { location?: string }).location,
    $,
    text: (selector) => $(selector).text().replace(/\s+/g, ' ').trim(),
    fields: Object.fromEntries(fields),
    buttons: $('.desk-form [type=submit]')
      .toArray()
      .map((button) => $(button).attr('value') ?? ''),
  };
}
