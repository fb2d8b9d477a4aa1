#!/usr/bin/env node
import { Command } from 'commander';
import { ConfigError, operatorLocale, processConfig, projectVersion } from '../config';
import { connectDatabase } from '../database/database';
import { reasonOf } from '../http/log';
import { createDictionary, type Translate } from '../language/dictionary';
import { runDoctor } from './doctor';
import { runGenerate, wholeNumber } from './generate';
import { runClear, runMigrate, runSeed, type Task } from './tasks';
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
  const program = new Command('escalier').description(t('command:about')).version(projectVersion());
  program
    .command('migrate')
    .description(t('command:migrate.about'))
    .action(withDatabase(runMigrate, t));
  program.command('seed').description(t('command:seed.about')).action(withDatabase(runSeed, t));
  program
    .command('demo')
    .description(t('command:demo.about'))
    .command('clear')
    .description(t('command:demo.clear'))
    .action(withDatabase(runClear, t));
  addUserCommands(program, (task) => withDatabase(task, t)(), t);
  program
    .command('generate')
    .description(t('command:generate.about'))
    .option('--jobs <n>', t('command:generate.jobs'), wholeNumber('--jobs', t), 0)
    .option('--articles <n>', t('command:generate.articles'), wholeNumber('--articles', t), 0)
    .action((wanted: { jobs: number; articles: number }) =>
      withDatabase((database, translate) => runGenerate(database, wanted, translate), t)(),
    );
  program
    .command('doctor')
    .description(t('command:doctor.about'))
    .action(async () => {
      if (!(await runDoctor(t))) process.exitCode = 1;
    });
  return program;
}

function withDatabase(task: Task, t: Translate): () => Promise<void> {
  return async () => {
    const database = await connectDatabase(processConfig().databaseUrl);
    try {
      await task(database, t);
    } finally {
      await database.close();
    }
  };
}
