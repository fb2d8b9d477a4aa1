#!/usr/bin/env node
import { Command } from 'commander';
import { ConfigError, operatorLocale, projectVersion } from '../config';
import { reasonOf } from '../http/log';
import { createDictionary, type Translate } from '../language/dictionary';
import { runDoctor } from './doctor';
import { runGenerate, wholeNumber } from './generate';
import { speakHelp } from './help';
import { onDatabase, onTables } from './on-database';
import { runReindex } from './reindex';
import { runSearch } from './search';
import { runClear, runMigrate, runSeed } from './tasks';
import { addUserCommands } from './user';

void main();

/** The `escalier` command. */
async function main(): Promise<void> {
  const t = (await createDictionary()).for(operatorLocale());
  try {
    await commands(t).parseAsync();
  } catch (error) {
    const lines = error instanceof ConfigError ? error.lines : [reasonOf(error)];
    for (const line of lines) console.error(`escalier: ${line}`);
    process.exitCode = 1;
  }
}

function commands(t: Translate): Command {
  const program = speakHelp(new Command('escalier'), t)
    .description(t('command:about'))
    .version(projectVersion(), '-V, --version', t('command:help.version'));
  program
    .command('migrate')
    .description(t('command:migrate.about'))
    .action(() => onDatabase(runMigrate, t));
  program
    .command('seed')
    .description(t('command:seed.about'))
    .action(() => onDatabase(runSeed, t));
  program
    .command('demo')
    .description(t('command:demo.about'))
    .command('clear')
    .description(t('command:demo.clear'))
    .action(() => onTables(runClear, t));
  addUserCommands(program, t);
  program
    .command('generate')
    .description(t('command:generate.about'))
    .option('--jobs <n>', t('command:generate.jobs'), wholeNumber('--jobs', t), 0)
    .option('--articles <n>', t('command:generate.articles'), wholeNumber('--articles', t), 0)
    .action((wanted: { jobs: number; articles: number }) =>
      onDatabase((database) => runGenerate(database, wanted, t), t),
    );
  program
    .command('search <words>')
    .description(t('command:search.about'))
    .option('--explain', t('command:search.explain'), false)
    .action((words: string, options: { explain: boolean }) =>
      onTables((database) => runSearch(database, words, options, t), t),
    );
  program
    .command('reindex')
    .description(t('command:reindex.about'))
    .action(() => onDatabase(runReindex, t));
  program
    .command('doctor')
    .description(t('command:doctor.about'))
    .action(async () => {
      if (!(await runDoctor(t))) process.exitCode = 1;
    });
  return program;
}
