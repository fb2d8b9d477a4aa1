/** How a search engine shows a page, about: they measure pixels, and say no number. */
export const TITLE_SHOWN = 60;
export const DESCRIPTION_SHOWN = 158;

/** A text as it is shown where there is room for so many characters. */
export interface Cut {
  readonly shown: string;
  /** What is left out at its end; '' when all of it is shown. */
  readonly lost: string;
  readonly count: number;
}

/** Cuts a text at the end of a word, as search engines do; one word that is too long is cut inside. */
export function cutFor(text: string, most: number): Cut {
  const letters = Array.from(text.trim().replace(/\s+/g, ' '));
  const count = letters.length;
  if (count <= most) return { shown: letters.join(''), lost: '', count };
  // One place is for the mark of the cut.
  const room = letters.slice(0, most);
  const end = room.lastIndexOf(' ');
  const kept = end > 0 ? end : most - 1;
  return {
    shown: `${letters
      .slice(0, kept)
      .join('')
      .replace(/[\s,;:.–-]+$/, '')}…`,
    lost: letters.slice(kept).join('').trim(),
    count,
  };
}

/** An address as they show it: the site, then the parts of the path. */
export function trailOf(address: string): string {
  const { host, pathname } = new URL(address);
  return [host, ...pathname.split('/').filter((part) => part !== '')].join(' › ');
}
