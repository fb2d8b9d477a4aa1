/**
 * What is wrong with an XML text, as a parser that checks would say: nothing for a well-formed one.
 * It knows what our own files use: elements, attributes in double quotes, the five entities.
 */
export function xmlMistakes(xml: string): string[] {
  const [, body] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n(.*)$/s.exec(xml) ?? [];
  if (body === undefined) return ['does not begin with its declaration'];
  const mistakes: string[] = [];
  const open: string[] = [];
  const roots: string[] = [];
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(piece)) mistakes.push(`a bare & in ${piece}`);
    if (!piece.startsWith('<')) {
      if (open.length === 0 && piece.trim() !== '') mistakes.push(`words outside: ${piece.trim()}`);
      continue;
    }
    const [, end, name = '', attributes = '', single] =
      /^<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>$/.exec(piece) ?? [];
    const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, attribute]) => attribute);
    if (name === '') mistakes.push(`no tag: ${piece}`);
    else if (new Set(names).size < names.length) mistakes.push(`an attribute twice: ${piece}`);
    else if (end === '/' && open.pop() !== name) mistakes.push(`${piece} closes another`);
    else if (end === '' && open.length === 0) roots.push(name);
    if (name !== '' && end === '' && single === '') open.push(name);
  }
  if (open.length > 0) mistakes.push(`never closed: ${open.join(', ')}`);
  if (roots.length !== 1) mistakes.push(`${roots.length} roots`);
  return mistakes;
}
