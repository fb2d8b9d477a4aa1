import type { Connection } from '../database/database';
import { newToken } from '../http/secret-token';
import type { Services } from '../http/services';
import type { Translate } from '../language/dictionary';
import { letterWriter } from '../mail/letter';
import { putInOutbox } from '../mail/outbox';
import { pathTo } from '../site-map';
import { insertLink, type Submission } from './model';
import { titleOf } from './title';

/** What a letter to an employer says beside its link. */
interface Said {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** Writes to the employer of a submission, in the transaction of what it tells. */
export type Tell = (
  connection: Connection,
  submission: Pick<Submission, 'id' | 'email' | 'locale' | 'values'>,
  words: (t: Translate, title: string) => Said,
  about: { readonly now: Date; readonly alone?: boolean },
) => Promise<void>;

/** Each letter brings a link of its own that opens the submission; `alone`: no other does any more. */
export function letterToEmployer({
  config,
  dictionary,
}: Pick<Services, 'config' | 'dictionary'>): Tell {
  const write = letterWriter(config, dictionary);
  return async (connection, { id, email, locale, values }, words, { now, alone = false }) => {
    const t = dictionary.for(locale);
    const token = newToken();
    await insertLink(connection, id, { token, alone }, now);
    const letter = {
      ...{ to: email, locale },
      ...words(t, titleOf(values, locale)),
      link: {
        label: t('door:letter.link'),
        href: config.siteUrl + pathTo('door.show', locale, { token }),
      },
      why: t('door:letter.why'),
    };
    await putInOutbox(connection, write(letter), now);
  };
}
