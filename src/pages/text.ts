import type { RequestHandler } from 'express';
import type { Config } from '../config';
import type { Page } from '../http/page';
import { formatDate } from '../language/dates';
import type { MessageKey } from '../language/keys';
import { forEachLocale } from '../language/locales';
import { renderMarkdown } from '../language/markdown';
import type { Reader } from '../language/reader';
import { DAYS_SEEN as MAIL_DAYS } from '../mail/outbox';
import { DAYS_KEPT, DAYS_OF_WORDS, DAYS_TO_BE_SHOWN } from '../numbers/rules';
import { DAYS_SEEN as REPORT_DAYS } from '../reports/rules';
import { DAYS_OVER, DAYS_UNCONFIRMED } from '../submissions/rules';
import { pathTo } from '../site-map';

/** The sections of each page, in order, and the day its words last changed. */
const TEXTS = {
  privacy: {
    updated: '2026-11-28',
    sections: [
      ...(['inBrief', 'account', 'attempts', 'cookie'] as const),
      ...(['reads', 'technicalLog', 'hosting'] as const),
      ...(['employers', 'people', 'rights', 'personInCharge'] as const),
    ],
  },
  accessibility: {
    updated: '2026-11-24',
    sections: ['goal', 'features', 'testing', 'limits', 'report'],
  },
  terms: {
    updated: '2026-11-28',
    sections: [
      ...(['site', 'account', 'employers', 'featured', 'language'] as const),
      ...(['closing', 'content', 'report', 'law'] as const),
    ],
  },
} as const;

type TextName = keyof typeof TEXTS;

interface TextPage {
  readonly title: string;
  readonly updated: string;
  readonly sections: readonly { readonly heading: string; readonly html: string }[];
}

/** A page of words alone: privacy, accessibility, terms. */
export function textPage(name: TextName, config: Config): RequestHandler {
  return (req, res) => {
    res.page('pages/text', presentText(name, config, req.reader));
  };
}

function presentText(
  name: TextName,
  { siteUrl, privacyContact, missingFrench, auditDays }: Config,
  { t, locale }: Reader,
): Page<TextPage> {
  const { updated, sections } = TEXTS[name];
  const contact =
    privacyContact === undefined
      ? t('privacy:noContact')
      : `[${privacyContact}](mailto:${privacyContact})`;
  const publishing = t(`terms:publishing.${missingFrench}`);
  const days = {
    ...{ auditDays, reportDays: REPORT_DAYS, mailDays: MAIL_DAYS },
    ...{ unconfirmedDays: DAYS_UNCONFIRMED, overDays: DAYS_OVER },
    ...{ numberDays: DAYS_KEPT, wordDays: DAYS_OF_WORDS, shownDays: DAYS_TO_BE_SHOWN },
  };
  const words = { contact, siteUrl, publishing, ...days };
  return {
    title: t(`${name}:title`),
    description: t(`${name}:description`),
    addresses: forEachLocale((each) => pathTo(name, each)),
    content: {
      title: t(`${name}:title`),
      updated: t(`${name}:updated`, {
        // Noon there is the same day in Montréal, summer and winter.
        date: formatDate(new Date(`${updated}T12:00:00Z`), locale),
      }),
      sections: sections.map((section) => ({
        heading: t(`${name}:sections.${section}.heading` as MessageKey),
        html: renderMarkdown(t(`${name}:sections.${section}.body` as MessageKey, words)),
      })),
    },
  };
}
