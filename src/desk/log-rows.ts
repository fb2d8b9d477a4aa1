import { currentTitles, type Deed } from '../audit/model';
import type { Recorded } from '../audit/rules';
import type { Connection } from '../database/database';
import { DESK_ROUTES } from '../http/desk-addresses';
import type { MessageKey } from '../language/keys';
import { otherLocale, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { foreignMark, type ForeignMark } from '../language/words';
import { pathTo } from '../site-map';
import type { FieldsOf } from './log-fields';
import { sayValue, unknownField, type SaidField } from './said-fields';

/** A deed and what its thing is called now; undefined where it is gone. */
export interface TitledDeed extends Deed {
  readonly current: Partial<Record<Locale, string>> | undefined;
}

/** Each deed of a page with what its thing is called now. */
export async function withTitles(
  connection: Connection,
  deeds: readonly Deed[],
): Promise<TitledDeed[]> {
  const idsOf = (kind: 'job' | 'article') => [
    ...new Set(deeds.filter(({ subject }) => subject === kind).map(({ subjectId }) => subjectId)),
  ];
  const [job, article] = await Promise.all([
    currentTitles(connection, 'job', idsOf('job')),
    currentTitles(connection, 'article', idsOf('article')),
  ]);
  return deeds.map((deed) => {
    const { subject, subjectId } = deed;
    const titles = subject === 'job' ? job : article;
    const isItem = subject === 'job' || subject === 'article';
    return { ...deed, current: isItem ? titles.get(subjectId) : undefined };
  });
}

/** What a thing is called: as it was then, else as it is now, else by its number. */
export function presentThing(
  { subject, subjectId, details, current }: TitledDeed,
  reader: Reader,
): { title: string; href?: string } & ForeignMark {
  const { t, locale } = reader;
  const titles = [details.title ?? {}, current ?? {}];
  for (const title of titles) {
    const known = [locale, otherLocale(locale)].find((each) => title[each]);
    if (known === undefined) continue;
    // A name of an employer or of a person is of no language.
    const mark = title[locale] === undefined ? foreignMark(known, reader) : {};
    return {
      title: title[known] ?? '',
      ...mark,
      ...linkOf({ subject, subjectId, current }, locale),
    };
  }
  return {
    title: subject === 'minimum_wage' ? t('log:wage') : t('log:number', { id: String(subjectId) }),
    ...linkOf({ subject, subjectId, current }, locale),
  };
}

function linkOf(
  { subject, subjectId, current }: Pick<TitledDeed, 'subject' | 'subjectId' | 'current'>,
  locale: Locale,
): { href?: string } {
  if (subject === 'minimum_wage') return { href: pathTo('desk.minimumWages', locale) };
  if (current === undefined || (subject !== 'job' && subject !== 'article')) return {};
  return { href: pathTo(DESK_ROUTES[subject].item, locale, { id: subjectId }) };
}

/** What those without a name are called, by how they did it. */
const NAMELESS_BY = { desk: 'gone', command: 'command', employer: 'employer' } as const;

/** Who did it; those without a name are told apart. */
export function sayWho({ name, via }: Deed, { t }: Reader): string {
  return name ?? t(`log:person.${NAMELESS_BY[via]}`);
}

const SENTENCES: Readonly<Record<string, MessageKey>> = {
  'job.save': 'log:sentence.job.save',
  'job.publish': 'log:sentence.job.publish',
  'job.schedule': 'log:sentence.job.schedule',
  'job.unpublish': 'log:sentence.job.unpublish',
  'job.bin': 'log:sentence.job.bin',
  'job.restore': 'log:sentence.job.restore',
  'job.duplicate': 'log:sentence.job.duplicate',
  'job.renew': 'log:sentence.job.renew',
  'job.extend': 'log:sentence.job.extend',
  'job.close': 'log:sentence.job.close',
  'job.feature': 'log:sentence.job.feature',
  'job.undo': 'log:sentence.job.undo',
  'job.report': 'log:sentence.job.report',
  'job.share': 'log:sentence.job.share',
  'job.unshare': 'log:sentence.job.unshare',
  'article.save': 'log:sentence.article.save',
  'article.publish': 'log:sentence.article.publish',
  'article.schedule': 'log:sentence.article.schedule',
  'article.unpublish': 'log:sentence.article.unpublish',
  'article.bin': 'log:sentence.article.bin',
  'article.restore': 'log:sentence.article.restore',
  'article.share': 'log:sentence.article.share',
  'article.unshare': 'log:sentence.article.unshare',
  'employer.create': 'log:sentence.employer.create',
  'employer.save': 'log:sentence.employer.save',
  'employer.merge': 'log:sentence.employer.merge',
  'employer.delete': 'log:sentence.employer.delete',
  'author.create': 'log:sentence.author.create',
  'author.save': 'log:sentence.author.save',
  'author.merge': 'log:sentence.author.merge',
  'author.delete': 'log:sentence.author.delete',
  'category.create': 'log:sentence.category.create',
  'category.save': 'log:sentence.category.save',
  'category.merge': 'log:sentence.category.merge',
  'category.delete': 'log:sentence.category.delete',
  'place.create': 'log:sentence.place.create',
  'place.save': 'log:sentence.place.save',
  'place.merge': 'log:sentence.place.merge',
  'place.delete': 'log:sentence.place.delete',
  'media.create': 'log:sentence.media.create',
  'media.save': 'log:sentence.media.save',
  'media.delete': 'log:sentence.media.delete',
  'minimum_wage.create': 'log:sentence.wage.create',
  'minimum_wage.delete': 'log:sentence.wage.delete',
  'submission.ask': 'log:sentence.submission.ask',
  'submission.refuse': 'log:sentence.submission.refuse',
  'invitation.create': 'log:sentence.invitation.create',
  'invitation.delete': 'log:sentence.invitation.delete',
  'user.create': 'log:sentence.user.create',
  'user.role': 'log:sentence.user.role',
  'user.password': 'log:sentence.user.password',
};

/** What was done, as a sentence that ends with the title of its thing. */
export function sayDeed({ action, name, via }: Deed, { t }: Reader): string {
  const who = name ?? t(`log:who.${NAMELESS_BY[via]}`);
  return t(SENTENCES[action] ?? 'log:sentence.other', { who });
}

/** A field that changed, said with both its values as people read them. */
export interface SaidChange extends Pick<SaidField, 'label' | 'lang' | 'isText'> {
  readonly before: string;
  readonly after: string;
}

/** What changed, in the order of the form. */
export function sayChanges({ subject, details }: Deed, fieldsOf: FieldsOf): SaidChange[] {
  const fields = fieldsOf(subject);
  const order = [...fields.keys()];
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(details.changes ?? {})
    .sort(([one], [other]) => place(one) - place(other))
    .map(([name, [before, after]]) => {
      const field = fields.get(name) ?? unknownField(name);
      const said = (value: Recorded) => sayValue(field, value);
      const { label, lang, isText } = field;
      const both = { before: said(before), after: said(after) };
      return { label, isText, ...both, ...(lang === undefined ? {} : { lang }) };
    });
}

/** The names of the fields that changed, of a deed from before their values were kept. */
export function sayFields({ subject, details }: Deed, fieldsOf: FieldsOf): string[] {
  const fields = fieldsOf(subject);
  return (details.fields ?? []).map((name) => (fields.get(name) ?? unknownField(name)).label);
}
