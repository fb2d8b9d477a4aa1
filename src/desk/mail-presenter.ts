import { presentDeskNav } from '../http/desk-nav';
import type { Page } from '../http/page';
import { listQuery, pagedTitle, presentPager, type Pager } from '../http/paging';
import { formatDate, formatTime } from '../language/dates';
import { forEachLocale, htmlLang, type Locale } from '../language/locales';
import { formatNumber } from '../language/numbers';
import type { Reader } from '../language/reader';
import { DAYS_SEEN, MAIL_STATES, type MailState, type Posted } from '../mail/outbox';
import { pathTo } from '../site-map';

interface Shown {
  readonly counts: Record<MailState, number>;
  readonly state: MailState | undefined;
  readonly page: number;
  readonly pages: number;
  readonly mails: readonly Posted[];
  /** Where mails are written to; undefined: they are sent. */
  readonly folder: string | undefined;
}

interface MailsPage {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly introduction: string;
  readonly states: readonly {
    readonly href: string;
    readonly label: string;
    readonly current: boolean;
  }[];
  readonly rows: readonly {
    readonly href: string;
    readonly subject: string;
    readonly lang: string;
    readonly line: string;
    readonly standing: string;
  }[];
  readonly pager?: Pager;
}

interface MailPage {
  readonly nav: ReturnType<typeof presentDeskNav>;
  readonly listHref: string;
  readonly subject: string;
  readonly lang: string;
  readonly line: string;
  readonly standing: string;
  readonly fault?: string;
  /** What it says; where it is gone, a sentence says so. */
  readonly text?: string;
  readonly forgotten?: string;
  readonly revive?: { readonly action: string };
  readonly done?: string;
}

/** The mails of the site, the newest first. */
export function presentMails(shown: Shown, reader: Reader): Page<MailsPage> {
  const { t, locale } = reader;
  const { page, pages, state, folder, counts } = shown;
  const pathOf = (each: Locale, number: number, narrowed = state) =>
    pathTo('desk.mails', each) + listQuery([['state', narrowed ?? '']], number);
  const pager = presentPager({ page, pages }, (each) => pathOf(locale, each), reader);
  const days = { days: DAYS_SEEN };
  return {
    title: pagedTitle(t('mail:list.title'), page, reader),
    description: t('mail:list.description'),
    addresses: forEachLocale((each) => pathOf(each, page)),
    unlisted: true,
    content: {
      nav: presentDeskNav('desk.mails', reader),
      introduction:
        folder === undefined
          ? t('mail:list.sentByServer', days)
          : t('mail:list.inFolder', { ...days, folder }),
      states: [undefined, ...MAIL_STATES].map((each) => ({
        href: pathTo('desk.mails', locale) + listQuery([['state', each ?? '']], 1),
        label:
          each === undefined
            ? t('mail:list.all')
            : t(`mail:state.${each}`, { count: formatNumber(counts[each], locale) }),
        current: each === state,
      })),
      rows: shown.mails.map((mail) => ({
        href: pathTo('desk.mail', locale, { id: mail.id }),
        ...presentHead(mail, reader),
      })),
      ...(pager === undefined ? {} : { pager }),
    },
  };
}

/** One mail, as far as it is still known. */
export function presentMail(mail: Posted, isRevived: boolean, reader: Reader): Page<MailPage> {
  const { t, locale } = reader;
  const { text, fault, deadAt } = mail;
  return {
    title: t('mail:show.title', { subject: mail.subject }),
    description: t('mail:list.description'),
    addresses: forEachLocale((each) => pathTo('desk.mail', each, { id: mail.id })),
    unlisted: true,
    content: {
      nav: presentDeskNav('desk.mails', reader),
      listHref: pathTo('desk.mails', locale),
      ...presentHead(mail, reader),
      ...(fault === undefined ? {} : { fault: t('mail:show.fault', { fault }) }),
      ...(text === undefined ? { forgotten: t('mail:show.forgotten') } : { text }),
      ...(deadAt === undefined
        ? {}
        : { revive: { action: pathTo('desk.mail', locale, { id: mail.id }) } }),
      ...(isRevived ? { done: t('mail:show.revived') } : {}),
    },
  };
}

function presentHead(mail: Posted, reader: Reader) {
  const { t } = reader;
  return {
    subject: mail.subject,
    lang: htmlLang(mail.locale),
    line: t('mail:line', { to: mail.to, when: sayWhen(mail.writtenAt, reader) }),
    standing: sayStanding(mail, reader),
  };
}

function sayStanding({ sentAt, deadAt, dueAt, tries }: Posted, reader: Reader): string {
  const { t } = reader;
  if (sentAt !== undefined) return t('mail:standing.sent', { when: sayWhen(sentAt, reader) });
  if (deadAt !== undefined) return t('mail:standing.dead', { when: sayWhen(deadAt, reader) });
  if (tries === 0 || dueAt === undefined) return t('mail:standing.new');
  return t('mail:standing.again', { count: tries, when: sayWhen(dueAt, reader) });
}

function sayWhen(at: Date, { t, locale }: Reader): string {
  return t('mail:when', { date: formatDate(at, locale), time: formatTime(at, locale) });
}
