import { diffWordsWithSpace, type ChangeObject } from 'diff';

/** A piece of a text: in both versions, or in one alone. */
export interface WordChange {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** With more changes than this, both versions read better one after the other, and are found sooner. */
const MOST_CHANGES = 200;
/** A text of which less than this part stayed was written anew, whatever small words are in both. */
const LEAST_KEPT = 3;
/** Of what stays the same, so much is shown on each side of a change. */
const AROUND = 160;

/** How a text became another, by words; long passages that stay the same are cut short. */
export function wordChanges(before: string, after: string): WordChange[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  if (found === undefined) return replaced(before, after);
  const kept = found.filter(({ added, removed }) => !added && !removed);
  const letters = kept.reduce((sum, { value }) => sum + value.trim().length, 0);
  if (letters * LEAST_KEPT < Math.max(before.length, after.length)) return replaced(before, after);
  const changes = joined(found.map(changeOf));
  return changes.map((each, at) =>
    each.change === 'same' ? shortened(each, at, changes.length) : each,
  );
}

function changeOf({ value, added, removed }: ChangeObject<string>): WordChange {
  if (added) return { text: value, change: 'added' };
  return { text: value, change: removed ? 'removed' : 'same' };
}

/** Both versions, one after the other. */
export function replaced(before: string, after: string): WordChange[] {
  const changes = [
    { text: before, change: 'removed' as const },
    { text: after, change: 'added' as const },
  ];
  return changes.filter(({ text }) => text !== '');
}

/** Several words in a row that changed are one change, not one and a space and one. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const runs: { same: boolean; pieces: WordChange[] }[] = [];
  for (const [at, piece] of changes.entries()) {
    const isBetween = at > 0 && at < changes.length - 1 && /^\s+$/.test(piece.text);
    const same = piece.change === 'same' && !isBetween;
    const last = runs.at(-1);
    if (last?.same === same) last.pieces.push(piece);
    else runs.push({ same, pieces: [piece] });
  }
  return runs.flatMap(({ same, pieces }) => (same ? pieces : withoutEnd(...sidesOf(pieces))));
}

/** A change, and the spaces after it that are in both versions. */
function withoutEnd(before: string, after: string): WordChange[] {
  const [end = ''] = /\s*$/.exec(before) ?? [];
  if (end === '' || !after.endsWith(end)) return replaced(before, after);
  const changes = replaced(before.slice(0, -end.length), after.slice(0, -end.length));
  return [...changes, { text: end, change: 'same' }];
}

/** What a run of changes was, and what it is now. */
function sidesOf(pieces: readonly WordChange[]): [before: string, after: string] {
  const without = (left: WordChange['change']) =>
    pieces.map(({ text, change }) => (change === left ? '' : text)).join('');
  return [without('added'), without('removed')];
}

/** The end of what comes before a change, and the beginning of what comes after one. */
function shortened({ text, change }: WordChange, at: number, count: number): WordChange {
  if (text.length <= AROUND * 2) return { text, change };
  const head = at === 0 ? '' : text.slice(0, AROUND).replace(/\S*$/, '');
  const tail = at === count - 1 ? '' : text.slice(-AROUND).replace(/^\S*/, '');
  return { text: `${head}[…]${tail}`, change };
}
