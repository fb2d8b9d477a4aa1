import { z } from 'zod';
import { readEach, TICKED, type Mistakes, type Values } from '../http/form';
import { choice, emailAddress, first, LONGEST, TRAP, words } from '../http/form-parts';
import { day, JOB_FIELDS, readJobForm, type SentJob } from '../jobs/editing.forms';
import type { MessageKey } from '../language/keys';
import { LOCALES } from '../language/locales';

/** What the desk alone decides of a listing: these fields are not on the form of an employer. */
const OF_THE_DESK = [
  'employer',
  'featured_until',
  'tags',
  ...LOCALES.map((each) => `${each}.ready`),
];

/** An employer is named and described, never chosen: whether the desk knows it is for the desk to say. */
const EMPLOYER_FIELDS = ['name', 'website', 'agency', 'permit', 'exempt'].map(
  (name) => `employer.${name}`,
);

const OF_A_JOB = JOB_FIELDS.filter((name) => !OF_THE_DESK.includes(name));

/** The fields of a listing that an employer fills in, in the order of the form. */
export const SUBMITTED_FIELDS: readonly string[] = [...EMPLOYER_FIELDS, ...OF_A_JOB];

const contact = { email: emailAddress('door:mistake.email'), [TRAP]: choice };

/** What an employer sent. */
export interface Submitted {
  /** The form of a listing; each language in which something is written counts as ready. */
  readonly values: Values;
  readonly email: string;
  readonly isRobot: boolean;
  /** Undefined when the form was forged. */
  readonly sent: SentJob | undefined;
  readonly mistakes: Mistakes;
}

/** Reads the form of an employer, as far as it can be judged by itself. */
export function readSubmitted(typed: Values): Submitted {
  const own = Object.fromEntries(SUBMITTED_FIELDS.map((name) => [name, typed[name] ?? '']));
  const values = { ...own, ...readiness(own) };
  const job = readJobForm({ ...values, confirm: typed.confirm });
  const { data, mistakes } = readEach(contact, typed);
  return {
    values,
    email: data.email,
    isRobot: data[TRAP] !== '',
    sent: job.sent,
    mistakes: { ...job.mistakes, ...mistakes },
  };
}

/** Words to the desk, or from it: neither is empty. */
export const messageForm = (missing: MessageKey) =>
  z.object({
    words: words(LONGEST.paragraph, 'door:mistake.wordsLong').pipe(z.string().min(1, missing)),
  });

/** Until when a listing is to stay online. */
export const renewalForm = z.object({
  last_day: day.pipe(z.date({ error: 'jobDesk:batch.mistake.day' })),
});

function readiness(values: Values): Values {
  return Object.fromEntries(
    LOCALES.map((locale) => {
      const isWritten = ['title', 'summary', 'body'].some(
        (name) => String(first(values[`${locale}.${name}`])).trim() !== '',
      );
      return [`${locale}.ready`, isWritten ? TICKED : ''];
    }),
  );
}
