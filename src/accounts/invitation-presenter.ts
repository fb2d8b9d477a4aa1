import { blank, fieldsOf, presentMistakes, type Form } from '../http/form';
import type { Page } from '../http/page';
import { forEachLocale } from '../language/locales';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import type { Invitation } from './model';
import type { PlainForm, PlainPage } from './presenter';

/** Where who opens an invitation stands. */
export type Standing =
  /** Nobody has an account with its address: one is made here. */
  | 'new'
  /** The address has an account, and nobody is signed in. */
  | 'signedOut'
  /** Its own account is signed in. */
  | 'own'
  /** Someone else is. */
  | 'other';

/** An invitation, with what its reader can do about it. */
export function presentInvitation(
  shown: {
    readonly invitation: Invitation;
    readonly token: string;
    readonly standing: Standing;
    readonly form?: Form;
  },
  reader: Reader,
): Page<PlainPage> {
  const { invitation, token, standing, form = blank() } = shown;
  const { t, locale } = reader;
  const { email, role } = invitation;
  const addresses = forEachLocale((each) => pathTo('accounts.invitation', each, { token }));
  const own = addresses[locale];
  return {
    title: t('team:accept.title'),
    description: t('team:accept.description'),
    addresses,
    unlisted: true,
    content: {
      heading: t('team:accept.title'),
      sentence: t(`team:accept.${standing}`, { email, role: t(`team:role.${role}`) }),
      mistakes: presentMistakes(form, t),
      ...(standing === 'new' || standing === 'own'
        ? { form: presentForm(standing, own, { form, email }, reader) }
        : {}),
      ...(standing === 'signedOut'
        ? {
            way: {
              href: `${pathTo('accounts.login', locale)}?return=${encodeURIComponent(own)}`,
              label: t('accounts:login.link'),
            },
          }
        : {}),
    },
  };
}

function presentForm(
  standing: 'new' | 'own',
  action: string,
  { form, email }: { form: Form; email: string },
  { t }: Reader,
): PlainForm {
  const { field } = fieldsOf(form, t);
  const submit = t(`team:accept.submit.${standing}`);
  if (standing === 'own') return { action, fields: [], submit };
  return {
    action,
    username: email,
    fields: [
      field('name', t('accounts:name'), { autocomplete: 'name', required: true }),
      field('password', t('accounts:password'), {
        ...{ type: 'password', autocomplete: 'new-password', required: true, value: '' },
        help: t('accounts:passwordHelp'),
      }),
    ],
    submit,
  };
}
