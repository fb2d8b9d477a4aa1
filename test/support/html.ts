import { join } from 'node:path';
import { cjsResolver, FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { projectRoot } from '../../src/config';

// Without a loader it keeps to its own rules and reads no file; the usual one imports, which Jest cannot.
const validator = new HtmlValidate(new FileSystemConfigLoader([cjsResolver()]));

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
