const TAG = /^<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>$/;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/;

/**
 * What is wrong with an XML text, as a parser that checks would say: nothing for a well-formed one.
 * It knows what our own files use: elements, attributes in double quotes, the five entities.
 */
export function xmlMistakes(xml: string): string[] {
  const [, body] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n(.*)$/s.exec(xml) ?? [];
  if (body === undefined) return ['does not begin with its declaration'];
  const pieces = [...body.trimEnd().matchAll(/<[^>]*>|[^<]+/g)].map(([piece]) => piece);
  return [
    ...pieces.filter((piece) => BARE_AMPERSAND.test(piece)).map((piece) => `a bare & in ${piece}`),
    ...pieces.flatMap(tagMistakes),
    ...nestingMistakes(pieces),
  ];
}

function tagMistakes(piece: string): string[] {
  if (!piece.startsWith('<')) return [];
  const [, , , attributes] = TAG.exec(piece) ?? [];
  if (attributes === undefined) return [`no tag: ${piece}`];
  const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, name]) => name);
  return new Set(names).size < names.length ? [`an attribute twice: ${piece}`] : [];
}

/** One root, with everything in it, each element closed before the one around it. */
function nestingMistakes(pieces: readonly string[]): string[] {
  const mistakes: string[] = [];
  const open: (string | undefined)[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (at > 0 && open.length === 0) mistakes.push(`outside of the root: ${piece}`);
    const [, end, name, , single] = TAG.exec(piece) ?? [];
    if (end === '/' && open.pop() !== name) mistakes.push(`${piece} closes another`);
    if (end === '' && single === '') open.push(name);
  }
  if (open.length > 0) mistakes.push(`never closed: ${open.join(', ')}`);
  return mistakes;
}
