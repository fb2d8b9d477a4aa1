import { z } from 'zod';
import type { MessageKey } from '../language/keys';
import { readId } from '../site-map';
import { TICKED } from './form';

/** How many characters the fields of the desk hold. */
export const LONGEST = {
  ...{ line: 150, summary: 300, paragraph: 2000, body: 100_000, url: 500, email: 254 },
} as const;

const PAGE = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });

/** A field that is sent twice counts once. */
export const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : (value ?? ''));

/** Words of at most so many characters, without the spaces around them. */
export const words = (most: number, long: MessageKey) =>
  z.preprocess(first, z.string().trim().max(most, long));

/** Any run of spaces but those that keep a French sign with its word. */
const SPACES = /[^\S\u00A0\u202F]+/g;

/** Words that stand on one line. */
export const line = (long: MessageKey = 'desk:mistake.lineLong') =>
  words(LONGEST.line, long).transform((typed) => typed.replace(SPACES, ' '));

/** An address that a browser opens as a page: never `javascript:`; '' when there is none. */
export const webAddress = words(LONGEST.url, 'desk:mistake.url').refine(
  (typed) => typed === '' || PAGE.safeParse(typed).success,
  'desk:mistake.url',
);

/** An e-mail address; '' when there is none. */
export const emailAddress = (mistake: MessageKey) =>
  words(LONGEST.email, mistake).refine(
    (typed) => typed === '' || z.email().safeParse(typed).success,
    mistake,
  );

/** Whatever was chosen: whether it is there is for others to judge. */
export const choice = z.preprocess(first, z.string());

/** A field that people do not see, for `partials/trap`: what fills it in is a robot. */
export const TRAP = 'website';

/** The number of what was chosen; undefined when nothing was. */
export const chosenNumber = choice.transform(readId);

export const ticked = choice.transform((sent) => sent === TICKED);
