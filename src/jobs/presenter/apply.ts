import type { Locale } from '../../language/locales';
import type { Reader } from '../../language/reader';
import { foreignMark } from '../../language/words';
import { hostOf } from '../../language/web-address';
import { pathTo } from '../../site-map';
import type { Job, JobText } from '../model';

/** How to apply. */
export interface Apply {
  readonly kind: 'url' | 'email' | 'instructions';
  readonly href?: string;
  readonly label: string;
  readonly note?: string;
  readonly instructionsHtml?: string;
  readonly lang?: string;
  /** Where it is told that someone went on from here. */
  readonly pressHref?: string;
}

/** The employer’s own way to apply: its address first, else its e-mail, else what it says to do. */
export function presentApply(
  job: Job,
  { text, locale }: { text: JobText; locale: Locale },
  reader: Reader,
): Apply {
  const { lang } = foreignMark(locale, reader);
  const instructions =
    text.applyInstructionsHtml === null
      ? {}
      : { instructionsHtml: text.applyInstructionsHtml, ...(lang === undefined ? {} : { lang }) };
  const { href, ...said } = way(job, text, reader);
  // A preview says how to apply, and leads nowhere.
  if (reader.isPreview === true) return { ...said, ...instructions };
  const pressHref = pathTo('jobs.press', reader.locale, { id: job.id });
  return { ...said, ...(href === undefined ? {} : { href }), ...instructions, pressHref };
}

function way({ applyUrl, applyEmail }: Job, { title }: JobText, { t }: Reader): Apply {
  const host = hostOf(applyUrl);
  if (applyUrl !== null && host !== undefined) {
    return {
      kind: 'url',
      href: applyUrl,
      label: t('jobs:apply.url'),
      note: t('jobs:apply.urlNote', { host }),
    };
  }
  if (applyEmail !== null) {
    const subject = encodeURIComponent(t('jobs:apply.emailSubject', { title }));
    return {
      kind: 'email',
      href: `mailto:${applyEmail}?subject=${subject}`,
      label: t('jobs:apply.email'),
      note: t('jobs:apply.emailNote', { email: applyEmail }),
    };
  }
  return { kind: 'instructions', label: t('jobs:apply.heading') };
}
