import type { Request, Response } from 'express';
import type { Reader } from '../language/reader';
import { foreignMark } from '../language/words';
import type { Searcher } from '../search/searcher';
import type { Suggestion } from '../search/suggest';

const SHOWN_AT_MOST = 8;

/** What is the same for everyone is kept for a while: many people begin with the same letters. */
const KEPT = 'public, max-age=60';

/** What completes the words of a search, as the page that asks shows it. */
interface Suggestions {
  /** How many there are, for who hears the page. */
  readonly said: string;
  readonly suggestions: readonly Shown[];
}

interface Shown {
  readonly kind: Suggestion['kind'];
  readonly label: string;
  /** The name that it was found by, and what it is where that is not plain. */
  readonly notes: readonly { readonly text: string; readonly lang?: string }[];
  /** What the field of words holds once it is taken. */
  readonly text: string;
  /** What the field of places then chooses. */
  readonly place?: { readonly value: string; readonly label: string; readonly said: string };
}

/** Completes the words of a search while they are typed. */
export function suggestionController(searcher: Searcher) {
  return async function suggestions(req: Request, res: Response): Promise<void> {
    const { q } = req.query;
    const typed = typeof q === 'string' ? q : '';
    const { locale } = req.reader;
    const found = await searcher.suggest(typed, { locale, limit: SHOWN_AT_MOST });
    res.set({ 'Cache-Control': KEPT, 'X-Robots-Tag': 'noindex' });
    res.json(presentSuggestions(found, req.reader));
  };
}

function presentSuggestions(found: readonly Suggestion[], reader: Reader): Suggestions {
  return {
    said: reader.t('search:suggestions.said', { count: found.length }),
    suggestions: found.map((suggestion) => presentSuggestion(suggestion, reader)),
  };
}

function presentSuggestion({ kind, id, label, foundBy, text }: Suggestion, reader: Reader): Shown {
  const { t, locale } = reader;
  const { lang } = foreignMark(foundBy?.locale ?? locale, reader);
  const notes = [
    ...(foundBy === undefined
      ? []
      : [{ text: foundBy.name, ...(lang === undefined ? {} : { lang }) }]),
    ...(kind === 'concept' ? [] : [{ text: t(`search:suggestions.${kind}`) }]),
  ];
  if (kind !== 'place') return { kind, label, notes, text };
  return {
    ...{ kind, label, notes },
    // Its name goes to its own field; what was typed before it stays.
    text: text.slice(0, text.length - label.length).trim(),
    place: { value: id, label, said: t('search:suggestions.chosen', { place: label }) },
  };
}
