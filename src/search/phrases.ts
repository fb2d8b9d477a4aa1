import type { Quest } from './look';
import type { Rows } from './memory/memory';
import { inOrder, ranked } from './rank';
import { wordsOf } from './words';

/** Texts are read of so many of the best alone: the index knows which words there are, not their order. */
const READ_AT_MOST = 200;

/** Of what was found, what has each quoted phrase word by word, and whether all of it was read for that. */
export async function withPhrases(
  quest: Quest,
  found: Rows,
): Promise<{ found: Rows; allRead: boolean }> {
  const { plan, asker } = quest;
  const { memory } = asker;
  if (plan.phrases.length === 0) return { found, allRead: true };
  const best = inOrder(ranked(found), quest).slice(0, READ_AT_MOST);
  const ids = best.map(({ row }) => memory.idOf(row));
  const texts = await asker.textsOf(quest.connection, ids);
  const holds = (row: number) => {
    const stems = (texts.get(memory.idOf(row)) ?? []).map((text) =>
      spaced(wordsOf(text).map(({ stem }) => stem)),
    );
    return plan.phrases.every((phrase) => stems.some((each) => each.includes(spaced(phrase))));
  };
  const holding = new Set(best.map(({ row }) => row).filter(holds));
  return {
    found: found.filter((row) => holding.has(row)),
    allRead: found.length <= READ_AT_MOST,
  };
}

function spaced(stems: readonly string[]): string {
  return ` ${stems.join(' ')} `;
}
