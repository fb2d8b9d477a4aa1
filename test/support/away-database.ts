import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A database that cannot be reached on the engine of the running project, and how that is said. */
export function awayDatabase() {
  if (engine === 'postgres') {
    return {
      url: 'postgres://nobody@127.0.0.1:1/none',
      reason: 'connect ECONNREFUSED 127.0.0.1:1',
      remove: () => undefined,
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'escalier-letter-'));
  const file = join(folder, 'letter.txt');
  writeFileSync(file, 'Bonjour, ceci est une lettre et non une base de données. '.repeat(20));
  return {
    url: `sqlite:${file}`,
    reason: 'file is not a database',
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
