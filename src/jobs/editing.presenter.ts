import { countedFrom, isMeantToAppear } from '../http/editing';
import type { ShownItem } from '../http/editing-item';
import { pageAddresses, presentEditing, type EditingFrame } from '../http/editing-page';
import { titleOf } from '../http/editing-texts';
import type { Choice } from '../http/form';
import { momentIn } from '../http/moment';
import type { Page } from '../http/page';
import type { PublicPlace } from '../http/preview';
import { LOCALES, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { slugify } from '../language/slug';
import { jobAddresses } from './card';
import {
  ownFields,
  presentFields,
  presentWarnings,
  type Choices,
  type JobFields,
} from './editing.fields';
import type { EditedJob } from './model';
import { hasClosed, isOpen } from './rules';
import { DAYS_OPEN, lacksFrench, type Warning } from './rules/publication';

interface JobEdit extends JobFields {
  readonly heading: string;
  readonly frame: EditingFrame;
  readonly viewHref?: string;
  /** It is public without the French text that the law asks for. */
  readonly lacksFrench: boolean;
  readonly warnings?: Choice;
}

/** What the form of a listing is filled with, and what there is to choose from. */
interface Shown extends ShownItem<EditedJob, Warning> {
  readonly choices: Choices;
}

/** The form of a listing, new or not. */
export function presentJobEdit(shown: Shown, reader: Reader): Page<JobEdit> {
  const { t, now } = reader;
  const { item: job, editing, choices } = shown;
  const { form } = editing;
  const place = job === undefined ? undefined : publicPlace(job, reader);
  const published = momentIn(form.values) ?? countedFrom(job?.publishedAt ?? null, now, DAYS_OPEN);
  const fields = presentFields({ form, choices, published }, reader);
  const heading = job === undefined ? t('jobDesk:new') : titleOf(job, reader);
  const warnings = presentWarnings(form, shown.warnings, reader);
  const missed = ownFields(fields, reader).filter(({ theirs }) => theirs !== undefined);
  return {
    title: heading,
    description: t('jobDesk:description'),
    addresses: pageAddresses(editing),
    unlisted: true,
    content: {
      heading,
      frame: presentEditing({ ...editing, missed }, 'desk.jobs', reader),
      ...(place === undefined ? {} : { viewHref: place.href }),
      lacksFrench: job !== undefined && isPublicWithoutFrench(job),
      ...(warnings === undefined ? {} : { warnings }),
      ...fields,
    },
  };
}

/** What stands beside the text of a listing, Markdown too: the headings of its fields. */
export function jobAsides({ t }: Reader) {
  return {
    language_reason: t('jobs:facts.languageReason'),
    apply_instructions: t('jobs:apply.heading'),
  };
}

function isPublicWithoutFrench({ state, texts, exemptReason }: EditedJob): boolean {
  const ready = { fr: texts.fr?.state === 'ready', en: texts.en?.state === 'ready' };
  return isMeantToAppear(state) && lacksFrench(ready, exemptReason);
}

/** Where people read it; a text that is not ready has no address. */
export function publicPlace(job: EditedJob, { locale, now }: Reader): PublicPlace | undefined {
  const closed = hasClosed(job, now);
  if (!closed && !isOpen(job, now)) return undefined;
  return { href: publicAddresses(job)[locale], closed };
}

/** Where people find it in each language, from its hour on. */
export function publicAddresses({ id, texts }: EditedJob): Record<Locale, string> {
  const ready = LOCALES.flatMap((each) => {
    const text = texts[each];
    return text?.state === 'ready' ? [[each, { slug: slugify(text.title) }] as const] : [];
  });
  return jobAddresses({ id, texts: Object.fromEntries(ready) });
}
