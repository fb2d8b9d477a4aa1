import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, type Config } from '../config';

const SECRET_BYTES = 32;

/**
 * What signs cookies: the setting, else one that is made once and kept in `var`, so that a restart
 * signs nobody out.
 */
export function sessionSecret({ sessionSecret: given }: Pick<Config, 'sessionSecret'>): string {
  return given ?? keptSecret(join(projectRoot, 'var', 'session-secret'));
}

function keptSecret(file: string): string {
  mkdirSync(join(file, '..'), { recursive: true });
  try {
    // Of two processes that start at once, one makes it and both read it.
    writeFileSync(file, randomBytes(SECRET_BYTES).toString('base64url'), {
      flag: 'wx',
      mode: 0o600,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
