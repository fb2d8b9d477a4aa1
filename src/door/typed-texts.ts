import type { Values } from '../http/form';
import { htmlLang, LOCALES } from '../language/locales';
import { renderMarkdown } from '../language/markdown';
import type { Reader } from '../language/reader';

interface Aside {
  readonly heading: string;
  readonly html: string;
}

/** A text as readers would see it. */
export interface TypedText {
  readonly lang: string;
  readonly label: string;
  readonly title: string;
  readonly summary: string;
  readonly bodyHtml: string;
  /** What stands beside the text on its page. */
  readonly more: readonly Aside[];
}

/**
 * What was typed, as readers would see it; a language without a word is left out. `more` names the
 * fields beside the text, Markdown too, with their headings.
 */
export function presentTyped(
  values: Values,
  { t }: Reader,
  more: Readonly<Record<string, string>>,
): TypedText[] {
  return LOCALES.map((locale) => {
    const typed = (name: string) => [values[`${locale}.${name}`] ?? ''].flat()[0] ?? '';
    return {
      lang: htmlLang(locale),
      label: t(`desk:language.${locale}`),
      title: typed('title'),
      summary: typed('summary'),
      bodyHtml: renderMarkdown(typed('body')),
      more: Object.entries(more)
        .map(([name, heading]) => ({ heading, html: renderMarkdown(typed(name)) }))
        .filter(({ html }) => html !== ''),
    };
  }).filter(({ title, summary, bodyHtml }) => title + summary + bodyHtml !== '');
}
