import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** How people read on a screen, in words a minute: half way between the studies, as most sites count. */
const WORDS_A_MINUTE = 220;

/** The page has its own h1: a text begins one level below. */
const headings = { h1: 'h2', h5: 'h4', h6: 'h4' };

/**
 * Markdown as typed → HTML that is safe on our pages: no scripts, styles, frames or pictures from
 * elsewhere. Wide things scroll in a box of their own, which the keyboard can reach.
 */
export function renderMarkdown(text: string): string {
  const html = sanitizeHtml(markdown.render(text), {
    allowedTags: [
      ...['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'],
      ...['em', 'strong', 's', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ],
    allowedAttributes: { a: ['href'], ol: ['start'], pre: ['tabindex'], th: ['scope'] },
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
    .replaceAll('</table>', '</table></div>');
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
