import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { projectRoot } from '../../src/config';

// Without a loader of files it takes its own rules, and says nothing.
const validator = new HtmlValidate(new FileSystemConfigLoader());

/** What is wrong with a whole page, by .htmlvalidate.cjs: a line for each mistake, none for a good page. */
export async function htmlMistakes(html: string): Promise<string[]> {
  const report = await validator.validateString(html, join(projectRoot, 'page.html'));
  return report.results.flatMap((result) =>
    result.messages.map(({ line, column, message, ruleId }) => {
      const source = html.split('\n')[line - 1]?.trim() ?? '';
      return `${line}:${column} ${message} (${ruleId}) in ${source.slice(0, 120)}`;
    }),
  );
}
