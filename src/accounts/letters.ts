import type { Services } from '../http/services';
import { letterWriter } from '../mail/letter';
import type { Outgoing } from '../mail/outbox';
import { pathTo } from '../site-map';
import type { User } from './model';

/** What an account is told by mail, each in the language of its person. */
export interface AccountLetters {
  /** The link to choose another password, for who forgot theirs. */
  forgotten(user: User, token: string): Outgoing;
  /** That the password is another one: who did not do it must know. */
  changed(user: User): Outgoing;
}

/** A hand that writes to accounts. */
export function accountLetters({
  config,
  dictionary,
}: Pick<Services, 'config' | 'dictionary'>): AccountLetters {
  const write = letterWriter(config, dictionary);
  return {
    forgotten({ email, name, locale }, token) {
      const t = dictionary.for(locale);
      return write({
        ...{ to: email, locale, subject: t('accounts:forgotten.letter.subject') },
        paragraphs: [
          t('accounts:forgotten.letter.body', { name }),
          t('accounts:forgotten.letter.otherwise'),
        ],
        link: {
          label: t('accounts:forgotten.letter.link'),
          href: config.siteUrl + pathTo('accounts.reset', locale, { token }),
        },
        why: t('accounts:forgotten.letter.why'),
      });
    },
    changed({ email, name, locale }) {
      const t = dictionary.for(locale);
      return write({
        ...{ to: email, locale, subject: t('accounts:changed.subject') },
        paragraphs: [t('accounts:changed.body', { name }), t('accounts:changed.otherwise')],
        link: {
          label: t('accounts:changed.link'),
          href: config.siteUrl + pathTo('accounts.forgotten', locale),
        },
        why: t('accounts:changed.why'),
      });
    },
  };
}
