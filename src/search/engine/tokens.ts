import type { EngineQuery } from './engine';

/** Every entry has it: a search without a word looks for it. */
const EVERYTHING = 'f:all';

/** What both engines keep whole and take for nothing else. Nobody looks for a longer word. */
const TOKEN = /^[^\s\p{C}"A-Z]{1,100}$/u;

/** What an entry is found by: each token once, and none that an engine could misread. */
export function tokensToKeep(tokens: readonly string[]): string[] {
  return sound([...tokens, EVERYTHING]);
}

/** The same search in sound tokens; undefined when nothing can answer it. */
export function soundQuery({ all, none }: EngineQuery): EngineQuery | undefined {
  const groups = all.map(sound);
  if (groups.some(({ length }) => length === 0)) return undefined;
  return { all: groups.length === 0 ? [[EVERYTHING]] : groups, none: sound(none) };
}

/** Those that can be looked for, each once. */
export function sound(tokens: readonly string[]): string[] {
  return [...new Set(tokens)].filter((token) => TOKEN.test(token));
}
