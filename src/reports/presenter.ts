import { blank, fieldsOf, presentMistakes, type Choice, type Field, type Form } from '../http/form';
import { TRAP } from '../http/form-parts';
import type { Page } from '../http/page';
import { jobAddresses, reportAddresses } from '../jobs/card';
import type { Job } from '../jobs/model';
import type { Reader } from '../language/reader';
import { foreignMark, textFor, type ForeignMark } from '../language/words';
import { pathTo } from '../site-map';
import { DAYS_SEEN, REASONS } from './rules';

interface Reporting extends ForeignMark {
  readonly job: { readonly href: string; readonly title: string; readonly employer: string };
  /** What stands there once the report has come in. */
  readonly thanks?: string;
  readonly action: string;
  readonly mistakes: ReturnType<typeof presentMistakes>;
  readonly reason: Choice;
  readonly fields: readonly Field[];
  readonly trap: string;
  readonly notice: string;
  readonly privacyHref: string;
}

/** A listing to report: the form, or thanks for it. */
export function presentReporting(
  job: Job,
  { form = blank(), isSent = false }: { form?: Form; isSent?: boolean },
  reader: Reader,
): Page<Reporting> {
  const { t, locale } = reader;
  const words = textFor(job.texts, locale);
  const title = words?.text.title ?? '';
  const { field, choice } = fieldsOf(form, t);
  return {
    title: t('reports:new.title', { title }),
    ...(isSent ? { news: t('reports:new.thanks') } : {}),
    description: t('reports:new.description'),
    section: 'jobs',
    addresses: reportAddresses(job),
    unlisted: true,
    content: {
      ...(words === undefined ? {} : foreignMark(words.locale, reader)),
      job: { href: jobAddresses(job)[locale], title, employer: job.employer.name },
      ...(isSent ? { thanks: t('reports:new.thanks') } : {}),
      action: reportAddresses(job)[locale],
      mistakes: presentMistakes(form, t),
      reason: choice(
        'reason',
        t('reports:new.reason'),
        REASONS.map((value) => ({ value, label: t(`reports:reason.${value}`) })),
      ),
      fields: [
        field('words', t('reports:new.words'), {
          ...{ type: 'textarea', rows: 5, help: t('reports:new.wordsHelp') },
        }),
        field('email', t('reports:new.email'), {
          ...{ type: 'email', autocomplete: 'email', help: t('reports:new.emailHelp') },
        }),
      ],
      trap: TRAP,
      notice: t('reports:new.notice', { days: DAYS_SEEN }),
      privacyHref: pathTo('privacy', locale),
    },
  };
}
