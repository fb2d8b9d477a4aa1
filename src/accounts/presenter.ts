import { fieldsOf, presentMistakes, type Choice, type Field, type Form } from '../http/form';
import type { Page } from '../http/page';
import { forEachLocale } from '../language/locales';
import type { Reader } from '../language/reader';
import { pathTo, type RouteName } from '../site-map';

/** A form that holds only fields and a button, for `partials/plain-form`. */
export interface PlainForm {
  readonly action: string;
  readonly back?: string;
  /** Whose passwords it asks for, for who keeps them in their browser. */
  readonly username?: string;
  readonly fields: readonly (Field | Choice)[];
  readonly submit: string;
  /** Not what one came for. */
  readonly second?: boolean;
}

/** A page with a sentence and at most one form, for `accounts/plain`. */
export interface PlainPage {
  readonly heading: string;
  readonly sentence: string;
  readonly mistakes: ReturnType<typeof presentMistakes>;
  readonly form?: PlainForm;
  readonly way?: { readonly href: string; readonly label: string };
}

interface Entrance {
  readonly notice?: string;
  readonly form: PlainForm;
  readonly mistakes: ReturnType<typeof presentMistakes>;
  /** The page for who came to the wrong one of the two. */
  readonly other: string;
}

interface Login extends Entrance {
  readonly forgotten: string;
}

interface Signup extends Entrance {
  readonly privacy: string;
}

/** What can have been done just before one comes to sign in. */
export const DONE = ['deleted', 'reset'] as const;

/** The page for signing in; it says what was just done. */
export function presentLogin(
  form: Form,
  back: string | undefined,
  done: (typeof DONE)[number] | undefined,
  { t, locale }: Reader,
): Page<Login> {
  const { field } = fieldsOf(form, t);
  return {
    title: t('accounts:login.title'),
    ...(done === undefined ? {} : { news: t(`accounts:${done}.notice`) }),
    description: t('accounts:login.description'),
    ...entranceAddresses('accounts.login', back),
    content: {
      ...(done === undefined ? {} : { notice: t(`accounts:${done}.notice`) }),
      form: {
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
        submit: t('accounts:login.submit'),
      },
      mistakes: presentMistakes(form, t),
      other: pathTo('accounts.signup', locale) + returning(back),
      forgotten: pathTo('accounts.forgotten', locale),
    },
  };
}

/** The page for making an account. */
export function presentSignup(
  form: Form,
  back: string | undefined,
  { t, locale }: Reader,
): Page<Signup> {
  const { field } = fieldsOf(form, t);
  return {
    title: t('accounts:signup.title'),
    description: t('accounts:signup.description'),
    ...entranceAddresses('accounts.signup', back),
    content: {
      form: {
        action: pathTo('accounts.signup', locale),
        ...(back === undefined ? {} : { back }),
        fields: [
          field('name', t('accounts:name'), {
            ...{ autocomplete: 'name', required: true, help: t('accounts:nameHelp') },
          }),
          field('email', t('accounts:email'), {
            ...{ type: 'email', autocomplete: 'username', required: true },
            help: t('accounts:emailHelp'),
          }),
          field('password', t('accounts:password'), {
            ...{ type: 'password', autocomplete: 'new-password', required: true, value: '' },
            help: t('accounts:passwordHelp'),
          }),
        ],
        submit: t('accounts:signup.submit'),
      },
      mistakes: presentMistakes(form, t),
      other: pathTo('accounts.login', locale) + returning(back),
      privacy: pathTo('privacy', locale),
    },
  };
}

/** The way back goes along, to the other language and to the other page. */
function entranceAddresses(route: RouteName, back: string | undefined) {
  return {
    addresses: forEachLocale((each) => pathTo(route, each) + returning(back)),
    unlisted: true,
  };
}

function returning(back: string | undefined): string {
  return back === undefined ? '' : `?return=${encodeURIComponent(back)}`;
}
