import type { Config } from '../config';
import { readView } from '../http/views';
import type { Dictionary } from '../language/dictionary';
import { htmlLang, type Locale } from '../language/locales';
import type { Outgoing } from './outbox';

/** What someone is told by mail, in their language. */
export interface Letter {
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The one thing to press, at a whole address. */
  readonly link?: { readonly label: string; readonly href: string };
  /** What they did that this is the answer to. */
  readonly why: string;
}

/** Writes letters as mails of this site: the same words as text and as HTML. */
export type WriteLetter = (letter: Letter) => Outgoing;

/** A hand that writes mails, ready: the view is compiled once. */
export function letterWriter(
  { siteUrl, mailAddress }: Pick<Config, 'siteUrl' | 'mailAddress'>,
  dictionary: Dictionary,
): WriteLetter {
  const view = readView('mail/letter');
  return (letter) => {
    const t = dictionary.for(letter.locale);
    const lang = htmlLang(letter.locale);
    const site = { name: t('mail:site'), href: siteUrl };
    const foot = [letter.why, ...(mailAddress === undefined ? [] : [mailAddress])];
    const { link, paragraphs, subject } = letter;
    const lines = [
      ...paragraphs,
      ...(link === undefined ? [] : [`${link.label}\n${link.href}`]),
      `-- \n${[`${site.name} · ${site.href}`, ...foot].join('\n')}`,
    ];
    return {
      to: letter.to,
      locale: letter.locale,
      subject,
      text: `${lines.join('\n\n')}\n`,
      html: view({ lang, subject, paragraphs, link, site, foot }),
    };
  };
}
