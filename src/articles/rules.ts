interface Publication {
  readonly state: 'draft' | 'scheduled' | 'published' | 'closed' | 'binned';
  readonly publishedAt: Date | null;
}

/** An article can be read from its publication on; the same rule as `published` in the model. */
export function isPublished({ state, publishedAt }: Publication, now: Date): boolean {
  const meantToAppear = state === 'scheduled' || state === 'published';
  return meantToAppear && publishedAt !== null && publishedAt <= now;
}

/** It could be read once, and was taken away: it answers 410. */
export function wasWithdrawn({ state, publishedAt }: Publication, now: Date): boolean {
  return state === 'closed' && publishedAt !== null && publishedAt <= now;
}

/** An article may be published as soon as one of its texts is ready; a ready text is complete. */
export function mayAppear(texts: Readonly<Record<string, { readonly state: string }>>): boolean {
  return Object.values(texts).some(({ state }) => state === 'ready');
}

/** The orders that the desk lists its articles in; first the usual one: what was saved last comes first. */
export const ARTICLE_SORTS = ['updated', 'title', 'published', 'added'] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];
