import { presentEditing, type Editing, type EditingFrame } from '../http/editing-page';
import { isMeantToAppear } from '../http/editing';
import type { Choice, Values } from '../http/form';
import type { Page } from '../http/page';
import { htmlLang, LOCALES, otherLocale } from '../language/locales';
import { renderMarkdown } from '../language/markdown';
import type { Reader } from '../language/reader';
import { jobAddresses } from './card';
import {
  missedFields,
  presentFields,
  presentWarnings,
  type Choices,
  type JobFields,
} from './editing.fields';
import type { EditedJob } from './model';
import { hasClosed, isOpen } from './rules';
import { lacksFrench, type Warning } from './rules/publication';
import { slugify } from '../language/slug';

interface PreviewText {
  readonly lang: string;
  readonly label: string;
  readonly title: string;
  readonly summary: string;
  readonly bodyHtml: string;
}

interface JobEdit extends JobFields {
  readonly heading: string;
  readonly frame: EditingFrame;
  readonly viewHref?: string;
  /** It is public without the French text that the law asks for. */
  readonly lacksFrench: boolean;
  readonly warnings?: Choice;
  readonly preview?: readonly PreviewText[];
}

/** What the form of a listing is filled with, and what there is to choose from. */
interface Shown {
  readonly job: EditedJob | undefined;
  readonly editing: Omit<Editing, 'missed'>;
  readonly choices: Choices;
  readonly warnings: readonly Warning[];
  readonly preview: boolean;
}

/** The form of a listing, new or not. */
export function presentJobEdit(shown: Shown, reader: Reader): Page<JobEdit> {
  const { t, now } = reader;
  const { job, editing, choices } = shown;
  const { form } = editing;
  const published = job?.publishedAt ?? now;
  const fields = presentFields({ form, choices, published }, reader);
  const heading = headingOf(job, reader);
  const warnings = presentWarnings(form, shown.warnings, reader);
  const missed = missedFields(fields);
  return {
    title: heading,
    description: t('jobDesk:description'),
    addresses: editing.addresses,
    unlisted: true,
    content: {
      heading,
      frame: presentEditing({ ...editing, missed }, 'desk.jobs', reader),
      ...(job !== undefined && (isOpen(job, now) || hasClosed(job, now))
        ? { viewHref: publicPath(job, reader) }
        : {}),
      lacksFrench: job !== undefined && isPublicWithoutFrench(job),
      ...(warnings === undefined ? {} : { warnings }),
      ...(shown.preview ? { preview: presentPreview(form.values, reader) } : {}),
      ...fields,
    },
  };
}

function headingOf(job: EditedJob | undefined, { t, locale }: Reader): string {
  if (job === undefined) return t('jobDesk:new');
  const titles = [locale, otherLocale(locale)].map((each) => job.texts[each]?.title ?? '');
  return titles.find((title) => title !== '') ?? t('desk:list.untitled');
}

function isPublicWithoutFrench({ state, texts, exemptReason }: EditedJob): boolean {
  const ready = { fr: texts.fr?.state === 'ready', en: texts.en?.state === 'ready' };
  return isMeantToAppear(state) && lacksFrench(ready, exemptReason);
}

/** Where people read it; a text that is not ready has no address. */
function publicPath({ id, texts }: EditedJob, { locale }: Reader): string {
  const ready = LOCALES.flatMap((each) => {
    const text = texts[each];
    return text?.state === 'ready' ? [[each, { slug: slugify(text.title) }] as const] : [];
  });
  return jobAddresses({ id, texts: Object.fromEntries(ready) })[locale];
}

/** What was typed, as readers would see it; a language without a word is left out. */
function presentPreview(values: Values, { t }: Reader): PreviewText[] {
  const typed = (name: string) => [values[name] ?? ''].flat()[0] ?? '';
  return LOCALES.map((locale) => ({
    lang: htmlLang(locale),
    label: t(`desk:language.${locale}`),
    title: typed(`${locale}.title`),
    summary: typed(`${locale}.summary`),
    bodyHtml: renderMarkdown(typed(`${locale}.body`)),
  })).filter(({ title, summary, bodyHtml }) => title + summary + bodyHtml !== '');
}
