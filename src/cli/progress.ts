import { SingleBar } from 'cli-progress';
import type { Translate } from '../language/dictionary';

/** A bar that says how much is done of what takes long; it goes when it stops. */
export function progressBar(t: Translate): SingleBar {
  return new SingleBar({
    format: `{bar} {percentage} %  ${t('command:progress', { done: '{value}', total: '{total}' })}`,
    clearOnComplete: true,
  });
}
