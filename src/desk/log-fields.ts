import { STATES } from '../http/editing';
import type { ItemEditor, Item } from '../http/editing-item';
import { formatMoment } from '../http/moment-fields';
import { formatDay } from '../language/dates';
import { LOCALES } from '../language/locales';
import { formatSalary } from '../language/money';
import type { Reader } from '../language/reader';
import { PICTURE_PARTS } from '../media/rules';
import { ROLES } from '../accounts/rules';
import type { Subject } from '../audit/model';
import { DECISIONS } from '../reports/rules';
import { saidFields, text, valued, type SaidField, type SaidFields } from './said-fields';

export type FieldsOf = (subject: Subject) => SaidFields;

/** What a register shows beside a name. */
const PICTURES = ['logo', 'portrait'] as const;

type Editors = Readonly<Record<'job' | 'article', Pick<ItemEditor<Item, never>, 'blankFields'>>>;

/** How the fields of each kind of thing are said: the same words as in its form. */
export async function fieldsOfLog(editors: Editors, reader: Reader): Promise<FieldsOf> {
  const [job, article] = await Promise.all([
    editors.job.blankFields(reader),
    editors.article.blankFields(reader),
  ]);
  const standing = standingFields(reader);
  const others = otherFields(reader);
  const items = {
    job: new Map([...saidFields(job, reader), ...standing]),
    article: new Map([...saidFields(article, reader), ...standing]),
  };
  return (subject) => (subject === 'job' || subject === 'article' ? items[subject] : others);
}

/** What stands in no form: where the thing stood, and what was decided of a report on it. */
function standingFields(reader: Reader): [string, SaidField][] {
  const { t } = reader;
  const labels = new Map<string, string>(STATES.map((each) => [each, t(`desk:state.${each}`)]));
  const decisions = new Map<string, string>(
    DECISIONS.map((each) => [each, t(`reports:decision.${each}`)]),
  );
  const moment = (value: string) => formatMoment(new Date(value), reader);
  return [
    ['state', valued(t('desk:list.state'), (value) => labels.get(value) ?? value)],
    ['report', valued(t('reports:desk.decision'), (value) => decisions.get(value) ?? value)],
    ['published_at', valued(t('log:field.publishedAt'), moment)],
  ];
}

function pictureFields(t: Reader['t']): [string, SaidField][] {
  return [
    ['decorative', valued(t('media:field.decorative'), () => t('site:form.yes'))],
    ...PICTURE_PARTS.flatMap((part) =>
      LOCALES.map((each): [string, SaidField] => {
        const label = `${t(`desk:language.${each}`)} – ${t(`media:field.${part}`)}`;
        return [`${each}.${part}`, text(label)];
      }),
    ),
  ];
}

/** Of what has no form of its own in the log: their names are each other’s neighbours’. */
function otherFields({ t, locale }: Reader): SaidFields {
  const roles = new Map<string, string>(ROLES.map((each) => [each, t(`log:role.${each}`)]));
  const hourly = (cents: string) =>
    formatSalary({ minCents: Number(cents), maxCents: null, period: 'hour' }, t, locale);
  return new Map([
    ['name', text(t('log:field.name'))],
    ['website', text(t('jobDesk:newEmployer.website'))],
    ['agency', valued(t('jobDesk:newEmployer.agency'), () => t('site:form.yes'))],
    ...LOCALES.map((each) => {
      const label = `${t(`desk:language.${each}`)} – ${t('registers:field.about')}`;
      return [`about.${each}`, text(label)] as const;
    }),
    ...PICTURES.map((each) => [each, text(t(`registers:picture.${each}`))] as const),
    ['borough', valued(t('registers:field.borough'), () => t('site:form.yes'))],
    ['permit', text(t('jobDesk:newEmployer.permit'))],
    ['exempt', text(t('jobDesk:newEmployer.exempt'))],
    ...LOCALES.map((each) => [`bio.${each}`, text(t(`articles:edit.bio.${each}`))] as const),
    ...LOCALES.map((each) => [`name.${each}`, text(t(`desk:field.nameIn.${each}`))] as const),
    ...pictureFields(t),
    ['from', valued(t('wages:field.from'), (day) => formatDay(day, locale))],
    ['generalCents', valued(t('log:field.general'), hourly)],
    ['tippedCents', valued(t('log:field.tipped'), hourly)],
    ['role', valued(t('log:field.role'), (value) => roles.get(value) ?? value)],
  ]);
}
