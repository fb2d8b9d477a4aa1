import { randomInt } from 'node:crypto';
import { insertUser } from '../accounts/model';
import { hashPassword } from '../accounts/password';
import type { Role } from '../accounts/rules';
import type { Config } from '../config';
import type { Connection } from '../database/database';
import type { Translate } from '../language/dictionary';

/** Who one may be in the demo; the addresses lead nowhere. */
const PEOPLE = [
  { email: 'lectrice@escalier.example', name: 'Lectrice', role: 'member' },
  { email: 'redaction@escalier.example', name: 'Rédaction', role: 'editor' },
  { email: 'admin@escalier.example', name: 'Administration', role: 'admin' },
] as const;

/** No character that is taken for another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 5;

/** The password of the demo’s accounts. In production there are none: no one made them. */
export function demoPassword({
  production,
  demoPassword: given,
}: Pick<Config, 'production' | 'demoPassword'>): string | undefined {
  return production ? undefined : (given ?? madeUp());
}

/**
 * Adds the accounts of the demo, inside the transaction that fills the rest.
 * @returns the id of the one who only reads.
 */
export async function insertDemoAccounts(
  connection: Connection,
  password: string,
  now: Date,
): Promise<number | undefined> {
  const ids = new Map<Role, number | undefined>();
  for (const person of PEOPLE) {
    const account = { ...person, locale: 'fr', demo: true } as const;
    const passwordHash = await hashPassword(password);
    const user = await insertUser(connection, { ...account, passwordHash }, now);
    ids.set(person.role, user?.id);
  }
  return ids.get('member');
}

/** Said once, when they are made: only its hash is kept. */
export function announceAccounts(
  password: string,
  { demoPassword: given }: Pick<Config, 'demoPassword'>,
  t: Translate,
): string {
  const emails = PEOPLE.map(({ email }) => email).join(', ');
  return given === undefined
    ? t('command:demo.accounts', { emails, password })
    : t('command:demo.accountsOwn', { emails });
}

function madeUp(): string {
  const letter = () => LETTERS.charAt(randomInt(LETTERS.length));
  const group = () => Array.from({ length: GROUP }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
