import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';
import { projectRoot } from '../config';
import { escapeHtml } from './escape';

const folder = join(projectRoot, 'views');

/** A view, ready: an object in, HTML out. */
export type View = (it: object) => string;

/** What a view gets beside its page: the partials, as functions of the object that they show. */
export type Partials = Readonly<Record<string, (page?: unknown) => string>>;

/** All views by their path without ending, `jobs/index`, compiled once. */
export function compileViews(): ReadonlyMap<string, View> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.ejs'))
      .map((file) => [file.slice(0, -'.ejs'.length), compileView(join(folder, file))]),
  );
}

const single = new Map<string, View>();

/** One view by its path without ending, for who needs no other; compiled once, whoever asks. */
export function readView(path: string): View {
  const view = single.get(path) ?? compileView(join(folder, `${path}.ejs`));
  single.set(path, view);
  return view;
}

/** The partials as one set of functions, `jobCard` for `partials/job-card.ejs`, around what they share. */
export function partialsOf(views: ReadonlyMap<string, View>, shared: object): Partials {
  const partials: Record<string, (page?: unknown) => string> = {};
  const context = { ...shared, part: partials };
  for (const [path, view] of views) {
    const [, name] = /^partials\/(.+)$/.exec(path) ?? [];
    if (name === undefined) continue;
    const camelName = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    partials[camelName] = (page) => view({ ...context, page });
  }
  return partials;
}

function compileView(path: string): View {
  return ejs.compile(readFileSync(path, 'utf8'), {
    filename: path,
    strict: true,
    localsName: 'it',
    compileDebug: false,
    escape: escapeHtml,
  });
}
