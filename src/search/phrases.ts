import type { Found, Quest } from './look';
import { inOrder } from './rank';
import { wordsOf } from './words';

/** Texts are read of so many of the best alone: the index knows which words there are, not their order. */
const READ_AT_MOST = 300;

/** Of what was found, what has each quoted phrase word by word, and whether all of it was read for that. */
export async function withPhrases(
  quest: Quest,
  found: readonly Found[],
): Promise<{ found: readonly Found[]; allRead: boolean }> {
  const { phrases } = quest.plan;
  if (phrases.length === 0) return { found, allRead: true };
  const ids = inOrder(found, quest).slice(0, READ_AT_MOST);
  const texts = await quest.asker.textsOf(quest.connection, ids);
  const holds = new Set(
    ids.filter((id) => {
      const stems = (texts.get(id) ?? []).map((text) =>
        spaced(wordsOf(text).map(({ stem }) => stem)),
      );
      return phrases.every((phrase) => stems.some((each) => each.includes(spaced(phrase))));
    }),
  );
  return {
    found: found.filter(({ id }) => holds.has(id)),
    allRead: found.length <= READ_AT_MOST,
  };
}

function spaced(stems: readonly string[]): string {
  return ` ${stems.join(' ')} `;
}
