import MarkdownIt, { type StateCore, type Token } from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** The HTML of a picture of the library, by its number; undefined when there is no such picture. */
export type PictureHtml = (number: number) => string | undefined;

/** The pictures of the library that a text asks for. */
export interface AskedPictures {
  readonly numbers: readonly number[];
  /** One stands among words, where it cannot be shown. */
  readonly amongWords: boolean;
}

const FIGURE = 'library_picture';
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.core.ruler.push('library_pictures', standAlone);
markdown.renderer.rules[FIGURE] = (tokens, at) =>
  `<figure data-media="${String(tokens[at]?.meta?.number)}"></figure>\n`;

/** How people read on a screen, in words a minute: half way between the studies, as most sites count. */
const WORDS_A_MINUTE = 220;

/** The page has its own h1: a text begins one level below. */
const headings = { h1: 'h2', h5: 'h4', h6: 'h4' };

/**
 * Markdown as typed → HTML that is safe on our pages: no scripts, styles, frames or pictures from
 * elsewhere. Those of the library, `![](media:12)` alone on a line, are put in by whoever knows them.
 * Wide things scroll in a box of their own, which the keyboard can reach.
 */
export function renderMarkdown(text: string, picture: PictureHtml = () => undefined): string {
  const html = sanitizeHtml(markdown.render(text), {
    allowedTags: [
      ...['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'],
      ...['em', 'strong', 's', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'figure'],
    ],
    allowedAttributes: {
      ...{ a: ['href'], ol: ['start'], pre: ['tabindex'], th: ['scope'], figure: ['data-media'] },
    },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    disallowedTagsMode: 'discard',
    transformTags: {
      ...headings,
      pre: sanitizeHtml.simpleTransform('pre', { tabindex: '0' }),
      th: sanitizeHtml.simpleTransform('th', { scope: 'col' }),
    },
  });
  return html
    .replaceAll('<table>', '<div class="scroll" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
    .replace(
      /<figure data-media="(\d+)"><\/figure>/g,
      (_, number) => picture(Number(number)) ?? '',
    );
}

/** Words of a Markdown text, its marks and link addresses left out. */
export function countWords(text: string): number {
  const plain = sanitizeHtml(markdown.render(text), { allowedTags: [], allowedAttributes: {} });
  // A sign that HTML writes as a name, `&amp;`, is no word.
  return plain.replace(/&\w+;/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

/** How long a text takes to read, in whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** A text without its pictures, for who looks for its words. */
export function withoutPictures(text: string): string {
  return text.replace(/!\[[^\]]*\]\(media:\d+\)/g, ' ');
}

/** The pictures of the library in a text, each number once. */
export function picturesIn(text: string): AskedPictures {
  // Most texts have none, and reading one takes a while.
  if (!text.includes('media:')) return { numbers: [], amongWords: false };
  const tokens = markdown.parse(text, {});
  const numbers = tokens.flatMap(({ type, meta }) =>
    type === FIGURE ? [Number(meta?.number)] : [],
  );
  const amongWords = tokens.some(({ children }) =>
    children?.some((child) => numberOf(child) !== undefined),
  );
  return { numbers: [...new Set(numbers)], amongWords };
}

/** A paragraph of nothing but pictures becomes these: a figure cannot stand in a paragraph. */
function standAlone(state: StateCore): void {
  const { tokens } = state;
  for (let at = tokens.length - 2; at > 0; at -= 1) {
    const numbers = aloneIn(tokens[at]);
    if (numbers === undefined || tokens[at - 1]?.type !== 'paragraph_open') continue;
    const figures = numbers.map((number) => {
      const figure = new state.Token(FIGURE, '', 0);
      figure.block = true;
      figure.meta = { number };
      return figure;
    });
    tokens.splice(at - 1, 3, ...figures);
  }
}

/** The pictures of a line that holds nothing else; undefined for any other. */
function aloneIn(line: Token | undefined): number[] | undefined {
  if (line?.type !== 'inline') return undefined;
  const parts = (line.children ?? []).filter(
    ({ type, content }) =>
      type !== 'softbreak' && type !== 'hardbreak' && !(type === 'text' && content.trim() === ''),
  );
  const numbers = parts.flatMap((part) => numberOf(part) ?? []);
  return numbers.length > 0 && numbers.length === parts.length ? numbers : undefined;
}

function numberOf(part: Token): number | undefined {
  if (part.type !== 'image') return undefined;
  const [, number] = /^media:([1-9]\d{0,8})$/.exec(String(part.attrGet('src'))) ?? [];
  return number === undefined ? undefined : Number(number);
}
