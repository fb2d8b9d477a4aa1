import type { Page } from '../http/page';
import { pagedPath, pagedTitle, presentPager, type Pager } from '../http/paging';
import { presentJobCards, type JobCard } from '../jobs/card';
import type { FoundJobs } from '../jobs/model';
import { forEachLocale, otherLocale } from '../language/locales';
import { formatNumber } from '../language/numbers';
import type { Reader } from '../language/reader';
import { hostOf } from '../language/web-address';
import { foreignMark } from '../language/words';
import { logoHtml } from '../media/card';
import { pathTo } from '../site-map';
import type { Employer, EmployerName } from './model';

interface EmployersIndex {
  readonly heading: string;
  /** Where an employer submits a listing. */
  readonly submitHref: string;
  readonly employers: readonly {
    readonly href: string;
    readonly label: string;
    readonly count: string;
  }[];
  readonly pager?: Pager;
}

interface EmployerShow {
  readonly name: string;
  /** Beside its name, which says what it shows. */
  readonly logo?: string;
  readonly demo: boolean;
  readonly website?: { readonly href: string; readonly label: string };
  readonly about?: { readonly html: string; readonly lang?: string };
  readonly permit?: string;
  readonly heading: string;
  readonly jobs: readonly JobCard[];
  readonly pager?: Pager;
}

/** An employer in the list, with the number of its open listings. */
export type HiringEmployer = EmployerName & { readonly openJobs: number };

/** The employers who hire now, by name. */
export function presentEmployers(
  employers: readonly HiringEmployer[],
  { page, pages, total }: { page: number; pages: number; total: number },
  reader: Reader,
): Page<EmployersIndex> {
  const { t, locale } = reader;
  const href = (each: number) => pagedPath(pathTo('employers.list', locale), each);
  const pager = presentPager({ page, pages }, href, reader);
  const title = t('employers:list.title');
  return {
    title: pagedTitle(title, page, reader),
    description: t('employers:list.description', { count: total }),
    section: 'jobs',
    addresses: forEachLocale((each) => pagedPath(pathTo('employers.list', each), page)),
    content: {
      heading: t('employers:list.heading'),
      submitHref: pathTo('door.new', locale),
      employers: employers.map((employer) => ({
        href: pathTo('employers.show', locale, { item: employer }),
        label: employer.name,
        count: formatNumber(employer.openJobs, locale),
      })),
      ...(pager === undefined ? {} : { pager }),
    },
  };
}

/** An employer and its open listings. */
export function presentEmployer(
  employer: Employer,
  found: FoundJobs,
  page: number,
  reader: Reader,
): Page<EmployerShow> {
  const { t, locale } = reader;
  const paths = employerAddresses(employer);
  const pager = presentPager(
    { page, pages: found.pages },
    (each) => pagedPath(paths[locale], each),
    reader,
  );
  const about = presentAbout(employer, reader);
  const title = t('employers:show.title', { employer: employer.name, count: found.total });
  return {
    title: pagedTitle(title, page, reader),
    description: t('employers:show.description', { employer: employer.name, count: found.total }),
    section: 'jobs',
    addresses: forEachLocale((each) => pagedPath(paths[each], page)),
    content: {
      name: employer.name,
      ...(employer.logo === null ? {} : { logo: logoHtml(employer.logo) }),
      demo: employer.demo,
      ...presentWebsite(employer),
      ...(about === undefined ? {} : { about }),
      ...(employer.agencyPermit === null
        ? {}
        : { permit: t('jobs:show.permit', { number: employer.agencyPermit }) }),
      heading: t('employers:show.jobs', { count: found.total }),
      jobs: presentJobCards(found, reader, { employer: false }),
      ...(pager === undefined ? {} : { pager }),
    },
  };
}

/** The addresses of an employer’s page in both languages. */
export function employerAddresses(employer: EmployerName) {
  return forEachLocale((each) => pathTo('employers.show', each, { item: employer }));
}

function presentWebsite({ website }: Employer): Pick<EmployerShow, 'website'> {
  const label = hostOf(website);
  return website === null || label === undefined ? {} : { website: { href: website, label } };
}

function presentAbout(employer: Employer, reader: Reader): EmployerShow['about'] {
  const own = employer.aboutHtml[reader.locale];
  if (own !== null) return { html: own };
  const other = otherLocale(reader.locale);
  const html = employer.aboutHtml[other];
  const { lang } = foreignMark(other, reader);
  return html === null ? undefined : { html, ...(lang === undefined ? {} : { lang }) };
}
