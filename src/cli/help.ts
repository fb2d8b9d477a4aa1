import { Help, type Command } from 'commander';
import type { Translate } from '../language/dictionary';

/** Gives the help of a program, and of the commands that it gets from now on, the words of a language. */
export function speakHelp(program: Command, t: Translate): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('command:help.usage'),
    'Arguments:': t('command:help.arguments'),
    'Options:': t('command:help.options'),
    'Commands:': t('command:help.commands'),
  };
  const plain = new Help();
  return program
    .helpOption('-h, --help', t('command:help.help'))
    .helpCommand('help [command]', t('command:help.help'))
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) =>
        plain.optionDescription(option).replace('(default: ', `(${t('command:help.default')} `),
    })
    .configureOutput({
      // As every other mistake begins.
      outputError: (line, write) => {
        write(line.replace(/^error: /, 'escalier: '));
      },
    });
}
