import { pageTitle, type Page, type PreviewBar } from '../http/page';
import { FORMS, type ItemPreview, type PreviewForm } from '../http/preview';
import type { Locale } from '../language/locales';
import type { Reader } from '../language/reader';
import { foreignMark, type ForeignMark } from '../language/words';
import type { LinksForm } from './preview-links';
import { cutFor, DESCRIPTION_SHOWN, TITLE_SHOWN, trailOf, type Cut } from './snippet';

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
  readonly title: string;
  readonly form: PreviewForm;
  /** Undefined: it has no text at all. */
  readonly preview: ItemPreview | undefined;
  readonly siteUrl: string;
  readonly addresses: Readonly<Record<Locale, string>>;
  readonly bar: PreviewBar;
  /** Where its page is looked at; undefined: a button of the bar leads there. */
  readonly pageHref?: string;
  /** Where `form` is `link`. */
  readonly links?: LinksForm;
}

/** The form that an address asks for; the page, also for nonsense. */
export function readForm(asked: unknown): PreviewForm {
  return FORMS.find((form) => form === asked) ?? 'page';
}

/** A preview on the desk, with its view: the item’s own where it is shown as a page. */
export function presentPreview(shown: Shown, reader: Reader): { view: string; page: Page<object> } {
  const { form, preview, addresses, bar } = shown;
  const around = { addresses, unlisted: true, bar };
  if (form === 'page' && preview !== undefined) {
    const { title, description, section, content } = preview.page;
    const own = { title, description, content, ...(section === undefined ? {} : { section }) };
    return { view: preview.view, page: { ...own, ...around } };
  }
  const heading = reader.t('previews:title', { title: shown.title });
  const description = reader.t('previews:description');
  const content = presentContent(shown, heading, reader);
  return { view: 'desk/preview', page: { title: heading, description, ...around, content } };
}

function presentContent(
  { form, preview, siteUrl, pageHref, links }: Shown,
  heading: string,
  reader: Reader,
): PreviewPage {
  if (links !== undefined) return { heading, links };
  if (preview === undefined) return { heading };
  if (form === 'snippet') return { heading, snippet: presentSnippet(preview, siteUrl, reader) };
  // In a list it leads to its page: here, to how that would look.
  const led = (cards: readonly object[]) => cards.map((card) => ({ ...card, href: pageHref }));
  const { stories, jobs } = preview;
  return {
    heading,
    ...(stories === undefined ? {} : { stories: led(stories) }),
    ...(jobs === undefined ? {} : { jobs: led(jobs) }),
  };
}

/** What a search engine would take from the head of the page. */
function presentSnippet({ page }: ItemPreview, siteUrl: string, reader: Reader): Snippet {
  const { t, locale } = reader;
  const written = page.onlyIn ?? locale;
  const { lang } = foreignMark(written, reader);
  const title = cutFor(pageTitle(page, t), TITLE_SHOWN);
  const description = cutFor(page.description, DESCRIPTION_SHOWN);
  const remark = (text: string, { lost }: Cut) => ({ text, ...(lost === '' ? {} : { lost }) });
  return {
    ...(lang === undefined ? {} : { lang }),
    // What was never saved has no number yet.
    trail: trailOf(siteUrl + page.addresses[written]).replace(' › 0-', ' › …-'),
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
