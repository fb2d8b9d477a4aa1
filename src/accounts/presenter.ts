import { fieldsOf, presentMistakes, type Field, type Form } from '../http/form';
import type { Page } from '../http/page';
import { forEachLocale } from '../language/locales';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';

interface Login {
  readonly action: string;
  readonly back?: string;
  readonly fields: readonly Field[];
  readonly mistakes: ReturnType<typeof presentMistakes>;
  readonly signup: string;
}

/** The page for signing in. */
export function presentLogin(
  form: Form,
  back: string | undefined,
  { t, locale }: Reader,
): Page<Login> {
  const { field } = fieldsOf(form, t);
  const query = back === undefined ? '' : `?return=${encodeURIComponent(back)}`;
  return {
    title: t('accounts:login.title'),
    description: t('accounts:login.description'),
    addresses: forEachLocale((each) => pathTo('accounts.login', each) + query),
    unlisted: true,
    content: {
      action: pathTo('accounts.login', locale),
      ...(back === undefined ? {} : { back }),
      fields: [
        field('email', t('accounts:email'), {
          ...{ type: 'email', autocomplete: 'username', required: true },
        }),
        field('password', t('accounts:password'), {
          ...{ type: 'password', autocomplete: 'current-password', required: true, value: '' },
        }),
      ],
      mistakes: presentMistakes(form, t),
      signup: pathTo('accounts.signup', locale) + query,
    },
  };
}
