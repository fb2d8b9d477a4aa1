import type { Connection, Database } from '../../database/database';
import { statement } from '../../database/statement';
import type { Locale } from '../../language/locales';
import { forgetMailsTo } from '../../mail/outbox';
import { emailKey, type Role } from '../rules';

/** Someone with an account. */
export interface User {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: Locale;
}

/** An account as it is made; the password is hashed already. */
export interface NewUser extends Omit<User, 'id'> {
  readonly passwordHash: string;
  readonly demo: boolean;
}

/** Someone, and what is kept of the password that they have proven, or just chosen. */
export interface Proven {
  readonly user: User;
  readonly passwordHash: string;
}

/** What only its own page and the sign-in see of an account. */
export interface Account extends Proven {
  readonly createdAt: Date;
}

interface AccountRow extends User {
  readonly password_hash: string;
  readonly created_at: number;
}

const COLUMNS = ['id', 'email', 'name', 'role', 'locale'] as const;

const byId = statement<User>((knex, values) =>
  knex('users').select(COLUMNS).where('id', values.one('id')),
);

const accounts = statement<AccountRow>((knex, values) => {
  const query = knex('users').select([...COLUMNS, 'password_hash', 'created_at']);
  if (values.has('key')) void query.where('email_key', values.one('key'));
  if (values.has('id')) void query.where('id', values.one('id'));
  return query.orderBy('id');
});

/** The account with this number. */
export async function userById(connection: Connection, id: number): Promise<User | undefined> {
  const [row] = await byId(connection, { id });
  return row;
}

/** The account of an address, with what is kept of its password. */
export async function accountByEmail(
  connection: Connection,
  email: string,
): Promise<Account | undefined> {
  const [row] = await accounts(connection, { key: emailKey(email) });
  return row && accountOf(row);
}

/** The account with this number, with what is kept of its password. */
export async function accountById(
  connection: Connection,
  id: number,
): Promise<Account | undefined> {
  const [row] = await accounts(connection, { id });
  return row && accountOf(row);
}

/**
 * Whether the password is still the one that was proven. Waits for who is changing it at this moment,
 * so that one of the two sees what the other has done.
 */
export async function isPasswordOf(
  { knex }: Connection,
  { user, passwordHash }: Proven,
): Promise<boolean> {
  const row = await knex('users')
    .where({ id: user.id, password_hash: passwordHash })
    .forShare()
    .first<{ id: number } | undefined>('id');
  return row !== undefined;
}

/** Those who may enter the desk, the oldest account first. */
export function deskUsers({ knex }: Connection): Promise<User[]> {
  return knex('users')
    .select<User[]>([...COLUMNS])
    .whereNot({ role: 'member' })
    .orderBy('id');
}

/** Every account, the oldest first. */
export async function allAccounts(connection: Connection): Promise<Account[]> {
  return (await accounts(connection)).map(accountOf);
}

function accountOf(row: AccountRow): Account {
  const { password_hash: passwordHash, created_at: createdAt, ...user } = row;
  return { user, passwordHash, createdAt: new Date(createdAt) };
}

/** Makes an account; undefined when the address has one already. */
export async function insertUser(
  connection: Connection,
  user: NewUser,
  now: Date,
): Promise<User | undefined> {
  const { passwordHash, email, name, role, locale, demo } = user;
  const rows = await connection
    .knex('users')
    .insert({
      ...{ email, email_key: emailKey(email), name, role, locale, demo },
      password_hash: passwordHash,
      created_at: now,
      updated_at: now,
    })
    .onConflict('email_key')
    .ignore()
    .returning<User[]>([...COLUMNS]);
  return rows[0];
}

/** Changes what is given of an account. */
export async function updateUser(
  connection: Connection,
  id: number,
  changes: Partial<Pick<NewUser, 'email' | 'name' | 'locale' | 'role' | 'passwordHash'>>,
  now: Date,
): Promise<void> {
  const { passwordHash, email, ...plain } = changes;
  const password = passwordHash === undefined ? {} : { password_hash: passwordHash };
  const address = email === undefined ? {} : { email, email_key: emailKey(email) };
  await connection
    .knex('users')
    .where({ id })
    .update({ ...plain, ...password, ...address, updated_at: now });
}

/**
 * Takes an account away, and with it its sessions, what it kept and the mails to it; false for the last one that
 * administers the site, which stays.
 */
export function deleteUser(database: Database, user: User): Promise<boolean> {
  return database.transaction(async (connection) => {
    if (await isLastAdmin(connection, user.id)) return false;
    await forgetMailsTo(connection, user.email);
    await connection.knex('users').where({ id: user.id }).delete();
    return true;
  });
}

/**
 * Whether nobody else administers the site, so that this account may neither go nor become less: to
 * be asked in the transaction of that, in which others wait for their turn.
 */
export async function isLastAdmin(connection: Connection, id: number): Promise<boolean> {
  await connection.takeTurns();
  const admins = (await connection
    .knex('users')
    .where({ role: 'admin' })
    .limit(2)
    .pluck('id')) as number[];
  return admins.length === 1 && admins[0] === id;
}
