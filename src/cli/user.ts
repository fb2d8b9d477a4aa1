import type { Command } from 'commander';
import { accountByEmail, allAccounts, insertUser } from '../accounts/model';
import { passwordForm, signupForm } from '../accounts/forms';
import { changePassword } from '../accounts/password-change';
import { hashPassword } from '../accounts/password';
import { changeRole } from '../accounts/role-change';
import { ROLES, type Role } from '../accounts/rules';
import { noteFor } from '../audit/model';
import { added } from '../audit/rules';
import { systemClock } from '../clock';
import { operatorLocale } from '../config';
import type { Connection, Database } from '../database/database';
import { migrate } from '../database/migrate';
import { readForm, type Sent } from '../http/form';
import type { Translate } from '../language/dictionary';
import { LOCALES, type Locale } from '../language/locales';
import { onDatabase, onTables } from './on-database';
import { readSecret } from './secret';

interface Wanted {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly locale: string;
}

/** Who runs a command has no account for it; its lines in the log have no name. */
const NOBODY = null;

/** `escalier user create|list|password|role`: accounts that nobody signs up for. */
export function addUserCommands(program: Command, t: Translate): void {
  const user = program.command('user').description(t('command:user.about'));
  user
    .command('create')
    .description(t('command:user.create'))
    .requiredOption('--email <email>', t('command:user.email'))
    .requiredOption('--name <name>', t('command:user.name'))
    .option('--role <role>', t('command:user.role', { roles: ROLES.join(', ') }), 'member')
    .option('--locale <locale>', t('command:user.locale'), operatorLocale())
    .action((wanted: Wanted) => onDatabase((database) => createUser(database, wanted, t), t));
  user
    .command('list')
    .description(t('command:user.list'))
    .action(() => onTables(listUsers, t));
  user
    .command('password')
    .description(t('command:user.password'))
    .argument('<email>', t('command:user.email'))
    .action((email: string) => onTables((database) => renewPassword(database, email, t), t));
  user
    .command('role')
    .description(t('command:user.changeRole'))
    .argument('<email>', t('command:user.email'))
    .argument('<role>', t('command:user.role', { roles: ROLES.join(', ') }))
    .action((email: string, role: string) =>
      onTables((database) => giveRole(database, email, role, t), t),
    );
}

async function createUser(database: Database, wanted: Wanted, t: Translate): Promise<void> {
  const role = roleOf(wanted.role, t);
  const locale = localeOf(wanted.locale, t);
  const password = await readSecret(t('command:user.askPassword'));
  const { email, name, ...sent } = dataOf(readForm(signupForm, { ...wanted, password }), t);
  await migrate(database);
  const passwordHash = await hashPassword(sent.password);
  const now = systemClock.now();
  const made = await database.transaction(async (connection) => {
    const facts = { email, name, role, locale, passwordHash, demo: false };
    const user = await insertUser(connection, facts, now);
    if (user !== undefined) {
      await noteFor(connection, NOBODY, now)('user.create', 'user', user.id, {
        changes: added({ role }),
      });
    }
    return user;
  });
  if (made === undefined) throw new Error(t('command:user.taken', { email }));
  console.log(t('command:user.created', { email, role }));
}

async function listUsers(database: Database, t: Translate): Promise<void> {
  const rows = (await allAccounts(database)).map(({ user, createdAt }) => [
    ...[user.email, user.name, user.role, user.locale],
    createdAt.toISOString().slice(0, 10),
  ]);
  if (rows.length === 0) console.log(t('command:user.none'));
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  for (const row of rows) {
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

async function renewPassword(database: Database, email: string, t: Translate): Promise<void> {
  const account = await accountOf(database, email, t);
  const { user } = account;
  const password = await readSecret(t('command:user.askPassword'));
  // Whoever runs the command need not know the present one.
  const sent = dataOf(readForm(passwordForm(user), { present: '-', password }), t);
  const now = systemClock.now();
  await changePassword(database, account, sent.password, now, (connection) =>
    noteFor(connection, NOBODY, now)('user.password', 'user', user.id),
  );
  console.log(t('command:user.passwordChanged', { email: user.email }));
}

async function giveRole(
  database: Database,
  email: string,
  given: string,
  t: Translate,
): Promise<void> {
  const role = roleOf(given, t);
  const { user } = await accountOf(database, email, t);
  const now = systemClock.now();
  const changed = await database.transaction((connection) =>
    changeRole(connection, user, role, { userId: NOBODY, now }),
  );
  if (!changed) throw new Error(t('command:user.lastAdmin', { email }));
  console.log(t('command:user.roleChanged', { email: user.email, role }));
}

async function accountOf(connection: Connection, email: string, t: Translate) {
  const account = await accountByEmail(connection, email);
  if (account === undefined) throw new Error(t('command:user.unknown', { email }));
  return account;
}

/** What was sent, or an end that says everything that is wrong with it. */
function dataOf<Data>(sent: Sent<Data>, t: Translate): Data {
  if (sent.form === undefined) return sent.data;
  throw new Error(
    Object.values(sent.form.mistakes)
      .map((key) => t(key))
      .join(' '),
  );
}

function roleOf(given: string, t: Translate): Role {
  const role = ROLES.find((each) => each === given);
  if (role !== undefined) return role;
  throw new Error(t('command:user.noRole', { role: given, roles: ROLES.join(', ') }));
}

function localeOf(given: string, t: Translate): Locale {
  const locale = LOCALES.find((each) => each === given);
  if (locale !== undefined) return locale;
  throw new Error(t('command:user.noLocale', { locale: given }));
}
