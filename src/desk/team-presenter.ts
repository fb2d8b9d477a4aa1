import type { Invitation, User } from '../accounts/model';
import { INVITED_ROLES, ROLES } from '../accounts/rules';
import { presentDeskNav } from '../http/desk-nav';
import { fieldsOf, presentMistakes, type Choice, type Field, type Form } from '../http/form';
import type { Page } from '../http/page';
import { formatDate } from '../language/dates';
import { forEachLocale, LOCALES } from '../language/locales';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';

export type TeamDone = 'invite' | 'takeBack' | 'role';

interface TeamPage {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly done?: string;
  readonly mistakes: ReturnType<typeof presentMistakes>;
  readonly action: string;
  readonly people: readonly {
    readonly id: number;
    readonly name: string;
    readonly email: string;
    readonly role: Choice;
    /** What the button says to who does not see whose it is. */
    readonly press: string;
  }[];
  readonly invitations: readonly {
    readonly id: number;
    readonly line: string;
    readonly press: string;
  }[];
  readonly email: Field;
  readonly role: Choice;
  readonly locale: Choice;
}

/** Who works on the desk, who is invited, and the form that invites another. */
export function presentTeam(
  shown: {
    readonly team: readonly User[];
    readonly invitations: readonly Invitation[];
    readonly form: Form;
    readonly done: TeamDone | undefined;
  },
  reader: Reader,
): Page<TeamPage> {
  const { t, locale } = reader;
  const { form, done } = shown;
  const { field, choice } = fieldsOf(form, t);
  const said = done === undefined ? undefined : t(`team:done.${done}`);
  return {
    title: t('team:title'),
    ...(said === undefined ? {} : { news: said }),
    description: t('team:description'),
    addresses: forEachLocale((each) => pathTo('desk.team', each)),
    unlisted: true,
    content: {
      nav: presentDeskNav('desk.team', reader),
      ...(said === undefined ? {} : { done: said }),
      mistakes: presentMistakes(form, t),
      action: pathTo('desk.team', locale),
      people: shown.team.map((user) => presentPerson(user, form, reader)),
      invitations: shown.invitations.map(({ id, email, role, endsAt }) => ({
        id,
        line: t('team:invited', {
          ...{ email, role: t(`team:role.${role}`), date: formatDate(endsAt, locale) },
        }),
        press: t('team:takeBackOf', { email }),
      })),
      email: field('email', t('accounts:email'), { type: 'email' }),
      role: choice(
        'role',
        t('team:roleLabel'),
        INVITED_ROLES.map((value) => ({ value, label: t(`team:role.${value}`) })),
      ),
      locale: choice(
        'locale',
        t('team:locale'),
        LOCALES.map((value) => ({ value, label: t(`desk:language.${value}`) })),
      ),
    },
  };
}

function presentPerson({ id, name, email, role }: User, form: Form, { t }: Reader) {
  const own = `role-${String(id)}`;
  const { choice } = fieldsOf({ ...form, values: { [own]: role } }, t);
  const options = ROLES.map((value) => ({ value, label: t(`team:role.${value}`) }));
  return {
    ...{ id, name, email },
    role: choice(own, t('team:roleOf', { name }), options),
    press: t('team:giveTo', { name }),
  };
}
