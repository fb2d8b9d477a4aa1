import { addressesOf, previewAddresses, type DeskKind } from '../http/desk-addresses';
import type { Item } from '../http/editing-item';
import { titleOf } from '../http/editing-texts';
import { pageTitle, type Page, type PreviewBar } from '../http/page';
import type { ItemPreview, PublicPlace } from '../http/preview';
import { forEachLocale, LOCALES, otherLocale, type Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { foreignMark, type ForeignMark } from '../language/words';
import { presentLacks, presentStanding } from './preview-bar';
import type { LinksForm } from './preview-links';
import { cutFor, DESCRIPTION_SHOWN, TITLE_SHOWN, trailOf, type Cut } from './snippet';

/** The forms in which an item is looked at before it is public, and where it is shown to others. */
export const FORMS = ['page', 'card', 'snippet', 'link'] as const;
export type PreviewForm = (typeof FORMS)[number];

/** What a page of previews shows beside the item’s own page. */
interface PreviewPage {
  readonly heading: string;
  readonly stories?: readonly object[];
  readonly jobs?: readonly object[];
  readonly snippet?: Snippet;
  readonly links?: LinksForm;
}

interface Snippet extends Pick<ForeignMark, 'lang'> {
  readonly trail: string;
  readonly title: string;
  readonly description: string;
  readonly remarks: readonly { readonly text: string; readonly lost?: string }[];
}

interface Shown {
  readonly kind: DeskKind;
  readonly item: Item;
  readonly form: PreviewForm;
  readonly place: PublicPlace | undefined;
  /** Undefined: it has no text at all. */
  readonly preview: ItemPreview | undefined;
  readonly siteUrl: string;
  /** Where `form` is `link`. */
  readonly links?: LinksForm;
}

/** The form that an address asks for; the page, also for nonsense. */
export function readForm(asked: unknown): PreviewForm {
  return FORMS.find((form) => form === asked) ?? 'page';
}

/** Where an item is looked at in one form, in both languages. */
export function formAddresses(
  kind: DeskKind,
  id: number,
  form: PreviewForm,
): Record<Locale, string> {
  const own = previewAddresses(kind, id);
  return forEachLocale((locale) => own[locale] + (form === 'page' ? '' : `?form=${form}`));
}

/** A preview on the desk, with its view: the item’s own where it is shown as a page. */
export function presentPreview(shown: Shown, reader: Reader): { view: string; page: Page<object> } {
  const { kind, item, form, preview } = shown;
  const around = {
    addresses: formAddresses(kind, item.id, form),
    unlisted: true,
    bar: presentBar(shown, reader),
  };
  if (form === 'page' && preview !== undefined) {
    const { title, description, section, content } = preview.page;
    const own = { title, description, content, ...(section === undefined ? {} : { section }) };
    return { view: preview.view, page: { ...own, ...around } };
  }
  const heading = reader.t('previews:title', { title: titleOf(item, reader) });
  const description = reader.t('previews:description');
  const content = presentContent(shown, heading, reader);
  return { view: 'desk/preview', page: { title: heading, description, ...around, content } };
}

function presentContent(
  { kind, item, form, preview, siteUrl, links }: Shown,
  heading: string,
  reader: Reader,
): PreviewPage {
  if (links !== undefined) return { heading, links };
  if (preview === undefined) return { heading };
  if (form === 'snippet')
    return { heading, snippet: presentSnippet({ item, preview, siteUrl }, reader) };
  // In a list it leads to its page: here, to how that would look.
  const href = formAddresses(kind, item.id, 'page')[reader.locale];
  const { stories, jobs } = preview;
  return {
    heading,
    ...(stories === undefined ? {} : { stories: stories.map((card) => ({ ...card, href })) }),
    ...(jobs === undefined ? {} : { jobs: jobs.map((card) => ({ ...card, href })) }),
  };
}

/** What a search engine would take from the head of the page. */
function presentSnippet(
  { item, preview: { page }, siteUrl }: Pick<Shown, 'item' | 'siteUrl'> & { preview: ItemPreview },
  reader: Reader,
): Snippet {
  const { t, locale } = reader;
  const { lang } = foreignMark(item.texts[locale] ? locale : otherLocale(locale), reader);
  const title = cutFor(pageTitle(page, t), TITLE_SHOWN);
  const description = cutFor(page.description, DESCRIPTION_SHOWN);
  const remark = (text: string, { lost }: Cut) => ({ text, ...(lost === '' ? {} : { lost }) });
  return {
    ...(lang === undefined ? {} : { lang }),
    trail: trailOf(siteUrl + page.addresses[page.onlyIn ?? locale]),
    title: title.shown,
    description: description.shown,
    remarks: [
      remark(t('previews:snippet.title', { count: title.count, most: TITLE_SHOWN }), title),
      description.count === 0
        ? { text: t('previews:snippet.none') }
        : remark(
            t('previews:snippet.description', {
              ...{ count: description.count, most: DESCRIPTION_SHOWN },
            }),
            description,
          ),
    ],
  };
}

function presentBar({ kind, item, form, place }: Shown, reader: Reader): PreviewBar {
  const { t, locale } = reader;
  const editing = addressesOf(kind, item)[locale];
  const standpoint = { item, place };
  return {
    label: t('previews:label'),
    remarks: [
      presentStanding(standpoint, reader),
      ...presentLacks(standpoint, reader, `${editing}#${locale}.title`),
    ],
    back: { href: editing, label: t('previews:back') },
    ways: [
      {
        label: t('previews:forms.label'),
        links: FORMS.map((each) => ({
          href: formAddresses(kind, item.id, each)[locale],
          label: t(`previews:forms.${each}`),
          current: each === form,
        })),
      },
      {
        label: t('previews:language'),
        links: LOCALES.map((each) => ({
          href: formAddresses(kind, item.id, form)[each],
          label: t(`desk:language.${each}`),
          current: each === locale,
        })),
      },
    ],
  };
}
