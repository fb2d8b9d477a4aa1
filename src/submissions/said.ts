import { formatDate, formatTime } from '../language/dates';
import type { Reader } from '../language/reader';
import type { Message } from './model';

/** What was said of a submission, for `partials/messages`. */
export function presentMessages(
  messages: readonly Message[],
  { t, locale }: Reader,
): readonly { readonly who: string; readonly words: string }[] {
  return messages.map(({ kind, words, madeAt }) => {
    const when = { date: formatDate(madeAt, locale), time: formatTime(madeAt, locale) };
    return { who: t(`door:message.${kind}`, when), words };
  });
}
