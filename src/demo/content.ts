import { readFileSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../config';
import { LANGUAGE_LEVELS, SCHEDULES, TENURES, WORKPLACES } from '../jobs/rules';
import type { Locale } from '../language/locales';

const folder = join(projectRoot, 'src', 'demo', 'content');

const articleFacts = z.strictObject({
  key: z.string(),
  author: z.string(),
  category: z.string(),
  tags: z.array(z.string()),
  published_days_ago: z.number(),
  reads: z.number(),
  credit: z
    .strictObject({
      wording: z.enum(['permission', 'first_published']),
      name: z.string(),
      url: z.url(),
    })
    .optional(),
});

const author = z.strictObject({
  key: z.string(),
  name: z.string(),
  bio_fr: z.string(),
  bio_en: z.string(),
});

const employer = z.strictObject({
  key: z.string(),
  name: z.string(),
  website: z.url(),
  about_fr: z.string(),
  about_en: z.string(),
  agency_permit: z.string().optional(),
  exempt_reason: z.string().optional(),
});

const jobText = z.strictObject({
  title: z.string(),
  summary: z.string(),
  language_reason: z.string().optional(),
  apply_instructions: z.string().optional(),
  body: z.string(),
});

const job = z.strictObject({
  key: z.string(),
  employer: z.string(),
  tags: z.array(z.string()),
  tenure: z.enum(TENURES),
  schedule: z.enum(SCHEDULES),
  workplace: z.enum(WORKPLACES),
  places: z.array(z.string()),
  /** In dollars. */
  salary: z
    .strictObject({ min: z.number(), max: z.number().optional(), period: z.enum(['hour', 'year']) })
    .optional(),
  languages: z.record(z.string(), z.enum(LANGUAGE_LEVELS)),
  featured: z.boolean().default(false),
  published_days_ago: z.number(),
  last_day_in: z.number(),
  apply: z.strictObject({ url: z.url().optional(), email: z.email().optional() }),
  fr: jobText.optional(),
  en: jobText.optional(),
});

/** One text of an article, from its own file. */
export interface ArticleText {
  readonly title: string;
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
}

export type DemoJob = z.infer<typeof job> & { readonly category: string };
export type DemoArticle = z.infer<typeof articleFacts> & {
  readonly texts: Partial<Record<Locale, ArticleText>>;
};

/** Everything that the demo holds, from `src/demo/content/`. @throws ZodError for a file that is wrong. */
export function readDemoContent() {
  return {
    authors: z.array(author).parse(readYaml('authors.yaml')),
    employers: z.array(employer).parse(readYaml('employers.yaml')),
    articles: readArticles(),
    jobs: readdirSync(join(folder, 'jobs'))
      .sort()
      .flatMap((file) =>
        z
          .array(job)
          .parse(readYaml('jobs', file))
          .map((each) => ({ ...each, category: parse(file).name })),
      ),
  };
}

function readArticles(): DemoArticle[] {
  const texts = readdirSync(join(folder, 'articles')).map((file) => {
    const [key = '', locale] = parse(file).name.split('.');
    return { key, locale: locale as Locale, text: readText(file) };
  });
  return z
    .array(articleFacts)
    .parse(readYaml('articles.yaml'))
    .map((facts) => ({
      ...facts,
      texts: Object.fromEntries(
        texts.filter(({ key }) => key === facts.key).map(({ locale, text }) => [locale, text]),
      ),
    }));
}

/** Front matter between two lines of dashes, then Markdown. */
function readText(file: string): ArticleText {
  const whole = readFileSync(join(folder, 'articles', file), 'utf8');
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(whole) ?? [];
  const { title, summary } = z
    .strictObject({ title: z.string(), summary: z.string() })
    .parse(parseYaml(front));
  return { title, summary, body };
}

/** YAML that is read as a part of the demo. */
export function readYaml(...path: string[]): unknown {
  return parseYaml(readFileSync(join(folder, ...path), 'utf8'));
}
