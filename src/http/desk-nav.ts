import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import { REGISTER_ROUTES, REGISTERS, type RegisterName } from './register-routes';

type RegisterList = (typeof REGISTER_ROUTES)[RegisterName]['list'];

/** Where a page of the desk stands. */
type Shelf =
  | 'desk'
  | 'desk.articles'
  | 'desk.jobs'
  | 'desk.submissions'
  | 'desk.reports'
  | 'desk.numbers'
  | 'desk.media'
  | 'desk.log'
  | 'desk.mails'
  | 'desk.team'
  | RegisterList;

interface Link {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/** The ways through the desk, for the partial `desk-nav`. */
export interface DeskNav {
  readonly links: readonly Link[];
  /** The registers, where one of them is open: the menu names them all in one word. */
  readonly registers?: readonly Link[];
}

/** The ways through the desk from one of its pages. */
export function presentDeskNav(current: Shelf, { t, locale, user }: Reader): DeskNav {
  const link = (route: Shelf, label: string, isCurrent = route === current): Link => ({
    href: pathTo(route, locale),
    label,
    current: isCurrent,
  });
  const registers = REGISTERS.map((name) =>
    link(REGISTER_ROUTES[name].list, t(`registers:${name}.heading`)),
  );
  const inRegisters = registers.some((each) => each.current);
  return {
    links: [
      link('desk', t('desk:nav.overview')),
      link('desk.jobs', t('desk:nav.jobs')),
      link('desk.submissions', t('door:desk.heading')),
      link('desk.reports', t('reports:desk.heading')),
      link('desk.articles', t('desk:nav.articles')),
      link('desk.media', t('desk:nav.media')),
      link(REGISTER_ROUTES.employer.list, t('desk:nav.registers'), inRegisters),
      link('desk.numbers', t('numbers:heading')),
      link('desk.log', t('desk:nav.log')),
      ...(user?.role === 'admin'
        ? [link('desk.team', t('team:heading')), link('desk.mails', t('mail:list.heading'))]
        : []),
    ],
    ...(inRegisters ? { registers } : {}),
  };
}
