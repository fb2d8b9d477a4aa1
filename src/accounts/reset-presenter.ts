import { fieldsOf, presentMistakes, type Form } from '../http/form';
import type { Page } from '../http/page';
import { forEachLocale } from '../language/locales';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import type { PlainPage } from './presenter';

/** Where a link is asked for; once it is, all that is known is that a mail may come. */
export function presentForgotten(
  form: Form,
  isSent: boolean,
  { t, locale }: Reader,
): Page<PlainPage> {
  const { field } = fieldsOf(form, t);
  const state = isSent ? 'sent' : 'ask';
  return {
    title: t(`accounts:forgotten.${state}.title`),
    description: t('accounts:forgotten.description'),
    addresses: forEachLocale(
      (each) => pathTo('accounts.forgotten', each) + (isSent ? '?done=sent' : ''),
    ),
    unlisted: true,
    content: {
      heading: t(`accounts:forgotten.${state}.title`),
      sentence: t(`accounts:forgotten.${state}.sentence`),
      mistakes: presentMistakes(form, t),
      ...(isSent
        ? { way: { href: pathTo('accounts.login', locale), label: t('accounts:login.link') } }
        : {
            form: {
              action: pathTo('accounts.forgotten', locale),
              fields: [
                field('email', t('accounts:email'), {
                  ...{ type: 'email', autocomplete: 'username', required: true },
                }),
              ],
              submit: t('accounts:forgotten.submit'),
            },
          }),
    },
  };
}

/** Where another password is chosen. */
export function presentReset(
  { token, email, form }: { token: string; email: string; form: Form },
  { t, locale }: Reader,
): Page<PlainPage> {
  const { field } = fieldsOf(form, t);
  const addresses = forEachLocale((each) => pathTo('accounts.reset', each, { token }));
  return {
    title: t('accounts:reset.title'),
    description: t('accounts:forgotten.description'),
    addresses,
    unlisted: true,
    content: {
      heading: t('accounts:reset.title'),
      sentence: t('accounts:reset.sentence', { email }),
      mistakes: presentMistakes(form, t),
      form: {
        action: addresses[locale],
        username: email,
        fields: [
          field('password', t('accounts:newPassword'), {
            ...{ type: 'password', autocomplete: 'new-password', required: true, value: '' },
            help: t('accounts:passwordHelp'),
          }),
        ],
        submit: t('accounts:reset.submit'),
      },
    },
  };
}
