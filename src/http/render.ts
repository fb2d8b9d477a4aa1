import type { RequestHandler } from 'express';
import type { Config } from '../config';
import { htmlLang, LOCALES, otherLocale, type Locale } from '../language/locales';
import { formatNumber } from '../language/numbers';
import type { Reader } from '../language/reader';
import { pathTo, type RouteName } from '../site-map';
import { assetAddresses } from './assets';
import { pageTitle, type Notice, type Page } from './page';
import type { Services } from './services';
import { compileViews, partialsOf } from './views';

const FOOT: readonly [RouteName, 'employers' | 'submit' | 'privacy' | 'accessibility' | 'terms'][] =
  [
    ['employers.list', 'employers'],
    ['door.new', 'submit'],
    ['privacy', 'privacy'],
    ['accessibility', 'accessibility'],
    ['terms', 'terms'],
  ];

/** Gives each answer its `page` method. */
export function pageRenderer(services: Services): RequestHandler {
  const render = createRenderer(services);
  return (req, res, next) => {
    res.page = (view, page) => {
      res.type('html').send(render(view, page, req.reader, req.notice));
    };
    next();
  };
}

type Render = (view: string, page: Page<object>, reader: Reader, notice?: Notice) => string;

function createRenderer({ config, dictionary }: Services): Render {
  const views = compileViews();
  const asset = assetAddresses();
  const frames = new Map(LOCALES.map((locale) => [locale, frameOf(locale)]));
  return (view, page, reader, notice) => {
    const frame = frames.get(reader.locale);
    const show = views.get(view);
    const layout = views.get('layouts/site');
    if (frame === undefined || show === undefined || layout === undefined) {
      throw new Error(`no view ${view}`);
    }
    const body = show({ ...frame.shared, page: page.content });
    return layout({
      ...frame.shared,
      body,
      signedOut: reader.user === undefined,
      notice,
      bar: page.bar,
      head: headOf(page, reader, config, notice),
      masthead: {
        ...frame.masthead,
        current: page.section ?? '',
        own: ownLinks(reader),
        // What was typed is not where the address leads: its bar has the languages.
        ...(page.bar?.form === undefined ? { switch: switchOf(page, reader) } : {}),
      },
      foot: frame.foot,
    });
  };

  /** What all pages of one language have in common. */
  function frameOf(locale: Locale) {
    const t = dictionary.for(locale);
    const context = { t, locale, lang: htmlLang(locale), asset };
    const part = partialsOf(views, context);
    return {
      shared: { ...context, part },
      masthead: {
        homeHref: pathTo('home', locale),
        jobsHref: pathTo('jobs.list', locale),
        magazineHref: pathTo('articles.list', locale),
      },
      foot: {
        links: FOOT.map(([route, key]) => ({
          href: pathTo(route, locale),
          label: t(`site:foot.${key}`),
        })),
      },
    };
  }
}

/** hreflang joins only pages whose thing has words in both languages, each naming itself as well. */
function headOf(
  page: Page<object>,
  { locale, t }: Reader,
  { siteUrl }: Config,
  notice: Notice | undefined,
) {
  const own = page.onlyIn ?? locale;
  const addresses = LOCALES.map((each) => ({
    lang: htmlLang(each),
    href: siteUrl + page.addresses[each],
  }));
  const alternates =
    page.onlyIn !== undefined || page.unlisted === true
      ? []
      : [...addresses, { lang: 'x-default', href: siteUrl + page.addresses.fr }];
  return {
    title: titleOf(page, page.news ?? notice?.text, t),
    description: page.description,
    // A preview is no page of the public’s, and its address may be a secret.
    canonical: page.bar === undefined ? siteUrl + page.addresses[own] : undefined,
    alternates,
    robots: page.unlisted === true ? 'noindex' : undefined,
  };
}

/** Screen readers begin with the title, and pass over a status that is there from the start. */
function titleOf(page: Page<object>, news: string | undefined, t: Reader['t']): string {
  const title = pageTitle(page, t);
  return news === undefined
    ? title
    : t('site:titleWithNews', { news: news.replace(/[\s.:]+$/, ''), title });
}

function switchOf(page: Page<object>, { locale, t }: Reader) {
  const other = otherLocale(locale);
  return {
    lang: other,
    label: t('site:masthead.otherLanguage'),
    href: page.addresses[other],
  };
}

/** What is the person’s own: a page that has their name on it is written for them alone. */
function ownLinks({ locale, t, user, kept }: Reader) {
  const link = (route: RouteName, label: string) => ({ href: pathTo(route, locale), label });
  const favourites = link('favourites.list', t('site:masthead.favourites'));
  if (user === undefined) return [favourites, link('accounts.login', t('site:masthead.login'))];
  const count = (kept?.jobs.size ?? 0) + (kept?.articles.size ?? 0);
  const counted = { ...favourites, count: formatNumber(count, locale) };
  const desk = user.role === 'member' ? [] : [link('desk', t('site:masthead.desk'))];
  return [counted, link('accounts.account', t('site:masthead.account')), ...desk];
}
