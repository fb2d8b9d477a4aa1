import { blank, fieldsOf, presentMistakes, type Form } from '../http/form';
import type { Page } from '../http/page';
import { formatDate } from '../language/dates';
import { forEachLocale, LOCALES } from '../language/locales';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import type { Account } from './model';
import type { PlainForm } from './presenter';

/** What one may just have done on the page. */
export const DONE = ['details', 'email', 'password'] as const;

/** The forms of the page that were sent and have mistakes. */
export interface AccountForms {
  readonly details?: Form;
  readonly email?: Form;
  readonly password?: Form;
  readonly removal?: Form;
}

interface AccountPage {
  readonly notice?: string;
  readonly mistakes: ReturnType<typeof presentMistakes>;
  /** What one signs in with now. */
  readonly address: string;
  readonly since: string;
  readonly details: PlainForm;
  readonly email: PlainForm;
  readonly password: PlainForm;
  readonly removal: PlainForm;
  readonly logout: string;
  readonly privacy: string;
}

/** One’s own account, with its forms. */
export function presentAccount(
  account: Account,
  forms: AccountForms,
  done: (typeof DONE)[number] | undefined,
  reader: Reader,
): Page<AccountPage> {
  const { t, locale } = reader;
  const wrong = forms.details ?? forms.email ?? forms.password ?? forms.removal ?? blank();
  const notice = done === undefined ? undefined : t(`accounts:done.${done}`);
  return {
    title: t('accounts:account.title'),
    ...(notice === undefined ? {} : { news: notice }),
    description: t('accounts:account.description'),
    addresses: forEachLocale((each) => pathTo('accounts.account', each)),
    unlisted: true,
    content: {
      ...(notice === undefined ? {} : { notice }),
      mistakes: presentMistakes(wrong, t),
      address: account.user.email,
      since: formatDate(account.createdAt, locale),
      ...presentForms(account.user, forms, reader),
      logout: pathTo('accounts.logout', locale),
      privacy: pathTo('privacy', locale),
    },
  };
}

function presentForms(user: Account['user'], forms: AccountForms, { t, locale }: Reader) {
  const details = fieldsOf(forms.details ?? blank({ name: user.name, locale: user.locale }), t);
  const email = fieldsOf(forms.email ?? blank(), t);
  const password = fieldsOf(forms.password ?? blank(), t);
  const removal = fieldsOf(forms.removal ?? blank(), t);
  const present = { type: 'password', autocomplete: 'current-password', required: true } as const;
  const languages = LOCALES.map((value) => ({ value, label: t(`accounts:language.${value}`) }));
  return {
    details: {
      action: pathTo('accounts.account', locale),
      fields: [
        details.field('name', t('accounts:name'), {
          ...{ autocomplete: 'name', required: true, help: t('accounts:nameHelp') },
        }),
        details.choice('locale', t('accounts:locale'), languages, {
          help: t('accounts:localeHelp'),
        }),
      ],
      submit: t('accounts:account.save'),
    },
    email: {
      action: pathTo('accounts.email', locale),
      fields: [
        email.field('email', t('accounts:newEmail'), {
          ...{ type: 'email', autocomplete: 'email', required: true },
        }),
        email.field('proof', t('accounts:presentPassword'), present),
      ],
      submit: t('accounts:account.changeEmail'),
    },
    password: {
      action: pathTo('accounts.password', locale),
      username: user.email,
      fields: [
        password.field('present', t('accounts:presentPassword'), present),
        password.field('password', t('accounts:newPassword'), {
          ...{ type: 'password', autocomplete: 'new-password', required: true },
          help: t('accounts:passwordHelp'),
        }),
      ],
      submit: t('accounts:account.changePassword'),
    },
    removal: {
      action: pathTo('accounts.delete', locale),
      username: user.email,
      fields: [removal.field('confirmation', t('accounts:presentPassword'), present)],
      submit: t('accounts:account.delete'),
      second: true,
    },
  };
}
