import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError, processConfig, type Config } from '../config';
import { openDatabase, type Database } from '../database/database';
import { brokenReferences } from '../database/health';
import { pendingMigrations } from '../database/migrate';
import { reasonOf } from '../http/log';
import type { Translate } from '../language/dictionary';
import { missingFile } from './on-database';

interface Finding {
  readonly good: boolean;
  readonly what: string;
}

const OLDEST_NODE = [20, 19] as const;

/** `escalier doctor`: what is wrong with settings, database and rights, in words. @returns whether all is well. */
export async function runDoctor(t: Translate): Promise<boolean> {
  const findings = [nodeVersion(t), ...(await examine(t))];
  for (const { good, what } of findings) {
    console.log(t(good ? 'command:doctor.good' : 'command:doctor.bad', { what }));
  }
  const bad = findings.filter(({ good }) => !good).length;
  console.log(bad === 0 ? t('command:doctor.healthy') : t('command:doctor.ill', { count: bad }));
  return bad === 0;
}

async function examine(t: Translate): Promise<Finding[]> {
  let config: Config;
  try {
    config = processConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.lines.map((what) => ({ good: false, what }));
  }
  return [
    { good: true, what: t('command:doctor.settings') },
    ...productionSettings(config, t),
    ...(await databaseFindings(config, t)),
  ];
}

function nodeVersion(t: Translate): Finding {
  const version = process.versions.node;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  const good = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return { good, what: t(good ? 'command:doctor.node' : 'command:doctor.nodeOld', { version }) };
}

function productionSettings(config: Config, t: Translate): Finding[] {
  if (!config.production) return [];
  const mistakes = [
    [config.demo, 'command:doctor.demoInProduction'],
    [!config.siteUrl.startsWith('https:'), 'command:doctor.noHttps'],
    [config.privacyContact === undefined, 'command:doctor.noContact'],
    [config.smtpUrl === undefined, 'command:doctor.noMail'],
  ] as const;
  return mistakes.filter(([bad]) => bad).map(([, key]) => ({ good: false, what: t(key) }));
}

async function databaseFindings({ databaseUrl }: Config, t: Translate): Promise<Finding[]> {
  const folder = databaseUrl.startsWith('sqlite:') ? [folderRights(databaseUrl, t)] : [];
  if (folder.some(({ good }) => !good)) return folder;
  const path = missingFile(databaseUrl);
  if (path !== undefined) {
    return [...folder, { good: false, what: t('command:doctor.noFile', { path }) }];
  }
  const database = openDatabase(databaseUrl);
  try {
    return [...folder, ...(await insideFindings(database, t))];
  } catch (error) {
    const what = t('command:doctor.databaseAway', { reason: reasonOf(error) });
    return [...folder, { good: false, what }];
  } finally {
    await database.close();
  }
}

async function insideFindings(database: Database, t: Translate): Promise<Finding[]> {
  await database.ping();
  const pending = await pendingMigrations(database);
  const broken = await brokenReferences(database);
  return [
    { good: true, what: t('command:doctor.databaseReached', { engine: database.engine }) },
    pending.length === 0
      ? { good: true, what: t('command:doctor.migrated') }
      : { good: false, what: t('command:doctor.pending', { names: pending.join(', ') }) },
    broken === 0
      ? { good: true, what: t('command:doctor.linked') }
      : { good: false, what: t('command:doctor.unlinked') },
  ];
}

/** SQLite writes files beside its own, so the folder itself must take them. */
function folderRights(databaseUrl: string, t: Translate): Finding {
  const path = nearestFolder(dirname(databaseUrl.slice('sqlite:'.length)));
  try {
    accessSync(path, constants.W_OK);
    return { good: true, what: t('command:doctor.folder', { path }) };
  } catch (error) {
    return { good: false, what: t('command:doctor.folderShut', { path, reason: reasonOf(error) }) };
  }
}

/** The folder itself, or the one in which it would be made. */
function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}
