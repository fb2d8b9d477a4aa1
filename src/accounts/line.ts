/** Three turns of eight seconds: longer, and a browser or a proxy would give up before. */
const LONGEST_LINE = 3;

/** Lines in which things are done one after the other, each line under its name. */
export function createLine() {
  const lines = new Map<string, { length: number; last: Promise<unknown> }>();

  /** Does something when all that came before in this line is done; undefined when it is full. */
  async function inTurn<Done>(name: string, act: () => Promise<Done>): Promise<Done | undefined> {
    const line = lines.get(name) ?? { length: 0, last: Promise.resolve() };
    if (line.length >= LONGEST_LINE) return undefined;
    lines.set(name, line);
    line.length += 1;
    const before = line.last;
    const turn = before.then(act, act);
    line.last = turn;
    try {
      return await turn;
    } finally {
      line.length -= 1;
      if (line.length === 0) lines.delete(name);
    }
  }

  return { inTurn };
}
